"""What a post's source plainly says to a person who knows no YAML; None where a person would not be sure.

Written apart from the program on purpose: it is the other side of a comparison.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_HEAD = re.compile(r"\A\ufeff?\s*---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE | re.DOTALL)
_DAY = re.compile(r"[\"']?(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")


@dataclass(frozen=True)
class Said:
    """What the source says.

    Attributes:
        title, day, hour, categories, permalink: None where it does not say, or not plainly.
        hidden: that it asks not to be published.
    """

    title: str | None = None
    day: tuple[int, int, int] | None = None
    categories: frozenset[str] | None = None
    permalink: str | None = None
    hidden: bool = False
    hour: int | None = None


def plainly_said(text: str, name: str) -> Said:
    found = _HEAD.match(text)
    in_name = _DAY.match(name)
    named = _numbers(in_name) if in_name else None
    if found is None:
        toml = re.search(r"\A\+\+\+.*?^title\s*=\s*[\"'](.*?)[\"']\s*$", text, re.MULTILINE | re.DOTALL)
        return Said(title=toml[1] if toml else None, day=named)
    fields = _fields(found[1])
    stated = fields.get("date")
    dated = _DAY.match(stated[0]) if stated else None
    return Said(
        title=_text(fields["title"]) if "title" in fields else None,
        day=_numbers(dated) if dated else named,
        categories=_categories(fields),
        permalink=_text(fields["permalink"]) if "permalink" in fields else None,
        hour=_hour(stated[0]) if stated else None,
        hidden=(_text(fields["published"]) or "").lower() in ("false", "no", "off") if "published" in fields else False,
    )


def _hour(date: str) -> int | None:
    """The hour of a date in Korean words."""
    found = re.search(r"(오전|오후)?\s*(\d{1,2})\s*(?::|시)", date)
    if found is None or not (found[1] or "시" in found[0]):
        return None
    return int(found[2]) % 12 + (12 if found[1] == "오후" else 0) if found[1] else int(found[2])


def _numbers(found: re.Match[str]) -> tuple[int, int, int]:
    return int(found[1]), int(found[2]), int(found[3])


def _fields(head: str) -> dict[str, list[str]]:
    """Each key's first line and the lines below it; a key that stands twice with two values is not plain."""
    fields: dict[str, list[str]] = {}
    twice: set[str] = set()
    key = ""
    for line in head.splitlines():
        found = re.match(r"([A-Za-z_][\w-]*)[ \t]*:(.*)", line)
        if found:
            key = found[1]
            if key in fields and fields[key][0] != found[2].strip():
                twice.add(key)
            fields[key] = [found[2].strip()]
        elif key and line.strip():
            fields[key].append(line)
    return {key: lines for key, lines in fields.items() if key not in twice}


def _text(lines: list[str]) -> str | None:
    """A value of one line, without the quotes around all of it and a remark behind it."""
    value = lines[0]
    if len(lines) > 1 or not value or value[0] in "|>":
        return None
    quoted = re.fullmatch(r"(['\"])(.*)\1(?:\s+#.*)?", value)
    if quoted and quoted[1] not in quoted[2].replace("\\" + quoted[1], "").replace("''", ""):
        inner = quoted[2].replace("''", "'") if quoted[1] == "'" else quoted[2]
        if quoted[1] == '"' and "\\" in inner:
            return None
        return inner or None
    return re.sub(r"\s+#(?:\s.*)?$|\s{2,}#.*$", "", value) or None


def _categories(fields: dict[str, list[str]]) -> frozenset[str] | None:
    said: set[str] = set()
    for key in ("categories", "category"):
        if key not in fields:
            continue
        first, *below = fields[key]
        if first.startswith("[") and first.endswith("]") and not below:
            items = [item.strip() for item in first[1:-1].split(",")]
        elif not first and below and all(re.match(r"\s*-\s", line) for line in below):
            items = [re.sub(r"^\s*-\s+", "", line).strip() for line in below]
        elif first and not below and first[0] not in "[{|>&*!":
            if re.search(r"\s#\S+$", first):
                return None  # a category's name, or a remark behind it
            first = re.sub(r"\s+#.*$", "", first)
            words = [part.strip() for part in first.split(",")]
            if len(words) == 1 and len(first.split()) > 1:
                return None  # one or several: who knows
            items = words
        else:
            return None
        if any(re.search(r"\s#\S+$", item) for item in items):
            return None
        plain = [_text([item]) for item in items if item]
        said.update(each for each in plain if each is not None)
    return frozenset(said)


def folded(text: str) -> str:
    """Composed, and blanks as one: differences that nobody means."""
    return " ".join(unicodedata.normalize("NFC", text).split())
