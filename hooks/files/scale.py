"""Whether a file says of its amounts that they are in thousands or millions: each is read as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from calculators.kaders.notatie import citeer

_THOUSAND = r"1[.\s]?000(?:[.\s]?000)?(?![.\d])"
_SCALES = (
    rf"(?:x|\*|×)\s*(?:€|eur|euro)?\s*{_THOUSAND}",  # x € 1.000
    rf"in\s+(?:€|eur|euro)\s*{_THOUSAND}",
    rf"€\s*{_THOUSAND}(?=[),-]*$)",  # Begroting 2018 (€ 1.000)
    r"(?:k\s?€|€\s?k|k\s?eur|mln|mio|duizend(?:en|tallen)?|miljoen(?:en)?)(?![^\W\d_])",
)
# As in docs/assets/bestand/schaal.js.
_SCALE = re.compile(rf"(?<![^\W_])(?:{'|'.join(_SCALES)})", re.IGNORECASE)


def scale_told(lines: Iterable[Sequence[str]]) -> Iterator[str]:
    """A sentence when a title or a heading of a file says so; `lines` are those."""
    found = (match for cells in lines for cell in cells if (match := _SCALE.search(cell.strip())))
    if match := next(found, None):
        yield (
            f"Let op: boven de getallen staat {citeer(match[0])}. Elk getal telt hier zoals het er staat. "
            "Zet bedragen in duizenden of miljoenen eerst om naar hele euro's."
        )
