"""Links, images and the marks of footnotes."""

from __future__ import annotations

import re

from editor.markup import grammar as g
from editor.markup.attributes import apply_list
from editor.markup.element import AttributeList, El
from editor.markup.spanner import WHITE, SpanParser, Stop

_FOOTNOTE = re.compile(rf"\[\^({g.ID_NAME})\]")

LINK_START = re.compile(r"!?\[(?=[^^])")
_LINK_STOP = re.compile(r"(\])|!?\[")
_PAREN_STOP = re.compile(rf"(\()|(\))|{g.S}(?=['\"])")
_INLINE_ID = re.compile(rf"{g.S}*?\[([^\]]+)?\]")
_INLINE_TITLE = re.compile(rf"""{g.S}*?(["'])(.+?)\1{g.S}*?\)""", re.DOTALL)
_TITLE_END = re.compile(rf"['\"]{g.S}*\)")
_ALT_ESCAPE = re.compile(r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=-])")
_ANGLE_TARGET = re.compile(r"\(<(.*?)>")


def parse_bracket(p: SpanParser, tree: El) -> bool:
    """A footnote's mark, or a link."""
    if match := _FOOTNOTE.match(p.text, p.pos):
        if match[1] in p.shared.collected.footnotes:
            p.add(tree, "footnote", match.end(), match[1])
        else:
            p.add_text(tree, match.end())
        return True
    return parse_link(p, tree)


def parse_link(p: SpanParser, tree: El) -> bool:
    """A link or an image, inline or by reference; otherwise its bracket is text."""
    text, pos = p.text, p.pos
    match = LINK_START.match(text, pos)
    if match is None:
        return False
    image = match[0][0] == "!"
    after = match.end()
    blocked = not image and (p.inside("a") or p.inside("img"))
    if blocked or p.exhausted or p.too_deep() or p.finder.find("]", after) < 0:
        p.add_text(tree, after)
        return True
    el = El("img" if image else "a", "", pos, pos)
    p.pos = el.inner_start = after
    depth = _Brackets()
    if p.parse(el, Stop(_LINK_STOP, depth.closed, True, True)):
        el.inner_end = p.pos
        alt = _ALT_ESCAPE.sub(r"\1", text[after : p.pos])
        p.pos += 1
        if _link_target(p, el, alt):
            el.end = p.pos
            tree.children.append(el)
            return True
    p.pos = pos
    p.add_text(tree, after)
    return True


class _Brackets:
    """Counts brackets while a link's text is parsed; those of images inside have been counted twice."""

    def __init__(self) -> None:
        self._count = 1
        self._seen = 0

    def closed(self, p: SpanParser, el: El, match: re.Match[str]) -> bool:
        children = el.children
        while self._seen < len(children):
            self._count -= children[self._seen].type == "img"
            self._seen += 1
        self._count += -1 if match[1] else 1
        return self._count == 0


def _link_target(p: SpanParser, el: El, alt: str) -> bool:
    """Reads what follows a link's text and sets its attributes; False where that makes it no link."""
    text = p.text
    match = _INLINE_ID.match(text, p.pos)
    if match or not text.startswith("(", p.pos):
        key = normal_id((match[1] if match else None) or alt)
        definition = p.shared.collected.links.get(key)
        if definition is None:
            return False
        if match:
            p.pos = match.end()
        el.set("reference", key)
        if definition.el is not None and definition.el.ial is not None:
            el.ial = AttributeList()
            el.ial.update(definition.el.ial)
            el.ial.spans = []
            apply_list(el.attr, definition.el.ial, p.shared.collected.lists)
        _set_target(el, definition.url, definition.title, alt)
        return True
    return _inline_target(p, el, alt)


def normal_id(text: str) -> str:
    """How kramdown compares the ids of links."""
    return re.sub(r"[ \t\r\n\f\v]+", " ", text).lower()


def _set_target(el: El, url: str, title: str | None, alt: str) -> None:
    if el.type == "a":
        el.attr["href"] = url
    else:
        el.attr["src"] = url
        el.attr["alt"] = alt
        el.children.clear()
    if title:
        el.attr["title"] = title


def _inline_target(p: SpanParser, el: El, alt: str) -> bool:
    text = p.text
    if match := _ANGLE_TARGET.match(text, p.pos):
        url, start, end = match[1], match.start(1), match.end(1)
        p.pos = match.end()
        closed = text.startswith(")", p.pos)
        p.pos += closed
    else:
        closed, start, end = _parenthesised(p)
        url = text[start:end].strip("\0" + WHITE)
        start += len(text[start:end]) - len(text[start:end].lstrip("\0" + WHITE))
        end = start + len(url)
    el.set("target", (start, end))
    if closed:
        _set_target(el, url, None, alt)
        return True
    match = _INLINE_TITLE.match(text, p.pos) if p.finder.search(_TITLE_END, p.pos) >= 0 else None
    if match is None:
        p._budget -= 50
        return False
    el.set("title", (match.start(2), match.end(2)))
    p.pos = match.end()
    _set_target(el, url, match[2], alt)
    el.attr["title"] = match[2]
    return True


def _liquid_end(p: SpanParser, start: int, pos: int) -> int:
    """Where a Liquid output ends that was begun behind ``start`` and is still open at ``pos``; 0 where none is."""
    if not p.shared.options.liquid or p.text.rfind("{{", start, pos) <= p.text.rfind("}}", start, pos):
        return 0
    return p.finder.find("}}", pos) + 2 if p.finder.find("}}", pos) >= 0 else 0


def _parenthesised(p: SpanParser) -> tuple[bool, int, int]:
    """A target in parentheses, which may hold balanced ones: (closed, start, end); else it ends before a title."""
    depth, start, pos = 0, p.pos, p.pos
    while match := _PAREN_STOP.search(p.text, pos):
        pos = match.end()
        p._budget -= 1
        if match[2]:
            depth -= 1
            if depth == 0:
                break
        elif match[1]:
            depth += 1
        elif (end := _liquid_end(p, start, pos)) > 0:
            pos = end
        else:
            break
    p.pos = pos
    return depth == 0, start + 1, max(pos - 1, start + 1)
