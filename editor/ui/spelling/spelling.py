"""Spelling as the window has it: what is checked, the words that were taught, the menu, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QTextEdit

from editor.errors import EditorError
from editor.session.own_words import OwnWords, words_of_all
from editor.session.session import Session
from editor.ui.action_set import ActionSet
from editor.ui.composition import commit_composition
from editor.ui.messages import message_of
from editor.ui.panes import Panes
from editor.ui.spelling.body_marks import BodyMarks
from editor.ui.spelling.field_marks import FieldMarks
from editor.ui.spelling.speller import LANGUAGES, Speller
from editor.ui.spelling.word_menu import WordMenu, replace_selected
from editor.ui.style.tokens import Tokens

_READING = 3000  # ms at least between two times that the article is read for words that recur,
_FIRST_READING = 200  # ms before the first,
_MOST_READ = 100_000  # and characters that are read: a tenth of a second in the worker when read again


class Spelling(QObject):
    """Marks misspelt words in the body, the headline and the excerpt."""

    def __init__(
        self, panes: Panes, actions: ActionSet, settings: QSettings, own: OwnWords, tokens: Tokens, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panes = panes
        self._actions = actions
        self._settings = settings
        self._own = own
        self._site: OwnWords | None = None
        self._session: Session | None = None
        self._ignored: tuple[str, ...] = ()
        self._has_told = False
        self.speller = Speller(self)
        self._stop_listening: Callable[[], None] | None = None
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.timeout.connect(self._read_article)
        self._marks = BodyMarks(panes.body, self.speller)
        self._form, self._tokens = panes.form, tokens
        self._fields: list[FieldMarks] = []
        self._mark_fields()
        panes.form.texts_changed.connect(self._mark_fields)
        panes.body.menu_opens.connect(partial(self._on_menu, panes.body, self._marks.word_at))
        self._marks.found.connect(self._on_found)
        self.speller.died.connect(self._on_died)
        self.speller.began.connect(self._on_began)

    def start(self) -> None:
        """After the first paint: the worker may be started."""
        self.speller.set_words(self._words(), latin=self._is_chosen("latin"))
        self.speller.set_on(self._is_chosen("on"))
        self.speller.start()

    def stop(self) -> None:
        """For a window that closes."""
        self.speller.stop()

    def set_session(self, session: Session | None, site: Path | None) -> None:
        """Another article, of a site that may have words of its own."""
        if session is not self._session:
            self._listen(session)
            self._reading.start(_FIRST_READING)
        self._session = session
        self.speller.set_site(site)
        folder = OwnWords.of_site(site) if site is not None else None
        if (folder and folder.file) != (self._site and self._site.file):
            self._site = folder
            self._take_words()

    def _listen(self, session: Session | None) -> None:
        if self._stop_listening is not None:
            self._stop_listening()
        self._stop_listening = session.subscribe(self._on_article_changed) if session is not None else None

    def _on_article_changed(self, *_change: object) -> None:
        if not self._reading.isActive():
            self._reading.start(_READING)

    def _read_article(self) -> None:
        """The body alone: an excerpt says again what stands there, slips and all."""
        self.speller.set_article(self._marks.text(_MOST_READ) if self._session is not None else "")

    def set_tokens(self, tokens: Tokens) -> None:
        """Other colours for the fields; the body has its own."""
        self._tokens = tokens
        for field in self._fields:
            field.set_tokens(tokens)

    def _mark_fields(self) -> None:
        """The form may show texts that it has not shown before; those that it shows no longer are kept aside there."""
        known = [field.field for field in self._fields]
        for text in self._form.texts():
            if text not in known:
                field = FieldMarks(text, self.speller, self._tokens)
                text.menu_opens.connect(partial(self._on_menu, text, field.word_at))
                self._fields.append(field)

    def table(self) -> dict[str, Callable[[], object]]:
        """The commands by their action's id."""
        return {
            "spelling.next": self.find_next,
            "spelling.on": partial(self._turn, "on"),
            "spelling.latin": partial(self._turn, "latin"),
        }

    def show_choices(self) -> None:
        """Checks the actions of what is chosen."""
        for name in ("on", "latin"):
            self._actions[f"spelling.{name}"].setChecked(self._is_chosen(name))

    # What is checked.

    def _is_chosen(self, name: str) -> bool:
        return self._settings.value(f"spelling/{name}", True, bool) is not False

    def _turn(self, name: str) -> None:
        self._settings.setValue(f"spelling/{name}", not self._is_chosen(name))
        self.show_choices()
        self.speller.set_words(self._words(), latin=self._is_chosen("latin"))
        self.speller.set_on(self._is_chosen("on"))

    # Words.

    def _words(self) -> tuple[str, ...]:
        try:
            known = words_of_all(self._own, *((self._site,) if self._site else ()))
        except EditorError as error:
            self._say(message_of(error))
            known = ()
        return (*known, *self._ignored)

    def _take_words(self) -> None:
        self.speller.set_words(self._words(), latin=self._is_chosen("latin"))

    def _add(self, word: str) -> None:
        commit_composition()
        try:
            self._own.add(word)
        except EditorError as error:
            self._say(message_of(error))
            return
        self._take_words()
        self._say(self.tr("“{word}” is in your dictionary now.").format(word=word))

    def _ignore(self, word: str) -> None:
        commit_composition()
        self._ignored = (*self._ignored, word)
        self._take_words()

    # The menu.

    def _on_menu(
        self, editor: QTextEdit, word_at: Callable[[QTextCursor], QTextCursor | None], menu: QMenu, at: QTextCursor
    ) -> None:
        found = word_at(at)
        if found is None:
            return
        body = self._panes.body
        read_only = body.read_only if editor is body else editor.isReadOnly()
        replace = None if read_only else partial(self._replace, editor, found, found.selectedText())
        WordMenu(menu, found.selectedText(), self.speller, replace, self._add, self._ignore)

    def _replace(self, editor: QTextEdit, selection: QTextCursor, word: str, text: str) -> None:
        """As one step of the history; not where the word is another by now."""
        commit_composition()
        if selection.selectedText() != word:
            return
        self._part()
        replace_selected(selection, text)
        self._part()
        caret = QTextCursor(editor.document())
        caret.setPosition(selection.selectionEnd())
        editor.setTextCursor(caret)

    def _part(self) -> None:
        """What comes next is undone by itself."""
        self._panes.body.end_batch()
        if self._session is not None:
            self._session.close_batch()

    # The next one.

    def find_next(self) -> None:
        """Selects the next misspelt word of the body."""
        if self._session is None:
            return
        if not self.speller.is_available:
            self._say(self.tr("Spelling is not checked now."))
            return
        self._marks.find_next()

    def _on_found(self, word: QTextCursor | None) -> None:
        if word is None:
            self._say(self.tr("No misspelt words."))
            return
        self._say("")
        self._panes.body.setFocus()
        self._panes.body.end_batch()
        self._panes.body.setTextCursor(word)
        self._panes.body.ensureCursorVisible()
        self._panes.work.show_caret()

    # What is said.

    def _on_began(self, languages: tuple[str, ...]) -> None:
        missing = [language for language in LANGUAGES if language not in languages]
        if missing and not self._has_told:
            self._has_told = True
            names = {"ko": self.tr("Korean"), "en": self.tr("English")}
            words = self.tr("No dictionary for {languages} was found: that is not checked.")
            self._say(words.format(languages=", ".join(names[language] for language in missing)))

    def _on_died(self, gave_up: bool) -> None:
        if gave_up:
            self._say(self.tr("Checking spelling failed several times; it is off until the next start."))
        else:
            self._say(self.tr("Checking spelling stopped and begins anew; your text is not touched."))

    def _say(self, words: str) -> None:
        self._panes.facts.show_hint(words)
