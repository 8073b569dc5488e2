"""What may be about a person is pointed out with its place, and left out of what is kept."""

from __future__ import annotations

import pytest

from hooks.documents.outline import Pointed
from hooks.documents.personal import personal, without_personal
from hooks.documents.read import read_document
from tests.documents.made import as_html, heading, paragraph, point


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Mail naar m.jansen@voorbeeld.nl voor meer.", "een mailadres", "m.jansen@voorbeeld.nl"),
        ("Bel 0164-123456.", "een telefoonnummer", "0164-123456"),
        ("Bel (0164) 12 34 56 of later", "een telefoonnummer", "(0164) 12 34 56"),
        ("Bel 06 12345678", "een telefoonnummer", "06 12345678"),
        ("Bel +31 (0)6 1234 5678", "een telefoonnummer", "+31 (0)6 1234 5678"),
        ("Op NL91 ABNA 0417 1643 00 staat", "een rekeningnummer", "NL91 ABNA 0417 1643 00"),
        ("in 4701 AB Roosendaal", "een postcode", "4701 AB"),
        ("aan de Lange Dorpsstraat 12a", "een adres", "Lange Dorpsstraat 12a"),
        ("Postbus 123", "een postbus", "Postbus 123"),
        ("door de heer J.P. van der Berg gezegd", "een naam", "de heer J.P. van der Berg"),
        ("aan mevrouw Jansen-de Vries", "een naam", "mevrouw Jansen-de Vries"),
        ("drs. Bakker schreef", "een naam", "drs. Bakker"),
        ("namens A.B. Pietersen.", "een naam", "A.B. Pietersen"),
        ("Jan de Vries, senior beleidsmedewerker", "een naam", "Jan de Vries"),
        ("Anna-Maria van den Berg (adviseur) schreef", "een naam", "Anna-Maria van den Berg"),
        ("de wethouder Jansen zegt", "een naam", "Jansen"),
        ("Burgemeester De Vries opent", "een naam", "De Vries"),
        ("raadslid Yasmina El Amrani vraagt", "een naam", "Yasmina El Amrani"),
        ("Contactpersoon: Piet Jansen.", "een naam", "Piet Jansen"),
        ("Opgesteld door: Jan de Vries", "een naam", "Jan de Vries"),
        ("BSN 123456782 hoort hier niet", "een burgerservicenummer (BSN)", "123456782"),
    ],
)
def test_it_is_found(text: str, kind: str, found: str) -> None:
    assert [(one.kind, one.text) for one in personal(text)] == [(kind, found)]
    assert without_personal(text) == text.replace(found, "(weggelaten)")


@pytest.mark.parametrize(
    "text",
    [
        "De duur is 23 maanden vanaf 2017-04-04, en 2.500 medewerkers doen mee.",
        "Het bedrag is 123456789 euro.",
        "Artikel 10 van de Participatiewet, Staatscourant 2017, nummer 36285.",
        "Doelgroep A en doelgroep B. De gemeente Roosendaal. Ook de WVS-groep.",
        "De heer en mevrouw zijn woorden.",
        "Het gaat om 1500 EU-burgers en om 16 personen in 2018.",
        "Op weg 2 gaat het verder.",
        "Wethouder Sociale Zaken, burgemeester en wethouders, de directeur van Werkplein Etten Leur.",
        "Werk en Inkomen, beleidsadviseur. Opgesteld door: Team Beleid. Opdrachtgever: Gemeente Zundert.",
        "Sociale Zaken, afdelingsmanager. Bergen op Zoom, Etten-Leur en Zundert werken samen.",
        "Naam: Participatieplan Regio. De wethouder. De raad besluit.",
    ],
)
def test_what_is_about_nobody_is_not(text: str) -> None:
    assert personal(text) == []


def test_what_stands_in_a_heading_is_left_out_and_what_stands_in_a_part_is_pointed_out() -> None:
    pieces = [
        heading("Vragen aan de heer Jansen"),
        paragraph("Bel 0164-123456."),
        heading("Contact"),
        point("Of mail a@voorbeeld.nl."),
    ]
    read = read_document(as_html(pieces), "x.html").outline
    assert [one.heading for one in read.sections] == ["Vragen aan (weggelaten)", "Contact"]
    assert read.title == "Vragen aan (weggelaten)"
    assert read.personal == [
        Pointed("Vragen aan (weggelaten)", "kop", "een naam", "de heer Jansen"),
        Pointed("Vragen aan (weggelaten)", "alinea 1", "een telefoonnummer", "0164-123456"),
        Pointed("Contact", "onderdeel 1", "een mailadres", "a@voorbeeld.nl"),
    ]


def test_headings_that_differ_only_in_a_name_stay_apart() -> None:
    pieces = [heading("De heer Jansen"), paragraph(), heading("De heer Pietersen"), paragraph()]
    headings = [one.heading for one in read_document(as_html(pieces), "x.html").outline.sections]
    assert headings == ["(weggelaten)", "(weggelaten) (2)"]
