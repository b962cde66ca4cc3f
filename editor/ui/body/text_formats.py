"""How lines, marks and atoms look in a text document, and how they are read from it again.

A run's marks and an atom's source travel with its characters as properties of their format: typed characters take
them over from their neighbours, which for marks is what a writer expects, at the edge of a link apart (``leave_link``).
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextImageFormat,
    QTextTableCellFormat,
    QTextTableFormat,
)

from editor.document.lines import Cell, Line, LineKind
from editor.markup.images import image_align
from editor.markup.inline import Mark, Run
from editor.ui.style.css_colours import css_colour
from editor.ui.style.tokens import Tokens

MARKS = QTextFormat.Property.UserProperty.value + 1
ATOM_SOURCE = QTextFormat.Property.UserProperty.value + 2
LINE = QTextFormat.Property.UserProperty.value + 3

BODY_SIZE = 16  # pixels at 100 %
LINE_HEIGHT = 175.0  # per cent
_HEADING_SIZES = {1: 28, 2: 22, 3: 18, 4: 16, 5: 16, 6: 16}
ITEM_INDENT = 28
QUOTE_INDENT = 20
_ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
    "justify": Qt.AlignmentFlag.AlignJustify,
}
_MONOSPACE = ["Noto Sans Mono CJK KR", "D2Coding", "NanumGothicCoding", "Consolas", "monospace"]
_MARKERS = {
    None: QTextBlockFormat.MarkerType.NoMarker,
    False: QTextBlockFormat.MarkerType.Unchecked,
    True: QTextBlockFormat.MarkerType.Checked,
}
_ATOM_PREFIX = "atom:"
_LIGHT_INK, _DARK_GROUND = 170, 70  # of 255, on the dark page
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_COLOUR = re.compile(r"(?:^|;)\s*color\s*:\s*([^;]+)", re.IGNORECASE)
_BACKGROUND = re.compile(r"(?:^|;)\s*background(?:-color)?\s*:\s*([^;]+)", re.IGNORECASE)


class BodyFormats:
    """The formats of one colour scheme at one zoom (1.0 is 100 %)."""

    def __init__(self, tokens: Tokens, font: QFont, zoom: float = 1.0) -> None:
        self.tokens = tokens
        self.zoom = zoom
        self._font = font
        self._block_formats: dict[object, QTextBlockFormat] = {}  # by look: a long body has few
        self._line_formats: dict[object, QTextCharFormat] = {}

    def pixels(self, size: float) -> int:
        return max(1, round(size * self.zoom))

    def block_format(self, line: Line) -> QTextBlockFormat:
        """The look of a line as a whole."""
        is_picture = bool(line.runs) and all(run.atom for run in line.runs)
        key = (_look(line), image_align(line.runs[0].atom) if is_picture else None)
        if key not in self._block_formats:
            self._block_formats[key] = self._made_block_format(line)
        return self._block_formats[key]

    def line_format(self, line: Line) -> QTextCharFormat:
        """The look of a line's plain text."""
        key = _look(line)
        if key not in self._line_formats:
            self._line_formats[key] = self._made_line_format(line)
        return self._line_formats[key]

    def _made_block_format(self, line: Line) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setProperty(LINE, _line_to_text(replace(line, runs=(), leaf=-1)))
        self._measure(made, line)
        align = line.align
        if line.runs and all(run.atom for run in line.runs):  # a picture needs no leading
            made.setLineHeight(100.0, _PROPORTIONAL)
            align = image_align(line.runs[0].atom) or align
        if align:
            made.setAlignment(_ALIGNMENTS[align])
        return made

    def _measure(self, made: QTextBlockFormat, line: Line) -> None:
        """Margins and leading."""
        indent = line.level + 1 if line.kind is LineKind.ITEM else line.indent
        made.setLeftMargin(self.pixels(ITEM_INDENT * indent + QUOTE_INDENT * line.quote))
        made.setLineHeight(LINE_HEIGHT, _PROPORTIONAL)
        match line.kind:
            case LineKind.HEADING:
                made.setHeadingLevel(line.level)
                made.setLineHeight(140.0, _PROPORTIONAL)
                made.setTopMargin(self.pixels(20 if line.level <= 2 else 12))
                made.setBottomMargin(self.pixels(6))
            case LineKind.ITEM:
                made.setMarker(_MARKERS[line.box])
                made.setBottomMargin(self.pixels(2))
            case LineKind.RAW | LineKind.CODE:
                side = self.pixels(14)
                made.setLineHeight(140.0 if line.kind is LineKind.RAW else 150.0, _PROPORTIONAL)
                made.setLeftMargin(made.leftMargin() + side)
                made.setRightMargin(side)
                made.setTopMargin(self.pixels(18))
                made.setBottomMargin(self.pixels(22))
            case LineKind.RULE:
                made.setTopMargin(self.pixels(4))
                made.setBottomMargin(self.pixels(14))
            case LineKind.PARAGRAPH:
                made.setBottomMargin(self.pixels(2 if line.role in ("dt", "caption") else 10))
                if not line.role and not line.indent:
                    made.setTopMargin(self.pixels(8))  # below a list, whose items stand closer; the larger counts
        if line.cell is not None:
            made.setTopMargin(0)
            made.setBottomMargin(0)
            made.setLineHeight(150.0, _PROPORTIONAL)

    def table_format(self) -> QTextTableFormat:
        """The look of a table, as far as the page's layout asks for it: it is as wide as the column."""
        made = QTextTableFormat()
        made.setBorder(1)
        made.setBorderBrush(QBrush(QColor(self.tokens.line)))
        made.setTopMargin(self.pixels(10))
        made.setBottomMargin(self.pixels(22))
        return made

    def cell_format(self, line: Line) -> QTextTableCellFormat:
        """The look of the cell that a line stands in."""
        made = QTextTableCellFormat()
        made.merge(self.line_format(line))
        made.setTopPadding(self.pixels(10))  # the leading is below the letters
        made.setBottomPadding(self.pixels(2))
        made.setLeftPadding(self.pixels(10))
        made.setRightPadding(self.pixels(10))
        if line.cell is not None and line.cell.is_header:
            made.setBackground(QBrush(QColor(self.tokens.soft)))
        return made

    def _made_line_format(self, line: Line) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._font)
        size = BODY_SIZE
        made.setForeground(QBrush(QColor(self.tokens.ink)))
        match line.kind:
            case LineKind.HEADING:
                size = _HEADING_SIZES[line.level]
                made.setFontWeight(QFont.Weight.Bold.value)
            case LineKind.RAW | LineKind.CODE:
                size = 12 if line.kind is LineKind.RAW else 14
                made.setFontFamilies(_MONOSPACE)
                made.setForeground(QBrush(QColor(self.tokens.dim if line.kind is LineKind.RAW else self.tokens.ink)))
            case LineKind.RULE:
                size = 8
        if line.role in ("dt", "summary") or (line.cell is not None and line.cell.is_header):
            made.setFontWeight(QFont.Weight.Bold.value)
        if line.role in ("figcaption", "caption"):
            size = 14
            made.setForeground(QBrush(QColor(self.tokens.dim)))
        if line.cell is not None:
            size = 15
        # Pixel sizes: points depend on the screen, the measures of the page do not.
        made.setProperty(QTextFormat.Property.FontPixelSize.value, self.pixels(size))
        return made

    def card_title_format(self, line: Line) -> QTextCharFormat:
        """The look of a card's title line; the rest of it has the line's own."""
        made = QTextCharFormat(self.line_format(line))
        made.setFont(self._font)
        made.setFontWeight(QFont.Weight.DemiBold.value)
        made.setForeground(QBrush(QColor(self.tokens.ink)))
        made.setProperty(QTextFormat.Property.FontPixelSize.value, self.pixels(14))
        return made

    def run_format(self, line: Line, run: Run, line_format: QTextCharFormat) -> QTextCharFormat:
        """The look of a run in a line."""
        if run.atom:
            image = QTextImageFormat()
            image.merge(line_format)
            image.setObjectType(QTextFormat.ObjectTypes.ImageObject.value)
            image.setName(atom_name(run.atom))
            image.setProperty(ATOM_SOURCE, run.atom)
            image.setProperty(MARKS, marks_to_text(run.marks))
            return image
        if not run.marks:
            return line_format
        return self.with_marks(line_format, run.marks)

    def with_marks(self, line_format: QTextCharFormat, marks: tuple[Mark, ...]) -> QTextCharFormat:
        """A line's format with marks on it."""
        made = QTextCharFormat(line_format)
        if marks:
            made.setProperty(MARKS, marks_to_text(marks))
        for mark in marks:
            self._apply(made, mark)
        return made

    def _apply(self, made: QTextCharFormat, mark: Mark) -> None:
        match mark.tag:
            case "strong" | "b":
                made.setFontWeight(QFont.Weight.Bold.value)
            case "em" | "i" | "cite" | "dfn":
                made.setFontItalic(True)
            case "u" | "ins":
                made.setFontUnderline(True)
            case "del" | "s" | "strike":
                made.setFontStrikeOut(True)
            case "code" | "kbd" | "samp" | "tt":
                made.setFontFamilies(_MONOSPACE)
                made.setBackground(QBrush(QColor(self.tokens.soft)))
            case "sub":
                made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
            case "sup":
                made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            case "mark":
                made.setBackground(QBrush(QColor(self.tokens.note)))
            case "a":
                made.setForeground(QBrush(QColor(self.tokens.accent)))
                made.setFontUnderline(True)
                made.setToolTip(mark.attribute("href") or "")
        stated = f"color: {mark.attribute('color')}" if mark.tag == "font" else ""
        self._apply_style(made, mark.attribute("style") or stated)

    def _apply_style(self, made: QTextCharFormat, style: str) -> None:
        for pattern, apply in ((_COLOUR, made.setForeground), (_BACKGROUND, made.setBackground)):
            found = pattern.search(style)
            colour = css_colour(found[1]) if found else QColor()
            if colour.isValid():
                apply(QBrush(self._readable(colour, is_ground=pattern is _BACKGROUND)))

    def _readable(self, colour: QColor, *, is_ground: bool) -> QColor:
        """An author's colour, who chose it for a white page: on a dark one ink is lighter and ground is darker."""
        if not self.tokens.is_dark:
            return colour
        lightness = min(colour.lightness(), _DARK_GROUND) if is_ground else max(colour.lightness(), _LIGHT_INK)
        return QColor.fromHsl(max(colour.hslHue(), 0), colour.hslSaturation(), lightness, colour.alpha())


