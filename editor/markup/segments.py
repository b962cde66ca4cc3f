"""From parsed spans to inline nodes, whose offsets are those of the source."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from editor.markup import grammar as g
from editor.markup.attributes import ID_OR_CLASS, LIST_ITEM
from editor.markup.element import El
from editor.markup.nodes import Atom, Attribute, Element, Inline, Manner, Text, TextKind
from editor.markup.source import Source
from editor.markup.symbols import TYPOGRAPHIC

_BREAK = re.compile(r"\n[ \t]*")
_SPECIAL = re.compile(rf"\n[ \t]*|{g.LIQUID.pattern}|&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#[xX][0-9a-fA-F]+);", re.DOTALL)
_RAW_INLINE = frozenset(
    "script style iframe object embed video audio svg math canvas select textarea button map picture noscript pre "
    "applet form table".split()
)


class Inlines:
    """Converts the spans of one text (``source``), a part of ``whole``; the quotes are shown as ``quotes`` say."""

    def __init__(self, whole: str, source: Source, quotes: dict[str, str]) -> None:
        self._whole = whole
        self._source = source
        self._quotes = quotes

    def convert(self, els: list[El], start: int = 0) -> tuple[Inline, ...]:
        """The nodes of spans, the first of which may stand at ``start``."""
        out: list[Inline] = []
        for index, el in enumerate(els):
            if self._source.text.startswith("{::", start, el.start):  # an extension that leaves nothing in the page
                out.append(Atom("raw", Manner.MARKDOWN, self._source.at(start), self._source.after(el.start)))
            start = el.end
            if el.type == "text":
                after_break = bool(out) and isinstance(out[-1], Atom) and out[-1].tag == "br"
                self._text(el, out, after_break and out[-1].end > self._source.at(el.start))
            else:
                out.append(self._node(el, els[index + 1] if index + 1 < len(els) else None))
        return tuple(out)

    def _span(self, el: El) -> tuple[int, int]:
        return self._source.at(el.start), self._source.after(el.end)

    def _text(self, el: El, out: list[Inline], skip_break: bool) -> None:
        """A text as segments: breaks and escapes between what is literal."""
        at = el.start
        for start, end in el.option("drops") or ():
            self._literal(at, start, out, skip_break and at == el.start)
            at = end
            offset, limit = self._source.at(start), self._source.after(end)
            if end - start == 1:
                char = self._source.text[end]
                out.append(Text(offset, self._source.after(end + 1), TextKind.ESCAPE, char, char))
                at = end + 1
            else:
                out.append(Atom("raw", Manner.MARKDOWN, offset, limit))
        self._literal(at, el.end, out, skip_break and at == el.start)

    def _literal(self, start: int, end: int, out: list[Inline], skip_break: bool) -> None:
        text, source = self._source.text, self._source
        at = start
        for match in _BREAK.finditer(text, start, end):
            self._plain(at, match.start(), out)
            at = match.end()
            if not (skip_break and match.start() == start) and at < len(text):
                out.append(Text(source.at(match.start()), source.at(at), TextKind.SOFT_BREAK, " ", match[0]))
        self._plain(at, end, out)

    def _plain(self, start: int, end: int, out: list[Inline]) -> None:
        """Literal text, which is cut where the source holds something that the text does not (a cell's ``\\|``)."""
        text, source = self._source.text, self._source
        for cut in source.cuts(start, end):
            self._add_piece(start, cut, out)
            gap = source.after(cut), source.at(cut)
            start = cut
            if self._whole[gap[0] : gap[1]] == "\\":
                out.append(Text(gap[0], gap[1] + 1, TextKind.ESCAPE, text[cut], text[cut]))
                start = cut + 1
        self._add_piece(start, end, out)

    def _add_piece(self, start: int, end: int, out: list[Inline]) -> None:
        offset, limit = self._source.at(start), self._source.after(end)
        if start < end and offset < limit:
            _add_literal(out, self._whole[offset:limit], offset, limit)

    def _node(self, el: El, following: El | None) -> Inline:
        start, end = self._span(el)
        kind = el.type
        if kind in ("smart_quote", "typographic_sym"):
            output = self._quotes[el.value] if kind == "smart_quote" else TYPOGRAPHIC[el.value]
            return Text(start, end, TextKind.TYPOGRAPHIC, self._whole[start:end], output)
        if kind == "entity":
            return self._entity(el, start, end)
        if kind == "liquid":
            return Text(start, end, TextKind.LIQUID, el.value, el.value)
        if kind == "br":
            if following is not None and following.type == "text":
                match = _BREAK.match(self._source.text, el.end, following.end)
                end = self._source.at(match.end()) if match else end
            return Atom("br", Manner.MARKDOWN, start, end)
        if kind == "img":
            return Atom("img", Manner.MARKDOWN, start, end, self._attributes(el))
        if kind == "html_element" and not el.option("strike"):
            return self._html(el, start, end)
        if kind in ("em", "strong", "a", "html_element"):
            return self._element(el, start, end)
        if kind == "codespan":
            inside: list[Inline] = []
            self._literal(el.inner_start, el.inner_end, inside, False)
            return self._element(el, start, end, _cut(inside, g.LIQUID))
        tag = {"xml_comment": "comment", "comment": "comment", "footnote": "footnote", "math": "math"}.get(kind, "raw")
        return Atom(tag, Manner.MARKDOWN, start, end, self._attributes(el), el.value)

    def _entity(self, el: El, start: int, end: int) -> Text:
        written = self._whole[start:end]
        if written == el.value:
            return Text(start, end, TextKind.LITERAL, written, written)
        kind = TextKind.ESCAPE if written.startswith("\\") else TextKind.ENTITY
        shown = el.value or html.unescape(written)
        return Text(start, end, kind, shown, shown)

    def _element(self, el: El, start: int, end: int, children: tuple[Inline, ...] | None = None) -> Element:
        tag = {"html_element": el.value, "codespan": "code"}.get(el.type, el.type)
        manner = Manner.HTML if el.type == "html_element" and not el.option("strike") else Manner.MARKDOWN
        inner_start, inner_end = self._source.at(el.inner_start), self._source.after(el.inner_end)
        inside = self.convert(el.children, el.inner_start) if children is None else children
        # a break at the very end covers the next line's indentation, too
        inner_end = max(inner_start, inner_end, inside[-1].end if inside else 0)
        return Element(tag, manner, start, inner_start, inner_end, max(inner_end, end), self._attributes(el), inside)

    def _html(self, el: El, start: int, end: int) -> Inline:
        if el.value == "br":
            return Atom("br", Manner.HTML, start, end, self._attributes(el))
        if el.value == "img":
            return Atom("img", Manner.HTML, start, end, self._attributes(el))
        if el.value in g.VOID_ELEMENTS or el.value in _RAW_INLINE or el.option("closed"):
            tag = "checkbox" if el.value == "input" and el.attr.get("type") == "checkbox" else "raw"
            return Atom(tag, Manner.HTML, start, end, self._attributes(el), self._whole[start:end])
        if el.option("model") == "raw":
            return self._element(el, start, end, _cut(self.convert(el.children, el.inner_start), _SPECIAL))
        return self._element(el, start, end)

    def _attributes(self, el: El) -> tuple[Attribute, ...]:
        out: list[Attribute] = []
        if el.type == "html_element" and not el.option("strike"):
            out += tag_attributes(self._whole, self._source.at(el.start), self._source.after(el.inner_start))
        elif el.type in ("a", "img"):
            out += self._target(el)
        for start, end in el.ial.spans if el.ial is not None else ():
            out += list_attributes(self._whole, self._source.at(start), self._source.after(end))
        return tuple(out)

    def _target(self, el: El) -> Iterator[Attribute]:
        """A link's or image's attributes, each with the span of what states it."""
        source = self._source
        inside = (source.at(el.inner_start), source.after(el.inner_end))
        closer = (inside[1], source.after(el.end))
        named = {name: el.option(name) for name in ("target", "title")}
        target = named["target"]
        where = (source.at(target[0]), source.after(target[1])) if target else closer
        if el.option("autolink"):
            where = inside
        if el.type == "img":
            yield _attribute("src", el.attr.get("src"), where)
            yield _attribute("alt", el.attr.get("alt"), inside)
        else:
            yield _attribute("href", el.attr.get("href"), where)
        if el.attr.get("title") is not None:
            title = named["title"]
            yield _attribute(
                "title", el.attr["title"], (source.at(title[0]), source.after(title[1])) if title else closer
            )


def _attribute(name: str, value: str | None, span: tuple[int, int]) -> Attribute:
    return Attribute(name, value, span[0], span[1], span[0], span[1])


def _add_literal(out: list[Inline], text: str, start: int, end: int) -> None:
    if not text:
        return
    last = out[-1] if out else None
    if isinstance(last, Text) and last.kind is TextKind.LITERAL and last.end == start:
        out[-1] = Text(last.start, end, TextKind.LITERAL, last.shown + text, last.output + text)
    else:
        out.append(Text(start, end, TextKind.LITERAL, text, text))


def tag_attributes(whole: str, start: int, end: int) -> Iterator[Attribute]:
    """The attributes of the start tag that stands at ``start:end``."""
    name = re.compile(rf"<{g.NAME}").match(whole, start)
    for match in g.HTML_ATTRIBUTE.finditer(whole, name.end() if name else start, end):
        group = next((i for i in (2, 3, 4) if match[i] is not None), 0)
        value = html.unescape(match[group]) if group else None
        span = match.span(group) if group else (match.end(1), match.end(1))
        yield Attribute(match[1].lower(), value, match.start(1), match.end(), *span)


def list_attributes(whole: str, start: int, end: int) -> Iterator[Attribute]:
    """What the attribute list ``{: … }`` at ``start:end`` states; references to other lists are left out."""
    opener = whole.find("{:", start, end)
    closer = whole.rfind("}", start, end)
    if opener < 0 or closer < 0:
        return
    base = opener + 2
    for match in LIST_ITEM.finditer(whole[base:closer]):
        if match[1]:
            value = re.sub(rf"\\(\}}|{match[2]})", r"\1", match[3])
            spans = (match.start(1), match.end(), match.start(3), match.end(3))
            yield Attribute(match[1], value, *(base + position for position in spans))
        elif match[5]:
            for part in ID_OR_CLASS.finditer(match[5]):
                at = base + match.start(5)
                name, value = ("class", part[2]) if part[2] else ("id", part[1])
                yield Attribute(name, value, at + part.start(), at + part.end(), at + part.start() + 1, at + part.end())


def _cut(nodes: Iterable[Inline], pattern: re.Pattern[str]) -> tuple[Inline, ...]:
    """Literal text cut where it holds references or Liquid, which mean the same in code and in raw HTML."""
    out: list[Inline] = []
    for node in nodes:
        if isinstance(node, Text) and node.kind is TextKind.LITERAL:
            _cut_literal(node, pattern, out)
        else:
            out.append(node)
    return tuple(out)


def _cut_literal(node: Text, pattern: re.Pattern[str], out: list[Inline]) -> None:
    at = 0
    for match in pattern.finditer(node.shown):
        written, start = match[0], node.start + match.start()
        char = html.unescape(written) if written[0] == "&" else written
        if written[0] == "\n" or (written[0] == "&" and char == written):
            continue
        _add_literal(out, node.shown[at : match.start()], node.start + at, start)
        kind = TextKind.ENTITY if written[0] == "&" else TextKind.LIQUID
        out.append(Text(start, start + len(written), kind, char, char))
        at = match.end()
    _add_literal(out, node.shown[at:], node.start + at, node.end)


def html_inlines(whole: str, els: list[El]) -> tuple[Inline, ...]:
    """The inline nodes of a raw HTML element's inside, in which only HTML and Liquid mean anything."""
    out: list[Inline] = []
    for el in els:
        if el.type == "text":
            _html_text(whole, el, out)
        elif el.type == "html_element":
            out.append(_html_node(whole, el))
        else:
            tag = "comment" if el.type == "xml_comment" else "raw"
            out.append(Atom(tag, Manner.HTML, el.start, el.end, (), whole[el.start : el.end]))
    return tuple(out)


def _html_node(whole: str, el: El) -> Inline:
    attributes = tuple(tag_attributes(whole, el.start, el.inner_start))
    if el.value in ("br", "img"):
        return Atom(el.value, Manner.HTML, el.start, el.end, attributes)
    raw = el.value in g.VOID_ELEMENTS or el.value in _RAW_INLINE or el.option("closed")
    if raw or el.option("model") != "raw":
        return Atom("raw", Manner.HTML, el.start, el.end, attributes, whole[el.start : el.end])
    children = html_inlines(whole, el.children)
    return Element(el.value, Manner.HTML, el.start, el.inner_start, el.inner_end, el.end, attributes, children)


def _html_text(whole: str, el: El, out: list[Inline]) -> None:
    source = el.source or Source(el.value, [0], [el.start], [el.end])
    text, at = source.text, 0
    for match in _SPECIAL.finditer(text):
        _add_literal(out, text[at : match.start()], source.at(at), source.after(match.start()))
        start, end = source.at(match.start()), source.after(match.end())
        written = match[0]
        if written[0] == "\n":
            out.append(Text(start, source.at(match.end()), TextKind.SOFT_BREAK, " ", written))
        elif written[0] == "&":
            char = html.unescape(written)
            kind = TextKind.LITERAL if char == written else TextKind.ENTITY
            out.append(Text(start, end, kind, char, char))
        else:
            out.append(Text(start, end, TextKind.LIQUID, written, written))
        at = match.end()
    _add_literal(out, text[at:], source.at(at), source.after(len(text)))
