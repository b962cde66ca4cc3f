"""The journal of one open article: every change is on the disk within a second of the last key.

The caller hands over changes and goes on; a thread of the journal's own, which nearly always waits, gathers them for
a moment and writes them as one record. A change is handed over together with the article that it led to, so that a
record that would not give that very text is never written: the text is, whole.
"""

from __future__ import annotations

import atexit
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from editor.document.article import Article
from editor.document.changes import Change, ChangeMismatch, apply_all
from editor.document.history import Naming
from editor.errors import SaveError
from editor.storage.causes import name_of
from editor.storage.journal_file import JournalFile
from editor.storage.journal_record import (
    Base,
    Changed,
    Draft,
    Drafted,
    Head,
    Opened,
    Origin,
    Record,
    line_of,
    text_hash,
)
from editor.storage.processes import ProcessMark

_LONGEST_RETRY = 8.0


@dataclass(frozen=True)
class Pace:
    """When a journal writes.

    Attributes:
        delay: seconds that changes are gathered, from the first of them.
        retry: seconds until what failed is tried again; doubled each time, at most 8.
        most: bytes of records after which the journal is written anew, with the text as it is.
    """

    delay: float = 0.3
    retry: float = 1.0
    most: int = 256 * 1024


@dataclass(frozen=True)
class State:
    """An article as it is at one moment, with the naming of its file."""

    article: Article
    naming: Naming


@dataclass(frozen=True)
class _Task:
    """What the thread has to do next, told by those who call.

    Attributes:
        ticket: the number of the last call that it covers.
        start: what the file holds now, from which the changes lead on; None where they continue the record.
        draft: what is typed in a dialog meanwhile.
    """

    ticket: int
    state: State
    changes: tuple[Change, ...] = ()
    start: tuple[Origin, State] | None = None
    draft: Draft | None = None


class Journal:
    """Keeps what is done to one open article, in a file ``<identity>.journal`` of a folder.

    Nothing is written before the first change. ``on_trouble`` is called **on the journal's own thread**, with a
    SaveError when writing fails and the cause is another than before, and with None when it works again; meanwhile
    nothing is forgotten and it is tried again and again.
    """

    def __init__(
        self,
        folder: Path,
        origin: Origin,
        state: State,
        on_trouble: Callable[[SaveError | None], None],
        program: str = "",
        pace: Pace = Pace(),
    ) -> None:
        self._writer = _Writer(folder, origin, state, program, pace.most)
        self._pace = pace
        self._on_trouble = on_trouble
        self._condition = threading.Condition()
        self._state = state
        self._pending: list[Change] = []
        self._start: tuple[Origin, State] | None = None
        self._draft: Draft | None = None
        self._calls = self._kept = self._failed = 0
        self._hurry = self._ends = self._keeps = False
        self._is_clean = True
        self._thread: threading.Thread | None = None

    @property
    def path(self) -> Path:
        """The journal's file, which is there only while something is not saved."""
        return self._writer.file.path

    def record(self, changes: Sequence[Change], state: State) -> None:
        """Takes changes that led to a state; also none, where only the naming changed. Costs next to nothing."""
        with self._condition:
            self._pending.extend(changes)
            self._tell(state)

    def draft(self, draft: Draft | None) -> None:
        """Takes what is typed in a dialog and is no change yet, in place of what was taken before; None at its end."""
        with self._condition:
            if draft != self._draft:
                self._draft = draft
                self._tell(self._state)

    def restart(self, origin: Origin, state: State) -> None:
        """The article was saved, or taken over from its file: what was recorded is in the file and is dropped."""
        with self._condition:
            self._pending.clear()
            self._start = replace(origin, identity=self._writer.head.origin.identity), state
            self._hurry = True
            self._tell(state)

    def rebase(self, origin: Origin, base: State, changes: Sequence[Change], state: State) -> None:
        """The file holds what another wrote (``base``), from which changes lead to the article as it is now."""
        with self._condition:
            self._pending[:] = changes
            self._start = replace(origin, identity=self._writer.head.origin.identity), base
            self._hurry = True
            self._tell(state)

    def flush(self, timeout: float = 5.0) -> bool:
        """Waits until all that was recorded is on the disk; False where that failed or took too long (seconds)."""
        with self._condition:
            wanted, failed = self._calls, self._failed
            if self._kept < wanted:
                self._hurry = True
                self._condition.notify_all()
            self._condition.wait_for(lambda: self._kept >= wanted or self._failed != failed, timeout)
            return self._kept >= wanted

    def close(self, keep: bool = False, timeout: float = 5.0) -> bool:
        """Ends the journal and takes its file away, but for ``keep``: then it waits for another start of the program.

        False where what was recorded could not be written, with ``keep``, or the file could not be removed in time.
        """
        written = self.flush(timeout) if keep else True
        with self._condition:
            self._ends, self._keeps = True, keep
            self._condition.notify_all()
        if self._thread is None:
            return True
        self._thread.join(timeout)
        atexit.unregister(self.flush)
        return written and self._is_clean and not self._thread.is_alive()

    def _tell(self, state: State) -> None:
        self._state = state
        self._calls += 1
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
            self._thread.start()
            atexit.register(self.flush)
        elif self._calls == self._kept + 1 or self._hurry:
            self._condition.notify_all()

    def _run(self) -> None:
        task: _Task | None = None
        trouble, pause = "", self._pace.delay
        while self._wait(pause):
            task = self._next(task)
            cause = self._attempt(task)
            if cause != trouble:
                self._on_trouble(SaveError(self.path, cause) if cause else None)
            if cause:
                pause = min(max(self._pace.retry, pause * 2), _LONGEST_RETRY)
            else:
                task, pause = None, self._pace.delay
            trouble = cause
        self._is_clean = self._writer.end(self._keeps)

    def _attempt(self, task: _Task) -> str:
        """What kept it from being done; "" where it was."""
        cause = ""
        try:
            self._writer.carry_out(task)
        except OSError as error:
            cause = name_of(error)
        with self._condition:
            if cause:
                self._failed += 1
            else:
                self._kept = task.ticket
            self._condition.notify_all()
        return cause

    def _wait(self, pause: float) -> bool:
        """Waits until something is to be written, and then for the rest of it; False at the end."""
        with self._condition:
            self._condition.wait_for(lambda: self._ends or self._kept < self._calls)
            until = time.monotonic() + pause
            while not (self._ends or self._hurry) and (left := until - time.monotonic()) > 0:
                self._condition.wait(left)
            self._hurry = False
            return not self._ends

    def _next(self, failed: _Task | None) -> _Task:
        """What has come since, with what failed before."""
        with self._condition:
            changes, start = tuple(self._pending), self._start
            self._pending.clear()
            self._start = None
            if failed is not None and start is None:
                changes, start = failed.changes + changes, failed.start
            return _Task(self._calls, self._state, changes, start, self._draft)


