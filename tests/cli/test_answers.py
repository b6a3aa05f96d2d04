"""What the commands answer."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]


def _json(call: Call, *arguments: object) -> Any:
    answer = call(*arguments, "--json")
    assert (answer.code, answer.err) == (0, "")
    return json.loads(answer.out)


def test_search_prints_one_array_best_first(call: Call) -> None:
    hits = _json(call, "search", "skarland")
    assert list(hits[0]) == ["kind", "id", "name", "type", "matched", "chapter", "page"]
    assert hits[0] == {
        "kind": "entity", "id": "skarland", "name": "Skarland", "type": "country", "matched": "Skarland", "chapter": None, "page": None,
    }  # fmt: skip
    assert [hit["kind"] for hit in hits] == sorted(
        (hit["kind"] for hit in hits), key=["entity", "fact", "figure", "source", "chapter"].index
    )
    fact = next(hit for hit in hits if hit["id"] == "c2-skarland-cargo")
    assert (fact["kind"], fact["type"], fact["chapter"], fact["page"]) == ("fact", None, 2, 8)


def test_search_says_which_alias_matched(call: Call) -> None:
    (hit, *_) = _json(call, "search", "Скарланд")
    assert (hit["id"], hit["matched"]) == ("skarland", "Скарланд")


def test_search_keeps_to_a_limit_and_a_type(call: Call) -> None:
    assert len(_json(call, "search", "harbour", "--limit", 3)) == 3
    entities = [hit for hit in _json(call, "search", "harbour", "--type", "event") if hit["kind"] == "entity"]
    assert entities
    assert {hit["type"] for hit in entities} == {"event"}


def test_search_for_people_is_a_table(call: Call) -> None:
    lines = call("search", "skarland cargo").out.splitlines()
    assert any(line.startswith("fact ") and "c2-skarland-cargo" in line and "p. 8" in line for line in lines)


@pytest.mark.parametrize("option", [[], ["--json"]])
def test_how_results_differ_from_what_was_asked_is_said_beside_them(option: list[str], call: Call) -> None:
    answer = call("search", "how many passengers", *option)
    assert answer.code == 0
    assert answer.err.strip() == "Nothing holds all of this; what is shown does without “how”, “many”."
    assert "passengers" in answer.out
    assert "without" not in answer.out


def test_a_search_that_finds_nothing_is_an_empty_array_and_one(call: Call) -> None:
    answer = call("search", "zzzz", "--json")
    assert (answer.code, json.loads(answer.out)) == (1, [])
    assert answer.err.startswith("vademecum: Nothing was found for “zzzz”.")


@pytest.mark.parametrize(
    "query", ["'", '"', "d'Ivoire AND", "C-90 AND", "(", "*", "NEAR(", "a" * 10_000, "x " * 5_000, "海港", "\udcff", "🚢", ":", "--"]
)
def test_whatever_is_searched_for_is_found_or_not(query: str, call: Call) -> None:
    answer = call("search", "--", query)
    assert answer.code in {0, 1}
    assert answer.code == 0 or answer.err.startswith("vademecum: Nothing was found")


def test_show_prints_an_entry_with_its_facts_figures_relations_and_sources(call: Call) -> None:
    shown = _json(call, "show", "skarland")
    assert (shown["slug"], shown["name"], shown["type"], shown["aliases"]) == (
        "skarland", "Skarland", "country", ["Kingdom of Skarland", "Скарланд"],
    )  # fmt: skip
    fact = next(fact for fact in shown["facts"] if fact["id"] == "c2-skarland-cargo")
    assert (fact["chapter"], fact["page"], fact["footnotes"]) == (2, 8, [5])
    assert fact["references"][0].startswith("[5] Cargo of Skarland doubles.")
    assert {figure["subject"] for figure in shown["figures"]} == {"skarland"}
    assert {"subject": "losie-bay", "predicate": "located-in", "object": "skarland"}.items() <= next(
        relation for relation in shown["relations"] if relation["subject"] == "losie-bay"
    ).items()
    assert 5 in [source["footnote"] for source in shown["sources"]]


def test_show_follows_a_former_slug(call: Call) -> None:
    assert _json(call, "show", "moose-bay")["slug"] == "losie-bay"


@pytest.mark.parametrize(
    ("ref", "facts", "figures"),
    [
        ("c2-skarland-cargo", ["c2-skarland-cargo"], 3),
        ("c2-skarland-cargo.factor", ["c2-skarland-cargo"], 1),
        ("fact:c2-skarland-cargo", ["c2-skarland-cargo"], 3),
    ],
)
def test_show_prints_a_fact_or_figure_with_what_is_its_own(ref: str, facts: list[str], figures: int, call: Call) -> None:
    shown = _json(call, "show", ref)
    assert [fact["id"] for fact in shown["facts"]] == facts
    assert len(shown["figures"]) == figures
    assert [source["footnote"] for source in shown["sources"]] == [5]


@pytest.mark.parametrize(
    ("ref", "title"), [("5", "Cargo of Skarland doubles"), ("chapter:2", "Cargo of the cold coast"), ("page:8", "Cargo of the cold coast")]
)
def test_show_prints_a_source_or_chapter(ref: str, title: str, call: Call) -> None:
    assert _json(call, "show", ref)["title"] == title
    assert call("show", ref).out.splitlines()[0] == title


def test_show_for_people_tells_date_page_footnote_and_doubt_of_every_fact(call: Call) -> None:
    lines = call("show", "c2-ferries").out.splitlines()
    assert lines[3:6] == [
        "Facts",
        "2024: Skar Line carried 310,000 passengers in 2024, reported as a third more",
        "  than the 240,000 of 2023. [9] p. 10 (disagrees)",
    ]
    assert "[9] Ferries fill up. Skarland Courier, 2025. https://courier.example/ferries" in lines


def test_cite_prints_one_line(call: Call) -> None:
    assert call("cite", "5").out == "Cargo of Skarland doubles. Harbour News, 2025. https://news.example/cargo-doubles\n"
    assert call("cite", "c2-skarland-cargo").out.endswith("(Example and Example 2025, p. 8; Harbour News 2025).\n")
    assert call("cite", "losie-bay").out.startswith("Łosie Bay (Example and Example 2025, p")


def test_export_prints_csv_for_programs(call: Call) -> None:
    answer = call("export", "figures", "--slug", "skarland")
    rows = list(csv.DictReader(io.StringIO(answer.out)))
    assert {row["subject"] for row in rows} == {"skarland"}
    assert not answer.out.startswith("\ufeff")


def test_export_writes_a_file_for_spreadsheets(call: Call, tmp_path: Path) -> None:
    answer = call("export", "sources", "--preset", "spreadsheets", "--output", tmp_path / "out.csv")
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert (tmp_path / "out.csv").read_bytes().startswith(b'\xef\xbb\xbf"footnote",')


def test_export_writes_json(call: Call, tmp_path: Path) -> None:
    call("export", "entities", "--type", "country", "--format", "json", "--output", tmp_path / "out.json")
    written = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert json.loads(call("export", "entities", "--type", "country", "--format", "json").out) == written
    assert {record["type"] for record in written} == {"country"}


def test_export_does_not_write_over_a_file_unless_told_to(call: Call, tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("mine")
    assert call("export", "facts", "--output", tmp_path / "out.csv").code == 2
    assert (tmp_path / "out.csv").read_text() == "mine"
    assert call("export", "facts", "--output", tmp_path / "out.csv", "--overwrite").code == 0


def test_an_export_of_nothing_writes_no_file(call: Call, tmp_path: Path) -> None:
    assert call("export", "facts", "--query", "zzzz", "--output", tmp_path / "out.csv").code == 1
    assert list(tmp_path.iterdir()) == []


def test_reading_commands_leave_the_readers_folder_alone(call: Call, tmp_path: Path) -> None:
    call("--user-dir", tmp_path / "mine", "show", "skarland")
    call("search", "skarland", "--user-dir", tmp_path / "mine")
    assert list(tmp_path.iterdir()) == []


def test_an_export_has_the_columns_asked_for_in_their_order(call: Call, tmp_path: Path) -> None:
    printed = call("export", "facts", "--columns", "page", "id", "--columns", "footnotes").out
    rows = list(csv.reader(io.StringIO(printed)))
    assert rows[0] == ["page", "id", "footnotes"]
    assert rows[1] == ["5", "c1-convention", "1"]
    call("export", "facts", "--columns", "id", "statement", "--format", "jsonl", "--output", tmp_path / "facts.jsonl")
    first = json.loads((tmp_path / "facts.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert list(first) == ["id", "statement"]
    answer = call("export", "figures", "--columns", "subject", "value", "--format", "xlsx", "--output", tmp_path / "figures.xlsx")
    assert (answer.code, (tmp_path / "figures.xlsx").stat().st_size > 0) == (0, True)


def test_figures_are_exported_side_by_side(call: Call) -> None:
    head = "Exports, growth, per cent, with Otrov, Jan–Sep 2024, against Jan–Sep 2023, reported"
    rows = list(csv.DictReader(io.StringIO(call("export", "figures", "--wide", "--slug", "veldmark").out)))
    assert {row["slug"]: row[head] for row in rows}["veldmark"] == "18.4"
    records = json.loads(call("export", "figures", "--wide", "--columns", "slug", "notes", "--format", "json").out)
    assert all(next(iter(record)) == "slug" and all(name.startswith("Note: ") for name in list(record)[1:]) for record in records)
    assert call("export", "facts", "--wide").err.startswith("vademecum: --wide is for figures")
    assert "there are slug, type, type_label, name, figures, notes" in call("export", "figures", "--wide", "--columns", "value").err


def test_a_cross_check_is_shown_with_its_terms_and_what_they_come_to(call: Call) -> None:
    lines = call("show", "check:c2-k-ferries").out.splitlines()
    at = lines.index("Arithmetic")
    end = lines.index("", at)
    assert end - at > 2
    assert lines[at + 2].startswith(("+", "÷", "×", "−", "≠"))
    assert lines[end - 1].endswith(": disagrees")
    shown = _json(call, "show", "check:c2-k-ferries")
    assert shown["verdict"] == "disagrees"
    assert {"sign", "term", "figure", "period", "value"} == set(shown["terms"][0])
    assert {term["figure"] for term in shown["terms"]} & {figure["id"] for figure in shown["figures"]}
    assert "Arithmetic" not in call("show", "hvalvik").out
