"""The form over the body: headline, the few fields, and one line that unfolds into the rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from editor.ui.form.content import FormContent, as_list, as_text
from editor.ui.form.feature_field import FeatureField
from editor.ui.form.field_names import USUAL_KEYS, field_name
from editor.ui.form.folded_fields import FoldedFields
from editor.ui.form.growing_text import GrowingText
from editor.ui.form.image_field import ImageField
from editor.ui.form.text_field import TextField
from editor.ui.form.token_field import TokenField

LABEL_WIDTH = 96  # px
_Editor = TokenField | TextField | FeatureField | ImageField


class FormPane(QWidget):
    """Shows an article's fields and signals what the person does to them.

    ``field_edited(key, value)`` comes once for each key and edit; where one edit changes two keys (excerpt and
    the feature text that follows it) the signals stand between ``group_begun`` and ``group_ended``.
    """

    field_edited = Signal(str, object)
    field_removed = Signal(str)
    draft_chosen = Signal(bool)
    group_begun = Signal()
    group_ended = Signal()
    image_requested = Signal(str)
    image_dropped = Signal(str, str)
    left_downwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = FormContent()
        self._in_group = False
        self.title = GrowingText(self, single_paragraph=True)
        self.title.setObjectName("field.title")
        self.title.setProperty("headline", True)
        self.categories = TokenField(self)
        self.excerpt = TextField(self, lines=2)
        self.feature_text = FeatureField(self)
        self.image = ImageField(self)
        self._labels: dict[str, QLabel] = {}
        self.new_categories = QLabel(self)
        self.new_categories.setObjectName("newCategories")
        self.new_categories.setProperty("role", "warn")
        self.new_categories.setTextFormat(Qt.TextFormat.PlainText)
        self.new_categories.setWordWrap(True)
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
        self.folded = FoldedFields(self, LABEL_WIDTH)
        self.folded.hide()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.title)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (key, editor) in enumerate(self._usual().items()):
            editor.set_field_name(f"field.{key}")
            label = QLabel(self)
            label.setProperty("role", "dim")
            label.setBuddy(_first_focus(editor))
            label.setFixedWidth(LABEL_WIDTH)
            label.setContentsMargins(0, 7, 0, 0)
            self._labels[key] = label
            grid.addWidget(label, 2 * row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(editor, 2 * row, 1)
        grid.addWidget(self.new_categories, 1, 1)
        column.addLayout(grid)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.fold)
        line.addWidget(self.file_name, 1)
        column.addLayout(line)
        column.addWidget(self.folded)

    def _usual(self) -> dict[str, _Editor]:
        editors: tuple[_Editor, ...] = (self.categories, self.excerpt, self.feature_text, self.image)
        return dict(zip(USUAL_KEYS, editors, strict=True))

    def _connect(self) -> None:
        self.title.text_committed.connect(lambda text: self.field_edited.emit("title", text))
        self.title.left_by_enter.connect(self.left_downwards)
        self.categories.edited.connect(lambda values: self.field_edited.emit("categories", values))
        self.categories.edited.connect(self._show_new_categories)
        self.excerpt.edited.connect(self._on_excerpt)
        self.feature_text.edited.connect(lambda text: self.field_edited.emit("feature_text", text))
        self.feature_text.followed.connect(self._on_followed)
        self.image.chosen.connect(lambda: self.image_requested.emit("image"))
        self.image.dropped.connect(lambda path: self.image_dropped.emit("image", path))
        self.image.removed.connect(lambda: self.field_removed.emit("image"))
        self.folded.edited.connect(self.field_edited)
        self.folded.removed.connect(self.field_removed)
        self.folded.draft_chosen.connect(self.draft_chosen)
        self.fold.toggled.connect(self._on_folded)

    def retranslate(self) -> None:
        self.title.setPlaceholderText(self.tr("Headline"))
        self.title.setAccessibleName(field_name("title"))
        for key, label in self._labels.items():
            label.setText(field_name(key))
            label.setToolTip(key)
        for key, editor in self._usual().items():
            editor.setAccessibleName(field_name(key))
        self._show_new_categories()
        self._show_fold()
        self._show_file_name()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_article(self, content: FormContent) -> None:
        """Fills the form for another article; nothing is signalled."""
        entries = content.by_key()
        excerpt, feature = entries.get("excerpt"), entries.get("feature_text")
        same = feature is not None and as_text(feature.value) == as_text(excerpt.value if excerpt else None)
        self.feature_text.show_following(same)
        self.folded.forget()
        self.fold.setChecked(False)
        self.update_article(content)

    def update_article(self, content: FormContent) -> None:
        """Takes over what changed in the article that is shown; carets stay, nothing is signalled."""
        self._content = content
        values = {entry.key: entry.value for entry in content.entries}
        self.title.show_text(as_text(values.get("title")))
        self.categories.set_known(content.known_categories)
        self.categories.show_values(as_list(values.get("categories")))
        self._show_new_categories()
        self.excerpt.show_text(as_text(values.get("excerpt")))
        self.feature_text.show_text(as_text(values.get("feature_text")))
        is_same = as_text(values.get("feature_text")) == as_text(values.get("excerpt"))
        if self.feature_text.follows and not self._in_group and not is_same:
            self.feature_text.show_following(False)
        self.image.show_path(as_text(values.get("image")), content.picture)
        self._show_file_name()
        self.folded.show_content(content)
        self._set_read_only(content.is_read_only)

    def unfold(self) -> None:
        self.fold.setChecked(True)

    def wrong_date(self) -> tuple[str, str] | None:
        """The key of a date field and what was typed in it, where that is no date: it stays to be corrected."""
        return self.folded.wrong_date()

    def commit(self) -> None:
        """Signals what was typed and waits for its field to be left; to be called before a save."""
        self.categories.commit()
        self.folded.commit()

    def _set_read_only(self, read_only: bool) -> None:
        self.title.setReadOnly(read_only)
        self.title.setTabChangesFocus(True)
        self.categories.set_read_only(read_only)
        self.excerpt.set_read_only(read_only)
        self.feature_text.set_read_only(read_only)
        self.image.set_read_only(read_only)
        self.folded.set_read_only(read_only)

    def _on_excerpt(self, text: str) -> None:
        if not self.feature_text.follows:
            self.field_edited.emit("excerpt", text)
            return
        self._in_group = True
        self.group_begun.emit()
        self.field_edited.emit("excerpt", text)
        self.field_edited.emit("feature_text", text)
        self.group_ended.emit()
        self._in_group = False
        self.feature_text.show_text(text)

    def _on_followed(self) -> None:
        text = self.excerpt.text()
        if self.feature_text.text() != text:
            self.feature_text.show_text(text)
            self.field_edited.emit("feature_text", text)

    def _on_folded(self, unfolded: bool) -> None:
        self.folded.setVisible(unfolded)
        self._show_fold()

    def _show_new_categories(self) -> None:
        """A name that no article has yet is as often a slip of the keys."""
        new = ", ".join(self.categories.new_values())
        words = self.tr("New category, on no article of this site yet: {names}").format(names=new) if new else ""
        self.new_categories.setText(words)
        self.new_categories.setVisible(bool(new))
        self.categories.input.setAccessibleDescription(words)

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


def _first_focus(editor: _Editor) -> QWidget:
    """What a label stands for: where typing begins."""
    if isinstance(editor, TokenField):
        return editor.input
    return editor.same if isinstance(editor, FeatureField) else editor
