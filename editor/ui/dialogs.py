"""The questions that the window asks. Each says what will happen to which file; the safe answer is the default."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

from editor.document.article import Article
from editor.document.embeds import Embed
from editor.images.captions import CaptionParts, CaptionPattern
from editor.images.editing import Change, FocalPoint
from editor.session.picture_words import PictureWords
from editor.ui.pictures.cutting_dialog import CuttingDialog, readable_image
from editor.ui.pictures.drop import Said
from editor.ui.pictures.new_picture_dialog import AltTextDialog
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
        self._open: KeptDialog | None = None

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

    def choose_pictures(self, folder: Path) -> list[Path]:
        """Any number of pictures for the text."""
        patterns = self.tr("Pictures ({patterns})").format(patterns=PICTURES)
        paths, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Choose pictures"), str(folder), patterns)
        return [Path(path) for path in paths]

    def ask_leave_pictures(self, count: int) -> bool:
        """Whether the article is to be left though pictures are still being prepared for it."""
        box = QMessageBox(self._window)
        box.setObjectName("picturesQuestion")
        box.setWindowTitle(self.tr("Pictures on their way"))
        box.setText(self.tr("{count} pictures are still being prepared for this article.").format(count=f"{count:,}"))
        box.setInformativeText(self.tr("Left now, the article goes without them. The files that you chose stay."))
        leave = box.addButton(self.tr("Leave without them"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Wait for them"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is leave

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
        self, picture: Path, words: PictureWords, pattern: CaptionPattern, take: Callable[[PictureWords], bool]
    ) -> PictureAnswer | None:
        """What is to be said of a picture and how it is to stand; the answer is what else is to become of it."""
        dialog = PictureDialog(picture, words, self._window, pattern)
        dialog.attempt = lambda: dialog.answer is not None or take(dialog.words())
        self._exec(dialog)
        return dialog.answer

    def ask_new_picture(self, picture: Path, pattern: CaptionPattern) -> Said | None:
        """What is to be said of a picture that is coming in; None where they gave up."""
        dialog = AltTextDialog(picture, "", self._window, pattern=pattern)
        accepted = self._exec(dialog) == QDialog.DialogCode.Accepted
        return Said(dialog.parts(), dialog.changes) if accepted else None

    def ask_cut(
        self, picture: Path, *, asks_focus: bool = False
    ) -> tuple[tuple[Change, ...], FocalPoint | None] | None:
        """What is cut off and covered of a picture, and what has to be seen of it; None where they gave up."""
        image = readable_image(picture)
        if image.isNull():
            return (), None
        dialog = CuttingDialog(image, self._window, asks_focus=asks_focus)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return (dialog.changes(), dialog.focus()) if accepted else None

    def suggest(self, parts: CaptionParts, file: Path | None) -> None:
        """Tells the dialog that asks about a picture what the picture's own file says, and shows it as it became."""
        if isinstance(self._open, AltTextDialog):
            self._open.suggest(parts, file)

    def edit_source(self, article: Article, index: int, take: Callable[[str], bool], typed: str | None = None) -> None:
        """Another source for a block of an article; ``typed`` is what was typed before a crash."""
        dialog = SourceDialog(article, index, self._window, typed)
        dialog.attempt = lambda: take(dialog.source())
        self._exec(dialog)

    def give_up(self) -> None:
        """Closes the dialog that is open: what it asks about came to nothing."""
        if self._open is not None:
            self._open.reject()

    def _exec(self, dialog: KeptDialog) -> int:
        dialog.typed.connect(lambda: self.drafted.emit(dialog.draft()))
        self._open = dialog
        answer = dialog.exec()
        self._open = None
        self.drafted.emit(None)
        dialog.deleteLater()
        return answer
