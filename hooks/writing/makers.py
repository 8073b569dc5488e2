"""The commands that write, each with the function that makes its change from the answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from hooks.corpus.corpus import Corpus
from hooks.writing.answers import Answers
from hooks.writing.change import change
from hooks.writing.correct import correct
from hooks.writing.made import Made
from hooks.writing.new_dossier import new_dossier
from hooks.writing.new_kader import new_kader
from hooks.writing.new_listed import new_target_group, new_term, new_theme
from hooks.writing.read_in import read_in
from hooks.writing.rename import rename
from hooks.writing.withdraw import withdraw

Make = Callable[[Corpus, Answers, date], Made]
MAKERS: Mapping[str, Make] = {
    "wijzig": change,
    "corrigeer": correct,
    "hernoem": rename,
    "trek-in": withdraw,
    "nieuw": new_kader,
    "dossier": new_dossier,
    "inlezen": read_in,
    "begrip": new_term,
    "thema": new_theme,
    "doelgroep": new_target_group,
}
