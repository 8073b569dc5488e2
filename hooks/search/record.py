"""Something that can be found, and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hooks.corpus.timeline import Periods


@dataclass(frozen=True)
class Said:
    """What a record says; a kader says something else at each moment that its timeline numbers.

    `beside` are the statuses of what lies beside it.
    """

    text: str = ""
    status: str = ""
    since: str = ""
    values: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


@dataclass(frozen=True)
class Record:
    """Something that can be found.

    `now` is what it says as far as this corpus knows, `moments` what it says at each moment (None where
    there is nothing to say), and `periods` which moment holds when; both are empty for what always holds.
    `area` is where it holds, everywhere if empty. `also` are other names for it, as good as its title.
    `other_texts` are those of other moments and of what lies beside them.
    """

    address: str
    title: str
    kind: str
    now: Said = Said()
    keywords: tuple[str, ...] = ()
    other_texts: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    value_kinds: tuple[str, ...] = ()
    moments: tuple[Said | None, ...] = ()
    periods: Periods = field(default_factory=dict)
    area: str = ""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Written:
    """A page written by hand; its headings name what one finds there."""

    address: str
    title: str
    text: str
    headings: tuple[str, ...] = ()
