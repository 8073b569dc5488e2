"""The strict YAML loader: nothing is guessed, numbers stay exact, and everything knows its place."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from hooks.project import PROJECT
from hooks.reading.faults import Fault, Place
from hooks.reading.nodes import Mapping, Node, Scalar, Sequence
from hooks.reading.shapes import Day, Free, Number, Shape, Words
from hooks.reading.strict_yaml import read_yaml
from hooks.reading.unseen import first_unseen

FILE = "proef/x.yml"


def read(text: str | bytes) -> tuple[Node | None, list[Fault]]:
    faults: list[Fault] = []
    raw = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return read_yaml(raw, FILE, faults), faults


def read_value(written: str, shape: Shape) -> tuple[Any, list[str]]:
    """What a shape makes of `sleutel: written`, and the messages."""
    node, faults = read(f"sleutel: {written}\n")
    assert isinstance(node, Mapping), faults
    return shape.read(node.entries[0][1], faults), [fault.message for fault in faults]


# What YAML 1.1 readers make of unquoted text: each of these has hurt someone somewhere.
SURPRISES = {
    "een ja/nee-waarde": ["no", "No", "NO", "yes", "on", "Off", "true", "FALSE"],
    "een getal": [
        *("12", "-1", "+1", "0", "0123", "0o17x"[:1], "0x1F", "0b101", "1_000", "12:30:45", "190:20:30"),
        *("1.5", "1.10", ".5", "1.5e+3", "6.", ".inf", "-.INF", ".nan", "1:30.5"),
        *("0o17", "1e5", "12e03", "1e+5", "-1.5E3", ".5e1"),  # readers of YAML 1.2
    ],
    "een datum": ["2017-04-04", "2017-4-4 10:00:00", "2001-12-14t21:59:43.10-05:00"],
    "iets anders dan tekst": ["=", "<<"],
}
NO_SURPRISES = [
    "y",
    "n",
    "ja",
    "nee",
    "0o18",
    "e5",
    "2015-09",
    "2009-Q1",
    "1.2.3",
    "08-15",
    "12 maanden",
    "a#b",
]


@pytest.mark.parametrize(
    ("written", "meaning"), [(one, meaning) for meaning, words in SURPRISES.items() for one in words]
)
def test_text_that_yaml_takes_for_something_else_is_refused(written: str, meaning: str) -> None:
    value, messages = read_value(written, Words())
    assert value is None
    assert messages == [f"«{written}» leest YAML als {meaning}; zet er aanhalingstekens omheen"]


@pytest.mark.parametrize("written", [one for words in SURPRISES.values() for one in words] + NO_SURPRISES)
@pytest.mark.parametrize("quote", ["'", '"'])
def test_quoted_text_is_text(written: str, quote: str) -> None:
    assert read_value(f"{quote}{written}{quote}", Words()) == (written, [])


@pytest.mark.parametrize("written", NO_SURPRISES)
def test_text_that_only_looks_odd_is_text(written: str) -> None:
    assert read_value(written, Words()) == (written, [])


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_an_empty_value_is_no_text_no_number_and_no_date(written: str) -> None:
    for shape in (Words(), Number(), Day()):
        assert read_value(written, shape) == (None, [f"hier staat niets; verwacht: {shape.what}"])


@pytest.mark.parametrize("written", ["0", "6", "-3", "1403.98", "1.10", "0.1", "100000000000000", "2.500"])
def test_numbers_are_exact_and_keep_their_decimals(written: str) -> None:
    value, messages = read_value(written, Number())
    assert messages == []
    assert isinstance(value, Decimal)
    assert str(value) == written


@pytest.mark.parametrize(
    ("written", "meant"),
    [("012", "12"), ("1_000", "1000"), ("1,5", "1.5"), ("+1", "1"), (".5", "0.5"), ("6.", "6"), ("zes", "6")],
)
def test_other_ways_to_write_a_number_are_refused_with_the_right_one(written: str, meant: str) -> None:
    assert read_value(written, Number()) == (
        None,
        [f"«{written}» is geen goed getal; bedoelde u {meant}?"],
    )


@pytest.mark.parametrize("written", ["1e5", "0x1F", "0o7", "12:30", ".inf", "veel", "no", "٣", "1.2.3"])
def test_what_is_no_number_is_refused(written: str) -> None:
    value, messages = read_value(written, Number())
    assert value is None
    assert messages == [
        f"«{written}» is geen goed getal; schrijf hoogstens 15 cijfers, "
        "met een punt en geen komma, zoals 1403.98"
    ]


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2017-04-04", "2017-04-04", "2017-04-04"),
        ("'2017-04-04'", "2017-04-04", "2017-04-04"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2009-Q1", "2009-01-01", "2009-03-31"),
        ("2015", "2015-01-01", "2015-12-31"),
    ],
)
def test_dates_are_as_exact_as_they_are_written(written: str, first: str, last: str) -> None:
    value, messages = read_value(written, Day())
    assert messages == []
    assert (str(value.eerste), str(value.laatste)) == (first, last)


@pytest.mark.parametrize(
    "written", ["2017-4-4", "04-04-2017", "2017-04-31", "2009-Q5", "2017-04-04T10:00", "٢٠١٧"]
)
def test_other_dates_are_refused(written: str) -> None:
    value, messages = read_value(written, Day())
    assert value is None
    assert len(messages) == 1
    assert f"«{written}» is geen" in messages[0]


def test_free_data_is_what_json_would_have_and_numbers_stay_exact() -> None:
    value, messages = read_value(
        "{a: 1, b: 1.10, c: true, d: null, e: [x, 2017-07-01], f: '1', g: nee, h: 0}", Free()
    )
    assert messages == []
    expected = {"a": 1, "b": Decimal("1.10"), "c": True, "d": None, "e": ["x", "2017-07-01"], "f": "1"}
    assert value == expected | {"g": "nee", "h": 0}
    assert str(value["b"]) == "1.10"


@pytest.mark.parametrize("written", ["no", "Yes", "012", "1_000", "12:30:45", ".inf", "9" * 16, "~"])
def test_free_data_refuses_what_readers_differ_about(written: str) -> None:
    _, messages = read_value(f"[{written}]", Free())
    assert len(messages) == 1
    assert "zet er aanhalingstekens omheen" in messages[0]


def test_everything_knows_the_place_where_it_was_written() -> None:
    node, faults = read("a: één 🙂 x\nb:\n  - {c: d, 🙂: f}\n  -   g\n")
    assert faults == []
    assert isinstance(node, Mapping)
    (a, text), (b, items) = node.entries
    assert [str(one.place) for one in (a, text, b, items)] == [
        f"{FILE}:{p}" for p in ("1:1", "1:4", "2:1", "3:3")
    ]
    assert isinstance(items, Sequence)
    group, last = items.items
    assert isinstance(group, Mapping)
    assert (str(group.place), str(last.place)) == (f"{FILE}:3:5", f"{FILE}:4:7")
    (c, d), (smile, f) = group.entries
    assert [one.place.column for one in (c, d, smile, f)] == [6, 9, 12, 15]


@pytest.mark.parametrize(
    ("written", "offset", "place"),
    [
        ("abc def", 4, "1:14"),
        ("abc def", 7, "1:17"),  # past the end
        ("abc def", 3, "1:13"),
        ("'abc def'", 4, "1:15"),
        ("'a''b c'", 4, "1:16"),
        ('"abc def"', 4, "1:15"),
        ('"a\\"b c"', 4, "1:10"),  # a code hides letters, so only the beginning is sure
        ('"a\\"b c"', 0, "1:11"),
        ("|-\n  abc\n  def", 5, "3:4"),
        ("|\n\n    abc\n      def", 8, "4:8"),
        ("|2-\n    abc\n  def", 6, "3:3"),
        (">-\n  abc\n  def", 5, "3:4"),
        ("abc\n  def", 5, "2:4"),
        ("'abc\n\n  def'", 4, "3:3"),
    ],
)
def test_every_letter_of_a_text_has_its_own_place(written: str, offset: int, place: str) -> None:
    text, messages = read_value(written, Words())
    assert messages == []
    assert str(text.place_of(offset)) == f"{FILE}:{place}"


def test_all_faults_of_one_file_come_in_one_go() -> None:
    _, faults = read("a: &x b\na: *x\nno: !!str c\n? [d]\n: e\n<<: f\n'': g\n")
    assert [fault.place.line for fault in sorted(faults)] == [1, 2, 2, 3, 3, 4, 6, 7]


@pytest.mark.parametrize(
    "text", ["a: [b\n", "a: 'b\n", "a: b: c\n", "a:\n\t- b\n", "a: {b: c\nd: e\n", "a: - b\n"]
)
def test_what_the_parser_refuses_has_a_dutch_message(text: str) -> None:
    node, (fault,) = read(text)
    assert node is None
    assert "dit is niet als YAML te lezen" not in fault.message


@pytest.mark.parametrize("code", ["\\UFFFFFFFF", "\\U00110000", "\\ud800"])
def test_a_code_for_a_letter_that_does_not_exist_is_a_fault(code: str) -> None:
    assert len(read(f'a: "{code}"\n')[1]) == 1


def test_there_is_one_grammar_and_it_is_pyyamls_own() -> None:
    """With libyaml some files would be right in the check and wrong in the browser, or the reverse."""
    sources = (PROJECT / "hooks").rglob("*.py")
    assert [
        path
        for path in sources
        if re.search(r"C\w*Loader|CParser|yaml\.cyaml|import cyaml", path.read_text())
    ] == []


LONG = "a" * 100_000


@pytest.mark.parametrize(
    "text", [f"a: &{LONG} b\n", f"a: *{LONG}\n", f"a: !{LONG} b\n", f"{LONG}: b: c\n", f"no{LONG}:\n- &x b\n"]
)
def test_what_is_quoted_in_a_message_is_short(text: str) -> None:
    _, faults = read(text)
    assert faults
    assert all(len(fault.message) < 300 for fault in faults)


def test_a_parser_error_without_a_place_points_at_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise yaml.YAMLError("iets")

    monkeypatch.setattr(yaml, "parse", fail)
    assert read("a: b")[1] == [
        Fault(Place(FILE), "dit bestand is niet als YAML te lezen; vergelijk het met een ander kader")
    ]


# Pieces that mean something to YAML, to be put together at random.
PIECES = st.sampled_from(
    [
        *(
            "a",
            "b: ",
            "- ",
            "? ",
            ": ",
            "[",
            "]",
            "{",
            "}",
            ", ",
            "\n",
            "\n  ",
            "\n    ",
            "\t",
            "|-\n",
            ">\n",
        ),
        *(
            "'",
            '"',
            "\\",
            "\\x",
            "\\e",
            "\\u2028",
            "#",
            " #",
            "&a ",
            "*a",
            "!!str ",
            "!",
            "!<",
            "%YAML 1.1\n",
        ),
        *(
            "---\n",
            "...\n",
            "<<: ",
            "=",
            "~",
            "no",
            "012",
            "1e5",
            ".inf",
            "2017-04-04",
            "@",
            "`",
            "é",
            "🙂",
            "\r\n",
        ),
        *("\ufeff", "\u2028", "\x85", "\r", "|9", "|0", "'' : ", "\0"),
    ]
)
FRAGMENTS = st.lists(PIECES, max_size=40).map("".join)


def demand_a_fair_answer(raw: bytes) -> None:
    """Content or a fault; a place inside the file; one line for each fault."""
    node, faults = read(raw)
    assert node is not None or faults
    lines = raw.decode("utf-8-sig", "replace").split("\n")
    for fault in faults:
        assert 1 <= fault.place.line <= len(lines), fault
        assert 1 <= fault.place.column <= len(lines[fault.place.line - 1]) + 1, fault
        assert len(str(fault).splitlines()) == 1
        assert str(fault).isprintable()


@given(FRAGMENTS)
def test_any_mix_of_yaml_gets_content_or_faults_inside_the_file(text: str) -> None:
    demand_a_fair_answer(text.encode())


@given(st.text())
def test_any_text_gets_content_or_faults_inside_the_file(text: str) -> None:
    demand_a_fair_answer(text.encode("utf-8", "surrogatepass"))


@given(st.binary())
def test_any_bytes_get_content_or_faults_inside_the_file(raw: bytes) -> None:
    demand_a_fair_answer(raw)


# Not what cannot be seen, what readers differ about, and the quotes of a word processor.
SIMPLE_TEXT = st.text(
    st.characters(exclude_categories=("C", "Z"), exclude_characters="“”„‟‘’‚‛«»"), min_size=1
).filter(lambda text: not first_unseen(text) and not re.match(r"[-+.]?\d|0o", text))
DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15) + 1, 10**15 - 1) | SIMPLE_TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(SIMPLE_TEXT, inner, max_size=4),
    max_leaves=12,
)


@given(DATA)
def test_what_is_written_as_yaml_is_read_back_unchanged(data: Any) -> None:
    written = yaml.safe_dump({"x": data}, allow_unicode=True)
    node, faults = read(written)
    if any("niveaus diep" in fault.message for fault in faults):
        return
    assert node is not None, faults
    assert Free().read(node, faults) == {"x": data}
    assert faults == []


def test_a_plain_scalar_and_a_quoted_one_differ() -> None:
    node, _ = read("[a, 'a']")
    assert isinstance(node, Sequence)
    assert [isinstance(one, Scalar) and one.plain for one in node.items] == [True, False]
