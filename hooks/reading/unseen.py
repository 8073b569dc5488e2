"""Characters that a reader does not see, or takes for a space: named with their code, at their own place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hooks.reading.faults import Fault, Place

MOST_REPORTED = 20  # in one file; the rest is counted
_MOST_CODES = 3  # named of characters that stand together

# Controls, formats (Cf), private use (Co), halves of letters, no letters at all, and what may be ignored.
# A list of our own: each version of Python carries another version of Unicode, and all of ours must agree.
_INVISIBLE = (
    *((0x00, 0x08), (0x0B, 0x0C), (0x0E, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x034F, 0x034F)),
    *((0x0600, 0x0605), (0x061C, 0x061C), (0x06DD, 0x06DD), (0x070F, 0x070F), (0x0890, 0x0891)),
    *((0x08E2, 0x08E2), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F)),
    *((0x2028, 0x202E), (0x2060, 0x206F), (0x2800, 0x2800), (0x3164, 0x3164), (0xD800, 0xF8FF)),
    *((0xFDD0, 0xFDEF), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB)),
    *((0xFFFE, 0xFFFF), (0x110BD, 0x110BD), (0x110CD, 0x110CD), (0x13430, 0x1343F)),
    *((0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF), (0xF0000, 0x10FFFF)),
    *((plane * 0x10000 + 0xFFFE, plane * 0x10000 + 0xFFFF) for plane in range(1, 15)),
)
# Spaces that look like a space and are none to YAML; those that do not break a line among them.
_SPACES = (
    (0xA0, 0xA0),
    (0x1680, 0x1680),
    (0x2000, 0x200A),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
)
_DO_NOT_BREAK = "\u00a0\u2007\u202f"


def _class(ranges: tuple[tuple[int, int], ...]) -> str:
    return "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in ranges)


SPACES = re.compile(f"[{_class(_SPACES)}]")
# A carriage return on its own ends a line for YAML, and not for every editor.
_UNSEEN = re.compile(rf"(?P<spaces>[{_class(_SPACES)}]+)|(?:[{_class(_INVISIBLE)}]|\r(?!\n))+")


def _is_plain(text: str) -> bool:
    """Whether it surely holds nothing of the kind: nearly every text does not, and this is quick."""
    return text.isascii() and text.replace("\n", " ").isprintable()


def first_unseen(text: str) -> str:
    """The first characters that cannot be seen, or nothing."""
    if _is_plain(text):
        return ""
    found = _UNSEEN.search(text)
    return found.group() if found else ""


def with_plain_spaces(text: str) -> str | None:
    """The text with a plain space for each odd one; None if it holds anything else that cannot be seen."""
    plain = SPACES.sub(" ", text)
    return None if first_unseen(plain) else plain


def unseen(text: str, file: str) -> Iterator[Fault]:
    """A fault for each run of characters that cannot be seen."""
    found = [] if _is_plain(text) else list(_UNSEEN.finditer(text))
    returns = [match.start() for match in found if match.group() == "\r"]
    again = set(returns[1:])  # it ends every line of the file: one message will do
    found = [match for match in found if match.start() not in again]
    line, start = 1, 0
    for number, match in enumerate(found):
        line += text.count("\n", start, match.start())
        start = match.start()
        before = text[text.rfind("\n", 0, start) + 1 : start]
        place = Place(file, line, len(before) + 1)
        if number == MOST_REPORTED:
            left = len(found) - number
            yield Fault(place, f"en vanaf hier nog {left} keer een teken dat niet te zien is; haal ze weg")
            return
        yield Fault(place, describe(match.group(), indents=bool(match["spaces"]) and not before.strip()))


def describe(run: str, *, indents: bool = False) -> str:
    """What is wrong with characters that stand together, and what to do."""
    codes = list(dict.fromkeys(f"U+{ord(one):04X}" for one in run))
    shown = ", ".join(codes[:_MOST_CODES]) + (", …" if len(codes) > _MOST_CODES else "")
    if not SPACES.match(run):
        what = "een onzichtbaar teken" if len(run) == 1 else f"{len(run)} onzichtbare tekens"
        return f"{what} ({shown}); haal {'het' if len(run) == 1 else 'ze'} weg"
    kind = "vaste" if run[0] in _DO_NOT_BREAK else "bijzondere"
    what = f"een {kind} spatie" if len(run) == 1 else f"{len(run)} {kind} spaties"
    where = " in het inspringen" if indents else ""
    return f"{what} ({shown}){where}; typ hier {'een gewone spatie' if len(run) == 1 else 'gewone spaties'}"
