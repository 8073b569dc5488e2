"""Markup that the site does not know is a fault; what only looks like it is text."""

from __future__ import annotations

import pytest

from hooks.reading.markup import markup


def signs(text: str) -> list[tuple[int, str]]:
    return [(offset, sign) for offset, sign, _ in markup(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("• een", [(0, "•")]),
        ("een • twee", [(4, "•")]),
        ("– een\n— twee", [(0, "–"), (6, "—")]),
        ("Dit:\n  – een", [(7, "–")]),
        ("* een", [(0, "*")]),
        ("+ een", [(0, "+")]),
        ("a. een\nb) twee\niv. drie\n12. vier", [(0, "a."), (7, "b)"), (15, "iv."), (24, "12.")]),
        ("-een", [(0, "-")]),
        ("- een\n  - twee", [(8, "-")]),
        ("# Kop\n### Kop", [(0, "#"), (6, "###")]),
        ("> aanhaling", [(0, ">")]),
        ("| a | b |", [(0, "|")]),
        ("een\n---\ntwee", [(4, "---")]),
        ("heel **vet** en **nog eens**\n**weer**", [(5, "**"), (29, "**")]),
        ("heel __vet__", [(5, "__")]),
        ("heel *schuin* en _schuin_", [(5, "*"), (17, "_")]),
        ("*schuin* vooraan", [(0, "*")]),
        ("de `code`", [(3, "`")]),
        ("zie [hier](https://a.nl) of ![beeld](a.png)", [(4, "[hier](https://a.nl)")]),
        ("een <b>twee</b>\n<br/>", [(4, "<b>"), (16, "<br/>")]),
        ("a&nbsp;b\n&#233; &euro;", [(1, "&nbsp;"), (9, "&#233;")]),
    ],
)
def test_markup_is_found_once_a_line_of_each_kind(text: str, found: list[tuple[int, str]]) -> None:
    assert sorted(signs(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Gewone zin, met een komma; en (haken) en {waarde}.",
        "- een\n- twee\n\nEn dan weer tekst.",
        "van–tot en dit – met een streep – blijft",
        "De norm (a. of b.) telt",
        "o.a. dit\ni.p.v. dat",
        "In 2017. Daarna niet",
        "2017. Een jaar",
        "5 * 3 is 15 * 1",
        "geldt_vanaf en per_gemeente",
        "a < b en c > d",
        "V&D; R&D & co",
        "[x] en (y)",
        "-5 graden",
        "€ 5,- per dag",
        "#1 in de lijst",
        "1.403 euro",
        "e-mail@adres.nl",
    ],
)
def test_what_only_looks_like_markup_is_text(text: str) -> None:
    assert signs(text) == []
