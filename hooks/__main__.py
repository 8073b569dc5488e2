"""Command line: `kaderwijzer controleer`, `kaderwijzer reken`, `kaderwijzer bouw`, `kaderwijzer schema`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from hooks import commands


class _Parser(argparse.ArgumentParser):
    """Wrong use in Dutch, with exit status 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"kaderwijzer: die opdracht klopt niet. Zo kan het wel:\n{self.format_usage()}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives 0, 1 with faults in policy or question, 2 on wrong use."""
    parser = _Parser(prog="kaderwijzer", description="Kaders als bestanden: controleren, rekenen en bouwen.", add_help=False)
    _add_help(parser)
    parser._optionals.title = "opties"
    below = parser.add_subparsers(dest="opdracht", metavar="OPDRACHT", required=True, parser_class=_Parser, title="opdrachten")

    check = below.add_parser("controleer", help="toon alle fouten in de beleidsbestanden", add_help=False)
    check.add_argument("paden", metavar="PAD", nargs="*", type=Path, help="een map met beleid, of bestanden daarin")

    count = below.add_parser("reken", help="stel een rekenhulp een vraag: JSON in, JSON uit", add_help=False)
    count.add_argument("naam", metavar="NAAM", help="de rekenhulp, zoals trajectduur")
    count.add_argument("--uitleg", action="store_true", help="toon de velden van de rekenhulp")
    _add_policy(count)

    build = below.add_parser("bouw", help="bouw de site; lukt het niet, dan blijft de vorige staan", add_help=False)
    build.add_argument("--in", dest="site", metavar="MAP", type=Path, default=Path("site"), help="waar de site komt")

    schema = below.add_parser("schema", help="schrijf de JSON-schema's voor editors", add_help=False)
    schema.add_argument("--in", dest="map", metavar="MAP", type=Path, default=Path("policy/schema"), help="waar ze komen")

    for one in (check, count, build, schema):
        _add_help(one)
    try:
        chosen = parser.parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    match chosen.opdracht:
        case "controleer":
            return commands.check(chosen.paden)
        case "reken":
            return commands.calculate(chosen.naam, chosen.uitleg, chosen.beleid)
        case "bouw":
            return commands.build(chosen.site)
        case _:
            return commands.write_schemas(chosen.map)


def _add_help(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-h", "--help", action="help", help="toon deze uitleg")


def _add_policy(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--beleid", metavar="MAP", type=Path, default=Path("policy"), help="de map met beleid")


if __name__ == "__main__":
    sys.exit(main())
