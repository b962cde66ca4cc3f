"""What Ruby's Psych makes of YAML: the values that Jekyll works with.

Jekyll reads front matter with ``Psych.safe_load(yaml, permitted_classes: [Date, Time], aliases: true)`` (Debian's
4.3, ``lib/jekyll/utils.rb``). Its rules for plain scalars are neither YAML 1.1's nor PyYAML's: ``1,000`` is 1000,
``12:30`` is 45000, ``1e3`` and ``0o17`` are text. Source: psych 4.0 ``scalar_scanner.rb`` and ``visitors/to_ruby.rb``.
"""

from __future__ import annotations

import base64
import binascii
import math
import re
from collections.abc import Hashable
from datetime import UTC, date, datetime, timedelta, timezone

from editor.document.yaml_nodes import Alias, Mapping, Node, Scalar, Sequence

Value = str | int | float | bool | None | date | datetime | list["Value"] | dict["Value", "Value"]

VALUE_TYPES = (str, int, float, bool, date, datetime)

_WORDS = {
    "~": None,
    "null": None,
    "yes": True,
    "true": True,
    "on": True,
    "no": False,
    "false": False,
    "off": False,
}
_OTHER_LINE = re.compile(r"^[^ytonf~]", re.MULTILINE | re.IGNORECASE)
_WORD_LINES = tuple(
    (re.compile(f"^(?:{words})$", re.MULTILINE | re.IGNORECASE), value)
    for words, value in (("null", None), ("yes|true|on", True), ("no|false|off", False))
)
_TIME = re.compile(
    r"(-?\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|\s+)(\d{1,2}):(\d\d):(\d\d)(?:\.(\d*))?"
    r"(?:\s*(Z|[-+]\d{1,2}:?(?:\d\d)?))?",
    re.ASCII,
)
_DATE = re.compile(r"(\d{4})-(1[012]|0\d|\d)-([12]\d|3[01]|0\d|\d)", re.ASCII)
_SEXAGESIMAL = re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9]){1,2}")
_SEXAGESIMAL_FLOAT = re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9]){1,2}\.[0-9_]*")
_FLOAT = re.compile(r"[-+]?([0-9][0-9_,]*)?\.[0-9]*([eE][-+][0-9]+)?")
_INTEGER = re.compile(r"[-+]?0b[0-1_,]+|[-+]?0[0-7_,]+|[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|[-+]?0x[0-9a-fA-F_,]+")
_SIXTIES = (3600, 60, 1)  # 12:30 is 12 hours and 30 minutes, in seconds
_FOREIGN = re.compile(r"!ruby/|!map:|!str|(?:!|tag:yaml\.org,2002:)(?:omap|set|str)$")  # of lists and mappings
_OFFSET = re.compile(r"([+-]?\d{1,2}):?(\d{1,2})?", re.ASCII)
_SPECIAL = {".inf": math.inf, "+.inf": math.inf, "-.inf": -math.inf, ".nan": math.nan}


class PsychError(ValueError):
    """The YAML is well formed, but Psych refuses to load it, and Jekyll drops the front matter.

    Attributes:
        code: "symbol", "number", "time", "alias", "class" or "recursive".
        offset: where in the file's text, -1 where it is not known.
    """

    def __init__(self, code: str, message: str, offset: int = -1) -> None:
        super().__init__(message)
        self.code = code
        self.offset = offset


def resolve(plain: str) -> Value:
    """What Psych reads for a plain scalar; raises PsychError for symbols and for numbers that Ruby chokes on.

    A time without an offset, which Ruby takes as UTC, is a naive datetime here. Years that Python's dates do
    not have stay text.
    """
    if plain.casefold() in _WORDS or plain == "":  # Ruby folds "yeſ" and "oﬀ" as well
        return _WORDS.get(plain.casefold())
    if "\n" in plain:
        return _lines(plain)
    if plain.startswith(":") and len(plain) > 1:
        raise PsychError("symbol", f"{plain} is a Ruby symbol")
    if (time := _TIME.fullmatch(plain)) is not None:
        return _time(time, plain)
    if (day := _DATE.fullmatch(plain)) is not None:
        return _date(day, plain)
    if plain.lower() in _SPECIAL:
        return _SPECIAL[plain.lower()]
    return _number(plain)


