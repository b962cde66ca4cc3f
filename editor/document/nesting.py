"""List items put into the item above them, and taken out of the item around them, with all that stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from editor.document.article import Article
from editor.document.edit import Edit
from editor.document.lines import Line, LineKind
from editor.document.projection import view_at
from editor.document.reading import first_that_shows
from editor.document.stands import containers, is_blank, line_end, line_start, lines_of, marker_at, nodes_of, stands_of
from editor.errors import StructureError
from editor.markup import Container, Manner, Node

_MARGIN = re.compile(r"[ \t>]*")
_STATED = re.compile(r"""\s+(?:id|start)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)  # of one list alone
_MARKER = re.compile(r"(?:\d+\.|[-+*])")


@dataclass(frozen=True)
class _Item:
    """An item with what is around it; ``lines`` are the first and the end of its lines in the view."""

    source: str
    node: Container
    siblings: Container
    path: tuple[Container, ...]
    lines: tuple[int, int]

    @property
    def position(self) -> int:
        return self.siblings.children.index(self.node)


def sink_item(article: Article, index: int, number: int) -> Edit:
    """Puts an item (a line by its number in the view), with its children, into the item above it.

    Raises StructureError where none of its list is above it.
    """
    item = _item(article, index, number)
    above = item.siblings.children[item.position - 1] if item.position else None
    if not isinstance(above, Container):
        raise StructureError(cause="indent")
    nested = above.children[-1] if above.children else None
    target = nested if isinstance(nested, Container) and nested.tag in ("ul", "ol") else None
    tag = target.tag if target else item.siblings.tag
    ways = _sunk_html if item.node.manner is Manner.HTML else _sunk_markdown
    wanted = _shifted(article, index, item, 1, tag)
    return first_that_shows(article, index, ways(article, index, item, above, target), [wanted], "indent")


def lift_item(article: Article, index: int, number: int) -> Edit:
    """Takes an item out of the item around it, to stand below that; the items that follow it become its children.

    Raises StructureError where there is none around it.
    """
    item = _item(article, index, number)
    around = item.path[-3] if len(item.path) > 3 else None
    if around is None or around.tag != "li":
        raise StructureError(cause="outdent")
    ways = _lifted_html if item.node.manner is Manner.HTML else _lifted_markdown
    wanted = _shifted(article, index, item, -1, item.path[-4].tag)
    return first_that_shows(article, index, ways(article, item, around, item.path[-4]), [wanted], "outdent")


def _item(article: Article, index: int, number: int) -> _Item:
    view = view_at(article, index)
    line = view.lines[number]
    if line.kind is not LineKind.ITEM or line.leaf < 0:
        raise StructureError(cause="not an item")
    path = stands_of(article, index)[line.leaf].path
    end = number + 1
    while end < len(view.lines) and _depth(view.lines[end]) > line.level and view.lines[end].quote >= line.quote:
        end += 1
    return _Item(view.source, path[-1], path[-2], path, (number, end))


def _depth(line: Line) -> int:
    return line.level if line.kind is LineKind.ITEM else line.indent


def _shifted(article: Article, index: int, item: _Item, by: int, tag: str) -> list[Line]:
    first, end = item.lines
    lines = list(view_at(article, index).lines)
    for number in range(first, end):
        lines[number] = _moved(lines[number], by, len(lines[first].quotes))
    lines[first] = replace(lines[first], number=int(tag == "ol"))
    return lines


def _moved(line: Line, by: int, outside: int) -> Line:
    """A line of an item that goes deeper; the first quotes around it are around the list as well."""
    quotes = (*line.quotes[:outside], *(depth + by for depth in line.quotes[outside:]))
    if line.kind is LineKind.ITEM:
        return replace(line, level=line.level + by, quotes=quotes)
    return replace(line, indent=line.indent + by, quotes=quotes)


def _sunk_markdown(
    article: Article, index: int, item: _Item, above: Container, target: Container | None
) -> Iterator[str]:
    source, node = item.source, item.node
    first = target.children[0] if target else None
    marker = _following(source, target) if target else _first_marker(source, node)
    margin = line_start(source, node.start)
    if isinstance(first, Container):
        widths = [_column(source, first) - _column(source, above)]
    else:
        widths = _used_widths(article, index, item)
    column = _column(source, node)
    for width in dict.fromkeys([*widths, _width(source, above), 4]):
        for sign in dict.fromkeys((marker, _sign(source, node))):
            yield source[:margin] + _with_sign(_indented(item, column, width), column + width, sign) + _rest(item)


