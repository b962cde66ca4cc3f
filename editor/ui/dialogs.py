"""The questions that the window asks. Each says what will happen to which file; the safe answer is the default."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from editor.document.article import Article
from editor.document.embeds import Embed
from editor.session.picture_words import PictureWords
from editor.ui.form.image_field import thumbnail
from editor.ui.line_edit import LineEdit
from editor.ui.source.source_dialog import SourceDialog
from editor.ui.writing.embed_dialog import EmbedDialog
from editor.ui.writing.footnote_dialog import FootnoteDialog
from editor.ui.writing.kept_dialog import KeptDialog
from editor.ui.writing.link_dialog import LinkAnswer, LinkDialog, LinkWords, Post
from editor.ui.writing.picture_dialog import PictureAnswer, PictureDialog

PICTURES = "*.jpg *.jpeg *.jfif *.png *.gif *.webp *.svg *.avif *.heic *.heif *.tif *.tiff *.bmp"
POSTS = "*.md *.markdown *.mkd *.mkdn *.mkdown *.html *.textile"


class Unsaved(Enum):
    """What to do with an article that is not saved."""

    SAVE = "save"
    DROP = "drop"
    STAY = "stay"


class Dialogs(QObject):
    """Asks the person; tests put another in its place.

    ``drafted`` carries what is typed in a dialog that is open (a Draft), None once it is closed.
    """

    drafted = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask_unsaved(self, title: str, file_name: str, *, is_new: bool = False) -> Unsaved:
        """Whether to save before the article is left."""
        box = QMessageBox(self._window)
        box.setObjectName("unsavedQuestion")
        box.setWindowTitle(self.tr("Not saved"))
        box.setText(self.tr("Save “{title}” before it is closed?").format(title=title or file_name))
        words = (
            self.tr("It would be saved as {name}. Without saving, it goes to the trash and can be put back from there.")
            if is_new
            else self.tr(
                "It would be saved as {name}. Without saving, the file stays as it is; what you changed is kept among"
                " the article's versions."
            )
        )
        box.setInformativeText(words.format(name=file_name))
        save = box.addButton(self.tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton(self.tr("Don't save"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(cancel)
        box.exec()
        if box.clickedButton() is save:
            return Unsaved.SAVE
        return Unsaved.DROP if box.clickedButton() is drop else Unsaved.STAY

    def ask_stopping(self, file_name: str, reasons: Sequence[str]) -> bool:
        """Whether to save for publication although the site would not publish the article as it is meant."""
        box = QMessageBox(self._window)
        box.setObjectName("stoppingQuestion")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Not ready to be published"))
        question = self.tr("Save {name} although the site would not publish it as it is meant?")
        box.setText(question.format(name=file_name))
        more = self.tr("A draft can be saved at any time; the site does not show it.")
        box.setInformativeText("\n".join([*(f"• {reason}" for reason in reasons), "", more]))
        show = box.addButton(self.tr("Show me where"), QMessageBox.ButtonRole.RejectRole)
        save = box.addButton(self.tr("Save anyway"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(show)
        box.setEscapeButton(show)
        box.exec()
        return box.clickedButton() is save

    def choose_post(self, folder: Path) -> Path | None:
        path, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open article"), str(folder), self.tr("Articles ({patterns})").format(patterns=POSTS)
        )
        return Path(path) if path else None

    def choose_site(self, folder: Path) -> Path | None:
        path = QFileDialog.getExistingDirectory(self._window, self.tr("Open site folder"), str(folder))
        return Path(path) if path else None

    def choose_picture(self, folder: Path) -> Path | None:
        patterns = self.tr("Pictures ({patterns})").format(patterns=PICTURES)
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Choose a picture"), str(folder), patterns)
        return Path(path) if path else None

    def choose_copy(self, name: str) -> Path | None:
        """A place for a copy of the article, anywhere."""
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save a copy elsewhere"),
            str(Path.home() / name),
            self.tr("Articles ({patterns})").format(patterns=POSTS),
        )
        return Path(path) if path else None

    def ask_delete_versions(self, count: int) -> bool:
        """Whether all versions of the open article are to go for good."""
        return self._ask_for_good(
            self.tr("Delete all versions"),
            self.tr("Delete {count} earlier versions of this article for good?").format(count=count),
            self.tr("The article and its file stay as they are."),
        )

    def ask_delete_for_good(self, name: str) -> bool:
        """Whether a file in the trash is to go for good."""
        return self._ask_for_good(
            self.tr("Delete for good"),
            self.tr("Delete {name} for good?").format(name=name),
            self.tr("It cannot be brought back afterwards."),
        )

    def _ask_for_good(self, title: str, question: str, more: str) -> bool:
        box = QMessageBox(self._window)
        box.setObjectName("forGoodQuestion")
        box.setWindowTitle(title)
        box.setText(question)
        box.setInformativeText(more)
        delete = box.addButton(self.tr("Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.exec()
        return box.clickedButton() is delete

    def choose_template(self, names: Sequence[str]) -> int | None:
        """The number of the template that a new article is to begin as."""
        name, accepted = QInputDialog.getItem(
            self._window, self.tr("New article from template"), self.tr("Template"), list(names), 0, False
        )
        return names.index(name) if accepted else None

    # What follows hands over what was typed to ``take``, and stays open where that says it was not taken.

    def ask_link(
        self, words: LinkWords, posts: Sequence[Post], take: Callable[[LinkWords | LinkAnswer], bool]
    ) -> None:
        """A link as it is to be, or that it is to go; ``posts`` are the site's articles that it may lead to."""
        dialog = LinkDialog(words, posts, self._window)
        dialog.attempt = lambda: take(LinkAnswer.REMOVE if dialog.removed else dialog.words())
        self._exec(dialog)

    def ask_embed(self, address: str, take: Callable[[Embed], bool]) -> None:
        """What is to be embedded; the field begins with an address."""
        dialog = EmbedDialog(address, self._window)
        dialog.attempt = lambda: dialog.embed is not None and take(dialog.embed)
        self._exec(dialog)

    def ask_footnote(self, take: Callable[[str], bool]) -> None:
        """The text of a new footnote."""
        dialog = FootnoteDialog(self._window)
        dialog.attempt = lambda: take(dialog.text())
        self._exec(dialog)

    def ask_picture(
        self, picture: Path, words: PictureWords, take: Callable[[PictureWords], bool]
    ) -> PictureAnswer | None:
        """What is to be said of a picture and how it is to stand; the answer is what else is to become of it."""
        dialog = PictureDialog(picture, words, self._window)
        dialog.attempt = lambda: dialog.answer is not None or take(dialog.words())
        self._exec(dialog)
        return dialog.answer

    def ask_alt_text(self, picture: Path, alt: str = "") -> str | None:
        """What the picture shows, "" where the person says that it only decorates; None where they gave up."""
        dialog = AltTextDialog(picture, alt, self._window, is_new=not alt)
        return dialog.alt_text() if self._exec(dialog) == QDialog.DialogCode.Accepted else None

    def edit_source(self, article: Article, index: int, take: Callable[[str], bool], typed: str | None = None) -> None:
        """Another source for a block of an article; ``typed`` is what was typed before a crash."""
        dialog = SourceDialog(article, index, self._window, typed)
        dialog.attempt = lambda: take(dialog.source())
        self._exec(dialog)

    def _exec(self, dialog: KeptDialog) -> int:
        dialog.typed.connect(lambda: self.drafted.emit(dialog.draft()))
        answer = dialog.exec()
        self.drafted.emit(None)
        dialog.deleteLater()
        return answer