def looks_like_time(plain: str) -> bool:
    """Whether Psych takes it for a date or time, among them those of years that Python does not have."""
    return _TIME.fullmatch(plain) is not None or _DATE.fullmatch(plain) is not None


def _lines(plain: str) -> Value:
    """Psych's patterns for words match a line, so that "on", a blank line and "no" is true."""
    if len(plain) <= 5 and not _OTHER_LINE.search(plain):
        for pattern, value in _WORD_LINES:
            if pattern.search(plain):
                return value
    return plain


def _number(plain: str) -> Value:
    if _SEXAGESIMAL.fullmatch(plain):
        return sum(_leading_int(part) * _SIXTIES[place] for place, part in enumerate(plain.split(":")))
    if _SEXAGESIMAL_FLOAT.fullmatch(plain):
        return sum(_leading_float(part) * _SIXTIES[place] for place, part in enumerate(plain.split(":")))
    if _FLOAT.fullmatch(plain):
        return plain if plain.lstrip("+-") == "." else _float(plain)
    return _integer(plain) if _INTEGER.fullmatch(plain) else plain


def _float(plain: str) -> float:
    digits = re.sub(r"\.([Ee]|$)", r"\1", re.sub("[,_]", "", plain))
    try:
        return float(digits)
    except ValueError as error:
        raise PsychError("number", f"{plain} is no number to Ruby") from error


def _integer(plain: str) -> int:
    digits = re.sub("[,_]", "", plain).lower()
    sign = -1 if digits.startswith("-") else 1
    digits = digits.lstrip("+-")
    base = 2 if digits.startswith("0b") else 16 if digits.startswith("0x") else 8 if digits[0] == "0" else 10
    try:
        return sign * int(digits[2:] if base in (2, 16) else digits, base)
    except ValueError as error:
        raise PsychError("number", f"{plain} is no number to Ruby") from error


def _leading_int(text: str) -> int:
    """Ruby's String#to_i, which stops at the first character that is no digit."""
    found = re.match(r"[-+]?\d+(?:_\d+)*", text)
    return int(found[0].replace("_", "")) if found else 0


def _leading_float(text: str) -> float:
    """Ruby's String#to_f."""
    found = re.match(r"[-+]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?", text)
    return float(found[0].replace("_", "")) if found else 0.0


def _date(found: re.Match[str], plain: str) -> Value:
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return plain


def _time(found: re.Match[str], plain: str) -> Value:
    """Ruby's Time takes the 30th of February for the 1st of March, and hour 24 for the next day's midnight."""
    if not re.search("[ tT]", plain):
        raise PsychError("time", "Psych fails at a tab between date and time")
    year, month, day, hour, minute, second = (int(found[group]) for group in range(1, 7))
    late = hour > 24 or minute > 59 or second > 60 or (hour == 24 and (minute or second))
    if not (1 <= month <= 12 and 1 <= day <= 31) or late:
        return plain
    micros = int((found[7] or "0")[:6].ljust(6, "0"))
    try:
        zone = _zone(found[8])
        clock = timedelta(days=day - 1, hours=hour, minutes=minute, seconds=second, microseconds=micros)
        return datetime(year, month, 1, tzinfo=zone) + clock
    except (ValueError, OverflowError):
        return plain


def _zone(written: str | None) -> timezone | None:
    if written is None:
        return None
    if written == "Z":
        return UTC
    found = _OFFSET.fullmatch(written)
    if found is None:
        raise ValueError(written)
    hours, minutes = int(found[1]), int(found[2] or 0)
    return timezone(timedelta(hours=hours, minutes=-minutes if hours < 0 else minutes))


def read(root: Node) -> Value:
    """The value of a document; raises PsychError where Psych refuses to load it."""
    return Reader().read(root)


def read_all(root: Node) -> dict[int, Value]:
    """The values of a document's nodes by the node's ``id``; raises as ``read``."""
    reader = Reader()
    reader.read(root)
    return reader.values


