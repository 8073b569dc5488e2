"""How a test tells a number for the quality page: in the report that pytest writes, see from_tests.py."""

from __future__ import annotations

from collections.abc import Callable

COUNTED, SEPARATOR = "geteld: ", " | "

Record = Callable[[str, object], None]  # pytest's record_property


def count(record: Record, group: str, what: str, number: int) -> None:
    """Count something in a group of from_tests.py; the same from several tests is added up."""
    record(f"{COUNTED}{group}{SEPARATOR}{what}", number)
