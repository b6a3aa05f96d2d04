"""The collection of our own writing, compiled once for all tests by the real compiler."""

from pathlib import Path

import pytest
from vademecum.compiler.build import build_collection

OWN_RECORDS = Path(__file__).parent / "collection_of_our_own"


@pytest.fixture(scope="session")
def own_records() -> Path:
    """The folder of records of the Atlas of northern harbours; read it, never write there."""
    return OWN_RECORDS


@pytest.fixture(scope="session")
def compiled_collection(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled file, with its checksum beside it; shared, so that no test may change it."""
    output = tmp_path_factory.mktemp("collection") / "collection.sqlite"
    build_collection(OWN_RECORDS, output)
    return output
