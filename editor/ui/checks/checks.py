"""The check before publishing as the window has it: when it is asked, where it shows, what mends."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from editor.checks.conversation import Checked, Mending
from editor.checks.diagnostic import Diagnostic, Severity
from editor.checks.following import fits, followed
from editor.document.changes import Change, Splice
from editor.errors import EditorError
from editor.session.checking import checked_path, switch_off
from editor.session.desk import Desk
from editor.session.session import ArticleChange, Session
from editor.ui.action_set import ActionSet
from editor.ui.checks.body_findings import BodyFindings
from editor.ui.checks.checker import Checker
from editor.ui.checks.field_findings import FieldFindings
from editor.ui.checks.finding_words import FindingRow, row_of
from editor.ui.messages import message_of
from editor.ui.panes import Panes
from editor.ui.workflow import Workflow

PAUSE = 500  # ms without a key after which the article is checked
MOST = 4000  # ms that the check is behind while keys come


class Checks(QObject):
    """Asks after each pause and shows what is known: in the pane, on the page, at the fields, below the window.

    Attributes:
        state: as ``ChecksPane.show_rows`` has it.
        rows: what is shown.
    """

    def __init__(self, workflow: Workflow, panes: Panes, actions: ActionSet, parent: QObject) -> None:
        super().__init__(parent)
        self._work = workflow
        self._panes = panes
        self._actions = actions
        self._session: Session | None = None
        self._desk: Desk | None = None
        self._found: tuple[Diagnostic, ...] = ()
        self._since: list[Change] = []  # what the article went through since they were found
        self.state = "none"
        self._accepted: set[tuple[str, str]] = set()  # what stops publication, and the person knows
        self._is_first = True
        self._is_telling = False  # a save was made before it was known what is wrong
        self.rows: tuple[FindingRow, ...] = ()
        self.checker = Checker(self)
        self.page = BodyFindings(panes.body)
        self._fields = FieldFindings(panes.form)
        self._stop_listening: Callable[[], None] = lambda: None
        self._behind = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.ask)
        self._connect()

    def _connect(self) -> None:
        pane, work = self._panes.checks, self._work
        self.checker.checked.connect(self._on_checked)
        self.checker.mending.connect(self._on_mending)
        self.checker.died.connect(self._on_died)
        pane.list.chosen.connect(self.go_to)
        pane.list.fix_wanted.connect(self.fix)
        pane.off_wanted.connect(self.switch_off)
        pane.fix_all_wanted.connect(self.fix_all)
        self._panes.facts.checks_requested.connect(self.show)
        self._panes.form.fold.toggled.connect(lambda: self._fields.show_rows(self.rows))
        work.saved.connect(self._on_saved)
        work.rebased.connect(self._on_site_changed)
        work.before_save = self.may_save

    def table(self) -> dict[str, Callable[[], object]]:
        """The commands by their action's id."""
        return {"view.checks": self.show, "check.next": self.go_to_next, "check.fix_all": self.fix_all}

    def start(self) -> None:
        """After the first paint: the process may be started."""
        self.checker.start()

    def stop(self) -> None:
        """For a window that closes."""
        self._timer.stop()
        self.checker.stop()

    def retranslate(self) -> None:
        """The same findings in another language."""
        self._show()

    # What is asked.

    def set_session(self, session: Session | None, desk: Desk | None) -> None:
        """Another article, or none."""
        if session is self._session and desk is self._desk:
            return
        self._stop_listening()
        self._stop_listening = session.subscribe(self._on_article_changed) if session is not None else lambda: None
        self._session, self._desk, self._found, self._since = session, desk, (), []
        self._accepted, self._is_first, self._is_telling = set(), True, False
        if session is None or desk is None:
            self.state = "none"
            self.checker.show(None)
        else:
            self.state = "waiting"
            self.checker.show(session.article, str(desk.site.folder), str(checked_path(desk, session)))
            self._timer.start(0)
        self._show()

    def ask(self) -> None:
        """Has the article as it is now checked."""
        self._timer.stop()
        self._behind.invalidate()
        if self._session is not None and self._desk is not None:
            self.checker.ask(str(checked_path(self._desk, self._session)))

    def look(self) -> None:
        """Files of the site may have changed."""
        self._on_site_changed()

    def _on_site_changed(self) -> None:
        self.checker.look()
        self._timer.start(PAUSE)

    def _on_saved(self) -> None:
        self._on_site_changed()
        self.ask()

    def _on_article_changed(self, change: ArticleChange) -> None:
        """A key costs no more than this: the question waits for a pause."""
        self.checker.changed(change.new, change.changes)
        self._since.extend(change.changes)
        if not self._behind.isValid():
            self._behind.start()
        self._timer.start(max(0, min(PAUSE, MOST - self._behind.elapsed())))

    # What is answered.

    def _on_checked(self, checked: Checked) -> None:
        self._found, self._since = checked.found, []
        self.state = "done" if checked.is_whole else "part"
        self._show()
        if not checked.is_whole:
            return
        session = self._session
        if self._is_first and session is not None and session.path is not None and not session.is_modified:
            self._accepted = self._stopping()  # it stands so in its file
        self._is_first = False
        if self._is_telling and checked.is_current:
            self._is_telling = False
            self._tell_after_saving()

    def _stopping(self) -> set[tuple[str, str]]:
        return {(each.rule, each.detail) for each in self._found if each.severity is Severity.ERROR}

    def _show(self) -> None:
        session = self._session
        is_begun = session is not None and (session.path is not None or session.is_modified)
        article = session.article if session is not None and is_begun else None
        self._found, self._since = followed(self._found, self._since), []
        self.rows = tuple(row_of(article, each) for each in self._found) if article is not None else ()
        self._panes.checks.show_rows(self.rows, self.state)
        self.page.show_rows(self.rows)
        self._fields.show_rows(self.rows)
        counted = [row for row in self.rows if row.severity is not Severity.NOTICE]
        stopping = sum(row.severity is Severity.ERROR for row in counted)
        self._panes.facts.show_checks(len(counted), stopping, is_known=self.state in ("part", "done"))
        self._panes.side.set_title(self._panes.checks_tab, self.tr("Checks"), len(counted))

    def _on_died(self, gave_up: bool) -> None:
        if gave_up:
            self.state, self._found = "off", ()
            self._show()
            self._say(self.tr("The check failed several times; it is off until the next start."))

    # Where it is.

    def show(self) -> None:
        """Unfolds the pane with the list of findings in the focus."""
        self._panes.show_side(self._panes.checks_tab)
        self._actions["view.preview"].setChecked(True)
        listed = self._panes.checks.list
        if listed.rows and listed.current_row is None:
            listed.choose(listed.rows[0])
        listed.setFocus()

    def go_to(self, row: FindingRow) -> None:
        """Puts the caret where a finding is."""
        if self._panes.source.isVisible():
            editor = self._panes.source.editor
            if editor.model is not None and row.found.at >= editor.model.start:
                editor.place(row.found.at - editor.model.start)
                editor.setFocus()
        elif row.at.key:
            self._fields.go_to(row.at.key)
        elif row.at.block >= 0 and not self.page.select(row):
            self._panes.body.jump_to(row.at.block)
        elif row.at.block < 0:
            self._fields.go_to("title")
        self._panes.work.show_caret()

    def go_to_next(self) -> None:
        """Goes to the finding behind the one that was chosen last, in the order of the list."""
        listed = self._panes.checks.list
        if not listed.rows:
            self._say(self.tr("Nothing found."))
            return
        current = listed.current_row
        number = listed.rows.index(current) + 1 if current in listed.rows else 0
        row = listed.rows[number % len(listed.rows)]
        listed.choose(row)
        self.go_to(row)
        self._say(f"{row.place}: {row.words}")

    # What mends.

    def fix(self, row: FindingRow) -> None:
        """Makes the fix of one finding, as one step of the history."""
        session = self._session
        if session is None:
            return
        self._work.commit()
        current = self._now(row)
        if current is None or not current.fix or not fits(session.article.text, current.fix):
            self.ask()  # what it was found in is no more
            return
        self._make(session, current.fix)

    def _now(self, row: FindingRow) -> Diagnostic | None:
        """The finding of a row as it is by now: it may have moved since it was shown."""
        self._found, self._since = followed(self._found, self._since), []
        same = [each for each in self._found if (each.rule, each.detail) == (row.found.rule, row.found.detail)]
        return min(same, key=lambda each: abs(each.at - row.found.at), default=None)

    def fix_all(self) -> None:
        """Makes all safe fixes, as one step of the history, when they are known."""
        self._work.commit()
        if self._session is not None and self.checker.is_available:
            self.checker.mend()

    def _on_mending(self, mending: Mending) -> None:
        session = self._session
        if session is None:
            return
        if mending.changes is None:
            self._say(self.tr("The article was changed meanwhile: nothing was fixed. Try again."))
        elif not mending.changes:
            self._say(self.tr("There is nothing that can be fixed safely."))
        else:
            self._make(session, mending.changes)
            self._say(self.tr("Fixed: {count}. Undo takes all of it back.").format(count=mending.count))

    def _make(self, session: Session, changes: tuple[Splice, ...]) -> None:
        session.close_batch()
        try:
            session.dispatch(changes, origin="command")
        except EditorError as error:
            self._work.tell(error)
        session.close_batch()
        self.ask()

    def switch_off(self, row: FindingRow) -> None:
        """Has a finding's rule not told on this site any more."""
        if self._desk is None:
            return
        try:
            switch_off(self._desk.site.folder, row.found.rule)
        except EditorError as error:
            self._say(message_of(error))
            return
        self._say(self.tr("“{rule}” is switched off in .copydesk/site.yml.").format(rule=row.found.rule))
        self.checker.look()
        self.ask()

    # Before publishing.

    def may_save(self, session: Session, desk: Desk) -> bool:
        """Whether the person wants to save a post that the site would not publish as meant; drafts are never asked.

        What the file says already, or was said yes to, is not asked about again.
        """
        if session is not self._session or session.naming.is_draft or not session.is_modified:
            return True
        if not self.checker.is_current:
            self._is_telling = self.checker.is_available
            return True
        new = [row for row in self.rows if (row.found.rule, row.found.detail) in self._stopping() - self._accepted]
        if not new:
            return True
        if self._work.dialogs.ask_stopping(checked_path(desk, session).name, [row.words for row in new[:3]]):
            self._accepted |= self._stopping()
            return True
        self.show()
        self._panes.checks.list.choose(new[0])
        self.go_to(new[0])
        return False

    def _tell_after_saving(self) -> None:
        """The save was quicker than the check."""
        session = self._session
        new = [row for row in self.rows if (row.found.rule, row.found.detail) in self._stopping() - self._accepted]
        if session is None or not new:
            return
        self._accepted |= self._stopping()
        words = self.tr("Saved, but the site would not publish it as it is meant: {reason}")
        self._panes.banner.show_problem(words.format(reason=new[0].words), self.tr("Show me where"), self.show)

    def _say(self, words: str) -> None:
        self._panes.facts.show_hint(words)
