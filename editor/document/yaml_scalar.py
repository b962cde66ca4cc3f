"""Writing text, numbers and dates as YAML scalars that Psych reads back as what was meant.

Each way of writing is tried out: a candidate counts only if libyaml and ``psych`` read the very text from it in
its place. Between the ways the least change wins, and double quotes can say everything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from math import isinf, isnan
from typing import Literal

import yaml

from editor.document import psych
from editor.document.yaml_nodes import (
    Mapping,
    Node,
    Scalar,
    ScalarStyle,
    Sequence,
    YamlSyntaxError,
    compose,
    is_printable,
)
from editor.document.yaml_pieces import Piece, kept, new_pieces, pieces_of

_ESCAPES = {"\0": "\\0", "\a": "\\a", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\v": "\\v", "\f": "\\f", "\r": "\\r"}
_ESCAPES |= {"\x1b": "\\e", '"': '\\"', "\\": "\\\\", "\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P"}
_LINE_ENDS = "\x85\u2028\u2029"  # to YAML; escaped if at all
_HEADER = re.compile(r"([|>])(?:([+-])?([1-9])?|([1-9])([+-]))(?=[ \t\r\n]|\Z)([^\r\n]*)")
# What other readers of YAML (1.1 or 1.2, Jekyll's former SafeYAML) may take for a number, though Psych does not.
_NUMBERS = re.compile(r"[-+]?(?:\.\d+|\d[\d_,]*(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?0[oO][0-7_]+|\d+(?::\d\d)+(?:\.\d*)?")
_TIME_FORM = re.compile(r"[-\d]+(?P<separator>[Tt]|\s+)[\d:.]+(?P<gap>\s*)(?P<zone>Z|[-+][\d:]+)?")
_FLOW_STYLES = (ScalarStyle.PLAIN, ScalarStyle.SINGLE, ScalarStyle.DOUBLE)
_RESOLVER = yaml.resolver.Resolver()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands.

    Attributes:
        indent: the column of its key or dash; lines that continue it are indented deeper.
        flow: whether it stands within brackets or braces.
        newline: how its lines end.
        prefix: its anchor and tag, as written.
    """

    indent: int
    flow: bool = False
    newline: str = "\n"
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class NewStyle:
    """How values are written that were not there before: a site's habits.

    Attributes:
        list: one item a line, or in brackets.
        text: folded blocks, one line in quotes where needed, or (auto) that and literal blocks for several lines.
        quote: what quotes a text that is not safe without.
        list_indent: how much deeper than its key a list's dashes stand.
    """

    list: Literal["block", "flow"] = "block"
    text: Literal["folded", "plain", "auto"] = "auto"
    quote: Literal["'", '"'] = "'"
    list_indent: int = 2


def write_text(text: str, place: Place, style: NewStyle, like: ScalarStyle = ScalarStyle.PLAIN) -> str:
    """A new scalar; ``like`` is how its neighbours are written, which it follows where it can."""
    if style.text == "folded" and not place.flow and "\n" not in text.rstrip("\n"):
        order = [ScalarStyle.FOLDED, *_new_order(text, place, style, like)]
    else:
        order = _new_order(text, place, style, like)
    for way in order:
        source = _render(new_pieces(text, way), text, way, place)
        if source is not None and reads_as(source, text, place):
            return source
    return _double(text)


def quoted(text: str, place: Place) -> str:
    """A new scalar in quotes, for a text that was no text without."""
    ways = _quotes(text, NewStyle())
    sources = (_render(new_pieces(text, way), text, way, place) for way in ways)
    return next((source for source in sources if source and reads_as(source, text, place)), _double(text))


def rewrite_text(source: str, node: Scalar, text: str, place: Place, style: NewStyle) -> str:
    """The scalar with another text: in its own style where that can say it, with its line breaks where words stay."""
    old = pieces_of(source, node)
    for way in _rewrite_order(node.style, text, place, style):
        pieces = kept(old, node.style, new_pieces(text, way), way) if old else new_pieces(text, way)
        written = _render(pieces, text, way, place, source if way is node.style else "")
        if written is not None and reads_as(written, text, place):
            return written
    return _double(text)


