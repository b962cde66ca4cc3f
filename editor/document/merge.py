"""Three-way merge of an article, by front matter field and body block.

Edits to different fields or blocks are both taken; edits to the same one are a conflict, which is data until somebody
chooses. Laws: ``merge(base, x, base)`` and ``merge(base, base, x)`` and ``merge(base, x, x)`` are x byte for byte;
every entry and block that a side wrote is in the result or in a conflict; with the sides exchanged the result is the
same but for the conflicts' sides. Of the white space between two blocks that both sides changed the wider counts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import zip_longest

from editor.document.article import Article
from editor.document.front_matter import FrontMatterKind
from editor.document.interleaving import Node
from editor.document.merge_gaps import Filling, three_way
from editor.document.merge_pieces import MergedPiece, merge_pieces
from editor.document.pieces import body_pieces, head_pieces, unparted
from editor.document.source import NEWLINE, Encoding
from editor.document.tally import BlockTally, Tally


class ConflictKind(Enum):
    """What both sides changed."""

    FIELD = "field"
    BLOCK = "block"
    FRONT_MATTER = "front_matter"  # as a whole: it is not lines of entries, or would not read as it was meant
    BODY = "body"  # as a whole: both moved the same blocks, or they would not read as they were meant


class Side(Enum):
    """What is taken where both sides changed the same; BOTH puts theirs behind ours."""

    BASE = "base"
    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True)
class Conflict:
    """What both sides changed, each in its way.

    Attributes:
        name: the field's key, or the title of the section that the block is in ("" above the first).
        base, ours, theirs: the three texts; None where it is not there.
        gap: what follows it in the merged text where it is there.
        ours_block, theirs_block: the block's number in each side's body, or None.
    """

    kind: ConflictKind
    name: str
    base: str | None
    ours: str | None
    theirs: str | None
    gap: str = ""
    ours_block: int | None = None
    theirs_block: int | None = None

    def text(self, side: Side, newline: str) -> str:
        """What stands in the merged text; raises ValueError for BOTH where two cannot stand."""
        if side is Side.BOTH:
            if self.kind is not ConflictKind.BLOCK:
                raise ValueError(f"both sides of a {self.kind.value} cannot stand")
            parts = [text for text in (self.ours, self.theirs) if text is not None]
            return (newline * 2).join(parts) + self.gap
        chosen = {Side.BASE: self.base, Side.OURS: self.ours, Side.THEIRS: self.theirs}[side]
        return "" if chosen is None else chosen + self.gap


@dataclass(frozen=True)
class Merged:
    """A merged article: stretches of text, and conflicts where somebody has to choose."""

    parts: tuple[str | Conflict, ...]
    encoding: Encoding
    newline: str = "\n"

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        return tuple(part for part in self.parts if isinstance(part, Conflict))

    def text(self, sides: Sequence[Side] = ()) -> str:
        """The merged text with one choice for each conflict; raises ValueError where their number is not right."""
        if len(sides) != len(self.conflicts):
            raise ValueError(f"{len(self.conflicts)} conflicts, {len(sides)} choices")
        chosen = iter(sides)
        return "".join(part if isinstance(part, str) else part.text(next(chosen), self.newline) for part in self.parts)

    def article(self, sides: Sequence[Side] = ()) -> Article:
        """The merged article; raises as ``text``."""
        return Article.from_text(self.text(sides), self.encoding)


def merge(base: Article, ours: Article, theirs: Article) -> Merged:
    """What both sides made of a base, together; never fails."""
    encoding = three_way(base.encoding, ours.encoding, theirs.encoding) or ours.encoding
    if base.text == theirs.text or ours.text == theirs.text:
        return Merged((ours.text,), encoding, ours.newline)
    if base.text == ours.text:
        return Merged((theirs.text,), encoding, theirs.newline)
    newline = three_way(base.newline, ours.newline, theirs.newline) or ours.newline
    base, ours, theirs = (_with_newline(article, newline) for article in (base, ours, theirs))
    parts = (*_merged_head(base, ours, theirs), *_merged_body(base, ours, theirs, newline))
    return Merged(_joined(parts), encoding, newline)


def _with_newline(article: Article, newline: str) -> Article:
    """The article in the newline that one side gave it, where it has one throughout and that is another."""
    if article.newline == newline or len(set(NEWLINE.findall(article.text))) != 1:
        return article
    return Article.from_text(NEWLINE.sub(newline, article.text), article.encoding)


def _joined(parts: Sequence[str | Conflict]) -> tuple[str | Conflict, ...]:
    found: list[str | Conflict] = []
    for part in parts:
        last = found[-1] if found else None
        if isinstance(part, str) and isinstance(last, str):
            found[-1] = last + part
        elif part != "":
            found.append(part)
    return tuple(found)


def _merged_head(base: Article, ours: Article, theirs: Article) -> list[str | Conflict]:
    whole = three_way(base.head, ours.head, theirs.head)
    if whole is not None:
        return [whole]
    cut = [head_pieces(article) for article in (base, ours, theirs)]
    conflict: list[str | Conflict] = [
        Conflict(ConflictKind.FRONT_MATTER, "", base.head, ours.head, theirs.head)
    ]  # fmt: skip
    known = [pieces for pieces in cut if pieces is not None]
    if len(known) < 3:
        return conflict
    first, mine, other = known
    lead, end = three_way(first.lead, mine.lead, other.lead), three_way(first.end, mine.end, other.end)
    merged = merge_pieces(first, mine, other, by_name=True)
    if lead is None or end is None or merged is None:
        return conflict
    filling = Filling(first, mine, other, "")
    shown = [piece for piece in merged if piece.in_conflict or piece.text is not None]
    parts = [lead, *_laid_out(shown, filling, _field_conflict), end]
    sound = all(_reads(parts, side, (ours, theirs)) for side in (Side.OURS, Side.THEIRS))
    return parts if sound else conflict


def _field_conflict(piece: MergedPiece, gap: str) -> Conflict:
    return Conflict(ConflictKind.FIELD, piece.name, piece.base, piece.ours, piece.theirs, gap)


def _laid_out(
    shown: Sequence[MergedPiece], filling: Filling, conflict_of: Callable[[MergedPiece, str], Conflict]
) -> list[str | Conflict]:
    """The pieces, each with what stands behind it; none where the sides deleted all of them between them."""
    if not shown:
        return []
    behind = [*(piece.node for piece in shown[1:]), None]
    gaps = [filling.between(piece.node, node) for piece, node in zip(shown, behind, strict=True)]
    return [
        conflict_of(piece, gap) if piece.in_conflict else (piece.text or "") + gap
        for piece, gap in zip(shown, gaps, strict=True)
    ]


def _reads(parts: Sequence[str | Conflict], side: Side, sides: Sequence[Article]) -> bool:
    """Whether a merged front matter is one, and each value is one that a side gave its key."""
    text = "".join(part if isinstance(part, str) else part.text(side, "") for part in parts)
    found = Article.from_text(text)
    if found.front_matter.kind not in (FrontMatterKind.YAML, FrontMatterKind.EMPTY) or found.body.text:
        return False
    for key, value in found.front_matter.all_values().items():
        if all(article.front_matter.all_values().get(key) != value for article in sides):
            return False
    return True


def _merged_body(base: Article, ours: Article, theirs: Article, newline: str) -> list[str | Conflict]:
    whole = three_way(base.body.text, ours.body.text, theirs.body.text)
    if whole is not None:
        return [whole]
    first, mine, other = (body_pieces(article) for article in (base, ours, theirs))
    merged = merge_pieces(first, mine, other)
    if merged is not None:
        shown = [piece for piece in merged if piece.in_conflict or piece.text is not None]
        titles, filling = _Titles(ours, shown), Filling(first, mine, other, newline)
        if not shown:
            return [filling.lead]
        while True:
            parts = [filling.lead, *_laid_out(shown, filling, titles.conflict)]
            narrow = _too_narrow(parts, shown, newline)
            if not narrow:
                return parts
            if not any([filling.widen(node) for node in narrow]):
                break
    return [Conflict(ConflictKind.BODY, "", base.body.text, ours.body.text, theirs.body.text)]


class _Titles:
    """Says of a conflict which section of ours it is in."""

    def __init__(self, ours: Article, shown: Sequence[MergedPiece]) -> None:
        self._ours, self._shown = ours, shown

    def conflict(self, piece: MergedPiece, gap: str) -> Conflict:
        return Conflict(
            ConflictKind.BLOCK, self._above(piece), piece.base, piece.ours, piece.theirs, gap,
            piece.ours_index, piece.theirs_index,
        )  # fmt: skip

    def _above(self, piece: MergedPiece) -> str:
        """The heading that a piece stands under, or that it is."""
        for before in reversed(self._shown[: self._shown.index(piece) + 1]):
            if before.ours_index is not None and self._blocks[before.ours_index].level:
                return self._blocks[before.ours_index].title
        return ""

    @cached_property
    def _blocks(self) -> Sequence[BlockTally]:
        return Tally.of(self._ours).blocks


def _too_narrow(parts: Sequence[str | Conflict], shown: Sequence[MergedPiece], newline: str) -> set[Node]:
    """The first block that is not cut off from the one behind it as it was meant, for either side that is taken.

    Both are widened at once, so that it does not matter which of the two sides is ours.
    """
    found = (_first_narrow(parts, shown, newline, side) for side in (Side.OURS, Side.THEIRS))
    return {node for node in found if node is not None}


def _first_narrow(
    parts: Sequence[str | Conflict], shown: Sequence[MergedPiece], newline: str, side: Side
) -> Node | None:
    text = "".join(part if isinstance(part, str) else part.text(side, newline) for part in parts)
    wanted = [piece for piece in shown if _wanted(piece, side) is not None]
    for piece, block in zip_longest(wanted, _cut(text)):
        if piece is None or block is None or _wanted(piece, side) not in (block, unparted(block)):
            return (piece or shown[-1]).node
    return None


def _wanted(piece: MergedPiece, side: Side) -> str | None:
    if not piece.in_conflict:
        return piece.text
    return piece.ours if side is Side.OURS else piece.theirs


def _cut(text: str) -> list[str]:
    """The blocks of a body, whose text may look as if it began with front matter."""
    head = "---\n---\n"
    return body_pieces(Article.from_text(head + text)).texts

