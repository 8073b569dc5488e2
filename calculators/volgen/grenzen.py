"""Hoe ver men bij de rekenhulp «volgen» kan gaan: grenzen van het formulier, geen beleid."""

MEESTE_MAANDEN = 600
