"""Every way by which pictures come in: they are prepared elsewhere, and stand in the article when they are ready."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from editor.errors import EditorError, StructureError
from editor.images.caption_learning import learned_pattern
from editor.images.captions import USUAL_PATTERN, CaptionPattern, caption_text, parts_of
from editor.session.desk import Desk
from editor.session.picture_arrival import Arrival
from editor.session.picture_intake import TakenPicture
from editor.session.picture_protocol import Draw, Drawn, Refused, Take, Taken
from editor.session.small_pictures import IN_TEXT, known_small_picture
from editor.session.waiting_pictures import LeftPictures, PromisedPicture, WaitingPictures
from editor.ui.panes import Panes
from editor.ui.pictures.drop import Drop, Item
from editor.ui.pictures.library_dialog import LibraryDialog
from editor.ui.pictures.progress_row import ProgressRow
from editor.ui.pictures.taking_now import TakingNow
from editor.ui.pictures.words import drop_message, left_message, refused_message
from editor.ui.pictures.workers import PictureWorkers
from editor.ui.post_listing import Listing
from editor.ui.workflow import Workflow

_ROOM = 120  # ms in which the page takes the room that a picture needs
_LEAD = "image"  # the field of an article's lead picture
_LEARN_FROM = 60  # posts whose captions are read


class TakingIn(QObject):
    """Pictures for the body and for fields of the open article."""

    def __init__(
        self, workflow: Workflow, panes: Panes, waiting: WaitingPictures | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work = workflow
        self._panes = panes
        self.workers = PictureWorkers(self)
        self._waiting = waiting = waiting or WaitingPictures.of_user()
        self._drops: list[Drop] = []
        self.now = TakingNow(workflow, panes, self.workers, waiting, self)
        self._looks: dict[int, Callable[[Drawn | EditorError], None]] = {}
        self._then: dict[int, Callable[[TakenPicture | EditorError], None]] = {}
        self._posts: list[Path] = []
        self._pattern: tuple[Desk, CaptionPattern] | None = None
        workflow.listing.listed.connect(self._on_listed)
        self.row = ProgressRow(panes)
        panes.add_below(self.row)
        self.row.stopped.connect(self.stop)
        self.workers.answered.connect(self._on_answered)
        workflow.holds_back = self._holds_back
        workflow.shown_file = lambda file: known_small_picture(file, IN_TEXT, waiting.small) or file
        workflow.session_changed.connect(self._on_session_changed)

    @property
    def pattern(self) -> CaptionPattern:
        """How the house writes captions: as it says, else as its newest posts do, else as is usual."""
        desk = self._work.desk
        if desk is None:
            return USUAL_PATTERN
        if self._pattern is None or self._pattern[0] is not desk:
            said = desk.pictures.house.pattern
            self._pattern = desk, said or learned_pattern(desk.captions(self._posts)) or USUAL_PATTERN
        return self._pattern[1]

    def _on_listed(self, listing: Listing) -> None:
        self._posts = [path for path, _ in listing.newest[:_LEARN_FROM]]
        self._pattern = None

    # Ways in.

    def choose(self, key: str = "") -> None:
        """Asks for a picture for a field, or for pictures for the body where ``key`` is empty."""
        desk, dialogs = self._work.desk, self._work.dialogs
        if desk is None or self._work.session is None:
            return
        if key:
            chosen = dialogs.choose_picture(desk.picture_folder(self._work.session))
            self.take([chosen] if chosen is not None else [], key)
        else:
            self.take(dialogs.choose_pictures(desk.picture_folder(self._work.session)))

    def take(self, pictures: Sequence[Path], key: str = "") -> None:
        """Takes files in: into a field, or below the caret."""
        self.promise([PromisedPicture(picture) for picture in pictures], key)

    def take_data(self, data: bytes, suffix: str = ".png") -> None:
        """Takes in a picture that is in no file; its content says what it is, whatever the suffix."""
        try:
            self.promise([self._waiting.stage(data, suffix)])
        except EditorError as error:
            self._work.tell(error)

    def promise(self, pictures: Sequence[PromisedPicture], key: str = "") -> None:
        """Has pictures prepared; each stands in the article when it and those before it are ready."""
        session, desk, model = self._work.session, self._work.desk, self._panes.body.model
        if session is None or desk is None or not pictures or session.article.read_only is not None:
            return
        drop = Drop(session, desk, self._waiting.new_record(), [Item(picture) for picture in pictures], key=key)
        drop.total = len(drop.to_come)
        drop.folder = str(desk.picture_folder(session))
        if not key:
            self._panes.body.commit()
            if model is None:
                return
            drop.arrival = Arrival(model, self._panes.body.caret.row)
        drop.revision = session.revision
        self._drops.append(drop)
        self._note(drop)
        if drop.arrival is not None and drop.total == 1:
            self._ask_words(drop, drop.to_come[0])
            return
        for item in drop.to_come:
            if drop.key and not self._ask_focus(drop, item):
                return
            self._request(drop, item)
        self._show_progress()

    def _ask_focus(self, drop: Drop, item: Item) -> bool:
        """Where the house has a field for what has to be seen of its lead picture; False where they gave up."""
        if not drop.desk.pictures.house.focus or drop.key != _LEAD:
            return True
        answer = self._work.dialogs.ask_cut(item.picture.path, asks_focus=True)
        if answer is None:
            self._cancel(drop)
            return False
        item.changes, item.focus = answer
        return True

    def _request(self, drop: Drop, item: Item) -> None:
        site, picture, cache = str(drop.desk.site.folder), item.picture, str(self._waiting.small)
        path = str(picture.path.absolute())
        item.number = self.workers.ask(
            lambda number: Take(number, site, path, picture.name, item.changes, cache, drop.folder)
        )
        self._then[item.number] = lambda answer: self._on_prepared(drop, item, answer)

    def _ask_words(self, drop: Drop, item: Item) -> None:
        """Of one picture it is asked what it shows, and what is to be covered, before anything enters the site."""
        item.is_asked_for = True
        self._look_at(item)
        item.said = self._work.dialogs.ask_new_picture(item.picture.path, self.pattern)
        item.is_asked_for = False
        self.workers.cancel([item.number])
        self._looks.pop(item.number, None)
        if item not in drop.to_come:
            return
        if item.error is not None:
            self._go_on(drop)
        elif item.said is None:
            self._cancel(drop)
        else:
            item.changes = item.said.changes
            self._request(drop, item)
            self._show_progress()

    def _look_at(self, item: Item) -> None:
        path, cache = str(item.picture.path.absolute()), str(self._waiting.small)
        item.number = self.workers.ask(lambda number: Draw(number, path, IN_TEXT, cache, looks=True))

        def seen(answer: Drawn | EditorError) -> None:
            if not item.is_asked_for:
                return
            if isinstance(answer, EditorError):
                item.error = answer
                self._work.dialogs.give_up()
            else:
                self._work.dialogs.suggest(parts_of(answer.credit), Path(answer.file) if answer.file else None)

        self._looks[item.number] = seen

    # What comes back.

    def _on_answered(self, answer: object) -> None:
        if isinstance(answer, Drawn | Refused) and answer.id in self._looks:
            self._looks.pop(answer.id)(answer if isinstance(answer, Drawn) else answer.error)
        if not isinstance(answer, Taken | Refused):
            return
        then = self._then.pop(answer.id, None)
        if then is not None:
            then(answer.picture if isinstance(answer, Taken) else answer.error)

    def _on_prepared(self, drop: Drop, item: Item, answer: TakenPicture | EditorError) -> None:
        if isinstance(answer, EditorError):
            item.error = answer
        else:
            item.taken = answer
        self._show_progress()
        self._go_on(drop)

    def _go_on(self, drop: Drop) -> None:
        """Puts in the first picture that is to come, where it is ready; others at the next turn of the loop."""
        if drop not in self._drops:
            return
        if drop.to_come and not drop.to_come[0].is_ready:
            return
        if drop.to_come:
            self._put(drop, drop.to_come.pop(0))
            self._note(drop)
        if drop.to_come:
            QTimer.singleShot(0, self, lambda: self._go_on(drop))
        else:
            self._end(drop)

    def _put(self, drop: Drop, item: Item) -> None:
        self._waiting.done_with(item.picture)
        if item.taken is None:
            drop.refused += [item.error] if item.error is not None else []
            return
        try:
            if drop.key:
                self._put_into_field(drop, item, item.taken)
            elif not self._put_into_body(drop, item, item.taken):
                drop.refused.append(StructureError(item.picture.path, "picture"))
                return
        except EditorError as error:
            drop.refused.append(error)
            return
        drop.arrived.append(item.taken)
        drop.without_alt += item.said is None and not item.taken.credit.alt and not drop.key

    @staticmethod
    def _put_into_field(drop: Drop, item: Item, taken: TakenPicture) -> None:
        values = [(drop.key, taken.address)]
        if item.focus is not None:
            written = f"{round(item.focus.x * 100)}% {round(item.focus.y * 100)}%"  # as CSS has object-position
            values.append((drop.desk.pictures.house.focus, written))
        drop.session.set_fields(values)

    def _put_into_body(self, drop: Drop, item: Item, taken: TakenPicture) -> bool:
        arrival, body = drop.arrival, self._panes.body
        if arrival is None:
            return False
        alt = item.said.parts.alt if item.said is not None else taken.credit.alt or None
        caption = caption_text(item.said.parts, self.pattern) if item.said is not None else ""
        if drop.total == 1 and drop.session.revision == drop.revision:  # the hand waits for it
            before = drop.session.revision
            body.run(lambda model, at: arrival.put(model, taken.address, alt, caption))
            body.show_inserted()
            QTimer.singleShot(_ROOM, body, body.show_inserted)
            return drop.session.revision != before
        return body.run_aside(lambda model: arrival.put(model, taken.address, alt, caption))

    # Ends.

    def _end(self, drop: Drop) -> None:
        self._forget(drop)
        if drop.refused and drop.total == 1:
            self._work.tell(drop.refused[0])
        elif drop.refused:
            self._panes.banner.show_problem(refused_message(drop.refused, drop.total))
        if drop.arrived:
            self._panes.facts.show_note(drop_message(drop.arrived, drop.without_alt))

    def _cancel(self, drop: Drop) -> None:
        numbers = [item.number for item in drop.to_come]
        self.workers.cancel(numbers)
        for number in numbers:
            self._then.pop(number, None)
        for item in drop.to_come:
            self._waiting.done_with(item.picture)
        drop.to_come.clear()
        self._forget(drop)

    def _forget(self, drop: Drop) -> None:
        drop.close()
        self._note(drop)
        if drop in self._drops:
            self._drops.remove(drop)
        self._show_progress()

    def stop(self) -> None:
        """Nothing more comes; what is in the article stays."""
        for drop in list(self._drops):
            arrived = drop.arrived
            self._cancel(drop)
            if arrived:
                self._panes.facts.show_note(drop_message(arrived, drop.without_alt))

    @property
    def is_waiting(self) -> bool:
        """Whether pictures are on their way."""
        return bool(self._drops)

    def _note(self, drop: Drop) -> None:
        """What a crash would lose; a field's picture is chosen again in a moment."""
        promised = [item.picture for item in drop.to_come] if not drop.key else []
        self._waiting.note(drop.record, drop.desk.site.folder, drop.session.path, promised)

    def _show_progress(self) -> None:
        self.row.show_progress(sum(drop.done for drop in self._drops), sum(drop.total for drop in self._drops))

    # Leaving, and what an earlier program left.

    def _holds_back(self) -> bool:
        """Whether the article is not to be left, since pictures are still to come into it."""
        count = sum(len(drop.to_come) for drop in self._drops)
        if not count:
            return False
        if not self._work.dialogs.ask_leave_pictures(count):
            return True
        self.stop()
        return False

    def _on_session_changed(self) -> None:
        for drop in list(self._drops):
            if drop.session is not self._work.session:
                self._cancel(drop)
        session, desk = self._work.session, self._work.desk
        if session is None or desk is None or session.article.read_only is not None:
            return
        left = self._waiting.left(desk.site.folder, session.path)
        if left:
            count = sum(len(each.pictures) for each in left)
            self._panes.banner.show_problem(
                left_message(count), self.tr("Put them in"), lambda: self._take_left(left), severity="warn"
            )

    def _take_left(self, left: Sequence[LeftPictures]) -> None:
        pictures = [picture for each in left for picture in each.pictures]
        self.promise(pictures)
        for each in left:
            self._waiting.forget(each)

    # The library.

    def open_library(self) -> None:
        """Shows the site's pictures; what is picked there goes below the caret."""
        desk = self._work.desk
        if desk is None:
            return
        rules = desk.pictures.house.rules
        dialog = LibraryDialog(self.workers, desk.site.folder, self._waiting.small, rules, self._panes.window())
        dialog.chosen.connect(self.take)
        dialog.post_wanted.connect(self._work.open_post)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def insert_now(self, picture: Path, alt: str) -> None:
        """For scripts: copies a picture into the site and puts it below the caret, before it returns."""
        desk = self._work.desk
        if desk is None or self._work.session is None:
            return
        try:
            taken = desk.import_picture(picture)
            self._panes.body.insert_picture(taken.address, alt)
            self.tell_taken(taken)
        except EditorError as error:
            self._work.tell(error)

    def tell_taken(self, taken: TakenPicture) -> None:
        """Says what is worth a word of a picture that is in the article now."""
        self._panes.facts.show_note(drop_message([taken], 0))
