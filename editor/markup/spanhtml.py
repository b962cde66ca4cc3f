"""HTML in running text, and links in angle brackets."""

from __future__ import annotations

import re

from editor.markup import grammar as g
from editor.markup.element import El
from editor.markup.spanner import FULL, HTML_ONLY, SpanParser, Stop
from editor.markup.symbols import parse_typographic

_AUTOLINK = re.compile(r"<((mailto|https?|ftps?):.+?|[-\w.]+?@[-\w.]+?)>")


def parse_less_than(p: SpanParser, tree: El) -> bool:
    """A link in angle brackets, HTML, or an opening angle quote."""
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
        return parse_typographic(p, tree)
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
