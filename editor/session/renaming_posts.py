"""A planned renaming of a category or tag carried out over its files, as one change that can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from editor.document.article import Article
from editor.errors import ChangedOnDiskError, EditorError
from editor.library.renaming import PlannedEdit, Renaming
from editor.session.desk import save_article
from editor.storage.files import fingerprint, read_file, write_file


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was changed: its bytes of before, and the fingerprint of those it has now."""

    path: Path
    before: bytes
    fingerprint: str


@dataclass
class RenamedPosts:
    """What was done. ``failures`` are files that stayed as they are, each with its reason."""

    site: Path
    renaming: Renaming
    written: list[Written] = field(default_factory=list)
    failures: list[EditorError] = field(default_factory=list)

    def carry_out(self) -> Iterator[int]:
        """Writes file by file and gives how many are done; it may be given up between any two."""
        for number, edit in enumerate(self.renaming.edits, 1):
            try:
                self.written.append(_write(self.site / edit.path, edit))
            except EditorError as error:
                self.failures.append(error)
            yield number

    def undo(self) -> Iterator[int]:
        """Puts the bytes of before back where nobody has changed the file since."""
        self.failures.clear()
        for number, each in enumerate(reversed(self.written), 1):
            try:
                write_file(each.path, each.before, each.fingerprint)
            except EditorError as error:
                self.failures.append(error)
            yield number
        self.written.clear()


def _write(path: Path, edit: PlannedEdit) -> Written:
    data = read_file(path)
    if fingerprint(data) != edit.fingerprint:
        raise ChangedOnDiskError(path)
    old = Article.from_bytes(data)
    article = Article.from_text(edit.after + old.text[old.front_matter.end :], old.encoding)
    save_article(path, article, edit.fingerprint)
    return Written(path, data, fingerprint(article.to_bytes()))
