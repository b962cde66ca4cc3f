"""One Hunspell dictionary, loaded."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from editor.errors import ReadError
from editor.spelling.dictionaries import Dictionary

LONGEST_WORD = 255  # bytes. Hunspell 1.7.2 stops reading at a longer one, and silently: ko.dic has one of 510 bytes
LONGEST_ASKED = 24  # code points; what is longer is no slip of a finger, and costs the most to search for
_WORD_END = re.compile(rb"[/\t\r\n]")  # flags, fields or the line's end


class Engine(Protocol):
    """What is asked of a dictionary. Words come in composed form (NFC)."""

    def knows(self, word: str) -> bool:
        """Whether the word is in the dictionary, in one of its forms."""
        ...

    def lists(self, word: str) -> bool:
        """Whether the dictionary's list has the word as it stands, apart from its forms; quick."""
        ...

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first."""
        ...


class Hunspell:
    """A dictionary in memory: some 70 MB and one second for Korean, 19 MB and a tenth of a second for English.

    Raises ReadError where the files cannot be read.
    """

    def __init__(self, dictionary: Dictionary) -> None:
        import hunspell  # type: ignore[import-untyped]  # here, so that only the worker pays for it

        try:
            with _readable(dictionary) as (folder, name):
                self._list = frozenset(_listed((folder / f"{name}.dic").read_bytes()))
                self._hunspell = hunspell.Hunspell(name, hunspell_data_dir=str(folder), system_encoding="UTF-8")
        except OSError as fault:
            raise ReadError(dictionary.dic, str(fault)) from fault

    def knows(self, word: str) -> bool:
        try:
            return bool(self._hunspell.spell(word))
        except UnicodeEncodeError:  # the dictionary's own encoding has no such letters
            return False

    def lists(self, word: str) -> bool:
        return word in self._list

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Hunspell bounds its own search by time; with the bound on length no word took longer than 0.7 s."""
        if len(word) > LONGEST_ASKED:
            return ()
        try:
            return tuple(self._hunspell.suggest(word))
        except UnicodeEncodeError:
            return ()


@contextmanager
def _readable(dictionary: Dictionary) -> Iterator[tuple[Path, str]]:
    """Folder and name to load from: the files themselves, or a copy for the moment without the lines that stop it."""
    lines = dictionary.dic.read_bytes().splitlines(keepends=True)
    if dictionary.aff.stem == dictionary.dic.stem and all(map(_is_readable, lines)):
        yield dictionary.dic.parent, dictionary.dic.stem
        return
    with TemporaryDirectory(prefix="copydesk-spelling-") as folder:
        shutil.copyfile(dictionary.aff, Path(folder, "words.aff"))
        Path(folder, "words.dic").write_bytes(b"".join(line for line in lines if _is_readable(line)))
        yield Path(folder), "words"


def _listed(data: bytes) -> Iterator[str]:
    """The words of a list that is in UTF-8, in composed form; of one in another encoding those in ASCII."""
    for line in data.splitlines()[1:]:
        yield unicodedata.normalize("NFC", _WORD_END.split(line, 1)[0].decode("utf-8", "ignore"))


def _is_readable(line: bytes) -> bool:
    return len(line) <= LONGEST_WORD or len(_WORD_END.split(line, 1)[0]) <= LONGEST_WORD
