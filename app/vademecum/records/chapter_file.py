"""Reads `chapters/NN.yaml`: the summary of a chapter, its facts, errata, cross-checks and omissions."""

import re
from functools import partial

from vademecum.domain.entries import CrossCheck, Erratum, Omission
from vademecum.domain.names import CheckId, Confidence, ErratumId, FactId
from vademecum.records.content import Content
from vademecum.records.fact_file import read_fact
from vademecum.records.form import Form, label_by
from vademecum.records.formula import parse_comparison
from vademecum.records.reading import parse_member, parse_number, parse_plain, parse_slug, parse_word
from vademecum.records.sheet import Sheet
from vademecum.records.tree import Fields

CHECK_KINDS = ("growth", "sum", "share", "count", "repeat", "bound")
_FILE_NAME = re.compile(r"(?:0[1-9]|[1-9]\d+)\Z")


def read_chapter_file(sheet: Sheet, content: Content) -> None:
    """Add what the file holds to `content`."""
    if _FILE_NAME.match(sheet.file.stem) is None:
        sheet.flaw(1, "", "", f"{sheet.file.stem!r} is no chapter number of two digits or more, as 04.yaml")
        return
    number, tree = int(sheet.file.stem), sheet.top(Fields, "the fields chapter, summary, facts and so on")
    if tree is None:
        return
    form = Form(sheet, tree, "")
    if form.parsed("chapter", parse_number, number) != number:
        form.flaw("chapter", f"must be {number}, as the file is named")
    content.summaries[number] = form.parsed("summary", parse_plain, "")
    content.note("summary", str(number), form.place)
    _read_records(form, number, content)
    form.close()


def _read_records(form: Form, chapter: int, content: Content) -> None:
    for each in form.forms("facts", label_by("id")):
        content.facts.append(fact := read_fact(each, chapter, content))
        content.note("fact", fact.id, each.place)
    for each in form.forms("errata", label_by("id")):
        content.errata.append(erratum := _read_erratum(each, chapter))
        content.note("erratum", erratum.id, each.place)
    for each in form.forms("checks", label_by("id")):
        content.checks.append(check := _read_check(each))
        content.note("check", check.id, each.place)
    for each in form.forms("omissions"):
        content.omissions.append(omission := _read_omission(each, chapter))
        content.note("omission", omission_key(omission), each.place)


def omission_key(omission: Omission) -> str:
    """How an omission is named among the places of records; it has no id of its own."""
    return f"c{omission.chapter} paragraph {omission.paragraph}, {omission.printed!r}"


def _read_erratum(form: Form, chapter: int) -> Erratum:
    erratum = Erratum(
        id=ErratumId(form.parsed("id", parse_slug, "")), chapter=chapter, page=form.parsed("page", parse_number, 0),
        paragraph=form.optional("paragraph", parse_number, None), says=form.text("says"), means=form.parsed("means", parse_plain, ""),
        confidence=form.parsed("confidence", partial(parse_member, Confidence), Confidence.UNSURE),
        facts=tuple(FactId(fact) for fact in form.parsed_texts("facts", parse_slug)),
    )  # fmt: skip
    form.close()
    return erratum


def _read_check(form: Form) -> CrossCheck:
    check = CrossCheck(
        id=CheckId(form.parsed("id", parse_slug, "")), kind=form.parsed("kind", lambda text: parse_word(text, CHECK_KINDS), ""),
        title=form.text("title"), formula=form.text("formula"), explanation=form.parsed("explanation", parse_plain, ""),
    )  # fmt: skip
    form.optional("formula", parse_comparison, None)
    form.close()
    return check


def _read_omission(form: Form, chapter: int) -> Omission:
    omission = Omission(chapter, form.parsed("paragraph", parse_number, 0), form.text("printed"), form.text("reason"))
    form.close()
    return omission
