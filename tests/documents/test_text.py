"""Plain text and Markdown: what is a heading, a point and a paragraph where nothing but lines says so."""

from __future__ import annotations

import pytest

from hooks.documents.from_text import text_blocks
from hooks.documents.outline import Outline, outline_of, ranges
from tests.documents.made import LONG, SENTENCE


def read(text: str) -> Outline:
    return outline_of(text_blocks(text))


def said(text: str) -> list[str]:
    return [f"{one.heading}: {', '.join(ranges(one.names))}" for one in read(text).sections]


def test_markdown_says_itself_what_its_headings_are() -> None:
    text = f"""# Nota
## Wat geldt
Geen kop zonder hekje

{SENTENCE}
- een punt
  dat doorloopt
- **nog** een, met [een verwijzing](https://voorbeeld.nl)[^1]
  - daaronder

| soort | hoogte |
|-------|--------|
| een   | laag   |

[^1]: De noot.

Slot
----
{SENTENCE}
"""
    assert said(text) == ["Wat geldt: alinea 1-2, onderdeel 1-3, alinea 3-4", "Slot: alinea 1"]
    assert read(text).sections[0].under == "Nota"
    assert read(text).sections[0].parts[3].text == "nog een, met een verwijzing"
    assert read(text).sections[0].parts[2].text == "een punt dat doorloopt"


def test_in_plain_text_a_short_line_alone_is_a_heading() -> None:
    text = f"""Hoofdstuk 1

Doel

{SENTENCE}

1.1 Voor wie

{SENTENCE}

Daarna:

- een
- twee

Wat dan?

1. eerst
2. daarna

2. Hoe lang

{LONG}

[..]
"""
    assert said(text) == [
        "Hoofdstuk 1 Doel: alinea 1",
        "1.1 Voor wie: alinea 1-2, onderdeel 1-2, alinea 3, onderdeel 3-4",
        "2. Hoe lang: alinea 1",
    ]


def test_a_sentence_that_was_broken_off_is_whole_again_also_around_a_note() -> None:
    text = "Kop\n\nDit is een zin die nog niet\n\n¹ Een noot.\n\naf is.\n\nDit ook.\n"
    assert said(text) == ["Kop: alinea 1-2"]
    assert read(text).sections[0].parts[0].text == "Dit is een zin die nog niet af is."


def test_what_stands_on_every_page_is_no_part() -> None:
    pages = "\n\n".join(f"pagina {number} van 4\n\nKop {number}\n\n{SENTENCE}" for number in range(1, 5))
    assert said(pages) == [f"Kop {number}: alinea 1" for number in range(1, 5)]


@pytest.mark.parametrize(
    "line", ["5 maart 2018", "Dit is een zin.", "De wegen zijn:", "kleine letter", "(een opmerking)"]
)
def test_what_is_no_heading_is_a_paragraph(line: str) -> None:
    assert said(f"Kop\n\n{SENTENCE}\n\n{line}\n\n{SENTENCE}") == ["Kop: alinea 1-3"]


@pytest.mark.parametrize(
    "above",
    ["**Nota\nwerkplekken**\n\n", "5 maart 2018\n\n**Nota werkplekken**\n\n", "***Nota werkplekken***\n\n"],
)
@pytest.mark.parametrize("mark", ["# ", ""])
def test_what_stands_in_bold_on_top_is_the_title_and_no_part(above: str, mark: str) -> None:
    text = f"{above}{mark}Doel\n\n{SENTENCE}\n\n{mark}Duur\n\n{SENTENCE}\n"
    assert read(text).title == "Nota werkplekken"
    before = ["Begin van het document: alinea 1"] if above.startswith("5") else []
    assert said(text) == [*before, "Doel: alinea 1", "Duur: alinea 1"]
    assert [one.under for one in read(text).sections] == [None] * len(said(text))


@pytest.mark.parametrize(
    "above",
    [
        "**Nota** werkplekken\n\n",
        "**Dit is een zin.**\n\n",
        f"**{'lang ' * 30}**\n\n",
        f"{LONG}\n\n**Nota werkplekken**\n\n",
        "a\n\nb\n\nc\n\n**Nota werkplekken**\n\n",
    ],
)
def test_what_is_no_title_on_top_leaves_that_to_the_first_heading(above: str) -> None:
    text = f"{above}# Doel\n\n{SENTENCE}\n"
    assert read(text).title == "Doel"
    assert said(text)[0].startswith("Begin van het document: alinea 1")


def test_bold_under_a_heading_is_no_title() -> None:
    text = f"# Doel\n\n**Nota werkplekken**\n\n{SENTENCE}\n"
    assert (read(text).title, said(text)) == ("Doel", ["Doel: alinea 1-2"])
