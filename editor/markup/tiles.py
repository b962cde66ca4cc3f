"""A body cut into blocks that tile it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from editor.markup import grammar as g
from editor.markup.blocks import body_scanner, parse_blocks
from editor.markup.element import El
from editor.markup.nodes import Block, BlockKind
from editor.markup.options import DEFAULTS, Options
from editor.markup.scanner import Scanner, Shared
from editor.markup.source import Source
from editor.markup.tree import is_inline

_KINDS = {
    "p": BlockKind.PARAGRAPH, "raw_text": BlockKind.PARAGRAPH, "header": BlockKind.HEADING, "ul": BlockKind.LIST,
    "ol": BlockKind.LIST, "dl": BlockKind.DEFINITION_LIST, "blockquote": BlockKind.QUOTE,
    "codeblock": BlockKind.CODE, "table": BlockKind.TABLE, "hr": BlockKind.RULE, "math": BlockKind.MATH,
    "xml_comment": BlockKind.COMMENT, "comment": BlockKind.EXTENSION, "raw": BlockKind.EXTENSION,
    "liquid": BlockKind.LIQUID,
}  # fmt: skip
_HTML_KINDS = {
    "ul": BlockKind.LIST, "ol": BlockKind.LIST, "table": BlockKind.TABLE, "blockquote": BlockKind.QUOTE,
    "hr": BlockKind.RULE,
}  # fmt: skip


def kind_of(el: El) -> BlockKind:
    """The kind of the block that an element is."""
    if el.type == "html_element":
        if el.value == "p" and (el.option("model") == "span" or is_inline(el)):
            return BlockKind.PARAGRAPH
        if el.value in ("h1", "h2", "h3", "h4", "h5", "h6") and (el.option("model") == "span" or is_inline(el)):
            return BlockKind.HEADING
        return _HTML_KINDS.get(el.value, BlockKind.HTML)
    if el.type == "eob":
        return {"": BlockKind.END_OF_BLOCK, "extension": BlockKind.EXTENSION}.get(el.value, BlockKind.DEFINITION)
    return _KINDS.get(el.type, BlockKind.HTML)


def split(text: str, options: Options = DEFAULTS) -> tuple[Block, ...]:
    """The blocks of a body; their sources joined are the text, whatever it is."""
    if text == "":
        return ()
    root = El("root", "", 0, len(text))
    scanner = body_scanner(Source.of(text), root, Shared(options, parse_blocks, shallow=True))
    parse_blocks(scanner)
    return tuple(tiles_of(text, scanner))


def tiles_of(text: str, scanner: Scanner, end: int | None = None) -> Iterator[Block]:
    """The blocks that a scanner has found in a text, up to where it stands (or to ``end``)."""
    found = _boundaries(scanner)
    limit = len(text) if end is None else end
    waiting = sorted(scanner.waits)
    if not found and limit:
        yield Block(BlockKind.BLANK, text[:limit], "blank")
    for index, (start, kind, shape) in enumerate(found):
        begin = start if index else 0
        stop = found[index + 1][0] if index + 1 < len(found) else limit
        if begin < stop:
            source = text[begin:stop]
            noted = waiting[bisect_left(waiting, (begin, "")) : bisect_left(waiting, (stop, ""))]
            waits = {*_noted(source, begin, noted), *_dangling(source, shape)}
            yield Block(kind, source, shape, "".join(sorted(waits)))


_OPEN_LIST = re.compile(r"(?:^|(?<=\r)) {0,3}\{:[^}\n\r]*(?=[\r\n]|\Z)", re.MULTILINE)
_OPEN_TAG = re.compile(rf"(?:^|(?<=\r)) {{0,3}}<(?=(?!(?:{g.LAZY_SPANS})\b){g.NAME})", re.MULTILINE)
_OPEN_VALUE = re.compile(rf"""{g.S}*=?{g.S}*(?:"[^"]*|'[^']*)?\Z""")


def _noted(source: str, begin: int, noted: list[tuple[int, str]]) -> Iterator[str]:
    """What the parser noted, of tags only those that are still open at the block's end."""
    for position, what in noted:
        if what != "<":
            yield what
        elif _is_unfinished(source, position - begin):
            yield "*"


def _is_unfinished(source: str, start: int) -> bool:
    """Whether what looks like a tag might go on behind the block."""
    match = g.TAG_BEGIN.match(source, start)
    return match is not None and _OPEN_VALUE.match(source, match.end()) is not None


def _dangling(source: str, shape: str) -> Iterator[str]:
    """What lines that look like the beginning of an attribute list or of a tag are waiting for."""
    if "{:" in source and _OPEN_LIST.search(source):
        yield "}"
    if "{::options" in source:
        yield "*"  # it changes how everything below is read
    if "<" in source and shape.strip() in ("p", "blockquote", "codeblock", "table", "dl"):
        if any(_is_unfinished(source, match.end() - 1) for match in _OPEN_TAG.finditer(source)):
            yield "*"


def is_glued(previous: Block | None) -> bool:
    """Whether a block that follows ``previous`` does so without a boundary (blank line, end-of-block mark) between."""
    if previous is None or previous.kind is BlockKind.END_OF_BLOCK:
        return False
    if previous.shape:
        return not previous.shape.endswith((" ", "blank"))
    return not _BLANK_END.search(previous.source)


_BLANK_END = re.compile(r"(?:\A|[\r\n])[ \t\f\v]*(?:\r\n|\r|\n)\Z")


def _boundaries(scanner: Scanner) -> list[tuple[int, BlockKind, str]]:
    """Where blocks start, what they are and what the parser sees; an attribute list in front belongs to its block."""
    found: list[tuple[int, BlockKind, str]] = []
    fronts = scanner.fronts
    taken = inside = 0
    for el in scanner.tree.children:
        start = el.start
        taken = bisect_left(fronts, inside, taken)  # a list in an element is that element's own
        inside = el.end if el.type == "html_element" else inside
        if taken < len(fronts) and fronts[taken] < start:
            start = fronts[taken]
            taken = bisect_left(fronts, el.start)
        is_blank = el.type == "blank"
        if is_blank and start == el.start:
            if found:
                found[-1] = (*found[-1][:2], found[-1][2] + (" " if el.value == "\n" else "  "))
        elif el.type == "eob" and el.value == "ial":
            if found:
                found[-1] = (*found[-1][:2], "ial")
        else:
            kind = BlockKind.DEFINITION if is_blank else kind_of(el)
            found.append((start, kind, f"{el.type}{el.value if el.type == 'eob' else ''}"))
    taken = bisect_left(fronts, inside, taken)
    if taken < len(fronts):
        found.append((fronts[taken], BlockKind.DEFINITION, "ial"))
    return found