def write_atom(value: int | float | date | None) -> str:
    """A value that is no text, in the form that Psych reads back (bool and datetime are among these)."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case float():
            return _write_float(value)
        case datetime():
            return _write_time(value)
        case date():
            return value.isoformat()
    return str(value)


def rewrite_time(source: str, value: datetime) -> str:
    """A time in the form of the one that stood there: its separator, and how its offset is written."""
    form = _TIME_FORM.fullmatch(source)
    day, clock, *zone = _write_time(value).split(" ")
    if form is None:
        return " ".join([day, clock, *zone])
    offset = zone[0] if zone else ""
    if offset == "+0000" and form["zone"] == "Z":
        offset = "Z"
    elif offset and ":" in (form["zone"] or ""):
        offset = offset[:3] + ":" + offset[3:]
    gap = form["gap"] if form["zone"] else " "
    return day + form["separator"] + clock + (gap + offset if offset else "")


def write_key(key: str, flow: bool = False) -> str:
    """A key as written before its colon."""
    for source in (key, _single(key), _double(key)):
        try:
            root = compose(f"{{{source}: v, z: z}}" if flow else f"---\n{source}: v\nz: z\n")
            if isinstance(root, Mapping) and _same_text(root.pairs[0][0], key, source) and len(root.pairs) == 2:
                return source
        except YamlSyntaxError:
            continue
    return _double(key)


def reads_as(source: str, text: str, place: Place) -> bool:
    """Whether libyaml and Psych read this very text from the source in such a place."""
    if not all(is_printable(character) and character not in _LINE_ENDS for character in source):
        return False  # libyaml lets some pass that YAML does not, and nobody sees such line ends
    head = " " * place.indent
    tries = [f"---\n{head}k: {place.prefix}{source}{place.newline}{head}z: z\n"]
    if place.flow:
        tries = [f"[{place.prefix}{source}, z]", f"{{k: {place.prefix}{source}, z: z}}"]
    return all(_reads(document, text, source) for document in tries)


def _reads(document: str, text: str, source: str) -> bool:
    try:
        root = compose(document)
    except YamlSyntaxError:
        return False
    if isinstance(root, Sequence):
        return len(root.items) == 2 and _same_text(root.items[0], text, source)
    return isinstance(root, Mapping) and len(root.pairs) == 2 and _same_text(root.pairs[0][1], text, source)


def _same_text(node: Node, text: str, source: str) -> bool:
    try:
        if not isinstance(node, Scalar) or psych.read(node) != text or not isinstance(psych.read(node), str):
            return False
    except psych.PsychError:
        return False
    return node.style is not ScalarStyle.PLAIN or node.tag is not None or not _is_taken_for_more(text)


def _is_taken_for_more(text: str) -> bool:
    """Whether some reader of YAML takes the plain text for a number, date, boolean or merge key."""
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    is_number = _NUMBERS.fullmatch(text) is not None
    return tag != "tag:yaml.org,2002:str" or is_number or psych.looks_like_time(text)


def _new_order(text: str, place: Place, style: NewStyle, like: ScalarStyle) -> list[ScalarStyle]:
    if "\n" in text and not place.flow and style.text != "plain":
        return [ScalarStyle.LITERAL]
    return [like, ScalarStyle.PLAIN, *_quotes(text, style)]


def _rewrite_order(present: ScalarStyle, text: str, place: Place, style: NewStyle) -> Iterator[ScalarStyle]:
    yield present
    if present is ScalarStyle.FOLDED or ("\n" in text and not place.flow and present is not ScalarStyle.DOUBLE):
        yield ScalarStyle.LITERAL
    yield from _quotes(text, style)


def _quotes(text: str, style: NewStyle) -> list[ScalarStyle]:
    """Both quotes, first those that the text does not hold itself."""
    order = [ScalarStyle.SINGLE, ScalarStyle.DOUBLE]
    double = '"' in text or "\\" in text
    if ("'" in text and not double) or (style.quote == '"' and not double):
        order.reverse()
    return order


def _render(pieces: list[Piece], text: str, style: ScalarStyle, place: Place, source: str = "") -> str | None:
    """The scalar's source, or None where the style cannot say it; ``source`` is what stood there in that style."""
    if style in _FLOW_STYLES:
        return _render_flow(pieces, style, place)
    if place.flow:
        return None
    return _render_block(pieces, text, style, place, source)


