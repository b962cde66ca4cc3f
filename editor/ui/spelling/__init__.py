"""Spelling in the window: the worker's process, marks under words, suggestions in the menu, the person's words."""
