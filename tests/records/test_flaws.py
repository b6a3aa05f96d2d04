"""Each thing that can be wrong in a record is found, in its file, record and field."""

from collections.abc import Callable
from pathlib import Path

import pytest

from vademecum.domain.errors import RecordsError
from vademecum.records.loading import load_records

Edit = Callable[[str, str, str], Path]

FIELDS = [
    ("chapters/01.yaml", "statement: In 2019", "statment: In 2019", "statement: is missing"),
    ("chapters/01.yaml", "statement: In 2019", "statment: In 2019", "statment: is no field of this record; did you mean 'statement'?"),
    ("chapters/01.yaml", "id: c1-convention", "id: C1-convention", "id: 'C1-convention' is no id"),
    ("chapters/01.yaml", "id: c1-convention", "id: c2-convention", "id: must begin with c1-"),
    ("chapters/01.yaml", "id: c1-k-parties", "id: k-parties", "id: must begin with c1-"),
    ("chapters/01.yaml", "id: c1-e-orks", "id: c3-e-orks", "id: must begin with c1-"),
    ("chapters/01.yaml", "id: c1-office", "id: c1-members", "stands already at"),
    ("chapters/01.yaml", "id: ships-2023", "id: ships-2024", "figure c1-hvalvik-ships.ships-2024: stands already at"),
    ("chapters/01.yaml", "chapter: 1\n", "chapter: 2\n", "chapter: must be 1"),
    ("chapters/01.yaml", "summary: How seven", "summary: How [seven](hvalvik)", "summary: holds a link"),
    ("chapters/01.yaml", "[Skarland](skarland),", "[Skarland](skarland,", "statement: a link is not well formed"),
    ("chapters/01.yaml", "[Skarland](skarland),", "[Skarland](Skarland),", "statement: 'Skarland' is no id"),
    ("chapters/01.yaml", "employs 24 persons.", "employs 24. It grows. It will.", "statement: has more than two sentences"),
    ("chapters/01.yaml", "notes: [4]", "notes: 4", "notes: must be a list"),
    ("chapters/01.yaml", "notes: [4]", "notes: [four]", "notes: 'four' is no whole number"),
    ("chapters/01.yaml", "notes: [4]", "notes: [4, 4]", "notes: 4 stands 2 times"),
    ("chapters/01.yaml", "notes: [4]", "notes: []", "notes: names no footnote"),
    ("chapters/01.yaml", "notes: [4]", "notes: [4]\n    no-note: None.", "no-note: stands beside notes"),
    ("chapters/01.yaml", "    notes: [4]\n", "", "notes: is missing; name the footnotes"),
    ("chapters/01.yaml", "date: 2023/2024", "date: 2023-13", "date: '2023-13' has no month 13"),
    ("chapters/01.yaml", "status: capacity", "status: planed", "status: 'planed' is none of"),
    ("chapters/01.yaml", "value: about 150", "value: circa 150", "value: 'circa 150' is no quantity"),
    ("chapters/01.yaml", "value: 20 to 26", "value: 26 to 20", "value: the range ends at 20"),
    ("chapters/01.yaml", "value: about 150", 'value: ""', "value: is empty"),
    ("chapters/01.yaml", "value: about 150", "value: [150]", "value: must be plain text"),
    ("chapters/01.yaml", "confidence: unsure", "confidence: maybe", "confidence: 'maybe' is none of certain, probable, unsure"),
    ("chapters/01.yaml", "kind: sum", "kind: total", "kind: 'total' is none of"),
    ("chapters/01.yaml", "    kind: sum\n", "", "kind: is missing"),
    ("chapters/01.yaml", "- skarland signed hvalvik-convention", "- skarland signed", "relations: 'skarland signed' is no relation"),
    ("chapters/01.yaml", "- tove-aldin heads council", "- council-of-northern-harbours heads council", "joins an entry to itself"),
    ("chapters/01.yaml", "- veldmark signed", "- skarland signed", "relations: skarland signed hvalvik-convention stands 2 times"),
    ("chapters/01.yaml", "- tove-aldin heads", "- - tove-aldin heads", "relations: must be plain text"),
    ("chapters/03.yaml", "omissions:\n", "omissions:\n  - nothing\n", "a record with fields is expected here"),
    ("chapters/03.yaml", "summary: Fairs", "zzz: 1\nsummary: Fairs", "zzz: is no field of this record; its fields are chapter, summary"),
    ("chapters/03.yaml", "summary: Fairs", "summry: Fairs", "summry: is no field of this record; did you mean 'summary'?"),
    ("vocabulary/units.yaml", "prefixed: yes", "prefixed: true", "prefixed: 'true' is neither yes nor no"),
    ("vocabulary/units.yaml", "symbol: t,", "", "symbol: is missing"),
    ("vocabulary/metrics.yaml", "not-comparable: Buoys", "not-comparable: \"\", x: Buoys", "goods-supplied, not-comparable: is empty"),
    ("vocabulary/metrics.yaml", "id: crew,", "id: staff,", "metric staff: stands already at"),
    ("collection.yaml", "year: 2025", "year: soon", "year: 'soon' is no whole number"),
    ("sources.yaml", "kind: book", "kind: scroll", "kind: 'scroll' is none of"),
    ("sources.yaml", "language: ru", "language: russian", "language: 'russian' is no language code"),
    ("sources.yaml", "https://golos.example/zima", "ftp://golos.example/zima", "url: 'ftp://golos.example/zima' is no address"),
    ("sources.yaml", "bibliography-number: 4}", "bibliography-number: 3}", "bibliography-number: 3 is also the number of berg-handbook"),
    ("document.yaml", "pages: 5-6", "pages: 6-5", "pages: '6-5' ends before it begins"),
    ("document.yaml", "first-page: 8, last-page: 10", "first-page: 8, last-page: 7", "last-page: must not be before the first page"),
    ("document.yaml", "number: 2, pages: 8,", "number: 1, pages: 8,", "paragraph 2.1: stands already at"),
]  # fmt: skip

