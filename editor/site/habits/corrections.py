"""What people corrected of what was learned: ``.copydesk/site.yml``, described in ``docs/house.md``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from editor.site.habits.house import KINDS, BodyKind, Derived, Field, FileNames, House, Pictures, changed
from editor.site.yaml_text import YamlError, read_yaml

FILE = ".copydesk/site.yml"
T = TypeVar("T", Field, FileNames, Pictures, BodyKind)


@dataclass(frozen=True, slots=True)
class Correction:
    """A line of the file that says nothing that can be followed: where it is, and why."""

    place: str
    cause: str


def corrected(house: House, text: str) -> tuple[House, tuple[Correction, ...]]:
    """The house with the corrections of that text laid over it, and what of them could not be followed.

    The file is the site's, and other parts of the program have sections of their own in it: those are passed over.
    """
    try:
        data = read_yaml(text)
    except YamlError as error:
        return house, (Correction(f"line {error.line}", str(error)),)
    if not isinstance(data, Mapping):
        return house, () if data is None else (Correction("", "no mapping of keys and values"),)
    wrong = list[Correction]()
    fields = _fields(house, data.get("fields"), wrong)
    house = replace(
        house,
        fields=_ordered(fields, data.get("order"), wrong),
        names=_laid(house.names, data.get("names"), "names", wrong),
        pictures=_laid(house.pictures, data.get("pictures"), "pictures", wrong),
        bodies=_bodies(house.bodies, data.get("bodies"), wrong),
    )
    return house, tuple(wrong)


def _fields(house: House, data: object, wrong: list[Correction]) -> list[Field]:
    if not isinstance(data, Mapping):
        if data is not None:
            wrong.append(Correction("fields", "no mapping of keys and values"))
        return list(house.fields)
    found = {field.name: field for field in house.fields}
    for name, said in data.items():
        field = _field(found.get(str(name), Field(str(name))), said, wrong)
        found[str(name)] = field
    return list(found.values())


def _field(field: Field, said: object, wrong: list[Correction]) -> Field:
    place = f"fields.{field.name}"
    if not isinstance(said, Mapping):
        wrong.append(Correction(place, "no mapping of keys and values"))
        return field
    said = dict(said)
    automatic = said.pop("automatic", None)
    if automatic is False:
        field = replace(field, derived=None)
    elif automatic is not None:
        field = replace(field, derived=_derived(field.derived, automatic, place, wrong))
    kind = said.get("kind", field.kind)
    if kind not in KINDS:
        wrong.append(Correction(f"{place}.kind", f"{kind} is none of {', '.join(KINDS)}"))
        del said["kind"]
    return _laid(field, said, place, wrong)


def _derived(learned: Derived | None, said: object, place: str, wrong: list[Correction]) -> Derived | None:
    """The learned rule with what is said; another source makes it a new one."""
    if not isinstance(said, Mapping):
        wrong.append(Correction(f"{place}.automatic", "neither false nor a mapping"))
        return learned
    rule = learned if learned is not None and said.get("from", learned.source) == learned.source else Derived("")
    renamed = {"source" if key == "from" else key: value for key, value in said.items()}
    made, problems = changed(rule, renamed)
    wrong += [Correction(f"{place}.automatic.{key}", cause) for key, cause in problems]
    return made


def _laid(old: T, said: object, place: str, wrong: list[Correction]) -> T:
    if said is None:
        return old
    if not isinstance(said, Mapping):
        wrong.append(Correction(place, "no mapping of keys and values"))
        return old
    made, problems = changed(old, said)
    wrong += [Correction(f"{place}.{key}", cause) for key, cause in problems]
    return made


def _bodies(bodies: tuple[BodyKind, ...], said: object, wrong: list[Correction]) -> tuple[BodyKind, ...]:
    if said is None:
        return bodies
    if not isinstance(said, Mapping):
        wrong.append(Correction("bodies", "no mapping of keys and values"))
        return bodies
    found = {body.manner: body for body in bodies}
    for manner, habits in said.items():
        if manner not in ("html", "markdown"):
            wrong.append(Correction(f"bodies.{manner}", "neither html nor markdown"))
            continue
        found[manner] = _laid(found.get(manner, BodyKind(manner, 0, 0.0)), habits, f"bodies.{manner}", wrong)
    return tuple(found.values())


def _ordered(fields: list[Field], order: object, wrong: list[Correction]) -> tuple[Field, ...]:
    """The named ones first, in that order; the others behind as they were."""
    if order is None:
        return tuple(fields)
    if not isinstance(order, list):
        wrong.append(Correction("order", "no list"))
        return tuple(fields)
    first = [field for name in order for field in fields if field.name == name]
    return (*first, *(field for field in fields if field not in first))
