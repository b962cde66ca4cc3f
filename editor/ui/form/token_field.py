"""A list of short texts, each a token that can be removed: categories, tags."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from editor.ui.composition import commit_composition, commit_pending
from editor.ui.form.flow_layout import FlowLayout
from editor.ui.form.focus_frame import FocusFrame
from editor.ui.form.hangul_keys import letters
from editor.ui.form.suggestions import Suggestions
from editor.ui.line_edit import LineEdit

_CROSS_WIDTH = 22  # px at the token's right end that remove it


class Token(QPushButton):
    """One token. Its cross, Delete and Backspace remove it."""

    removed = Signal()
    stepped = Signal(int)

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(f"{text}  ×", parent)
        self.value = text
        self.setObjectName("token")
        self.setAutoDefault(False)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("{name}, Delete removes it").format(name=self.value))
        self.setToolTip(self.tr("Remove “{name}” with the cross or Delete").format(name=self.value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.removed.emit()
            case Qt.Key.Key_Left:
                self.stepped.emit(-1)
            case Qt.Key.Key_Right:
                self.stepped.emit(1)
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        if self.rect().contains(point) and point.x() >= self.width() - _CROSS_WIDTH:
            self.removed.emit()


class TokenInput(LineEdit):
    """Where the next token is typed. ``suggestions`` is the list that Tab and Escape may be meant for."""

    entered = Signal()
    left = Signal()
    stepped = Signal(int)
    stepped_back = Signal()
    emptied_further = Signal()

    def __init__(self, parent: QWidget, suggestions: Suggestions) -> None:
        super().__init__(parent)
        self._suggestions = suggestions

    def event(self, event: QEvent) -> bool:
        """Tab leads on to the next field, unless it takes what is chosen in the list; Escape closes the list first."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(event, QKeyEvent):
            takes = event.key() == Qt.Key.Key_Tab and bool(self._suggestions.chosen())
            closes = event.key() == Qt.Key.Key_Escape and self._suggestions.isVisible()
            if takes or closes:
                event.accept()
                if event.type() == QEvent.Type.KeyPress and takes:
                    self._take()
                elif event.type() == QEvent.Type.KeyPress:
                    self._suggestions.hide()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Left and not self.cursorPosition() and not self.hasSelectedText():
            self.stepped_back.emit()
        elif key == Qt.Key.Key_Backspace and not self.text() and not self.composed_text():
            self.emptied_further.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _take(self) -> None:
        chosen = self._suggestions.chosen()
        commit_composition()
        if chosen:
            self._suggestions.taken.emit(chosen)
        else:
            self.entered.emit()


