"""What mkdocs.yml says of a kennisbank is read once, and all that is wrong is said at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks import commands
from hooks.project import PROJECT, SETTINGS
from hooks.settings import read
from hooks.settings.colours import Colours
from hooks.settings.licence import LICENCES, USUAL, with_licence
from hooks.settings.read import Settings, read_settings, settings
from hooks.settings.unclear import UnclearSetting


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "mkdocs.yml"
    file.write_text(text, encoding="utf-8")
    return file


def refused(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(UnclearSetting) as unclear:
        read_settings(written(tmp_path, text))
    return str(unclear.value).splitlines()


def test_without_more_only_the_name_is_said(tmp_path: Path) -> None:
    assert read_settings(written(tmp_path, "site_name: Proef\n")) == Settings("Proef", USUAL, None)


def test_licence_and_colour_are_read(tmp_path: Path) -> None:
    text = 'site_name: Proef\nextra:\n  licentie: CC-BY-4.0\n  kleur: {licht: "#93245E"}\n'
    found = read_settings(written(tmp_path, text))
    assert found.licence.url == "https://creativecommons.org/licenses/by/4.0/"
    assert found.colours is not None
    assert found.colours.light == "#93245e"
    both = text.replace('"#93245E"', '"#93245e", donker: "#FF9CCB"')
    assert read_settings(written(tmp_path, both)).colours == Colours("#93245e", "#ff9ccb")


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    text = 'site_name: ""\nextra:\n  licentie: MIT\n  kleur: {licht: geel, donker: "#10103c"}\n'
    assert [one.partition(";")[0] for one in refused(tmp_path, text)] == [
        "mkdocs.yml: bij «site_name»: hier hoort een tekst",
        "mkdocs.yml: bij «licentie»: «MIT» is geen licentie die hier kan",
        "mkdocs.yml: bij «kleur»: «geel» is geen kleur",
        "mkdocs.yml: bij «kleur»: #10103c is op donker niet goed te lezen: het contrast is 1,0, en moet "
        "minstens 4,5 zijn",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- een\n", "mkdocs.yml is een groep met instellingen"),
        ("site_name: [\n", r"mkdocs.yml is niet te lezen \(regel 2\)"),
        ("site_name: Proef\nextra: [een]\n", "«extra» is een groep"),
        ("site_name: Proef\nextra: {licentie: [CC0-1.0]}\n", r"geen licentie die hier kan; kies CC0-1\.0"),
        ("site_name: Proef\nextra: {kleur: '#93245e'}\n", "dit is een groep met «licht»"),
        ("site_name: Proef\nextra: {kleur: {donker: '#ff9ccb'}}\n", "dit is een groep met «licht»"),
        ("site_name: Proef\nextra: {kleur: {licht: '#93245e', rood: 1}}\n", "dit is een groep met"),
        ("site_name: Proef\nextra: {zoekvragen: ja}\n", "bij «zoekvragen»: dit is een lijst van vragen"),
        ("site_name: Proef\nextra: {zoekvragen: [1]}\n", "bij «zoekvragen»: dit is een lijst van vragen"),
        ("site_name: Proef\nextra: {zoekvragen: [a, b, c, d, e, f, g]}\n", "hoogstens 6 vragen"),
        (f"site_name: {'a' * 61}\n", "hoogstens 60 tekens"),
    ],
)
def test_what_cannot_be_read_is_refused(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UnclearSetting, match=message):
        read_settings(written(tmp_path, text))


def test_a_folder_without_settings_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnclearSetting, match=r"staat geen mkdocs\.yml"):
        read_settings(tmp_path / "mkdocs.yml")


@pytest.mark.parametrize("identity", ["Regio Noord", "regio--noord", "-regio", "12", "a" * 61, "[een]", '""'])
def test_an_identity_is_one_word_for_in_a_name(tmp_path: Path, identity: str) -> None:
    (told,) = refused(tmp_path, f"site_name: Proef\nextra: {{identiteit: {identity}}}\n")
    assert told.startswith("mkdocs.yml: bij «identiteit»: «")
    assert "kan niet in een naam; schrijf hoogstens 60 kleine letters" in told


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: \xff\n")
    with pytest.raises(UnclearSetting, match="niet te lezen"):
        read_settings(tmp_path / "mkdocs.yml")


def test_code_tests_have_settings_that_stand_still() -> None:
    assert PROJECT / "tests" / "frozen" / "mkdocs.yml" == SETTINGS
    found = settings()
    assert (found.name, found.licence, found.colours, found.identity) == ("Kaderwijzer", USUAL, None, "")
    assert "wat is een PMC" in found.questions


def test_the_check_of_the_policy_says_what_is_wrong_with_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, "site_name: Proef\nextra: {licentie: MIT}\n")
    monkeypatch.setattr(commands, "settings", lambda: read_settings(file))
    assert commands.check([]) == commands.FAULTS
    assert "mkdocs.yml: bij «licentie»: «MIT» is geen licentie" in capsys.readouterr().out
    assert commands.calculate("trajectduur", True, PROJECT / "tests" / "frozen" / "policy") == commands.FAULTS
    assert "kaderwijzer: mkdocs.yml: bij «licentie»" in capsys.readouterr().err


def test_a_style_stays_as_it_is_when_nobody_can_read_the_colour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "settings", lambda: read_settings(tmp_path / "mkdocs.yml"))
    assert read.painted("--accent: light-dark(#000, #fff)") == "--accent: light-dark(#000, #fff)"


@pytest.mark.parametrize("licence", LICENCES.values(), ids=LICENCES)
def test_a_page_written_by_hand_says_which_licence_it_is(licence: object) -> None:
    name = next(one for one in LICENCES.values() if one == licence)
    page = with_licence("onder <!-- licentie --> (<!-- licentie-adres -->). <!-- licentie-vraagt -->", name)
    assert page == f"onder {name.short} (<code>{name.summary}</code>). {name.asks}"
    assert name.summary.startswith("creativecommons.org/")
