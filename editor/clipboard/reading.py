"""The tree of others' HTML as blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from editor.clipboard import cards
from editor.clipboard.addresses import link_target
from editor.clipboard.elements import Tag
from editor.clipboard.flattening import in_one_line, runs_in
from editor.clipboard.lines import LineReader
from editor.clipboard.loose_items import LooseItem, gathered, level_marking, marker_of, word_marking
from editor.clipboard.pasted import (
    PastedBlock,
    PastedCode,
    PastedHeading,
    PastedItem,
    PastedList,
    PastedParagraph,
    PastedPicture,
    PastedQuote,
    PastedRule,
    Runs,
)
from editor.clipboard.pictures import picture_of
from editor.clipboard.plain import text_blocks
from editor.clipboard.removals import Removal
from editor.clipboard.roles import Role, heading_level, language_of, role_of
from editor.clipboard.styles import PLAIN, Look, Sheet, Styles, is_hidden, look_inside, styles_of
from editor.clipboard.tables import TableSource, read_table


@dataclass
class Page:
    """What all parts of a reading share."""

    sheet: Sheet
    pictures: tuple[str, ...]
    removed: Counter[Removal] = field(default_factory=Counter)

    def blocks(self, children: Iterable[Tag | str], look: Look = PLAIN) -> list[PastedBlock]:
        """The blocks that some children of an element are."""
        flow = _Flow(self)
        flow.walk(children, look)
        return flow.finished()


class _Flow:
    """Blocks in the order of reading, and the line that has not ended yet."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._line = LineReader()
        self._blocks: list[PastedBlock | LooseItem] = []
        self._caption: Runs = ()  # one that stands before its picture

    def finished(self) -> list[PastedBlock]:
        self._end_line()
        if self._caption:
            self._blocks.append(PastedParagraph(self._caption))
        return gathered(self._blocks)

    def walk(self, children: Iterable[Tag | str], look: Look) -> None:
        for child in children:
            if isinstance(child, Tag):
                self._tag(child, look)
            else:
                self._line.add(child, look.marks, look.keeps_spaces)

    def _tag(self, tag: Tag, look: Look) -> None:
        styles = self._page.sheet.styles(tag)
        if is_hidden(tag, styles):
            self._page.removed[Removal.HIDDEN] += 1
        elif styles.get("mso-list") == "ignore" or styles.get("mso-element") == "comment-list":
            return
        elif tag.name == "br":
            self._line.add_break()
        elif tag.name == "img":
            self._picture(tag, styles)
        else:
            role = role_of(tag, styles)
            inner = self._linked(tag, look_inside(tag, styles, look))
            if role is Role.INLINE:
                self.walk(tag.children, inner)
                return
            self._end_line()
            _READERS[role](self, tag, styles, inner)
            self._end_line()

    def _end_line(self) -> None:
        self._page.removed[Removal.CHARACTERS] += self._line.invisible
        self._line.invisible = 0
        self._blocks.extend(map(PastedParagraph, self._line.paragraphs()))

    def _linked(self, tag: Tag, look: Look) -> Look:
        target = link_target(tag.get("href")) if tag.name == "a" else ""
        if not target:
            return look
        title = " ".join(tag.get("title").replace("{", "(").replace("}", ")").split())
        return replace(look, link=(("href", target), *((("title", title),) if title else ())))

    def _picture(self, tag: Tag, styles: Styles) -> None:
        picture = picture_of(tag, styles, self._page.pictures, self._page.removed)
        if picture is not None:
            self._end_line()
            self._blocks.append(replace(picture, caption=self._caption))
            self._caption = ()

    def _group(self, tag: Tag, styles: Styles, look: Look) -> None:
        before = len(self._blocks)
        self.walk(tag.children, look)
        self._end_line()
        if tag.name == "p" and len(self._blocks) == before:
            self._page.removed[Removal.EMPTY] += 1

    def _word_item(self, tag: Tag, styles: Styles, look: Look) -> None:
        marking = word_marking(tag, styles)
        blocks = self._page.blocks(tag.children, look)
        if marking is not None and blocks:
            self._blocks.append(marking.item(blocks))

    def _heading(self, tag: Tag, styles: Styles, look: Look) -> None:
        level = heading_level(tag, styles) or 2
        marker = marker_of(tag)
        for block in self._page.blocks(tag.children, look):
            if isinstance(block, PastedParagraph):
                block = PastedHeading(level, in_one_line(block.runs, marker))
                marker = ""
            self._blocks.append(block)

    def _list(self, tag: Tag, styles: Styles, look: Look) -> None:
        ordered = tag.name == "ol"
        items: list[PastedItem] = []
        for child in tag.children:
            if isinstance(child, Tag) and child.name == "li" and not self._is_hidden(child):
                self._item(child, ordered, look, items)
            elif (isinstance(child, Tag) and child.name != "li") or (isinstance(child, str) and child.strip()):
                _append_nested(items, self._page.blocks([child], look))
        inside = [block for item in items for block in item.blocks]
        if all(isinstance(block, PastedHeading) for block in inside):  # LibreOffice numbers a file's headings so
            self._blocks.extend(inside)
        elif items:
            start = tag.get("start").strip()
            number = int(start) if ordered and start.isascii() and start.isdigit() and len(start) < 6 else 1
            self._blocks.append(PastedList(ordered, tuple(items), number))

    def _is_hidden(self, tag: Tag) -> bool:
        return is_hidden(tag, self._page.sheet.styles(tag))

    def _item(self, tag: Tag, ordered: bool, look: Look, items: list[PastedItem]) -> None:
        look = look_inside(tag, self._page.sheet.styles(tag), look)
        children = tag.children
        if tag.get("role") == "checkbox":  # Google Docs draws the box as a picture
            children = [child for child in children if not (isinstance(child, Tag) and child.name == "img")]
        blocks = self._page.blocks(children, look)
        marking = level_marking(tag, ordered)
        if marking is not None and blocks:
            self._blocks.append(marking.item(blocks))
        elif blocks and all(isinstance(block, PastedList) for block in blocks):
            _append_nested(items, blocks)
        elif blocks:
            items.append(PastedItem(tuple(blocks)))

    def _quote(self, tag: Tag, styles: Styles, look: Look) -> None:
        blocks = self._page.blocks(tag.children, replace(look, em=False))
        if blocks and self._blocks and tag.name == "p" and isinstance(above := self._blocks[-1], PastedQuote):
            self._blocks[-1] = PastedQuote((*above.blocks, *blocks))
        elif blocks:
            self._blocks.append(PastedQuote(tuple(blocks)))

    def _code(self, tag: Tag, styles: Styles, look: Look) -> None:
        text = _code_text(tag).strip("\n")
        if not text.strip():
            return
        language = language_of(tag)
        own = styles_of(tag.get("style"))
        # A browser that shows a text file marks it up so.
        is_text_file = own.get("white-space") == "pre-wrap" and own.get("word-wrap") == "break-word"
        if is_text_file and not language and not any(inner.name == "code" for inner in tag.descendants()):
            self._blocks.extend(text_blocks(text))
        else:
            self._blocks.append(PastedCode(text, language))

    def _table(self, tag: Tag, styles: Styles, look: Look) -> None:
        source = TableSource(self._page.blocks, self._page.sheet, look)
        self._blocks.extend(read_table(tag, source))

    def _rule(self, tag: Tag, styles: Styles, look: Look) -> None:
        self._blocks.append(PastedRule())

    def _caption_of_picture(self, tag: Tag, styles: Styles, look: Look) -> None:
        """A caption belongs to the picture right above it, else to the one below it."""
        runs = runs_in(self._page.blocks(tag.children, look))
        above = self._blocks[-1] if self._blocks else None
        if isinstance(above, PastedPicture) and not above.caption:
            self._blocks[-1] = replace(above, caption=runs)
        elif tag.name == "figcaption" and not self._caption:
            self._caption = runs
        elif runs:
            self._blocks.append(PastedParagraph(runs))

    def _figure(self, tag: Tag, styles: Styles, look: Look) -> None:
        self._blocks.extend(self._page.blocks(tag.children, look))

    def _term(self, tag: Tag, styles: Styles, look: Look) -> None:
        self.walk(tag.children, replace(look, strong=True))

    def _card(self, tag: Tag, styles: Styles, look: Look) -> None:
        if runs := cards.link_of(tag):
            self._blocks.append(PastedParagraph(runs))


