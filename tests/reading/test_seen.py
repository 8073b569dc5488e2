"""Who checks again and again reads only what changed, and hears the same as who reads it all."""

from __future__ import annotations

from pathlib import Path

from hooks.reading.faults import Fault
from hooks.reading.load_policy import check_policy
from hooks.reading.seen import KEPT, Seen
from tests.policy_folders import copy_of_small_policy


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
