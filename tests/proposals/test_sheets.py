"""What the page of a proposal tells is what `verschil` tells of a pull request, word for word."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from calculators.kaders.aannemen import Aanname
from hooks.pages.proposal_pages import proposal_pages
from hooks.pages.render import Renderer
from hooks.proposals.as_json import as_json, schema
from hooks.proposals.report import Report, as_if
from hooks.proposals.sheet import Sheet, plain
from hooks.proposals.sheets import sheet_of
from hooks.proposals.words import differences
from hooks.proposals.writers import as_markdown, as_text, escaped
from tests import frozen
from tests.against_schema import objections
from tests.examples.changed_policy import TERM, replace_in
from tests.proposals.changed import frozen_copy, report_on, side, with_proposal, with_version

pytestmark = pytest.mark.opdracht

NAME = f"{TERM}/2018-01-01"


@pytest.fixture(scope="module")
def policy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_proposal(tmp_path_factory.mktemp("voorstel"))


@pytest.fixture(scope="module")
def report(policy: Path) -> Report:
    return report_on(policy)


def only_sheet(report: Report) -> Sheet:
    (sheet,) = filter(None, (sheet_of(report, event) for event in report.text.events))
    return sheet


def words(sheet: Sheet) -> Iterator[str]:
    """Every text that a reader reads."""
    yield from (sheet.above, sheet.title, sheet.state, sheet.state_words, sheet.in_short, *sheet.headings)
    for fact in sheet.facts:
        yield from (fact.name, *map(plain, fact.lines))
    for value in sheet.values:
        yield from (value.name, value.before or "niets", value.after or "niets")
    for one in sheet.sides:
        yield from (one.title, *([one.note] if one.note else ()))
    cases = sheet.cases
    yield from (*cases.heads, plain(cases.above), *map(plain, cases.below))
    for case in cases.shown:
        yield from (case.case.title, case.before, case.after or "Hetzelfde.", case.consequence)
    for _, point in sheet.open_points:
        yield from (point.vraag, point.wie)
    yield from sheet.sources


def as_read(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"</?(?:a|span|strong|b)\b[^>]*>", "", page)).split())


def test_the_page_and_the_comment_say_the_same(report: Report) -> None:
    corpus = report.corpora[1]
    sheet = only_sheet(report)
    address = f"voorstellen/{NAME}/"
    (page,) = [one for one in proposal_pages(corpus) if one.address == address]
    shown, comment, told = as_read(Renderer(corpus).content(page)), as_markdown(report), as_text(report)
    said = [one for one in words(sheet) if one]
    assert len(said) > 60
    # A place in a source has a link of its own on the page.
    assert [one for one in said if one not in shown and one not in sheet.sources] == []
    assert [one for one in said if escaped(one) not in comment] == []
    assert [one for one in said if one not in told and one != "Geval"] == []


def test_the_comment_has_its_cases_in_a_table(report: Report) -> None:
    comment = as_markdown(report)
    assert "\n| Geval | Nu | Met dit voorstel |\n| --- | --- | --- |\n" in comment
    assert len(re.findall(r"^\| (?!Geval|---)", comment, re.MULTILINE)) == 10
    assert comment.count("<details>") == comment.count("</details>")


def test_a_few_words_say_what_it_comes_to(report: Report) -> None:
    assert only_sheet(report).in_short == (
        "Maximum: hoogstens 9 maanden in plaats van hoogstens 6 maanden. "
        "Voor de kandidaat, van 10 typische gevallen: 9 beter en 1 hetzelfde."
    )


def test_as_if_it_were_adopted_it_is_the_same_page(policy: Path, report: Report) -> None:
    adopted = as_if(side(policy, "nu"), lambda corpus: [Aanname(TERM, "2018-01-01")], differences)
    assert only_sheet(adopted) == only_sheet(report)


def test_a_decided_version_is_told_beside_what_held(tmp_path: Path) -> None:
    report = report_on(with_version(tmp_path, months=4))
    sheet = only_sheet(report)
    assert (sheet.above, sheet.state) == ("Geldt vanaf 1 januari 2018", "Vastgesteld door de colleges.")
    assert [(one.name, one.before, one.after) for one in sheet.values] == [
        ("Maximum", "hoogstens 6 maanden", "hoogstens 4 maanden")
    ]
    assert sheet.cases.heads == ("Geval", "Nu", "Met deze wijziging")
    assert len(sheet.cases.shown) == 10
    assert sheet.cases.shown[0].side == "slechter"  # who loses comes first
    told = as_text(report)
    assert "Besluit: De colleges stellen het plan" in told
    assert "Vanaf wanneer: Het geldt vanaf 1 januari 2018." in told
    assert [one for one in words(sheet) if one and one not in told and one != "Geval"] == []


def test_a_slip_of_the_pen_needs_no_page(tmp_path: Path) -> None:
    changed = frozen_copy(tmp_path)
    replace_in(changed, TERM, "Momenteel is de termijn", "Nu is de termijn")
    report = report_on(changed)
    assert [sheet_of(report, event) for event in report.text.events] == [None]


def test_for_a_program_it_is_data_by_the_schema(report: Report) -> None:
    found = json.loads(as_json(report))
    assert objections(json.loads(schema()), found) == []
    (kader,) = found["kaders"]
    told = kader["bladzijde"]
    assert told["titel"] == "Voorstel van 1 september 2017: Hoe lang een leerwerktraject mag duren"
    assert told["waarden"] == [
        {"naam": "Maximum", "van": "hoogstens 6 maanden", "tot": "hoogstens 9 maanden"}
    ]
    assert len(told["gevallen"]) == 10
    assert {one["voor_de_kandidaat"] for one in told["gevallen"]} == {"beter", "gelijk"}


def test_lists_and_groups_in_an_outcome_are_no_code(tmp_path: Path) -> None:
    told = as_text(report_on(with_version(tmp_path, months=9)))
    assert "wijzigingen niets → 1 regel" in told
    assert "[{'" not in told


def test_the_frozen_policy_gives_no_sheet_of_itself() -> None:
    assert report_on(frozen.POLICY).text.events == ()
