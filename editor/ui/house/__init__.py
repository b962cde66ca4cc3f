"""The house in the window: learned aside, shown and corrected."""
