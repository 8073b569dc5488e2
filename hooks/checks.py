"""Checks across policy files: references, dates, numbers in prose, and sources covered part by part."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from calculators.kader import VERWIJZING, ZONDER_INHOUD, Kader, Plaats, volledig_id
from calculators.kalender import Datum
from calculators.notatie import MAANDNAMEN, schrijf_datum
from hooks.corpus import Corpus, Document
from hooks.faults import Fault, Place, suggest
from hooks.model import STATUSES
from hooks.shapes import Fields
from hooks.strict_yaml import Text

Faults = list[Fault]

_PARTS = re.compile(r"(alinea|onderdeel) ([1-9]\d*)(?:-([1-9]\d*))?")
_ALLOWED_DIGITS = re.compile(
    rf"\b\d{{1,2}} (?:{'|'.join(MAANDNAMEN)})\b|\b(?:1[89]|20)\d\d\b|\bartikel \d+\w*|\b[A-Za-z]+\d+\b"
)
_DIGITS = re.compile(r"\d[\d.,]*")
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")


def parts_of(text: Text, faults: Faults) -> Iterator[str]:
    """`onderdeel 1-3` gives onderdeel 1, onderdeel 2, onderdeel 3."""
    match = _PARTS.fullmatch(text)
    if match is None:
        faults.append(Fault(text.place, f"«{text}» is geen deel; schrijf «alinea 1», «onderdeel 3» of «onderdeel 1-8»"))
        return
    first = int(match[2])
    for number in range(first, int(match[3] or first) + 1):
        yield f"{match[1]} {number}"


def check(
    corpus: Corpus,
    lists: Mapping[str, Mapping[Text, Fields]],
    kaders: Mapping[str, Fields],
    examples: Mapping[str, Fields],
    faults: Faults,
) -> None:
    """Append every fault that only shows when files are read together."""
    checker = _Checker(corpus, lists, kaders, faults)
    checker.check_areas()
    for name in ("dossiers", "besluiten"):
        for one in lists[name].values():
            checker.known(one.get("gebied"), lists["gebieden"], "gebied")
    for one in lists["besluiten"].values():
        checker.check_places(one.get("bron", ()))
        if "begonnen" in one and "datum" in one and one["begonnen"].eerste > one["datum"].laatste:
            checker.fault(one.place_of("begonnen"), "het begin ligt na de datum van het besluit; wissel ze om")
    checker.check_terms()
    for kader_id, one in kaders.items():
        checker.check_kader(kader_id, one)
    checker.check_titles()
    checker.check_coverage()
    for name, found in examples.items():
        checker.check_examples(name, found)


class _Checker:
    def __init__(
        self,
        corpus: Corpus,
        lists: Mapping[str, Mapping[Text, Fields]],
        kaders: Mapping[str, Fields],
        faults: Faults,
    ) -> None:
        self.corpus, self.lists, self.kaders, self.faults = corpus, lists, kaders, faults

    def fault(self, place: Place, message: str) -> None:
        self.faults.append(Fault(place, message))

    def known(self, name: Text | None, words: Iterable[str], what: str) -> bool:
        if name is None:
            return False
        if name in words:
            return True
        self.fault(name.place, f"onbekend: «{name}» ({what}){suggest(name, words)}")
        return False

    # areas, terms

    def check_areas(self) -> None:
        areas = self.lists["gebieden"]
        for one in areas.values():
            kind = one.get("soort")
            if kind == "gemeente" and "cbs" not in one.places:
                self.fault(one.place, "een gemeente zonder CBS-code; voeg toe: cbs: GM….")
            if kind == "samenwerking" and "leden" not in one.places:
                self.fault(one.place, "een samenwerking zonder gemeenten; voeg toe: leden: […]")
            for member in one.get("leden", ()):
                if self.known(member, areas, "gemeente") and areas[member].get("soort") != "gemeente":
                    self.fault(member.place, f"«{member}» is geen gemeente; noem alleen gemeenten als leden")

    def check_terms(self) -> None:
        words: dict[str, str] = {}
        for one in self.lists["begrippen"].values():
            for word in (one.get("term"), *one.get("synoniemen", ())):
                if word is None:
                    continue
                if word.lower() in words:
                    self.fault(word.place, f"«{word}» hoort al bij het begrip «{words[word.lower()]}»; haal er één weg")
                else:
                    words[word.lower()] = one.get("term", word)
            for name in one.get("kaders", ()):
                self.known(name, self.kaders, "kader")

    # kaders

    def check_kader(self, kader_id: str, one: Fields) -> None:
        for name in one.get("themas", ()):
            self.known(name, self.lists["themas"], "thema")
        for name in one.get("voor", ()):
            self.known(name, self.lists["doelgroepen"], "doelgroep")
        for name in one.get("gerelateerd", ()):
            full = Text.at(volledig_id(name, kader_id), name.place)
            if full == kader_id:
                self.fault(name.place, "een kader is niet gerelateerd aan zichzelf; haal deze regel weg")
            else:
                self.known(full, self.kaders, "kader")
        if "gebied" in one:
            self.known(one["gebied"], self.lists["gebieden"], "gebied")
        versions: tuple[Fields, ...] = one.get("versies", ())
        self.check_order(versions)
        kader = self.corpus.kaders.get(kader_id)
        for number, version in enumerate(versions):
            self.check_version(kader_id, version)
            area = self.corpus.gebieden.get(kader.gebied) if kader else None
            for gemeente, other in version.get("per_gemeente", {}).items():
                self.check_version(kader_id, other, inherited=version)
                if area and gemeente not in area.gemeenten:
                    hint = suggest(gemeente, area.gemeenten)
                    self.fault(gemeente.place, f"«{gemeente}» is geen gemeente van {area.naam}{hint}")
            if number == 0 and version.get("status") == "vervallen":
                self.fault(version.place_of("status"), "een kader begint niet met vervallen; zet de oude versie erboven")

    def check_order(self, versions: tuple[Fields, ...]) -> None:
        previous: Datum | None = None
        for version in versions:
            since: Datum | None = version.get("geldt_vanaf")
            if since is None:
                continue
            if previous is not None and since.eerste <= previous.laatste:
                place = version.place_of("geldt_vanaf")
                shown = schrijf_datum(since), schrijf_datum(previous)
                if since == previous:
                    self.fault(place, f"twee versies vanaf {shown[0]}; houd er één, of verander een datum")
                elif since.laatste < previous.eerste:
                    self.fault(place, f"deze versie ({shown[0]}) staat na een latere ({shown[1]}); zet de oudste eerst")
                else:
                    self.fault(place, f"de datums {shown[0]} en {shown[1]} overlappen; maak ze preciezer")
            previous = since

    def check_version(self, kader_id: str, version: Fields, inherited: Fields | None = None) -> None:
        status = version.get("status")
        if status in STATUSES and STATUSES[status].by_decision and "besluit" not in version.places | (
            inherited.places if inherited else {}
        ):
            self.fault(version.place_of("status"), f"«{status}» zonder besluit; voeg toe: besluit: …")
        if "besluit" in version:
            self.known(version["besluit"], self.lists["besluiten"], "besluit")
        self.check_places(version.get("bron", ()))
        own = set(version.get("waarden", {})) | set(inherited.get("waarden", {}) if inherited else ())
        if status in ZONDER_INHOUD and "waarden" in version:
            self.fault(version.place_of("waarden"), f"een versie met status «{status}» heeft geen waarden; haal ze weg")
        for key in ("tekst", "toelichting"):
            if key in version:
                self.check_prose(kader_id, version[key], own)
        for point in version.get("open_punten", {}).values():
            chosen = point.get("gekozen")
            if chosen is not None:
                self.known(chosen, point.get("lezingen", {}), "lezing")

    def check_prose(self, kader_id: str, text: Text, own: set[str]) -> None:
        for braces in _BRACES.finditer(text):
            found = VERWIJZING.fullmatch(braces.group())
            if found is None:
                self.fault(text.place, f"«{braces.group()}» is geen waarde; schrijf {{naam}} of {{kader.naam}}")
            elif found["kader"] is None:
                if found["waarde"] not in own:
                    hint = suggest(found["waarde"], own) or "; zet haar bij «waarden»"
                    self.fault(text.place, f"de tekst noemt {{{found['waarde']}}}, maar die waarde is er niet{hint}")
            else:
                self.check_reference(kader_id, text, found["kader"], found["waarde"])
        bare = _ALLOWED_DIGITS.sub("", VERWIJZING.sub("", text))
        for number in _DIGITS.findall(bare):
            self.fault(
                text.place, f"het getal {number.rstrip('.,')} staat in de tekst; maak er een waarde van en noem {{naam}}"
            )

    def check_reference(self, kader_id: str, text: Text, name: str, value: str) -> None:
        other = volledig_id(name, kader_id)
        if not self.known(Text.at(other, text.place), self.kaders, "kader"):
            return
        for version in self.kaders[other].get("versies", ()):
            if version.get("status") in ZONDER_INHOUD:
                continue
            if value not in version.get("waarden", {}):
                hint = suggest(value, version.get("waarden", {}))
                self.fault(text.place, f"het kader «{other}» heeft geen waarde «{value}»{hint}")
                return

    def check_titles(self) -> None:
        seen: dict[tuple[str, str], Kader] = {}
        for kader in self.corpus.kaders.values():
            key = kader.dossier, kader.titel.lower()
            title: Text = self.kaders[kader.id]["titel"]
            if title.endswith("."):
                self.fault(title.place, "de titel eindigt op een punt; haal die weg")
            if key in seen:
                self.fault(title.place, f"dezelfde titel als «{seen[key].id}»; maak de titels verschillend")
            seen.setdefault(key, kader)

    # sources

    def check_places(self, places: Iterable[Fields]) -> None:
        documents = self.corpus.bronnen
        for one in places:
            if "document" not in one or not self.known(one["document"], self.lists["bronnen"], "document"):
                continue
            document = documents.get(one["document"])
            if document is None or not document.koppen:
                continue
            if "kop" not in one:
                hint = suggest("", [heading.kop for heading in document.koppen])
                self.fault(one.place, f"de kop ontbreekt; voeg toe: kop: …{hint}")
                continue
            heading = document.heading(one["kop"])
            if heading is None:
                self.known(one["kop"], [heading.kop for heading in document.koppen], f"kop in {document.id}")
                continue
            if "onderdeel" in one and "alinea" in one:
                self.fault(one.place, "een plaats heeft een onderdeel of een alinea, niet allebei; haal er één weg")
                continue
            kind = next((kind for kind in ("onderdeel", "alinea") if kind in one), None)
            if kind is None:
                self.fault(one.place, f"zeg ook welk deel van «{heading.kop}»; er zijn: {', '.join(heading.delen)}")
            elif f"{kind} {one[kind]}" not in heading.delen:
                there = ", ".join(heading.delen)
                self.fault(
                    one.place_of(kind), f"«{heading.kop}» heeft geen {kind} {one[kind]}; er zijn: {there}"
                )

    def check_coverage(self) -> None:
        """Every part of every source document carries something, or says why not."""
        carried: dict[str, set[tuple[str | None, str | None]]] = defaultdict(set)
        for plaats in places_in(self.corpus):
            carried[plaats.document].add((plaats.kop, plaats.deel))
        for document in self.corpus.bronnen.values():
            records = self.lists["bronnen"][Text(document.id)].get("koppen", ())
            for heading, record in zip(document.koppen, records, strict=True):
                self.check_heading(document, heading.kop, heading.delen, record, carried[document.id])

    def check_heading(
        self,
        document: Document,
        kop: str,
        parts: tuple[str, ...],
        record: Fields,
        carried: set[tuple[str | None, str | None]],
    ) -> None:
        left_out = record.get("weggelaten", {})
        for part in left_out:
            if part not in parts:
                self.fault(part.place, f"«{kop}» heeft geen {part}; er zijn: {', '.join(parts)}")
            elif (kop, part) in carried:
                self.fault(part.place, f"{part} is weggelaten, maar er rust wel een kader op; haal deze regel weg")
        for part in parts:
            if part not in left_out and (kop, part) not in carried:
                self.fault(
                    record.place,
                    f"op «{kop}», {part}, rust geen kader; maak er een, of zet {part} met een reden bij «weggelaten»",
                )

    # examples

    def check_examples(self, name: str, found: Fields) -> None:
        from calculators.loket import REKENHULPEN  # late: the calculators are not needed to read policy

        if "rekenhulp" in found:
            if found["rekenhulp"] != name:
                self.fault(found["rekenhulp"].place, f"het bestand heet «{name}.yml»; noem hier «{name}»")
            self.known(found["rekenhulp"], REKENHULPEN, "rekenhulp")
        titles: set[str] = set()
        for one in found.get("voorbeelden", ()):
            if ("antwoord" in one.places) == ("fouten" in one.places):
                self.fault(one.place, "een voorbeeld heeft een antwoord of fouten, en niet allebei; houd er één")
            if "titel" in one:
                if one["titel"] in titles:
                    self.fault(one["titel"].place, f"de titel «{one['titel']}» staat er twee keer; verander er één")
                titles.add(one["titel"])


def places_in(corpus: Corpus) -> Iterator[Plaats]:
    """All source places that the corpus rests on."""
    for kader in corpus.kaders.values():
        for version in kader.versies:
            for each in (version, *version.per_gemeente.values()):
                yield from each.bronnen
    for decision in corpus.besluiten.values():
        yield from decision.bronnen
