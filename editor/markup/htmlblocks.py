"""HTML between the blocks: an element ends at its closing tag, and what stands inside is normally left as it is.

After kramdown's ``parser/html.rb`` and ``parser/kramdown/html.rb``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from editor.markup import grammar as g
from editor.markup.element import Attributes, El, raw_text
from editor.markup.scanner import MAX_DEPTH, Scanner

_RAW_START = re.compile(rf"<(?:{g.NAME}|/|!--|\?)")
_MODELS = {"0": "raw", "1": "default", "span": "span", "block": "block"}
_OPT_TAG = re.compile(g.OPT + g.HTML_TAG.pattern)
_OPT_CLOSE = re.compile(g.OPT + g.HTML_CLOSE.pattern)


def parse_block_html(s: Scanner) -> bool | None:
    """An HTML block; None where it is the closing tag of the element that is being parsed."""
    text, pos = s.text, s.pos
    if text.startswith("<!--", pos):
        return _parse_comment(s)
    if (match := _OPT_TAG.match(text, pos)) and match[1].lower() not in g.SPAN_ELEMENTS:
        s.pos = match.end()
        _parse_element(s, match, pos)
        return True
    if (match := _OPT_CLOSE.match(text, pos)) and match[1].lower() not in g.SPAN_ELEMENTS:
        if s.tree.type == "html_element" and s.tree.value == match[1].lower():
            s.pos = match.end()
            s.tree.inner_end = s.source.at(text.index("<", pos))
            return None
    return False


def _parse_comment(s: Scanner) -> bool:
    end = s.finder.find("-->", s.pos + 4)
    if end < 0:
        s.wait(">")
        return False
    end += 3
    el = El("xml_comment", s.text[s.pos : end], s.source.at(s.pos), s.source.after(end))
    el.set("block", True)
    s.add(el)
    s.pos = end
    _skip_trailing(s)
    return True


def _skip_trailing(s: Scanner) -> None:
    if match := g.TRAILING.match(s.text, s.pos):
        s.pos = match.end()


def html_attributes(text: str, known_element: bool) -> Attributes:
    """The attributes of a start tag's inside; a known element's names are lowercased, the last of two wins."""
    attributes: Attributes = {}
    for name, word, double, single in g.HTML_ATTRIBUTE.findall(text):
        attributes[name.lower() if known_element else name] = word or double or single
    return attributes


def _element(s: Scanner, match: re.Match[str], start: int) -> El:
    name = match[1]
    lowered = name.lower()
    known = lowered in g.HTML_ELEMENTS
    el = El("html_element", lowered if known else name, s.source.at(start), s.source.after(match.end()))
    el.inner_start = el.inner_end = el.end
    if match[2]:
        el.attr = html_attributes(match[2], known)
    return el


def _prepare(s: Scanner, el: El, self_closed: bool) -> str:
    """Settles how the element's inside is read, and says so."""
    if s.ial is not None:
        el.ial, s.ial = s.ial, None
    in_raw = s.tree.type == "html_element" and s.tree.option("model") == "raw"
    model = g.content_model(el.value) if s.shared.options.parse_block_html and not in_raw else "raw"
    wanted = _MODELS.get(el.attr.pop("markdown", "") or "")
    if wanted:
        model = g.content_model(el.value) if wanted == "default" else wanted
    if model != "raw" and s.depth >= MAX_DEPTH:
        model = "raw"
    el.options = {"model": model, "closed": self_closed, "block": True}
    return model


def _parse_element(s: Scanner, match: re.Match[str], start: int) -> None:
    """An element whose start tag has just been passed, with all that is in it."""
    el = s.add(_element(s, match, start))
    closed = bool(match[3]) or el.value in g.VOID_ELEMENTS
    in_raw = s.tree.type == "html_element" and s.tree.option("model") == "raw"
    if el.value in ("script", "style"):
        _prepare(s, el, False)
        _take_verbatim(s, el, "raw")
        return
    model = _prepare(s, el, closed)
    if model == "block":
        _skip_trailing(s)
    if closed:
        return
    if model == "block":
        _parse_inside_as_blocks(s, el)
    elif model == "span":
        _take_verbatim(s, el, "raw_text")
    else:
        _parse_raw(s, el)
    if not in_raw:
        _skip_trailing(s)


