"""From the parsed tree to the nodes that the rest of the program works with."""

from __future__ import annotations

import re

from editor.markup import grammar as g
from editor.markup.element import El
from editor.markup.entities import NAMES
from editor.markup.nodes import Attribute, Container, Inline, Leaf, Manner, Node, Raw
from editor.markup.options import Options
from editor.markup.segments import Inlines, html_inlines, list_attributes, tag_attributes
from editor.markup.source import Source

_TEXT_BLOCKS = frozenset("p h1 h2 h3 h4 h5 h6 td th dt caption figcaption summary legend address".split())
_CONTAINERS = frozenset(
    "ul ol li table thead tbody tfoot tr blockquote div figure section article aside header footer main nav details "
    "dl dd hgroup center fieldset form".split()
)
_LIST_KINDS = ("ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr")
_WHITE = " \t\n\r\f\v"  # a no-break space is text
_NUMBER = re.compile(r"[ \t]*([0-9]{1,9})")


def is_inline(el: El) -> bool:
    """Whether an element of raw HTML holds nothing but text and inline elements."""
    for child in el.children:
        if child.type == "html_element":
            if (child.value in g.BLOCK_ELEMENTS and child.value != "iframe") or not is_inline(child):
                return False
        elif child.type not in ("text", "xml_comment", "xml_pi", "raw"):
            return False
    return True


