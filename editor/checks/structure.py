"""Rules on a body's structure: headings, sections, elements that nobody closes, emphasis that does not take."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.context import CheckContext
from editor.checks.diagnostic import Diagnostic, Severity
from editor.checks.tag_names import TAG_NAMES
from editor.checks.walking import WITHOUT_CONTENT, Placed, shown_text
from editor.markup import Atom, Container, Element, Leaf, Manner, Raw, Text, TextKind
from editor.render.body import has_liquid

_HEADING = re.compile(r"h([1-6])", re.IGNORECASE)
_STARS = re.compile(r"(?<!\*)\*\*(?!\*)[^*\n]*[^\s*][^*\n]*(?<!\*)\*\*(?!\*)")
_WITHOUT_SHOW = frozenset({"comment", "definition", "extension", "blank", "br"})


def headings(context: CheckContext) -> Iterator[Diagnostic]:
    """A level that is left out, a heading without words, a section without text; of a draft that is to be expected."""
    unfinished = Severity.NOTICE if context.is_draft else Severity.WARNING
    last: tuple[int, Placed] | None = None
    has_text = True
    for placed in context.nodes:
        level = _level(placed)
        if level:
            if not shown_text(placed.node).strip():
                yield Diagnostic("heading-empty", unfinished, detail=f"h{level}", at=placed.at)
                continue
            if last is not None and not has_text and level <= last[0] and not _is_link(last[1]):
                yield _empty_section(last[1], unfinished)
            if last is not None and level > last[0] + 1:
                detail = f"h{last[0]} → h{level}"
                yield Diagnostic("heading-order", Severity.WARNING, detail=detail, at=placed.at)
            last, has_text = (level, placed), False
        elif not has_text and _shows(placed, last):
            has_text = True
    if last is not None and not has_text and not _is_link(last[1]):
        yield _empty_section(last[1], unfinished)


def _empty_section(placed: Placed, severity: Severity) -> Diagnostic:
    title = shown_text(placed.node).replace("\ufffc", "").strip()
    return Diagnostic("section-empty", severity, detail=title, at=placed.at)


def _is_link(placed: Placed) -> bool:
    """Whether a heading ends in a link that says where to go on, as in a list of parts."""
    children = placed.node.children if isinstance(placed.node, Leaf | Container) else ()
    said = [each for each in children if shown_text(each).strip()]
    return bool(said) and isinstance(said[-1], Element) and said[-1].tag.lower() == "a"


def _level(placed: Placed) -> int:
    node = placed.node
    found = _HEADING.fullmatch(node.tag) if isinstance(node, Leaf | Container | Raw) else None
    return int(found[1]) if found else 0


def _shows(placed: Placed, heading: tuple[int, Placed] | None) -> bool:
    """Whether a node behind a heading is something that is seen."""
    if heading is not None and placed.at < heading[1].source_end:
        return False
    node = placed.node
    if isinstance(node, Text):
        return bool(node.shown.strip()) or node.kind is TextKind.LIQUID
    if isinstance(node, Atom | Raw):
        return node.tag not in _WITHOUT_SHOW
    return False


def unclosed(context: CheckContext) -> Iterator[Diagnostic]:
    """kramdown takes all that follows into an element that nobody closes; a lone closing tag is shown."""
    for placed, opener in _open_elements(context):
        if placed.tag in TAG_NAMES:
            yield Diagnostic("element-unclosed", Severity.WARNING, detail=opener, at=placed.at)


def _open_elements(context: CheckContext) -> Iterator[tuple[Placed, str]]:
    """HTML elements without a closing tag, each with its opening one."""
    for placed in context.nodes:
        node = placed.node
        if not isinstance(node, Element | Container | Leaf | Raw) or node.manner is not Manner.HTML:
            continue
        tag = placed.tag
        if tag in WITHOUT_CONTENT:
            continue
        source = context.article.text[placed.at : placed.source_end]
        opener = source[: source.find(">") + 1]
        if opener[1 : len(tag) + 1].lower() != tag or opener.endswith("/>"):
            continue
        if not re.search(rf"</{re.escape(tag)}\s*>\s*\Z", source, re.IGNORECASE):
            yield placed, opener


def emphasis(context: CheckContext) -> Iterator[Diagnostic]:
    """Two asterisks that are shown as such: a blank inside of them, or an HTML element around them."""
    for placed in context.nodes:
        node = placed.node
        if not isinstance(node, Leaf) or "**" not in context.article.text[placed.at : placed.source_end]:
            continue
        literal = "".join(
            child.shown if isinstance(child, Text) and child.kind is TextKind.LITERAL else "\ufffc"
            for child in node.children
        )
        found = _STARS.search(literal)
        if found is not None:
            at = context.article.text.find("**", placed.at)
            yield Diagnostic("emphasis-shown", Severity.WARNING, detail=found[0], at=at)


def lone_closers(context: CheckContext) -> Iterator[Diagnostic]:
    """A closing tag without its opener, which kramdown shows as text."""
    if has_liquid(context.article.body.text):
        return
    explained = {placed.base for placed, _ in _open_elements(context)}
    for placed in context.nodes:
        node = placed.node
        if not isinstance(node, Text) or node.kind is not TextKind.LITERAL or "</" not in node.shown:
            continue
        if placed.base in explained:
            continue
        for found in re.finditer(r"</([A-Za-z][A-Za-z0-9]*)\s*>", node.shown):
            if found[1].lower() in TAG_NAMES and not placed.in_code:
                yield Diagnostic("closing-tag-shown", Severity.WARNING, detail=found[0], at=placed.at + found.start())