def fingerprint(value: Value) -> Hashable:
    """Equal for values that Ruby takes for equal in type and content: 1, 1.0 and true are three things."""
    if isinstance(value, list):
        return ("list", *(fingerprint(item) for item in value))
    if isinstance(value, dict):
        return ("map", frozenset((fingerprint(key), fingerprint(item)) for key, item in value.items()))
    if isinstance(value, datetime):
        return ("time", value.isoformat())
    return (type(value).__name__, str(value))


def same(one: Value, other: Value) -> bool:
    """Whether two values are equal in type and content; the order of a mapping's keys does not count."""
    return fingerprint(one) == fingerprint(other)


class Reader:
    """Reads nodes in the order of the document, remembering its anchors."""

    def __init__(self) -> None:
        self._anchors: dict[str, Value] = {}
        self._open: set[str] = set()
        self.values: dict[int, Value] = {}

    def read(self, node: Node) -> Value:
        """The node's value; the nodes before it have to have been read before."""
        if isinstance(node, Alias):
            value = self._alias(node)
            self.values[id(node)] = value
            return value
        value = self._scalar(node) if isinstance(node, Scalar) else self._collection(node)
        self.values[id(node)] = value
        if node.anchor is not None:
            self._anchors[node.anchor] = value
            self._open.discard(node.anchor)
        return value

    def _alias(self, node: Alias) -> Value:
        if node.name in self._open:
            raise PsychError("recursive", f"*{node.name} stands inside of what it names", node.start)
        if node.name not in self._anchors:
            raise PsychError("alias", f"no anchor is called {node.name}", node.start)
        return self._anchors[node.name]

    def _scalar(self, node: Scalar) -> Value:
        if node.quoted:
            return node.text
        try:
            return resolve(node.text) if node.tag is None else _tagged(node.text, node.tag)
        except PsychError as error:
            raise PsychError(error.code, str(error), node.start) from error

    def _collection(self, node: Sequence | Mapping) -> Value:
        tag = node.tag or ""
        if _FOREIGN.match(tag) is not None:
            raise PsychError("class", f"{tag} is not allowed in front matter", node.start)
        if node.anchor is not None:
            self._open.add(node.anchor)
        if isinstance(node, Sequence):
            return [self.read(item) for item in node.items]
        return self._mapping(node)

    def _mapping(self, node: Mapping) -> Value:
        result: dict[Value, Value] = {}
        for key_node, value_node in node.pairs:
            key = _as_key(self.read(key_node))
            value = self.read(value_node)
            if key == "<<" and key_node_merges(key_node):
                merged = _merged(value, value_node)
                result.update({"<<": value} if merged is None else merged)
            else:
                result[key] = value
        return result


def key_node_merges(node: Node) -> bool:
    """Whether a key that reads ``<<`` merges; to Psych even a quoted one does."""
    return not (isinstance(node, Scalar) and node.tag == "tag:yaml.org,2002:str")


def _merged(value: Value, node: Node) -> dict[Value, Value] | None:
    """What ``<<: value`` brings in, or None where it is a key like any other."""
    if isinstance(value, dict) and isinstance(node, Alias | Mapping):
        return value
    if isinstance(node, Sequence) and isinstance(value, list):
        result: dict[Value, Value] = {}
        for item in reversed(value):
            if not isinstance(item, dict):
                return None
            result.update(item)
        return result
    return None


def _as_key(value: Value) -> Value:
    """A value that a Python dictionary takes as a key; collections are shown by their Python form."""
    return repr(value) if isinstance(value, list | dict) else value


def _tagged(text: str, tag: str) -> Value:
    if tag in ("!str", "!ruby/string", "tag:yaml.org,2002:str"):
        return text
    if tag in ("!binary", "tag:yaml.org,2002:binary"):
        return _binary(text)
    if tag in ("!float", "tag:yaml.org,2002:float"):
        return _tagged_float(text)
    if tag.startswith(("!ruby/", "!str:")):
        raise PsychError("class", f"{tag} is not allowed in front matter")
    return resolve(text)


def _tagged_float(text: str) -> float:
    value = resolve(text)
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise PsychError("number", f"{text} is no number to Ruby")
    try:
        return float(value)
    except ValueError as error:
        raise PsychError("number", f"{text} is no number to Ruby") from error


def _binary(text: str) -> str:
    try:
        return base64.b64decode(text).decode("utf-8", "replace")
    except binascii.Error:
        return ""
