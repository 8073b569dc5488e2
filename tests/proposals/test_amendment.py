"""The file of an amendment: the version as it stands in its file, with room for what is put otherwise."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from hooks.corpus.corpus import Corpus
from hooks.corpus.proposed import all_proposals
from hooks.proposals.amendment import parts_of_file
from hooks.reading.load_policy import load_policy
from tests import frozen
from tests.examples.changed_policy import TERM
from tests.proposals.changed import with_proposal

FILLED = {"{vanaf}": "2027-01-01", "{op}": "2026-11-30", "{terugwerkend}": "", "{waarde:maximum}": "8"}


def written(parts: list[str], only: str = "") -> str:
    filled = FILLED | {"{alleen}": f"alleen: [{only}]" if only else ""}
    return re.sub("^ +\n", "", "".join(filled.get(one, one) for one in parts), flags=re.MULTILINE)


def test_the_parts_of_a_version_say_what_it_said(tmp_path: Path) -> None:
    policy = with_proposal(tmp_path)
    text = (policy / f"{TERM}.yml").read_text(encoding="utf-8")
    made = written(parts_of_file(text, 1), "zundert")
    assert made.startswith(
        "  - geldt_vanaf: 2027-01-01\n    voorgesteld_op: 2026-11-30\n    status: voorgesteld\n"
        "    alleen: [zundert]\n    tekst: |-\n"
    )
    assert "      maximum: {waarde: 8, eenheid: maanden, grens: hoogstens}\n" in made
    assert made.endswith("    bron: voorstel\n")
    assert "van-denken-naar-doen" not in made  # the document does not say what the amendment says


def test_the_file_of_an_amendment_of_every_proposal_passes_the_check(corpus: Corpus, tmp_path: Path) -> None:
    policy = Path(shutil.copytree(frozen.POLICY, tmp_path / "policy"))
    proposals = all_proposals(corpus)
    for one in proposals:
        path = policy / f"{one.kader.id}.yml"
        text = path.read_text(encoding="utf-8")
        parts = parts_of_file(text, one.kader.versies.index(one.version))
        path.write_text(text.rstrip("\n") + "\n" + written(parts), encoding="utf-8")
    amended = load_policy(policy)
    for one in proposals:
        last = amended.kaders[one.kader.id].versies[-1]
        assert (last.geldt_vanaf.tekst, last.status, last.bronnen) == ("2027-01-01", "voorgesteld", ())
        assert (last.tekst, last.waarden) == (one.version.tekst, one.version.waarden)
        assert set(last.per_gemeente) == set(one.version.per_gemeente)
