"""What is said of a file that cannot be read or answered."""

from __future__ import annotations

from collections.abc import Sequence

AS_CSV = "open het in uw rekenblad, en bewaar het als «CSV UTF-8 (door scheidingstekens gescheiden)»"


class Refused(Exception):
    """The file cannot be answered; `messages` say all that is wrong, `is_use` whether the command is."""

    def __init__(self, messages: Sequence[str], *, is_use: bool = False) -> None:
        self.messages, self.is_use = tuple(messages), is_use
        super().__init__(" ".join(messages))