def _look(line: Line) -> object:
    """What two lines of the same look share."""
    cell = None if line.cell is None else line.cell.is_header
    return line.kind, line.level, line.number, line.box, line.quotes, line.indent, line.role, line.align, cell


def line_of(block: QTextBlock) -> Line:
    """The line that a QTextBlock shows, as far as its look says: without its text and its place in the article."""
    return _line_from_text(block.blockFormat().stringProperty(LINE))


@lru_cache(maxsize=1024)
def _line_to_text(line: Line) -> str:
    """What a line is as a property of a block's format: one, since each costs a call to read."""
    cell = line.cell and [line.cell.is_header]
    return json.dumps(
        [line.kind.value, line.level, line.number, line.box, line.quotes, line.indent, line.role, line.align, cell]
    )


@lru_cache(maxsize=1024)
def _line_from_text(text: str) -> Line:
    if not text:
        return Line(LineKind.PARAGRAPH, ())
    kind, level, number, box, quotes, indent, role, align, cell = json.loads(text)
    return Line(
        LineKind(kind),
        (),
        level,
        number,
        box=box,
        quotes=tuple(quotes),
        indent=indent,
        role=role,
        align=align,
        cell=Cell(0, 0, is_header=cell[0]) if cell else None,
    )


@lru_cache(maxsize=4096)
def marks_to_text(marks: tuple[Mark, ...]) -> str:
    """Marks as a property of a character format."""
    return json.dumps([[mark.tag, mark.attributes] for mark in marks], ensure_ascii=False)


@lru_cache(maxsize=4096)
def marks_from_text(text: str) -> tuple[Mark, ...]:
    """The marks that ``marks_to_text`` wrote."""
    return tuple(Mark(tag, tuple((name, value) for name, value in attributes)) for tag, attributes in json.loads(text))


def marks_of(text_format: QTextFormat) -> tuple[Mark, ...]:
    """The marks that a character's format carries."""
    if not text_format.hasProperty(MARKS):
        return ()
    return marks_from_text(text_format.stringProperty(MARKS))


def atom_name(source: str) -> str:
    """The name under which the document asks for an atom's picture: URLs would change the source itself."""
    return _ATOM_PREFIX + source.encode("utf-8", "surrogatepass").hex()


def atom_source(name: str) -> str | None:
    """The atom's source that a name stands for; None for another resource."""
    if not name.startswith(_ATOM_PREFIX):
        return None
    return bytes.fromhex(name.removeprefix(_ATOM_PREFIX)).decode("utf-8", "surrogatepass")
