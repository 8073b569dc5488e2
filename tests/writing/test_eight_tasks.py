"""What an author comes for, each with one command from a fresh clone: checked, told and traced in seconds."""

from __future__ import annotations

import resource

from tests.writing.clone import Clone
from tests.writing.test_nieuw import DOSSIER, KADER
from tests.writing.test_wijzig import DECIDED, PROPOSAL, TERM

MOST_SECONDS = 5  # of work for the report
RIGHT, CHANGES = 0, 3
EXAMPLE = """  - titel: Een nieuw voorbeeld
    vraag: {gemeente: roosendaal, peildatum: 2017-06-01, doelgroep: b, start: 2017-06-01}
    antwoord: {leerwerktraject: {laatste_dag: 2017-06-02}}
"""


def seconds_of_work() -> float:
    """Of this process and of those that it started."""
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(one.ru_utime + one.ru_stime for one in map(resource.getrusage, whose))


def demand(clone: Clone, told: str, *arguments: str, as_program: bool = False) -> dict[str, tuple[int, int]]:
    """One command, after which all is well: nothing red, nothing silent, and a report in seconds."""
    ran = clone.run(*arguments)
    assert ran.returncode == RIGHT, ran.stdout + ran.stderr
    checked = clone.run("controleer", "--tegen", "HEAD")
    assert checked.returncode == RIGHT, checked.stdout
    changed = clone.numbers()
    assert changed
    assert all(name.startswith("policy/") for name in changed)  # and no code test reads that
    before = seconds_of_work()
    report = (clone.run_as_program if as_program else clone.run)("verschil")
    worked = seconds_of_work() - before
    assert report.returncode == CHANGES, report.stderr
    assert told in report.stdout
    assert worked < MOST_SECONDS
    return changed


def kader(name: str) -> str:
    return f"policy/{name}.yml"


def test_1_six_becomes_nine_for_all_by_a_decision(clone: Clone) -> None:
    changed = demand(clone, f"({TERM}): versie erbij", *DECIDED, "--voorbeelden", as_program=True)
    assert changed[kader(TERM)] == (10, 0)
    assert changed["policy/besluiten.yml"][1] == changed["policy/bronnen.yml"][1] == 0
    rest = set(changed) - {kader(TERM), "policy/besluiten.yml", "policy/bronnen.yml"}
    assert all(name.startswith("policy/voorbeelden/") for name in rest)


def test_2_only_roosendaal(clone: Clone) -> None:
    changed = demand(clone, "alleen Roosendaal", *PROPOSAL)
    assert changed == {kader(TERM): (10, 0)}


def test_3_a_whole_dossier(clone: Clone) -> None:
    changed = demand(clone, "(proefregio/proefplek): nieuw", *DOSSIER)
    assert [gone for _, gone in changed.values()] == [0] * 5


def test_4_a_kader_with_an_open_point(clone: Clone) -> None:
    changed = demand(clone, "(wvs/proefplek-maximaal): nieuw", *KADER)
    assert list(changed) == [kader("wvs/proefplek-maximaal")]


def test_5_a_rule_ends(clone: Clone) -> None:
    name = "wvs/leerwerktraject-zo-kort-mogelijk"
    source = "van-denken-naar-doen, Voor doelgroep B (leerwerktrajecten), onderdeel 6"
    changed = demand(clone, name, "trek-in", name, "--vervalt-vanaf", "2027-01-01", "--bron", source)
    assert changed == {kader(name): (4, 0)}


def test_6_another_name(clone: Clone) -> None:
    changed = demand(clone, "hernoemd", "hernoem", TERM, "wvs/leerwerktraject-termijn")
    lines_before, lines_after = changed.pop(kader(TERM)), changed.pop(kader("wvs/leerwerktraject-termijn"))
    assert lines_after[0] == lines_before[1] + 1
    assert all(come == gone for come, gone in changed.values())


def test_7_a_slip_of_the_pen_in_an_old_version(clone: Clone) -> None:
    words = ("--van", "die verordening vastgesteld", "--naar", "deze verordening vastgesteld")
    changed = demand(clone, "correctie", "corrigeer", TERM, *words, "--reden", "Een typefout.")
    assert changed == {kader(TERM): (4, 1)}


def test_8_a_worked_example(clone: Clone) -> None:
    path = clone.folder / "policy/voorbeelden/trajectduur.yml"
    path.write_text(path.read_text(encoding="utf-8") + EXAMPLE, encoding="utf-8")
    changed = demand(clone, "Een nieuw voorbeeld", "voorbeelden", "--bijwerken")
    assert changed == {"policy/voorbeelden/trajectduur.yml": (3, 0)}
    assert "laatste_dag: 2017-11-30" in path.read_text(encoding="utf-8")


def test_two_authors_on_one_kader_are_told_of_each_other(clone: Clone) -> None:
    """Both add a version; git cannot choose, and the check says in which lines somebody has to."""
    for branch, months in (("een", "9"), ("twee", "8")):
        clone.git("switch", "--quiet", "--create", branch, "main")
        words = ("--vanaf", "2018-01-01", "--waarde", f"maximum={months}", "--door", f"fractie {branch}")
        assert clone.run("wijzig", TERM, *words).returncode == RIGHT
        clone.git("commit", "--quiet", "--all", "--message", f"Stel {months} voor")
    merged = clone.program("git", "merge", "--quiet", "een")
    assert merged.returncode != 0
    checked = clone.run("controleer")
    assert checked.returncode == 1
    assert f"policy/{TERM}.yml:" in checked.stdout
    assert (
        "git kon hier twee versies van het bestand niet samenvoegen; kies wat er moet staan" in checked.stdout
    )
    refused = clone.run("wijzig", TERM, "--vanaf", "2019-01-01")
    assert refused.returncode == 1
    assert "Herstel eerst deze fouten" in refused.stderr
    clone.git("merge", "--abort")
    clone.git("switch", "--quiet", "main")


def test_a_difference_is_seen_without_colour(clone: Clone) -> None:
    assert clone.run(*PROPOSAL).returncode == RIGHT
    report = clone.run("verschil").stdout
    assert "\x1b" not in report
    assert "Maximum: [-hoogstens 6 maanden-] → {+hoogstens 9 maanden+}" in report
    assert "Momenteel is de termijn [-6-] {+9+} maanden." in report