def _render_flow(pieces: list[Piece], style: ScalarStyle, place: Place) -> str | None:
    written = []
    for piece in pieces:
        if piece.source is not None:
            written.append(piece.source)
        elif "\n" in piece.value and style is not ScalarStyle.DOUBLE:
            return None
        else:
            written.append(_encoded(piece.value, style))
    quote = style.value
    return quote + "".join(written) + quote


def _encoded(value: str, style: ScalarStyle) -> str:
    if style is ScalarStyle.SINGLE:
        return value.replace("'", "''")
    return _escaped(value) if style is ScalarStyle.DOUBLE else value


def _render_block(pieces: list[Piece], text: str, style: ScalarStyle, place: Place, source: str) -> str | None:
    header = _HEADER.match(source) if source else None
    core = text.rstrip("\n")
    if not core:
        present = (header[2] or header[5]) if header else None
        return None if text or header is None else _header(header, style, "", "-" if present == "-" else "")
    depth = _content_indent(source, header, place)
    margin = place.newline + " " * depth
    write = _literal_lines if style is ScalarStyle.LITERAL else _folded_words
    lines = write(pieces, place.newline, margin)
    if lines is None:
        return None
    trailing = len(text) - len(core)
    digit = str(depth - place.indent) if core.lstrip("\n")[0] in " \t" else ""
    return _header(header, style, digit, _chomping(trailing, header)) + lines + place.newline * (trailing - 1)


def _literal_lines(pieces: list[Piece], newline: str, margin: str) -> str:
    """The lines, each with the newline before it."""
    lines = ((margin if piece.value else newline) + piece.value for piece in pieces)
    return "".join(line if piece.source is None else piece.source for line, piece in zip(lines, pieces, strict=True))


def _folded_words(pieces: list[Piece], newline: str, margin: str) -> str | None:
    """The words and gaps; None where blanks stand around a line end, since such lines do not fold."""
    leading = pieces[0].value if not pieces[0].value.strip("\n") else ""
    written = [newline * len(leading) + margin]
    for piece in pieces[1:] if leading else pieces:
        if piece.source is not None:
            written.append(piece.source)
        elif "\n" not in piece.value:
            written.append(piece.value)
        elif piece.value.strip("\n"):
            return None
        else:
            written.append(newline * len(piece.value) + margin)
    return "".join(written)


def _content_indent(source: str, header: re.Match[str] | None, place: Place) -> int:
    digit = (header[3] or header[4]) if header else None
    if digit:
        return place.indent + int(digit)
    found = re.search(r"[\r\n]( *)[^ \r\n]", source) if header else None
    return max(len(found[1]), place.indent + 1) if found else place.indent + 2


def _chomping(trailing: int, header: re.Match[str] | None) -> str:
    if trailing == 0:
        return "-"
    present = (header[2] or header[5] or "") if header else ""
    return "+" if trailing > 1 or present == "+" else ""


def _header(present: re.Match[str] | None, style: ScalarStyle, digit: str, chomping: str) -> str:
    if present is None:
        return style.value + digit + chomping
    digit = present[3] or present[4] or digit
    order = chomping + digit if present[2] else digit + chomping
    return style.value + order + present[6]


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _double(text: str) -> str:
    return '"' + _escaped(text) + '"'


def _escaped(text: str) -> str:
    return "".join(_escape(character) for character in text)


def _escape(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if is_printable(character):
        return character
    code = ord(character)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def _write_float(value: float) -> str:
    if isnan(value):
        return ".nan"
    if isinf(value):
        return ".inf" if value > 0 else "-.inf"
    digits, e, exponent = repr(value).partition("e")
    return digits + ("" if "." in digits or not e else ".0") + e + exponent


def _write_time(value: datetime) -> str:
    """Jekyll's own way of writing a post's date, for example ``2026-11-03 09:30:00 +0900``."""
    written = value.strftime("%H:%M:%S") + (f".{value.microsecond:06}" if value.microsecond else "")
    return f"{value.date().isoformat()} {written}" + (value.strftime(" %z") if value.tzinfo else "")
