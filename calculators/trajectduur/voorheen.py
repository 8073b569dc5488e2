"""De lezingen zoals «trajectduur» ze vroeger vroeg, in bewaarde adressen, bestanden en vragen."""

from calculators.raamwerk.voorheen import Voorheen
from calculators.trajectduur.lezingen import (
    DOORLOPEND,
    SAMEN,
    TELT_MEE,
    TELT_NIET_MEE,
    ZONDER_ONDERBREKINGEN,
)

TUSSENTIJD = "lezing_onderbreking"
AANEENGESLOTEN, OPGETELD = "aaneengesloten", "opgeteld"
GEEN_LEZING = (
    "De gekozen lezing, waarin de tijd tussen leerwerktraject en detachering wel meetelt en een onderbreking "
    "niet, bestaat niet meer. Daarom is elke lezing uitgerekend."
)
ANDERE_WOORDEN = (
    "De gekozen lezing bestaat niet meer in die woorden. Zij is gelezen als de lezing waarin de tijd tussen "
    "leerwerktraject en detachering niet meetelt, en een onderbreking ook niet."
)
GEEN_VRAAG = (
    "Of de tijd tussen leerwerktraject en detachering meetelt, is geen aparte vraag meer: het hoort bij de "
    "vraag hoe de maanden van beide samen tellen."
)

VOORHEEN = (
    Voorheen({SAMEN.veld: AANEENGESLOTEN, TUSSENTIJD: None}, {SAMEN.veld: DOORLOPEND}),
    Voorheen({SAMEN.veld: AANEENGESLOTEN}, {SAMEN.veld: DOORLOPEND}),
    Voorheen({SAMEN.veld: OPGETELD, TUSSENTIJD: TELT_MEE}, {}, GEEN_LEZING),
    Voorheen({SAMEN.veld: OPGETELD, TUSSENTIJD: TELT_NIET_MEE}, {SAMEN.veld: ZONDER_ONDERBREKINGEN}),
    Voorheen({SAMEN.veld: OPGETELD}, {SAMEN.veld: ZONDER_ONDERBREKINGEN}, ANDERE_WOORDEN),
    Voorheen({TUSSENTIJD: None}, {}, GEEN_VRAAG),
)
