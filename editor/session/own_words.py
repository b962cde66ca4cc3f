"""The words that a person or a site has taught the program, in a plain text file of theirs."""

from __future__ import annotations

from pathlib import Path

from editor.errors import ReadError
from editor.site.inside import is_inside
from editor.spelling.user_words import FILE_NAME, UserWords, merged
from editor.storage.files import fingerprint, make_folder, read_file, write_file
from editor.storage.folders import Folders


class OwnWords:
    """The words of one file, which need not exist yet. It is read when asked: other windows write to it, too.

    A file that is a link out of the folder ``within`` is none.
    """

    def __init__(self, file: Path, within: Path | None = None) -> None:
        self.file = file
        self._within = within

    @classmethod
    def of_user(cls, folders: Folders | None = None) -> OwnWords:
        """The person's own."""
        return cls((folders or Folders.of_user()).data / FILE_NAME)

    @classmethod
    def of_site(cls, site: Path) -> OwnWords:
        """Those that everybody has who works on the site."""
        return cls(site / ".copydesk" / FILE_NAME, site)

    def words(self) -> tuple[str, ...]:
        """The words; none where there is no file. Raises ReadError."""
        return UserWords(self._read()[0]).words if self._is_there() else ()

    def add(self, word: str) -> None:
        """Writes a word to the file's end; raises ReadError or SaveError, and the file is as it was."""
        text, known = self._read() if self._is_there() else ("", None)
        after = UserWords(text).add(word)
        if after.text != text:
            make_folder(self.file.parent)
            write_file(self.file, after.text.encode("utf-8"), known)

    def _is_there(self) -> bool:
        return self.file.exists() and (self._within is None or is_inside(self.file, self._within))

    def _read(self) -> tuple[str, str]:
        data = read_file(self.file)
        try:
            return data.decode("utf-8"), fingerprint(data)
        except UnicodeDecodeError as error:
            raise ReadError(self.file, str(error)) from error


def words_of_all(*lists: OwnWords) -> tuple[str, ...]:
    """The words of several files, each once; raises ReadError."""
    return merged(*(own.words() for own in lists))
