"""`kaderwijzer wijzig`: a version more, made from the one before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calculators.kaders.kader import NIET_GENOEMD, Kader, Versie, volledig_id
from calculators.kaders.kalender import Datum
from calculators.kaders.notatie import schrijf_datum, schrijf_na, som_op
from calculators.kaders.status import STATUSSEN
from hooks.corpus.corpus import Corpus
from hooks.writing.answers import Answers, still_to_come
from hooks.writing.base import Base, as_item, base_of, insert, key_column, where
from hooks.writing.edit import Edit
from hooks.writing.for_readers import MEASURED, of_version
from hooks.writing.made import Made
from hooks.writing.measure import put_measure
from hooks.writing.open_points import open_points
from hooks.writing.policy_text import PolicyText
from hooks.writing.questions import PROPOSED, TODAY
from hooks.writing.refusal import Refused
from hooks.writing.sources import add_new, origin
from hooks.writing.values import Asked, asked_values, fresh_values, set_values
from hooks.writing.written import STEP, group, line, listed, plain, prose, word

# Each of these makes a version say something that the one before it did not.
_CHANGES = ("tekst", "oordeel", "toelichting", "zonder", "opgelost", "open-punt", "overgang", "neemt-aan")


@dataclass(frozen=True)
class NewVersion:
    """What was asked, and the version it is made from."""

    answers: Answers
    kader: Kader
    version: Versie  # as far as it says where and when
    base: Base | None
    values: list[Asked]

    @property
    def status(self) -> str:
        return self.version.status

    @property
    def has_content(self) -> bool:
        return self.version.wat.heeft_inhoud


def change(corpus: Corpus, answers: Answers, today: date) -> Made:
    """The change that was asked for; Refused if something is missing."""
    kader = corpus.kaders[volledig_id(answers.one("kader"), "")]
    edit = Edit(corpus.folder)
    text = edit.text(f"{kader.id}.yml")
    measured = put_measure(text, kader, answers)
    if measured and "vanaf" not in answers:  # how it is measured belongs to no version
        return Made(edit, measured, MEASURED)
    new = new_version(kader, text, answers, today)
    said = add_new(edit, answers, kader.gebied)
    column = key_column(text)
    lines = version_lines(new, " " * column)
    place = where(kader, new.version.begint)
    insert(text, place, as_item(text, lines, " " * column))
    said = [*_told(new), *measured, *said]
    means = of_version(corpus, new.version)
    return Made(edit, said, means, objections=lambda after: _objections(after, new, place))


def new_version(kader: Kader, text: PolicyText, answers: Answers, today: date) -> NewVersion:
    status = _status(answers)
    since = Datum.lees(answers.one("vanaf"))
    towns = answers.all("gemeente")
    proposed = _proposed_on(answers, status, since, today)
    adopts = answers.one("neemt-aan") or None
    over = answers.one("over") or None
    if STATUSSEN[status].beeindigt and since.eerste > today:
        raise Refused("--vanaf: " + still_to_come(since.tekst, f"«{status}»", today))
    version = Versie(
        since, status, "", (), alleen=towns, voorgesteld_op=proposed, neemt_aan=adopts, over=over
    )
    base = base_of(kader, text, version) if version.wat.heeft_inhoud else None
    if "tekst" not in answers and base is None:
        why = (
            f"vóór {schrijf_datum(since)} staat er niets om over te nemen"
            if version.wat.heeft_inhoud
            else f"«{status}» heeft een eigen tekst"
        )
        raise Refused(f"de tekst ontbreekt, want {why}; geef --tekst '…'")
    if "bron" not in answers and not version.wat.is_voorstel:
        new = "; een nieuw document mag ook, met --bron-titel" if "bron-titel" in answers.questions else ""
        raise Refused(f"«{status}» vraagt een bron; geef --bron 'document, kop, alinea 1'{new}")
    transition = answers.one("overgang") if "overgang" in answers else NIET_GENOEMD
    if transition != NIET_GENOEMD and "bron" in answers and "overgang-bron" not in answers:
        raise Refused(f"«{transition}» vraagt waar dat staat; geef --overgang-bron 'document, kop, alinea 1'")
    if version.wat.door and "besluit" not in answers:
        raise Refused(
            f"«{status}» vraagt een besluit; geef --besluit met een naam uit besluiten.yml; "
            "een nieuw besluit mag ook, met een nieuwe naam en --besluit-titel"
        )
    before = base.version.waarden if base else {}
    values = asked_values(answers.all("waarde"), before)
    leavable = may_be_left(base.version) if base else []
    if unknown := [one for one in answers.all("zonder") if one not in leavable]:
        there = ", ".join(leavable) or "niets"
        raise Refused(f"--zonder {unknown[0]}: dat staat niet in de vorige versie; daarin staat: {there}")
    return NewVersion(answers, kader, version, base, values)


def may_be_left(version: Versie) -> list[str]:
    """What a new version need not take over from this one."""
    texts = [name for name in ("toelichting", "oordeel") if getattr(version, name)]
    return [*texts, *version.per_gemeente]


def _status(answers: Answers) -> str:
    """The status that was asked for; a decision says what it is by who took it."""
    if "status" in answers or "besluit" not in answers:
        return answers.one("status")
    name = answers.one("besluit")
    decision = answers.corpus.besluiten.get(name)
    by = decision.door if decision else answers.one("besluit-door")
    found = [status for status, what in STATUSSEN.items() if what.door and what.door == by]
    if by == "Rijk":
        found = ["landelijk vastgesteld"]
    if not found:
        raise Refused(f"bij het besluit «{name}» is niet te zeggen hoe vast dit staat; geef ook --status")
    return found[0]


def _proposed_on(answers: Answers, status: str, since: Datum, today: date) -> Datum | None:
    """The day of a proposal: the one that was said, or today if it is to hold later than that."""
    if not STATUSSEN[status].is_voorstel:
        if "op" in answers:
            raise Refused(f"--op is de dag van een voorstel, en «{status}» is dat niet; laat --op weg")
        return None
    if (said := answers.one("op")) != TODAY:
        return Datum.lees(said)
    if status != PROPOSED:
        return None
    return Datum.lees(today.isoformat()) if today < since.eerste else None


def version_lines(new: NewVersion, indent: str) -> str:
    """The version as it comes to stand in the file."""
    answers, version, base = new.answers, new.version, new.base
    made = [plain("geldt_vanaf", version.geldt_vanaf.tekst, indent), line("status", new.status, indent)]
    if "besluit" in answers:
        made.append(line("besluit", answers.one("besluit"), indent))
    if version.alleen:
        made.append(listed("alleen", version.alleen, indent))
    if version.voorgesteld_op:
        made.append(plain("voorgesteld_op", version.voorgesteld_op.tekst, indent))
    if "door" in answers:
        made.append(line("voorgesteld_door", answers.one("door"), indent))
    if "bundel" in answers:
        made.append(line("bundel", answers.one("bundel"), indent))
    for name in ("neemt-aan", "over"):
        if name in answers:
            made.append(plain(name.replace("-", "_"), answers.one(name), indent))
    if "terugwerkend" in answers:
        made.append(line("terugwerkend", "ja", indent))
    made += _content(new, base, indent)
    if "wijziging" in answers:
        parts = {"soort": answers.one("wijziging"), "reden": answers.one("reden")}
        made.append(f"{indent}wijziging: {group({key: word(one) for key, one in parts.items()})}\n")
    if "overgang" in answers:
        made.append(line("overgang", answers.one("overgang"), indent))
    if "overgang-bron" in answers:
        made.append(origin("overgang_bron", answers.all("overgang-bron"), indent))
    if solved := [one.split("=") for one in answers.all("opgelost")]:
        made.append(f"{indent}opgelost: {group({word(point): word(by) for point, by in solved})}\n")
    made += open_points(answers, indent, base.version.open_punten if base else ())
    made.append(origin("bron", answers.all("bron"), indent))
    if base:
        made.append(_exceptions(new, base, indent))
    return "".join(made)


def _content(new: NewVersion, base: Base | None, indent: str) -> Iterator[str]:
    """The text with what belongs to it: as asked, or else as it was."""
    for key in ("tekst", "oordeel", "waarden", "toelichting"):
        if key == "waarden":
            yield _values(new, base, indent)
        elif key in new.answers:
            yield prose(key, new.answers.one(key), indent)
        elif base and key not in new.answers.all("zonder"):
            yield base.copied(key, len(indent))


def _values(new: NewVersion, base: Base | None, indent: str) -> str:
    copied = base.copied("waarden", 0) if base else ""
    if not copied or base is None:
        return fresh_values(new.values, indent)
    snippet = PolicyText(base.text.name, copied.encode())
    set_values(snippet, ("waarden",), new.values, base.version.waarden)
    return "".join(indent + each for each in snippet.content().decode().splitlines(keepends=True))


def _exceptions(new: NewVersion, base: Base, indent: str) -> str:
    towns = base.exceptions(new.version, new.answers.all("zonder"))
    kept = "".join(base.exception(town, indent + STEP) for town in towns)
    return f"{indent}per_gemeente:\n{kept}" if kept else ""


def _told(new: NewVersion) -> Iterator[str]:
    """What was carried over, and what was chosen without a question."""
    answers, base = new.answers, new.base
    if "status" not in answers:
        yield f"de status is «{new.status}»"
    if base:
        taken = [
            name
            for name in ("tekst", "oordeel", "waarden", "toelichting")
            if name not in (*answers.all("zonder"), *answers.given) and base.text.find((*base.keys, name))
        ]
        towns = base.exceptions(new.version, answers.all("zonder"))
        taken += [f"de uitzondering voor {town}" for town in towns]
        if taken:
            since = schrijf_datum(base.version.begint)
            yield f"overgenomen van de versie van {since}: {som_op(taken)}"
        solved = {one.partition("=")[0] for one in answers.all("opgelost")}
        if left := [point for point in base.version.open_punten if point not in solved]:
            yield f"nog open, zoals in de vorige versie: {som_op(left)}"
        yield from _unchanged(new, base)
    if new.status == PROPOSED and "bron" not in answers:
        by = "" if "door" in answers else "; wie het voorstelt, zegt u met --door"
        yield f"er is nog geen document (bron: voorstel){by}"
    if new.version.voorgesteld_op and "op" not in answers:
        yield schrijf_na("voorgesteld op", new.version.voorgesteld_op)
    elif new.status == PROPOSED and "op" not in answers:
        lies = schrijf_na("het voorstel ligt er vanaf", new.version.begint)
        yield f"{lies}; een andere dag zegt u met --op"
    if new.has_content and new.version.wat.is_besluit and "overgang" not in answers:
        yield "wat dit doet met gevallen die al lopen, is «niet genoemd»"


def _unchanged(new: NewVersion, base: Base) -> Iterator[str]:
    """What was asked for and is as it was; and that nothing differs, where a version says the same again."""
    before = base.version.waarden
    for one in new.values:
        if one.name in before and one.is_as(before[one.name]):
            yield f"let op: «{one.name}» was al {before[one.name].met_grens()}, en blijft zo"
    if not new.values and not any(name in new.answers for name in _CHANGES):
        yield "let op: de tekst en de waarden blijven zoals zij waren"


def _objections(after: Corpus, new: NewVersion, place: int) -> Iterator[str]:
    """Where the new version does not say what was asked, because a gemeente has an exception of its own."""
    made = after.kaders[new.kader.id].versies[place]
    for town in made.per_gemeente:
        there = made.voor(town).waarden
        for one in new.values:
            said, found = made.waarden[one.name], there.get(one.name)
            if found is not None and found != said and town in new.version.alleen:
                yield (
                    f"in {town} blijft «{one.name}» {found.voluit()}, want daar luidt het anders; "
                    f"laat die uitzondering weg met --zonder {town}"
                )
