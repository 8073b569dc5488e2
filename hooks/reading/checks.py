"""Checks across policy files: references, dates, numbers in prose, and sources covered part by part."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from typing import Any

from calculators.kaders.geldend import GeenAntwoord, versie_op
from calculators.kaders.kader import VERWIJZING, volledig_id
from calculators.kaders.kalender import Datum
from calculators.kaders.notatie import citeer, kort_en_leesbaar, schrijf_dag
from calculators.kaders.status import STATUSSEN, ZONDER_INHOUD
from hooks.corpus.corpus import Corpus, Document, Heading
from hooks.reading.faults import Fault, Place, note
from hooks.reading.history import History
from hooks.reading.lookup import Lookup
from hooks.reading.measures import Measures, said_twice
from hooks.reading.model import LISTS
from hooks.reading.nodes import Text
from hooks.reading.noticed import Noticed
from hooks.reading.order import check_order
from hooks.reading.prose_numbers import numbers, numbers_in_words
from hooks.reading.seen import Around, Seen
from hooks.reading.shapes import Fields
from hooks.reading.suggestions import suggest

Faults = list[Fault]
Carried = set[tuple[str, str]]  # heading and part of a document
# The lists that the check of a kader looks into: with another of these it may notice something else.
OF_KADERS = ("dossiers", "gebieden", "themas", "doelgroepen", "besluiten", "bronnen")

_PARTS = re.compile(r"(alinea|onderdeel) ([1-9][0-9]{0,2})(?:-([1-9][0-9]{0,2}))?")
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")


def parts_of(text: Text, faults: Faults) -> Iterator[str]:
    """`onderdeel 1-3` gives onderdeel 1, onderdeel 2, onderdeel 3."""
    match = _PARTS.fullmatch(text)
    if match is None:
        remedy = "schrijf «alinea 1», «onderdeel 3» of «onderdeel 1-8»"
        faults.append(Fault(text.place, f"{citeer(text)} is geen deel; {remedy}"))
        return
    first, last = int(match[2]), int(match[3] or match[2])
    if last < first:
        faults.append(Fault(text.place, f"«{text}» telt terug; schrijf «{match[1]} {last}-{first}»"))
    for number in range(first, last + 1):
        yield f"{match[1]} {number}"


def check(
    corpus: Corpus,
    lists: Mapping[str, Mapping[Text, Fields]],
    unread: Collection[str],
    kaders: Mapping[str, Fields],
    examples: Mapping[str, Fields],
    measurements: Mapping[str, Mapping[Text, Fields]],
    seen: Seen,
) -> Faults:
    """Every fault that only shows when files are read together; what was `seen` is not looked at again."""
    checker = _Checker(corpus, lists, unread, kaders)
    names = tuple(sorted(unread)), tuple(kaders), tuple(checker.renamed.items())
    beside_kaders = seen.around("kaders", tuple(lists[name] for name in OF_KADERS), names)
    everywhere = seen.around("alles", tuple(lists.values()), names)

    def look(name: str, part: object, around: Around, check_part: Callable[[], None]) -> None:
        checker.noticed.take(
            seen.noticed(name, part, around, kaders, lambda: checker.notice(check_part)),
        )

    look("lijsten", None, everywhere, checker.check_lists)
    for kader_id, one in kaders.items():
        look(kader_id, one, beside_kaders, partial(checker.check_kader, kader_id, one))
    for area, inside in measurements.items():
        look(
            f"metingen {area}",
            inside,
            beside_kaders,
            partial(checker.measures.check_measurements, area, inside),
        )
    for name, found in examples.items():
        look(f"voorbeelden {name}", found, everywhere, partial(checker.check_examples, name, found))
    checker.check_said_twice(measurements)
    checker.history.check_old_names()
    checker.history.check_withdrawn()
    checker.check_titles()
    checker.check_coverage()
    # They know the checker and it knows them: all that was read would stay, for as long as a build lasts.
    del checker.history, checker.measures
    return checker.noticed.faults


class _Checker(Lookup):
    def __init__(
        self,
        corpus: Corpus,
        lists: Mapping[str, Mapping[Text, Fields]],
        unread: Collection[str],
        kaders: Mapping[str, Fields],
    ) -> None:
        super().__init__(corpus, lists, unread, kaders)
        self.noticed.knows_all_places = LISTS.keys().isdisjoint(unread)
        self.history = History(self, self.check_plain)
        self.measures = Measures(self, self.check_plain, self.check_places)

    def notice(self, check_part: Callable[[], None]) -> Noticed:
        """What the check of one part notices, apart from all else."""
        whole, self.noticed = self.noticed, Noticed()
        check_part()
        whole, self.noticed = self.noticed, whole
        return whole

    def check_lists(self) -> None:
        """What stands in the lists, beside what the sources carry and what was withdrawn."""
        self.check_areas()
        for name in ("dossiers", "besluiten"):
            for one in self.lists[name].values():
                self.listed(one.get("gebied"), "gebieden", "gebied")
        for one in self.lists["besluiten"].values():
            self.check_places(one)
            self.check_plain(one.get("tekst"))
            for gemeente in one.get("beslist", {}):
                self.gemeente_of(gemeente, one.get("gebied"))
            if "begonnen" in one and "datum" in one and one["begonnen"].eerste > one["datum"].laatste:
                self.fault(
                    one.place_of("begonnen"), "het begin ligt na de datum van het besluit; wissel ze om"
                )
        self.check_terms()
        for one in self.lists["beelden"].values():
            self.check_picture(one)

    # areas, terms

    def check_areas(self) -> None:
        areas = self.lists["gebieden"]
        codes: dict[str, Text] = {}
        for key, one in areas.items():
            kind = one.get("soort")
            code = one.get("cbs")
            if code is not None and codes.setdefault(code, key) != key:
                message = f"{code} is al de code van «{codes[code]}»; elke gemeente heeft een eigen code"
                self.fault(code.place, message)
            if kind in ("gemeente", "land") and "leden" in one:
                self.fault(one.place_of("leden"), "alleen een samenwerking heeft leden; haal ze weg")
                continue
            if kind == "gemeente" and "cbs" not in one.places:
                self.fault(one.place, "een gemeente zonder CBS-code; voeg toe, zoals: cbs: GM0748")
            if kind == "samenwerking" and "leden" not in one.places:
                self.fault(
                    one.place, "een samenwerking zonder gemeenten; voeg toe, zoals: leden: [naam, naam]"
                )
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
                    self.fault(
                        word.place,
                        f"«{word}» hoort al bij het begrip «{words[word.lower()]}»; haal er één weg",
                    )
                else:
                    words[word.lower()] = one.get("term", word)
            for name in one.get("kaders", ()):
                self.known(name, self.kaders, "kader")
            self.check_plain(one.get("betekenis"))

    # pictures

    def check_picture(self, one: Fields) -> None:
        """Every line leads from one known node to another, and rests on known kaders."""
        self.listed(one.get("dossier"), "dossiers", "dossier")
        dossier = self.corpus.dossiers.get(one.get("dossier", ""))
        nodes: Mapping[Text, Text] = one.get("knopen", {})
        texts = [one.get("titel"), one.get("toelichting"), *nodes.values()]
        loose = set(nodes) if "lijnen" in one else set()
        for line in one.get("lijnen", ()):
            texts.append(line.get("wat"))
            ends = [line[key] for key in ("van", "naar") if key in line and nodes]
            loose.difference_update(ends)
            known = [self.known(end, nodes, "knoop") for end in ends]
            if all(known) and len(set(ends)) < len(ends):
                self.fault(ends[1].place, f"deze lijn loopt van «{ends[1]}» naar zichzelf; verander er één")
            for name in line.get("kaders", ()):
                if "/" in name or dossier:
                    full = volledig_id(name, f"{one.get('dossier', '')}/")
                    self.known(Text.at(full, name.place), self.kaders, "kader")
            if "gemeente" in line:
                self.gemeente_of(line["gemeente"], dossier.gebied if dossier else None)
        for name in nodes:
            if name in loose:
                self.fault(name.place, f"aan de knoop «{name}» hangt geen lijn; haal hem weg of trek er een")
        for text in filter(None, texts):
            for offset, number in numbers(text):
                remedy = "laat het weg, want het staat al in het kader"
                self.fault(text.place_of(offset), f"het getal {number} staat in een beeld; {remedy}")

    # kaders

    def check_kader(self, kader_id: str, one: Fields) -> None:
        for name in one.get("themas", ()):
            self.listed(name, "themas", "thema")
        for name in one.get("voor", ()):
            self.listed(name, "doelgroepen", "doelgroep")
        for name in one.get("gerelateerd", ()):
            full = Text.at(volledig_id(name, kader_id), name.place)
            if full == kader_id:
                self.fault(name.place, "een kader is niet gerelateerd aan zichzelf; haal deze regel weg")
            else:
                self.known(full, self.kaders, "kader")
        if "gebied" in one:
            self.listed(one["gebied"], "gebieden", "gebied")
        self.noticed.knows_all_places &= "versies" in one
        versions: tuple[Fields, ...] = one.get("versies", ())
        check_order(self, versions)
        self.history.check_kader(kader_id, one)
        self.check_plain(one.get("kort"))
        self.measures.check_kader(kader_id, one)
        for number, version in enumerate(versions):
            self.check_version(kader_id, version)
            self.check_places(version)
            for gemeente, other in version.get("per_gemeente", {}).items():
                self.check_version(kader_id, other, inherited=version)
                if "bron" in other.places:
                    self.check_places(other)
                self.gemeente_of(gemeente, self.area_of(kader_id))
            if number == 0 and version.get("status") == "vervallen":
                self.fault(
                    version.place_of("status"),
                    "een kader begint niet met vervallen; zet de oude versie erboven",
                )

    def check_version(self, kader_id: str, version: Fields, inherited: Fields | None = None) -> None:
        above = inherited if inherited is not None else Fields.none_at(version.place)
        status = version.get("status") or above.get("status")
        self.check_decision(version, above, status)
        own = set(version.get("waarden", {}))
        unread = any("waarden" in one.places and "waarden" not in one for one in (version, above))
        if status not in ZONDER_INHOUD:
            own |= set(above.get("waarden", {}))
        elif inherited is not None and "status" in version and "tekst" not in version.places:
            self.fault(version.place_of("status"), f"«{status}» zonder eigen tekst; voeg toe: tekst: …")
        if status in ZONDER_INHOUD and "waarden" in version:
            self.fault(
                version.place_of("waarden"),
                f"een versie met status «{status}» heeft geen waarden; haal ze weg",
            )
        for key in ("tekst", "oordeel", "toelichting"):
            if key in version:
                since = above.get("geldt_vanaf", version.get("geldt_vanaf"))
                self.check_prose(
                    kader_id, version[key], None if unread else own, since, explains=key == "toelichting"
                )
        self.check_plain(version.get("wijziging", {}).get("reden"))
        for place in version.get("overgang_bron", ()):
            self.check_place(place)
        for point in version.get("open_punten", {}).values():
            for text in (point.get("vraag"), *point.get("lezingen", {}).values(), point.get("wie")):
                self.check_plain(text)
            chosen = point.get("gekozen")
            if chosen is not None:
                if "lezingen" not in point.places:
                    self.fault(
                        chosen.place,
                        f"«{chosen}» is gekozen, maar er zijn geen lezingen; voeg toe: lezingen: …",
                    )
                elif "lezingen" in point:
                    self.known(chosen, point["lezingen"], "lezing")

    def check_decision(self, version: Fields, above: Fields, status: str | None) -> None:
        """A version that rests on a decision names one, and that decision has been taken."""
        name = version.get("besluit") or above.get("besluit")
        if "besluit" in version and not self.listed(name, "besluiten", "besluit"):
            return
        own = [key for key in ("besluit", "status") if key in version.places]
        if not own or status is None or not STATUSSEN[status].door:
            return
        if "besluit" not in above.places | version.places:
            self.fault(version.place_of("status"), f"«{status}» zonder besluit; voeg toe: besluit: …")
            return
        decision: Mapping[str, Any] = self.lists["besluiten"].get(name, {}) if name else {}
        stand = decision.get("stand", "genomen")
        if stand != "genomen":
            message = f"«{status}», maar het besluit «{name}» is {stand}; kies een andere status of stand"
            self.fault(version.place_of(own[0]), message)

    def check_prose(
        self, kader_id: str, text: Text, own: set[str] | None, since: Datum | None, *, explains: bool
    ) -> None:
        """A text in which the site fills in values; `own` are those of the version, if they could be read.

        A text that `explains` is no rule itself, so a number in words may be meant there.
        """
        for braces in _BRACES.finditer(text):
            place, found = text.place_of(braces.start()), VERWIJZING.fullmatch(braces.group())
            if found is None:
                shown = citeer(braces.group())
                self.fault(place, f"{shown} is geen waarde; schrijf {{naam}} of {{kader.naam}}")
            elif found["kader"] is None:
                if own is not None and found["waarde"] not in own:
                    hint = suggest(found["waarde"], own) or "; zet haar bij «waarden»"
                    named = kort_en_leesbaar(braces.group())
                    self.fault(place, f"de tekst noemt {named}, maar die waarde is er niet{hint}")
            else:
                self.check_reference(kader_id, place, found["kader"], found["waarde"], since)
        remedy = "maak er een waarde van en noem {naam}"
        self.check_digits(text, remedy)

        degree = note if explains else Fault
        for offset, number in numbers_in_words(text, but_counted=explains):
            message = f"«{number}» is een getal in woorden; {remedy}"
            self.noticed.faults.append(degree(text.place_of(offset), message))

    def check_plain(self, text: Text | None) -> None:
        """A text in which the site fills in no values."""
        if text is None:
            return
        remedy = "schrijf het in woorden, of noem het kader waar het staat"
        for braces in _BRACES.finditer(text):
            shown = citeer(braces.group())
            self.fault(text.place_of(braces.start()), f"{shown} wordt hier niet ingevuld; {remedy}")
        self.check_digits(text, remedy)

    def check_digits(self, text: Text, remedy: str) -> None:
        for offset, number in numbers(text):
            message = f"het getal {kort_en_leesbaar(number)} staat in de tekst; {remedy}"
            self.fault(text.place_of(offset), message)

    def check_reference(
        self, kader_id: str, place: Place, name: str, value: str, since: Datum | None
    ) -> None:
        other = volledig_id(name, kader_id)
        if not self.known(Text.at(other, place), self.kaders, "kader"):
            return
        there_is = self.kader(other)
        for version in there_is.get("versies", ()):
            if version.get("status") in ZONDER_INHOUD:
                continue
            if value not in version.get("waarden", {}):
                hint = suggest(value, version.get("waarden", {}))
                self.fault(place, f"het kader «{other}» heeft geen waarde {citeer(value)}{hint}")
                return
        kader = self.corpus.kaders.get(other)
        if kader is None or since is None:
            return
        try:
            holding = versie_op(kader, since.laatste).geldt_vanaf
        except GeenAntwoord:
            there = False
        else:
            # A value that could not be read has its own fault already, so look at what stands in the file.
            there = any(
                value in version.get("waarden", {})
                for version in there_is["versies"]
                if version.get("geldt_vanaf") == holding
            )
        if not there:
            self.fault(
                place,
                f"het kader «{other}» heeft op {schrijf_dag(since.laatste)} geen waarde «{value}»; "
                "kies een andere waarde, of laat deze versie later beginnen",
            )

    def check_titles(self) -> None:
        seen: dict[tuple[str, str], str] = {}
        for kader_id, one in self.kaders.items():
            title: Text | None = one.get("titel")
            if title is None:
                continue
            if title.endswith("."):
                self.fault(title.place, "de titel eindigt op een punt; haal die weg")
            key = kader_id.partition("/")[0], title.lower()
            if key in seen:
                self.fault(title.place, f"dezelfde titel als «{seen[key]}»; maak de titels verschillend")
            seen.setdefault(key, kader_id)

    def check_said_twice(self, measurements: Mapping[str, Mapping[Text, Fields]]) -> None:
        for name, said in said_twice(self.corpus.kaders, self.corpus.metingen):
            area, _, own = name.partition("/")
            message = f"op dezelfde plaats in de bron geeft het kader {said}; kijk welke van de twee klopt"
            self.fault(measurements[area][Text(own)].place_of("waarde"), message)

    # sources

    def check_places(self, record: Fields) -> None:
        self.noticed.knows_all_places &= "bron" in record
        for one in record.get("bron", ()):
            self.noticed.knows_all_places &= self.check_place(one)

    def check_place(self, one: Fields) -> bool:
        """Whether it is sure which part of which document is meant."""
        if "onderdeel" in one and "alinea" in one:
            message = "een plaats heeft een onderdeel of een alinea, niet allebei; haal er één weg"
            self.fault(one.place_of("alinea"), message)
            return False
        if not self.listed(one.get("document"), "bronnen", "document"):
            return False
        document = self.corpus.bronnen.get(one["document"])
        if document is None or not document.koppen:
            return document is not None
        headings = [heading.kop for heading in document.koppen]
        if "kop" not in one:
            if "kop" not in one.places and not one.has_unknown:
                self.fault(one.place, f"de kop ontbreekt; voeg toe: kop: …{suggest('', headings)}")
            return False
        heading = document.heading(one["kop"])
        if heading is None:
            return self.known(one["kop"], headings, f"kop in {document.id}")
        kind = next((kind for kind in ("onderdeel", "alinea") if kind in one.places), None)
        there = ", ".join(heading.delen)
        if kind is None:
            self.fault(one.place, f"zeg ook welk deel van «{heading.kop}»; er zijn: {there}")
            return False
        if kind not in one or not heading.delen:
            return False
        part = f"{kind} {one[kind]}"
        if part not in heading.delen:
            self.fault(one.place_of(kind), f"«{heading.kop}» heeft geen {part}; er zijn: {there}")
            return False
        self.noticed.carried.add((document.id, heading.kop, part))
        return True

    def check_coverage(self) -> None:
        """Every part of every source document carries something, or says why not."""
        carried: dict[str, Carried] = defaultdict(set)
        for document_id, *part in self.noticed.carried:
            carried[document_id].add((part[0], part[1]))
        for document in self.corpus.bronnen.values():
            fields = self.lists["bronnen"][Text(document.id)]
            records, done = fields.get("koppen", ()), carried[document.id]
            seen: set[str] = set()
            for heading, record in zip(document.koppen, records, strict=True):
                if heading.kop in seen:
                    message = f"de kop «{heading.kop}» staat er twee keer; zet er iets bij, zoals «(2)»"
                    self.fault(record.place_of("kop"), message)
                else:
                    self.check_heading(heading, record, done, in_progress=document.in_bewerking)
                seen.add(heading.kop)
            if document.in_bewerking and self.noticed.knows_all_places:
                self.tell_progress(document, fields.place_of("in_bewerking"), done)

    def tell_progress(self, document: Document, place: Place, done: Carried) -> None:
        """How much of a document that is being worked on is still to be done."""
        every = [(one.kop, part, part in one.weggelaten) for one in document.koppen for part in one.delen]
        left = sum(not is_left_out and (kop, part) not in done for kop, part, is_left_out in every)
        if left:
            remedy = f"«kaderwijzer werklijst {document.id}» noemt ze"
            message = f"van «{document.id}» zijn nog {left} van de {len(every)} delen te doen; {remedy}"
        else:
            message = f"alle delen van «{document.id}» zijn gedaan; haal «in_bewerking» weg"
        self.noticed.faults.append(note(place, message))

    def check_heading(self, heading: Heading, record: Fields, carried: Carried, *, in_progress: bool) -> None:
        kop, parts = heading.kop, heading.delen
        for part in sorted(part for part, times in Counter(parts).items() if times > 1):
            self.fault(record.place_of("delen"), f"{part} staat er twee keer; haal er één weg")
        left_out = record.get("weggelaten", {})
        for part in left_out:
            if part not in parts:
                self.fault(part.place, f"«{kop}» heeft geen {part}; er zijn: {', '.join(parts)}")
            elif (kop, part) in carried:
                message = f"{part} is weggelaten, maar er rust wel een kader op; haal deze regel weg"
                self.fault(part.place, message)
        if not self.noticed.knows_all_places or in_progress:
            return
        for part in dict.fromkeys(parts):
            if part not in left_out and (kop, part) not in carried:
                remedy = f"maak er een, of zet {part} met een reden bij «weggelaten»"
                self.fault(record.place, f"op «{kop}», {part}, rust geen kader; {remedy}")

    # examples

    def check_examples(self, name: str, found: Fields) -> None:
        from calculators.raamwerk.loket import (
            REKENHULPEN,  # late: the calculators are not needed to read policy
        )

        right: Text | None = found.get("rekenhulp")
        if right is not None and self.known(right, REKENHULPEN, "rekenhulp") and right != name:
            remedy = f"noem het «{right}.yml», of noem hier een andere rekenhulp"
            message = f"dit bestand heet «{name}.yml»; {remedy}"
            self.fault(right.place, message)
        titles: set[str] = set()
        for one in found.get("voorbeelden", ()):
            if "antwoord" in one.places and "fouten" in one.places:
                self.fault(one.place_of("fouten"), "een antwoord en fouten tegelijk; houd er één")
            if not {"antwoord", "fouten"} & one.places.keys():
                self.fault(one.place, "een voorbeeld zonder antwoord of fouten; voeg er één toe")
            if "vraag" in one.places and "vraag" not in one:
                self.fault(one.place_of("vraag"), "een voorbeeld zonder vraag; vul in wat er gevraagd wordt")
            if "titel" in one:
                if one["titel"] in titles:
                    self.fault(
                        one["titel"].place, f"de titel «{one['titel']}» staat er twee keer; verander er één"
                    )
                titles.add(one["titel"])
