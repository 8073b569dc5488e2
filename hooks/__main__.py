"""Command line: `kaderwijzer` checks, compares, writes, shows, calculates and builds policy."""

from __future__ import annotations

import argparse
import io
import os
import re
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from calculators.kaders.notatie import som_op
from hooks import commands, project
from hooks.open_data.show import in_json, print_json
from hooks.reading.suggestions import suggest
from hooks.starting import command as starting
from hooks.writing import command as writing
from hooks.writing.work_list import work_list

COMMANDS = (
    "controleer",
    "voorbeelden",
    "verschil",
    "voorstel",
    *writing.COMMANDS,
    "toon",
    "reken",
    "bouw",
    "publiceer",
    "terug",
    "serve",
    "schema",
    "eigenaren",
    "werklijst",
)
# What argparse says of wrong use, and what that means to the user.
_MEANINGS = {
    r"the following arguments are required: (OPDRACHT)": f"kies een {{0}}: {', '.join(COMMANDS)}",
    r"the following arguments are required: (.+)": "hier ontbreekt {0}",
    r"unrecognized arguments: (\{.*)": "een vraag hoort niet achter de opdracht; zet haar in een bestand: "
    "kaderwijzer reken NAAM < vraag.json",
    r"unrecognized arguments: (.+)": "dit hoort hier niet: {0}",
    r"argument (\S+): expected one argument": "achter {0} ontbreekt een waarde",
    r"argument (\S+): ignored explicit argument.*": "achter {0} hoort geen waarde",
}
_UNKNOWN_CHOICE = re.compile(r"argument (--\S+): invalid choice: (.+?)(?:, maybe .*)? \(choose from (.*)\)")
_UNKNOWN_COMMAND = re.compile(r"argument OPDRACHT: invalid choice: (.+?)(?:, maybe .*)? \(choose from .*")


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Help and wrong use in Dutch; wrong use has exit status 2, and is JSON where that was asked."""

    in_json = False

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False, allow_abbrev=False, formatter_class=_Formatter)
        self._positionals.title = "invoer"
        self._optionals.title = "opties"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        if self.in_json:
            print_json(in_json([_in_dutch(message)]))
            self.exit(commands.WRONG_USE)
        self.exit(commands.WRONG_USE, f"kaderwijzer: {_in_dutch(message)}\n{self.format_usage()}")


NOBODY_READS = 128 + signal.SIGPIPE  # what a shell makes of a program that stops for this


def _in_dutch(message: str) -> str:
    if unknown := _UNKNOWN_COMMAND.fullmatch(message):
        word = unknown[1].strip("'\"")
        return f"de opdracht «{word}» bestaat niet{suggest(word, COMMANDS)}"
    if unknown := _UNKNOWN_CHOICE.fullmatch(message):
        word, choices = unknown[2].strip("'\""), re.findall(r"[\w-]+", unknown[3])
        return f"{unknown[1]} kent «{word}» niet{suggest(word, choices)}"
    for pattern, meaning in _MEANINGS.items():
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return meaning.format(found[1])
    return "die opdracht klopt niet; zo kan het wel:"


def _add_policy(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--beleid", metavar="MAP", type=Path, default=project.POLICY, help="de map met beleid"
    )


def _add_review(parser: argparse.ArgumentParser, said: str) -> None:
    parser.add_argument("--herziening", metavar="DAG", help=said)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, also when whoever reads along stops halfway, as `head` does."""
    if other := project.another(Path.cwd()):
        print(
            f"kaderwijzer: u staat in «{other}», en deze opdracht hoort bij «{project.PROJECT}»: zij leest "
            "en schrijft daar. Geef .venv/bin/kaderwijzer; is dat er nog niet, geef dan eerst: make beleid",
            file=sys.stderr,
        )
        return commands.WRONG_USE
    try:
        code = run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python would still write what is left when it stops, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOBODY_READS
    return code