_READERS: dict[Role, Callable[[_Flow, Tag, Styles, Look], None]] = {
    Role.GROUP: _Flow._group,
    Role.WORD_ITEM: _Flow._word_item,
    Role.HEADING: _Flow._heading,
    Role.LIST: _Flow._list,
    Role.QUOTE: _Flow._quote,
    Role.CODE: _Flow._code,
    Role.TABLE: _Flow._table,
    Role.RULE: _Flow._rule,
    Role.CAPTION: _Flow._caption_of_picture,
    Role.FIGURE: _Flow._figure,
    Role.TERM: _Flow._term,
    Role.CARD: _Flow._card,
}


def _append_nested(items: list[PastedItem], blocks: list[PastedBlock]) -> None:
    """Blocks of a list that are in no item of their own: nested lists stand so in Google Docs."""
    if not blocks:
        return
    if items:
        items[-1] = PastedItem((*items[-1].blocks, *blocks))
    elif isinstance(first := blocks[0], PastedList) and len(blocks) == 1:
        items.extend(first.items)
    else:
        items.append(PastedItem(tuple(blocks)))


def _code_text(tag: Tag) -> str:
    """The characters of code; each line may be an element of its own."""
    parts: list[str] = []
    for child in tag.children:
        if isinstance(child, str):
            parts.append(child.replace("\r\n", "\n").replace("\r", "\n"))
        elif child.name == "br":
            parts.append("\n")
        else:
            inner = _code_text(child)
            ends_line = child.name in ("div", "p", "li", "tr") and not inner.endswith("\n")
            parts.append(inner + "\n" if ends_line else inner)
    return "".join(parts)
