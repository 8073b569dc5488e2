"""What a command that writes cannot do, said in Dutch with the remedy."""

from __future__ import annotations


class Refused(Exception):
    """What was asked cannot be written; nothing has been."""
