"""What the actions of writing on the page do that ask something: links, embedded things, pictures, tables, source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QDesktopServices

from editor.document.embeds import Embed
from editor.document.link_marks import Link, link_of
from editor.errors import EditorError
from editor.session import embed_commands, picture_commands, picture_words, table_commands
from editor.session.body_model import Spot
from editor.session.links import completed_address, opens_elsewhere
from editor.session.picture_words import PictureWords
from editor.session.waiting_pictures import PromisedPicture
from editor.ui.panes import Panes
from editor.ui.pictures.taking_in import TakingIn
from editor.ui.post_listing import Listing
from editor.ui.workflow import Workflow
from editor.ui.writing.link_dialog import LinkAnswer, LinkWords, Post
from editor.ui.writing.picture_dialog import PictureAnswer
from editor.ui.writing.table_grid import TableGrid


class WritingActions(QObject):
    """``table`` names the commands; ``open_address`` hands an address to the system's browser."""

    def __init__(
        self,
        panes: Panes,
        work: Workflow,
        pictures: TakingIn,
        open_address: Callable[[str], object] = lambda address: QDesktopServices.openUrl(QUrl(address)),
    ) -> None:
        super().__init__()
        self._panes = panes
        self._work = work
        self._pictures = pictures
        self.open_address = open_address
        self._posts: tuple[tuple[Path, str], ...] = ()
        work.listing.listed.connect(self._on_listed)

    def _on_listed(self, listing: Listing) -> None:
        self._posts = listing.newest

    def table(self) -> dict[str, Callable[[], object]]:
        """The commands by their action's id."""
        return {
            "format.link": self.ask_link,
            "format.unlink": lambda: self._panes.body.set_link(""),
            "link.open": self.open_link,
            "insert.embed": self.ask_embed,
            "insert.table": self.ask_table,
            "insert.footnote": self.ask_footnote,
            "picture.edit": self.edit_picture,
            "edit.block_source": self.edit_source,
            "edit.open": self.open_thing,
        }

    # Links.

    def ask_link(self) -> None:
        """Asks for the link at the caret, or for one around what is selected."""
        body = self._panes.body
        body.commit()
        present = body.take_link()
        words = LinkWords(body.selected_text(), link_of(present) if present is not None else Link(""))

        def take(answer: LinkWords | LinkAnswer) -> bool:
            if isinstance(answer, LinkWords):
                return body.put_link(answer.text, replace(answer.link, target=completed_address(answer.link.target)))
            body.set_link("")
            return True

        self._work.dialogs.ask_link(words, self._targets(), take)
        body.setFocus()

    def _targets(self) -> Sequence[Post]:
        """The site's articles by their titles; an address costs reading its file, when it is asked for."""
        desk = self._work.desk
        if desk is None:
            return ()

        def address(path: Path) -> str:
            try:
                return desk.url_of(desk.open(path))
            except EditorError:
                return ""

        return [Post(title, partial(address, path)) for path, title in self._posts if title]

    def open_link(self) -> None:
        """Opens the target of the link at the caret in the system's browser."""
        mark = self._panes.body.current_link()
        target = (mark.attribute("href") or "") if mark is not None else ""
        if opens_elsewhere(target):
            self.open_address(target)
        else:
            words = self.tr("There is no address here that a browser could open.")
            self._panes.facts.show_hint(words)

    # Things of other sites.

    def ask_embed(self) -> None:
        """Asks for an address and puts what it leads to in; a link alone on its line becomes that."""
        body = self._panes.body
        body.commit()
        if body.model is None:
            return
        lone = self.lone_embed()

        def take(embed: Embed) -> bool:
            return body.run(
                lambda model, at: embed_commands.insert_embed(model, at.row, embed, replaces=lone is not None)
            )

        self._work.dialogs.ask_embed(lone.address if lone is not None else "", take)
        body.setFocus()
        body.show_inserted()

    def lone_embed(self) -> Embed | None:
        """What a line leads to that is nothing but the address of a thing that can be embedded."""
        body = self._panes.body
        if body.model is None:
            return None
        return embed_commands.lone_embed(body.model, body.caret)

    def after_paste(self) -> None:
        """Says that a lone address can be a card, and makes it a link meanwhile."""
        lone = self.lone_embed()
        if lone is None or not lone.can_be_made:
            return
        body = self._panes.body
        body.run(embed_commands.link_lone_address)
        words = self.tr("This link can be shown as a card: Insert embed (Ctrl+Alt+E).")
        self._panes.facts.show_hint(words)

    def ask_footnote(self) -> None:
        """Asks for the text of a footnote at the caret, unless none can stand there."""
        body = self._panes.body
        body.commit()
        if body.model is None or not picture_commands.takes_footnote(body.model, body.caret):
            words = self.tr("No footnote can stand here. Put the caret behind a word of the text.")
            self._panes.facts.show_hint(words)
            return
        self._work.dialogs.ask_footnote(
            lambda text: body.run(lambda model, at: picture_commands.insert_footnote(model, at, text))
        )
        body.setFocus()

    # Pictures.

    def edit_picture(self) -> None:
        """Asks what the picture at the caret says and how it stands."""
        body, desk = self._panes.body, self._work.desk
        body.commit()
        found = body.picture_spot()
        if body.model is None or found is None:
            self._panes.facts.show_hint(self.tr("The caret is at no picture."))
            return
        known = picture_words.picture_at(body.model, found)
        file = desk.picture_file(known.address) if desk is not None else None

        def take(words: PictureWords) -> bool:
            return words == known or body.run(lambda model, at: picture_words.say(model, found, words))

        answer = self._work.dialogs.ask_picture(
            file or Path(unquote(known.address)), known, self._pictures.pattern, take
        )
        if answer is PictureAnswer.REMOVE:
            body.run(lambda model, at: picture_words.remove_picture(model, found))
        elif answer is PictureAnswer.REPLACE:
            self._replace_picture(found)
        elif answer is PictureAnswer.CUT and file is not None:
            self._cut_picture(found, file)
        body.setFocus()

    def _replace_picture(self, at: Spot) -> None:
        desk = self._work.desk
        picture = (
            self._work.dialogs.choose_picture(desk.picture_folder(self._work.session)) if desk is not None else None
        )
        if desk is None or picture is None:
            return
        try:
            taken = self._pictures.now.take(PromisedPicture(picture))
        except EditorError as error:
            self._work.tell(error)
            return
        if taken.address:
            self._panes.body.run(lambda model, _: picture_words.replace_picture(model, at, taken.address))
            self._pictures.tell_taken(taken)

    def _cut_picture(self, at: Spot, file: Path) -> None:
        taken = self._pictures.now.cut(file)
        if taken is None:
            return
        self._panes.body.run(lambda model, _: picture_words.replace_picture(model, at, taken.address))
        words = self.tr("The article shows the new copy. The picture as it was is still in the site: {name}")
        self._panes.facts.show_note(words.format(name=file.name))

    # Tables and source.

    def ask_table(self) -> None:
        """Opens the grid below the caret."""
        body = self._panes.body
        grid = TableGrid(body)
        grid.chosen.connect(self._insert_table)
        grid.open_at(body.viewport().mapToGlobal(body.cursorRect().bottomLeft() + QPoint(0, 6)))

    def _insert_table(self, rows: int, columns: int) -> None:
        body = self._panes.body
        body.run(lambda model, at: table_commands.insert_table(model, at.row, rows, columns))
        body.setFocus()
        body.show_inserted()

    def open_thing(self) -> None:
        """Opens what the caret is on: a card's source, a picture's words, a footnote's other end."""
        self._panes.body.commit()
        if not self._panes.body.open_thing():
            self._panes.facts.show_hint(self.tr("The caret is on no card, picture or footnote."))

    def edit_source(self) -> None:
        """Asks for another source of the block that the caret is in."""
        body = self._panes.body
        body.commit()
        if body.model is not None and body.model.rows[body.caret.row].block is not None:
            body.source_requested.emit(body.caret.row)
