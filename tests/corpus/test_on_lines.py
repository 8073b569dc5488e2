"""JSON on lines is what Python's own writer gives."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.corpus.on_lines import on_lines

TEXTS = st.text(st.characters(codec="utf-8"), max_size=6)
LEAVES = TEXTS | st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False)
DATA = st.recursive(
    LEAVES,
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.lists(inside, max_size=3).map(tuple)
        | st.dictionaries(TEXTS, inside, max_size=3)
    ),
    max_leaves=20,
)


@given(DATA)
def test_it_is_what_python_writes(data: Any) -> None:
    assert on_lines(data) == json.dumps(data, ensure_ascii=False, indent=1)


@pytest.mark.parametrize("wrong", [{1: "een"}, {"a": object()}])
def test_what_is_no_json_is_refused(wrong: Any) -> None:
    with pytest.raises(TypeError):
        on_lines(wrong)
