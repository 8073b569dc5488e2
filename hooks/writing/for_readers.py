"""What a change means for readers of the site, in a sentence without its end."""

from __future__ import annotations

from calculators.kaders.kader import Versie
from calculators.kaders.notatie import schrijf_na, som_op
from calculators.kaders.status import ONBEKEND, VERVALLEN, VOORGESTELD
from hooks.corpus.corpus import Corpus

CORRECTED = (
    "de verbetering staat op de pagina van het kader en op de vaste pagina van deze versie, met de dag en de "
    "reden, en ook in de wijzigingen en de feeds"
)
RENAMED = "het oude adres wijst naar het nieuwe; feeds en bronvermeldingen blijven kloppen"
TAKEN_AWAY = "op het oude adres staat dat dit is weggehaald, op welke dag en waarom"
MEASURED = "de pagina van het kader zegt voortaan hoe er wordt gemeten, of waarom dat niet kan"
NEW_TERM = "het woord staat in de lijst van begrippen"
NEW_IN_LIST = "nog niets: lezers zien het zodra een kader het noemt"
READ_IN = "het document staat bij de bronnen, met zijn koppen; wat nog te doen is, staat erbij"


def of_version(corpus: Corpus, version: Versie) -> str:
    """What readers see of a version more."""
    towns = [corpus.gebieden[one].naam for one in version.alleen]
    where = f" in {som_op(towns)}" if towns else ""
    since = schrijf_na("vanaf", version.begint)
    if version.wat.beeindigt:
        return f"het voorstel is {version.status}{where}; zijn pagina blijft, en zegt dat"
    if version.status == VERVALLEN:
        return f"{since} geldt dit{where} niet meer; wat er gold, blijft op zijn vaste adres staan"
    if version.status == ONBEKEND:
        return f"{since} zegt de site{where} dat niet bekend is wat er geldt"
    if version.wat.is_besluit:
        return f"{since} geldt deze versie{where}; wat er eerder gold, blijft op zijn vaste adres staan"
    page = "; het voorstel krijgt een eigen pagina" if version.status == VOORGESTELD else ""
    beside = f"{since} staat dit{where} naast wat geldt, als «{version.status}»"
    return f"{beside}; wat geldt, verandert niet{page}"


def of_new(what: str, version: str) -> str:
    """The same of the first version of something that gets a page."""
    return f"{what} krijgt een eigen pagina; {version}"