def _used_widths(article: Article, index: int, item: _Item) -> list[int]:
    """How far the items inside of others of the same kind are indented in this block."""
    found = []
    for root in nodes_of(article, index):
        for outer in containers(root):
            if outer.tag == "li" and outer.manner is Manner.MARKDOWN:
                for inner in outer.children:
                    if isinstance(inner, Container) and inner.tag in ("ul", "ol"):
                        if _width(item.source, outer) == _width(item.source, item.node):
                            found.append(_column(item.source, inner.children[0]) - _column(item.source, outer))
    return found[:1]


def _width(source: str, node: Container) -> int:
    """How wide an item's marker is, with the space behind it."""
    return max(2, node.content_start - marker_at(source, node))


def _column(source: str, node: Node) -> int:
    at = marker_at(source, node) if isinstance(node, Container) else node.start
    return at - line_start(source, at)


def _rest(item: _Item) -> str:
    return item.source[line_end(item.source, item.node.end) :]


def _own_lines(item: _Item) -> list[str]:
    return lines_of(item.source[line_start(item.source, item.node.start) : line_end(item.source, item.node.end)])


def _indented(item: _Item, column: int, width: int) -> str:
    out = []
    for line in _own_lines(item):
        margin = _MARGIN.match(line)
        at = min(column, margin.end() if margin else 0)
        out.append(line if is_blank(line) else line[:at] + " " * width + line[at:])
    return "".join(out)


def _outdented(item: _Item, column: int, width: int) -> str:
    out = []
    for line in _own_lines(item):
        cut = column
        while cut < min(column + width, len(line)) and line[cut] in " \t":
            cut += 1
        out.append(line[:column] + line[cut:])
    return "".join(out)


def _sign(source: str, node: Container) -> str:
    """An item's bullet or number."""
    found = _MARKER.match(source, marker_at(source, node))
    return found[0] if found else ""


def _with_sign(lines: str, column: int, sign: str) -> str:
    """The lines of an item with another sign of the same width; else as they are."""
    found = _MARKER.match(lines, column)
    if not found or len(found[0]) != len(sign):
        return lines
    return lines[:column] + sign + lines[found.end() :]


def _first_marker(source: str, node: Container) -> str:
    own = _sign(source, node)
    return "1." if own[:1].isdigit() else own


def _following(source: str, siblings: Container, last: Container | None = None) -> str:
    """The sign of an item behind a list's last one, or behind one of its items: the same, or one more."""
    items = [child for child in siblings.children if isinstance(child, Container)]
    last = last or items[-1]
    signs = [_sign(source, child) for child in items]
    own = _sign(source, last)
    if not own[:1].isdigit() or (len(signs) > 1 and len(set(signs)) == 1):
        return own
    return f"{int(own[:-1]) + 1}."


def _lifted_markdown(article: Article, item: _Item, around: Container, outer: Container) -> Iterator[str]:
    source, node = item.source, item.node
    margin, column = line_start(source, node.start), _column(source, around)
    width = _column(source, node) - column
    own = _sign(source, node)
    for sign in dict.fromkeys((_following(source, outer, around), own)):
        lines = _outdented(item, column, width)
        yield source[:margin] + _with_sign(lines, column, sign) + _rest(item)
    if own:  # a sign of another width: a bullet among numbers
        lines = _outdented(item, column, width)
        behind = lines[column + len(own) :] + _rest(item)
        yield source[:margin] + lines[:column] + _following(source, outer, around) + behind


def _sunk_html(article: Article, index: int, item: _Item, above: Container, target: Container | None) -> Iterator[str]:
    source, node, tag = item.source, item.node, item.siblings.tag
    space, inside = source[above.end : node.start], target or above
    own = space + source[node.start : node.end]
    at = inside.content_start + len(source[inside.content_start : inside.content_end].rstrip())
    before, behind = source[:at], source[at : above.end] + source[node.end :]
    if target:
        yield before + own + behind
        return
    opener = _STATED.sub("", source[item.siblings.start : item.siblings.content_start])
    for start in dict.fromkeys((opener, f"<{tag}>")):
        yield f"{before}{space}{start}{own}{space}</{tag}>{behind}"


def _lifted_html(article: Article, item: _Item, around: Container, outer: Container) -> Iterator[str]:
    source, node, siblings = item.source, item.node, item.siblings
    before = source[siblings.content_start : node.start]
    behind = source[node.end : siblings.content_end]
    space = before[len(before.rstrip()) :]
    opener, closer = source[siblings.start : siblings.content_start], source[siblings.content_end : siblings.end]
    if before.strip():
        kept = source[siblings.start : siblings.content_start] + before.rstrip()
        upper = source[: siblings.start] + kept + ("" if behind.strip() else behind) + closer
    else:
        upper = source[: siblings.start].rstrip()
    if behind.strip():
        inner = opener + behind + closer
        own = source[node.start : node.content_end].rstrip() + inner + source[node.content_end : node.end]
    else:
        own = source[node.start : node.end]
    yield upper + source[siblings.end : around.end] + space + own + source[around.end :]
