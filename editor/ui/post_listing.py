"""The window's end of the library's process: started with a site, asked, and started again where it ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from editor.library.conversation import Conversation
from editor.library.library import Facets
from editor.library.process import worker_command
from editor.library.protocol import Listed, Message, Page, Place, Proposal, Reading, decode, encode
from editor.library.query import Query
from editor.library.renaming import Taxonomy
from editor.library.worker import Worker
from editor.session.desk import Desk

_PATIENCE = 1500  # ms for the process to end by itself when the window closes
_BREATH = 1000  # ms before a process that ended is started again


@dataclass(frozen=True, slots=True)
class Listing:
    """What is known of the desk's site; ``newest`` are paths and titles of its newest articles."""

    desk: Desk
    facets: Facets
    folders: tuple[Path, ...]
    newest: tuple[tuple[Path, str], ...]

    def categories(self) -> tuple[str, ...]:
        """The most used first."""
        return tuple(name for name, _ in self.facets.categories)


class PostListing(QObject):
    """``listed`` carries a Listing each time that the folder was walked through, ``changed`` one in between.

    ``reading``, ``page``, ``place`` and ``proposed`` carry the messages of these names. Without a ``command``, and
    where the process ends again and again, the window does the work itself, in turns of some milliseconds.
    """

    listed = Signal(object)
    changed = Signal(object)
    reading = Signal(object)
    page = Signal(object)
    place = Signal(object)
    proposed = Signal(object)

    def __init__(self, parent: QObject, indexes: Path, command: Sequence[str] | None = None) -> None:
        super().__init__(parent)
        self._indexes = indexes
        self.command = tuple(worker_command() if command is None else command)
        self._desk: Desk | None = None
        self._query = Query()
        self._talk: Conversation | None = None
        self._process: QProcess | None = None
        self._inside: _Inside | None = None
        self._asked = self._done = 0
        self._is_ended = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_BREATH)
        self._again.timeout.connect(self._run)

    @property
    def is_running(self) -> bool:
        """Whether the folder is still to be walked through."""
        return self._done < self._asked

    def start(self, desk: Desk) -> None:
        """Has the list of the desk's site read, or looked through anew where it is known."""
        if self._is_ended:
            return
        if self._desk is not None and desk.site.folder == self._desk.site.folder and self._talk is not None:
            self._desk = desk
            self._asked += 1
            self._talk.look()
            self._send()
            return
        self._end()
        self._desk = desk
        self._talk = Conversation(str(desk.site.folder), str(self._indexes))
        self._talk.show(self._query)
        self._talk.want(0)
        self._asked, self._done = 1, 0
        self._run()

    def look(self, paths: Sequence[Path]) -> None:
        """Has some files read again at once."""
        if self._talk is not None and paths:
            self._talk.look(tuple(map(str, paths)))
            self._send()

    def show(self, query: Query) -> None:
        """Another question; its first page is asked for. It holds for the next site as well."""
        self._query = query
        if self._talk is not None:
            self._talk.show(query)
            self._talk.want(0)
            self._send()

    def want(self, pages: Sequence[int]) -> None:
        """The pages that are in sight and not known; others that were wanted are not asked for any more."""
        if self._talk is not None:
            self._talk.only(frozenset(pages))
            for page in pages:
                self._talk.want(page)
            self._send()

    def locate(self, path: Path) -> None:
        """Has a file's number in what is shown asked for."""
        if self._talk is not None and self._desk is not None and path.is_relative_to(self._desk.site.folder):
            self._talk.locate(path.relative_to(self._desk.site.folder).as_posix())
            self._send()

    def propose(self, taxonomy: Taxonomy, old: str, new: str) -> None:
        """Has the renaming of a category or tag planned."""
        if self._talk is not None:
            self._talk.propose(taxonomy, old, new)
            self._send()

    def stop(self) -> None:
        """Ends the process, for good: its input is closed, and it is killed where it takes too long."""
        self._is_ended = True
        self._end()
        self._desk = None

    def _end(self) -> None:
        self._again.stop()
        inside, self._inside = self._inside, None
        process, self._process, self._talk = self._process, None, None
        if inside is not None:
            inside.close()
        if process is None:
            return
        process.closeWriteChannel()
        if not process.waitForFinished(_PATIENCE):
            process.kill()
            process.waitForFinished(_PATIENCE)
        process.deleteLater()

    def _run(self) -> None:
        if self._talk is None or self._process is not None:
            return
        if not self.command:
            self._inside = _Inside(self, self._on_data)
            self._on_started()
            return
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.started.connect(self._on_started)
        process.readyReadStandardOutput.connect(self._on_answer)
        process.finished.connect(self._on_ended)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        process.start(self.command[0], list(self.command[1:]))

    def _on_started(self) -> None:
        if self._talk is not None:
            self._asked, self._done = 1, 0  # a new process knows of no walk before
            self._talk.began()
            self._send()

    def _send(self) -> None:
        data = self._talk.outgoing() if self._talk is not None else b""
        if data and self._process is not None:
            self._process.write(data)
        elif data and self._inside is not None:
            self._inside.take(data)

    def _on_answer(self) -> None:
        if self._process is not None:
            self._on_data(bytes(self._process.readAllStandardOutput().data()))

    def _on_data(self, data: bytes) -> None:
        if self._talk is None or self._desk is None:
            return
        events = self._talk.received(data)
        self._send()
        for event in events:
            match event:
                case Listed():
                    self._on_listed(event, self._desk)
                case Reading():
                    self.reading.emit(event)
                case Page():
                    self.page.emit(event)
                case Place():
                    self.place.emit(event)
                case Proposal():
                    self.proposed.emit(event)

    def _on_listed(self, said: Listed, desk: Desk) -> None:
        folder = desk.site.folder
        newest = tuple((folder / path, title) for path, title in said.newest)
        listing = Listing(desk, said.facets, tuple(folder / each for each in said.folders), newest)
        is_over = self._done < said.walks >= self._asked
        self._done = said.walks
        (self.listed if is_over else self.changed).emit(listing)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # then it does not finish, either
            self._on_ended()

    def _on_ended(self) -> None:
        process, self._process = self._process, None
        if process is None or self._talk is None:
            return
        process.deleteLater()
        if not self._talk.ended():
            self.command = ()
        self._again.start()


class _Inside:
    """The process's work done by the window, in turns."""

    def __init__(self, parent: QObject, hear: Callable[[bytes], None]) -> None:
        self._said: list[Message] = []
        self._hear = hear
        self._worker = Worker(self._said.append)
        self._timer = QTimer(parent)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)
        self._taken: list[bytes] = []

    def take(self, data: bytes) -> None:
        """What would be written to the process."""
        self._taken.extend(data.splitlines())
        self._timer.start()

    def close(self) -> None:
        """Ends the work."""
        self._timer.stop()
        self._timer.deleteLater()
        self._worker.close()

    def _on_turn(self) -> None:
        taken, self._taken = self._taken, []
        for line in taken:
            self._worker.take(decode(line))
        if self._worker.is_busy:
            self._worker.work()
        if not self._worker.is_busy and not self._taken:
            self._timer.stop()
        said = b"".join(map(encode, self._said))
        self._said.clear()
        if said:
            self._hear(said)
