"""What a site wants of its pictures: the section ``images:`` of ``.copydesk/site.yml`` (docs/pictures.md)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast, get_args

from editor.images.captions import CaptionPattern, CaptionPiece, Part
from editor.images.names import DEFAULT_NAMES, NameRules
from editor.images.rules import DEFAULT_RULES, Formats, PictureRules, Target
from editor.site.inside import is_inside
from editor.site.yaml_text import YamlError, read_yaml

SETTINGS = ".copydesk/site.yml"
_BOUNDS = {
    "width": ("max_width", 16, 20_000), "height": ("max_height", 16, 20_000), "narrow": ("small_below", 0, 20_000),
    "quality": ("quality", 1, 95), "heavy": ("heavy_above", 1, 1_000_000_000),
}  # fmt: skip
_FORMATS = {"photographs": "photograph", "graphics": "graphic", "transparent": "transparent"}
_KEPT = ("JPEG", "PNG", "WEBP", "GIF")
_NAMES = {"kept": "kept", "romanised": "romanised", "romanized": "romanised"}
_PLACES: dict[str, Part] = {"caption": "caption", "credit": "credit", "provider": "provider", "day": "archive_day"}
_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class PictureHouse:
    """How pictures are taken in, called and captioned.

    Attributes:
        pattern: of captions; None where the site does not say, so that its posts are asked.
        focus: the front matter key that takes the lead picture's focal point; "" for none.
        problems: what the section says and cannot be followed, each with its key.
    """

    rules: PictureRules = DEFAULT_RULES
    names: NameRules = DEFAULT_NAMES
    pattern: CaptionPattern | None = None
    focus: str = ""
    problems: tuple[str, ...] = field(default=())


def read_picture_house(folder: Path) -> PictureHouse:
    """The rules of the site in ``folder``; what is not written as it should be is a problem and passed over."""
    path = folder / SETTINGS
    if not path.is_file() or not is_inside(path, folder):
        return PictureHouse()
    try:
        values = read_yaml(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, YamlError) as error:
        return PictureHouse(problems=(str(error),))
    section = values.get("images") if isinstance(values, Mapping) else None
    if section is None:
        return PictureHouse()
    return _house(section) if isinstance(section, Mapping) else PictureHouse(problems=("images: no keys and values",))


def _house(section: Mapping[object, object]) -> PictureHouse:
    problems: list[str] = []
    house = PictureHouse()
    for key, value in section.items():
        made = _with(house, str(key), value)
        if made is None:
            problems.append(f"images.{key}: {value}")
        else:
            house = made
    return replace(house, problems=tuple(problems))


def _with(house: PictureHouse, key: str, value: object) -> PictureHouse | None:
    """The house with one setting; None where it says nothing that can be followed."""
    rules = house.rules
    if key in _BOUNDS:
        name, least, most = _BOUNDS[key]
        is_number = isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
        return replace(house, rules=_ruled(rules, name, value)) if is_number else None
    if key in _FORMATS:
        target = _target(value)
        return replace(house, rules=_formatted(rules, _FORMATS[key], target)) if target else None
    if key == "keep":
        kept = [str(name).upper().replace("JPG", "JPEG") for name in value] if isinstance(value, list) else None
        if kept is None or not set(kept) <= set(_KEPT):
            return None
        return replace(house, rules=_formatted(rules, "keep", frozenset(kept)))
    if key == "names":
        manner = _NAMES.get(str(value))
        return replace(house, names=_named(house.names, manner)) if manner else None
    if key == "caption":
        pattern = pattern_of(value) if isinstance(value, list) else None
        return replace(house, pattern=pattern) if pattern is not None else None
    if key == "focus":
        return replace(house, focus=str(value)) if isinstance(value, str) and value.strip() else None
    return None


def _ruled(rules: PictureRules, name: str, value: object) -> PictureRules:
    return replace(rules, **{name: value})  # type: ignore[arg-type]


def _formatted(rules: PictureRules, name: str, value: object) -> PictureRules:
    formats: Formats = replace(rules.formats, **{name: value})  # type: ignore[arg-type]
    return replace(rules, formats=formats)


def _named(names: NameRules, manner: str) -> NameRules:
    return replace(names, hangul="romanised" if manner == "romanised" else "kept")


def _target(value: object) -> Target | None:
    name = str(value).upper().replace("JPG", "JPEG")
    return cast(Target, name) if name in get_args(Target) else None


def pattern_of(pieces: list[object]) -> CaptionPattern | None:
    """A pattern from texts such as ``' 사진={credit}'``; one without a place is the archive mark. None for others."""
    made: list[CaptionPiece] = []
    for piece in pieces:
        places = _PLACE.findall(str(piece))
        if len(places) > 1 or (places and places[0] not in _PLACES):
            return None
        before, _, after = str(piece).partition("{" + places[0] + "}") if places else (str(piece), "", "")
        made.append(CaptionPiece(_PLACES[places[0]] if places else "archive", before, after))
    parts = [piece.part for piece in made]
    return CaptionPattern(tuple(made)) if parts and len(set(parts)) == len(parts) else None


def pattern_texts(pattern: CaptionPattern) -> list[str]:
    """The texts that ``pattern_of`` reads."""
    names = {part: name for name, part in _PLACES.items()}
    return [
        piece.before + (f"{{{names[piece.part]}}}" if piece.part in names else "") + piece.after
        for piece in pattern.pieces
    ]
