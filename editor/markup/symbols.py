"""What single characters stand for: quotes, dashes, references, escapes, line breaks."""

from __future__ import annotations

import re

from editor.markup import grammar as g
from editor.markup.element import El
from editor.markup.entities import decode
from editor.markup.spanner import SpanParser

ESCAPED = re.compile(r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=~-])")
_TYPOGRAPHIC = re.compile(r"---|--|\.\.\.|\\<<|\\>>|<< | >>|<<|>>")
TYPOGRAPHIC = {
    "---": "\u2014", "--": "\u2013", "...": "\u2026", "<< ": "\u00ab\u00a0", " >>": "\u00a0\u00bb", "<<": "\u00ab",
    ">>": "\u00bb",
}  # fmt: skip
TYPOGRAPHIC_NAMES = {
    "mdash": "---", "ndash": "--", "hellip": "...", "laquo_space": "<< ", "raquo_space": " >>", "laquo": "<<",
    "raquo": ">>",
}  # fmt: skip
_PUNCTUATION = r"""[!"#$%'()*+,\-./:;<=>?@\[\\\]^_`{|}~]"""
_QUOTE = re.compile(
    rf"""(["'])(?=[_*]{{1,2}}{g.NS})|(["'])(?={_PUNCTUATION}(?!\.\.)\B)|({g.S}?)"'(?=[A-Za-z0-9_])"""
    rf"""|({g.S}?)'"(?=[A-Za-z0-9_])|({g.S}?)'(?=[0-9][0-9]s)|({g.S}["'])(?=[A-Za-z0-9_])"""
    rf"""|([^ \\\t\r\n\[{{(\-]["'])|(["'])(?={g.S}|s\b|\Z)|(.?')|(.?")""",
    re.DOTALL,
)


def parse_smart_quote(p: SpanParser, tree: El) -> bool:
    """A quote together with the character before it, which decides what it becomes."""
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


def parse_ampersand(p: SpanParser, tree: El) -> bool:
    """A character reference."""
    pos = p.pos
    if p.text[pos + 1 : pos + 2] in ("'", '"'):
        return parse_smart_quote(p, tree)
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


def parse_typographic(p: SpanParser, tree: El) -> bool:
    """Dashes, ellipses and angle quotes."""
    match = _TYPOGRAPHIC.match(p.text, p.pos)
    if match is None or "no_auto_typographic" in p.shared.options.gfm_quirks:
        return False
    if match[0][0] == "\\":
        start = p.pos
        el = p.add(tree, "entity", match.end(), match[0][1:])
        el.set("original", "&lt;&lt;" if match[0][1] == "<" else "&gt;&gt;")
        el.start = start
    else:
        p.add(tree, "typographic_sym", match.end(), match[0])
    return True


def parse_line_end(p: SpanParser, tree: El) -> bool:
    """Two spaces at a line's end: a break."""
    if p.shared.options.hard_wrap or not p.text.startswith("  \n", p.pos):
        return False
    p.add(tree, "br", p.pos + 2)
    return True


def parse_backslash(p: SpanParser, tree: El) -> bool:
    """An escaped character, or two backslashes at a line's end."""
    text, pos = p.text, p.pos
    if text.startswith(("\\<<", "\\>>"), pos) and parse_typographic(p, tree):
        return True
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
