"""The table of contents is what the headings of a page say."""

from __future__ import annotations

import pytest

from hooks.pages.contents import HERE, contents

LONG = (
    '<h2 id="a">Eén <span class="aantal" data-telt>3</span></h2>'
    '<h2 class="x" id="b"><a href="x">Twee</a> &amp; meer</h2>'
)


def test_headings_and_named_items_are_in_it_in_order_without_their_numbers() -> None:
    found = contents(LONG + '<li class="x" id="c" data-inhoud="D&#39;66 &amp; co">…</li>')
    assert found == [("a", "Eén"), ("b", "Twee & meer"), ("c", "D'66 & co")]


def test_what_shows_on_another_day_is_not_in_it() -> None:
    assert contents(LONG + '<template data-stand="1"><h2 id="c">Later</h2></template>') == []


def test_a_form_has_none_unless_it_says_where() -> None:
    form = '<h2 id="c">C</h2><form class="formulier" novalidate></form>'
    assert contents(LONG + form) == []
    assert [one.id for one in contents(LONG + form + HERE)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("row", "many"), [('<li class="rij" data-tijd="x">…</li>', 8), ('<li class="getal">…</li>', 20)]
)
def test_a_long_list_has_one_of_two_parts(row: str, many: int) -> None:
    assert contents(LONG + (many - 1) * row) == []
    assert [one.id for one in contents(LONG + many * row)] == ["a", "b"]
    assert contents('<h2 id="a">Eén</h2>' + many * row) == []


def test_a_page_with_few_large_headings_has_the_smaller_ones_too() -> None:
    small = "".join(f'<h3 id="k{one}">Klein {one}</h3>' for one in (1, 2))
    assert contents(LONG + small) == [
        ("a", "Eén"),
        ("b", "Twee & meer"),
        ("k1", "Klein 1"),
        ("k2", "Klein 2"),
    ]
    assert [one.id for one in contents(LONG + small + '<h2 id="d">D</h2>')] == ["a", "b", "d"]
    assert contents(LONG) == []
