"""What a search engine and a shared link say of a kader: the answer, how firm it is, and since when."""

from __future__ import annotations

from datetime import date

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.notatie import schrijf_na, som_op
from calculators.kaders.stand import GELDT, IN_EEN_DEEL
from hooks.corpus.answers import fill_in
from hooks.corpus.corpus import Corpus
from hooks.corpus.timeline import Moment

LONGEST = 200  # letters of the text; what a search engine shows is shorter still
PART = "Geldt in een deel van het gebied."


def describe(corpus: Corpus, kader: Kader, moment: Moment) -> str:
    """The answer of a kader at a moment, in a few sentences."""
    version = moment.stand.versie
    said = [_text(corpus, kader, version, moment)]
    if moment.stand.soort == IN_EEN_DEEL:
        said.insert(0, PART)
    said += [
        f"{name.replace('-', ' ').capitalize()}: {value.met_grens()}."
        for name, value in version.waarden.items()
        if value.voluit() not in said[-1] and len(version.waarden) == 1
    ]
    said.append(_sentence(version.sinds()))
    if version.alleen:
        said.append(f"Alleen in {som_op([corpus.gebieden[name].naam for name in version.alleen])}.")
    return " ".join(part for part in said if part)


def version_title(kader: Kader, version: Versie) -> str:
    """The title of the page of one version: no other page has it."""
    return f"{kader.volle_titel} ({version_name(version)})"


def version_name(version: Versie) -> str:
    apart = f", {version.status}" if version.onderscheid else ""
    return f"{schrijf_na('versie van', version.geldt_vanaf)}{apart}"


def _text(corpus: Corpus, kader: Kader, version: Versie, moment: Moment) -> str:
    """The beginning of the text, with its values; of a list as much as there is room for."""
    day = moment if moment.stand.soort == GELDT else Moment(moment.stand, _sure(version), moment.gemeente)
    lines = fill_in(corpus.vragen, kader, version, version.tekst, day).strip().splitlines()
    made = lines[0] if lines else ""
    for line in lines[1:]:
        item = line.removeprefix("- ").strip()
        joined = f"{made}{'' if made.endswith(':') else ';'} {item}".replace(".;", ";")
        if not line.startswith("- ") or len(joined) > LONGEST:
            break
        made = joined
    return _sentence(made)


def _sure(version: Versie) -> date:
    return version.geldt_vanaf.laatste


def _sentence(text: str) -> str:
    ended = text.rstrip(";: ")
    return f"{ended[:1].upper()}{ended[1:]}{'' if ended.endswith(('.', '?', '!')) else '.'}" if ended else ""
