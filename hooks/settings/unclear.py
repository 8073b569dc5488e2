"""A setting in mkdocs.yml that cannot be used."""

from __future__ import annotations


class UnclearSetting(ValueError):
    """What mkdocs.yml says cannot be used; the message says what to write."""


class NoSettings(UnclearSetting):
    """There is no mkdocs.yml where one was looked for."""
