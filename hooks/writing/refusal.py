"""What a command that writes cannot do, said in Dutch with the remedy."""

from __future__ import annotations


class Refused(Exception):
    """What was asked cannot be written; nothing has been. Each message is of one thing that is wrong."""

    def __init__(self, *messages: str) -> None:
        super().__init__(*messages)
        self.messages = messages

    def __str__(self) -> str:
        return "\n".join(self.messages)
