"""Which fields the form shows for an article, in which order, and as what: by the house, and by what stands there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum

from editor.session.automatic_fields import USUAL_RULES
from editor.site.date_text import date_value
from editor.site.habits.beginning import read_source
from editor.site.habits.house import Field, House

USUAL = (
    Field("categories", "list"),
    Field("excerpt", "long"),
    Field("feature_text", "long", derived=USUAL_RULES["feature_text"]),
    Field("image", "image"),
)
"""What the form shows of a site that nothing is known of."""
OWN_PLACES = frozenset(("title", "date", "slug"))
"""Keys that the form has places of their own for."""
_USUAL_KEYS = frozenset(field.name for field in USUAL)
_WORDS = frozenset(("categories", "tags"))  # a text of these is its words to Jekyll
_SENTENCES = frozenset(("excerpt", "feature_text", "description", "summary"))
_RECURRING = 0.5  # of a text field's posts have one of its usual values: it is picked rather than written


class Widget(Enum):
    """How a value is edited."""

    TEXT = "text"
    LONG = "long"
    MARKDOWN = "markdown"
    PICK = "pick"  # one of the values that posts have, or another
    CHOICE = "choice"  # one of those that are allowed
    LIST = "list"
    FLAG = "flag"
    NUMBER = "number"
    DATE = "date"
    IMAGE = "image"
    FILE = "file"
    OBJECT = "object"
    OBJECTS = "objects"
    SOURCE = "source"  # shown, not edited


@dataclass(frozen=True, slots=True)
class FormPlan:
    """The form of an article.

    Attributes:
        main: the fields that it always shows, in order.
        known: all fields that the house knows, by key, for those that are folded away.
        folded: fields of new posts that hardly ever change: shown among the folded ones, also where the article has
            none.
        hidden: keys that are not shown at all.
        offered: what is offered for a key while it is typed.
    """

    main: tuple[Field, ...] = USUAL
    known: Mapping[str, Field] = field(default_factory=dict)
    folded: tuple[Field, ...] = ()
    hidden: frozenset[str] = frozenset()
    offered: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def plan_for(house: House | None, present: Sequence[str], categories: tuple[str, ...] = ()) -> FormPlan:
    """The form for an article with those keys; ``categories`` are the site's. Nothing is known without a house."""
    if house is None or not house.fields:
        return FormPlan(offered={"categories": categories})
    fields = tuple(_usual(found) for found in house.fields if found.name not in OWN_PLACES)
    main = tuple(found for found in fields if not found.hidden and _is_main(house, found, present))
    if not house.posts and house.source == "posts":  # corrections alone
        main += tuple(found for found in USUAL if house.field(found.name) is None)
    names = {found.name for found in main}
    kept = tuple(found for found in USUAL if found.name in present and house.field(found.name) is None)
    folded = tuple(found for found in fields if found.always and found.name not in names and not found.hidden)
    return FormPlan(
        (*main, *(found for found in kept if found.name not in names)),
        {found.name: found for found in house.fields},
        folded,
        frozenset(found.name for found in fields if found.hidden),
        {found.name: _offered(found) for found in house.fields} | {"categories": categories},
    )


def _usual(found: Field) -> Field:
    """Categories and tags that posts have as words are a list to the person; sentences have room, short ones too."""
    if found.name in _WORDS and found.kind in ("text", "choice"):
        return replace(found, kind="list")
    return replace(found, kind="long") if found.name in _SENTENCES and found.kind == "text" else found


def _is_main(house: House, found: Field, present: Sequence[str]) -> bool:
    if found.name in _USUAL_KEYS and found.name in present:
        return True
    if house.source != "posts":
        return found.always and bool(found.widget)
    return found.always and (not found.default or found.kind in ("image", "long") or bool(found.label))


def _offered(found: Field) -> tuple[str, ...]:
    if found.options:
        return found.options
    texts = [str(item.source) for item in found.items]
    if found.kind in ("text", "relation", "number"):
        texts += [str(read_source(usual.source)) for usual in found.usual]
    return tuple(dict.fromkeys(texts))


def widget_for(found: Field | None, value: object) -> Widget:
    """As what a value is edited: by the field's kind, where the value is of that kind; else by what it is."""
    by_value = _by_value(value)
    if found is None:
        return by_value
    if value is None or value == "":
        return _by_kind(found)
    match found.kind, value:
        case ("list", list()) if _has_objects(found):
            return Widget.OBJECTS if all(isinstance(item, dict) for item in value) else Widget.SOURCE
        case ("list" | "choice" | "relation", list()) if all(isinstance(item, str) for item in value):
            return Widget.LIST
        case ("object", dict()):
            return Widget.OBJECT if found.fields else Widget.SOURCE
        case ("image" | "file" | "long" | "markdown" | "text" | "relation", str()):
            return _by_kind(found)
        case ("list", str()):
            return Widget.LIST
        case ("choice", str() | int() | float()) if not found.multiple:
            return Widget.CHOICE
        case (("date" | "time"), str()) if date_value(str(value)) is not None:
            return Widget.DATE
    return by_value


def _by_kind(found: Field) -> Widget:
    match found.kind:
        case "list":
            return Widget.OBJECTS if _has_objects(found) else Widget.LIST
        case "choice":
            return Widget.LIST if found.multiple else Widget.CHOICE
        case "relation":
            return Widget.LIST if found.multiple else Widget.PICK
        case "text":
            return Widget.PICK if _recurs(found) else Widget.TEXT
        case "date" | "time":
            return Widget.DATE
        case "boolean":
            return Widget.FLAG
        case "object":
            return Widget.OBJECT if found.fields else Widget.SOURCE
        case "long" | "markdown" | "number" | "image" | "file":
            return Widget(found.kind)
    return Widget.TEXT


def _recurs(found: Field) -> bool:
    return len(found.usual) > 1 and sum(usual.count for usual in found.usual) > _RECURRING * max(found.count, 1)


def _has_objects(found: Field) -> bool:
    return bool(found.fields) and (len(found.fields) > 1 or found.item_kind == "object")


def _by_value(value: object) -> Widget:
    match value:
        case bool():
            return Widget.FLAG
        case int() | float():
            return Widget.NUMBER
        case date():
            return Widget.DATE
        case str() | None:
            return Widget.TEXT
        case list() | tuple() if all(isinstance(item, str) for item in value):
            return Widget.LIST
    return Widget.SOURCE
