"""Who publishes the site is said in mkdocs.yml, or nowhere; what is unclear is refused in Dutch."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.pages.publisher import CONTACT_MARK, Publisher, contact_html, read_publisher
from hooks.settings.unclear import UnclearSetting


def test_nobody_is_invented() -> None:
    assert read_publisher({}) is None


def test_a_publisher_has_a_name_and_may_have_more() -> None:
    assert read_publisher({"uitgever": {"naam": "Gemeente X"}}) == Publisher("Gemeente X")
    said = {"naam": "Gemeente X", "identiteit": "https://x.nl/id", "contact": "mailto:a@x.nl"}
    assert read_publisher({"uitgever": said}) == Publisher("Gemeente X", "https://x.nl/id", "mailto:a@x.nl")


def test_whom_to_ask_is_said_as_far_as_it_is_known() -> None:
    assert "Wie dat is, staat hier niet" in contact_html(None)
    assert (
        contact_html(Publisher("Gemeente <X>"))
        == "<p>Deze site is van Gemeente &lt;X&gt;. Vraag het daar.</p>"
    )
    told = contact_html(Publisher("X", contact="mailto:a@x.nl"))
    assert told == '<p>Deze site is van X. Vraag het hier: <a href="mailto:a@x.nl">a@x.nl</a>.</p>'


@pytest.mark.bouw
def test_the_pages_written_by_hand_say_whom_to_ask(site: Path) -> None:
    for name in ("privacy", "toegankelijkheid"):
        text = (site / name / "index.html").read_text(encoding="utf-8")
        assert CONTACT_MARK not in text
        assert str(contact_html(None)) in text


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("Gemeente X", "is een groep met naam"),
        ({}, "ontbreekt «naam»"),
        ({"naam": ""}, "is «naam» geen tekst"),
        ({"naam": 3}, "is «naam» geen tekst"),
        ({"naam": "X", "adres": "Y"}, "kent «adres» niet"),
        ({"naam": "X", "contact": "a@x.nl"}, "begint «contact» met mailto: of https://"),
        ({"naam": "X", "identiteit": "gm0001"}, "begint «identiteit» met https://"),
    ],
)
def test_what_is_unclear_is_refused(said: object, message: str) -> None:
    with pytest.raises(UnclearSetting, match=message):
        read_publisher({"uitgever": said})
