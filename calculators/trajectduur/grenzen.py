"""Hoe ver men bij de rekenhulp «trajectduur» kan gaan: grenzen van het formulier, geen beleid."""

MEESTE_MAANDEN_TRAJECT = 60
MEESTE_ONDERBREKINGEN = 20
EERSTE_WEKEN = 8
MEESTE_WEKEN = 520
MEESTE_PLANNEN = 2
