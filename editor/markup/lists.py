"""Ordered, unordered and definition lists (kramdown's ``list.rb``), and GFM's task lists."""

from __future__ import annotations

import re
from functools import lru_cache

from editor.markup import grammar as g
from editor.markup.attributes import parse_attribute_list
from editor.markup.element import AttributeList, El, raw_text
from editor.markup.scanner import Scanner, Shared
from editor.markup.source import WHITE, Joiner

_ITEM_IAL = re.compile(rf"{g.S}*\{{:(?!(?:{g.ID_NAME})?:|/)({g.IAL_CHARS})\}}{g.S}*")
_ITEM_IAL_ONLY = re.compile(rf"(?:{_ITEM_IAL.pattern})?{g.S}*\n")
_SPACES = re.compile(r" *")
_TABBED = re.compile(r"( *)(\t+)")
_TABS = re.compile(r"\t+")
_BLANK_END = re.compile(r"(?:\A|\n)[ \t\r\f\v]*\n\Z")
_CONTENT_LINE = r"[^\n]*" + g.NS + r".*\n"

LinePatterns = tuple["re.Pattern[str]", "re.Pattern[str]"]


@lru_cache(maxsize=64)
def _line_patterns(indentation: int) -> LinePatterns:
    """Which lines belong to an item: indented as far as its text, or lazily continued."""
    tabs, spaces = divmod(indentation, 4)
    content = rf"(?:(?:\t| {{4}}){{{tabs}}} {{{spaces}}}|(?:\t| {{4}}){{{tabs + 1}}}){_CONTENT_LINE}"
    lazy = rf"(?! {{0,{min(indentation, 3)}}}(?:{g.IAL_LINE}|{g.LAZY_HTML})){_CONTENT_LINE}"
    return re.compile(content), re.compile(lazy)


@lru_cache(maxsize=16)
def _marker_pattern(marker: str, indentation: int) -> re.Pattern[str]:
    """The start of a further item: its marker stands before the text of the item above."""
    return re.compile(rf"( {{0,{min(indentation, 4) - 1}}}{marker})({g.PATTERN_TAIL})")


class _Item:
    """An item being collected: its lines without marker and indentation, in chunks that are parsed one by one."""

    def __init__(self, el: El, indentation: int) -> None:
        self.el = el
        self.indentation = indentation
        self.chunks = [Joiner()]
        self.content, self.lazy = _line_patterns(indentation)


def _begin_item(s: Scanner, el: El, match: re.Match[str]) -> tuple[_Item, str]:
    """The item that a marker line begins, and the text on that line."""
    indentation, start, end = len(match[1]), match.start(2), match.end(2)
    joiner = Joiner()
    if _ITEM_IAL_ONLY.match(s.text, start, end):
        indentation = 4
        text = match[2]
    else:
        text = _expand_tabs(match[2], indentation)
        indentation += len(_SPACES.match(text)[0])  # type: ignore[index]
    item = _Item(el, indentation)
    content = text.lstrip(" \t\r\n\f\v")
    if ial := _ITEM_IAL.match(content):
        el.ial = el.ial or AttributeList()
        parse_attribute_list(ial[1], el.ial)
        offset = end - len(content)
        braces = content.index("{"), content.rindex("}", 0, ial.end()) + 1
        el.ial.spans.append((s.source.at(offset + braces[0]), s.source.after(offset + braces[1])))
        content = content[ial.end() :]
    joiner.add_source(s.source.slice(end - len(content), end))
    el.inner_start = s.source.at(end - len(content)) if content else s.source.after(end)
    item.chunks[0] = joiner
    return item, content


def _expand_tabs(text: str, column: int) -> str:
    """Tabs before an item's text widened to the next multiple of four columns."""
    while match := _TABBED.match(text):
        width = 4 - (len(match[1]) + column) % 4 + (len(match[2]) - 1) * 4
        text = match[1] + " " * width + text[match.end() :]
    return text


def _unindented(item: _Item, line: str) -> tuple[str, bool]:
    """A further line of an item without its indentation, and whether it had that."""
    if tabs := _TABS.match(line):
        line = " " * 4 * len(tabs[0]) + line[tabs.end() :]
    if line.startswith(" " * item.indentation):
        return line[item.indentation :], True
    return line, False


def _append(s: Scanner, joiner: Joiner, text: str, end: int) -> None:
    """Appends a line that ends at ``end``; what is longer than its source stands for the source before it."""
    length = min(len(text), end - s.pos)
    while length and text[len(text) - length] != s.text[end - length]:
        length -= 1
    # the common tail is source, what is before it was made of tabs or added
    added = text[: len(text) - length]
    if added:
        origin = s.source.at(s.pos)
        joiner.add(added, origin, origin + 1 if s.text[s.pos] == "\t" else origin)
    joiner.add_source(s.source.slice(end - length, end))


