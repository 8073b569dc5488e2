"""Gemeenten where something else holds already than a proposal is laid beside: their raad decided apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from calculators.kaders.kader import Versie
from calculators.kaders.notatie import som_op
from hooks.corpus.corpus import Corpus
from hooks.proposals.effect import stands_on
from hooks.proposals.view import View


def holds_otherwise(corpus: Corpus, view: View) -> Iterator[str]:
    """A line for each thing that holds elsewhere, with its gemeenten; none of a proposal that has ended."""
    if not view.proposal.is_open or view.before is None:
        return
    shown = view.before.stand.versie
    kader, proposal = view.kader, view.version
    others = replace(kader, versies=tuple(one for one in kader.versies if one is not proposal))
    found: dict[str, list[str]] = {}
    for town in corpus.towns_of(kader, proposal):
        moment = stands_on(others, date.max, town)
        if moment and _says(moment.stand.versie) != _says(shown):
            found.setdefault(_in_words(moment.stand.versie), []).append(corpus.gebieden[town].naam)
    for what, towns in found.items():
        yield f"In {som_op(towns)} geldt al iets anders{f': {what}' if what else ''}."


def _says(version: Versie) -> tuple[object, ...]:
    return version.tekst, tuple(version.waarden.items())


def _in_words(version: Versie) -> str:
    return som_op([one.met_grens() for one in version.waarden.values()])
