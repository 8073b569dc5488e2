"""Texts that nobody would write: odd signs, and good texts with a few things changed in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

# What has hurt readers of text somewhere: of YAML, JSON, CSV, HTML, addresses, dates and amounts.
ODD = (
    *("", " ", "\n", "\r\n", "\r", "\t", "\x00", "\x1a", "\x85", "\u2028", "\ufeff", "\u200f", "\u00a0"),
    *(":", ": ", "- ", "#", " #", "&", "*", "!", "|", ">", "'", '"', "\\", "{", "}", "[", "]", ",", ";", "?"),
    *("---", "...", "<<", "%", "@", "`", "=", "+", "-", "/", ".", "~", "null", "ja", "nee", "no", "0x1F"),
    *("1e400", "-0", "00", "0,5", "1.000,50", "€", "９", "٣", "½", "²", "Ⅳ", "NaN", "9" * 40, "a" * 300),
    *("2017-02-29", "31-6-2017", "2009-Q5", "1-1-0000", "10000-01-01", "wvs/", "..", "__proto__", "é", "🙂"),
    *("\ud800", "<b>", "&amp;", "%zz", "{maximum}", "{", "[" * 60),
)


def odd() -> SearchStrategy[str]:
    """A short text of anything, surrogates too."""
    return st.one_of(st.sampled_from(ODD), st.text(st.characters(), max_size=12))


@st.composite
def changed(draw: DrawFn, texts: Sequence[str]) -> str:
    """One of these texts with up to five things put in, left out, put over or said twice."""
    text = draw(st.sampled_from(texts))
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from((0, 0, 1, 1, 2, 5, 20, 200))))
        put = draw(st.one_of(odd(), st.just(text[start:end] * 2), st.just("")))
        text = text[:start] + put + text[end:]
    return text


def edits() -> SearchStrategy[list[tuple[int, bytes]]]:
    """Places in a file, and the bytes that come there instead of one."""
    return st.lists(st.tuples(st.integers(0, 1 << 20), st.binary(max_size=3)), max_size=12)


def damaged(content: bytes, made: Sequence[tuple[int, bytes]]) -> bytes:
    """The same file with other bytes in a few places."""
    for place, other in made:
        begin = place % len(content)
        content = content[:begin] + other + content[begin + 1 :]
    return content


def like(texts: Sequence[str]) -> SearchStrategy[str]:
    """Mostly one of these texts with changes; now and then anything."""
    made: Callable[[Sequence[str]], SearchStrategy[str]] = changed
    return st.one_of(made(texts), made(texts), made(texts), odd(), st.text(st.characters(), max_size=200))
