"""What the tests counted is told only when they are green, and added up."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.alles.counting import count
from tests.alles.from_tests import GROUPS, NotGreen, counted

REPORT = """<testsuites><testsuite>
<testcase name="a"><properties><property name="geteld: axe | pagina's" value="3"/></properties></testcase>
<testcase name="b"><properties><property name="geteld: axe | pagina's" value="4"/>
<property name="gemeten" value="iets anders"/></properties></testcase>
<testcase name="c">{more}</testcase>
</testsuite></testsuites>"""


def written(folder: Path, more: str) -> Path:
    path = folder / "verslag.xml"
    path.write_text(REPORT.format(more=more), encoding="utf-8")
    return path


def test_what_several_tests_counted_is_added_up(tmp_path: Path) -> None:
    found = counted(written(tmp_path, "<skipped/>"))
    assert found == {"axe": {"pagina's": 7}, "tests": {"geslaagd": 2}}


@pytest.mark.parametrize("more", ["<failure/>", "<error/>"])
def test_nothing_is_told_when_a_test_failed(tmp_path: Path, more: str) -> None:
    with pytest.raises(NotGreen, match="1 van 3 tests mislukt"):
        counted(written(tmp_path, more))


def test_nothing_is_told_of_no_tests(tmp_path: Path) -> None:
    path = tmp_path / "verslag.xml"
    path.write_text("<testsuites/>", encoding="utf-8")
    with pytest.raises(NotGreen):
        counted(path)


def test_a_test_writes_a_number_as_it_is_read() -> None:
    said: list[tuple[str, object]] = []
    count(lambda name, value: said.append((name, value)), "axe", "pagina's", 3)
    assert said == [("geteld: axe | pagina's", 3)]
    assert "axe" in GROUPS
