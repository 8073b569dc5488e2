"""Het model: kaders met hun versies, de dag en de gemeente waarvoor zij gelden, en hun notatie."""
