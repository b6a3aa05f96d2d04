"""How a compiled collection is stamped, so that a program knows its own kind of file from every other."""

APPLICATION_ID = 0x56614465
SCHEMAS = ("e66bd1bc135a21ea", "ce2a279a6108b28a", "e4ad238d1ec0857c", "b62511e0f48f5c38", "319bd2c9d132fb63")
"""A fingerprint for every version of the tables and views that was ever built, oldest first; a change of either adds one at the end."""
SCHEMA_VERSION = len(SCHEMAS)