def _add_form(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--vorm",
        metavar="VORM",
        choices=tuple(commands.DIFFERENCE_FORMS),
        default="tekst",
        help=f"hoe het verslag eruitziet: {som_op(list(commands.DIFFERENCE_FORMS), 'of')}",
    )


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives 0, 1 with faults in policy or question, 2 on wrong use, and `verschil` and
    `voorstel` 3 when something changes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without «» still shows the message
    parser = _Parser(prog="kaderwijzer", description="Kaders als bestanden: controleren, rekenen en bouwen.")
    below = parser.add_subparsers(dest="opdracht", metavar="OPDRACHT", required=True, title="opdrachten")

    check = below.add_parser("controleer", help="toon alle fouten en elke «let op» in de beleidsbestanden")
    check.add_argument(
        "paden", metavar="PAD", nargs="*", type=Path, help="een map met beleid, of bestanden daarin"
    )
    check.add_argument("--streng", action="store_true", help="ook een «let op» telt als fout")
    check.add_argument(
        "--tegen",
        metavar="REVISIE",
        help="ook: wat in deze revisie van git gepubliceerd was, mag niet ongemerkt zijn veranderd",
    )

    _add_review(check, "ook: wat op deze dag al opnieuw nagekeken moest zijn, is een fout")

    examples = below.add_parser("voorbeelden", help="toon de uitgewerkte voorbeelden die niet kloppen")
    examples.add_argument("naam", metavar="NAAM", nargs="?", help="de rekenhulp, zoals trajectduur")
    examples.add_argument(
        "--bijwerken", action="store_true", help="schrijf erin op wat de rekenhulp geeft; de rest blijft"
    )
    _add_policy(examples)

    differ = below.add_parser("verschil", help="toon wat er verandert in de tekst en in de uitkomsten")
    differ.add_argument(
        "basis",
        metavar="BASIS",
        nargs="?",
        help="een map met beleid of een revisie van git; zonder: waar dit werk van main afsplitst",
    )
    differ.add_argument(
        "nieuw", metavar="NIEUW", nargs="?", help="ook een map of een revisie; zonder: de map met beleid"
    )
    _add_form(differ)
    _add_policy(differ)

    propose = below.add_parser(
        "voorstel", help="toon de voorstellen, of wat er verandert alsof er een is aangenomen"
    )
    propose.add_argument(
        "namen",
        metavar="VOORSTEL",
        nargs="*",
        help="zoals in zijn adres: dossier/kader/datum, of alleen het kader; meer kan tegelijk",
    )
    _add_form(propose)
    _add_policy(propose)

    writing.add_commands(below)
    starting.add_commands(below)

    show = below.add_parser("toon", help="toon wat een kader op een dag in een gemeente zegt")
    show.add_argument("kader", metavar="KADER", help="de naam, zoals wvs/detachering-maximaal")
    show.add_argument("--peildatum", metavar="DAG", required=True, help="de dag, zoals 2017-05-01")
    show.add_argument("--gemeente", metavar="GEMEENTE", required=True, help="de gemeente, zoals roosendaal")
    show.add_argument("--json", action="store_true", help="toon het antwoord als JSON")
    _add_policy(show)

    count = below.add_parser("reken", help="stel een rekenhulp een vraag: JSON in, JSON uit")
    count.add_argument("naam", metavar="NAAM", help="de rekenhulp, zoals trajectduur")
    count.add_argument("--uitleg", action="store_true", help="toon de velden van de rekenhulp")
    count.add_argument(
        "--bestand",
        metavar="BESTAND",
        type=Path,
        help="een CSV- of Excel-bestand (.xlsx) met een vraag op elke regel; CSV uit",
    )
    count.add_argument("--blad", metavar="BLAD", help="het blad van een Excel-bestand; zonder: het eerste")
    count.add_argument(
        "--kolom",
        metavar="KOP=VELD",
        action="append",
        default=[],
        help="welk veld een kolom van het bestand is, zoals Aanvang=start; mag vaker",
    )
    count.add_argument(
        "--naast",
        metavar="VELD=WAARDE",
        action="append",
        default=[],
        help="wat voor elke rij van het bestand geldt, zoals peildatum=2017-10-01; mag vaker",
    )
    count.add_argument(
        "--agenda",
        metavar="UIT",
        type=Path,
        help="schrijf ook alle dagen van het bestand als één agenda, zoals trajecten.ics",
    )
    _add_policy(count)

    build = below.add_parser("bouw", help="bouw de site; lukt het niet, dan blijft de vorige staan")
    build.add_argument(
        "--in", dest="site", metavar="MAP", type=Path, default=Path("site"), help="waar de site komt"
    )
    _add_policy(build)
    _add_review(build, "merk op de site wat op deze dag opnieuw nagekeken moest zijn")

    publish = below.add_parser("publiceer", help="bouw de site zoals een server haar nodig heeft")
    publish.add_argument(
        "--in", dest="site", metavar="MAP", type=Path, default=Path("site"), help="waar de site komt"
    )
    publish.add_argument(
        "--server",
        dest="server",
        metavar="MAP",
        type=Path,
        default=Path("publiceer"),
        help="waar de instellingen voor een server komen",
    )
    _add_policy(publish)
    _add_review(publish, "merk op de site wat op deze dag opnieuw nagekeken moest zijn")

    back = below.add_parser(
        "terug", help="zet de vorige uitgave van de site terug; nog een keer draait dat om"
    )
    back.add_argument(
        "--in", dest="site", metavar="MAP", type=Path, default=Path("site"), help="waar de site staat"
    )

    live = below.add_parser("serve", help="toon de site op deze computer, en volg wat u bewaart")
    live.add_argument(
        "--adres", metavar="ADRES", default="localhost:8000", help="waar de site komt, zoals localhost:8000"
    )
    _add_policy(live)

    schema = below.add_parser("schema", help="schrijf de JSON-schema's voor editors")
    schema.add_argument(
        "--in", dest="map", metavar="MAP", type=Path, default=project.POLICY / "schema", help="waar ze komen"
    )

    owners = below.add_parser(
        "eigenaren", help="schrijf voor GitHub, GitLab en Forgejo wie bij een dossier meekijkt"
    )
    owners.add_argument(
        "--in", dest="map", metavar="MAP", type=Path, default=project.PROJECT, help="de map met mkdocs.yml"
    )
    _add_policy(owners)

    work = below.add_parser(
        "werklijst", help="toon van welke delen van een document nog geen kader is gemaakt"
    )
    work.add_argument(
        "document", metavar="DOCUMENT", nargs="?", help="een document uit bronnen.yml; zonder: alle"
    )
    work.add_argument(
        "--bij", metavar="BESTAND", help="het document zelf, op deze computer: zet de tekst bij elk deel"
    )
    _add_policy(work)

    try:
        asked = sys.argv[1:] if arguments is None else arguments
        parser.in_json = show.in_json = "toon" in asked[:1] and "--json" in asked
        chosen = parser.parse_args(asked)
    except SystemExit as stop:
        return int(stop.code or 0)
    match chosen.opdracht:
        case "controleer":
            return commands.check(chosen.paden, chosen.streng, chosen.tegen, chosen.herziening)
        case "voorbeelden":
            return commands.examples(chosen.naam, chosen.bijwerken, chosen.beleid)
        case "verschil":
            return commands.difference(chosen.basis, chosen.nieuw, chosen.beleid, chosen.vorm)
        case "voorstel":
            return commands.proposal(chosen.namen, chosen.beleid, chosen.vorm)
        case name if name in writing.COMMANDS:
            return writing.run(name, chosen)
        case "begin":
            return starting.begin(chosen)
        case "vernieuw":
            return starting.renew(chosen.map)
        case "toon":
            return commands.show(chosen.kader, chosen.peildatum, chosen.gemeente, chosen.json, chosen.beleid)
        case "reken":
            for_file = (chosen.kolom, chosen.naast, chosen.blad, chosen.agenda)
            if chosen.bestand is None and not any(for_file):
                return commands.calculate(chosen.naam, chosen.uitleg, chosen.beleid)
            return commands.calculate_file(
                chosen.naam,
                chosen.bestand,
                chosen.kolom,
                chosen.naast,
                chosen.beleid,
                chosen.blad,
                chosen.agenda,
            )
        case "publiceer":
            return commands.publish(chosen.site, chosen.beleid, chosen.server, chosen.herziening)
        case "terug":
            return commands.back(chosen.site)
        case "serve":
            return commands.serve(chosen.adres, chosen.beleid)
        case "bouw":
            return commands.build(chosen.site, chosen.beleid, chosen.herziening)
        case "eigenaren":
            return commands.owners(chosen.map, chosen.beleid)
        case "werklijst":
            return work_list(chosen.document, chosen.bij, chosen.beleid)
        case _:
            return commands.write_schemas(chosen.map)


if __name__ == "__main__":
    sys.exit(main())
