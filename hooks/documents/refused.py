"""What a document has wrong so that it cannot be read, said in Dutch with the remedy."""

from __future__ import annotations

AS_TEXT = "bewaar het als .docx, .pdf met tekst, .html, .md of .txt"


class Unreadable(Exception):
    """A document that cannot be read; the message says what to do."""


class Needs(Exception):
    """A reader that was not fetched yet: the kind of document that it is for."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind
