"""A description holds the answer: what a kader says with its value, its status, and since when."""

from __future__ import annotations

from dataclasses import replace

from calculators.kaders.kader import Kader
from hooks.corpus.corpus import Corpus
from hooks.corpus.timeline import timeline
from hooks.pages.descriptions import LONGEST, describe, version_title
from tests.small_data import kader, months, version

FIRM = "Vastgesteld door de colleges, geldt vanaf 4 april 2017."


def said(corpus: Corpus, made: Kader) -> str:
    own = replace(corpus, kaders={**corpus.kaders, made.id: made})
    return describe(own, made, timeline(own.vragen, made).latest())


def test_the_value_is_in_it_once(corpus: Corpus) -> None:
    inside = version(tekst="Hoogstens {maximum}.", waarden=months(23))
    assert said(corpus, kader("wvs/proef", inside)) == f"Hoogstens 23 maanden. {FIRM}"
    after = version(tekst="Zo kort als kan.\nLanger dan {maximum} mag niet.", waarden=months(23))
    assert (
        said(corpus, kader("wvs/proef", after)) == f"Zo kort als kan. Maximum: hoogstens 23 maanden. {FIRM}"
    )


def test_a_list_comes_with_what_it_lists_as_far_as_there_is_room(corpus: Corpus) -> None:
    short = version(tekst="Er zijn drie wegen:\n- de eerste.\n- de tweede.\n- de derde.")
    expected = f"Er zijn drie wegen: de eerste; de tweede; de derde. {FIRM}"
    assert said(corpus, kader("wvs/proef", short)) == expected
    long = version(tekst="Er zijn wegen:\n- kort.\n- " + "lang " * LONGEST)
    assert said(corpus, kader("wvs/proef", long)) == f"Er zijn wegen: kort. {FIRM}"


def test_a_proposal_is_called_one(corpus: Corpus) -> None:
    made = kader("wvs/proef", version(status="voorgesteld", tekst="Het mag langer."))
    assert said(corpus, made) == "Het mag langer. Voorgesteld op 4 april 2017."


def test_what_only_some_gemeenten_have_says_so(corpus: Corpus) -> None:
    made = kader("wvs/proef", version(alleen=("zundert",)))
    assert said(corpus, made) == f"Geldt in een deel van het gebied. Een regel. {FIRM} Alleen in Zundert."


def test_the_title_of_a_version_is_no_other() -> None:
    one, other = version("2009-Q1"), version("2009-Q1", "vervallen", onderscheid="vervallen")
    made = kader("wvs/proef", one, other)
    first = "Titel van wvs/proef (versie van het eerste kwartaal van 2009)"
    assert version_title(made, one) == first
    assert version_title(made, other) == first.replace(")", ", vervallen)")
