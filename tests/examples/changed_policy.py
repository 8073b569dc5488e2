"""Copies of the frozen policy with a few examples of their own, in which an author changed something."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests import frozen

TERM = "wvs/leerwerktraject-maximaal"
TOTAL = "wvs/detachering-maximaal"
EXAMPLES = "voorbeelden/trajectduur"
TEXT = """\
rekenhulp: trajectduur
voorbeelden:
  - titel: Zes maanden vanaf 1 juli 2017
    vraag: {gemeente: roosendaal, doelgroep: b, start: 2017-07-01, maanden: 5, peildatum: 2017-11-15}
    antwoord:
      # zo staat het in de bron
      weg: normaal gesproken
      leerwerktraject:
        maximum_maanden: 6
        laatste_dag: 2017-12-31
        past: ja
        gebruikt: {maanden: 4, losse_dagen: 15, dagen: 138}
        over: {maanden: 1, losse_dagen: 16, dagen: 46}
    samenvatting: duren tot en met 31 december 2017

  - titel: Zes maanden vanaf 30 augustus 2019
    vraag: {gemeente: zundert, doelgroep: b, start: 2019-08-30, peildatum: 2019-08-29}
    antwoord:
      leerwerktraject: {laatste_dag: 2020-02-29, over: {maanden: 6}}
      totaal: {laatste_dag: 2021-07-29}
    samenvatting: "duren tot en met 29 februari 2020"

  - titel: Nul maanden
    vraag: {gemeente: zundert, doelgroep: b, start: 2019-08-30, peildatum: 2019-08-30, maanden: 0}
    fouten: {maanden: van 1 tot en met 60}
"""


def copy_of_policy(parent: Path) -> Path:
    """The frozen policy, with these examples and no others."""
    policy = Path(shutil.copytree(frozen.POLICY, parent / "policy"))
    for path in (policy / "voorbeelden").iterdir():
        path.unlink()
    (policy / f"{EXAMPLES}.yml").write_text(TEXT, encoding="utf-8")
    return policy


def without_measure(policy: Path, name: str) -> None:
    """Take away how a kader is measured, so that its values are free to be otherwise."""
    path = policy / f"{name}.yml"
    text = path.read_text(encoding="utf-8")
    begin = text.index("meet:\n")
    path.write_text(text[:begin] + text[text.index("versies:\n", begin) :], encoding="utf-8")


def replace_in(policy: Path, name: str, old: str, new: str) -> None:
    """Replace the first place of a text in a file, which has to be there."""
    path = policy / f"{name}.yml"
    text = path.read_bytes().decode()
    assert old in text, f"{old!r} is not in {path}"
    path.write_bytes(text.replace(old, new, 1).encode())


def with_longer_term(parent: Path) -> Path:
    """From 2018 on, a leerwerktraject may last nine months instead of six."""
    policy = copy_of_policy(parent)
    path = policy / f"{TERM}.yml"
    text = path.read_text(encoding="utf-8")
    version = text[text.index("  - geldt_vanaf") :].replace("2017-04-04", "2018-01-01", 1)
    assert "waarde: 6," in version
    path.write_text(f"{text.rstrip()}\n{version.replace('waarde: 6,', 'waarde: 9,')}", encoding="utf-8")
    return policy


def place_of(policy: Path, name: str, part: str, after: str = "") -> str:
    """Line and column of a part of a file that stands somewhere after another part."""
    text = (policy / f"{name}.yml").read_text(encoding="utf-8")
    before = text[: text.index(part, text.index(after))]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
