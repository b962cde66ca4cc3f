"""Lists that are written as paragraphs: Word's, and items that say their level themselves (Word in a browser)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from editor.clipboard.elements import Tag
from editor.clipboard.pasted import PastedBlock, PastedItem, PastedList
from editor.clipboard.styles import Styles, styles_of

DEEPEST = 9  # Word has nine levels
_LEVEL = re.compile(r"\blevel(\d{1,2})")
_NUMBER = re.compile(
    r"[(\[]?(\d{1,4}|[a-z]{1,5}|[가-힣ㄱ-ㅎ]|[一-十])[.)\]]|[①-⑳㉠-㉭]|[ivxlcdm]{1,6}[.)]", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class LooseItem:
    """An item that is no part of a list yet; ``level`` counts from 1, ``series`` tells lists side by side apart."""

    level: int
    ordered: bool
    number: int
    series: str
    blocks: tuple[PastedBlock, ...]


@dataclass(frozen=True, slots=True)
class Marking:
    """How Word marks a paragraph as an item."""

    level: int
    ordered: bool
    number: int
    series: str

    def item(self, blocks: Iterable[PastedBlock]) -> LooseItem:
        return LooseItem(self.level, self.ordered, self.number, self.series, tuple(blocks))


def word_marking(tag: Tag, styles: Styles) -> Marking | None:
    """What ``mso-list`` says of a paragraph; None for one that is no item."""
    said = styles.get("mso-list", "")
    level = _LEVEL.search(said)
    if level is None:
        return None
    marker = marker_of(tag)
    number = re.search(r"\d{1,4}", marker)
    return Marking(
        max(1, min(int(level[1]), DEEPEST)),
        bool(_NUMBER.fullmatch(marker)),
        int(number[0]) if number else 1,
        said.split()[0],
    )


def marker_of(tag: Tag) -> str:
    """The number or sign that Word writes before an item, for programs that know no lists."""
    for inner in tag.descendants():
        if styles_of(inner.get("style")).get("mso-list") == "ignore":
            return inner.text().replace("\xa0", " ").strip()
    return ""


def level_marking(item: Tag, ordered: bool) -> Marking | None:
    """The level that an item states itself; None where it states none."""
    stated = item.get("data-aria-level")
    if not (stated.isascii() and stated.isdigit()):
        return None
    return Marking(max(1, min(int(stated[:3]), DEEPEST)), ordered, 1, "")


def gathered(blocks: Iterable[PastedBlock | LooseItem]) -> list[PastedBlock]:
    """The blocks with loose items that follow each other made lists."""
    out: list[PastedBlock] = []
    waiting: list[LooseItem] = []
    for block in blocks:
        if isinstance(block, LooseItem):
            waiting.append(block)
            continue
        out.extend(_lists(waiting))
        waiting.clear()
        out.append(block)
    return out + _lists(waiting)


def _lists(items: Sequence[LooseItem]) -> list[PastedBlock]:
    """The lists of items in order: those of a deeper level belong to the item above them."""
    found: list[PastedBlock] = []
    heads: list[LooseItem] = []
    members: list[PastedItem] = []
    index = 0
    while index < len(items):
        item = items[index]
        end = index + 1
        while end < len(items) and items[end].level > item.level:
            end += 1
        if heads and (heads[-1].ordered, heads[-1].series) != (item.ordered, item.series):
            found.append(_list(heads, members))
            heads, members = [], []
        heads.append(item)
        members.append(PastedItem((*item.blocks, *_lists(items[index + 1 : end]))))
        index = end
    if heads:
        found.append(_list(heads, members))
    return found


def _list(heads: Sequence[LooseItem], members: Iterable[PastedItem]) -> PastedList:
    return PastedList(heads[0].ordered, tuple(members), heads[0].number if heads[0].ordered else 1)
