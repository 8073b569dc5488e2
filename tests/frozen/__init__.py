"""The policy that code tests read: a copy of `policy/` that stands still.

What an alderman changes in `policy/` turns no code test red, because no code test reads it:

- `frozen.POLICY` is the folder, `frozen.corpus()` its corpus, `frozen.data()` what the calculators
  read of it; the fixtures `corpus` and `site` are made of it.
- Commands that are run in a test, also as a program, take it for the policy of the project
  (`KADERWIJZER_BELEID`, set in tests/conftest.py), so `main(["toon", …])` needs no `--beleid`.
- A code test that opens a file of `policy/` nevertheless fails on the spot (tests/conftest.py).
- What depends on the content stands in `tests/content/`; those tests may open `policy/`, and their fixtures
  are `real_corpus` and `real_site`.

Does a calculator read something new, or does the grammar of the files change? Then change the file in
`tests/frozen/policy/` too, or take over files from `policy/` with `python -m tests.frozen.renew [FILE …]`
(without files: all of it). `make antwoorden` lays down the answers anew.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from calculators.kaders.gegevens import Gegevens
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import calculator_data
from hooks.reading.load_policy import load_policy

POLICY = Path(__file__).parent / "policy"


@cache
def corpus() -> Corpus:
    return load_policy(POLICY)


@cache
def data() -> Gegevens:
    return calculator_data(corpus())
