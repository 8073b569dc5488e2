"""The words of the policy that are a closed list: kinds, units, bounds and verdicts; statuses stand apart."""

from __future__ import annotations

from collections.abc import Mapping

# What each kind is, in the words of this knowledge base.
KINDS: Mapping[str, str] = {
    "bestuurlijk kader": "Een grens of richting die bestuurders aan de uitvoering geven.",
    "uitgewerkt kader": "Een bestuurlijk kader, verder uitgewerkt voor het leerwerkbedrijf.",
    "uitgangspunt": "Een gedachte waar de rest van het beleid op voortbouwt.",
    "regel": "Wat mag, moet of niet mag.",
    "koers": "De richting waarin het gaat; de uitwerking volgt later.",
    "doel": "Wat men wil bereiken.",
    "besluit": "Wat een bestuur heeft besloten.",
    "definitie": "Wat een woord in het beleid betekent.",
    "taak": "Wie wat moet doen.",
    "risico": "Wat er mis kan gaan.",
    "aanbeveling": "Wat de bron aanraadt.",
    "optie": "Een mogelijkheid waaruit gekozen kan worden.",
    "variant": "Een vorm van een mogelijkheid.",
    "cijfer": "Een aantal of bedrag dat de bron noemt.",
    "norm": "Een bedrag of grens die is vastgesteld.",
    "planning": "Wanneer iets staat te gebeuren.",
    "onderzoeksvraag": "Wat nog wordt uitgezocht.",
    "stelling": "Een uitspraak waarover is gesproken.",
    "sturingsinstrument": "Een middel waarmee de gemeente de uitvoering stuurt.",
    "conclusie": "Wat de bron afleidt uit wat zij vond.",
    "knelpunt": "Wat volgens de bron niet goed gaat.",
    "les": "Wat men van eerdere ervaring leerde.",
}
SOORTEN = tuple(KINDS)


COUNTS = ("maanden", "weken", "dagen", "jaren", "personen", "trajecten", "organisaties", "gemeenten")
AMOUNTS = ("euro", "euro per maand", "euro per jaar", "euro per persoon")
UNITS = (*COUNTS, "procent", *AMOUNTS, "datum", "oordeel")
COUNTED = (*COUNTS, "procent", *AMOUNTS)  # what can be measured
BOUNDS = ("hoogstens", "minstens", "binnen", "ongeveer", "meer dan")
VERDICTS = ("ja", "normaal gesproken", "als het past", "nee", "niet genoemd")

# Who took a decision, and what it decided in one gemeente.
DECIDERS = ("colleges", "raden", "Rijk", "besturen", "anders", "niet bekend")
BUILDING_BLOCK = "bouwsteen"
DECIDED = ("kaders", BUILDING_BLOCK)

# What a number of a source is: said of how it is, or of how it is wanted.
REPORTED, WANTED = NATURES = ("gemeld", "beoogd")


def counted(number: int, one: str, more: str) -> str:
    """A number with its word: „1 kader", „2 kaders"."""
    return f"{number} {one if number == 1 else more}"
