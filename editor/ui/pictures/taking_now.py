"""Pictures that are waited for, since what is done needs their address: in a pasted text, in another one's place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QProgressDialog

from editor.errors import EditorError
from editor.images.editing import Change
from editor.session.picture_intake import TakenPicture
from editor.session.picture_protocol import Refused, Take, Taken
from editor.session.waiting_pictures import PromisedPicture, WaitingPictures
from editor.ui.panes import Panes
from editor.ui.pictures.workers import PictureWorkers
from editor.ui.workflow import Workflow

_PATIENCE = 400  # ms before a wait shows itself


class TakingNow(QObject):
    """Prepared in the workers' processes like all others; the window lives on meanwhile."""

    def __init__(
        self, workflow: Workflow, panes: Panes, workers: PictureWorkers, waiting: WaitingPictures, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work, self._panes, self._workers, self._waiting = workflow, panes, workers, waiting
        self._then: dict[int, Callable[[TakenPicture | EditorError], None]] = {}
        workers.answered.connect(self._on_answered)

    def take(self, picture: PromisedPicture, changes: tuple[Change, ...] = ()) -> TakenPicture:
        """Takes a picture in and waits for it, while the window lives on and shows that; the person may stop.

        Raises as ``Desk.import_picture``.
        """
        desk = self._work.desk
        if desk is None:
            return TakenPicture("")
        found: list[TakenPicture | EditorError] = []
        site, path = str(desk.site.folder), str(picture.path.absolute())
        cache, folder = str(self._waiting.small), str(desk.picture_folder(self._work.session))
        number = self._workers.ask(lambda each: Take(each, site, path, picture.name, changes, cache, folder))
        self._wait(number, found)
        self._waiting.done_with(picture)
        if not found:
            self._workers.cancel([number])
            self._then.pop(number, None)
            return TakenPicture("")
        if isinstance(found[0], EditorError):
            raise found[0]
        return found[0]

    def _wait(self, number: int, found: list[TakenPicture | EditorError]) -> None:
        """Until the answer is in ``found``, or the person stops it; what is typed meanwhile waits or is refused."""
        loop = QEventLoop()

        def heard(answer: TakenPicture | EditorError) -> None:
            found.append(answer)
            loop.quit()

        self._then[number] = heard
        QTimer.singleShot(_PATIENCE, loop, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if found:
            return
        progress = QProgressDialog(self.tr("Preparing pictures…"), self.tr("Stop"), 0, 0, self._panes.window())
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.canceled.connect(loop.quit)
        progress.show()
        loop.exec()
        progress.canceled.disconnect(loop.quit)
        progress.close()
        progress.deleteLater()

    def take_data(self, data: bytes, suffix: str) -> TakenPicture:
        """As ``take`` for a picture that is in no file."""
        return self.take(self._waiting.stage(data, suffix))

    def cut(self, file: Path) -> TakenPicture | None:
        """Asks what is to be cut off and covered of a picture and takes the copy in; None where they gave up."""
        answer = self._work.dialogs.ask_cut(file)
        if answer is None or not answer[0]:
            return None
        try:
            taken = self.take(PromisedPicture(file), answer[0])
        except EditorError as error:
            self._work.tell(error)
            return None
        return taken if taken.address else None

    def _on_answered(self, answer: object) -> None:
        if isinstance(answer, Taken | Refused) and answer.id in self._then:
            self._then.pop(answer.id)(answer.picture if isinstance(answer, Taken) else answer.error)