def parse_list(s: Scanner) -> bool:
    """An ordered or unordered list with all its items."""
    ordered = False
    pattern = g.LIST_START_UL
    if not pattern.match(s.text, s.pos):
        ordered, pattern = True, g.LIST_START_OL
        if not pattern.match(s.text, s.pos):
            return False
    el = s.block("ol" if ordered else "ul", s.pos, s.pos)
    items, eob = _collect_items(s, el, pattern, r"[0-9]+\." if ordered else "[+*-]")
    el.end = s.source.after(s.pos)
    s.add(el)
    if s.shared.shallow:
        last_blank = _blank_after(s, items[-1])
    else:
        last_blank = _parse_items(s, el, items, eob)
        _mark_tasks(el)
    if last_blank is not None and not eob:
        s.add(last_blank)
    return True


def _collect_items(s: Scanner, el: El, pattern: re.Pattern[str], marker: str) -> tuple[list[_Item], bool]:
    text, size = s.text, len(s.text)
    items: list[_Item] = []
    nested = blank = False
    while s.pos < size:
        if blank and g.RULE.match(text, s.pos):
            break
        if eob := g.EOB.match(text, s.pos):
            s.pos = eob.end()
            return items, True
        if match := pattern.match(text, s.pos):
            child = El("li", "", s.source.at(s.pos), s.source.after(match.end()))
            if not items and marker != "[+*-]":
                el.set("first", match[1].strip())
            item, content = _begin_item(s, child, match)
            items.append(item)
            el.children.append(child)
            pattern = _marker_pattern(marker, item.indentation)
            nested = g.LIST_START.match(content) is not None
            blank = False
            s.pos = match.end()
            continue
        item = items[-1]
        match = item.content.match(text, s.pos) or (None if blank else item.lazy.match(text, s.pos))
        if match:
            nested = _continue_item(s, item, match.end(), nested)
            blank = False
        elif match := g.BLANK.match(text, s.pos):
            nested = blank = True
            item.chunks[-1].add_source(s.source.slice(s.pos, match.end()))
            s.pos = match.end()
        else:
            break
        item.el.end = s.source.after(s.pos)
    return items, False


def _continue_item(s: Scanner, item: _Item, end: int, nested: bool) -> bool:
    """Adds a line to an item; whether a nested list has begun by now."""
    text, indented = _unindented(item, s.text[s.pos : end])
    if not nested and indented and g.LIST_START.match(text):
        item.chunks.append(Joiner())
        nested = True
    elif nested and not indented and g.LIST_START.match(text):
        text = " " * (item.indentation + 4) + text
    _append(s, item.chunks[-1], text, end)
    s.pos = end
    return nested


def _blank_after(s: Scanner, item: _Item) -> El | None:
    """The blank line after a list of which only the extent is wanted."""
    source = item.chunks[-1].source()
    if not _BLANK_END.search(source.text):
        return None
    if "<" in source.text or "^" in source.text:  # the item may hold something that takes the blank line in
        inner = Shared(s.shared.options, s.shared.parse)
        el = El("li")
        Scanner(source, el, inner, s.depth).nested(source, el)
        if not el.children or el.children[-1].type != "blank":
            return None
    end = s.source.after(s.pos)
    return El("blank", source.text[len(source.text.rstrip(WHITE)) + 1 :], end, end)


def _parse_items(s: Scanner, el: El, items: list[_Item], eob: bool) -> El | None:
    """Parses what the items hold; the blank line after the last one, which belongs behind the list."""
    last_blank = None
    for item in items:
        for chunk in item.chunks:
            s.nested(chunk.source(), item.el)
        children = item.el.children
        if not children:
            continue
        first = children[0]
        if first.type == "p" and len(children) >= 2 and children[1].type == "eob" and first.ial is not None:
            del children[1]
        if _is_tight(el, item.el, eob):
            if len(children) > 1 and children[1].type != "blank":
                _end_with_newline(first)
            first.set("transparent", True)
        last_blank = children.pop() if children and children[-1].type == "blank" else None
    return last_blank


def _is_tight(el: El, item: El, eob: bool) -> bool:
    """Whether the item's text stands in it without a paragraph around."""
    children, items = item.children, el.children
    if children[0].type != "p":
        return False
    is_last = items[-1] is item
    if len(children) >= 2 and children[1].type == "blank" and not (is_last and len(children) == 2 and not eob):
        return False
    if not is_last or len(items) == 1:
        return True
    return any(
        not other.children or other.children[0].type != "p" or other.children[0].option("transparent")
        for other in items[:-1]
    )


def _end_with_newline(paragraph: El) -> None:
    text = paragraph.children[0]
    if text.source is not None:
        text.source = text.source.plus_newline()


