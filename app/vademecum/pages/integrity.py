"""Whether the open collection is, bit for bit, the one that was built; reads the whole file, so asked for after the first paint."""

from vademecum.pages.opened import Library


def integrity(library: Library) -> str:
    """Return `verified`, `no checksum` or `damaged`. Raises CollectionError when the file can no longer be read."""
    from vademecum.collection.checksum import verify  # noqa: PLC0415 (hashlib has no place in the start of the program)

    return str(verify(library.collection.path))
