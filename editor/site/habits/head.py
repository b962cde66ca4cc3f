"""The front matter of a new post, written as the house writes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from editor.document import psych
from editor.document.front_matter import FrontMatterKind, parse_front_matter
from editor.document.psych import PsychError, Value, same
from editor.document.yaml_collections import write_pair, write_value
from editor.document.yaml_nodes import YamlSyntaxError, compose
from editor.document.yaml_scalar import NewStyle, Place, write_key
from editor.site.habits.fields import lead_of
from editor.site.habits.house import Field, House, Shape
from editor.site.habits.list_manner import write_list
from editor.site.habits.manners import Frame, TimeManner
from editor.site.habits.text_manner import write_in_manner
from editor.site.habits.time_manner import write_time


@dataclass(frozen=True, slots=True)
class _Piece:
    key: str
    value: Value
    form: str
    source: str
    frame: Frame

    @property
    def text(self) -> str:
        return self.frame.before + self.source + self.frame.after


def write_head(house: House, values: Mapping[str, Value]) -> str:
    """Front matter with both fences that Ruby reads these values from; the order is the house's.

    Where the house's way of writing would be read otherwise, the least that is read rightly is written instead.
    """
    shape = shape_for(house, values)
    keys = shape.keys if shape else ordered(house, values)
    frames = dict(zip(keys, shape.frames, strict=True)) if shape else {}
    pieces = [_piece(house, key, values[key], frames.get(key)) for key in keys]
    head = _joined(house, [piece.text for piece in pieces])
    if not _reads(head, values):
        head = _joined(house, [_sound(piece) for piece in pieces])
    if not _reads(head, values):
        plain = (write_pair(piece.key, piece.value, Place(0), NewStyle()) + "\n" for piece in pieces)
        head = "---\n" + "".join(plain) + "---\n"
    return head if house.newline == "\n" else head.replace("\n", house.newline)


def entry_text(house: House, key: str, value: Value) -> str:
    """One entry's lines as the house writes them, read from which Ruby gives that value."""
    text = _sound(_piece(house, key, value, None))
    return text if house.newline == "\n" else text.replace("\n", house.newline)


def _joined(house: House, entries: list[str]) -> str:
    return house.opening + "".join(entries) + house.foot + house.closing


def shape_for(house: House, values: Mapping[str, Value]) -> Shape | None:
    """The most frequent whole front matter with these keys."""
    wanted = set(values)
    return next((shape for shape in house.shapes if set(shape.keys) == wanted), None)


def ordered(house: House, values: Mapping[str, Value]) -> tuple[str, ...]:
    """The keys of the values in the house's order, those that it does not know behind them."""
    known = [name for name in house.order if name in values]
    return (*known, *(key for key in values if house.field(key) is None))


def _piece(house: House, key: str, value: Value, frame: Frame | None) -> _Piece:
    field = house.field(key) or Field(key)
    before = (frame or field.frame("line") or _frame(field, "line")).before
    source = value_source(house, field, value, lead_of(before))
    form = _form(value, source)
    if frame is None or frame.form != form:
        frame = _frame(field, form)
    if form == "list" and isinstance(value, list):  # the dashes stand where the frame has the first one
        source = write_list(value, Place(0), replace(field.list, indent=lead_of(frame.before)), house.text)
    return _Piece(key, value, form, source, frame)


def value_source(house: House, field: Field, value: Value, lead: int = 0) -> str:
    """A value as the house writes it in that field; lists and mappings in lines from their first one on.

    ``lead`` is the column at which it begins.
    """
    known = _known(field, value)
    if known or value is None:
        return known
    place = Place(0)
    if isinstance(value, str):
        return write_in_manner(value, place, field.text, house.text, lead)
    if isinstance(value, list):
        return write_list(value, place, field.list, house.text)
    if isinstance(value, datetime) or (isinstance(value, date) and field.time):
        return write_time(value, field.time or TimeManner())
    return write_value(value, place, NewStyle()).lstrip("\n ")


def _known(field: Field, value: Value) -> str:
    """The value as posts have it already."""
    return next((usual.source for usual in field.usual if _is_source_of(usual.source, value)), "")


def _is_source_of(source: str, value: Value) -> bool:
    read = _read_alone(source)
    return read is not None and same(read, {"k": value})


@lru_cache(maxsize=4096)
def _read_alone(source: str) -> Value:
    """What Ruby reads where the source is a key's value; None where it reads nothing."""
    try:
        return psych.read(compose(f"k: {source}\n"))  # type: ignore[arg-type]
    except (YamlSyntaxError, PsychError):
        return None


def _form(value: Value, source: str) -> str:
    if not source:
        return "empty"
    if isinstance(value, str):
        return "block" if source[0] in "|>" else "line"
    if isinstance(value, list):
        return "line" if source[0] == "[" else "list"
    return "mapping" if isinstance(value, dict) and source[0] != "{" else "line"


def _frame(field: Field, form: str) -> Frame:
    """What the house puts around a value of that form; made of another form's where posts have none."""
    found = field.frame(form)
    if found:
        return found
    model = next((frame for frame in field.frames if frame.form in ("line", "block", "empty")), None)
    before = model.before if model else f"{write_key(field.name)}:"
    stem, colon, _ = before.rpartition(":")
    gap = before[len(stem) + 1 :] or " "
    if form in ("list", "mapping"):
        depth = field.list.indent if form == "list" else 2
        return Frame(form, stem + colon + "\n" + " " * depth, "\n")
    return Frame(form, stem + colon + ("" if form == "empty" else gap), "\n")


def _sound(piece: _Piece) -> str:
    """The entry's lines as they are if they are read rightly by themselves, else in the least way."""
    if _reads(f"---\n{piece.text}---\n", {piece.key: piece.value}):
        return piece.text
    return write_pair(piece.key, piece.value, Place(0), NewStyle()) + "\n"


def _reads(head: str, values: Mapping[str, Value]) -> bool:
    found = parse_front_matter(head)
    kinds = (FrontMatterKind.YAML, FrontMatterKind.EMPTY)
    return (
        found.kind in kinds
        and found.end == len(head)
        and same(found.all_values(), {key: value for key, value in values.items()})
    )
