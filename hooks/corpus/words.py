"""The words of the policy that are a closed list: kinds, statuses, units, bounds and verdicts."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True)
class Status:
    """What a status means to a reader, and the group that decides how firmly it is shown."""

    meaning: str
    group: str
    by_decision: bool = False


STATUSES = {
    "vastgesteld door de colleges": Status(
        "De colleges hebben dit besloten. Of de raden dat ook deden, staat niet in de bron.", "geldt", True
    ),
    "vastgesteld door de raden": Status("De raden hebben dit besloten.", "geldt", True),
    "landelijk vastgesteld": Status("Het Rijk heeft dit vastgesteld.", "geldt"),
    "voorgesteld": Status("Dit is een voorstel. Er is nog niet over besloten.", "voorstel"),
    "in onderzoek": Status("Volgens de bron wordt dit nog uitgezocht of uitgewerkt.", "voorstel"),
    "advies": Status("Een adviseur zegt dit. Het is geen besluit.", "voorstel"),
    "aangekondigd": Status("De bron kondigt dit aan. Of het gebeurd is, staat er niet in.", "mededeling"),
    "mededeling": Status("De bron deelt dit mee. Een besluit is het hier niet.", "mededeling"),
    "niet bekend": Status("Vanaf deze dag weet deze kennisbank niet wat er geldt.", "weg"),
    "vervallen": Status("Dit geldt niet meer.", "weg"),
}

COUNTS = ("maanden", "weken", "dagen", "jaren", "personen", "trajecten", "organisaties", "gemeenten")
AMOUNTS = ("euro", "euro per maand", "euro per jaar", "euro per persoon")
UNITS = (*COUNTS, "procent", *AMOUNTS, "datum", "oordeel")
BOUNDS = ("hoogstens", "minstens", "binnen", "ongeveer", "meer dan")
VERDICTS = ("ja", "normaal gesproken", "als het past", "nee", "niet genoemd")

# Who took a decision, and what it decided in one gemeente.
DECIDERS = ("colleges", "raden", "Rijk", "besturen", "anders", "niet bekend")
DECIDED = ("kaders", "bouwsteen")
