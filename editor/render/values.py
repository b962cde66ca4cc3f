"""Values as Liquid has them: times that compare, and everything's text by Ruby's ``to_s``."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import UTC, date, datetime

from liquid.undefined import Undefined

from editor.site.strftime import ruby_text
from editor.site.zones import SiteZone


class LiquidTime(datetime):
    """A time that Liquid's operators can compare: they take ``__liquid__`` for it."""

    def __liquid__(self) -> float:
        return self.timestamp()

    @classmethod
    def of(cls, moment: datetime) -> LiquidTime:
        return cls(
            moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second, moment.microsecond,
            moment.tzinfo, fold=moment.fold,
        )  # fmt: skip


def for_templates(value: object, zone: SiteZone) -> object:
    """A front matter or data value as templates see it: a time without offset is UTC, shown on the site's clock."""
    if isinstance(value, LiquidTime):
        return value
    if isinstance(value, datetime):
        if value.tzinfo is None:
            return LiquidTime.of(zone.convert(value.replace(tzinfo=UTC)))
        return LiquidTime.of(value)
    if isinstance(value, Mapping):
        return {key: for_templates(item, zone) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [for_templates(item, zone) for item in value]
    return value


def liquid_text(value: object) -> str:
    """What ``{{ value }}`` writes."""
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, Undefined):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, datetime):
        return ruby_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return "".join(liquid_text(item) for item in value)
    if isinstance(value, dict):
        return inspected(value)
    if isinstance(value, range):
        return f"{value.start}..{value.stop - 1}"
    return str(value)


def _number(value: int | float) -> str:
    if isinstance(value, int):
        return str(value)
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    text = repr(value)
    if "e" not in text:
        return text
    digits, exponent = text.split("e")
    return f"{digits if '.' in digits else digits + '.0'}e{exponent[0]}{exponent[1:].lstrip('+-').zfill(2)}"


def inspected(value: object) -> str:
    """Ruby's ``inspect``: how a hash or a list inside one stands in a page."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{inspected(key)}=>{inspected(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(inspected(item) for item in value) + "]"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
        return f'"{escaped}"'
    if isinstance(value, date) and not isinstance(value, datetime):
        return f"#<Date: {value.isoformat()} (({value.toordinal() + 1721425}j,0s,0n),+0s,2299161j)>"
    return "nil" if value is None or isinstance(value, Undefined) else liquid_text(value)
