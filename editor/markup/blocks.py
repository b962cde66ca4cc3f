"""The block grammar: which block begins at a line (kramdown's ``parser/kramdown.rb`` and its GFM variant)."""

from __future__ import annotations

import re
from collections.abc import Callable

from editor.markup import grammar as g
from editor.markup.attributes import parse_block_extension
from editor.markup.element import El, raw_text
from editor.markup.htmlblocks import parse_block_html
from editor.markup.links import normal_id
from editor.markup.liquid import parse_liquid_block
from editor.markup.lists import parse_definition_list, parse_list
from editor.markup.options import Options
from editor.markup.scanner import BODY, FootnoteDefinition, LinkDefinition, Place, Scanner, Shared
from editor.markup.source import WHITE, GrowingSource, Joiner, Source
from editor.markup.tables import parse_table

_FIRST = re.compile(r" {0,3}([^ \t\n])")
_PREFIX = re.compile(r"^ {0,3}> ?", re.MULTILINE)
_TRAILING_MARKS = re.compile(r"[\t ]#+\Z")


def parse_document(text: str, options: Options, shallow: bool = False, place: Place = BODY) -> tuple[El, Shared]:
    """The block tree of a text, its spans not parsed yet, and what its definitions state."""
    shared = Shared(options, parse_blocks, shallow)
    for key, url, title in options.link_defs:
        shared.collected.links[normal_id(key)] = LinkDefinition(url, title or None, El("eob", "link_def"))
    root = El("root", "", 0, len(text))
    parse_blocks(body_scanner(Source.of(text), root, shared, place))
    return root, shared


def body_scanner(source: Source, root: El, shared: Shared, place: Place = BODY) -> Scanner:
    """The scanner of a whole text, which stands at its start."""
    scanner = Scanner(source, root, shared)
    scanner.place = place
    return scanner


def parse_blocks(s: Scanner) -> bool:
    """Parses blocks until the text or, inside of an HTML element, the element ends; True for the latter."""
    size = len(s.text)
    while s.pos < size:
        if parse_one(s):
            return True
    return False


def parse_one(s: Scanner) -> bool:
    """Parses one block; True where the closing tag of the HTML element around has been passed."""
    if blank := g.BLANK.match(s.text, s.pos):
        _add_blank(s, blank.end())
        return False
    first = _FIRST.match(s.text, s.pos)
    if first is None:
        if not (g.INDENT.match(s.text, s.pos) and _parse_code(s)):
            _add_stray_line(s)
        return False
    for parse in _BY_FIRST.get(first[1], ()):
        result = parse(s)
        if result is not False:
            return result is None
    if _parse_setext(s) or (first[1] in "$\\" and _parse_math(s)) or parse_table(s):
        return False
    if not any(parse(s) for parse in _LATER.get(first[1], ())):
        _parse_paragraph(s)
    return False


def _add_blank(s: Scanner, end: int) -> None:
    children = s.tree.children
    if children and children[-1].type == "blank":
        if len(children[-1].value) < 2:  # all that is asked of it is whether it is one newline
            children[-1].value += s.text[s.pos : end]
        children[-1].end = s.source.after(end)
    elif not children and s.place.after == "blank" and s.tree.type == "root":
        pass  # it goes with the blank line before the text, and takes no attributes
    else:
        s.add(s.block("blank", s.pos, end, s.text[s.pos : end]))
    s.pos = end


def _add_stray_line(s: Scanner) -> None:
    """A line that no block takes (white space other than four spaces before it) stands as bare text."""
    end = s.text.find("\n", s.pos) + 1
    source = s.source.slice(s.pos, end)
    last = s.tree.children[-1] if s.tree.children else None
    if last is not None and last.type == "raw_text":
        growing(last).add_source(source)
        last.end = s.source.after(end)
    else:
        el = raw_text(source)
        el.start, el.end = s.source.at(s.pos), s.source.after(end)
        s.add(el)
    s.pos = end


def growing(text: El) -> GrowingSource:
    """A raw text's source, ready to be added to."""
    if not isinstance(text.source, GrowingSource):
        source = GrowingSource()
        if text.source is not None:
            source.add_source(text.source)
        text.source = source
    return text.source


def _parse_code(s: Scanner) -> bool:
    match = g.CODE.match(s.text, s.pos)
    if match is None or match.end() == s.pos:
        return False
    code = re.sub(r"\n( {0,3}[^ \t\r\n\f\v])", r" \1", match[0])
    s.add(s.block("codeblock", s.pos, match.end(), g.INDENTS.sub("", code)))
    s.pos = match.end()
    return True


