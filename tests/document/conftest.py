"""The two documents of our own writing, read once, and the real one where the environment names it."""

import os
from pathlib import Path

import pytest

from vademecum.document.model import Document
from vademecum.document.reading import read_document
from vademecum.document.sites import read_sites

DOCUMENTS = Path(__file__).resolve().parents[1] / "documents"


@pytest.fixture(scope="session")
def printed_book() -> Document:
    """A copy of a printed book with the defects of a conversion."""
    return read_document(DOCUMENTS / "printed_book.md", read_sites(DOCUMENTS / "sites.toml"))


@pytest.fixture(scope="session")
def essay() -> Document:
    """Ordinary Markdown, without pages and without bibliography."""
    return read_document(DOCUMENTS / "essay.md")


@pytest.fixture(scope="session")
def real_document() -> Document:
    """The document of the bundled collection, which is no part of the project."""
    path = os.environ.get("VADEMECUM_DOCUMENT")
    if not path:
        pytest.skip("needs the document: set VADEMECUM_DOCUMENT")
    return read_document(Path(path), read_sites(DOCUMENTS.parents[1] / "data" / "sites.toml"))
