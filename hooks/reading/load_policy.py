"""From policy files to a checked corpus, or to every fault in them at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from calculators.kaders.kader import (
    Gebied,
    Kader,
    Versie,
    Waarde,
    volledig_id,
)
from calculators.kaders.namen import met_namen
from calculators.kaders.op_naam import KadersOpNaam
from calculators.kaders.status import ZONDER_INHOUD
from hooks.corpus.corpus import (
    AsWritten,
    Corpus,
    Decision,
    Document,
    Dossier,
    Example,
    Heading,
    Line,
    Measurement,
    OtherWords,
    Picture,
    Term,
    Theme,
    Withdrawn,
)
from hooks.digest import digest
from hooks.reading import checks
from hooks.reading.faults import Fault, Place, PolicyFaults
from hooks.reading.inherited import with_inherited_points
from hooks.reading.lost import lost
from hooks.reading.model import EXAMPLES, KADER, LISTS, MEASUREMENTS, NEEDED, OPTIONAL_LISTS
from hooks.reading.nodes import Scalar, Text
from hooks.reading.objects import Objects
from hooks.reading.policy_folder import POLICY_FILE, Contents, contents_of, policy_files
from hooks.reading.remembered import read_yaml
from hooks.reading.second_looks import second_looks
from hooks.reading.seen import Seen
from hooks.reading.shapes import Fields, Shape, identifier
from hooks.reading.suggestions import suggest

EXAMPLES_FOLDER = "voorbeelden"
MEASUREMENTS_FOLDER = "metingen"
LENGTH_OF_CONTENT = 32  # letters of the name of what is in a file
ALL_LISTS = LISTS | OPTIONAL_LISTS
NOTHING: dict[Text, Fields] = {}  # of a list that is not there, always the same one
# Keys of a version that say something of the version itself, and not of how it reads in a gemeente.
OF_THE_WHOLE = ("alleen", "correcties", "voorheen_op")
# Keys that are left out where a version has no content any more.
CONTENT = ("oordeel", "toelichting", "waarden", "open_punten")


@dataclass
class Source:
    """What was read from the files, with places, before it becomes a corpus."""

    faults: list[Fault] = field(default_factory=list)
    lists: dict[str, dict[Text, Fields]] = field(default_factory=dict)
    # The lists of which it is not known what stands in them.
    unread: set[str] = field(default_factory=set)
    kaders: dict[str, Fields] = field(default_factory=dict)
    examples: dict[str, Fields] = field(default_factory=dict)
    measurements: dict[str, dict[Text, Fields]] = field(default_factory=dict)
    # Of each kader the name of what is in its file.
    contents: dict[str, str] = field(default_factory=dict)
    seen: Seen = field(default_factory=Seen)

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


def check_policy(folder: Path, seen: Seen | None = None, contents: Contents | None = None) -> Checked:
    """Read a policy folder and look at everything in it.

    Who does so more often hands over what was seen, and what is in the files if that is known.
    """
    folder = folder.resolve()  # «.» has no name to show
    source = read_files(folder, seen, contents)
    corpus = _build(source, folder)
    lists, kaders, seen = source.lists, source.kaders, source.seen
    source.faults += checks.check(
        corpus, lists, source.unread, kaders, source.examples, source.measurements, seen
    )
    looks = [
        *second_looks(corpus, kaders, source.faults, seen),
        *lost(corpus, lists, kaders, source.faults, seen),
    ]
    source.faults += looks
    return Checked(corpus, PolicyFaults(source.faults))


def load_policy(folder: Path) -> Corpus:
    """The checked corpus of a policy folder; PolicyFaults with all faults of all files if there are any."""
    return check_policy(folder).without_faults()


def read_files(folder: Path, seen: Seen | None = None, contents: Contents | None = None) -> Source:
    folder = folder.resolve()
    if contents is None:
        contents = contents_of(folder, policy_files(folder))
    source, inside = Source(seen=seen or Seen()), f"{folder.name}/"
    for name, shape in ALL_LISTS.items():
        file = f"{name}{POLICY_FILE}"
        found = _read(inside + file, contents[file], shape, source) if file in contents else None
        if file not in contents and name in NEEDED:
            source.fault(Place(inside + file), "dit bestand ontbreekt; maak het aan")
        if not found and (file in contents or name in NEEDED):
            source.unread.add(name)
        source.lists[name] = found or NOTHING
    for file, raw in contents.items():
        place, (*folders, last) = Place(inside + file), file.split("/")
        name = last.removesuffix(POLICY_FILE)
        if name == last:
            message = "dit is geen beleidsbestand; laat de naam op «.yml» eindigen of haal het weg"
            source.fault(place, message)
        elif not folders:
            if name not in ALL_LISTS:
                hint = suggest(name, ALL_LISTS)
                source.fault(place, f"een onbekend bestand; een kader hoort in de map van zijn dossier{hint}")
        elif len(folders) > 1:
            source.fault(place, "te diep; zet een kader direct in de map van zijn dossier")
        elif folders[0] == EXAMPLES_FOLDER:
            found = _read(place.file, raw, EXAMPLES, source)
            if found is not None:
                source.examples[name] = found
        elif folders[0] == MEASUREMENTS_FOLDER:
            _read_measurements(name, raw, place, source)
        else:
            _read_kader(name, raw, place, folders[0], source)
    return source


def _read(file: str, raw: bytes | None, shape: Shape, source: Source) -> Any:
    if raw is None:
        source.fault(Place(file), "dit bestand is niet te openen; kijk of u het mag lezen")
        return None

    def read(faults: list[Fault]) -> Any:
        node = read_yaml(raw, file, faults)
        return None if node is None else shape.read(node, faults)

    return source.seen.read(file, raw, read, source.faults)


def _read_measurements(area: str, raw: bytes | None, place: Place, source: Source) -> None:
    areas = source.lists["gebieden"]
    if areas and area not in areas:
        message = f"«{area}» is geen gebied uit gebieden.yml{suggest(area, areas)}"
        source.fault(place, message)
    source.measurements[area] = _read(place.file, raw, MEASUREMENTS, source) or NOTHING


def _read_kader(name: str, raw: bytes | None, place: Place, dossier: str, source: Source) -> None:
    identifier("een kader").read(Scalar(name, False, place), source.faults)
    dossiers = source.lists["dossiers"]
    if dossiers and dossier not in dossiers:
        hint = suggest(dossier, dossiers)
        source.fault(place, f"de map «{dossier}» is geen dossier uit dossiers.yml{hint}")
    found = _read(place.file, raw, KADER, source)
    kader_id = f"{dossier}/{name}"
    if raw is not None:
        source.contents[kader_id] = digest([raw], LENGTH_OF_CONTENT)
    # A file that cannot be read is still a kader that others may name.
    source.kaders[kader_id] = found if isinstance(found, Fields) else Fields.none_at(place)


def _build(source: Source, folder: Path) -> Corpus:
    """The corpus as far as it can be made; what is incomplete has been reported and is left out."""
    lists, seen = source.lists, source.seen
    documents, faults = seen.made("bronnen", lists["bronnen"], None, partial(_documents, lists["bronnen"]))
    source.faults += faults
    titles = seen.made("titels", documents, None, lambda: {key: one.titel for key, one in documents.items()})
    objects = Objects(titles)

    def each(name: str, found: Mapping[Text, Fields], make: Callable[[Text, Fields], Any]) -> Any:
        return seen.made(name, found, titles, partial(_each, found, make))

    def listed(name: str, kind: Any) -> Mapping[str, Any]:
        made: Mapping[str, Any] = each(
            name, lists[name], lambda key, one: objects.made(kind, one, id=str(key))
        )
        return made

    dossiers = listed("dossiers", Dossier)
    areas = each("gebieden", lists["gebieden"], lambda key, one: _area(key, one, lists["gebieden"]))
    kaders = {}
    for kader_id, one in source.kaders.items():
        dossier = dossiers.get(kader_id.partition("/")[0])
        make = partial(_whole, partial(_kader, objects, kader_id, one, dossier))
        made = seen.made(kader_id, one, (dossier, titles), make)
        if made is not None:
            kaders[kader_id] = made
    examples = {}
    for name, one in source.examples.items():
        make = partial(_whole, partial(_examples, name, one))
        made_examples = seen.made(f"voorbeelden {name}", one, None, make)
        if made_examples is not None:
            examples[name] = made_examples
    measurements = [
        each(f"metingen {area}", found, partial(_measurement, objects, area))
        for area, found in source.measurements.items()
    ]
    return Corpus(
        kaders=KadersOpNaam(kaders.values()),
        as_written=MappingProxyType(
            {name: AsWritten(one, source.contents.get(name, "")) for name, one in kaders.items()}
        ),
        gebieden=areas,
        themas=listed("themas", Theme),
        doelgroepen=listed("doelgroepen", Theme),
        dossiers=dossiers,
        bronnen=documents,
        besluiten=listed("besluiten", Decision),
        begrippen=listed("begrippen", Term),
        beelden=each("beelden", lists["beelden"], partial(_picture, objects)),
        voorbeelden=MappingProxyType(examples),
        ingetrokken=listed("ingetrokken", Withdrawn),
        woorden=listed("woorden", OtherWords),
        metingen=MappingProxyType({one.id: one for found in measurements for one in found.values()}),
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


def _picture(objects: Objects, key: Text, one: Fields) -> Picture:
    here = f"{one['dossier']}/"
    lines = tuple(
        objects.made(Line, {"richting": "naar", **line}, kaders=_full(line["kaders"], here))
        for line in one["lijnen"]
    )
    return objects.made(Picture, {"lezing": "geldend", **one}, id=str(key), lijnen=lines)


def _measurement(objects: Objects, area: str, key: Text, one: Fields) -> Measurement:
    value = objects.made(Waarde, one)
    name = volledig_id(one["kader"], "")
    return objects.made(Measurement, one, id=f"{area}/{key}", waarde=value, kader=name)


def _documents(found: Mapping[Text, Fields]) -> tuple[Mapping[str, Document], list[Fault]]:
    """The documents, and what is wrong with the parts that they have."""
    plain, faults = Objects({}), list[Fault]()
    return _each(found, lambda key, one: _document(plain, key, one, faults)), faults


def _document(objects: Objects, key: Text, one: Fields, faults: list[Fault]) -> Document:
    headings = []
    for heading in one.get("koppen", ()):
        parts = tuple(part for text in heading.get("delen", ()) for part in checks.parts_of(text, faults))
        headings.append(objects.made(Heading, {"weggelaten": {}, **heading}, delen=parts))
    regulation = one.get("regeling", {})
    known = {name: value for name, value in one.items() if name != "regeling" or "nummer" in regulation}
    return objects.made(Document, known, id=str(key), koppen=tuple(headings))


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


def _kader(objects: Objects, kader_id: str, one: Fields, dossier: Dossier | None) -> Kader:
    versions = with_inherited_points(met_namen(_version(objects, version) for version in one["versies"]))
    return objects.made(
        Kader,
        one,
        id=kader_id,
        gebied=str(one.get("gebied") or (dossier.gebied if dossier else "")),
        versies=versions,
        gerelateerd=_full(one.get("gerelateerd", ()), kader_id),
        voorheen=_full(one.get("voorheen", ()), kader_id),
    )


def _full(names: Iterable[str], seen_from: str) -> tuple[str, ...]:
    return tuple(volledig_id(name, seen_from) for name in names)


def _version(objects: Objects, one: Fields) -> Versie:
    own = dict(one) | {"waarden": _values(one)}
    per_gemeente = {
        str(gemeente): objects.made(Versie, in_gemeente(own, other), per_gemeente={})
        for gemeente, other in one.get("per_gemeente", {}).items()
    }
    return objects.made(Versie, own, per_gemeente=MappingProxyType(per_gemeente))


def in_gemeente(general: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """How a version reads in one gemeente: what is not said there, is as it is elsewhere."""
    merged = {key: value for key, value in general.items() if key not in OF_THE_WHOLE}
    if is_gone := other.get("status") in ZONDER_INHOUD:
        # Where it holds no longer, what held elsewhere holds neither.
        merged = {key: value for key, value in merged.items() if key not in CONTENT}
    merged |= dict(other)
    for key, own in (("waarden", _values(other)), ("open_punten", other.get("open_punten", {}))):
        merged[key] = {**({} if is_gone else general.get(key, {})), **own}
    return merged


def _values(found: Mapping[str, Any]) -> dict[Text, Fields]:
    """The values that could be read; of the others the fault has been told."""
    values: dict[Text, Fields] = found.get("waarden", {})
    return {name: one for name, one in values.items() if "waarde" in one}