def _parse_fence(s: Scanner) -> bool:
    start = g.FENCE_START.match(s.text, s.pos)
    if start is None:
        return False
    closer = s.finder.search(g.FENCE_END, s.text.find("\n", start.end()) + 1)
    match = g.FENCE.match(s.text, s.pos) if closer >= 0 else None
    if match is None:
        s.wait(start[0][-1])
        return False
    el = s.add(s.block("codeblock", s.pos, match.end(), match[5]))
    el.inner_start, el.inner_end = s.source.at(match.start(5)), s.source.after(match.end(5))
    el.set("fenced", True)
    if match[3]:
        el.set("lang", match[3].strip())
        el.attr["class"] = f"language-{match[4]}"
    s.pos = match.end()
    return True


def _parse_quote(s: Scanner) -> bool:
    match = g.QUOTE.match(s.text, s.pos)
    if match is None:
        return False
    el = s.add(s.block("blockquote", s.pos, match.end()))
    el.inner_start = s.source.at(g.QUOTE_START.match(s.text, s.pos).end())  # type: ignore[union-attr]
    if not s.shared.shallow:
        s.nested(_without_marks(s.source.slice(s.pos, match.end()), _PREFIX), el)
    s.pos = match.end()
    return True


def _without_marks(source: Source, marks: re.Pattern[str]) -> Source:
    """The text without what a pattern finds at the starts of its lines."""
    joiner = Joiner()
    at = 0
    for mark in marks.finditer(source.text):
        if mark.start() > at:
            joiner.add_source(source.slice(at, mark.start()))
        at = mark.end()
    joiner.add_source(source.slice(at, len(source.text)))
    return joiner.source()


def _parse_atx(s: Scanner) -> bool:
    match = g.ATX.match(s.text, s.pos)
    if match is None or not (_is_quirky(s) or s.after_boundary()):
        return False
    start, end, identity = _header_contents(s, match.start(2), match.end(2))
    text = s.text[start:end]
    if marks := _TRAILING_MARKS.search(text):
        end = start + len(text[: marks.start()].rstrip(WHITE))
    if end <= start:
        return False
    _add_header(s, match.end(), (start, end), len(match[1]), identity)
    return True


def _is_quirky(s: Scanner) -> bool:
    """Whether headings, lists, quotes and fences end a paragraph, as in GFM."""
    return "paragraph_end" in s.shared.options.gfm_quirks


def _parse_setext(s: Scanner) -> bool:
    match = g.SETEXT.match(s.text, s.pos)
    if match is None or not s.can_be("header") or not s.after_boundary():
        return False
    start, end, identity = _header_contents(s, match.start(1), match.end(1))
    if end <= start:
        return False
    _add_header(s, match.end(), (start, end), 2 if match[2] == "-" else 1, identity)
    return True


def _header_contents(s: Scanner, start: int, end: int) -> tuple[int, int, str | None]:
    text = s.text[start:end].rstrip(WHITE)
    identity = g.HEADER_ID.search(text)
    if identity:
        text = text[: identity.start()].rstrip(WHITE)
    return start, start + len(text), identity[1] if identity else None


def _add_header(s: Scanner, end: int, span: tuple[int, int], level: int, identity: str | None) -> None:
    el = s.add(s.block("header", s.pos, end))
    el.inner_start, el.inner_end = s.source.at(span[0]), s.source.after(span[1])
    el.set("level", level)
    el.children.append(raw_text(s.source.slice(*span)))
    if identity:
        el.attr["id"] = identity
    s.pos = end


def _parse_rule(s: Scanner) -> bool:
    match = g.RULE.match(s.text, s.pos)
    if match is None:
        return False
    s.add(s.block("hr", s.pos, match.end()))
    s.pos = match.end()
    return True


def _parse_math(s: Scanner) -> bool:
    if not _MATH_START.match(s.text, s.pos) or not s.after_boundary():
        return False
    opener = s.text.index("$$", s.pos)
    match = g.MATH_BLOCK.match(s.text, s.pos) if s.finder.find("$$", opener + 2) >= 0 else None
    if match is None:
        s.wait("$")
        return False
    if match[1]:
        if match[3] is not None:
            start, s.pos = s.pos, s.text.index("\\", s.pos) + 1
            if not parse_table(s):
                _parse_paragraph(s)
            if s.tree.children[-1].type != "p" or s.tree.children[-1].start > s.source.at(start):
                s.tree.children[-1].start = s.source.at(start)
            return True
        return False
    if not s.can_be("math") or not g.BOUNDARY.match(s.text, match.end()):
        s.wait("$")
        s.wait("}")  # an attribute list behind it, once it is closed, is a boundary
        return False
    s.add(s.block("math", s.pos, match.end(), match[2].strip(WHITE))).set("block", True)
    s.pos = match.end()
    return True


