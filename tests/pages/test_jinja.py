"""The quick steps of our templates write what those of Jinja itself write."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from hooks.pages import jinja
from hooks.pages.jinja import StrictEnvironment, WithoutIndents, escaped

PARTS = """\
{% macro plain(a, b='<twee>') %}<p>{{ a }} {{ b }}</p>{% endmacro %}
{% macro around(kop) %}<h2>{{ kop }}</h2>{{ caller() }}{% endmacro %}
{% macro many(a) %}{{ a }}{{ varargs | join('<') }}{{ kwargs.c }}{% endmacro %}
"""
PAGE = """\
{% from 'delen.html' import plain, around, many %}
{{ plain('<een>') }}{{ plain(marked, text) }}{{ plain(b=number, a=none) }}
{% call around('A & B') %}{{ text }}{% endcall %}
{{ many(1, '>', marked, c='"') }}
{% set block %}<i>{{ text }}</i>{% endset %}{{ block }}{{ block ~ text ~ '<' }}
{% for one in [text, marked, number, none, true] %}{{ one }}{{ loop.index }}{% endfor %}
{% include 'deel.html' %}
"""
GIVEN = {"text": '<b>\'n "tekst"</b> &', "marked": Markup("<em>goed</em>"), "number": Decimal("1.50")}


class Own(str):
    """A text of a kind of its own."""


class Html:
    def __html__(self) -> str:
        return "<hr>"


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(jinja, "COMPILED", tmp_path / "gemaakt")
    folder = tmp_path / "templates"
    folder.mkdir()
    for name, text in (("delen.html", PARTS), ("pagina.html", PAGE), ("deel.html", "{{ text }}&amp;")):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_page_comes_out_as_from_jinja_itself(templates: Path) -> None:
    own = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    expected = own.get_template("pagina.html").render(GIVEN)
    for _ in range(2):  # the second is compiled before
        assert StrictEnvironment(templates).get_template("pagina.html").render(GIVEN) == expected
    assert "&lt;b&gt;" in expected
    assert "<em>goed</em>" in expected


@pytest.mark.parametrize(
    "value", ["<>&\"'", "gewoon", Markup("<b>"), Own("<"), 1, None, Decimal("2.5"), Html()]
)
def test_what_is_escaped_is_what_markupsafe_gives(value: Any) -> None:
    assert escaped(value) == str(escape(value))


def test_what_is_not_there_is_still_a_fault(templates: Path) -> None:
    (templates / "fout.html").write_text("{{ weg }}", encoding="utf-8")
    with pytest.raises(UndefinedError, match="weg"):
        StrictEnvironment(templates).get_template("fout.html").render()


def test_a_macro_refuses_what_it_does_not_take(templates: Path) -> None:
    macro: Any = StrictEnvironment(templates).get_template("delen.html").module
    with pytest.raises(TypeError, match="takes not more than 2"):
        macro.plain(1, 2, 3)
    with pytest.raises(TypeError, match="no keyword argument 'c'"):
        macro.plain(1, c=2)


def test_a_page_in_the_frame_is_compiled_anew_when_it_would_be_compiled_otherwise(
    templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for way in ("eerst", "daarna"):
        monkeypatch.setattr(jinja, "_WAY", way)
        StrictEnvironment(templates).get_template("deel.html")
    assert len(list((templates.parent / "gemaakt").iterdir())) == 2


def test_a_page_has_no_spaces_that_are_for_who_reads_a_template_and_a_script_has_them_all(
    tmp_path: Path,
) -> None:
    text = "<p>\n  een  twee\n\n    {{ 3 }}\n</p>"
    for name in ("een.html", "een.js"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    own = Environment(loader=WithoutIndents(FileSystemLoader(tmp_path)), autoescape=True)
    assert own.get_template("een.html").render() == "<p>\neen  twee\n\n3\n</p>"
    assert own.get_template("een.js").render() == text.replace("{{ 3 }}", "3")
