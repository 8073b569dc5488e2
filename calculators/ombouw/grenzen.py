"""Hoe ver men bij de rekenhulp «ombouw» kan gaan: grenzen van het formulier, geen beleid."""

MEESTE_SCENARIOS = 6
MEESTE_GRENZEN = 10
MEESTE_JAREN = 60
MEESTE_KANDIDATEN = 100_000
MEESTE_MAANDEN_TRAJECT = 60