class _Writer:
    """What the thread alone touches: the file, and the text that the file leads to."""

    def __init__(self, folder: Path, origin: Origin, state: State, program: str, most: int) -> None:
        self.file = JournalFile(folder / f"{origin.identity}.journal")
        self.head = Head(origin, ProcessMark.of_this_process(), program)
        self._most = most
        self._begin(state)

    def _begin(self, state: State) -> None:
        self._draft: Draft | None = None
        self._opened = self._known = state
        self._number = 0
        self._floor = 0  # the file's size when it was written anew

    def carry_out(self, task: _Task) -> None:
        """Raises OSError; the task can then be tried again."""
        if task.start is not None:
            self._begins_anew(task, *task.start)
            return
        if task.changes or task.state is not self._known:
            self._write(task)
        if task.draft != self._draft:
            self._write_draft(task)

    def _begins_anew(self, task: _Task, origin: Origin, state: State) -> None:
        """Puts another file in the old one's place, or takes it away where there is nothing to keep."""
        self.head = replace(self.head, origin=origin)
        self._begin(state)
        if task.changes or task.draft is not None or task.state != state:
            self._write_anew(task)
        else:
            self.file.remove()

    def _write(self, task: _Task) -> None:
        if not self.file.can_grow:
            self._write_anew(task)
            return
        if self.file.size - self._floor >= self._most:
            try:
                self._write_anew(task)
                return
            except OSError:
                if not self.file.can_grow:
                    raise
        self.file.append(line_of(self._changed(task)))
        self._known = task.state
        self._number += 1

    def _write_draft(self, task: _Task) -> None:
        if not self.file.can_grow or self.file.size - self._floor >= self._most:
            self._write_anew(task)
            return
        self.file.append(line_of(Drafted(task.draft)))
        self._draft = task.draft

    def _changed(self, task: _Task) -> Changed | Base:
        """The changes where they lead to the text, else the text."""
        text = task.state.article.text
        try:
            leads_there = apply_all(self._known.article.text, task.changes) == text
        except ChangeMismatch:
            leads_there = False
        if not leads_there:
            return Base(text, task.state.naming, self._number)
        return Changed(self._number, task.changes, task.state.naming, text_hash(text))

    def _write_anew(self, task: _Task) -> None:
        opened, now = self._opened.article.text, Base(task.state.article.text, task.state.naming, self._number)
        records: list[Record] = [self.head, Opened(opened), now]
        if task.draft is not None:
            records.append(Drafted(task.draft))
        data = b"".join(line_of(record) for record in records)
        self.file.write(data)
        self._floor = len(data)
        self._known, self._draft = task.state, task.draft
        self._number += 1

    def end(self, keep: bool) -> bool:
        """Closes the file, and removes it but for ``keep``; False where that failed."""
        if keep:
            self.file.close()
            return True
        try:
            self.file.remove()
        except OSError:
            return False
        return True
