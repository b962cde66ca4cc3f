"""A scalar cut into words and gaps that know their source, so that a changed text keeps the breaks around words.

In folded blocks and in plain and quoted scalars of several lines, a line end reads as a space. The text does not
tell where it stood; the pieces do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from editor.document.yaml_nodes import Scalar, ScalarStyle, YamlSyntaxError, compose

_BREAK = r"(?:\r\n|\n|\r)"
_WORDS = re.compile(r"[ \t\n]+|[^ \t\n]+")
_FLOW_PIECE = {
    ScalarStyle.PLAIN: re.compile(rf"(?P<fold>[ \t]*(?:{_BREAK}[ \t]*)+)|[ \t]+|[^ \t\r\n]+"),
    ScalarStyle.SINGLE: re.compile(rf"(?P<fold>[ \t]*(?:{_BREAK}[ \t]*)+)|[ \t]+|(?P<word>[^ \t\r\n]+)"),
    ScalarStyle.DOUBLE: re.compile(
        rf"(?P<fold>[ \t]*(?:{_BREAK}[ \t]*)+)|[ \t]+|(?P<word>(?:\\{_BREAK}[ \t]*|\\.|[^ \t\r\n\\])+)"
    ),
}
_MOST_COMPARED = 1_000_000  # words of the old text times words of the new; beyond, a stretch is written anew


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the value, and what stands for it in the source (None: to be written)."""

    value: str
    source: str | None = None

    @property
    def is_fold(self) -> bool:
        return self.source is not None and ("\n" in self.source or "\r" in self.source)


_NOTHING = Piece("")


def new_pieces(text: str, style: ScalarStyle) -> list[Piece]:
    """A text without source: lines for a literal block, else words and gaps; a block's last line ends are left out."""
    if style is ScalarStyle.LITERAL:
        return [Piece(line) for line in text.rstrip("\n").split("\n")]
    if style is ScalarStyle.FOLDED:
        text = text.rstrip("\n")
    return [Piece(found) for found in _WORDS.findall(text)]


def pieces_of(source: str, node: Scalar) -> list[Piece]:
    """The pieces of a scalar as it stands; empty where its source does not come apart so."""
    try:
        if node.style is ScalarStyle.LITERAL:
            pieces = list(_literal(source))
        elif node.style is ScalarStyle.FOLDED:
            pieces = list(_folded(source))
        else:
            pieces = list(_flow(source, node.style))
    except YamlSyntaxError:
        return []
    whole = ("\n" if node.style is ScalarStyle.LITERAL else "").join(piece.value for piece in pieces)
    is_block = node.style in (ScalarStyle.LITERAL, ScalarStyle.FOLDED)
    return pieces if whole == (node.text.rstrip("\n") if is_block else node.text) else []


def kept(old: list[Piece], old_style: ScalarStyle, new: list[Piece], style: ScalarStyle) -> list[Piece]:
    """The new pieces with the source of those that were there before.

    In another style only the folds of plain and quoted scalars can stay.
    """
    blocks = (ScalarStyle.LITERAL, ScalarStyle.FOLDED)
    if style is not old_style and (style in blocks or old_style in blocks):
        return new
    merged = _merged(old, new, style is ScalarStyle.LITERAL)
    if style is ScalarStyle.LITERAL:
        return merged
    merged = _without_stray_folds(merged)
    return [piece if style is old_style or piece.is_fold else Piece(piece.value) for piece in merged]


_Unit = tuple[Piece, Piece]  # a gap, empty at the start, and the word or line behind it


def _merged(old: list[Piece], new: list[Piece], by_lines: bool) -> list[Piece]:
    """Compared by words: gaps are so alike that comparing them says little and costs much."""
    before, after = _units(old, by_lines), _units(new, by_lines)
    head, tail = _common_ends(before, after)
    middle, rest = after[head : len(after) - tail], before[head : len(before) - tail]
    if len(middle) * len(rest) <= _MOST_COMPARED:
        words = [word.value for _, word in rest], [word.value for _, word in middle]
        for _, start, stop, first, last in SequenceMatcher(None, *words, autojunk=False).get_opcodes():
            count = min(stop - start, last - first)
            pairs = zip(rest[start : start + count], middle[first : first + count], strict=True)
            middle[first : first + count] = [_kept_unit(*pair) for pair in pairs]
    units = [*before[:head], *middle, *before[len(before) - tail :]]
    if by_lines:
        return [line for _, line in units]
    return [piece for unit in units for piece in unit if piece is not _NOTHING]


