"""The file of an amendment: the version as it stands in its file, with room for what is put otherwise."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from calculators.kaders.kalender import Datum
from hooks.corpus.corpus import Corpus
from hooks.corpus.proposed import Proposal, all_proposals
from hooks.proposals.amendment import file_data, parts_of_file, pieces_of_file, values_of, versions_in
from hooks.reading.load_policy import load_policy
from hooks.writing.base import insert, where
from hooks.writing.policy_text import PolicyText
from tests import frozen
from tests.assets import call
from tests.examples.changed_policy import TERM
from tests.proposals.changed import with_proposal

TODAY = "2026-11-30"
FILLED = {"{vanaf}": "2027-01-01", "{op}": TODAY, "{terugwerkend}": "", "{waarde:maximum}": "8"}

NEW = "  - geldt_vanaf: 2018"
OTHERWISE: dict[str, Callable[[str], str]] = {
    "plain": str,
    "windows": lambda text: text.replace("\n", "\r\n"),
    "no last line": lambda text: text.rstrip("\n"),
    "comments": lambda text: text.replace(NEW, f"\n  # Nog niet besloten.\n{NEW}") + "\n# Tot hier.\n",
    "mark": lambda text: f"\ufeff{text}",
    "other columns": lambda text: re.sub("(?<=\nversies:\n).*", _two_to_the_left, text, flags=re.DOTALL),
}


def _two_to_the_left(found: re.Match[str]) -> str:
    return re.sub("^  ", "", found[0], flags=re.MULTILINE)


def written(parts: list[str], only: str = "") -> str:
    filled = FILLED | {"{alleen}": f"alleen: [{only}]" if only else ""}
    return re.sub("^ +\n", "", "".join(filled.get(one, one) for one in parts), flags=re.MULTILINE)


def test_the_parts_of_a_version_say_what_it_said(tmp_path: Path) -> None:
    policy = with_proposal(tmp_path)
    text = (policy / f"{TERM}.yml").read_text(encoding="utf-8")
    made = written(parts_of_file(text, versions_in(text), 1), "zundert")
    assert made.startswith(
        "  - geldt_vanaf: 2027-01-01\n    voorgesteld_op: 2026-11-30\n    status: voorgesteld\n"
        "    alleen: [zundert]\n    tekst: |-\n"
    )
    assert "      maximum: {waarde: 8, eenheid: maanden, grens: hoogstens}\n" in made
    assert made.endswith("    bron: voorstel\n")
    assert "van-denken-naar-doen" not in made  # the document does not say what the amendment says


def whole_files(corpus: Corpus, proposals: list[Proposal], today: str = TODAY) -> list[str]:
    """The file of an amendment of each proposal, as the page makes it."""
    change = {"waarden": {}, "vanaf": "2027-01-01"}
    return call(
        *(
            [
                "voorstel/wijziging",
                "fileOf",
                {
                    "waarden": values_of(one.version),
                    "vanaf": "",
                    "gemeenten": [],
                    **file_data(corpus, one.kader, one.version),
                },
                change,
                today,
            ]
            for one in proposals
        )
    )


def test_the_file_of_an_amendment_of_every_proposal_passes_the_check_and_changes_no_other_byte(
    corpus: Corpus, tmp_path: Path
) -> None:
    policy = Path(shutil.copytree(frozen.POLICY, tmp_path / "policy"))
    proposals = list({one.kader.id: one for one in all_proposals(corpus)}.values())
    for one, whole in zip(proposals, whole_files(corpus, proposals), strict=True):
        path = policy / f"{one.kader.id}.yml"
        before = path.read_bytes()
        path.write_bytes(whole.encode())
        place = whole.index("geldt_vanaf: 2027-01-01")
        begin = whole.rindex("\n", 0, place) + 1
        assert before[: len(whole[:begin].encode())] == whole[:begin].encode()
        rest = before[len(whole[:begin].encode()) :]
        assert whole.encode().endswith(rest)
    amended = load_policy(policy)
    for one in proposals:
        last = amended.kaders[one.kader.id].versies[-1]
        assert (last.geldt_vanaf.tekst, last.status, last.bronnen) == ("2027-01-01", "voorgesteld", ())
        assert (last.tekst, last.waarden) == (one.version.tekst, one.version.waarden)
        assert set(last.per_gemeente) == set(one.version.per_gemeente)


@pytest.mark.parametrize("today", ["2017-05-01", "2017-09-01", TODAY])
@pytest.mark.parametrize("how", ["plain", "windows", "no last line", "comments", "mark", "other columns"])
def test_the_file_has_the_amendment_where_a_command_puts_a_version(
    tmp_path: Path, how: str, today: str
) -> None:
    policy = with_proposal(tmp_path)
    path = policy / f"{TERM}.yml"
    path.write_bytes(OTHERWISE[how](path.read_text(encoding="utf-8")).encode())
    corpus = load_policy(policy)
    proposal = next(one for one in all_proposals(corpus) if one.kader.id == TERM)
    (whole,) = whole_files(corpus, [proposal], today)
    edit = PolicyText("", path.read_bytes())
    kader = proposal.kader
    made = "".join(
        {"{vanaf}": "2027-01-01", "{op}": today, "{waarde:maximum}": "9"}.get(one, one)
        for one in file_data(corpus, kader, proposal.version)["delen"]
        if one not in ("{terugwerkend}", "{alleen}")
    )
    lines = re.sub("^ +\n", "", made.replace("\r\n", "\n"), flags=re.MULTILINE)
    insert(edit, where(kader, Datum.lees(today)), lines)
    assert whole.encode() == edit.content()


def test_of_a_list_between_brackets_there_is_only_the_version(tmp_path: Path) -> None:
    text = "titel: Een\nversies: [{geldt_vanaf: 2017}]\n"
    assert pieces_of_file(text, versions_in(text)) == []
    assert parts_of_file(text, versions_in(text), 0)[0] == "  - "


MANY = [[f"g{number}", f"Gemeente {number}", True] for number in range(20)]


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (20, "– Het geldt in alle 20 gemeenten."),
        (18, "– Het geldt in alle gemeenten, behalve in Gemeente 18 en Gemeente 19."),
        (2, "– Het geldt alleen in Gemeente 0 en Gemeente 1."),
    ],
)
def test_of_many_gemeenten_the_text_names_the_fewest(chosen: int, said: str) -> None:
    proposal = {"over": "een voorstel", "waarden": [], "vanaf": "", "gemeenten": MANY}
    change = {"waarden": {}, "gemeenten": [one[0] for one in MANY[:chosen]]}
    (lines,) = call(["voorstel/wijziging", "textOf", proposal, change])
    assert lines[-1] == said
