"""Markup that is not ours: a list needs «- », a paragraph an empty line; the rest of a text is words."""

from __future__ import annotations

import re
from collections.abc import Iterator

_POINT = "begin elk punt op een eigen regel met «- »"
_NO_LIST = f"«{{}}» maakt hier geen opsomming; {_POINT}"
_PLAIN = "laat de tekens om de woorden weg"
_LITERAL = "staat straks letterlijk op de site"
# What may not stand in a text, and what to do instead; {} is the sign that was found.
_RULES = (
    (r"^[^\S\n]*(?P<sign>[·–—]|[*+](?=\s)|(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)](?=\s))\s*\S", _NO_LIST),
    (r"(?P<sign>[•●▪◦‣⁃])", _NO_LIST),
    (r"^(?P<sign>-)(?=[^\W\d_])", f"achter «{{}}» hoort een spatie; {_POINT}"),
    (r"^[^\S\n]+(?P<sign>-) ", "een punt binnen een punt kan hier niet; haal de spaties vóór «{}» weg"),
    (r"^(?P<sign>#{1,6}) ", "«{}» maakt hier geen kop; laat het weg"),
    (r"^(?P<sign>>) ", "«{}» maakt hier geen citaat; laat het weg"),
    (r"^(?P<sign>\|).*\|\s*$", f"«{{}}» maakt hier geen tabel; schrijf zinnen, of {_POINT}"),
    (r"^(?P<sign>-{3,}|={3,}|~{3,})\s*$", "«{}» maakt hier geen streep; laat het weg"),
    (r"(?P<sign>\*\*|__)", f"«{{}}» maakt hier niets vet; {_PLAIN}"),
    (
        r"(?<![\w*])(?P<sign>\*)[^\s*](?:[^*\n]*[^\s*])?\*(?![\w*])",
        f"«{{}}» maakt hier niets schuin; {_PLAIN}",
    ),
    (r"(?<![\w_])(?P<sign>_)[^\s_](?:[^_\n]*[^\s_])?_(?![\w_])", f"«{{}}» maakt hier niets schuin; {_PLAIN}"),
    (r"(?P<sign>`+)", f"«{{}}» {_LITERAL}; {_PLAIN}"),
    (
        r"(?P<sign>!?\[[^\]\n]{0,300}\]\([^)\n]{0,300}\))",
        "«{}» wordt hier geen link; schrijf alleen de woorden",
    ),
    (r"(?P<sign></?[a-zA-Z][^<>\n]*>)", f"«{{}}» {_LITERAL}; haal het weg"),
    (
        r"(?P<sign>&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#x[0-9a-fA-F]{1,6});)",
        f"«{{}}» {_LITERAL}; typ het teken zelf",
    ),
)
_COMPILED = tuple((re.compile(pattern, re.MULTILINE), message) for pattern, message in _RULES)
_ANY = re.compile(r"[^\w\s,:;\"'„”’(){}%€/.?!-]|^[^\S\n]*\S{1,5}[.)]\s|^[^\S\n]*-|__|!\[|_", re.MULTILINE)


def markup(text: str) -> Iterator[tuple[int, str, str]]:
    """Offset, sign and message for the first piece of each kind of markup on each line of a text."""
    if _ANY.search(text) is None:  # nearly every text
        return
    for pattern, message in _COMPILED:
        end_of_line = -1
        for found in pattern.finditer(text):
            if found.start("sign") > end_of_line:
                yield found.start("sign"), found["sign"], message
                end = text.find("\n", found.start("sign"))
                end_of_line = len(text) if end < 0 else end
