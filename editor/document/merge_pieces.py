"""The merge of two sequences of pieces over a third: what each piece becomes, and in which order."""

from __future__ import annotations

from dataclasses import dataclass

from editor.document.interleaving import Interleaving, Node
from editor.document.matching import match_names, match_texts
from editor.document.pieces import Piece, Pieces

_HEADINGS = ("#", "<h1", "<h2", "<h3", "<h4", "<h5", "<h6")


@dataclass(frozen=True, slots=True)
class MergedPiece:
    """One piece of the merged sequence.

    Attributes:
        text: what it becomes; None where a side deleted it. Says nothing ``in_conflict``.
        base, ours, theirs: what it is in each; None where it is not there.
        ours_index, theirs_index: the numbers of its entry or block.
    """

    node: Node
    name: str
    base: str | None
    ours: str | None
    theirs: str | None
    ours_index: int | None
    theirs_index: int | None

    @property
    def in_conflict(self) -> bool:
        """Whether both sides changed it, each in its way."""
        return self.ours != self.theirs and self.base not in (self.ours, self.theirs)

    @property
    def text(self) -> str | None:
        return self.theirs if self.ours == self.base else self.ours


def merge_pieces(base: Pieces, ours: Pieces, theirs: Pieces, by_name: bool = False) -> list[MergedPiece] | None:
    """The merged sequence; None where both sides moved the same pieces to different places."""

    def rank(node: Node) -> tuple[object, ...]:
        """A heading with what follows it goes behind what belongs to the section before it."""
        piece = ours.items[node.ours] if node.ours is not None else _at(theirs, node.theirs) or _at(base, node.base)
        text = piece.text if piece is not None else ""
        return text.startswith(_HEADINGS), text

    def same(mine: int, other: int, in_place: bool) -> bool:
        if by_name:
            return ours.items[mine].name == theirs.items[other].name
        return in_place and ours.items[mine].text == theirs.items[other].text

    interleaving = Interleaving(
        len(base.items), lambda number: len(base.items[number].text),
        _matched(base, ours, by_name), _matched(base, theirs, by_name), same, rank, not by_name,
    )  # fmt: skip
    order = interleaving.order()
    return None if order is None else [_merged(node, base, ours, theirs) for node in order]


def _matched(base: Pieces, side: Pieces, by_name: bool) -> list[int | None]:
    if by_name:
        return match_names([piece.name for piece in base.items], [piece.name for piece in side.items])
    return match_texts(base.texts, side.texts)


def _at(pieces: Pieces, number: int | None) -> Piece | None:
    return None if number is None else pieces.items[number]


def _merged(node: Node, base: Pieces, ours: Pieces, theirs: Pieces) -> MergedPiece:
    old, mine, other = _at(base, node.base), _at(ours, node.ours), _at(theirs, node.theirs)
    name = next((piece.name for piece in (mine, other, old) if piece is not None), "")
    texts = [None if piece is None else piece.text for piece in (old, mine, other)]
    numbers = [None if piece is None else piece.index for piece in (mine, other)]
    return MergedPiece(node, name, texts[0], texts[1], texts[2], numbers[0], numbers[1])
