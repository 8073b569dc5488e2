"""What only this kennisbank has: questions of its readers, its documents, and how much there is at least.

The tests beside this folder hold for every kennisbank, also an empty one; a new one begins without these.
"""
