"""The fields of front matter: kinds, values, and how each is written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from collections.abc import Sequence as Many
from datetime import date, datetime

from editor.document.psych import Value
from editor.document.yaml_nodes import Scalar
from editor.site.habits.counting import commonest, share
from editor.site.habits.house import Field
from editor.site.habits.list_manner import learn_list
from editor.site.habits.manners import Frame, Usual
from editor.site.habits.order import learned_order
from editor.site.habits.reading import ReadEntry, ReadPost
from editor.site.habits.text_manner import WrittenText, learn_text, written_text
from editor.site.habits.time_manner import is_time, learn_time

_PICTURE = re.compile(r"[^\s?#]+\.(?:jpe?g|png|gif|webp|svg|avif|bmp)(?:[?#]\S*)?", re.IGNORECASE)
_COMMENT = re.compile(r"^[ \t]*#.*\n", re.MULTILINE)
_NOTE = re.compile(r"[ \t]+#.*|^#.*\n", re.MULTILINE)
_LONG = 120  # characters of a text that a form shows with several lines
_MOST_USUAL = 24
_RECENT = 20  # posts that tell what a new one has
_ALWAYS = 0.9
_DEFAULT = 0.8


def kind_of(value: Value) -> str:
    """What a value is; see KINDS."""
    match value:
        case None | "":
            return "empty"
        case bool():
            return "boolean"
        case int() | float():
            return "number"
        case datetime():
            return "time"
        case date():
            return "date"
        case list():
            return "list"
        case dict():
            return "object"
    return _kind_of_text(str(value))


def _kind_of_text(text: str) -> str:
    if _PICTURE.fullmatch(text):
        return "image"
    if is_time(text):
        return "time" if ":" in text else "date"
    return "long" if len(text) > _LONG or "\n" in text.strip() else "text"


Found = tuple[ReadEntry, str]  # an entry and the head that its node speaks of


def learn_fields(posts: Many[ReadPost]) -> tuple[Field, ...]:
    """The fields of some posts, the older first, in the order in which they are written."""
    found: dict[str, list[Found]] = {}
    for post in posts:
        for entry in post.entries:
            found.setdefault(entry.key, []).append((entry, post.head))
    recent = Counter(key for post in posts[-_RECENT:] for key in post.keys)
    enough = _ALWAYS * len(posts[-_RECENT:])
    order = learned_order(post.keys for post in posts)
    return tuple(_field(key, found[key], len(posts), recent[key] >= enough) for key in order)


def _field(name: str, found: Many[Found], posts: int, always: bool) -> Field:
    entries = [entry for entry, _ in found]
    kinds = Counter(kind_of(entry.value) for entry in entries)
    telling = [kind for kind, _ in kinds.most_common() if kind != "empty"]
    usual = _usual(found)
    lists = [item for entry in entries if isinstance(entry.value, list) for item in entry.value]
    return Field(
        name,
        _principal(kinds),
        len(entries),
        share(len(entries), posts),
        always,
        tuple(telling),
        usual,
        default=_default(entries) if always else "",
        text=learn_text(texts_of(found)),
        list=learn_list(entries, [head for _, head in found]),
        time=learn_time(entry.source for entry in entries),
        frames=_frames(entries),
        items=_often(str(item) for item in lists if isinstance(item, str | int)),
        item_kind=commonest((kind_of(item) for item in lists), ""),
    )


def _principal(kinds: Counter[str]) -> str:
    """The kind that most values have; some long texts make a field one for long texts."""
    telling = Counter({kind: count for kind, count in kinds.items() if kind != "empty"})
    if not telling:
        return "text"
    if telling["long"] and telling["long"] + telling["text"] >= max(telling.values()):
        return "long" if 4 * telling["long"] >= telling["text"] else "text"
    return telling.most_common(1)[0][0]


def texts_of(found: Many[Found]) -> list[WrittenText]:
    """The entries that are texts, as they are written."""
    return [
        written_text(entry.node, entry.value, entry.source, lead=lead_of(entry.before))
        for entry, _ in found
        if isinstance(entry.value, str) and isinstance(entry.node, Scalar) and entry.form in ("line", "block")
    ]


def lead_of(before: str) -> int:
    """The column at which a value begins."""
    return len(before) - before.rfind("\n") - 1


def _usual(found: Many[Found]) -> tuple[Usual, ...]:
    sources: dict[str, list[str]] = {}
    for entry, _ in found:
        if entry.form == "line" and not isinstance(entry.value, date):
            sources.setdefault(repr(entry.value), []).append(entry.source)
    often = sorted((same for same in sources.values() if len(same) > 1), key=len, reverse=True)
    return tuple(Usual(commonest(same, ""), len(same)) for same in often[:_MOST_USUAL])


def _often(texts: Iterable[str]) -> tuple[Usual, ...]:
    return tuple(Usual(text, count) for text, count in Counter(texts).most_common(_MOST_USUAL) if count > 1)


def _default(entries: Many[ReadEntry]) -> str:
    """The source that nearly all recent posts have, of dates none."""
    recent = [entry.source for entry in entries[-_RECENT:]]
    source = commonest(recent, "")
    if any(isinstance(entry.value, date) or is_time(entry.source) for entry in entries[-_RECENT:]):
        return ""
    is_told = len(recent) > 1 or entries[0].key == "layout"  # one post alone tells how pages look, and nothing else
    return source if recent.count(source) >= _DEFAULT * len(recent) and is_told else ""


def _frames(entries: Many[ReadEntry]) -> tuple[Frame, ...]:
    if len(entries) == 1:  # what one post alone notes is its own
        only = frame_of(entries[0])
        return (Frame(only.form, _COMMENT.sub("", only.before), _NOTE.sub("", only.after)),)
    forms = Counter(entry.form for entry in entries)
    return tuple(
        commonest((frame_of(entry) for entry in entries if entry.form == form), Frame(form, "", ""))
        for form, _ in forms.most_common()
    )


def frame_of(entry: ReadEntry) -> Frame:
    """What stands around an entry's value."""
    return Frame(entry.form, entry.before, entry.after)
