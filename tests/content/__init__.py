"""What depends on what the policy says: a small suite, in `make beleid` as far as no built site is needed.

Everything else reads the frozen policy, see tests/frozen.
"""