def _units(pieces: list[Piece], by_lines: bool) -> list[_Unit]:
    if by_lines:
        return [(_NOTHING, piece) for piece in pieces]
    units: list[_Unit] = []
    gap = _NOTHING
    for piece in pieces:
        if piece.value.strip(" \t\n"):
            units.append((gap, piece))
            gap = _NOTHING
        else:
            gap = piece if gap is _NOTHING else Piece(gap.value + piece.value, _joined(gap.source, piece.source))
    return units if gap is _NOTHING else [*units, (gap, _NOTHING)]


def _joined(one: str | None, other: str | None) -> str | None:
    return None if one is None or other is None else one + other


def _common_ends(one: list[_Unit], other: list[_Unit]) -> tuple[int, int]:
    most = min(len(one), len(other))
    head = 0
    while head < most and _is_alike(one[head], other[head]):
        head += 1
    tail = 0
    while tail < most - head and _is_alike(one[-1 - tail], other[-1 - tail]):
        tail += 1
    return head, tail


def _is_alike(one: _Unit, other: _Unit) -> bool:
    return one[0].value == other[0].value and one[1].value == other[1].value


def _kept_unit(old: _Unit, new: _Unit) -> _Unit:
    gap, word = (mine if mine.value == yours.value else yours for mine, yours in zip(old, new, strict=True))
    return gap, word


def _without_stray_folds(pieces: list[Piece]) -> list[Piece]:
    """A line end stays where a word beside it stayed; among new words it would be an accident."""
    result = []
    for index, piece in enumerate(pieces):
        beside = [*pieces[max(0, index - 1) : index], *pieces[index + 1 : index + 2]]
        stray = index > 0 and piece.is_fold and piece.value == " " and all(other.source is None for other in beside)
        result.append(Piece(piece.value) if stray else piece)
    return result


def _fold_value(source: str, blanks: str = "") -> str:
    """What a line end with the blank lines behind it reads as; in a folded block, behind the ``blanks`` before it."""
    count = len(re.findall(_BREAK, source))
    return blanks + (" " if count == 1 else "\n" * (count - 1))


def _flow(source: str, style: ScalarStyle) -> Iterator[Piece]:
    inner = source if style is ScalarStyle.PLAIN else source[1:-1]
    for found in _FLOW_PIECE[style].finditer(inner):
        stretch = found[0]
        if found["fold"]:
            yield Piece(_fold_value(stretch), stretch)
        elif style is ScalarStyle.SINGLE:
            yield Piece(stretch.replace("''", "'"), stretch)
        elif style is ScalarStyle.DOUBLE and "\\" in stretch:
            yield Piece(_unescaped(stretch), stretch)
        else:
            yield Piece(stretch, stretch)


def _unescaped(stretch: str) -> str:
    node = compose(f'"{stretch}"')
    return node.text if isinstance(node, Scalar) else ""


def _lines(source: str) -> list[tuple[str, str]]:
    """The lines below a block scalar's header, each with the newline before it."""
    return re.findall(rf"({_BREAK})([^\r\n]*)", source)


def _depth(lines: list[tuple[str, str]]) -> int:
    """How deep the text is indented: as its least indented line, since an indicator may make the first one deeper."""
    depths = [len(line) - len(line.lstrip(" ")) for _, line in lines if line.strip(" ")]
    return min(depths, default=0)


def _literal(source: str) -> Iterator[Piece]:
    lines = _lines(source)
    depth = _depth(lines)
    while lines and not lines[-1][1].strip(" "):
        lines.pop()
    for newline, line in lines:
        yield Piece(line[depth:], newline + line)


def _folded(source: str) -> Iterator[Piece]:
    """Words and gaps of a folded block; lines that are indented deeper do not fold, and then the sum is not right.

    Line ends before the first word have no source: they are no folds, and are always written in one way.
    """
    lines = _lines(source)
    depth = _depth(lines)
    gap, has_words = "", False
    for newline, line in lines:
        gap += newline
        if not line.strip(" "):
            gap += line
            continue
        gap += line[:depth]
        if has_words:
            yield Piece(_fold_value(gap, gap[: len(gap) - len(gap.lstrip(" \t"))]), gap)
        elif (blank := len(re.findall(_BREAK, gap)) - 1) > 0:
            yield Piece("\n" * blank)
        words = re.findall(r"[ \t]+|[^ \t]+", line[depth:])
        gap = words.pop() if len(words) > 1 and not words[-1].strip(" \t") else ""
        yield from (Piece(word, word) for word in words)
        has_words = True
