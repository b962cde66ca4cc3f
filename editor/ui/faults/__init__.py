"""The faults of the program itself."""
