"""The span grammar: what may begin at which character (the order of kramdown's span parsers)."""

from __future__ import annotations

import re

from editor.markup import grammar as g
from editor.markup.attributes import apply_list, extension_element, parse_attribute_list
from editor.markup.element import AttributeList, El
from editor.markup.links import parse_bracket, parse_link
from editor.markup.marks import parse_codespan, parse_emphasis, parse_strikethrough
from editor.markup.scanner import Shared
from editor.markup.spanhtml import parse_less_than, parse_span_html
from editor.markup.spanner import FULL, WHITE, Handler, SpanParser
from editor.markup.symbols import (
    parse_ampersand,
    parse_backslash,
    parse_line_end,
    parse_smart_quote,
    parse_typographic,
)


def _dollar(p: SpanParser, tree: El) -> bool:
    end = p.finder.find("$$", p.pos + 2)
    if end < 0:
        return False
    p.add(tree, "math", end + 2, p.text[p.pos + 2 : end].strip("\0" + WHITE))
    return True


def _brace(p: SpanParser, tree: El) -> bool:
    text, pos = p.text, p.pos
    if p.shared.options.liquid and text[pos + 1 : pos + 2] in ("{", "%"):
        stop = "}}" if text[pos + 1] == "{" else "%}"
        end = p.finder.find(stop, pos + 2)
        if end >= 0:
            p.add(tree, "liquid", end + 2, text[pos : end + 2])
            return True
    if not text.startswith("{:", pos) or p.finder.find("}", pos) < 0:
        return False
    if match := g.EXT_SPAN_START.match(text, pos):
        if not _span_extension(p, tree, match):
            p.add_text(tree, pos + 1)
        return True
    match = g.IAL_SPAN_START.match(text, pos)
    last = tree.children[-1] if tree.children else None
    if match is None or last is None or last.type == "text":
        p.add_text(tree, pos + 1)
        return True
    ial = AttributeList()
    parse_attribute_list(match[1], ial)
    ial.spans.append((pos, match.end()))
    last.ial = last.ial or AttributeList()
    last.ial.update(ial)
    apply_list(last.attr, ial, p.shared.collected.lists)
    p.pos = last.end = match.end()
    return True


def _span_extension(p: SpanParser, tree: El, match: re.Match[str]) -> bool:
    name, arguments, closed = match[1], match[2], match[3]
    if name is None:
        return False
    body, end = None, match.end()
    if not closed:
        found = re.compile(rf"\{{:/(?:{name})?\}}").search(p.text, end) if p.finder.find("{:/", end) >= 0 else None
        if found is None:
            return False
        body, end = p.text[end : found.start()], found.end()
    settings = AttributeList()
    parse_attribute_list(arguments or "", settings)
    el = extension_element(name, settings, body, p.shared)
    if el is None:
        return False
    if el.type != "eob":
        el.start, el.end = p.pos, end
        tree.children.append(el)
    p.pos = end
    return True


def _nothing(p: SpanParser, tree: El) -> bool:
    return False


_HANDLERS: dict[str, Handler] = {
    "*": parse_emphasis, "_": parse_emphasis, "`": parse_codespan, "<": parse_less_than, "<html": parse_span_html,
    "[": parse_bracket, "!": parse_link, '"': parse_smart_quote, "'": parse_smart_quote, "$": _dollar, "{": _brace,
    "&": parse_ampersand, "-": parse_typographic, ".": parse_typographic, ">": parse_typographic,
    "\n": parse_line_end, "\\": parse_backslash, "~": parse_strikethrough, "]": _nothing,
}  # fmt: skip


def parse_spans(el: El, text: str, shared: Shared, mode: int = FULL) -> None:
    """Parses a text into the children of ``el``."""
    SpanParser(text, shared, _HANDLERS).parse(el, None, mode)