REFERENCES = [
    ("chapters/01.yaml", "[Skarland](skarland),", "[Skarland](skarlnd),", "statement: 'skarlnd' is no entry; did you mean 'skarland'?"),
    ("chapters/01.yaml", "about: [hvalvik]", "about: [hvalvig]", "about: 'hvalvig' is no entry"),
    ("chapters/01.yaml", "notes: [4]", "notes: [40]", "notes: '40' is no footnote of sources.yaml"),
    ("chapters/01.yaml", "notes: [4]", "notes: [5]", "notes: footnote 5 stands in chapter 2"),
    ("chapters/01.yaml", "metric: crew", "metric: crews", "metric: 'crews' is no metric of vocabulary/metrics.yaml; did you mean 'crew'?"),
    ("chapters/01.yaml", "unit: metre", "unit: meter", "unit: 'meter' is no unit of vocabulary/units.yaml; did you mean 'metre'?"),
    ("chapters/01.yaml", "of: sedna", "of: seda", "of: 'seda' is no entry"),
    ("chapters/02.yaml", "with: veldmark, value: more", "with: veldmarc, value: more", "with: 'veldmarc' is no entry"),
    ("chapters/02.yaml", "with: veldmark, value: more", "with: otrov, value: more", "with: is the same entry as of"),
    ("chapters/01.yaml", "- skarland signed", "- skarland sined", "relations: 'sined' is no predicate"),
    ("chapters/01.yaml", "- skarland signed", "- skarlandia signed", "relations: 'skarlandia' is no entry"),
    ("chapters/01.yaml", "facts: [c1-members]", "facts: [c1-member]", "facts: 'c1-member' is no fact"),
    ("chapters/01.yaml", "= c1-members.members", "= c1-members.member", "formula: 'c1-members.member' is no figure"),
    ("chapters/01.yaml", "count(signed hvalvik-convention)", "count(sign hvalvik-convention)", "formula: 'sign' is no predicate"),
    ("chapters/03.yaml", "count_from(skarland signed)", "count_from(scarland signed)", "formula: 'scarland' is no entry"),
    ("chapters/01.yaml", "formula: count(signed hvalvik-convention) = 3", "formula: 3", "formula: '3' must hold one of = < >"),
    ("chapters/02.yaml", "formula: c2-skarland-cargo.total /", "formula: c2-skarland-cargo.all /", "'c2-skarland-cargo.all' is no figure"),
    ("chapters/02.yaml", "formula: c2-skarland-cargo.total /", "formula: c2-skarland-cargo.implied-2022 /", "rests on the figure itself"),
    ("chapters/02.yaml", "        period: 2022\n", "        period: 2022\n        printed: two\n", "printed: stands beside a formula"),
    ("chapters/01.yaml", "page: 7", "page: 6", "page: 6 is not a page of paragraph 4"),
    ("chapters/01.yaml", "page: 7", "page: 8", "page: 8 is not in chapter 1, pages 5 to 7"),
    ("chapters/01.yaml", "paragraph: 4", "paragraph: 5", "paragraph: 5 is no paragraph of chapter 1, which has 4"),
    ("chapters/01.yaml", "page: 6\n    paragraph: 2\n    says", "page: 7\n    paragraph: 2\n    says", "7 is not a page of paragraph 2"),
    ("chapters/03.yaml", "1\n    printed: Harbour Fair 9", "6\n    printed: Harbour Fair 9", "paragraph: 6 is no paragraph of chapter 3"),
    ("sources.yaml", "number: 12, chapter: 3", "number: 12, chapter: 7", "chapter: '7' is no chapter of document.yaml"),
    ("sources.yaml", "page: 12, work: cnh-plans", "page: 12, work: cnh-plan", "work: 'cnh-plan' is no work of sources.yaml"),
    ("sources.yaml", "page: 12, work: cnh-plans", "page: 10, work: cnh-plans", "page: 10 is not in chapter 3"),
    ("document.yaml", "number: 3, pages: 12", "number: 3, pages: 12-13", "pages: 13 is not in chapter 3"),
    ("document.yaml", "chapter: 3, number: 3", "chapter: 9, number: 3", "chapter: '9' is no chapter"),
    ("entries/product.yaml", "slug: sedna", "slug: anna\n  name: Anna\n  summary: A ship.\n- slug: sedna", "anna: no fact mentions it"),
    ("chapters/04.yaml", "", "chapter: 4\nsummary: None.\n", "chapter: '4' is no chapter of document.yaml"),
]  # fmt: skip

