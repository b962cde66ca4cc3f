"""Spelling: which words of a line are unknown to the dictionaries, and what they could have been meant to be.

Dictionaries are Hunspell's. What they cannot know about Korean (nouns written together, particles behind names,
Latin words and figures) is grammar and stands in ``korean.py``. The checking runs in a process of its own
(``worker.py``); ``conversation.py`` is the other end, without threads, timers or pipes.
"""
