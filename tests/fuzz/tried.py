"""Try a target on made-up inputs, the same ones each time for a seed."""

from __future__ import annotations

from typing import Any
from unittest.mock import Mock, patch

from hypothesis import HealthCheck, Phase, given, seed, settings

from hooks import kept
from hooks.reading import remembered
from tests.fuzz.targets import Target

nothing = Mock(return_value=None)  # what is made up here is read once, so it is not kept
EACH_ROUND = 1_000  # more at once costs hypothesis more and more memory


def tried(target: Target, inputs: int, first_seed: int = 0) -> int:
    """Try so many inputs, round by round; gives how many, or raises what the first fault raised."""
    count = 0
    for number, start in enumerate(range(0, inputs, EACH_ROUND)):

        @seed(first_seed + number)
        @settings(
            max_examples=min(EACH_ROUND, inputs - start),
            database=None,
            deadline=None,
            phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
        )
        @given(target.inputs())
        def attempt(made: Any) -> None:
            nonlocal count
            count += 1
            target.attempt(made)

        with patch.object(kept, "_own", nothing), patch.object(remembered, "_own_memory", nothing):
            attempt()
    return count