class TreeBuilder:
    """Makes nodes of elements; ``whole`` is the text that was parsed."""

    def __init__(self, whole: str, options: Options) -> None:
        self._whole = whole
        self._quotes = {
            name: chr(NAMES.get(target, 39))
            for name, target in zip(("lsquo", "rsquo", "ldquo", "rdquo"), options.smart_quotes, strict=True)
        }

    def nodes(self, els: list[El]) -> tuple[Node, ...]:
        out: list[Node] = []
        for el in els:
            node = self._node(el)
            if node is not None:
                out.append(node)
        return tuple(out)

    def _node(self, el: El) -> Node | None:
        if el.type == "blank" or (el.type == "eob" and el.value == "ial"):
            return None
        if el.type in ("p", "raw_text", "dt", "td", "header"):
            return self._leaf(el)
        if el.type == "html_element":
            return self._html(el)
        if el.type in ("ul", "ol", "li", "dl", "dd", "blockquote", "table", "thead", "tbody", "tfoot", "tr"):
            return self._container(el)
        return self._raw(el)

    def _written_end(self, el: El) -> int:
        """Where a block ends without the white space after it."""
        return el.start + len(self._whole[el.start : el.end].rstrip())

    def _leaf(self, el: El, tag: str | None = None) -> Leaf:
        if tag is None:
            tag = {"raw_text": "", "header": f"h{el.option('level')}"}.get(el.type, el.type)
        if el.type == "p" and el.option("transparent"):
            tag = ""
        start, inner_start, inner_end = el.start, el.inner_start, el.inner_end
        if el.type == "raw_text" and el.source is not None:
            inner_start, inner_end = el.source.at(0), el.source.after(len(el.source.text))
        if el.type in ("p", "raw_text", "td", "dt"):
            start, end = inner_start, inner_end
        else:
            end = max(self._written_end(el), inner_end)
        children = self.inlines(el)
        return Leaf(tag, Manner.MARKDOWN, start, inner_start, inner_end, end, self._attributes(el), children)

    def inlines(self, el: El) -> tuple[Inline, ...]:
        texts = [el] if el.type == "raw_text" else el.children
        out: list[Inline] = []
        for text in texts:
            if text.source is not None:
                out += Inlines(self._whole, text.source, self._quotes).convert(text.children)
        return tuple(out)

    def _attributes(self, el: El) -> tuple[Attribute, ...]:
        out: list[Attribute] = []
        if el.type == "header" and el.attr.get("id"):
            end = self._whole.find("\n", el.inner_end)
            match = re.compile(r"[ \t]*\{#([^}]*)\}").search(self._whole, el.inner_end, end if end >= 0 else el.end)
            if match:
                out.append(Attribute("id", match[1], match.start(1) - 1, match.end(1), *match.span(1)))
        for start, end in el.ial.spans if el.ial is not None else ():
            out += list_attributes(self._whole, start, end)
        return tuple(out)

    def _container(self, el: El) -> Container:
        children = self._rows(el) if el.type == "thead" else self.nodes(el.children)
        end = max([self._written_end(el), el.start, *(child.end for child in children)])
        inner_start = min(max(el.inner_start, el.start), end)
        number = 1
        if el.type == "ol" and (match := _NUMBER.match(self._whole, el.start)):
            number = int(match[1])
        return Container(
            el.type, Manner.MARKDOWN, el.start, inner_start, end, end, self._attributes(el), children, number,
            _is_tight(el), tuple(el.option("alignment") or ()),
        )  # fmt: skip

    def _rows(self, el: El) -> tuple[Node, ...]:
        rows: list[Node] = []
        for row in el.children:
            cells = tuple(self._leaf(cell, "th") for cell in row.children)
            rows.append(Container("tr", Manner.MARKDOWN, row.start, row.start, row.end, row.end, (), cells))
        return tuple(rows)

    def _raw(self, el: El) -> Raw:
        end = max(self._written_end(el), el.start)
        tag = {
            "codeblock": "pre", "xml_comment": "comment", "xml_pi": "instruction", "raw": "nomarkdown",
        }.get(el.type, el.type)  # fmt: skip
        if el.type == "eob":
            tag = {"": "end_of_block", "extension": "extension"}.get(el.value, "definition")
        manner = Manner.HTML if el.type in ("xml_comment", "xml_pi") else Manner.MARKDOWN
        text = el.value if el.type in ("codeblock", "math", "comment", "raw", "xml_comment", "liquid") else ""
        return Raw(tag, manner, el.start, end, self._attributes(el), text, el.option("lang") or "")

    def _html(self, el: El) -> Node:
        attributes = tuple(tag_attributes(self._whole, el.start, el.inner_start)) + self._attributes(el)
        tag = el.value
        if el.option("model") == "raw" and tag in _TEXT_BLOCKS and is_inline(el):
            children = html_inlines(self._whole, el.children)
            return Leaf(tag, Manner.HTML, el.start, el.inner_start, el.inner_end, el.end, attributes, children)
        if el.option("model") == "span" and tag in _TEXT_BLOCKS:
            inlines = self.inlines(el)
            return Leaf(tag, Manner.HTML, el.start, el.inner_start, el.inner_end, el.end, attributes, inlines)
        if el.option("model") == "span" and tag in _CONTAINERS and not el.option("closed"):
            start, end = el.inner_start, el.inner_end
            inner = Leaf("", Manner.HTML, start, start, end, end, (), self.inlines(el))
            return Container(tag, Manner.HTML, el.start, el.inner_start, el.inner_end, el.end, attributes, (inner,))
        if el.option("closed") or tag not in _CONTAINERS | _TEXT_BLOCKS:
            text = self._whole[el.inner_start : el.inner_end]
            return Raw("hr" if tag == "hr" else tag, Manner.HTML, el.start, el.end, attributes, text)
        inside = self._html_blocks(el) if el.option("model") == "raw" else self.nodes(el.children)
        return Container(tag, Manner.HTML, el.start, el.inner_start, el.inner_end, el.end, attributes, inside)

    def _html_blocks(self, el: El) -> tuple[Node, ...]:
        """The blocks in an element; what is inline between them stands in leaves without a tag."""
        out: list[Node] = []
        run: list[El] = []
        for child in el.children:
            is_block = child.type == "html_element" and (
                child.option("model") != "raw"
                or not is_inline(child)
                or child.value in g.BLOCK_ELEMENTS
                or child.value in _CONTAINERS
            )
            if is_block or child.type == "raw":
                self._flush(run, out)
                out.append(self._html(child) if child.type == "html_element" else self._raw(child))
            else:
                run.append(child)
        self._flush(run, out)
        return tuple(out)

    def _flush(self, run: list[El], out: list[Node]) -> None:
        if any(child.type != "text" or child.value.strip(_WHITE) for child in run):
            kept = _trimmed(run)
            inlines = html_inlines(self._whole, kept)
            if inlines:
                start, end = inlines[0].start, inlines[-1].end
                out.append(Leaf("", Manner.HTML, start, start, end, end, (), inlines))
        run.clear()


def _trimmed(run: list[El]) -> list[El]:
    """Without the white space at both ends of a run between blocks."""
    els = list(run)
    while els and els[0].type == "text" and not els[0].value.strip(_WHITE):
        del els[0]
    while els and els[-1].type == "text" and not els[-1].value.strip(_WHITE):
        del els[-1]
    for index, left in ((0, True), (len(els) - 1, False)):
        el = els[index]
        if el.type == "text":
            value = el.value.lstrip(_WHITE) if left else el.value.rstrip(_WHITE)
            cut = len(el.value) - len(value)
            source = el.source or Source(el.value, [0], [el.start], [el.end])
            kept = source.slice(cut, len(el.value)) if left else source.slice(0, len(value))
            piece = El("text", value, kept.at(0), kept.after(len(value)))
            piece.source = kept
            els[index] = piece
    return els


def _is_tight(el: El) -> bool:
    return not any(
        item.children and item.children[0].type == "p" and not item.children[0].option("transparent")
        for item in el.children
    )
