"""Every rule a second time, by another way of working out, without a word of the calculators.

A module has `question`, which draws one that often stands on a border, and `answer`, which answers it.
The numbers of the rules come from the same policy files, read in another way too (`policy.py`).
"""