def _parse_inside_as_blocks(s: Scanner, el: El) -> None:
    outer, ial = s.tree, s.ial
    s.tree, s.ial = el, None
    s.depth += 1
    if not s.shared.parse(s):
        el.inner_end = s.source.after(s.pos)
    s.depth -= 1
    s.tree, s.ial = outer, ial
    el.end = s.source.after(s.pos)


@lru_cache(maxsize=64)
def closer(tag: str) -> re.Pattern[str]:
    """The closing tag of an element that ends at the first one, whatever stands before."""
    return re.compile(rf"</{re.escape(tag)}{g.S}*>", re.IGNORECASE)


def _take_verbatim(s: Scanner, el: El, type: str) -> None:
    """The inside up to the closing tag as one piece of text."""
    pattern = closer(el.value)
    end = s.finder.search(pattern, s.pos)
    stop = len(s.text) if end < 0 else end
    el.inner_end = s.source.after(stop)
    if stop > s.pos:
        child = raw_text(s.source.slice(s.pos, stop))
        if type == "raw":
            child = El("raw", s.text[s.pos : stop])
        child.start, child.end = el.inner_start, el.inner_end
        el.children.append(child)
    s.pos = stop if end < 0 else pattern.match(s.text, stop).end()  # type: ignore[union-attr]
    el.end = s.source.after(s.pos)


def _parse_raw(s: Scanner, top: El) -> None:
    """The inside of an element in which nothing but HTML means anything (a stack of its own, no recursion)."""
    open_elements = [top]
    at = s.pos
    while open_elements:
        found = _RAW_START.search(s.text, at)
        if found is None:
            _add_text(s, open_elements[-1], len(s.text))
            break
        at = _step(s, open_elements, found.start())
    for el in open_elements:
        el.inner_end = el.end = s.source.after(s.pos)


def _step(s: Scanner, open_elements: list[El], start: int) -> int:
    """Takes what begins with a ``<``; where to go on. What is text is left until something else comes."""
    tree = open_elements[-1]
    if (end := _other_end(s, start)) > 0:
        _add_text(s, tree, start)
        el = El("xml_pi" if s.text[start + 1] == "?" else "xml_comment", s.text[start:end])
        el.start, el.end = s.source.at(start), s.source.after(end)
        el.set("block", True)
        tree.children.append(el)
        s.pos = end
        return end
    if match := g.HTML_TAG.match(s.text, start):
        if len(open_elements) + s.depth >= MAX_DEPTH:
            return match.end()
        _add_text(s, tree, start)
        _open_raw(s, open_elements, match)
        return s.pos
    match = g.HTML_CLOSE.match(s.text, start)
    if match is None:
        s.wait("<", start)
        return start + 1
    if tree.value == (match[1].lower() if tree.value in g.HTML_ELEMENTS else match[1]):
        _add_text(s, tree, start)
        s.pos = match.end()
        tree.inner_end, tree.end = s.source.at(start), s.source.after(s.pos)
        open_elements.pop()
    return match.end()


def _add_text(s: Scanner, tree: El, end: int) -> None:
    """The text up to ``end``, all of which is taken at once."""
    if end <= s.pos:
        return
    el = El("text", s.text[s.pos : end], s.source.at(s.pos), s.source.after(end))
    if len(s.source.starts) > 1:
        el.source = s.source.slice(s.pos, end)
    tree.children.append(el)
    s.pos = end


def _other_end(s: Scanner, start: int) -> int:
    """Where a comment or processing instruction ends that begins at a position; 0 where none does."""
    for opener, stop in (("<!--", "-->"), ("<?", "?>")):
        if s.text.startswith(opener, start):
            end = s.finder.find(stop, start + len(opener))
            if end >= 0:
                return end + len(stop)
            s.wait(">")
    return 0


def _open_raw(s: Scanner, open_elements: list[El], match: re.Match[str]) -> None:
    tree = open_elements[-1]
    name = match[1].lower()
    wants_markdown = "markdown" in match[2]
    if name in ("script", "style") or wants_markdown:
        outer, s.tree = s.tree, tree
        start, s.pos = s.pos, match.end()
        _parse_element(s, match, start)
        s.tree = outer
        return
    el = _element(s, match, match.start())
    closed = bool(match[3]) or el.value in g.VOID_ELEMENTS
    el.options = {"model": "raw", "closed": closed, "block": True}
    tree.children.append(el)
    s.pos = match.end()
    if not closed:
        open_elements.append(el)
