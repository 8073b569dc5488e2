"""De rekenhulp «doelgroepwijzer».

Bij welke groep antwoorden passen volgens de kaders, en welke weg daarbij hoort. Zij deelt niemand in.
"""

from __future__ import annotations

from calculators.doelgroepwijzer.stappen import open_punten, stappen
from calculators.doelgroepwijzer.uitleg import Wijzer, kerncijfers, let_op, samenvatting, tabellen
from calculators.doelgroepwijzer.vragen import JA, VELDEN, kijk_na
from calculators.doelgroepwijzer.wegen import REGISTER, TAAL, WEGEN, wat_gelezen_wordt, zoek_groep
from calculators.raamwerk.bouwdoos import Ingevuld, Peiling, Uitkomst, op_peildatum, zeker
from calculators.raamwerk.maat import Maat


def reken(peiling: Peiling, ingevuld: Ingevuld) -> Uitkomst:
    """De groep die past, met haar weg; GeenAntwoord als een kader die dag geen antwoord geeft."""
    begin, kans, indicatie = (ingevuld.tekst(naam) for naam in ("begin", "kans", "indicatie"))
    ook = {TAAL: ingevuld.tekst("taal"), REGISTER: ingevuld.tekst("register")}
    wijzer = Wijzer(
        peiling=peiling,
        past=zoek_groep(zeker(ingevuld.tekst("sw_baan")), indicatie, begin, kans),
        ook=tuple(groep for groep, antwoord in ook.items() if antwoord == JA),
        begin=begin,
        kans=kans,
        indicatie=indicatie,
        sw_stap=ingevuld.tekst("sw_stap"),
    )
    return Uitkomst(
        antwoord={
            "groep": wijzer.past.groep,
            "open_punt": wijzer.past.open_punt,
            "ook": list(wijzer.ook),
            "leerwerktraject": {groep: wijzer.leerwerktraject(groep) for groep in wijzer.groepen},
            "weg": [kader for _, kader in WEGEN[wijzer.past.groep].stappen] if wijzer.past.groep else [],
            "eerst": wijzer.eerst,
        },
        samenvatting=tuple(samenvatting(wijzer)),
        let_op=tuple(let_op(wijzer)),
        kerncijfers=tuple(kerncijfers(wijzer)),
        stappen=tuple(stappen(wijzer)),
        open_punten=tuple(open_punten(wijzer)),
        tabellen=tuple(tabellen(wijzer)),
    )


REKENHULP = op_peildatum(
    naam="doelgroepwijzer",
    titel="Welke doelgroep past, en welke weg hoort daarbij?",
    inleiding=(
        "Beantwoord de vragen die de kaders zelf stellen. "
        "U ziet welke doelgroep daarbij past, welke weg die groep gaat, en wat voor gaat. "
        "Het Werkplein bepaalt de doelgroep; deze rekenhulp deelt niemand in."
    ),
    velden=VELDEN,
    leest=wat_gelezen_wordt(),
    reken=reken,
    kijk_na=kijk_na,
    doelgroepen=tuple(WEGEN),
    maten=(Maat("groep", "de doelgroep die past"), Maat("eerst", "wat voor gaat")),
)
