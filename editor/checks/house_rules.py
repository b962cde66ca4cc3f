"""The house's own rules and switches: the section ``checks:`` of ``.copydesk/site.yml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from editor.checks.diagnostic import Diagnostic, Severity
from editor.site.inside import is_inside
from editor.site.yaml_text import YamlError, read_yaml

SETTINGS = ".copydesk/site.yml"
_LIMITS = {"title": 80, "description": 320, "excerpt": 320}
_SEVERITIES = {"error": Severity.ERROR, "advice": Severity.WARNING, "notice": Severity.NOTICE}


@dataclass(frozen=True)
class Length:
    """How long a field may be, in characters; 0 for no bound."""

    least: int = 0
    most: int = 0


@dataclass(frozen=True)
class HouseRules:
    """What the house asks for beyond what Jekyll needs.

    Attributes:
        off: the rules that are switched off.
        severities: rules that the house takes otherwise than they come.
        banned: words that are not to be used, each with what is to stand in its place ("" where that is not said).
        required: front matter keys that must have a value.
        lengths: bounds of fields, in characters.
        limits: widths that search engines and messengers show of a field; a Hangul syllable counts two.
        problem: why the file does not count; "" where it does, or where there is none.
    """

    off: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    banned: Mapping[str, str] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    lengths: Mapping[str, Length] = field(default_factory=dict)
    limits: Mapping[str, int] = field(default_factory=lambda: dict(_LIMITS))
    problem: str = ""

    def switched(self, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """The findings without those that are off, each as grave as the house says."""
        kept = (each for each in found if each.rule not in self.off)
        return [replace(each, severity=self.severities.get(each.rule, each.severity)) for each in kept]


def read_house_rules(folder: Path) -> HouseRules:
    """The rules of the site in ``folder``; what is not written as it should be is passed over."""
    path = folder / SETTINGS
    if not path.is_file() or not is_inside(path, folder):
        return HouseRules()
    try:
        values = read_yaml(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, YamlError) as error:
        return HouseRules(problem=str(error))
    section = values.get("checks") if isinstance(values, Mapping) else None
    return _rules(section) if isinstance(section, Mapping) else HouseRules()


def _rules(section: Mapping[object, object]) -> HouseRules:
    severities = {str(rule): _SEVERITIES.get(str(name)) for rule, name in _pairs(section.get("severity"))}
    limits = {str(key): value for key, value in _pairs(section.get("limits")) if isinstance(value, int)}
    return HouseRules(
        off=frozenset(_texts(section.get("skip"))),
        severities={rule: severity for rule, severity in severities.items() if severity is not None},
        banned=_banned(section.get("banned")),
        required=_texts(section.get("required")),
        lengths={str(key): _length(value) for key, value in _pairs(section.get("lengths"))},
        limits=_LIMITS | limits,
    )


def _pairs(value: object) -> list[tuple[object, object]]:
    return list(value.items()) if isinstance(value, Mapping) else []


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def _banned(value: object) -> dict[str, str]:
    if isinstance(value, list):
        return {str(word): "" for word in value if str(word)}
    return {str(word): "" if better is None else str(better) for word, better in _pairs(value) if str(word)}


def _length(value: object) -> Length:
    if isinstance(value, int):
        return Length(most=value)
    bounds = {str(name): bound for name, bound in _pairs(value) if isinstance(bound, int)}
    return Length(bounds.get("min", 0), bounds.get("max", 0))
