"""One place that both hands changed: both texts beside each other, and a choice below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from editor.document.article import Article
from editor.document.merge import Conflict, ConflictKind, Side
from editor.session.merging import Meeting
from editor.ui.difference.page import DifferencePage, section_name, value_text
from editor.ui.difference.reading import block_words
from editor.ui.difference.words import stretches
from editor.ui.form.field_names import field_name
from editor.ui.style.tokens import tokens_of


class ConflictCard(QFrame):
    """``side()`` is what was chosen; None where nothing is yet."""

    chosen = Signal()

    def __init__(self, number: int, meeting: Meeting, conflict: Conflict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"conflict.card{number}")
        self.setProperty("card", True)
        self._meeting = meeting
        self._conflict = conflict
        self.title = QLabel(self._name(), self)
        self.title.setProperty("role", "strong")
        self._group = QButtonGroup(self)
        self._radios: dict[Side, QRadioButton] = {}
        grid = QGridLayout()
        grid.setSpacing(8)
        ours, theirs = self._texts()
        for column, (words, text) in enumerate(((self.tr("Mine"), ours), (self.tr("Theirs"), theirs))):
            heading = QLabel(words, self)
            heading.setProperty("role", "heading")
            grid.addWidget(heading, 0, column)
            grid.addWidget(self._text(text, words), 1, column)
            grid.setColumnStretch(column, 1)
        choices = QHBoxLayout()
        choices.setSpacing(16)
        for side in meeting.choices(conflict):
            choices.addWidget(self._radio(side))
        choices.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 10)
        outer.setSpacing(8)
        outer.addWidget(self.title)
        outer.addLayout(grid)
        outer.addLayout(choices)

    def side(self) -> Side | None:
        return next((side for side, radio in self._radios.items() if radio.isChecked()), None)

    def choose(self, side: Side) -> None:
        self._radios[side].setChecked(True)

    def _radio(self, side: Side) -> QRadioButton:
        words = {
            Side.OURS: self.tr("Take mine"),
            Side.THEIRS: self.tr("Take theirs"),
            Side.BOTH: self.tr("Both, mine first"),
        }[side]
        radio = QRadioButton(words, self)
        radio.setObjectName(f"{self.objectName()}.{side.value}")
        radio.setAccessibleName(f"{self._name()}: {words}")
        radio.toggled.connect(lambda checked: self.chosen.emit() if checked else None)
        self._group.addButton(radio)
        self._radios[side] = radio
        return radio

    def _name(self) -> str:
        match self._conflict.kind:
            case ConflictKind.FIELD:
                return field_name(self._conflict.name)
            case ConflictKind.FRONT_MATTER:
                return self.tr("All fields")
            case ConflictKind.BODY:
                return self.tr("The whole text")
        return section_name(self._conflict.name)

    def _texts(self) -> tuple[str | None, str | None]:
        """Both as a person reads them; as they are written where they read the same."""
        conflict, meeting = self._conflict, self._meeting
        if conflict.kind is ConflictKind.FIELD:
            found = _value(conflict.ours), _value(conflict.theirs)
        else:
            found = (
                _read(meeting.ours, conflict.ours_block, conflict.ours),
                _read(meeting.theirs, conflict.theirs_block, conflict.theirs),
            )
        return (conflict.ours, conflict.theirs) if found[0] == found[1] else found

    def _text(self, text: str | None, name: str) -> QLabel:
        """One side, with what it changed of the text that both began with."""
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        label.setProperty("box", True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setAccessibleName(name)
        page = DifferencePage(tokens_of(self.palette()))
        if text is None:
            label.setText(self.tr("Deleted here"))
            label.setEnabled(False)
        else:
            base = _base_text(self._conflict, text in (self._conflict.ours, self._conflict.theirs))
            found = [part for part in stretches(base, text.strip()) if part.kind != "-"]
            label.setText(page.text(found))
        return label


def _read(article: Article, block: int | None, text: str | None) -> str | None:
    return block_words(article, block) if block is not None and text is not None else text


def _value(text: str | None) -> str | None:
    """A field's value, from its lines in the front matter; the lines where they are no single field."""
    if text is None:
        return None
    values = Article.from_text(f"---\n{text.rstrip()}\n---\n").front_matter.values()
    return value_text(next(iter(values.values()))) if len(values) == 1 else text.strip()


def _base_text(conflict: Conflict, shows_source: bool) -> str:
    """What both began with, as a person reads it where both sides are shown so."""
    base = (conflict.base or "").strip()
    if conflict.kind is ConflictKind.FIELD and not shows_source:
        return _value(base) or ""
    if conflict.kind is not ConflictKind.BLOCK or shows_source:
        return base
    found = Article.from_text(f"---\n---\n{base}")
    return block_words(found, 0) if len(found.body.blocks) == 1 else base
