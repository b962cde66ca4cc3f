"""Block quotes made of blocks and taken off them, parted in two, and paragraphs taken out of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from editor.document.arrangement import place_before, units
from editor.document.article import Article
from editor.document.body import core_of, gap_of
from editor.document.changes import Splice
from editor.document.edit import Edit
from editor.document.lines import Line, ViewKind
from editor.document.neighbours import paragraph_form, without_id
from editor.document.places import Unit, Widened
from editor.document.projection import view_at
from editor.document.reading import (
    keeps_prose,
    made_blocks,
    prose,
    reads_as_lines,
    shown_lines,
    with_source,
    with_sources,
)
from editor.document.stands import Stand, is_blank, line_end, line_start, lines_of, nodes_of, stands_of
from editor.errors import StructureError
from editor.markup import BlockKind, Container, Leaf, Manner

_SIGN = re.compile(r"[ ]{0,3}>[ ]?")
_OPENER = re.compile(r"[ \t]*<blockquote\b", re.IGNORECASE)


def quote_node(article: Article, index: int) -> Container | None:
    """The node of a block that is a quote and shows its lines; None for another block."""
    if view_at(article, index).kind is not ViewKind.TREE and article.body.blocks[index].kind is not BlockKind.QUOTE:
        return None
    nodes = nodes_of(article, index)
    node = nodes[0] if len(nodes) == 1 else None
    return node if isinstance(node, Container) and node.tag == "blockquote" else None


def wrap(article: Article, first: int, end: int) -> Edit:
    """Makes the blocks from ``first`` up to ``end`` one quote: HTML around HTML, else in Markdown.

    Raises StructureError.
    """
    lines = [replace(line, quotes=(0, *line.quotes)) for line in prose(shown_lines(article, first, end))]
    count = sum(len(nodes_of(article, index)) for index in range(first, end))
    if not count or any(article.body.blocks[index].kind is BlockKind.BLANK for index in range(first, end)):
        raise StructureError(cause="quote")
    start, stop = article.body.starts[first], article.body.starts[end]
    source = core_of(article.text[start:stop])
    lead = source[: len(source) - len(source.lstrip("\r\n"))]
    ways = [_marked(source[len(lead) :]), _enclosed(article, first, source[len(lead) :])]
    if all(_is_html(article, index) for index in range(first, end)):
        ways.reverse()
    newline = article.newline
    for way, (before, behind) in product(ways, (("", ""), ("", newline), (newline, ""), (newline, newline))):
        edit = with_sources(article, first, end, lead + before + way + behind)
        if made_blocks(edit, end - first) == 1 and keeps_prose(edit, first, lines, end - first):
            node = quote_node(edit.after, first)
            if node is not None and len(node.children) == count:
                return _remembering(edit, first, end)
    raise StructureError(cause="quote")


def _remembering(edit: Edit, first: int, end: int) -> Edit:
    """The edit with what the places around the quote held before they had to be made wider."""
    old, new = units(edit.before), units(edit.after)
    known = {place.offset: place for place in edit.after.widened}
    for number, now in ((first, first), (end, first + 1)):
        before = place_before(edit.before, old, _unit(old, number))
        after = place_before(edit.after, new, _unit(new, now))
        if after.present != before.original:
            known[after.start] = Widened(after.start, after.present, before.original)
    return replace(edit, after=replace(edit.after, widened=tuple(known.values())))


def _unit(found: Sequence[Unit], index: int) -> int:
    return sum(1 for unit in found if unit.index < index)


def _marked(source: str) -> str:
    return "".join(f"> {line}" if line.strip("\r\n") else f">{line}" for line in lines_of(source))


def _enclosed(article: Article, near: int, source: str) -> str:
    opener, closer = _example(article, near) or (f"<blockquote>{article.newline}", f"{article.newline}</blockquote>")
    return opener + source + closer


def _example(article: Article, near: int) -> tuple[str, str] | None:
    """Opener and closer of the nearest HTML quote, with the white space inside of them."""
    blocks = article.body.blocks
    for index in sorted(range(len(blocks)), key=lambda index: abs(index - near)):
        if _OPENER.match(blocks[index].source) and (node := quote_node(article, index)):
            source = blocks[index].source
            inner = source[node.content_start : node.content_end]
            before, behind = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
            opener = without_id(source[node.start : node.content_start])
            return opener + before, behind + source[node.content_end : node.end]
    return None


def _is_html(article: Article, index: int) -> bool:
    nodes = nodes_of(article, index)
    return all(isinstance(node, Leaf | Container) and node.manner is Manner.HTML for node in nodes)


def unwrap(article: Article, index: int) -> Edit:
    """Takes the quote away from what stands in it. Raises StructureError."""
    node = quote_node(article, index)
    if node is None:
        raise StructureError(cause="unquote")
    view = view_at(article, index)
    lines = [replace(line, quotes=line.quotes[1:]) for line in prose(view.lines)]
    found = units(article)
    before, after = (place_before(article, found, _unit(found, number)) for number in (index, index + 1))
    cores = list(_unwrapped(article, index, node, view.source))
    spaces = article.text[article.body.starts[index] + len(core_of(view.source)) : after.start]
    for core in cores:
        text = before.original + core.lstrip("\r\n") + spaces + after.original
        splice = Splice(before.start, article.text[before.start : after.end], text)
        edit = Edit.of(article, (splice.trimmed(),))
        if keeps_prose(edit, index, lines, 1):
            return edit
    for core, behind in product(cores, (gap_of(view.source), view.source[node.end :], article.newline * 2)):
        edit = with_source(article, index, core + behind)
        if keeps_prose(edit, index, lines, 1):
            return edit
    raise StructureError(cause="unquote")


def _unwrapped(article: Article, index: int, node: Container, source: str) -> Iterator[str]:
    before, inner = source[: node.start], source[node.content_start : node.content_end]
    if node.manner is Manner.MARKDOWN:
        start = line_start(source, node.start)
        yield source[:start] + "".join(_SIGN.sub("", line, count=1) for line in lines_of(source[start : node.end]))
        return
    yield before + inner.strip("\r\n")
    yield before + inner.strip()
    form = paragraph_form(article, index)
    opener, closer = (form.opener, form.closer) if form.manner is Manner.HTML else ("<p>", "</p>")
    dressed, at = "", node.content_start
    for child in node.children:
        if isinstance(child, Leaf) and not child.tag:
            dressed += source[at : child.start] + opener + source[child.start : child.end] + closer
            at = child.end
    yield before + (dressed + source[at : node.content_end]).strip()


def part(article: Article, index: int, number: int) -> Edit:
    """Parts a quote in two above one of its lines (by its number in the view). Raises StructureError."""
    node, view = quote_node(article, index), view_at(article, index)
    if node is None or not 0 < number < len(view.lines):
        raise StructureError(cause="part")
    stands, source = stands_of(article, index), view.source
    upper, lower = view.lines[number - 1].leaf, view.lines[number].leaf
    if lower >= 0:
        cut = line_start(source, stands[lower].leaf.start)
    elif upper >= 0:
        cut = line_end(source, stands[upper].leaf.end)
    else:
        raise StructureError(cause="part")
    for written in _parted(article, node, source, cut, stands[lower].leaf.start if lower >= 0 else cut):
        edit = with_source(article, index, written)
        if made_blocks(edit, 1) == 2 and reads_as_lines(edit, index, view.lines):
            if len(view_at(edit.after, index).lines) == number:
                return edit
    raise StructureError(cause="part")


def _parted(article: Article, node: Container, source: str, cut: int, leaf: int) -> Iterator[str]:
    if node.manner is Manner.MARKDOWN:
        above = lines_of(source[:cut])
        while above and is_blank(above[-1]):
            above.pop()
        yield "".join(above) + article.newline + source[cut:]
        return
    opener, closer = without_id(source[node.start : node.content_start]), source[node.content_end : node.end]
    inner = source[node.content_start : node.content_end]
    space = inner[: len(inner) - len(inner.lstrip())]
    behind = inner[len(inner.rstrip()) :]
    for at in (leaf, cut):
        yield source[:at].rstrip() + behind + closer + article.newline * 2 + opener + space + source[at:].lstrip()


def lift_out(article: Article, index: int, number: int) -> Edit:
    """Takes a paragraph (a line by its number in the view) out of the innermost quote that it stands in.

    The quote is parted where it stands in the middle. Raises StructureError.
    """
    view = view_at(article, index)
    line = view.lines[number]
    stand = stands_of(article, index)[line.leaf] if line.leaf >= 0 else None
    quote = stand.inner if stand else None
    if stand is None or quote is None or quote.tag != "blockquote":
        raise StructureError(cause="unquote")
    wanted: Sequence[Line] = [
        replace(one, quotes=one.quotes[:-1]) if at == number else one for at, one in enumerate(view.lines)
    ]
    lift = _lifted_markdown if quote.manner is Manner.MARKDOWN else _lifted_html
    for source in lift(article, index, stand, quote):
        for ending in ("", article.newline):
            edit = with_source(article, index, source + ending)
            if reads_as_lines(edit, index, wanted):
                return edit
    raise StructureError(cause="unquote")


def _lifted_markdown(article: Article, index: int, stand: Stand, quote: Container) -> Iterator[str]:
    source = article.body.blocks[index].source
    depth = sum(1 for node in stand.path if node.tag == "blockquote" and node.manner is Manner.MARKDOWN)
    start, end = line_start(source, stand.leaf.start), line_end(source, max(stand.leaf.start, stand.leaf.end))
    own = [_without_sign(line, depth) for line in lines_of(source[start:end])]
    above, below = lines_of(source[:start]), lines_of(source[end:])
    while above and is_blank(above[-1]):
        above.pop()
    while below and is_blank(below[0]) and any(not is_blank(line) for line in below):
        below.pop(0)
    signs = source[start : stand.leaf.start].split(">")[: depth - 1]
    blank = "".join(f"{sign}>" for sign in signs) + article.newline
    head = "".join(above) + (blank if above else "")
    tail = (blank if any(not is_blank(line) for line in below) else "") + "".join(below)
    yield head + "".join(own) + tail


def _without_sign(line: str, depth: int) -> str:
    """A line without its sign of a quote of that depth, where it has one."""
    at = 0
    for _ in range(depth - 1):
        found = _SIGN.match(line, at)
        if not found:
            return line
        at = found.end()
    found = _SIGN.match(line, at)
    return line[:at] + line[found.end() :] if found else line


def _lifted_html(article: Article, index: int, stand: Stand, quote: Container) -> Iterator[str]:
    source, leaf = article.body.blocks[index].source, stand.leaf
    own = source[leaf.start : leaf.end]
    if not leaf.tag:
        form = paragraph_form(article, index)
        own = form.opener + own + form.closer if form.manner is Manner.HTML else f"<p>{own}</p>"
    opener, closer = without_id(source[quote.start : quote.content_start]), source[quote.content_end : quote.end]
    parts = [own]
    if source[quote.content_start : leaf.start].strip():
        inner = source[quote.content_start : quote.content_end]
        parts.insert(0, source[quote.start : leaf.start].rstrip() + inner[len(inner.rstrip()) :] + closer)
    if source[leaf.end : quote.content_end].strip():
        parts.append(opener + source[leaf.end : quote.end])
    yield source[: quote.start] + article.newline.join(parts) + source[quote.end :]
    yield source[: quote.start] + (article.newline * 2).join(parts) + source[quote.end :]
