"""Who publishes the site is said in mkdocs.yml, or nowhere; what is unclear is refused in Dutch."""

from __future__ import annotations

import pytest

from hooks.pages.publisher import Publisher, UnclearPublisher, read_publisher


def test_nobody_is_invented() -> None:
    assert read_publisher({}) is None


def test_a_publisher_has_a_name_and_may_have_more() -> None:
    assert read_publisher({"uitgever": {"naam": "Gemeente X"}}) == Publisher("Gemeente X")
    said = {"naam": "Gemeente X", "identiteit": "https://x.nl/id", "contact": "mailto:a@x.nl"}
    assert read_publisher({"uitgever": said}) == Publisher("Gemeente X", "https://x.nl/id", "mailto:a@x.nl")


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
    with pytest.raises(UnclearPublisher, match=message):
        read_publisher({"uitgever": said})
