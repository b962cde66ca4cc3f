"""What is rarely needed: date, the name in the URL, and every other key of the post."""

from __future__ import annotations

from urllib.parse import unquote

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from editor.session.form_plan import OWN_PLACES, FormPlan, widget_for
from editor.ui.form.add_field import AddField
from editor.ui.form.content import FormContent, as_text
from editor.ui.form.date_field import DateField
from editor.ui.form.field_names import label_of
from editor.ui.form.field_row import RowPlan
from editor.ui.form.field_rows import FieldRows
from editor.ui.form.slug_field import SlugField


class FoldedFields(QWidget):
    """Date, slug, URL, then the other keys in the file's order, then a way to add one."""

    edited = Signal(str, object)
    removed = Signal(str)
    draft_chosen = Signal(bool)

    def __init__(self, parent: QWidget, label_width: int) -> None:
        super().__init__(parent)
        self._known = FormPlan().known
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
        self.rows = FieldRows(self, label_width)
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
        self._column.addWidget(self.rows)
        self._column.addWidget(self.adding, 0, Qt.AlignmentFlag.AlignLeft)
        self.date.edited.connect(lambda text: self._on_text("date", text))
        self.slug.edited.connect(lambda text: self._on_text("slug", text))
        self.adding.added.connect(self.edited)
        self.retranslate()

    def retranslate(self) -> None:
        date, slug = (label_of(key, self._known.get(key)) for key in ("date", "slug"))
        self._labels["date"].setText(date)
        self._labels["slug"].setText(slug)
        self._labels["url"].setText(self.tr("URL it will have"))
        self._labels["draft"].setText(self.tr("State"))
        self.draft.setText(self.tr("Draft: the site does not show it yet"))
        self.date.setAccessibleName(date)
        self.slug.setAccessibleName(slug)
        self.url.setAccessibleName(self.tr("URL it will have"))
        self.slug.setToolTip(self.tr("The last part of the article's URL; empty, the headline gives it"))
        self.rows.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_content(self, content: FormContent, plan: FormPlan, shown: set[str]) -> None:
        """Shows the article's other fields, as the plan has them; ``shown`` are the keys that stand elsewhere."""
        if plan.known != self._known:
            self._known = plan.known
            self.retranslate()
        entries = content.by_key()
        date, slug = entries.get("date"), entries.get("slug")
        self.date.show_text((date.source or as_text(date.value)).strip("'\"") if date else content.date)
        waits = content.waits_until
        self.date.show_note(
            self.tr("The article is not on the site until then: {date}.").format(date=f"{waits:%Y-%m-%d %H:%M}")
            if waits is not None
            else ""
        )
        self.date.show_zone(self._live_words(content))
        self.slug.show_text(as_text(slug.value) if slug else content.slug)
        self.slug.setPlaceholderText(content.derived_slug)
        self.url.setText(unquote(content.url))
        self.draft.blockSignals(True)
        self.draft.setChecked(content.is_draft)
        self.draft.blockSignals(False)
        self.adding.set_taken(frozenset(entries) | shown | OWN_PLACES)
        others = [entry.key for entry in content.entries]
        others += [found.name for found in plan.folded if found.name not in entries]
        values = {entry.key: entry.value for entry in content.entries}
        left_out = shown | OWN_PLACES | plan.hidden
        rows = [
            RowPlan(key, widget_for(plan.known.get(key), values.get(key)), plan.known.get(key), key in entries)
            for key in others
            if key not in left_out
        ]
        self.rows.show_rows(rows, content)

    def _live_words(self, content: FormContent) -> str:
        """The site's zone, and when the article appears."""
        if not content.zone:
            return ""
        if content.is_draft:
            live = self.tr("as a draft it does not appear")
        elif content.waits_until is not None:
            live = self.tr("it appears when the site is built after that")
        else:
            live = self.tr("it appears when the site is built next")
        return self.tr("Time of {zone}; {live}").format(zone=content.zone, live=live)

    def set_read_only(self, read_only: bool) -> None:
        self.date.set_read_only(read_only)
        self.slug.setReadOnly(read_only)
        self.draft.setEnabled(not read_only)
        self.adding.setVisible(not read_only)
        self.rows.set_read_only(read_only)

    def commit(self) -> None:
        self.date.commit()
        self.rows.commit()

    def forget(self) -> None:
        """Another article is to be shown."""
        self.date.forget()
        self.rows.forget()

    def wrong_date(self) -> tuple[str, str] | None:
        """The key of a date field and what was typed in it, where that is no date."""
        typed = self.date.wrong_text()
        return ("date", typed) if typed else self.rows.wrong_text()

    def _on_text(self, key: str, text: str) -> None:
        """An emptied date or slug is taken out of the front matter: the file name's holds again."""
        if text:
            self.edited.emit(key, text)
        else:
            self.removed.emit(key)