NAMES = [
    ("entries/harbour.yaml", "name: Grauwik", "name: HVALVIK", "name: 'HVALVIK' is also the name of hvalvik"),
    ("entries/harbour.yaml", "aliases: [Ёлкино]", "aliases: [otrov]", "aliases: 'otrov' is the name of otrov"),
    ("entries/harbour.yaml", "aliases: [Ёлкино]", "aliases: [Ёлкино, Elkino]", "aliases: 'Elkino' is given twice"),
    ("entries/harbour.yaml", "former-slugs: [moose-bay]", "former-slugs: [hvalvik]", "'hvalvik' is the slug of an entry of today"),
    ("entries/harbour.yaml", "former-slugs: [moose-bay]", "former-slugs: [st-jur]", "'st-jur' is also a former slug of losie-bay"),
    ("entries/product.yaml", "slug: sedna", "slug: otrov", "entry otrov: stands already at"),
]  # fmt: skip

FILES = [
    ("entries/vessel.yaml", "", "- {slug: a, name: A, summary: A.}\n", "'vessel' is no type of vocabulary/types.yaml"),
    ("entries/product.yml", "", "- {}\n", "is no file of the record format"),
    ("chapter.yaml", "", "a: b\n", "is no file of the record format"),
    ("chapters/4.yaml", "", "chapter: 4\n", "'4' is no chapter number of two digits"),
    ("entries/extra.yaml", "", "# nothing\n", "is empty"),
    ("chapters/02.yaml", "chapter: 2", "- chapter: 2", "is no YAML"),
    ("entries/product.yaml", "- slug: sedna", "slug: sedna #", "is no YAML"),
    ("entries/product.yaml", "- slug: sedna\n ", "slug: sedna\n", "is no YAML"),
    ("entries/extra.yaml", "", "slug: sedna\n", "must hold a list of entries"),
    ("vocabulary/types.yaml", "# In the order", "a: b #", "is no YAML"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "told"), [*FIELDS, *REFERENCES, *NAMES, *FILES])
def test_it_is_told(edited_records: Edit, name: str, old: str, new: str, told: str) -> None:
    data = edited_records(name, old, new)
    with pytest.raises(RecordsError) as caught:
        load_records(data)
    assert told in str(caught.value)
    assert name in str(caught.value)


def test_the_line_of_a_field_is_told(edited_records: Edit) -> None:
    data = edited_records("chapters/01.yaml", "value: up to 45", "value: at most 45")
    with pytest.raises(RecordsError) as caught:
        load_records(data)
    (flaw,) = caught.value.flaws
    line = flaw.file.read_text(encoding="utf-8").splitlines()[flaw.line - 1]
    assert "at most 45" in line
    assert (flaw.record, flaw.field) == ("c1-sedna.crew", "value")


UNREAD = [("chapters/03.yaml", "chapter: 3"), ("entries/product.yaml", "- slug"), ("sources.yaml", "works:")]


@pytest.mark.parametrize(("name", "old"), UNREAD)
def test_a_file_that_cannot_be_read_is_the_only_flaw(edited_records: Edit, name: str, old: str) -> None:
    data = edited_records(name, old, f"{{ {old}")
    with pytest.raises(RecordsError) as caught:
        load_records(data)
    assert [flaw.file.name for flaw in caught.value.flaws] == [Path(name).name]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("entries/harbour.yaml", "aliases: [Ёлкино]", "aliases: [Ёлкино, OTC]"),
        ("entries/harbour.yaml", "misprinted: [Port Orks]", "misprinted: [Port Orks, Grauwik]"),
        ("chapters/01.yaml", "employs 24 persons.", "employs 24. It works with J. Kelp of Kelp Bros. Ltd. of St. Jur."),
        ("chapters/03.yaml", "    date: 2024-10\n", ""),
    ],
)
def test_what_is_legitimate_passes(edited_records: Edit, name: str, old: str, new: str) -> None:
    assert load_records(edited_records(name, old, new)).entities