_TASK = re.compile(rf"\A{g.S}*\[([ xX])\]{g.S}+")
_BOX = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />'
_CHECKED = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />'


def _mark_tasks(el: El) -> None:
    """GFM's ``[ ]`` and ``[x]``: boxes before the text, and classes on list and items."""
    is_task_list = False
    for item in el.children:
        if not item.children or item.children[0].type != "p":
            continue
        text = item.children[0].children[0]
        source = text.source
        if source is not None and (match := _TASK.match(source.text)):
            joiner = Joiner()
            joiner.add(_BOX if match[1] == " " else _CHECKED, source.at(0), source.after(match.end()))
            joiner.add_source(source.slice(match.end(), len(source.text)))
            text.source = joiner.source()
            is_task_list = True
        if is_task_list:
            item.attr["class"] = "task-list-item"
    if is_task_list:
        el.attr["class"] = "task-list"


def parse_definition_list(s: Scanner) -> bool:
    """Definitions (``: …``) after the paragraph that holds their terms."""
    children = s.tree.children
    if not g.DEFINITION_START.match(s.text, s.pos) or not _stands_after_terms(children):
        return False
    s.ial = None  # a list in front is not the definition list's
    paragraph = children.pop()
    loose = paragraph.type == "blank"
    if loose:
        paragraph = children.pop()
    el = El("dl", "", paragraph.start, paragraph.end)
    _add_terms(el, paragraph)
    el.ial = paragraph.ial
    last_blank = _add_definitions(s, el, loose)
    el.end = s.source.after(s.pos)
    if children and children[-1].type == "dl":
        _extend(children[-1], el)
    elif len(children) >= 2 and children[-1].type == "blank" and children[-2].type == "dl":
        children.pop()
        _extend(children[-1], el)
    else:
        children.append(el)
    if last_blank is not None:
        children.append(last_blank)
    return True


def _extend(el: El, more: El) -> None:
    el.children.extend(more.children)
    el.end = more.end


def _stands_after_terms(children: list[El]) -> bool:
    if not children:
        return False
    if children[-1].type == "p":
        return True
    one_blank = children[-1].type == "blank" and children[-1].value == "\n"
    return one_blank and len(children) >= 2 and children[-2].type == "p"


def _add_terms(el: El, paragraph: El) -> None:
    source = paragraph.children[0].source
    assert source is not None
    at = 0
    lines = source.text.split("\n")
    while lines and not lines[-1]:
        lines.pop()
    for line in lines:
        start, end = at, at + len(line)
        term = El("dt", "", source.at(start), source.after(end))
        if ial := _ITEM_IAL.match(line):
            term.ial = AttributeList()
            parse_attribute_list(ial[1], term.ial)
            start += ial.end()
        term.inner_start, term.inner_end = source.at(start), source.after(end)
        term.children.append(raw_text(source.slice(start, end)))
        el.children.append(term)
        at += len(line) + 1


def _add_definitions(s: Scanner, el: El, loose: bool) -> El | None:
    text, size = s.text, len(s.text)
    pattern = g.DEFINITION_START
    items: list[tuple[_Item, bool]] = []
    blank = False
    while s.pos < size:
        if match := pattern.match(text, s.pos):
            child = El("dd", "", s.source.at(s.pos), s.source.after(match.end()))
            item, _ = _begin_item(s, child, match)
            items.append((item, loose))
            el.children.append(child)
            pattern = _marker_pattern(":", item.indentation)
            loose = blank = False
            s.pos = match.end()
            continue
        if g.EOB.match(text, s.pos):
            break
        item = items[-1][0]
        match = item.content.match(text, s.pos) or (None if blank else item.lazy.match(text, s.pos))
        if match:
            line, _ = _unindented(item, text[s.pos : match.end()])
            _append(s, item.chunks[-1], line, match.end())
            loose = blank = False
        elif match := g.BLANK.match(text, s.pos):
            loose = blank = True
            item.chunks[-1].add_source(s.source.slice(s.pos, match.end()))
        else:
            break
        s.pos = match.end()
        item.el.end = s.source.after(s.pos)
    return _blank_after(s, items[-1][0]) if s.shared.shallow else _parse_definitions(s, items)


def _parse_definitions(s: Scanner, items: list[tuple[_Item, bool]]) -> El | None:
    last_blank = None
    for item, as_paragraph in items:
        s.nested(item.chunks[0].source(), item.el)
        children = item.el.children
        if not children:
            continue
        last_blank = children.pop() if children[-1].type == "blank" else None
        if children and children[0].type == "p" and not as_paragraph:
            if len(children) > 1:
                _end_with_newline(children[0])
            children[0].set("transparent", True)
    return last_blank
