"""A data package holds every table with its schema, whole and the same each time."""

import csv
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from tests.exporting.whole import export_data_package

from vademecum.domain.errors import ExportError, NotFoundError
from vademecum.domain.names import Slug, TypeId
from vademecum.pages.opened import Library
from vademecum.pages.records import record_table
from vademecum.pages.selection import RecordKind, Selection

_TABLES = ["entities", "facts", "figures", "relations", "sources", "types", "metrics", "units", "predicates"]


def _rows(package: zipfile.ZipFile, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(package.read(f"data/{name}.csv").decode().splitlines(keepends=True)))


def test_every_table_is_there_with_a_schema_of_its_columns(library: Library, tmp_path: Path) -> None:
    count = export_data_package(library, Selection(), tmp_path / "p.zip")
    with zipfile.ZipFile(tmp_path / "p.zip") as package:
        described = json.loads(package.read("datapackage.json"))
        assert [resource["name"] for resource in described["resources"]] == _TABLES
        for resource in described["resources"]:
            head = package.read(resource["path"]).decode().split("\r\n")[0]
            assert ",".join(f'"{field["name"]}"' for field in resource["schema"]["fields"]) == head
            assert resource["bytes"] == package.getinfo(resource["path"]).file_size
        assert sum(len(_rows(package, name)) for name in _TABLES) == count
        assert len(_rows(package, "facts")) == len(list(record_table(library, RecordKind.FACTS, Selection()).rows))
        assert "Atlas of northern harbours" in package.read("README.md").decode()
        assert package.read("references/sources.ris").decode().count("TY  - ") == 12


def test_keys_of_a_selection_lead_to_rows_that_are_there(library: Library, tmp_path: Path) -> None:
    export_data_package(library, Selection(type=TypeId("country")), tmp_path / "p.zip")
    with zipfile.ZipFile(tmp_path / "p.zip") as package:
        for resource in json.loads(package.read("datapackage.json"))["resources"]:
            for key in resource["schema"].get("foreignKeys", ()):
                (column,), (other,) = key["fields"], key["reference"]["fields"]
                there = {row[other] for row in _rows(package, key["reference"]["resource"])}
                assert {row[column] for row in _rows(package, resource["name"])} <= there


def test_the_same_records_give_the_same_bytes(library: Library, tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        export_data_package(library, Selection(), tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_what_goes_wrong_leaves_no_package(library: Library, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        export_data_package(library, Selection(slugs=(Slug("nobody"),)), tmp_path / "p.zip")
    with pytest.raises(ExportError, match="cannot be written"):
        export_data_package(library, Selection(), tmp_path / "none" / "p.zip")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(shutil.which("frictionless") is None, reason="needs the frictionless validator, which is not installed")
@pytest.mark.parametrize("selection", [Selection(), Selection(type=TypeId("country"))])
def test_the_validator_finds_nothing_wrong(library: Library, tmp_path: Path, selection: Selection) -> None:
    export_data_package(library, selection, tmp_path / "p.zip")
    with zipfile.ZipFile(tmp_path / "p.zip") as package:
        package.extractall(tmp_path / "p")
    run = subprocess.run(
        ["frictionless", "validate", "datapackage.json"],
        cwd=tmp_path / "p", check=False, capture_output=True, encoding="utf-8", timeout=120,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout
