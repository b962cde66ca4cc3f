"""Tables (kramdown's ``table.rb``): pipes make cells, lines of dashes and equal signs make head, bodies and foot."""

from __future__ import annotations

import re

from editor.markup import grammar as g
from editor.markup.element import AttributeList, El, raw_text
from editor.markup.scanner import PIPE_IN_LIQUID, Scanner, Shared
from editor.markup.source import WHITE, Joiner, Source
from editor.markup.spanner import CODE_AND_HTML, CODE_ONLY
from editor.markup.spans import parse_spans

_CODE_TAG = re.compile(r"<code.*?>.*?</code>")
_PIPE = re.compile(r"(?<!\\)\|")
_LINE_PIPE = re.compile(g.TABLE_PIPE)
_TICKS = re.compile(r"`+")


def parse_table(s: Scanner) -> bool:
    """A table; False where the lines do not make one."""
    if not g.TABLE_START.match(s.plain, s.pos) or not s.after_boundary():
        return False
    ial, s.ial = s.ial, None
    if _parse_table(s, ial):
        return True
    if ial is not None:  # what was meant for a table that is none is lost in kramdown; only its place is kept
        s.ial = AttributeList()
        s.ial.spans = ial.spans
    return False


def _parse_table(s: Scanner, ial: AttributeList | None) -> bool:
    table = _Table(s)
    table.read()
    if not g.BOUNDARY.match(s.text, table.pos) or not _pipe_on_each_line(s.plain[s.pos : table.pos - 1], s.shared):
        return False
    if not s.can_be("table") or not table.finish():
        return False
    el = s.block("table", s.pos, table.pos)
    el.ial = ial
    el.children = table.sections
    el.set("alignment", table.alignment)
    s.add(el)
    s.pos = table.pos
    return True


class _Table:
    """A table being read line by line."""

    def __init__(self, s: Scanner) -> None:
        self._s = s
        self.pos = s.pos
        self.sections: list[El] = []
        self.alignment: list[str] = []
        self._rows: list[El] = []
        self._columns = 0
        self._footer = False
        self._leading_pipe = s.plain[s.pos : s.pos + 4].lstrip(" ").startswith("|")

    def read(self) -> None:
        text, size = self._s.plain, len(self._s.plain)
        if first := g.TABLE_SEPARATOR.match(text, self.pos):
            self.pos = first.end()
        while self.pos < size and g.TABLE_LINE.match(text, self.pos):
            if match := g.TABLE_SEPARATOR.match(text, self.pos):
                self._separate(match[1])
                self.pos = match.end()
            elif match := g.TABLE_FOOTER.match(text, self.pos):
                if self._rows:
                    self._add_section("tbody", True)
                self._footer = True
                self.pos = match.end()
            else:
                end = text.index("\n", self.pos)
                self._add_row(end)
                self.pos = end + 1

    def _separate(self, line: str) -> None:
        if not self._rows:
            return
        if self.alignment or self._footer:
            self._add_section("tbody", False)
            return
        self._add_section("thead", False)
        for left, right in g.TABLE_ALIGNMENT.findall(line):
            both = {"": "default", "l": "left", "r": "right", "lr": "center"}
            self.alignment.append(both[("l" if left else "") + ("r" if right else "")])

    def _add_section(self, type: str, force: bool) -> None:
        if self._footer and type == "tbody" and not force:
            return
        section = El(type, "", self._rows[0].start if self._rows else 0, self._rows[-1].end if self._rows else 0)
        section.children, self._rows = self._rows, []
        self.sections.append(section)

    def _add_row(self, end: int) -> None:
        s = self._s
        kept = self.pos + len(s.text[self.pos : end].rstrip(" \t"))
        row = El("tr", "", s.source.at(self.pos), s.source.after(kept))
        self._rows.append(row)
        if s.shared.shallow:
            return
        line = s.source.slice(self.pos, kept)
        line.text = s.plain[self.pos : kept]
        cells = _cells(line, s.shared)
        for cell in cells if line.text != s.text[self.pos : kept] else ():
            cell.text = cell.text.replace(PIPE_IN_LIQUID, "|")
        if self._leading_pipe and cells and not cells[0].text.strip(WHITE):
            del cells[0]
        if cells and not cells[-1].text.strip(WHITE):
            del cells[-1]
        for cell in cells:
            row.children.append(_cell(cell))
        self._columns = max(self._columns, len(cells))

    def finish(self) -> bool:
        """Fills rows up; whether the table has a body."""
        if self._rows:
            self._add_section("tfoot" if self._footer else "tbody", False)
        if not any(section.type == "tbody" for section in self.sections):
            return False
        for section in self.sections:
            for row in section.children:
                row.children.extend(_empty_cell(row) for _ in range(self._columns - len(row.children)))
        self.alignment = (self.alignment + ["default"] * self._columns)[: self._columns]
        return True


