"""The difference between two texts in whole words: what a reader sees, and that no word is lost."""

from __future__ import annotations

import random
from typing import Any

import pytest

from hooks.pages.prose import blocks
from tests.assets import call

pytestmark = pytest.mark.node

WORDS = (
    "de",
    "het",
    "een",
    "traject",
    "duurt",
    "maanden",
    "Wsw-indicatie",
    "€ 9,10",
    "70%",
    "(werk)",
    "kort,",
    "nu.",
)


def words(*texts: tuple[str, str]) -> list[Any]:
    return call(*(["verschil/woorden", "wordDifference", "@diffArrays", *pair] for pair in texts))


def read(*differences: Any) -> list[list[str]]:
    """Each block as a line: `[-gone-]`, `{+new+}`, and `-` or `+` before a block that went or came itself."""
    marks = {"gelijk": "{}", "weg": "[-{}-]", "nieuw": "{{+{}+}}"}
    begins = {"p": "", "li": "• "}
    signs = {"gelijk": "", "weg": "- ", "nieuw": "+ "}
    return [
        [
            signs[block["hoe"]]
            + begins[block["soort"]]
            + "".join(
                " " * part["spatie"] + marks[part["hoe"]].format(part["tekst"]) for part in block["delen"]
            )
            for block in found
        ]
        for found in call(*(["verschil/blokken", "blocksOf", one, "samen"] for one in differences))
    ]


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Hoogstens 6 maanden.", "Hoogstens 6 maanden.", ["Hoogstens 6 maanden."]),
        ("Hoogstens 6 maanden.", "Minstens 6 maanden.", ["[-Hoogstens-] {+Minstens+} 6 maanden."]),
        ("Van € 1.403,98 af.", "Van € 1.409,31 af.", ["Van [-€ 1.403,98-] {+€ 1.409,31+} af."]),
        ("Ruim 70% werkt, zegt men.", "Ruim 75% werkt, zegt men.", ["Ruim [-70%-] {+75%+} werkt, zegt men."]),
        ("Met een Wsw-indicatie.", "Met een Wsw-advies.", ["Met een [-Wsw-indicatie-] {+Wsw-advies+}."]),
        ("Zij werkt (thuis).", "Zij werkt thuis.", ["Zij werkt [-(-] thuis[-)-]."]),
        ("", "Nieuw.\n- een punt", ["+ {+Nieuw.+}", "+ • {+een punt+}"]),
        ("Oud.", "", ["- [-Oud.-]"]),
        (
            "Kies:\n- de appel\n- de peer",
            "Kies:\n- de appel\n- de pruim\n- de peer",
            ["Kies:", "• de appel", "+ • {+de pruim+}", "• de peer"],
        ),
        (
            "Kies:\n- de appel\n- de peer",
            "Kies:\n- de peer",
            ["Kies:", "- • [-de appel-]", "• de peer"],
        ),
        ("Dit is een.\nDat is twee.", "Dit is een.\n\nDat is twee.", ["Dit is een.", "+ Dat is twee."]),
        (
            "De bron noemt de NV. De blauwdruk niet.",
            "De blauwdruk niet.",
            ["[-De bron noemt de NV.-] De blauwdruk niet."],
        ),
    ],
    ids=[
        *("nothing", "a word", "an amount", "a percentage", "a word with a hyphen", "brackets", "all new"),
        *("all gone", "a list item more", "a list item less", "a new paragraph", "a sentence less"),
    ],
)
def test_a_difference_reads_in_whole_words_and_keeps_its_paragraphs_and_lists(
    before: str, after: str, shown: list[str]
) -> None:
    assert read(*words((before, after))) == [shown]


def test_sentences_that_share_less_than_a_third_of_their_words_are_shown_as_a_whole() -> None:
    shared = "aap noot mies"
    at, below = f"{shared} een twee drie vier vijf zes", f"{shared} een twee drie vier vijf zes zeven"
    kept, whole = read(
        *words((at, f"{shared} a b c d e f"), (below, f"{shared} a b c d e f g")),
    )
    assert kept == ["aap noot mies [-een twee drie vier vijf zes-] {+a b c d e f+}"]
    assert whole == [f"[-{below}-] {{+{shared} a b c d e f g+}}"]


def test_a_few_equal_words_between_longer_changes_go_with_the_change() -> None:
    frame = "Zo begint deze zin met veel woorden die gelijk zijn {} en zo eindigt zij ook in veel woorden"

    def between(kept: str, old: str, new: str) -> tuple[str, str]:
        return frame.format(f"{old} {kept} {old}"), frame.format(f"{new} {kept} {new}")

    crumb, near, long = read(
        *words(
            between("of en dan", "een twee drie vier", "a b c d"),
            between("of en dan", "een twee drie", "a b c"),
            between("of en dan wel", "een twee drie vier vijf", "a b c d e"),
        )
    )
    assert "[-een twee drie vier of en dan een twee drie vier-]" in crumb[0]
    assert "[-een twee drie-] {+a b c+} of en dan [-een twee drie-] {+a b c+}" in near[0]
    assert "{+a b c d e+} of en dan wel [-een twee drie vier vijf-]" in long[0]


def _some_text(chance: random.Random) -> str:
    made = ""
    for _ in range(chance.randint(0, 6)):
        line = " ".join(chance.choices(WORDS, k=chance.randint(1, 7)))
        made += chance.choice(("", "\n", "- ", "\n- ")) + line + "\n"
    return made.strip()


def test_without_what_is_gone_stands_the_new_text_and_without_what_is_new_the_old() -> None:
    chance = random.Random(20170404)
    texts = [(_some_text(chance), _some_text(chance)) for _ in range(300)]
    found = words(*texts)
    for place, (side, gone) in enumerate((("links", "nieuw"), ("rechts", "weg"))):
        wanted = [
            [each.replace("\n", " ") for _, parts in blocks(pair[place]) for each in parts if each]
            for pair in texts
        ]
        alone = call(*(["verschil/blokken", "blocksOf", one, side] for one in found))
        assert [
            ["".join(" " * part["spatie"] + part["tekst"] for part in block["delen"]) for block in shown]
            for shown in alone
        ] == wanted
        # On both sides at once the words of either stand in their own order.
        together = call(*(["verschil/blokken", "blocksOf", one, "samen"] for one in found))
        assert [
            "".join(
                part["tekst"] for block in shown for part in block["delen"] if part["hoe"] != gone
            ).replace(" ", "")
            for shown in together
        ] == ["".join(lines).replace(" ", "") for lines in wanted]
