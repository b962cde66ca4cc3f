"""Emphasis, code and strikethrough."""

from __future__ import annotations

import re

from editor.markup import grammar as g
from editor.markup.element import El
from editor.markup.spanner import WHITE, SpanParser, Stop

_EMPHASIS = re.compile(r"\*\*?|__?")
_TICKS = re.compile(r"`+")
_STRIKE = re.compile(rf"~~(?!{g.S}|~).*?[^ \t\r\n\f\v~]~~", re.DOTALL)
_STRIKE_END = re.compile(r"[^ \t\r\n\f\v~]~~")


def parse_emphasis(p: SpanParser, tree: El) -> bool:
    """Emphasis from ``*``, ``_``, ``**`` or ``__`` on; marks without a closer are text."""
    text, pos = p.text, p.pos
    mark = _EMPHASIS.match(text, pos)[0]  # type: ignore[index]
    type = "strong" if len(mark) == 2 else "em"
    after = pos + len(mark)
    if (
        p.exhausted
        or p.inside(type)
        or (after < p.size and text[after] in WHITE)
        or (mark[0] == "_" and _follows_letter(text, pos))
    ):
        p.add_text(tree, after)
        return True
    el = _emphasized(p, mark, type)
    if el is None and type == "strong" and tree.type != "em":
        p.pos = pos
        el = _emphasized(p, mark[0], "em")
    if el is None:
        p.pos = pos
        p.add_text(tree, after)
    else:
        tree.children.append(el)
    return True


def _follows_letter(text: str, pos: int) -> bool:
    before = text[pos - 1 : pos]
    return before.isalpha() or (before == "-" and text[max(pos - 2, 0) : pos - 1].isalpha())


def _emphasized(p: SpanParser, mark: str, type: str) -> El | None:
    """The element that a mark opens, parsed up to its closer; None where none comes."""
    start = p.pos
    if p.finder.find(mark, start + len(mark)) < 0:
        return None
    el = El(type, "", start, start)
    p.pos = el.inner_start = start + len(mark)
    if not p.parse(el, _STOPS[mark]):
        return None
    el.inner_end = p.pos
    p.pos = el.end = p.pos + len(mark)
    return el


def _emphasis_ends(p: SpanParser, el: El, match: re.Match[str]) -> bool:
    text, pos, mark = p.text, p.pos, match[0]
    if pos and text[pos - 1] in WHITE:
        return False
    char, following = mark[0], text[match.end() : match.end() + 2]
    if len(mark) == 1 and following[:1] == char and following[1:] != char:
        return False
    if char == "_" and following[:1].isalnum():
        return False
    return bool(el.children)


_STOPS = {mark: Stop(re.compile(re.escape(mark)), _emphasis_ends, on_trial=True) for mark in ("*", "**", "_", "__")}


def parse_codespan(p: SpanParser, tree: El) -> bool:
    """Code between runs of backticks of one length."""
    text, pos = p.text, p.pos
    ticks = _TICKS.match(text, pos)[0]  # type: ignore[index]
    after = pos + len(ticks)
    lone = len(ticks) == 1 and (not pos or text[pos - 1] in WHITE) and text[after : after + 1] in tuple(WHITE)
    end = -1 if lone else p.finder.find(ticks, after)
    if end < 0:
        p.add_text(tree, after)
        return True
    start, stop = after, end
    if len(ticks) > 1:
        start += text[start:stop].startswith(" ")
        stop -= text[start:stop].endswith(" ")
    el = p.add(tree, "codespan", end + len(ticks), text[start:stop])
    el.inner_start, el.inner_end = start, max(start, stop)
    return True


def parse_strikethrough(p: SpanParser, tree: El) -> bool:
    """GFM's ``~~text~~``."""
    text, pos = p.text, p.pos
    match = _STRIKE.match(text, pos) if p.finder.search(_STRIKE_END, pos + 2) >= 0 else None
    if match is None:
        return False
    el = El("html_element", "del", pos, match.end())
    el.inner_start, el.inner_end = pos + 2, match.end() - 2
    el.options = {"model": "span", "closed": False, "block": False, "strike": True}
    if p.too_deep():
        return False
    inner = p.apart(text[el.inner_start : el.inner_end])
    inner.types = {"del": sum(p.types.values())}
    inner.parse(el)
    _shift(el.children, el.inner_start)
    tree.children.append(el)
    p.pos = match.end()
    return True


def _shift(els: list[El], by: int) -> None:
    """Moves the positions of what was parsed as a text of its own."""
    for el in els:
        el.start += by
        el.end += by
        el.inner_start += by
        el.inner_end += by
        for name in ("target", "title"):
            if el.options and name in el.options:
                el.options[name] = tuple(position + by for position in el.options[name])
        if el.options and "drops" in el.options:
            el.options["drops"] = [(a + by, b + by) for a, b in el.options["drops"]]
        if el.ial is not None:
            el.ial.spans = [(a + by, b + by) for a, b in el.ial.spans]
        _shift(el.children, by)
