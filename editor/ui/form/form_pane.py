"""The form over the body: headline, the site's fields, and one line that unfolds into the rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from editor.session.form_plan import FormPlan, widget_for
from editor.ui.form.content import FormContent, as_text
from editor.ui.form.field_editor import TextEditor, TokensEditor
from editor.ui.form.field_names import label_of
from editor.ui.form.field_row import RowPlan
from editor.ui.form.field_rows import FieldRows
from editor.ui.form.folded_fields import FoldedFields
from editor.ui.form.growing_text import GrowingText
from editor.ui.form.token_field import TokenField
from editor.ui.form.url_notice import UrlNotice

LABEL_WIDTH = 96  # px


class FormPane(QWidget):
    """Shows an article's fields and signals what the person does to them.

    ``field_edited(key, value)`` comes once for each key and edit; ``automatic_chosen`` says that a field is to follow
    again what it follows from, or no longer. ``texts_changed`` says that other texts are shown (``texts``).
    """

    field_edited = Signal(str, object)
    field_removed = Signal(str)
    automatic_chosen = Signal(str, bool)
    draft_chosen = Signal(bool)
    image_requested = Signal(str)
    image_dropped = Signal(str, str)
    left_downwards = Signal()
    texts_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = FormContent()
        self._plan: FormPlan | None = None
        self.title = GrowingText(self, single_paragraph=True)
        self.title.setObjectName("field.title")
        self.title.setProperty("headline", True)
        self.main = FieldRows(self, LABEL_WIDTH)
        self.new_categories = QLabel(self)
        self.new_categories.setObjectName("newCategories")
        self.new_categories.setProperty("role", "warn")
        self.new_categories.setTextFormat(Qt.TextFormat.PlainText)
        self.new_categories.setWordWrap(True)
        self.new_categories.hide()
        self.fold = QPushButton(self)
        self.fold.setProperty("role", "link")
        self.fold.setObjectName("foldedFields")
        self.fold.setCheckable(True)
        self.file_name = QLabel(self)
        self.file_name.setObjectName("fileName")
        self.file_name.setProperty("role", "dim")
        self.file_name.setWordWrap(True)
        self.file_name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.file_name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.url_notice = UrlNotice(self)
        self.folded = FoldedFields(self, LABEL_WIDTH)
        self.folded.hide()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.update_article(self._content)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.main)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.fold)
        line.addWidget(self.file_name, 1)
        column.addLayout(line)
        column.addWidget(self.url_notice)
        column.addWidget(self.folded)

    def _connect(self) -> None:
        self.title.text_committed.connect(lambda text: self.field_edited.emit("title", text))
        self.title.left_by_enter.connect(self.left_downwards)
        for rows in (self.main, self.folded.rows):
            rows.edited.connect(self.field_edited)
            rows.removed.connect(self.field_removed)
            rows.automatic_chosen.connect(self.automatic_chosen)
            rows.image_requested.connect(self.image_requested)
            rows.image_dropped.connect(self.image_dropped)
        self.main.edited.connect(lambda key, value: self._show_new_categories())
        self.main.rebuilt.connect(self._on_rebuilt)
        self.folded.edited.connect(self.field_edited)
        self.folded.removed.connect(self.field_removed)
        self.folded.draft_chosen.connect(self.draft_chosen)
        self.fold.toggled.connect(self._on_folded)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def retranslate(self) -> None:
        self._show_title_words()
        self.main.retranslate()
        self._show_new_categories()
        self._show_fold()
        self._show_file_name()

    def _show_title_words(self) -> None:
        known = self._content.plan.known.get("title")
        self.title.setPlaceholderText(known.label if known is not None and known.label else self.tr("Headline"))
        self.title.setAccessibleName(label_of("title", known))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # What it holds.

    def texts(self) -> list[GrowingText]:
        """Headline and the longer texts, in order: what is written as prose."""
        rows = [row.editor for row in self.main.rows]
        return [self.title, *(made.field.text_edit for made in rows if isinstance(made, TextEditor))]

    def tokens(self, key: str) -> TokenField | None:
        """The list of a key, where it is shown as one."""
        row = self.main.row(key)
        return row.editor.field if row is not None and isinstance(row.editor, TokensEditor) else None

    def order(self) -> tuple[str, ...]:
        """The keys of the fields that it always shows, as they stand below each other."""
        return ("title", *(row.key for row in self.main.rows))

    def focus_first(self) -> None:
        """The caret goes to the first field below the headline."""
        if self.main.rows:
            self.main.rows[0].editor.focus.setFocus()

    # What it shows.

    def show_article(self, content: FormContent) -> None:
        """Fills the form for another article; nothing is signalled."""
        self._plan = content.plan
        self.folded.forget()
        self.fold.setChecked(False)
        self.update_article(content)

    def update_article(self, content: FormContent) -> None:
        """Takes over what changed in the article that is shown; carets stay, nothing is signalled.

        A plan that would take away what somebody is typing in waits until that is left.
        """
        self._content = content
        if self._plan is None or self._plan == content.plan or self._may_take(content.plan):
            self._plan = content.plan
        self._fill(content)

    def _fill(self, content: FormContent) -> None:
        values = {entry.key: entry.value for entry in content.entries}
        plan = self._plan or content.plan
        self._show_title_words()
        self.title.show_text(as_text(values.get("title")))
        main = self._main_rows(plan, content)
        self.main.show_rows(main, content)
        self._show_new_categories()
        self._show_file_name()
        self.url_notice.show_moved(content.moved)
        shown = {row.key for row in main} | {"title"}
        self.folded.show_content(content, plan, shown)
        self.folded.rows.setVisible(bool(self.folded.rows.rows))
        self._set_read_only(content.is_read_only)

    @staticmethod
    def _main_rows(plan: FormPlan, content: FormContent) -> list[RowPlan]:
        values = {entry.key: entry.value for entry in content.entries}
        return [RowPlan(found.name, widget_for(found, values.get(found.name)), found) for found in plan.main]

    def _may_take(self, plan: FormPlan) -> bool:
        """Whether the row that has the focus stays what it is in another plan."""
        focus = QApplication.focusWidget()
        rows = (*self.main.rows, *self.folded.rows.rows)
        row = next((row for row in rows if focus is not None and row.isAncestorOf(focus)), None)
        if row is None:
            return True
        shapes = {made.shape for made in self._main_rows(plan, self._content)}
        return row.plan.shape in shapes or (row.plan.removable and row.key not in {shape[0] for shape in shapes})

    def _on_focus_changed(self, _old: QWidget | None, _new: QWidget | None) -> None:
        if self._plan is not None and self._plan != self._content.plan and self._may_take(self._content.plan):
            self._plan = self._content.plan
            self._fill(self._content)

    def unfold(self) -> None:
        self.fold.setChecked(True)

    def wrong_date(self) -> tuple[str, str] | None:
        """The key of a date field and what was typed in it, where that is no date: it stays to be corrected."""
        return self.main.wrong_text() or self.folded.wrong_date()

    def commit(self) -> None:
        """Signals what was typed and waits for its field to be left; to be called before a save."""
        self.main.commit()
        self.folded.commit()

    def _set_read_only(self, read_only: bool) -> None:
        self.title.setReadOnly(read_only)
        self.title.setTabChangesFocus(True)
        self.main.set_read_only(read_only)
        self.folded.set_read_only(read_only)

    def _on_rebuilt(self) -> None:
        row = self.main.row("categories")
        if row is not None:
            row.take_in(self.new_categories)
        self.texts_changed.emit()

    def _on_folded(self, unfolded: bool) -> None:
        self.folded.setVisible(unfolded)
        self._show_fold()

    def _show_new_categories(self) -> None:
        """A name that no article has yet is as often a slip of the keys."""
        tokens = self.tokens("categories")
        new = ", ".join(tokens.new_values()) if tokens is not None else ""
        words = self.tr("New category, on no article of this site yet: {names}").format(names=new) if new else ""
        self.new_categories.setText(words)
        self.new_categories.setVisible(bool(new))
        if tokens is not None:
            tokens.input.setAccessibleDescription(words)

    def _show_file_name(self) -> None:
        content = self._content
        unknown = "" if content.is_read_only else self.tr("The headline will give the file name")
        self.file_name.setText(content.file_problem or content.file_name or unknown)
        self.file_name.setProperty("role", "bad" if content.file_problem else "dim")
        self.file_name.style().polish(self.file_name)

    def _show_fold(self) -> None:
        arrow = "▴" if self.fold.isChecked() else "▾"
        self.fold.setText(f"{self.tr('Date, file name, other fields')} {arrow}")
        self.fold.setAccessibleName(self.tr("Date, file name, other fields"))
        self.file_name.setToolTip(self.tr("The file that the article is saved in"))
