"""Het raamwerk van elke rekenhulp: velden, vraag, uitkomst, bestanden en het loket."""
