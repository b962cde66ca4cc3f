"""What is rarely needed: date, the name in the URL, and every other key of the post."""

from __future__ import annotations

from urllib.parse import unquote

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from editor.ui.form.add_field import AddField
from editor.ui.form.content import FieldEntry, FormContent, as_text, kind_of
from editor.ui.form.date_field import DateField
from editor.ui.form.field_names import FOLDED_KEYS, USUAL_KEYS, field_name
from editor.ui.form.other_field import OtherField
from editor.ui.form.slug_field import SlugField

_OWN_KEYS = frozenset(("title", *USUAL_KEYS, *FOLDED_KEYS))


class FoldedFields(QWidget):
    """Date, slug, URL, then the other keys in the file's order, then a way to add one."""

    edited = Signal(str, object)
    removed = Signal(str)
    draft_chosen = Signal(bool)

    def __init__(self, parent: QWidget, label_width: int) -> None:
        super().__init__(parent)
        self._label_width = label_width
        self._others: list[OtherField] = []
        self._labels: dict[str, QLabel] = {}
        self.date = DateField(self)
        self.date.set_field_name("field.date")
        self.slug = SlugField(self)
        self.slug.setObjectName("field.slug")
        self.url = QLabel(self)
        self.url.setObjectName("articleUrl")
        self.url.setTextFormat(Qt.TextFormat.PlainText)
        self.url.setWordWrap(True)
        self.url.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.url.setContentsMargins(0, 7, 0, 7)
        self.url.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.draft = QCheckBox(self)
        self.draft.setObjectName("draft")
        self.draft.toggled.connect(self.draft_chosen)
        self.adding = AddField(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        editors: dict[str, QWidget] = {"date": self.date, "slug": self.slug, "url": self.url, "draft": self.draft}
        for row, (key, editor) in enumerate(editors.items()):
            label = QLabel(self)
            label.setProperty("role", "dim")
            label.setBuddy(editor)
            label.setFixedWidth(label_width)
            label.setWordWrap(True)
            label.setContentsMargins(0, 7, 0, 0)
            self._labels[key] = label
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(editor, row, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(grid)
        self._column.addWidget(self.adding, 0, Qt.AlignmentFlag.AlignLeft)
        self.date.edited.connect(lambda text: self._on_text("date", text))
        self.slug.edited.connect(lambda text: self._on_text("slug", text))
        self.adding.added.connect(self.edited)
        self.retranslate()

    def retranslate(self) -> None:
        self._labels["date"].setText(field_name("date"))
        self._labels["slug"].setText(field_name("slug"))
        self._labels["url"].setText(self.tr("URL it will have"))
        self._labels["draft"].setText(self.tr("State"))
        self.draft.setText(self.tr("Draft: the site does not show it yet"))
        self.date.setAccessibleName(field_name("date"))
        self.slug.setAccessibleName(field_name("slug"))
        self.url.setAccessibleName(self.tr("URL it will have"))
        self.slug.setToolTip(self.tr("The last part of the article's URL; empty, the headline gives it"))
        for other in self._others:
            other.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_content(self, content: FormContent) -> None:
        entries = content.by_key()
        date, slug = entries.get("date"), entries.get("slug")
        self.date.show_text((date.source or as_text(date.value)).strip("'\"") if date else content.date)
        waits = content.waits_until
        self.date.show_note(
            self.tr("The article is not on the site until then: {date}.").format(date=f"{waits:%Y-%m-%d %H:%M}")
            if waits is not None
            else ""
        )
        self.slug.show_text(as_text(slug.value) if slug else content.slug)
        self.slug.setPlaceholderText(content.derived_slug)
        self.url.setText(unquote(content.url))
        self.draft.blockSignals(True)
        self.draft.setChecked(content.is_draft)
        self.draft.blockSignals(False)
        self.adding.set_taken(frozenset(entries) | _OWN_KEYS)
        self._show_others([entry for entry in content.entries if entry.key not in _OWN_KEYS])

    def set_read_only(self, read_only: bool) -> None:
        self.date.set_read_only(read_only)
        self.slug.setReadOnly(read_only)
        self.draft.setEnabled(not read_only)
        self.adding.setVisible(not read_only)
        for other in self._others:
            other.set_read_only(read_only)

    def commit(self) -> None:
        self.date.commit()
        for other in self._others:
            other.commit()

    def forget(self) -> None:
        """Another article is to be shown."""
        for dated in (self.date, *(other.editor for other in self._others)):
            if isinstance(dated, DateField):
                dated.forget()

    def wrong_date(self) -> tuple[str, str] | None:
        """The key of a date field and what was typed in it, where that is no date."""
        typed = {"date": self.date.wrong_text()} | {other.key: other.wrong_date() for other in self._others}
        return next(((key, text) for key, text in typed.items() if text), None)

    def _show_others(self, entries: list[FieldEntry]) -> None:
        """Keeps each field's widget as long as its key and kind stay, and so its caret."""
        shape = [(entry.key, kind_of(entry.value)) for entry in entries]
        if shape != [(other.key, other.kind) for other in self._others]:
            self._rebuild(entries)
        for other, entry in zip(self._others, entries, strict=True):
            other.show_entry(entry)

    def _rebuild(self, entries: list[FieldEntry]) -> None:
        kept = {(other.key, other.kind): other for other in self._others}
        self._others = []
        for entry in entries:
            other = kept.pop((entry.key, kind_of(entry.value)), None)
            self._others.append(self._make(entry) if other is None else other)
        for gone in kept.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        previous: QWidget = self.slug
        for index, other in enumerate(self._others):
            self._column.insertWidget(index + 1, other)
            QWidget.setTabOrder(previous, other)
            previous = other
        QWidget.setTabOrder(previous, self.adding)

    def _make(self, entry: FieldEntry) -> OtherField:
        other = OtherField(entry, self, self._label_width)
        other.edited.connect(self.edited)
        other.removed.connect(self.removed)
        return other

    def _on_text(self, key: str, text: str) -> None:
        """An emptied date or slug is taken out of the front matter: the file name's holds again."""
        if text:
            self.edited.emit(key, text)
        else:
            self.removed.emit(key)
