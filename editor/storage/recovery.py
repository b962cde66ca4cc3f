"""What a crash, a power cut or a kill left behind: journals whose process is gone, replayed without the parser."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from editor.document.changes import ChangeMismatch, apply_all
from editor.document.history import Naming
from editor.document.source import encode
from editor.errors import ReadError, SaveError
from editor.storage.causes import name_of
from editor.storage.files import fingerprint
from editor.storage.journal_record import (
    FORMAT,
    Base,
    Changed,
    Draft,
    Drafted,
    Head,
    Opened,
    Origin,
    Record,
    format_of,
    record_of,
    text_hash,
)
from editor.storage.processes import ProcessMark

_REST_ELSEWHERE = 3600.0  # seconds without a change, after which another machine's journal counts as left behind

_DAY = 86_400.0  # seconds


@dataclass(frozen=True)
class LeftArticle:
    """An article as a journal has it.

    Attributes:
        file: the journal's.
        opened: the text as it was opened or last saved; None where that record is lost.
        text: the text as it was last recorded.
        changed: when the last record was written.
        is_damaged: whether a record could not be read, so that the last changes may be missing.
        draft: what was being typed in a dialog.
    """

    file: Path
    origin: Origin
    opened: str | None
    text: str
    naming: Naming
    changed: datetime
    is_damaged: bool
    draft: Draft | None = None

    @property
    def fingerprint(self) -> str:
        """Of the file that the text would make; equal to that of the post where nothing was lost."""
        return fingerprint(self.data)

    @property
    def data(self) -> bytes:
        """The text as the post's bytes."""
        try:
            return encode(self.text, self.origin.encoding)
        except UnicodeEncodeError:
            return self.text.encode("utf-8", "surrogatepass")


@dataclass(frozen=True)
class LeftBehind:
    """All that was found, the newest first; ``unreadable`` holds files that say nothing to this program."""

    articles: tuple[LeftArticle, ...]
    unreadable: tuple[Path, ...]


def left_behind(folder: Path) -> LeftBehind:
    """The journals of a folder whose process does not run any more; removes nothing."""
    articles: list[LeftArticle] = []
    unreadable: list[Path] = []
    for file in sorted(folder.glob("*.journal")):
        try:
            if not _is_held(file):
                articles.append(read_journal(file))
        except ReadError:
            unreadable.append(file)
    return LeftBehind(tuple(sorted(articles, key=lambda left: left.changed, reverse=True)), tuple(unreadable))


def sweep(folder: Path) -> None:
    """Takes away what a kill left of journals that were just being made, a day after; nothing that can be read."""
    for file in folder.glob("*.tmp"):
        with contextlib.suppress(OSError):
            if time.time() - file.stat().st_mtime > _DAY:
                file.unlink()


def read_journal(file: Path) -> LeftArticle:
    """What a journal leads to; raises ReadError where it is of another format, or holds no text that can be read.

    A record that is damaged or missing ends the replay, up to the next one that has the text whole.
    """
    try:
        lines = file.read_bytes().split(b"\n")
        changed = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    except OSError as error:
        raise ReadError(file, name_of(error)) from error
    if (stated := format_of(lines[0])) > FORMAT:
        raise ReadError(file, f"format {stated}")
    replay = _Replay()
    replay.take_all(record_of(line) for line in lines if line)
    if replay.text is None:
        raise ReadError(file, "no text in it")
    head = replay.head
    origin = head.origin if head is not None else Origin(identity=file.stem)
    is_damaged, draft = replay.is_damaged, replay.draft
    return LeftArticle(file, origin, replay.opened, replay.text, replay.naming, changed, is_damaged, draft)


def discard(left: LeftArticle) -> None:
    """Removes a journal that nobody needs any more; raises SaveError."""
    try:
        left.file.with_suffix(".tmp").unlink(missing_ok=True)
        left.file.unlink(missing_ok=True)
    except OSError as error:
        raise SaveError(left.file, name_of(error)) from error


class _Replay:
    """A text under way from record to record."""

    def __init__(self) -> None:
        self.head: Head | None = None
        self.opened: str | None = None
        self.text: str | None = None
        self.naming = Naming()
        self.draft: Draft | None = None
        self.is_damaged = False
        self._next: int | None = None  # the number that the next record must have; None while one is missing

    def take_all(self, records: Iterable[Record | None]) -> None:
        for record in records:
            match record:
                case None:
                    self.is_damaged = True
                case Head():
                    self.head = record
                case Opened(text):
                    self.opened = text
                case Base(text, naming, number):
                    self.text, self.naming, self._next = text, naming, number + 1
                case Changed():
                    self._change(record)
                case Drafted(draft):
                    self.draft = draft
        self.is_damaged |= self.head is None

    def _change(self, record: Changed) -> None:
        if self.text is None or record.number != self._next:
            self.is_damaged, self._next = True, None
            return
        try:
            text = apply_all(self.text, record.changes)
        except ChangeMismatch:
            text = ""
        if text_hash(text) != record.hash:
            self.is_damaged, self._next = True, None
            return
        self.text, self.naming, self._next = text, record.naming, record.number + 1


def _is_held(file: Path) -> bool:
    """Whether the program that writes it still runs."""
    process = _process_of(file)
    if process is None:
        return False
    if process.is_of_this_machine:
        return process.is_running()
    with contextlib.suppress(OSError):
        return time.time() - file.stat().st_mtime < _REST_ELSEWHERE
    return False


def _process_of(file: Path) -> ProcessMark | None:
    try:
        with file.open("rb") as lines:
            head = record_of(lines.readline())
    except OSError as error:
        raise ReadError(file, name_of(error)) from error
    return head.process if isinstance(head, Head) else None
