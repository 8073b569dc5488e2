"""Who checks again and again reads only what changed, and hears the same as who reads it all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from calculators.kaders.data import als_data
from hooks.reading import checks
from hooks.reading.faults import Fault
from hooks.reading.load_policy import check_policy
from hooks.reading.policy_folder import contents_of, in_order, policy_files
from hooks.reading.seen import KEPT, Seen
from hooks.reading.shapes import Fields
from tests import frozen
from tests.examples.changed_policy import TERM
from tests.policy_folders import FAULTY_POLICY, SMALL_POLICY, copy_of_small_policy


def test_what_was_seen_tells_the_same_as_what_is_read_anew(tmp_path: Path) -> None:
    policy, seen = copy_of_small_policy(tmp_path), Seen()
    path = next(path for path in sorted(policy.glob("*/*.yml")) if "versies:" in path.read_text("utf-8"))
    text = path.read_text("utf-8")
    contents = (text, text.replace("versies:", "versie:"), text.replace("titel:", "titel: x #"), text)
    heard = []
    for content in contents:
        path.write_text(content, "utf-8")
        again, anew = check_policy(policy, seen), check_policy(policy)
        assert again.found.faults == anew.found.faults
        assert again.found.notes == anew.found.notes
        assert dict(again.corpus.kaders.items()) == dict(anew.corpus.kaders.items())
        heard.append(again.found.faults)
    assert heard[0] == heard[-1] == ()
    assert heard[1]
    assert heard[2]


def test_the_same_content_is_read_once_and_old_content_is_forgotten() -> None:
    seen, asked, faults = Seen(), list[bytes](), list[Fault]()

    def read(content: bytes) -> None:
        def now(found: list[Fault]) -> bytes:
            asked.append(content)
            return content

        assert seen.read("een.yml", content, now, faults) == content

    for _ in range(2):
        for number in range(KEPT):
            read(b"%d" % number)
    assert len(asked) == KEPT
    read(b"nieuw")
    read(b"0")  # this one was used longest ago
    assert asked[KEPT:] == [b"nieuw", b"0"]
    assert faults == []


def test_a_kader_is_made_again_when_what_it_was_made_of_changed() -> None:
    seen, origin = Seen(), object()
    assert seen.made("a", origin, "dossier", lambda: 1) == 1
    assert seen.made("a", origin, "dossier", lambda: 2) == 1
    assert seen.made("a", origin, "ander dossier", lambda: 3) == 3
    assert seen.made("a", object(), "ander dossier", lambda: 4) == 4


def faulty_files() -> Iterator[tuple[str, bytes]]:
    """The name and the content of each file that announces what is wrong with it."""
    for path in sorted(FAULTY_POLICY.glob("*.yml")):
        raw = path.read_bytes()
        lines = raw.decode("utf-8", "replace").splitlines()
        name = next((one.partition(": ")[2] for one in lines if one.startswith("# bestand: ")), "")
        yield name or f"proef/{path.name}", raw


def test_after_any_two_faults_the_rest_need_not_be_looked_at_again() -> None:
    """Each file stays while the next one comes, as who changes more than one thing does."""
    whole, seen = contents_of(SMALL_POLICY, policy_files(SMALL_POLICY)), Seen()
    told, before = set(), ("proef/hulp.yml", whole["proef/hulp.yml"])
    for name, raw in faulty_files():
        contents = in_order({**whole, before[0]: before[1], name: raw})
        again = check_policy(SMALL_POLICY, seen, contents)
        anew = check_policy(SMALL_POLICY, None, contents)
        assert again.found.faults == anew.found.faults, (before[0], name)
        assert again.found.notes == anew.found.notes, (before[0], name)
        assert als_data(again.corpus.kaders) == als_data(anew.corpus.kaders)
        told.add(again.found.faults)
        before = name, raw
    assert len(told) > 300
    assert check_policy(SMALL_POLICY, seen, whole).found.faults == ()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("proef/hoe-lang.yml", "versies:", "voorheen: [hoe-lang-ook]\nversies:"),
        ("besluiten.yml", "titel: ", "titel: X "),
        ("bronnen.yml", "titel: ", "titel: X "),
        ("gebieden.yml", "naam: ", "naam: X "),
        ("begrippen.yml", "betekenis: ", "betekenis: X "),
        ("proef/hulp.yml", "versies:", "versie:"),
    ],
)
def test_a_change_anywhere_is_seen_by_whoever_depends_on_it(file: str, old: str, new: str) -> None:
    """There and back again, so that nothing of the change stays."""
    whole, seen = contents_of(SMALL_POLICY, policy_files(SMALL_POLICY)), Seen()
    text = (whole[file] or b"").decode()
    assert old in text
    changed = {**whole, file: text.replace(old, new).encode()}
    gone = {name: raw for name, raw in whole.items() if name != file}
    for contents in (whole, changed, gone, changed, whole):
        again, anew = check_policy(SMALL_POLICY, seen, contents), check_policy(SMALL_POLICY, None, contents)
        assert again.found.faults == anew.found.faults
        assert again.found.notes == anew.found.notes
        assert als_data(again.corpus) == als_data(anew.corpus)


def test_only_what_changed_and_who_names_it_is_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    check_kader = checks._Checker.check_kader

    def look(checker: checks._Checker, kader_id: str, one: Fields) -> None:
        looked.append(kader_id)
        check_kader(checker, kader_id, one)

    monkeypatch.setattr(checks._Checker, "check_kader", look)
    whole, seen = contents_of(frozen.POLICY, policy_files(frozen.POLICY)), Seen()
    first = check_policy(frozen.POLICY, seen, whole)
    assert looked == list(first.corpus.kaders)
    looked.clear()
    file = f"{TERM}.yml"
    changed = (whole[file] or b"").replace(b"waarde: 6,", b"waarde: 9,")
    assert check_policy(frozen.POLICY, seen, {**whole, file: changed}).found.faults == ()
    naming = {one.id for one in first.corpus.kaders.values() if TERM in one.genoemde_kaders()}
    assert TERM in looked
    assert set(looked) <= naming | {TERM}
    looked.clear()
    check_policy(frozen.POLICY, seen, {**whole, "begrippen.yml": (whole["begrippen.yml"] or b"") + b"# x\n"})
    assert set(looked) <= naming | {TERM}  # it is as it was before
