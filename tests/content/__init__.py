"""What depends on what the policy says: a small suite, in `make beleid` as far as no built site is needed.

What holds for any policy stands here, and for this one alone in `own/`.

Everything else reads the frozen policy, see tests/frozen.
"""
