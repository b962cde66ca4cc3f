"""The span grammar: what stands inside of paragraphs, headings and cells (kramdown's span parsers)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from editor.markup import grammar as g
from editor.markup.attributes import apply_list, extension_element, parse_attribute_list
from editor.markup.element import AttributeList, El
from editor.markup.entities import decode
from editor.markup.scanner import MAX_DEPTH, Finder, Shared

FULL, HTML_ONLY, CODE_ONLY, CODE_AND_HTML = range(4)

_ALONE = r"*_`<\[&\\\"'{"
_SPECIAL = (
    r"[{0}!$\-.>~\n](?:(?<=[{0}])|(?<=!)(?=\[)|(?<=\$)(?=\$)|(?<=-)(?=-)|(?<=\.)(?=\.\.)|(?<=>)(?=>)"
    r"|(?<=~)(?=~)|(?<=  \n))"
)
_FULL = re.compile(_SPECIAL.replace("{0}", _ALONE))
_IN_LINK = re.compile(_SPECIAL.replace("{0}", _ALONE + r"\]"))
_PATTERNS = {FULL: _FULL, HTML_ONLY: re.compile("<"), CODE_ONLY: re.compile("`"), CODE_AND_HTML: re.compile("[`<]")}

ESCAPED = re.compile(r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=~-])")
_EMPHASIS = re.compile(r"\*\*?|__?")
_TICKS = re.compile(r"`+")
_AUTOLINK = re.compile(r"<((mailto|https?|ftps?):.+?|[-\w.]+?@[-\w.]+?)>")
_TYPOGRAPHIC = re.compile(r"---|--|\.\.\.|\\<<|\\>>|<< | >>|<<|>>")
TYPOGRAPHIC = {
    "---": "\u2014", "--": "\u2013", "...": "\u2026", "<< ": "\u00ab\u00a0", " >>": "\u00a0\u00bb", "<<": "\u00ab",
    ">>": "\u00bb",
}  # fmt: skip
_STRIKE = re.compile(rf"~~(?!{g.S}|~).*?[^ \t\r\n\f\v~]~~", re.DOTALL)
_STRIKE_END = re.compile(r"[^ \t\r\n\f\v~]~~")
_FOOTNOTE = re.compile(rf"\[\^({g.ID_NAME})\]")
_WHITE = " \t\n\r\f\v"
_PUNCTUATION = r"""[!"#$%'()*+,\-./:;<=>?@\[\\\]^_`{|}~]"""
_QUOTE = re.compile(
    rf"""(["'])(?=[_*]{{1,2}}{g.NS})|(["'])(?={_PUNCTUATION}(?!\.\.)\B)|({g.S}?)"'(?=[A-Za-z0-9_])"""
    rf"""|({g.S}?)'"(?=[A-Za-z0-9_])|({g.S}?)'(?=[0-9][0-9]s)|({g.S}["'])(?=[A-Za-z0-9_])"""
    rf"""|([^ \\\t\r\n\[{{(\-]["'])|(["'])(?={g.S}|s\b|\Z)|(.?')|(.?")""",
    re.DOTALL,
)


@dataclass(slots=True)
class Stop:
    """Where an element's content ends: ``pattern`` at a position where ``holds`` is true as well."""

    pattern: re.Pattern[str]
    holds: Callable[[SpanParser, El, re.Match[str]], bool] | None = None
    in_link: bool = False
    on_trial: bool = False  # what has begun is text after all where the stop does not come


class SpanParser:
    """Parses one text into spans.

    kramdown tries every opener by parsing on from it to the end, and takes that back where no closer comes. The
    number of steps this may take is bounded (``_budget``); past that, openers of emphasis and links are text.
    """

    def __init__(self, text: str, shared: Shared) -> None:
        self.text = text
        self.pos = 0
        self.size = len(text)
        self.shared = shared
        self.finder = Finder(text)
        self.types: dict[str, int] = {}
        self._budget = 10_000 + 2 * self.size

    def parse(self, el: El, stop: Stop | None = None, mode: int = FULL) -> bool:
        """Parses into ``el`` up to ``stop`` (or the end of the text); whether the stop was found."""
        types = self.types
        types[el.type] = types.get(el.type, 0) + 1
        found = self._run(el, stop, mode)
        types[el.type] -= 1
        return found

    def _run(self, el: El, stop: Stop | None, mode: int) -> bool:
        text, size = self.text, self.size
        search = (_IN_LINK if stop is not None and stop.in_link and mode == FULL else _PATTERNS[mode]).search
        while self.pos < size:
            match = search(text, self.pos)
            if match is None:
                break
            self._budget -= 1
            if self._budget < 0 and stop is not None and stop.on_trial:
                return False
            at = match.start()
            char = text[at]
            start = self._effective_start(at, char) if mode == FULL else at
            if start > self.pos:
                self.add_text(el, start)
            if stop is not None and (end := stop.pattern.match(text, self.pos)):
                if stop.holds is None or stop.holds(self, el, end):
                    return True
            if not self._dispatch(el, char, mode):
                self.add_text(el, self.pos + 1)
        if stop is None:
            self.add_text(el, size)
        return False

    def _effective_start(self, at: int, char: str) -> int:
        """Quotes are looked at together with the character before, breaks with their spaces."""
        if char in "\"'":
            return at - 1 if at > self.pos and self.text[at - 1] != "\\" else at
        if char == ">":
            return at - 1 if at > self.pos and self.text[at - 1] == " " else at
        if char == "\n":
            return at - 2 if at - 2 >= self.pos else at
        return at

    def _dispatch(self, el: El, char: str, mode: int) -> bool:
        if mode == FULL:
            if _HANDLERS[char](self, el):
                return True
            pos = self.pos
            if char not in "\"'\\" and pos + 1 < self.size and self.text[pos + 1] in "\"'":
                return _smart_quote(self, el)
            return False
        if char == "`":
            return _codespan(self, el)
        return parse_span_html(self, el)

    def add_text(self, el: El, end: int) -> None:
        """The source from the position to ``end`` as text."""
        start = self.pos
        if end > start:
            last = el.children[-1] if el.children else None
            if last is not None and last.type == "text":
                if last.end != start:
                    self.drop(last, last.end, start)
                last.end = end
            else:
                el.children.append(El("text", "", start, end))
            self.pos = end

    @staticmethod
    def drop(text: El, start: int, end: int) -> None:
        """Leaves a stretch (an escaping backslash) out of what a text says."""
        if text.options is None:
            text.options = {"drops": []}
        text.options["drops"].append((start, end))

    def add(self, el: El, type: str, end: int, value: str = "") -> El:
        child = El(type, value, self.pos, end)
        el.children.append(child)
        self.pos = end
        return child

    def inside(self, type: str) -> bool:
        return self.types.get(type, 0) > 0

    @property
    def exhausted(self) -> bool:
        return self._budget < 0

    def too_deep(self) -> bool:
        return sum(self.types.values()) > MAX_DEPTH


def _emphasis(p: SpanParser, tree: El) -> bool:
    text, pos = p.text, p.pos
    mark = _EMPHASIS.match(text, pos)[0]  # type: ignore[index]
    type = "strong" if len(mark) == 2 else "em"
    after = pos + len(mark)
    if (
        p.exhausted
        or p.inside(type)
        or (after < p.size and text[after] in _WHITE)
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
    if pos and text[pos - 1] in _WHITE:
        return False
    char, following = mark[0], text[match.end() : match.end() + 2]
    if len(mark) == 1 and following[:1] == char and following[1:] != char:
        return False
    if char == "_" and following[:1].isalnum():
        return False
    return bool(el.children)


_STOPS = {mark: Stop(re.compile(re.escape(mark)), _emphasis_ends, on_trial=True) for mark in ("*", "**", "_", "__")}


def _codespan(p: SpanParser, tree: El) -> bool:
    text, pos = p.text, p.pos
    ticks = _TICKS.match(text, pos)[0]  # type: ignore[index]
    after = pos + len(ticks)
    lone = len(ticks) == 1 and (not pos or text[pos - 1] in _WHITE) and text[after : after + 1] in tuple(_WHITE)
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


def _less_than(p: SpanParser, tree: El) -> bool:
    text, pos = p.text, p.pos
    end = p.finder.find(">", pos)
    if end >= 0 and (match := _AUTOLINK.match(text, pos)):
        el = El("a", "", pos, match.end())
        el.attr["href"] = match[1] if match[2] else f"mailto:{match[1]}"
        el.inner_start, el.inner_end = match.start(1), match.end(1)
        if match[1].startswith("mailto:"):
            el.inner_start += 7
        if el.inner_start < el.inner_end:
            el.children.append(El("text", "", el.inner_start, el.inner_end))
        el.set("autolink", True)
        tree.children.append(el)
        p.pos = match.end()
        return True
    if _HTML_START.match(text, pos):
        return parse_span_html(p, tree)
    if text.startswith("<<", pos):
        return _typographic(p, tree)
    return False


_HTML_START = re.compile(rf"<(?:{g.NAME}|!--|/)")


def parse_span_html(p: SpanParser, tree: El) -> bool:
    """A comment, an element with what is in it, or a tag that stands for itself."""
    text, pos = p.text, p.pos
    if not _HTML_START.match(text, pos):
        return False
    if text.startswith("<!--", pos) and (end := p.finder.find("-->", pos + 4)) >= 0:
        p.add(tree, "xml_comment", end + 3, text[pos : end + 3])
    elif match := g.HTML_CLOSE.match(text, pos):
        p.add_text(tree, match.end())
    elif match := g.HTML_TAG.match(text, pos):
        name = match[1].lower() if match[1].lower() in g.HTML_ELEMENTS else match[1]
        if name in g.BLOCK_ELEMENTS or p.too_deep():
            p.add_text(tree, match.end())
        else:
            _html_element(p, tree, name, match)
    else:
        p.add_text(tree, pos + 1)
    return True


def _html_element(p: SpanParser, tree: El, name: str, match: re.Match[str]) -> None:
    known = name in g.HTML_ELEMENTS
    el = El("html_element", name, p.pos, match.end())
    el.inner_start = el.inner_end = match.end()
    if match[2]:
        el.attr = {
            (key.lower() if known else key): re.sub(r"\n+", " ", word or double or single)
            for key, word, double, single in g.HTML_ATTRIBUTE.findall(match[2])
        }
    raw_inside = g.content_model(name) == "raw"
    parsed = p.shared.options.parse_span_html and not raw_inside and tree.option("model") != "raw"
    wanted = el.attr.pop("markdown", None)
    if wanted in ("0", "1", "span"):
        parsed = wanted == "span" or (wanted == "1" and not raw_inside)
    el.options = {"model": "span" if parsed else "raw", "closed": bool(match[3]), "block": False}
    tree.children.append(el)
    p.pos = match.end()
    if match[3] or name in g.VOID_ELEMENTS:
        return
    pattern = re.compile(rf"</{re.escape(name)}{g.S}*>", re.IGNORECASE if known else 0)
    if p.parse(el, Stop(pattern), FULL if parsed else HTML_ONLY):
        el.inner_end = p.pos
        p.pos = el.end = pattern.match(p.text, p.pos).end()  # type: ignore[union-attr]
    else:
        p.add_text(el, p.size)
        el.inner_end = el.end = p.size


def _bracket(p: SpanParser, tree: El) -> bool:
    if match := _FOOTNOTE.match(p.text, p.pos):
        if match[1] in p.shared.collected.footnotes:
            p.add(tree, "footnote", match.end(), match[1])
        else:
            p.add_text(tree, match.end())
        return True
    return parse_link(p, tree)


def _smart_quote(p: SpanParser, tree: El) -> bool:
    match = _QUOTE.match(p.text, p.pos)
    if match is None:
        return False
    rule, text = match.lastindex or 0, match[0]
    opening = rule in (1, 3, 4, 6, 9, 10)
    marks = 2 if rule in (3, 4) else 1
    p.add_text(tree, match.end() - marks)
    for char in text[-marks:]:
        p.add(tree, "smart_quote", p.pos + 1, _QUOTE_NAMES[char, opening])
    return True


_QUOTE_NAMES = {("'", True): "lsquo", ("'", False): "rsquo", ('"', True): "ldquo", ('"', False): "rdquo"}


def _dollar(p: SpanParser, tree: El) -> bool:
    end = p.finder.find("$$", p.pos + 2)
    if end < 0:
        return False
    p.add(tree, "math", end + 2, p.text[p.pos + 2 : end].strip("\0" + _WHITE))
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


def _ampersand(p: SpanParser, tree: El) -> bool:
    pos = p.pos
    if p.text[pos + 1 : pos + 2] in ("'", '"'):
        return _smart_quote(p, tree)
    match = g.ENTITY.match(p.text, pos)
    if match is None:
        return False
    char = decode(match[1], match[2], match[3])
    if char is None:
        p.add(tree, "entity", pos + 1, "&").set("original", "&amp;")
        p.add_text(tree, match.end())
    else:
        p.add(tree, "entity", match.end(), char).set("original", match[0])
    return True


def _typographic(p: SpanParser, tree: El) -> bool:
    match = _TYPOGRAPHIC.match(p.text, p.pos)
    if match is None:
        return False
    if match[0][0] == "\\":
        start = p.pos
        el = p.add(tree, "entity", match.end(), match[0][1:])
        el.set("original", "&lt;&lt;" if match[0][1] == "<" else "&gt;&gt;")
        el.start = start
    else:
        p.add(tree, "typographic_sym", match.end(), match[0])
    return True


def _line_end(p: SpanParser, tree: El) -> bool:
    if p.shared.options.hard_wrap or not p.text.startswith("  \n", p.pos):
        return False
    p.add(tree, "br", p.pos + 2)
    return True


def _backslash(p: SpanParser, tree: El) -> bool:
    text, pos = p.text, p.pos
    if text.startswith(("\\<<", "\\>>"), pos):
        return _typographic(p, tree)
    if text.startswith("\\\\\n", pos) and not p.shared.options.hard_wrap:
        p.add(tree, "br", pos + 2)
        return True
    if ESCAPED.match(text, pos) is None:
        return False
    last = tree.children[-1] if tree.children else None
    if last is None or last.type != "text":
        last = El("text", "", pos, pos)
        tree.children.append(last)
    p.drop(last, last.end, pos + 1)
    last.end = p.pos = pos + 2
    return True


def _tilde(p: SpanParser, tree: El) -> bool:
    text, pos = p.text, p.pos
    match = _STRIKE.match(text, pos) if p.finder.search(_STRIKE_END, pos + 2) >= 0 else None
    if match is None:
        return False
    el = El("html_element", "del", pos, match.end())
    el.inner_start, el.inner_end = pos + 2, match.end() - 2
    el.options = {"model": "span", "closed": False, "block": False, "strike": True}
    if p.too_deep():
        return False
    inner = SpanParser(text[el.inner_start : el.inner_end], p.shared)
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


LINK_START = re.compile(r"!?\[(?=[^^])")
_LINK_STOP = re.compile(r"(\])|!?\[")
_PAREN_STOP = re.compile(rf"(\()|(\))|{g.S}(?=['\"])")
_INLINE_ID = re.compile(rf"{g.S}*?\[([^\]]+)?\]")
_INLINE_TITLE = re.compile(rf"""{g.S}*?(["'])(.+?)\1{g.S}*?\)""", re.DOTALL)
_TITLE_END = re.compile(rf"['\"]{g.S}*\)")
_ALT_ESCAPE = re.compile(r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=-])")
_ANGLE_TARGET = re.compile(r"\(<(.*?)>")


def _bang(p: SpanParser, tree: El) -> bool:
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
        url = text[start:end].strip("\0" + _WHITE)
        start += len(text[start:end]) - len(text[start:end].lstrip("\0" + _WHITE))
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
        else:
            break
    p.pos = pos
    return depth == 0, start + 1, max(pos - 1, start + 1)


_HANDLERS: dict[str, Callable[[SpanParser, El], bool]] = {
    "*": _emphasis, "_": _emphasis, "`": _codespan, "<": _less_than, "[": _bracket, "!": _bang, '"': _smart_quote,
    "'": _smart_quote, "$": _dollar, "{": _brace, "&": _ampersand, "-": _typographic, ".": _typographic,
    ">": _typographic, "\n": _line_end, "\\": _backslash, "~": _tilde, "]": lambda p, tree: False,
}  # fmt: skip
