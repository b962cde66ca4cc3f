"""What a new post begins with, and what its automatic fields say."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import datetime

from editor.document import psych
from editor.document.psych import PsychError, Value
from editor.document.yaml_nodes import Mapping as MappingNode
from editor.document.yaml_nodes import YamlSyntaxError, compose
from editor.site.habits.derived import apply_rule, sources_of
from editor.site.habits.house import BodyKind, Field, House
from editor.site.habits.text_manner import style_for
from editor.site.habits.time_manner import write_time


def first_values(house: House, moment: datetime) -> dict[str, Value]:
    """The values of a post begun at a moment on the site's clock: usual ones, the date, and empty ones to fill in."""
    return {field.name: _first(field, moment) for field in house.fields if field.always and _is_begun(house, field)}


def _is_begun(house: House, field: Field) -> bool:
    """Where a configuration states the fields, others are begun only with what nearly all posts have there."""
    return house.source == "posts" or bool(field.widget or field.default)


def _first(field: Field, moment: datetime) -> Value:
    if field.kind in ("date", "time") and not field.default:
        return _moment(field, moment) if field.name in ("date", "updated", "last_modified_at") else None
    if field.default:
        return read_source(field.default)
    return [] if field.kind == "list" and not field.frame("empty") else None


def _moment(field: Field, moment: datetime) -> Value:
    """The moment to what the house states of it: the day, minutes or seconds, in quotes where it has them."""
    manner = field.time
    if field.kind == "date" or (manner is not None and not manner.has_time):
        value: datetime | None = None
    else:
        value = moment.replace(microsecond=0)
    if manner is not None and manner.quote:
        return str(read_source(write_time(value or moment.date(), manner)))
    if value is None:
        return moment.date()
    return value.replace(tzinfo=None) if manner is not None and not manner.offset else value


def first_body(house: House, manner: str = "") -> str:
    """The body of a new post of that manner ("html", "markdown"; "" for the most frequent): the picture at its head,
    a heading and a paragraph to write into, the closing line.
    """
    kind = next((body for body in house.bodies if manner in ("", body.manner)), BodyKind(manner or "markdown", 0, 0.0))
    parts = [kind.lead.replace("{alt}", "") if "{address}" not in kind.lead else ""]
    if kind.level and kind.heading.startswith("<"):  # a Markdown heading without words is none
        parts.append(_closed(kind.heading))
    parts.append(_closed(kind.paragraph) if kind.paragraph.startswith("<") else "")
    written = kind.gap.join(part for part in parts if part)
    if kind.closings:
        written += (kind.closing_gap or kind.gap if written else "\n\n") + kind.closings[0].source
    body = house.gap + written + (kind.end or "\n" if written else "")
    return body if house.newline == "\n" else body.replace("\n", house.newline)


def _closed(opener: str) -> str:
    """An element of that opening tag with nothing in it."""
    name = re.match(r"<([A-Za-z][\w-]*)", opener)
    return f"{opener}</{name[1]}>" if name else ""


def read_source(source: str) -> Value:
    """The value that Ruby reads from a source on or below its key's line; the source itself where it reads none."""
    try:
        root = compose(f"k:\n  {source}\n")
    except YamlSyntaxError:
        return source
    if not isinstance(root, MappingNode):
        return source
    try:
        return psych.read(root.pairs[0][1])
    except PsychError:
        return source


def automatic_values(
    house: House, path: str, body: str, values: Mapping[str, object], following: Collection[str] | None = None
) -> dict[str, str]:
    """What the fields that follow from others say for a post, as a form shows them.

    ``path`` is the file's, from the site's folder. A field that was cut from something that posts do not hold is cut
    from the body's first paragraph; a closing line of the house is no text of the post. Of a field that is not among
    ``following`` (None: all are) others follow as it is.
    """
    known = sources_of(path, _without_closing(house, body), values)
    made: dict[str, str] = {}
    waiting = [field for field in house.fields if field.derived is not None]
    names = {field.name for field in waiting}
    while ready := [field for field in waiting if field.derived and field.derived.source not in names]:
        for field in ready:
            rule = field.derived
            source = known.get(rule.source or ":paragraph", "") if rule else ""
            if rule and source:
                made[field.name] = apply_rule(rule, source)
                if following is None or field.name in following:
                    known[field.name] = made[field.name]
        names -= {field.name for field in ready}
        waiting = [field for field in waiting if field not in ready]
    return made


def _without_closing(house: House, body: str) -> str:
    written = body.rstrip()
    closings = (closing.source for kind in house.bodies for closing in kind.closings)
    return next((written.removesuffix(closing) for closing in closings if written.endswith(closing)), body)


def value_from_shown(house: House, name: str, shown: str) -> str:
    """The value to write for a field where a form shows a text: with the line end that the house's block brings."""
    field = house.field(name) or Field(name)
    text = shown.rstrip("\n")
    is_block = text and style_for(text + "\n", field.text, house.text) in ("folded", "literal")
    return text + "\n" if is_block and "-" not in field.text.header else text
