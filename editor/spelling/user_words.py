"""The person's and the site's own words: a plain text file, one word a line. Read and written by ``storage``."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

FILE_NAME = "words.txt"
"""What the file is called in the folder it belongs to."""


@dataclass(frozen=True, slots=True)
class UserWords:
    """The file's text, and its words. Lines that were not touched stay as they are, comments (``#``) with them."""

    text: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """The words, in composed form (NFC)."""
        return tuple(word for line in self.text.splitlines() if (word := _word(line)))

    def add(self, word: str) -> UserWords:
        """With the word at the end; the same where it is there already, or is none."""
        plain = _word(word)
        if not plain or plain in self.words:
            return self
        gap = "" if not self.text or self.text.endswith("\n") else "\n"
        return UserWords(f"{self.text}{gap}{plain}\n")

    def remove(self, word: str) -> UserWords:
        """Without the lines of the word."""
        lines = self.text.splitlines(keepends=True)
        return UserWords("".join(line for line in lines if not _word(line) or _word(line) != _word(word)))


def merged(*lists: Iterable[str]) -> tuple[str, ...]:
    """The words of several lists, each once, in order."""
    return tuple(dict.fromkeys(word for words in lists for word in words))


def _word(line: str) -> str:
    """A line's word; "" for a comment or a blank line. A byte order mark is none of it."""
    bare = unicodedata.normalize("NFC", line.strip().lstrip("\ufeff").strip())
    return "" if bare.startswith("#") else bare
