"""`kaderwijzer toon`: what a kader says on a day in a gemeente, for a reader or as JSON for a program.

As JSON it is always JSON on standard output: the answer, or `bezwaar` (nothing can be said, and why),
or `fouten` (the question or the policy is wrong). The exit status says the same: 0, 1, or 2 for wrong use.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from calculators.kaders.geldend import GeenAntwoord
from calculators.raamwerk.datum_lezen import lees_dag
from hooks.corpus.answers import answer_data, in_words, moment_at
from hooks.corpus.corpus import Corpus
from hooks.corpus.followed_words import measures_data
from hooks.reading.faults import PolicyFaults
from hooks.reading.load_policy import load_policy
from hooks.reading.policy_folder import is_policy, no_policy
from hooks.reading.suggestions import or_where, suggest

RIGHT, FAULTS, WRONG_USE = 0, 1, 2
NO_ANSWER = "geen antwoord"


def show(kader_id: str, day_text: str, gemeente: str, as_json: bool, policy: Path) -> int:
    """Print what a kader says on a day in a gemeente; FAULTS with the reason when it says nothing."""
    if not is_policy(policy):
        return _wrong_use([no_policy(policy)], as_json)
    try:
        corpus = load_policy(policy)
    except PolicyFaults as found:
        return _faulty_policy(found, as_json)
    try:
        day = lees_dag(day_text)
    except ValueError as unread:
        return _wrong_use([*_unknown(corpus, kader_id, gemeente), str(unread)], as_json)
    if unknown := _unknown(corpus, kader_id, gemeente):
        return _wrong_use(unknown, as_json)
    kader = corpus.kaders[kader_id]
    try:
        moment = moment_at(corpus, kader, day, gemeente)
    except GeenAntwoord as reason:
        if as_json:
            print_json({"soort": NO_ANSWER, "bezwaar": str(reason)})
        else:
            _say(str(reason))
        return FAULTS
    if as_json:
        print_json(answer_data(corpus.vragen, kader, moment) | measures_data(corpus, kader, day, gemeente))
    else:
        print("\n".join(in_words(corpus, kader, moment)))
    return RIGHT


def print_json(made: Mapping[str, Any]) -> None:
    print(json.dumps(made, ensure_ascii=False, indent=1))


def in_json(messages: Iterable[str]) -> dict[str, Any]:
    """What is wrong, as a program reads it."""
    return {"fouten": [{"melding": one} for one in messages]}


def _unknown(corpus: Corpus, kader_id: str, gemeente: str) -> list[str]:
    found, gemeenten = [], [one.id for one in corpus.gemeenten()]
    if kader_id not in corpus.kaders:
        found.append(f"het kader «{kader_id}» bestaat niet{or_where(kader_id, corpus.kaders, 'kader')}")
    if gemeente not in gemeenten:
        found.append(f"de gemeente «{gemeente}» is hier niet bekend{suggest(gemeente, gemeenten)}")
    return found


def _wrong_use(messages: list[str], as_json: bool) -> int:
    if as_json:
        print_json(in_json(messages))
    else:
        for one in messages:
            _say(f"kaderwijzer: {one}")
    return WRONG_USE


def _faulty_policy(found: PolicyFaults, as_json: bool) -> int:
    if as_json:
        places = [
            {
                "melding": one.message,
                "bestand": one.place.file,
                "regel": one.place.line,
                "kolom": one.place.column,
            }
            for one in found.faults
        ]
        print_json({"fouten": places})
    else:
        _say(f"{found}\nHerstel eerst de fouten in het beleid.")
    return FAULTS


def _say(text: str) -> None:
    print(text, file=sys.stderr)
