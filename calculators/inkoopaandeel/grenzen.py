"""Hoe ver men bij de rekenhulp «inkoopaandeel» kan gaan: grenzen van het formulier, geen beleid."""

MEESTE_PLAATSEN = 11
MEESTE_TRAJECTEN = 100_000
