"""How texts are written: learned from those that stand in posts, and done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from editor.document.yaml_nodes import Scalar, ScalarStyle
from editor.document.yaml_scalar import NewStyle, Place, reads_as, write_text
from editor.site.habits.counting import commonest
from editor.site.habits.line_breaks import Lines, broken, learn_breaks
from editor.site.habits.manners import TextManner

_BLOCKS = ("folded", "literal")
_STYLES = {style.name.lower(): style for style in ScalarStyle}
_SURE = 0.95  # of the texts must be on their side of a length that decides
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class WrittenText:
    """A text that a post holds, with its source and style; ``lead`` is the column at which it begins."""

    text: str
    source: str
    style: str
    flow: bool = False
    lead: int = 0


def written_text(node: Scalar, text: str, source: str, flow: bool = False, lead: int = 0) -> WrittenText:
    """What a scalar's node and its source say."""
    return WrittenText(text, source, node.style.name.lower(), flow, lead)


@lru_cache(maxsize=4096)
def _is_safe(text: str, flow: bool) -> bool:
    return reads_as(text, text, Place(0, flow))


def situation(text: str, flow: bool = False) -> str:
    """Which attribute of TextManner speaks of a text."""
    if "\n" in text.rstrip("\n"):
        return "lines"
    core = text.rstrip("\n")
    if _is_safe(core, flow):
        return "safe"
    if '"' in core or "\\" in core:
        return "quotation"
    return "apostrophe" if "'" in core else "unsafe"


def learn_text(written: Sequence[WrittenText]) -> TextManner:
    """What texts of one field have in common."""
    one_line = [found for found in written if "\n" not in found.text.rstrip("\n")]
    block_from, block = _length_rule(one_line)
    by_situation: dict[str, list[str]] = {}
    for found in written:
        case = situation(found.text, found.flow)
        if case == "lines" or not block_from or found.style not in _BLOCKS:
            by_situation.setdefault(case, []).append(found.style)
    styles = {name: commonest(found, "") for name, found in by_situation.items()}
    blocks = [found for found in written if found.style in _BLOCKS]
    return TextManner(
        **styles,
        header=commonest((found.source.split("\n", 1)[0] for found in blocks), ""),
        depth=commonest((_depth(found.source) for found in blocks), 2),
        breaks=learn_breaks([lines for found in written if (lines := _lines(found))]),
        block_from=block_from,
        block=block,
    )


def _depth(source: str) -> int:
    found = re.search(r"\n( *)[^ \n]", source)
    return len(found[1]) if found else 2


def _length_rule(written: Sequence[WrittenText]) -> tuple[int, str]:
    """From which length on texts are blocks, where the length decides; (0, "") where it does not."""
    long = sorted(len(found.text) for found in written if found.style in _BLOCKS)
    short = sorted(len(found.text) for found in written if found.style not in _BLOCKS)
    if len(long) < _FEWEST or len(short) < _FEWEST:
        return 0, ""
    right, bound = max((_right(long, short, bound), -bound) for bound in sorted(set(long)))
    if right < _SURE * (len(long) + len(short)):
        return 0, ""
    return -bound, commonest((found.style for found in written if found.style in _BLOCKS), "folded")


def _right(long: list[int], short: list[int], bound: int) -> int:
    return sum(length >= bound for length in long) + sum(length < bound for length in short)


def _lines(found: WrittenText) -> Lines | None:
    """The lines of a folded, plain or quoted text; None for others, and for those with blank lines in quotes."""
    if found.style == "literal" or found.flow:
        return None
    if found.style == "folded":
        content = found.source.split("\n", 1)[-1].strip("\n")
        depth = _depth(found.source)
        paragraphs = re.split(r"\n{2,}", content)
        return Lines(tuple(tuple(line.strip() for line in part.split("\n")) for part in paragraphs), depth, depth)
    lines = found.source.split("\n")
    if any(not line.strip() for line in lines[1:]):
        return None
    margin = len(lines[1]) - len(lines[1].lstrip()) if len(lines) > 1 else 2
    return Lines((tuple(line.strip() for line in lines),), found.lead, margin)


def style_for(text: str, manner: TextManner, general: TextManner, flow: bool = False) -> str:
    """The style in which the house writes a text; "" where nothing tells."""
    case = situation(text, flow)
    if case != "lines" and manner.block_from:
        if len(text) >= manner.block_from:
            return manner.block
    order = [case] if case in ("lines", "safe") else [case, "unsafe", "apostrophe", "quotation"]
    for source in (manner, general):
        for name in order:
            style: str = getattr(source, name)
            if style and not (flow and style in _BLOCKS) and (source is manner or style not in _BLOCKS):
                return style
        # A field that quotes all it can writes the rest in quotes too.
        if source is manner and case != "safe" and manner.safe in ("single", "double"):
            return manner.safe
    return ""


def write_in_manner(text: str, place: Place, manner: TextManner, general: TextManner, lead: int = 0) -> str:
    """The text as the house writes it, beginning at the column ``lead``; else in the least way that reads back."""
    style = style_for(text, manner, general, place.flow)
    if style in _BLOCKS and not place.flow:
        written = _block(text, style, place, manner)
        if written is not None:
            return written
    elif style:
        written = _line(text, style)
        if manner.breaks.width and not place.flow:
            margin = place.indent + manner.breaks.margin
            written = ("\n" + " " * margin).join(broken(written, manner.breaks, lead, margin))
        if reads_as(written, text, place):
            return written
    quote = manner.unsafe or general.unsafe
    like = _STYLES.get(manner.safe if manner.safe not in _BLOCKS else "plain", ScalarStyle.PLAIN)
    return write_text(text, place, NewStyle(quote='"' if quote == "double" else "'"), like)


def _line(text: str, style: str) -> str:
    if style == "single":
        return "'" + text.replace("'", "''") + "'"
    if style == "double":
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return text


def _block(text: str, style: str, place: Place, manner: TextManner) -> str | None:
    """A folded or literal block; None where none with the house's header says it."""
    margin = "\n" + " " * (place.indent + manner.depth)
    core = text.rstrip("\n")
    lines = core.split("\n")
    if style == "folded":
        column = len(margin) - 1
        lines = [part for line in lines for part in (*broken(line, manner.breaks, column, column), "")][:-1]
    written = "".join(margin + line if line else "\n" for line in lines)
    mark = ">" if style == "folded" else "|"
    usual = manner.header if manner.header.startswith(mark) else mark
    for header in (usual, mark, mark + "-", mark + "+"):
        end = "\n" * (len(text) - len(core) - 1) if "+" in header else ""
        if reads_as(header + written + end, text, place):
            return header + written + end
    return None
