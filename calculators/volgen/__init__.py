"""De rekenhulp «volgen»: of een meting de norm haalt."""
