"""Fields that a configuration states, laid over what was learned."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from editor.document.yaml_collections import write_value
from editor.document.yaml_scalar import NewStyle, Place
from editor.site.habits.house import Field, House
from editor.site.habits.manners import TimeManner

_NULL = Field("")
_STATED = (
    "label", "hint", "required", "pattern", "pattern_hint", "options", "multiple", "minimum", "maximum", "widget",
    "hidden", "folder", "collection", "value_field", "fields", "default", "item_kind",
)  # fmt: skip
_MOMENT = re.compile(r"\[([^\]]*)\]|YYYY|yyyy|MM|DD|dd|HH|hh|mm|ss|S+|ZZ|Z|xxx|XXX|xx|XX|x|X|[^\w]|\w")


@dataclass(frozen=True, slots=True)
class Configured:
    """What a configuration says of a site's posts.

    Attributes:
        source: whose configuration it is, for ``House.source``.
        fields: in its order, the body's own left out.
        folder: where pictures go, from the site's folder; "" where it does not say.
        address: what stands before a picture's name in a post, where it is said.
        slug: the pattern of file names.
        extension: with its dot; "" where it does not say.
    """

    source: str
    fields: tuple[Field, ...] = ()
    folder: str = ""
    address: str = ""
    slug: str = ""
    extension: str = ""


def laid_over(house: House, configured: Configured) -> House:
    """The house with what the configuration says; how things are written stays as posts have it.

    Keys that posts have and the configuration does not know stay, behind the others' places; none is dropped.
    """
    stated = {field.name: field for field in configured.fields}
    merged = [_merged(field, stated[field.name]) if field.name in stated else field for field in house.fields]
    known = {field.name for field in house.fields}
    behind = ""
    for field in configured.fields:
        if field.name not in known:
            place = next((at + 1 for at, found in enumerate(merged) if found.name == behind), 0 if not behind else None)
            merged.insert(len(merged) if place is None else place, field)
        behind = field.name
    pictures, names = house.pictures, house.names
    if configured.folder:
        pictures = replace(pictures, folder=configured.folder, address=configured.address or pictures.address)
    if configured.extension:
        names = replace(names, extension=configured.extension)
    return replace(
        house,
        fields=tuple(merged),
        pictures=pictures,
        names=names,
        slug=configured.slug or house.slug,
        source=configured.source,
    )


def _merged(learned: Field, stated: Field) -> Field:
    changes = {name: value for name in _STATED if (value := getattr(stated, name)) != getattr(_NULL, name)}
    time = learned.time or stated.time
    return replace(learned, kind=stated.kind, time=time, always=learned.always or stated.always, **changes)


def source_of(value: object) -> str:
    """A stated default as it would be written."""
    if value is None or value == "":
        return ""
    plain = (str, int, float, bool, date, list, dict)
    return write_value(value, Place(0, True), NewStyle()) if isinstance(value, plain) else str(value)


def text_of(data: Mapping[str, object], key: str) -> str:
    """A text of a configuration, "" for anything else."""
    value = data.get(key)
    return value if isinstance(value, str) else str(value) if isinstance(value, int | float) else ""


def mappings_of(value: object) -> tuple[Mapping[str, object], ...]:
    """The mappings in a list of a configuration."""
    return tuple(item for item in value if isinstance(item, Mapping)) if isinstance(value, list) else ()


def number_of(value: object) -> float | None:
    """A number, None for anything else."""
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def options_of(options: object, value_key: str) -> tuple[str, ...]:
    """What can be chosen: texts, or mappings with a value."""
    if not isinstance(options, list):
        return ()
    values = [item.get(value_key) if isinstance(item, Mapping) else item for item in options]
    return tuple(str(value) for value in values if value is not None)


def time_manner(form: str) -> TimeManner | None:
    """A date's form as Day.js and date-fns state it (``YYYY-MM-DD HH:mm:ss ZZ``); None for one that is no ISO date."""
    tokens = [_literal(found[1]) if found[1] is not None else found[0] for found in _MOMENT.finditer(form)]
    if [token.lower() for token in tokens[:5]] != ["yyyy", "-", "mm", "-", "dd"]:
        return None
    rest = tokens[5:]
    if not rest:
        return TimeManner(has_time=False)
    clock = next((at for at, token in enumerate(rest) if token == "HH"), -1)
    if clock < 0:
        return None
    offset = next((kind for token in rest if (kind := _OFFSETS.get(token))), "")
    at = next((at for at, token in enumerate(rest) if token in _OFFSETS), 0)
    fraction = next((len(token) for token in rest if re.fullmatch("S+", token)), 0)
    gap = " " if at and rest[at - 1] == " " else ""
    return TimeManner(True, "".join(rest[:clock]) or " ", fraction, gap, offset, seconds="ss" in rest)


def _literal(text: str) -> str:
    """A stretch in brackets stands for itself: ``[Z]`` is the letter, ``Z`` an offset."""
    return "[Z]" if text == "Z" else text


_OFFSETS = {
    "[Z]": "Z",
    "ZZ": "+hhmm", "Z": "+hh:mm", "xxx": "+hh:mm", "XXX": "+hh:mm", "xx": "+hhmm", "XX": "+hhmm", "x": "+hh",
    "X": "+hh",
}  # fmt: skip
