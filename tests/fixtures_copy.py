"""The reader's own copy of the document of our own writing."""

from pathlib import Path

import pytest

OWN_DOCUMENT = Path(__file__).parent / "collection_of_our_own" / "document.md"


@pytest.fixture(scope="session")
def own_document() -> Path:
    """The document that the collection of our own is made from; read it, never write there."""
    return OWN_DOCUMENT
