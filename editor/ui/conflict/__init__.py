"""Two hands on one file: what each wrote, side by side, and a choice for each place."""