class AltTextDialog(KeptDialog):
    """Asks for the words that stand for a picture."""

    def __init__(self, picture: Path, alt: str, parent: QWidget | None = None, *, is_new: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("altTextDialog")
        self.setWindowTitle(self.tr("Insert picture") if is_new else self.tr("Alt text"))
        shown = QLabel(self)
        shown.setPixmap(thumbnail(picture, QSize(360, 200), self.devicePixelRatioF()))
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        question = QLabel(self.tr("What does the picture show? Readers who cannot see it hear these words."), self)
        question.setWordWrap(True)
        self.line = LineEdit(self)
        self.line.setObjectName("altText")
        self.line.setText(alt)
        self.line.setAccessibleName(self.tr("Alt text"))
        self.line.setPlaceholderText(self.tr("Like: The minister speaks at the press conference"))
        question.setBuddy(self.line)
        self.decoration = QCheckBox(self.tr("It only decorates; no words are needed"), self)
        self.decoration.setObjectName("altText.decoration")
        self.buttons = QDialogButtonBox(self)
        words = self.tr("Insert") if is_new else self.tr("Change")
        self.insert = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self.insert.setObjectName("altText.insert")
        self.insert.setDefault(True)
        self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (shown, question, self.line, self.decoration, self.buttons):
            column.addWidget(widget)
        self.setMinimumWidth(420)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.line.textChanged.connect(self._show_whether_complete)
        self.line.composed.connect(self._show_whether_complete)
        self.decoration.toggled.connect(self._show_whether_complete)
        self._show_whether_complete()
        self.line.setFocus()

    def alt_text(self) -> str:
        return "" if self.decoration.isChecked() else self.line.text().strip()

    def _show_whether_complete(self) -> None:
        self.line.setEnabled(not self.decoration.isChecked())
        self.insert.setEnabled(self.decoration.isChecked() or bool(self.line.text_with_composition().strip()))
