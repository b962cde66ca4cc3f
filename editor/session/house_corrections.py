"""What a person corrects of the house that was learned: written into ``.copydesk/site.yml``, and nothing beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from editor.document.changes import apply_all
from editor.document.front_matter import FrontMatterKind, parse_front_matter
from editor.document.yaml_edit import remove_key, set_value
from editor.errors import FieldError
from editor.session.desk import Desk
from editor.site.habits.corrections import FILE
from editor.site.habits.house import Field
from editor.site.habits.site_house import SiteHouse, recorrected
from editor.storage.files import fingerprint, make_folder, read_file, write_file

_FENCE = "---\n"
Corrections = Mapping[str, Mapping[str, object]]
"""Settings by a field's key; None takes a setting out of the file."""


def with_corrections(text: str, fields: Corrections, order: Sequence[str] | None = None) -> str:
    """The file's text with those settings; its comments and other sections stay as they are.

    Raises FieldError where the file is no YAML that can be changed in place.
    """
    body = text if text.endswith("\n") or not text else text + "\n"
    inner = body.removeprefix(_FENCE)
    whole = _FENCE + inner + _FENCE
    front = parse_front_matter(whole)
    if front.kind not in (FrontMatterKind.YAML, FrontMatterKind.EMPTY) or front.end != len(whole):
        raise FieldError("fields", "the file is no mapping of keys and values")
    present = front.values().get("fields")
    known: dict[object, object] = {key: held for key, held in present.items()} if isinstance(present, dict) else {}
    wanted = _merged(known, fields)
    whole = _with(whole, "fields", wanted)
    if order is not None:
        whole = _with(whole, "order", list(order))
    return body[: len(body) - len(inner)] + whole[len(_FENCE) : -len(_FENCE)]


def _with(whole: str, key: str, value: Mapping[object, object] | list[str]) -> str:
    front = parse_front_matter(whole)
    splices = set_value(whole, front, key, value) if value else remove_key(whole, front, key)
    return apply_all(whole, splices)


def _merged(present: Mapping[object, object], fields: Corrections) -> dict[object, object]:
    made = dict(present)
    for name, settings in fields.items():
        old = made.get(name)
        kept = dict(old) if isinstance(old, dict) else {}
        kept |= {key: value for key, value in settings.items() if value is not None}
        made[name] = {key: value for key, value in kept.items() if key not in settings or settings[key] is not None}
        if not made[name]:
            del made[name]
    return made


def correct(desk: Desk, fields: Corrections, order: Sequence[str] | None = None) -> SiteHouse:
    """Writes the corrections and gives the house with them, which is the desk's from now on.

    Raises ReadError, SaveError, ChangedOnDiskError or FieldError; the file is then as it was.
    """
    path = desk.site.folder / FILE
    data = read_file(path) if path.exists() else None
    old = data.decode("utf-8", "surrogateescape") if data is not None else ""
    text = with_corrections(old, fields, order)
    if text != old:
        make_folder(path.parent)
        known = fingerprint(data) if data is not None else None
        write_file(path, text.encode("utf-8", "surrogateescape"), known)
    learned = desk.learned or SiteHouse(desk.house, desk.house)
    desk.learned = recorrected(learned, text)
    return desk.learned


def changes_of(old: Field, learned: Field | None, new: Field) -> dict[str, object]:
    """The settings by which a field that a person changed differs from what counted before."""
    made: dict[str, object] = {}
    for name in ("label", "kind", "always", "hidden"):
        if getattr(new, name) != getattr(old, name):
            made[name] = getattr(new, name)
    if (new.derived is None) != (old.derived is None):
        is_learned = learned is not None and learned.derived is not None
        made["automatic"] = None if new.derived is not None and is_learned else False
    return made
