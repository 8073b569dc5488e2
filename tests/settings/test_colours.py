"""A colour is refused where somebody could not read it, with one that can be read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.project import PROJECT
from hooks.settings.colours import Colours, contrast, is_colour, readable, unreadable

STYLE = PROJECT / "docs" / "assets" / "kaderwijzer.css"
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#0f5552", "#0f5552", 1.0)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert round(contrast(one, other), 2) == round(contrast(other, one), 2) == ratio


def test_a_light_colour_is_refused_on_light_and_a_dark_one_on_dark() -> None:
    yellow, navy = "#ffcc00", "#10103c"
    assert "op licht niet goed te lezen: het contrast is 1,4" in unreadable(yellow, dark=False)
    assert "kies donkerder, bijvoorbeeld #" in unreadable(yellow, dark=False)
    assert unreadable(yellow, dark=True) == unreadable(navy, dark=False) == ""
    assert "op donker" in unreadable(navy, dark=True)
    assert "kies lichter" in unreadable(navy, dark=True)


@given(COLOURS, st.booleans())
def test_the_colour_that_is_given_instead_can_be_read(colour: str, dark: bool) -> None:
    instead = readable(colour, dark=dark)
    assert unreadable(instead, dark=dark) == ""
    assert (instead == colour) == (unreadable(colour, dark=dark) == "")


def test_the_surroundings_are_those_of_the_style_and_the_colours_of_the_engine_can_be_read() -> None:
    pairs = dict(re.findall(r"--([a-z-]+): light-dark\(([^)]*)\);", STYLE.read_text(encoding="utf-8")))
    named = {name: [_long(one.strip()) for one in pair.split(",")] for name, pair in pairs.items()}
    from hooks.settings import colours

    for place, around in enumerate((colours._LIGHT, colours._DARK)):
        papers, inks, on_colour = around
        assert papers == (named["papier"][place], named["vlak"][place])
        assert inks == (named["inkt"][place], named["inkt-zacht"][place])
        assert on_colour == named["op-accent"][place]
    light, dark = named["accent"]
    assert unreadable(light, dark=False) == unreadable(dark, dark=True) == ""


def _long(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(part * 2 for part in colour[1:])


def test_a_style_and_a_picture_are_painted() -> None:
    colours = Colours("#93245e", "#ff9ccb")
    css = STYLE.read_text(encoding="utf-8")
    painted = colours.paint(css)
    assert "--accent: light-dark(#93245e, #ff9ccb);" in painted
    assert "--accent-vlak: light-dark(#f4e9ef, " in painted
    changed = [a for a, b in zip(css.splitlines(), painted.splitlines(), strict=True) if a != b]
    assert [one.strip().partition(":")[0] for one in changed] == ["--accent", "--accent-vlak"]
    in_page = (PROJECT / "hooks" / "theme" / "niet-gevonden.css").read_text(encoding="utf-8")
    assert "--accent: light-dark(#93245e, #ff9ccb);" in colours.paint(in_page)
    mark = (PROJECT / "docs" / "assets" / "merk.svg").read_text(encoding="utf-8")
    assert 'rx="6" fill="#93245e"' in colours.paint_mark(mark)


@pytest.mark.parametrize("text", ["#fff", "0f5552", "#0f555g", "groen", "", None, 15])
def test_what_is_no_colour(text: object) -> None:
    assert not is_colour(text)
