"""Where the time of the tests goes is told by room."""

from __future__ import annotations

from tests.durations import seconds_per_room, told

REPORTS = (
    ("tests/browser/test_a.py::test_one", 40.0),
    ("tests/kaders/test_b.py::test_two[tests/x]", 20.5),
    ("tests/browser/test_a.py::test_three", 5.0),
    ("tests/test_c.py::test_four", 1.0),
)


def test_the_slowest_room_comes_first_and_loose_tests_have_one_name() -> None:
    assert seconds_per_room(REPORTS) == [("browser", 45.0), ("kaders", 20.5), ("los", 1.0)]
    assert told(REPORTS) == "Seconden per kamer: browser 45, kaders 20, los 1"


def test_of_a_few_seconds_nothing_is_told() -> None:
    assert told(REPORTS[1:]) == ""
