"""How lists are written: learned from those that stand in posts, and done."""

from __future__ import annotations

import re
from collections.abc import Sequence as Many

from editor.document.psych import Value
from editor.document.yaml_collections import write_value
from editor.document.yaml_nodes import Scalar, Sequence
from editor.document.yaml_scalar import NewStyle, Place
from editor.site.habits.counting import commonest
from editor.site.habits.manners import ListManner, TextManner
from editor.site.habits.reading import ReadEntry
from editor.site.habits.text_manner import WrittenText, learn_text, write_in_manner, written_text

_DASH = re.compile(r"-([ \t]+)")


def learn_list(entries: Many[ReadEntry], texts: Many[str]) -> ListManner:
    """What the lists of one field have in common; ``texts`` are the heads that the entries' nodes speak of."""
    lists = [(entry, entry.node, head) for entry, head in zip(entries, texts, strict=True)
             if isinstance(entry.node, Sequence) and entry.node.items]  # fmt: skip
    if not lists:
        return ListManner()
    flow = [(entry, node, head) for entry, node, head in lists if node.flow]
    block = [(entry, node, head) for entry, node, head in lists if not node.flow]
    style = commonest(("flow" if node.flow else "block" for _, node, _ in lists), "block")
    gaps = (_DASH.match(entry.source) for entry, _, _ in block)
    return ListManner(
        style,
        indent=commonest((_column(entry) for entry, _, _ in block), 2),
        gap=commonest((found[1] for found in gaps if found), " "),
        pad=commonest((_pad(node, head) for _, node, head in flow), ""),
        separator=commonest((gap for _, node, head in flow for gap in _separators(node, head)), ", "),
        items=learn_text(_items(flow if style == "flow" else block)),
    )


def _column(entry: ReadEntry) -> int:
    return len(entry.before) - entry.before.rfind("\n") - 1


def _pad(node: Sequence, head: str) -> str:
    return head[node.start + 1 : node.items[0].outer] if node.items else ""


def _separators(node: Sequence, head: str) -> list[str]:
    return [head[one.end : other.outer] for one, other in zip(node.items, node.items[1:], strict=False)]


def _items(lists: Many[tuple[ReadEntry, Sequence, str]]) -> list[WrittenText]:
    found = list[WrittenText]()
    for entry, node, head in lists:
        if not isinstance(entry.value, list) or len(entry.value) != len(node.items):
            continue
        for item, value in zip(node.items, entry.value, strict=True):
            if isinstance(item, Scalar) and isinstance(value, str):
                found.append(written_text(item, value, head[item.start : item.end], node.flow))
    return found


def write_list(items: list[Value], place: Place, manner: ListManner, general: TextManner) -> str:
    """The list, from its first bracket or dash."""
    if manner.style == "flow" or not items:
        inner = Place(place.indent, True)
        pad = manner.pad if items else ""
        separator = manner.separator if "," in manner.separator else ", "
        return "[" + pad + separator.join(_item(item, inner, manner, general) for item in items) + pad + "]"
    inner = Place(place.indent + manner.indent)
    margin = "\n" + " " * inner.indent + "-"
    return "-" + margin.join(manner.gap + _item(item, inner, manner, general) for item in items)


def _item(item: Value, place: Place, manner: ListManner, general: TextManner) -> str:
    if isinstance(item, str):
        return write_in_manner(item, place, manner.items, general)
    return write_value(item, place, NewStyle()).lstrip()
