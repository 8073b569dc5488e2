"""Hoe ver men bij de rekenhulp «varianten» kan gaan: grenzen van het formulier, geen beleid."""

MEESTE_PARTIJEN = 6
MEESTE_SWERS = 100_000
MEESTE_INWONERS = 1_000_000
MEESTE_GEBRUIK = 1_000_000
MEESTE_JAREN = 60
MEESTE_SCENARIOS = 4
