"""Names of people without a title or initials, as far as what stands beside them gives them away.

Two words with a capital are often no name („Sociale Zaken"), and no list holds every first name. So only a
name beside an office, or behind a word such as „Contactpersoon", is pointed out.
"""

from __future__ import annotations

import re

_WORD = r"[A-ZÀ-Þ][a-zà-ÿ'’]+(?:-[A-ZÀ-Þ][a-zà-ÿ'’]+)*"
_BETWEEN = (
    r"(?:van der |van den |van de |in 't |van 't |op de |van |de |der |den |het |ten |ter |te |'t |el )*"
)
_CAPITAL = "(?:Van der|Van den|Van de|Van|De|Den|Ter|Ten|El)"  # of a name without the first one
# What begins like a name and is an organisation, a place or a subject.
_NO_PERSON = (
    r"(?!(?:De|Het|Een|Dit|Deze|Onze|Voor|Van|Door|Namens|Gemeente|Gemeenten|Werkplein\w*|Werkbedrijf|Stichting|"
    r"Dienst|Afdeling|Team|Regio|Provincie|College|Raad|Fractie|Bureau|Vereniging|Ministerie|Project\w*|"
    r"Programma|Bestuur|Dagelijks|Algemeen|Sociale?|Sociaal|Werk|Zorg|Jeugd|Welzijn|Onderwijs|Financi[eë]n|"
    r"Economie|Economische|Participatie\w*|Inkomen|Wonen|Ruimte\w*|Beleid\w*|Publieke|Maatschappelijke)\b)"
)
_OFFICES = (
    r"(?:\w*medewerk(?:er|ster)|\w*adviseur|\w*wethouder|burgemeester|\w*directeur|\w*manager|\w*secretaris|"
    r"\w*griffier|raadslid|statenlid|bestuurslid|\w*voorzitter|projectleider|programmaleider|teamleider|"
    r"\w*co[oö]rdinator|\w*consulent|jobcoach|klantmanager|casemanager|jurist|controller|portefeuillehouder)"
)
_FULL = rf"{_NO_PERSON}(?!(?i:{_OFFICES})\b){_WORD}(?: {_WORD})? {_BETWEEN}{_WORD}"
_OF_A_PERSON = r"(?:wethouder|burgemeester|raadslid|griffier|gemeentesecretaris)"
_LABELS = (
    r"(?:Contactpersoon|Contact|Auteurs?|Steller|Opsteller|Opgesteld door|Opgemaakt door|Behandeld door|"
    r"Behandelaar|Portefeuillehouder|Opdrachtgever|Opdrachtnemer|Projectleider|Secretaris|Voorzitter|"
    r"Aanwezig|Afwezig|Notulist|Naam)"
)
# Each has the name itself in the group «naam».
SHAPES = (
    # Jan de Vries, senior beleidsmedewerker
    re.compile(rf"\b(?P<naam>{_FULL})(?=\s*[,(]\s*(?i:(?:[a-z-]+ ){{0,2}}{_OFFICES})\b)"),
    # wethouder Jansen; not «wethouder Sociale Zaken»
    re.compile(
        rf"\b(?i:{_OF_A_PERSON}) "
        rf"(?P<naam>(?:{_CAPITAL} )?{_NO_PERSON}{_BETWEEN}{_WORD}(?: {_BETWEEN}{_WORD})*)"
    ),
    # Contactpersoon: Jan de Vries
    re.compile(rf"\b(?i:{_LABELS})\s*:\s*(?P<naam>{_FULL})"),
)
