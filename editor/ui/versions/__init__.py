"""Earlier versions of the open article."""