def _cell(cell: Source) -> El:
    inner = cell.stripped()
    el = El("td", "", cell.at(0), cell.after(len(cell.text)))
    el.inner_start, el.inner_end = inner.at(0), inner.after(len(inner.text))
    el.children.append(raw_text(inner))
    return el


def _empty_cell(row: El) -> El:
    return El("td", "", row.end, row.end)


def _cells(line: Source, shared: Shared) -> list[Source]:
    """A row's cells: pipes in code spans and ``<code>`` elements divide nothing."""
    cells: list[Joiner] = []
    at = 0
    for tag in _CODE_TAG.finditer(line.text) if "<code" in line.text else ():
        _split_spans(line, at, tag.start(), cells, shared)
        _last(cells).add_source(line.slice(tag.start(), tag.end()))
        at = tag.end()
    _split_spans(line, at, len(line.text), cells, shared)
    return [cell.source() for cell in cells]


def _last(cells: list[Joiner]) -> Joiner:
    if not cells:
        cells.append(Joiner())
    return cells[-1]


def _split_spans(line: Source, start: int, end: int, cells: list[Joiner], shared: Shared) -> None:
    if start >= end:
        return
    if "`" not in line.text:
        _split_text(line, start, end, cells)
        return
    piece = line.slice(start, end)
    root = El("root")
    parse_spans(root, piece.text, shared, CODE_ONLY)
    for child in root.children:
        if child.type == "text":
            _split_text(piece, child.start, child.end, cells)
        else:
            _add_code(piece, child, _last(cells))


def _add_code(piece: Source, code: El, cell: Joiner) -> None:
    """A code span, written so that a cell's own parsing finds it again."""
    ticks = max(_TICKS.findall(code.value), default="") + "`"
    space = " " if len(ticks) > 1 else ""
    written = ticks + space + code.value + space + ticks
    if written == piece.text[code.start : code.end]:
        cell.add_source(piece.slice(code.start, code.end))
    else:
        cell.add(ticks + space, piece.at(code.start), piece.at(code.inner_start))
        cell.add_source(piece.slice(code.inner_start, code.inner_end))
        cell.add(space + ticks, piece.after(code.inner_end), piece.after(code.end))


def _split_text(piece: Source, start: int, end: int, cells: list[Joiner]) -> None:
    at = start
    for pipe in _PIPE.finditer(piece.text, start, end):
        _add_unescaped(piece, at, pipe.start(), _last(cells))
        cells.append(Joiner())
        at = pipe.end()
    _add_unescaped(piece, at, end, _last(cells))


def _add_unescaped(piece: Source, start: int, end: int, cell: Joiner) -> None:
    at = start
    while (escape := piece.text.find("\\|", at, end)) >= 0:
        cell.add_source(piece.slice(at, escape))
        at = escape + 1
        cell.add_source(piece.slice(at, at + 1))
        at += 1
    if at < end or at == start:
        cell.add_source(piece.slice(at, end))


def _pipe_on_each_line(text: str, shared: Shared) -> bool:
    """Whether each line has a pipe that is not in a code span or an HTML element (the check is kramdown's own)."""
    if "`" not in text and "<" not in text:
        return True
    root = El("root")
    parse_spans(root, text, shared, CODE_AND_HTML)
    pipe = False
    for child in root.children:
        value = text[child.start : child.end] if child.type == "text" else child.value
        lines = value.split("\n")
        while lines and not lines[-1]:
            lines.pop()
        if child.type == "codespan":
            if len(lines) > 2 or (len(lines) == 2 and not pipe):
                break
            if len(lines) == 2:
                pipe = False
        else:
            if len(lines) > 1 and not pipe and not _LINE_PIPE.match(lines[0]):
                break
            pipe = (pipe if len(lines) <= 1 else False) or bool(lines and _LINE_PIPE.match(lines[-1]))
    return pipe
