"""De begroting van een bestand als één vraag, om keuzes naast te zetten."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

from calculators.ketenbegroting.berekening import Begroting
from calculators.ketenbegroting.partijen import BUITEN, ERAF, ERBIJ
from calculators.raamwerk.geld import exact, in_centen
from calculators.raamwerk.soorten import GROOTSTE_BEDRAG
from calculators.raamwerk.velden import LANGSTE_VRAAG
from calculators.raamwerk.vraag import Ingevuld

SAMEN = "alle posten samen"
RUIMTE = 20_000  # tekens voor de hefbomen, met adressen die men overneemt


def als_vraag(begroting: Begroting, dag: date, gemeente: str, ingevuld: Ingevuld) -> dict[str, object] | None:
    """De vraag met dezelfde bedragen per jaar, per partij en per soort kosten; niets als zij te groot is.

    Posten van dezelfde soort tussen dezelfde partijen zijn bij elkaar gezet, zoals zij tellen, en staan bij
    betaler en ontvanger gelijk. Wie geen partij is, heet „buiten de keten".
    """
    bedragen: dict[tuple[int, str, str, str, int | None], int] = {}
    for jaar, posten in begroting.geteld.items():
        for een in posten:
            van, naar = (naam if begroting.is_partij(naam) else BUITEN for naam in (een.van, een.naar))
            sleutel = (jaar, van, naar, een.kosten, een.prijspeil)
            bedragen[sleutel] = bedragen.get(sleutel, 0) + een.centen
    samen: list[dict[str, object]] = [
        {
            "van": van,
            "naar": naar,
            "activiteit": SAMEN,
            **({"kosten": kosten} if kosten else {}),
            "begroting": begroting_van,
            "bedrag": exact(centen),
            "jaar": jaar,
            **({"prijspeil": prijspeil} if prijspeil else {}),
        }
        for (jaar, van, naar, kosten, prijspeil), centen in bedragen.items()
        for begroting_van in (van, naar)
        if begroting_van != BUITEN
    ]
    partijen = {veld: tekst for veld in (ERBIJ, ERAF) if (tekst := ingevuld.tekst(veld))}
    vraag: dict[str, object] = {"gemeente": gemeente, "peildatum": str(dag), **partijen, "posten": samen}
    past = len(json.dumps(vraag)) < LANGSTE_VRAAG - RUIMTE
    return vraag if past and max(bedragen.values()) <= in_centen(Decimal(GROOTSTE_BEDRAG)) else None
