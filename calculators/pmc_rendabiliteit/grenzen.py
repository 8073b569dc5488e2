"""Hoe ver men bij de rekenhulp «pmc-rendabiliteit» kan gaan: grenzen van het formulier, geen beleid."""

MEESTE_POSTEN = 50
MEESTE_KANDIDATEN = 100_000
MEESTE_SCENARIOS = 4
MEESTE_MAANDEN_ZONDER_UITKERING = 120
