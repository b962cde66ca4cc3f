"""The sections of the open article."""