_MATH_START = re.compile(r" {0,3}\\?\$\$")


def _parse_footnote(s: Scanner) -> bool:
    match = g.FOOTNOTE.match(s.text, s.pos)
    if match is None:
        return False
    content = El("footnote_def", "", s.source.at(match.start(2)), s.source.after(match.end(2)))
    content.source = _without_marks(s.source.slice(match.start(2), match.end(2)), g.INDENTS)
    s.nested(content.source, content)
    el = s.add(s.block("eob", s.pos, match.end(), "footnote_def"))
    el.set("content", content)
    s.shared.collected.footnotes[match[1]] = FootnoteDefinition(content, el)
    s.pos = match.end()
    return True


def _parse_link_definition(s: Scanner) -> bool:
    match = g.LINK_DEFINITION.match(s.text, s.pos)
    if match is None or re.search(r"[ \t]+[\"']", match[3] or ""):
        return False
    el = s.add(s.block("eob", s.pos, match.end(), "link_def"))
    url = match[2] if match[2] is not None else match[3]
    s.shared.collected.links[normal_id(match[1])] = LinkDefinition(url, match[5], el)
    s.pos = match.end()
    return True


def _parse_abbreviation(s: Scanner) -> bool:
    match = g.ABBREVIATION.match(s.text, s.pos)
    if match is None:
        return False
    el = s.add(s.block("eob", s.pos, match.end(), "abbrev_def"))
    s.shared.collected.abbreviations[match[1]] = match[2].strip(WHITE)
    s.shared.collected.abbreviation_els[match[1]] = el
    s.pos = match.end()
    return True


def _parse_eob(s: Scanner) -> bool:
    match = g.EOB.match(s.text, s.pos)
    if match is None:
        return False
    s.add(s.block("eob", s.pos, match.end()))
    s.pos = match.end()
    return True


def _parse_paragraph(s: Scanner) -> None:
    match = (g.PARAGRAPH if _is_quirky(s) else g.PLAIN_PARAGRAPH).match(s.text, s.pos)
    end = match.end() if match else len(s.text)
    kept = s.pos + len(s.text[s.pos : end].rstrip(WHITE))
    last = s.tree.children[-1] if s.tree.children else None
    if last is not None and last.type == "p":
        _continue_paragraph(s, last, kept)
    else:
        start = kept - len(s.text[s.pos : kept].lstrip(WHITE))
        el = s.add(s.block("p", s.pos, end))
        el.inner_start, el.inner_end = s.source.at(start), s.source.after(kept)
        el.children.append(raw_text(s.source.slice(start, kept)))
    s.tree.children[-1].end = s.source.after(end)
    s.pos = end


def _continue_paragraph(s: Scanner, last: El, end: int) -> None:
    text = growing(last.children[-1])
    newline = 3 if s.text[max(s.pos - 3, 0) : s.pos] == "  \n" else 1
    text.add("  \n" if newline == 3 else "\n", s.source.at(max(s.pos - newline, 0)), s.source.after(s.pos))
    text.add_source(s.source.slice(s.pos, end))
    last.inner_end = s.source.after(end)


_Parse = Callable[[Scanner], bool | None]
_BY_FIRST: dict[str, tuple[_Parse, ...]] = {
    "`": (_parse_fence,),
    "~": (_parse_fence,),
    ">": (_parse_quote,),
    "#": (_parse_atx,),
    "*": (_parse_rule, parse_list),
    "-": (_parse_rule, parse_list),
    "_": (_parse_rule,),
    "+": (parse_list,),
    ":": (parse_definition_list,),
    "<": (parse_block_html,),
    "{": (parse_liquid_block,),
}
_BY_FIRST.update({digit: (parse_list,) for digit in "0123456789"})
_LATER: dict[str, tuple[Callable[[Scanner], bool], ...]] = {
    "[": (_parse_footnote, _parse_link_definition),
    "*": (_parse_abbreviation,),
    "{": (parse_block_extension,),
    "^": (_parse_eob,),
}