class TokenField(QFrame):
    """Enter or a comma adds what was typed; arrow keys walk over the tokens, Backspace removes the last.

    With ``single`` there is one token at most, the next takes its place, and a comma is part of the text.

    What is typed or composed is looked for in the known texts: Down and Up choose, Enter and Tab take, Escape closes.
    """

    edited = Signal(list)

    def __init__(self, parent: QWidget | None = None, *, single: bool = False) -> None:
        super().__init__(parent)
        self._single = single
        self._tokens: list[Token] = []
        self._read_only = False
        self.setProperty("box", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._known: tuple[str, ...] = ()
        self._sought = ""
        self.suggestions = Suggestions(self)
        self.input = TokenInput(self, self.suggestions)
        self.input.setProperty("bare", True)
        FocusFrame(self, self.input)
        self.input.setMinimumWidth(90)
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(4, 2, 8, 2)
        self._flow.addWidget(self.input)
        self.input.entered.connect(self._take_typed)
        self.input.left.connect(self._on_left)
        self.input.stepped.connect(self._choose)
        self.input.stepped_back.connect(lambda: self._step(len(self._tokens), -1))
        self.input.emptied_further.connect(self._remove_last)
        self.input.text_committed.connect(self._on_typed)
        self.input.composed.connect(self._suggest)
        self.suggestions.taken.connect(self._take_suggested)
        self.retranslate()

    def retranslate(self) -> None:
        self.input.setPlaceholderText(self.tr("Add…"))
        for token in self._tokens:
            token.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.input.setAccessibleName(name)

    def set_field_name(self, name: str) -> None:
        """The object name: the box's own is ``name.box``, what is typed in has ``name``."""
        self.setObjectName(f"{name}.box")
        self.input.setObjectName(name)

    def values(self) -> list[str]:
        return [token.value for token in self._tokens]

    def set_known(self, known: Sequence[str]) -> None:
        """The texts to suggest, in the order in which they are to be offered."""
        self._known = tuple(known)

    def new_values(self) -> list[str]:
        """The tokens that are not among the known texts; none while nothing is known."""
        return [value for value in self.values() if value not in self._known] if self._known else []

    def show_values(self, values: Sequence[str]) -> None:
        """Shows a list that somebody else wrote; nothing is signalled, and what is being typed stays."""
        if list(values) == self.values():
            return
        while self._tokens:
            self._drop(self._tokens[-1])
        for value in values:
            self._append(value)

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self.input.setReadOnly(read_only)
        self.input.setVisible(not read_only)
        for token in self._tokens:
            token.setEnabled(not read_only)

    def commit(self) -> None:
        """Takes what was typed as a token."""
        commit_pending(self.input)
        self._take_typed()

    def _append(self, value: str) -> None:
        token = Token(value, self)
        token.setEnabled(not self._read_only)
        token.removed.connect(lambda: self._remove(token))
        token.stepped.connect(lambda step: self._step(self._tokens.index(token), step))
        self._flow.insert_widget(len(self._tokens), token)
        self._tokens.append(token)
        QWidget.setTabOrder(self.input.previousInFocusChain() or self, token)  # before the input, where it is seen
        token.show()
        self.updateGeometry()

    def _drop(self, token: Token) -> None:
        self._tokens.remove(token)
        self._flow.removeWidget(token)
        token.hide()
        token.deleteLater()
        self.updateGeometry()

    def _remove(self, token: Token) -> None:
        index = self._tokens.index(token)
        self._drop(token)
        self._step(index - 1, 1)
        self.edited.emit(self.values())

    def _remove_last(self) -> None:
        if self._tokens and not self._read_only:
            self._drop(self._tokens[-1])
            self.edited.emit(self.values())

    def _step(self, index: int, step: int) -> None:
        target = index + step
        if 0 <= target < len(self._tokens):
            self._tokens[target].setFocus(Qt.FocusReason.TabFocusReason)
        elif target >= len(self._tokens):
            self.input.setFocus(Qt.FocusReason.TabFocusReason)

    def _matching(self, typed: str) -> list[str]:
        """The known texts that are no tokens yet and hold what is typed, those that begin with it first."""
        wanted = letters(typed.strip())
        found = [name for name in self._known if name not in self.values() and wanted in letters(name)]
        return sorted(found, key=lambda name: not letters(name).startswith(wanted))

    def _suggest(self) -> None:
        """Input methods send empty compositions too, behind a key: what was chosen meanwhile stays chosen."""
        typed = self.input.text_with_composition()
        if typed != self._sought:
            self._sought = typed
            self.suggestions.offer(self._matching(typed) if typed.strip() else ())

    def _choose(self, step: int) -> None:
        if not self.suggestions.isVisible() and step > 0 and not self._read_only:
            self.suggestions.offer(self._matching(self.input.text_with_composition()))
        self.suggestions.step(step)

    def _on_left(self) -> None:
        self.suggestions.hide()
        self._take_typed()

    def _on_typed(self, text: str) -> None:
        if "," in text and not self._single:
            self._take_typed()
        else:
            self._suggest()

    def _take_suggested(self, name: str) -> None:
        commit_composition()
        self._take([name])

    def _take_typed(self) -> None:
        typed = self.input.text()
        self._take([typed.strip()] if self._single else [part.strip() for part in typed.split(",")])

    def _take(self, texts: Sequence[str]) -> None:
        new = [text for text in dict.fromkeys(texts) if text and text not in self.values()]
        self.input.show_text("")
        self._sought = ""
        self.suggestions.hide()
        if self._single and new:
            while self._tokens:
                self._drop(self._tokens[-1])
        for value in new:
            self._append(value)
        if new:
            self.edited.emit(self.values())
