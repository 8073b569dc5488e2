"""The small page that Pagefind reads of a record: its words, in parts that weigh more or less."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from hooks.search.record import Record
from hooks.search.words import Compounds, words

# Pagefind's weights run from 0 to 10; a title (h1) has 7.
WEIGHTS = {
    "keywords": "5",
    "names": "3",
    "synonyms": "2",
    "text": "1",
    "context": "0.7",
    "other": "0.3",
    "parts": "0.5",
}
NAMING = ("keywords",)  # and the title: here a word counts, however many records have it

Fields = Mapping[str, list[str]]


def words_of(record: Record) -> list[str]:
    """Every word of a record as it is written."""
    texts = (record.title, *record.also, record.now.text, *record.keywords, *record.other_texts)
    return words("\n".join((*texts, *record.context, *record.synonyms)))


def fields(record: Record, compounds: Compounds) -> Fields:
    """The words of a record by field; `names` and `parts` are those of which its compounds are made."""
    names = _parts(words("\n".join((record.title, *record.also, *record.keywords))), compounds)
    return {
        "keywords": _words(record.keywords),
        "names": sorted(names),
        "synonyms": _words(record.synonyms),
        "text": words(record.now.text),
        "context": _words((record.kind, *record.context)),
        "other": _words(record.other_texts),
        "parts": sorted(_parts(words_of(record), compounds) - names),
    }


def page(record: Record, parts: Fields, everywhere: frozenset[str]) -> str:
    """The page; words that stand everywhere are left out where they name nothing."""
    return "\n".join(
        (
            '<!doctype html><html lang="nl"><head></head>',
            f"<body><h1>{escape(' '.join((record.title, *record.also)))}</h1>",
            *_paragraphs(parts, everywhere),
            "</body></html>",
        )
    )


def _paragraphs(parts: Fields, everywhere: frozenset[str]) -> Iterator[str]:
    for name, written in parts.items():
        kept = written if name in NAMING else [word for word in written if word not in everywhere]
        if kept:
            yield f'<p data-pagefind-weight="{WEIGHTS[name]}">{" ".join(kept)}</p>'


def _words(texts: Iterable[str]) -> list[str]:
    return words("\n".join(texts))


def _parts(used: Iterable[str], compounds: Compounds) -> set[str]:
    """What the compounds among these words are made of, as far as it is not there already."""
    present = set(used)
    return {part for word in present for part in compounds.parts(word)} - present
