"""The words of the policy that are a closed list: kinds, units, bounds and verdicts; statuses stand apart."""

from __future__ import annotations

SOORTEN = (
    "bestuurlijk kader",
    "uitgewerkt kader",
    "uitgangspunt",
    "regel",
    "koers",
    "doel",
    "besluit",
    "definitie",
    "taak",
    "risico",
    "aanbeveling",
    "optie",
    "variant",
    "cijfer",
    "norm",
    "planning",
    "onderzoeksvraag",
    "stelling",
    "sturingsinstrument",
    "conclusie",
    "knelpunt",
    "les",
)


COUNTS = ("maanden", "weken", "dagen", "jaren", "personen", "trajecten", "organisaties", "gemeenten")
AMOUNTS = ("euro", "euro per maand", "euro per jaar", "euro per persoon")
UNITS = (*COUNTS, "procent", *AMOUNTS, "datum", "oordeel")
BOUNDS = ("hoogstens", "minstens", "binnen", "ongeveer", "meer dan")
VERDICTS = ("ja", "normaal gesproken", "als het past", "nee", "niet genoemd")

# Who took a decision, and what it decided in one gemeente.
DECIDERS = ("colleges", "raden", "Rijk", "besturen", "anders", "niet bekend")
DECIDED = ("kaders", "bouwsteen")
