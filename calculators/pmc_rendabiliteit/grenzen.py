"""Hoe ver men bij de rekenhulp «pmc-rendabiliteit» kan gaan: grenzen van formulier en scherm, geen beleid."""

MEESTE_POSTEN = 50
MEESTE_KANDIDATEN = 100_000
MEESTE_SCENARIOS = 4
# Zoveel normen die in de maanden beginnen, staan voluit in de uitkomst; zijn het er meer, dan in de stappen.
MEESTE_NORMEN = 2
MEESTE_MAANDEN_ZONDER_UITKERING = 120
