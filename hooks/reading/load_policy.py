"""From policy files to a checked corpus, or to every fault in them at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from calculators.kaders.kader import (
    NIET_GENOEMD,
    Correctie,
    Gebied,
    Kader,
    OpenPunt,
    Plaats,
    Versie,
    Waarde,
    Wijziging,
    volledig_id,
)
from calculators.kaders.kalender import Datum
from calculators.kaders.namen import met_namen
from calculators.kaders.op_naam import KadersOpNaam
from calculators.kaders.status import ZONDER_INHOUD
from hooks.corpus.corpus import (
    Corpus,
    Decision,
    Document,
    Dossier,
    Example,
    Heading,
    Line,
    Picture,
    Regulation,
    Term,
    Theme,
    Withdrawn,
)
from hooks.corpus.words import AMOUNTS, VERDICTS
from hooks.reading import checks
from hooks.reading.faults import Fault, Place, PolicyFaults
from hooks.reading.inherited import with_inherited_points
from hooks.reading.lost import lost
from hooks.reading.meant import meant_amount, meant_number
from hooks.reading.model import EXAMPLES, KADER, LISTS, OPTIONAL_LISTS
from hooks.reading.nodes import Scalar, Text
from hooks.reading.remembered import read_yaml
from hooks.reading.second_looks import second_looks
from hooks.reading.shapes import Choice, Day, Fields, Number, Shape, identifier
from hooks.reading.suggestions import suggest

EXAMPLES_FOLDER = "voorbeelden"
NOT_POLICY = ("schema",)
ALL_LISTS = LISTS | OPTIONAL_LISTS
# Hidden files, and what editors leave beside a file that is being changed.
PASSED_OVER = re.compile(r"\..*|.*~|.*\.sw[a-p]|#.*#")
# Keys of a version that say something of the version itself, and not of how it reads in a gemeente.
OF_THE_WHOLE = ("alleen", "correcties", "voorheen_op")


@dataclass
class Source:
    """What was read from the files, with places, before it becomes a corpus."""

    faults: list[Fault] = field(default_factory=list)
    lists: dict[str, dict[Text, Fields]] = field(default_factory=dict)
    kaders: dict[str, Fields] = field(default_factory=dict)
    examples: dict[str, Fields] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)

    def fault(self, place: Place, message: str) -> None:
        self.faults.append(Fault(place, message))


@dataclass(frozen=True)
class Checked:
    """What a policy folder holds, and what there is to say of it in the order of the files.

    With faults the corpus is only as whole as it could be made; the notes («let op») stop nothing.
    """

    corpus: Corpus
    found: PolicyFaults

    def without_faults(self) -> Corpus:
        """The checked corpus; PolicyFaults with all faults of all files if there are any."""
        if self.found.faults:
            raise self.found
        return self.corpus


def check_policy(folder: Path) -> Checked:
    """Read a policy folder and look at everything in it."""
    folder = folder.resolve()  # «.» has no name to show
    source = read_files(folder)
    corpus = _build(source, folder)
    checks.check(corpus, source.lists, source.kaders, source.examples, source.faults)
    looks = [
        *second_looks(corpus, source.kaders, source.faults),
        *lost(corpus, source.lists, source.kaders, source.faults),
    ]
    source.faults += looks
    return Checked(corpus, PolicyFaults(source.faults))


def load_policy(folder: Path) -> Corpus:
    """The checked corpus of a policy folder; PolicyFaults with all faults of all files if there are any."""
    return check_policy(folder).without_faults()


def read_files(folder: Path) -> Source:
    source = Source()
    folder = folder.resolve()
    shown = Path(folder.name)
    for name, shape in ALL_LISTS.items():
        path = folder / f"{name}.yml"
        if not path.is_file() and name in LISTS:
            source.fault(_start(shown / path.name), "dit bestand ontbreekt; maak het aan")
        source.lists[name] = (_read(path, shown / path.name, shape, source) if path.is_file() else None) or {}
    for path in sorted(folder.rglob("*")):
        place = shown / path.relative_to(folder)
        parts = place.parts[1:]
        passed_over = parts[0] in NOT_POLICY or any(map(PASSED_OVER.fullmatch, parts))
        if path.is_dir() or path.suffix == ".md" or passed_over:
            continue
        if path.suffix != ".yml":
            message = "dit is geen beleidsbestand; laat de naam op «.yml» eindigen of haal het weg"
            source.fault(_start(place), message)
        elif len(parts) == 1:
            if path.stem not in ALL_LISTS:
                hint = suggest(path.stem, ALL_LISTS)
                source.fault(
                    _start(place), f"een onbekend bestand; een kader hoort in de map van zijn dossier{hint}"
                )
        elif len(parts) > 2:
            source.fault(_start(place), "te diep; zet een kader direct in de map van zijn dossier")
        elif parts[0] == EXAMPLES_FOLDER:
            found = _read(path, place, EXAMPLES, source)
            if found is not None:
                source.examples[path.stem] = found
        else:
            _read_kader(path, place, parts[0], source)
    return source


def _start(place: Path) -> Place:
    return Place(place.as_posix())


def _read(path: Path, place: Path, shape: Shape, source: Source) -> Any:
    try:
        raw = path.read_bytes()
    except OSError:
        source.fault(_start(place), "dit bestand is niet te openen; kijk of u het mag lezen")
        return None
    node = read_yaml(raw, place.as_posix(), source.faults)
    return None if node is None else shape.read(node, source.faults)


def _read_kader(path: Path, place: Path, dossier: str, source: Source) -> None:
    start = _start(place)
    identifier("een kader").read(Scalar(path.stem, False, start), source.faults)
    dossiers = source.lists["dossiers"]
    if dossiers and dossier not in dossiers:
        hint = suggest(dossier, dossiers)
        source.fault(start, f"de map «{dossier}» is geen dossier uit dossiers.yml{hint}")
    found = _read(path, place, KADER, source)
    kader_id = f"{dossier}/{path.stem}"
    # A file that cannot be read is still a kader that others may name.
    source.kaders[kader_id] = found if isinstance(found, Fields) else Fields.none_at(start)
    source.files[kader_id] = place.as_posix()


def _build(source: Source, folder: Path) -> Corpus:
    """The corpus as far as it can be made; what is incomplete has been reported and is left out."""
    lists = source.lists
    documents = _each(lists["bronnen"], lambda key, one: _document(key, one, source))
    dossiers = _each(lists["dossiers"], _dossier)
    titles = {key: document.titel for key, document in documents.items()}
    areas = _each(lists["gebieden"], lambda key, one: _area(key, one, lists["gebieden"]))
    kaders = {}
    for kader_id, one in source.kaders.items():
        dossier = dossiers.get(kader_id.partition("/")[0])
        made = _whole(partial(_kader, kader_id, one, dossier, titles, source))
        if made is not None:
            kaders[kader_id] = made
    examples = {}
    for name, one in source.examples.items():
        made_examples = _whole(partial(_examples, name, one))
        if made_examples is not None:
            examples[name] = made_examples
    return Corpus(
        kaders=KadersOpNaam(kaders.values()),
        gebieden=areas,
        themas=_each(lists["themas"], _theme),
        doelgroepen=_each(lists["doelgroepen"], _theme),
        dossiers=dossiers,
        bronnen=documents,
        besluiten=_each(lists["besluiten"], lambda key, one: _decision(key, one, titles)),
        begrippen=_each(lists["begrippen"], _term),
        beelden=_each(lists["beelden"], _picture),
        voorbeelden=MappingProxyType(examples),
        ingetrokken=_each(
            lists["ingetrokken"],
            lambda key, one: Withdrawn(str(key), one["titel"], one["op"].eerste, one["reden"]),
        ),
        folder=folder,
    )


def _whole(make: Callable[[], Any]) -> Any:
    """What `make` gives, or None when a required key is missing: that has been reported already."""
    try:
        return make()
    except KeyError:
        return None


def _each(found: Mapping[Text, Fields], make: Callable[[Text, Fields], Any]) -> Mapping[str, Any]:
    made = {str(key): _whole(partial(make, key, one)) for key, one in found.items()}
    return MappingProxyType({key: one for key, one in made.items() if one is not None})


def _theme(key: Text, one: Fields) -> Theme:
    return Theme(str(key), one["naam"], one["uitleg"])


def _dossier(key: Text, one: Fields) -> Dossier:
    return Dossier(
        str(key),
        one["titel"],
        one["gebied"],
        one["inleiding"],
        _day(one.get("bijgewerkt_tot")),
        one.get("eigenaar"),
        _day(one.get("nagekeken_op")),
        one.get("nagekeken_door"),
        _day(one.get("herzien_voor")),
    )


def _day(found: Datum | None) -> date | None:
    return found.eerste if found else None


def _area(key: Text, one: Fields, areas: Mapping[Text, Fields]) -> Gebied:
    kind = one["soort"]
    if kind == "gemeente":
        members: tuple[str, ...] = (str(key),)
    elif kind == "samenwerking":
        members = tuple(map(str, one.get("leden", ())))
    else:
        members = tuple(str(name) for name, area in areas.items() if area.get("soort") == "gemeente")
    return Gebied(
        str(key), one["naam"], str(kind), members, one.get("cbs"), one.get("uitleg"), one.get("vindplaats")
    )


def _term(key: Text, one: Fields) -> Term:
    return Term(str(key), one["term"], one["betekenis"], one.get("synoniemen", ()), one.get("kaders", ()))


def _decision(key: Text, one: Fields, titles: Mapping[str, str]) -> Decision:
    return Decision(
        str(key),
        one["titel"],
        one["datum"],
        one["wie"],
        str(one["stand"]),
        one["gebied"],
        one["tekst"],
        _places(one["bron"], titles),
        one.get("begonnen"),
        str(one["door"]) if "door" in one else None,
        MappingProxyType({str(name): str(what) for name, what in one.get("beslist", {}).items()}),
    )


def _picture(key: Text, one: Fields) -> Picture:
    lines = tuple(
        Line(
            str(line["van"]),
            line["wat"],
            str(line["naar"]),
            tuple(volledig_id(name, f"{one['dossier']}/") for name in line["kaders"]),
            str(line["gemeente"]) if "gemeente" in line else None,
            richting=str(line.get("richting", "naar")),
        )
        for line in one["lijnen"]
    )
    return Picture(
        str(key),
        one["titel"],
        str(one["soort"]),
        str(one["dossier"]),
        MappingProxyType({str(name): words for name, words in one["knopen"].items()}),
        lines,
        one.get("toelichting"),
        lezing=str(one.get("lezing", "geldend")),
    )


def _document(key: Text, one: Fields, source: Source) -> Document:
    headings = []
    for heading in one.get("koppen", ()):
        parts = tuple(
            part for text in heading.get("delen", ()) for part in checks.parts_of(text, source.faults)
        )
        left_out = MappingProxyType(dict(heading.get("weggelaten", {})))
        headings.append(Heading(heading["kop"], parts, left_out, heading.get("onder")))
    return Document(
        str(key),
        one["titel"],
        one["organisatie"],
        one["datum"],
        one["soort"],
        one["status"],
        tuple(headings),
        one.get("ondertitel"),
        one.get("url"),
        _regulation(one.get("regeling")),
        one.get("datum_afgeleid"),
    )


def _regulation(one: Fields | None) -> Regulation | None:
    return Regulation(one["nummer"], one.get("artikel")) if one and "nummer" in one else None


def _examples(name: str, found: Fields) -> tuple[Example, ...]:
    return tuple(
        Example(
            name,
            one["titel"],
            one["vraag"],
            one.get("antwoord"),
            one.get("samenvatting"),
            one.get("fouten"),
            "typisch" in one,
        )
        for one in found["voorbeelden"]
    )


def _kader(
    kader_id: str, one: Fields, dossier: Dossier | None, titles: Mapping[str, str], source: Source
) -> Kader:
    values = [
        _values_of(version, source) for version in one["versies"]
    ]  # all faults, before any key is missed
    versions = with_inherited_points(met_namen(map(partial(_version, titles), one["versies"], values)))
    return Kader(
        id=kader_id,
        titel=one["titel"],
        soort=str(one["soort"]),
        themas=one["themas"],
        gebied=one.get("gebied") or (dossier.gebied if dossier else ""),
        versies=versions,
        voor=one.get("voor", ()),
        zoekwoorden=one.get("zoekwoorden", ()),
        gerelateerd=tuple(volledig_id(name, kader_id) for name in one.get("gerelateerd", ())),
        nagekeken_op=_day(one.get("nagekeken_op")),
        voorheen=tuple(volledig_id(name, kader_id) for name in one.get("voorheen", ())),
        kort=one.get("kort"),
    )


Values = dict[str, Waarde]


def _values_of(version: Fields, source: Source) -> tuple[Values, dict[str, Values]]:
    """The values of a version, and of each gemeente where they differ."""
    others = version.get("per_gemeente", {}).items()
    return (
        _values(version.get("waarden", {}), source),
        {str(gemeente): _values(other.get("waarden", {}), source) for gemeente, other in others},
    )


def _version(titles: Mapping[str, str], one: Fields, found: tuple[Values, dict[str, Values]]) -> Versie:
    values, values_elsewhere = found
    since, own, points = one["geldt_vanaf"], dict(one), _open_points(one.get("open_punten", {}))
    per_gemeente = {}
    for gemeente, other in one.get("per_gemeente", {}).items():
        elsewhere, open_elsewhere = values_elsewhere[gemeente], _open_points(other.get("open_punten", {}))
        if other.get("status") in ZONDER_INHOUD:
            # Where it holds no longer, what held elsewhere holds neither.
            base = {key: value for key, value in own.items() if key not in ("oordeel", "toelichting")}
        else:
            base, elsewhere, open_elsewhere = own, values | elsewhere, points | open_elsewhere
        merged = {key: value for key, value in base.items() if key not in OF_THE_WHOLE} | dict(other)
        per_gemeente[str(gemeente)] = _one_version(since, merged, elsewhere, open_elsewhere, titles)
    return _one_version(since, own, values, points, titles, per_gemeente)


def _one_version(
    since: Datum,
    one: Mapping[str, Any],
    values: Values,
    points: dict[str, OpenPunt],
    titles: Mapping[str, str],
    per_gemeente: dict[str, Versie] | None = None,
) -> Versie:
    return Versie(
        geldt_vanaf=since,
        status=str(one["status"]),
        tekst=one["tekst"],
        bronnen=_places(one["bron"], titles),
        waarden=MappingProxyType(values),
        open_punten=MappingProxyType(points),
        besluit=one.get("besluit"),
        oordeel=one.get("oordeel"),
        toelichting=one.get("toelichting"),
        wijziging=_change(one.get("wijziging")),
        per_gemeente=MappingProxyType(per_gemeente or {}),
        alleen=tuple(map(str, one.get("alleen", ()))),
        overgang=str(one.get("overgang", NIET_GENOEMD)),
        overgang_bron=_places(one.get("overgang_bron", ()), titles),
        opgelost=MappingProxyType({str(name): str(by) for name, by in one.get("opgelost", {}).items()}),
        terugwerkend="terugwerkend" in one,
        voorgesteld_op=one.get("voorgesteld_op"),
        bundel=one.get("bundel"),
        neemt_aan=one.get("neemt_aan"),
        over=one.get("over"),
        correcties=tuple(
            Correctie(each["op"].eerste, each["reden"], each.get("was")) for each in one.get("correcties", ())
        ),
        voorheen_op=one.get("voorheen_op", ()),
    )


def _change(one: Fields | None) -> Wijziging | None:
    return Wijziging(str(one["soort"]), one["reden"]) if one else None


def _places(found: tuple[Fields, ...], titles: Mapping[str, str]) -> tuple[Plaats, ...]:
    def whole(number: Decimal | None) -> int | None:
        return None if number is None else int(number)

    return tuple(
        Plaats(
            str(one["document"]),
            str(titles.get(one["document"], one["document"])),
            one.get("kop"),
            whole(one.get("onderdeel")),
            whole(one.get("alinea")),
            whole(one.get("zin")),
        )
        for one in found
    )


def _open_points(found: Mapping[Text, Fields]) -> dict[str, OpenPunt]:
    made = {}
    for key, one in found.items():
        readings = MappingProxyType({str(name): str(text) for name, text in one.get("lezingen", {}).items()})
        made[str(key)] = OpenPunt(one["vraag"], one["wie"], readings, one.get("gekozen"))
    return made


def _values(found: Mapping[Text, Fields], source: Source) -> Values:
    made = {}
    for key, one in found.items():
        unit, node = one.get("eenheid"), one.get("waarde")
        if node is not None and "eenheid" not in one.places and meant_amount(node.text):
            Number().read(node, source.faults)  # «6 maanden», which says what is to stand where
        if unit is None or node is None:
            continue
        value = _value(node, str(unit), source)
        if value is not None:
            made[str(key)] = Waarde(value, str(unit), str(one["grens"]) if "grens" in one else None)
    return made


def _points_meant(node: Scalar, otherwise: str) -> str:
    """What was meant with a point between thousands («2.500»), or else another remedy."""
    meant = meant_number(node.text)
    return f"bedoelde u {meant}?" if meant and meant != node.text else otherwise


def _value(node: Scalar, unit: str, source: Source) -> Decimal | date | str | None:
    if unit == "datum":
        day: Datum | None = Day("een dag", exact=True).read(node, source.faults)
        return day.eerste if day else None
    if unit == "oordeel":
        verdict: Text | None = Choice("een oordeel", VERDICTS).read(node, source.faults)
        return str(verdict) if verdict else None
    number: Decimal | None = Number(f"een getal in {unit}").read(node, source.faults)
    if number is None:
        return None
    if number < 0:
        source.fault(node.place, f"{node.text} is kleiner dan nul; een waarde in {unit} is nul of meer")
    elif unit == "procent" and number > 100:
        source.fault(
            node.place, f"{node.text} procent is meer dan het geheel; schrijf een getal van 0 tot en met 100"
        )
    elif unit not in (*AMOUNTS, "procent") and number != int(number):
        source.fault(
            node.place,
            f"{node.text} {unit} is geen heel getal; {_points_meant(node, 'kies een kleinere eenheid')}",
        )
    elif unit in AMOUNTS and -int(number.as_tuple().exponent) > 2:
        source.fault(
            node.place,
            f"{node.text} heeft meer dan twee decimalen; {_points_meant(node, 'schrijf hoogstens centen')}",
        )
    return number
