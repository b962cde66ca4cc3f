"""Front matter that has no manner of its own yet is written as the house writes it."""

from __future__ import annotations

from editor.document.article import Article
from editor.document.changes import Splice
from editor.document.front_matter import FrontMatterKind, parse_front_matter
from editor.document.psych import VALUE_TYPES, Value, same
from editor.document.yaml_lines import line_start
from editor.site.habits.beginning import value_from_shown
from editor.site.habits.head import entry_text, write_head
from editor.site.habits.house import House

_EMPTY: tuple[object, ...] = (None, "", [])


def house_changes(
    house: House, article: Article, base: Article, key: str, value: object, after: str | None = None
) -> tuple[Splice, ...] | None:
    """What gives a key a value in the house's manner; None where the article's own manner is to be kept.

    Of a post that was begun and holds nothing but what the house wrote, the whole front matter is written anew, since
    what stands around one value may depend on others. Of another post it is an entry that is new, or that was empty
    in ``base``, the article as it was opened or saved.
    """
    if not isinstance(value, (*VALUE_TYPES, list, dict)) and value is not None:
        return None
    wanted: Value = value_from_shown(house, key, value) if isinstance(value, str) else value
    if value in ("", []) and base.front_matter.values().get(key, "") is None:
        wanted = None  # nothing, as it was in the beginning
    front = article.front_matter
    if article.read_only is not None or front.kind not in (FrontMatterKind.YAML, FrontMatterKind.EMPTY):
        return None
    if key in front.values() and same(front.values()[key], wanted):
        return ()
    return _head_anew(house, article, key, wanted) or _entry_anew(house, article, base, key, wanted, after)


def _head_anew(house: House, article: Article, key: str, value: Value) -> tuple[Splice, ...] | None:
    values = article.front_matter.values()
    if not house.posts:
        return None
    written = write_head(house, values)
    if not article.head.startswith(written) or article.head[len(written) :].strip():  # blank lines below go with it
        return None
    return _sound(article, Splice(0, written, write_head(house, values | {key: value})).trimmed(), key, value)


def _entry_anew(
    house: House, article: Article, base: Article, key: str, value: Value, after: str | None
) -> tuple[Splice, ...] | None:
    root = article.front_matter.root
    if not house.posts or house.field(key) is None or (root is not None and root.flow):
        return None
    model, entry = base.front_matter.entry(key), article.front_matter.entry(key)
    if (model is not None and model.value not in _EMPTY) or value in _EMPTY:
        return None
    place = _place(house, article, key, after)
    start, end = (line_start(article.text, entry.key_start), entry.end) if entry is not None else (place, place)
    if article.text[start:end].count("#") or (model is not None and "#" in base.text[model.start : model.end]):
        return None  # comments are somebody's words
    text = entry_text(house, key, value)
    if house.newline != article.newline:
        text = text.replace(house.newline, article.newline)
    return _sound(article, Splice(start, article.text[start:end], text).trimmed(), key, value)


def _place(house: House, article: Article, key: str, after: str | None) -> int:
    """Behind the nearest entry that the house has before the key, else behind the one named, else at the end."""
    front, order = article.front_matter, house.order
    earlier = order[: order.index(key)] if key in order else ()
    name = next((name for name in reversed(earlier) if front.entry(name) is not None), after)
    neighbour = front.entry(name) if name is not None else None
    if neighbour is not None:
        return neighbour.end
    is_first = key in order and not earlier and bool(front.entries)
    return front.entries[0].start if is_first else front.content_end


def _sound(article: Article, splice: Splice, key: str, value: Value) -> tuple[Splice, ...] | None:
    """The splice, where Ruby reads that value of it and all others as before, and the same body."""
    text = splice.apply(article.text)
    front = parse_front_matter(text)
    expected = article.front_matter.all_values() | {key: value}
    is_read = front.kind is FrontMatterKind.YAML and same(front.all_values(), expected)
    return (splice,) if is_read and text[front.end :] == article.body.text else None
