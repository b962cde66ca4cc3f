"""Front matter changed in place: one value, key or item, and nothing beside it.

Every change is tried out before it is handed over: the text that it makes is parsed, and all values have to be
those that were meant, the body the one that was there. What cannot be written so is declined with a FieldError.

Splices come last place first, so that their offsets hold in the old text as well as one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from editor.document.changes import Splice, apply_all
from editor.document.front_matter import Entry, EntryStyle, FrontMatter, FrontMatterKind, parse_front_matter
from editor.document.psych import VALUE_TYPES, Value, same
from editor.document.source import newline_of
from editor.document.yaml_collections import Editor, write_pair
from editor.document.yaml_lines import column_of
from editor.document.yaml_nodes import Alias
from editor.document.yaml_scalar import NewStyle, Place, write_key
from editor.errors import FieldError

DEFAULT_STYLE = NewStyle()
_BLANK_LINES = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*")
_SURROGATE = re.compile("[\ud800-\udfff]")


def set_value(
    text: str,
    front_matter: FrontMatter,
    key: str,
    value: object,
    after: str | None = None,
    style: NewStyle = DEFAULT_STYLE,
) -> tuple[Splice, ...]:
    """What gives a key a value; nothing where Ruby reads that value already.

    A key that is not there is put in: behind the entry ``after``, else at the end; front matter is made where
    there is none. Of duplicate keys the last is changed. Raises FieldError where it cannot be done in place,
    TypeError for a value that front matter does not have.
    """
    wanted = _checked(key, value)
    _must_be_editable(front_matter, key)
    present = front_matter.values()
    if key in present and same(present[key], wanted):
        return ()
    entry = front_matter.entry(key)
    expected = front_matter.all_values() | {key: wanted}
    if entry is None:
        tries = _insertions(text, front_matter, key, wanted, after, style)
    else:
        tries = _replacements(text, front_matter, entry, wanted, style)
    return _first_sound(text, front_matter, key, tries, expected)


def remove_key(text: str, front_matter: FrontMatter, key: str) -> tuple[Splice, ...]:
    """What takes a key out, all entries of that name with their lines and comments; nothing where it is not there.

    Raises FieldError where others need it (an anchor) or it comes from a merge key.
    """
    _must_be_editable(front_matter, key)
    if key not in front_matter.values():
        return ()
    expected = {name: value for name, value in front_matter.all_values().items() if name != key}
    doomed = [entry for entry in front_matter.entries if entry.key == key]
    spans = [_span_to_remove(text, front_matter, entry) for entry in doomed]
    return _first_sound(text, front_matter, key, _removals(text, spans), expected)


def rename_key(text: str, front_matter: FrontMatter, key: str, name: str) -> tuple[Splice, ...]:
    """What calls an entry by another name; raises FieldError where that name is taken or it cannot be done."""
    _must_be_editable(front_matter, key)
    entries = [entry for entry in front_matter.entries if entry.key == key]
    values = front_matter.all_values()
    if not entries or (name != key and name in values):
        raise FieldError(key, f"there is no {key}" if not entries else f"there is a {name} already")
    flow = front_matter.root is not None and front_matter.root.flow
    splices = _ordered(
        Splice(entry.key_start, text[entry.key_start : entry.key_end], write_key(name, flow)) for entry in entries
    )
    expected = {name if old == key else old: value for old, value in values.items()}
    return _first_sound(text, front_matter, key, iter([splices]), expected)


def shown_text(text: str, entry: Entry) -> str:
    """An entry's text as a form shows it: without the line end that a block value brings along."""
    return str(entry.value).removesuffix(_line_end_of(text, entry))


def text_from_shown(text: str, entry: Entry, shown: str) -> str:
    """The value to set where a form shows ``shown``, so that ``>`` and ``|`` need no other header."""
    return shown + _line_end_of(text, entry) if shown else ""


def _line_end_of(text: str, entry: Entry) -> str:
    is_block = entry.style in (EntryStyle.FOLDED, EntryStyle.LITERAL)
    header = re.match(r"[|>]\S*", text[entry.value_start : entry.value_end])
    return "\n" if is_block and header is not None and "-" not in header[0] else ""


def _checked(key: str, value: object) -> Value:
    """The value in the form in which it will be read back."""
    wanted = _normal(value)
    if _SURROGATE.search(key) or any(_SURROGATE.search(text) for text in _texts(wanted)):
        raise FieldError(key, "a character in it cannot be written in UTF-8")
    return wanted


def _normal(value: object) -> Value:
    if isinstance(value, list | tuple):
        return [_normal(item) for item in value]
    if isinstance(value, dict):
        return {_normal(key): _normal(item) for key, item in value.items()}
    if value is None or isinstance(value, VALUE_TYPES):
        return value
    raise TypeError(f"front matter has no {type(value).__name__}")


def _texts(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(key)
            yield from _texts(item)


def _must_be_editable(front_matter: FrontMatter, key: str) -> None:
    if front_matter.kind is FrontMatterKind.BROKEN:
        raise FieldError(key, "the front matter is broken and has to be repaired first")
    if front_matter.kind is FrontMatterKind.TOML:
        raise FieldError(key, "the front matter is TOML, which Jekyll does not read")


def _replacements(
    text: str, front_matter: FrontMatter, entry: Entry, wanted: Value, style: NewStyle
) -> Iterator[tuple[Splice, ...]]:
    """Ways of giving an entry another value, the one that changes least first."""
    if isinstance(entry.node, Alias):
        raise FieldError(entry.key, f"its value is that of another place (*{entry.node.name})")
    assert front_matter.root is not None
    editor = Editor(text, front_matter.root, style, newline_of(text[: front_matter.end]))
    pair = next(pair for pair in reversed(front_matter.root.pairs) if pair[1] is entry.node)
    for whole in (False, True):
        yield _ordered(editor.edit_pair(front_matter.root, pair, wanted, whole))


def _insertions(
    text: str, front_matter: FrontMatter, key: str, wanted: Value, after: str | None, style: NewStyle
) -> Iterator[tuple[Splice, ...]]:
    newline = newline_of(text[: front_matter.end] or text)
    if front_matter.kind is FrontMatterKind.NONE:
        pair = write_pair(key, wanted, Place(0, newline=newline), style)
        yield (Splice(0, "", f"---{newline}{pair}{newline}---{newline}"),)
        return
    root = front_matter.root
    if root is not None and root.flow:
        yield (_insertion_in_braces(text, front_matter, key, wanted, style),)
        return
    column = column_of(text, root.start) if root is not None else 0
    for way in (style, replace(style, text="plain")):  # blank lines below a block could become part of it
        pair = write_pair(key, wanted, Place(column, newline=newline), way)
        for position in _positions(text, front_matter, after):
            yield (Splice(position, "", " " * column + pair + newline),)


def _insertion_in_braces(text: str, front_matter: FrontMatter, key: str, wanted: Value, style: NewStyle) -> Splice:
    root = front_matter.root
    assert root is not None
    pair = write_pair(key, wanted, Place(0, True), style)
    if not root.pairs:
        return Splice(root.start + 1, "", pair)
    return Splice(root.pairs[-1][1].end, "", ", " + pair)


def _positions(text: str, front_matter: FrontMatter, after: str | None) -> Iterator[int]:
    """Where a new entry may go: behind the one named, else behind the last line that is not blank."""
    neighbour = front_matter.entry(after) if after is not None else None
    if neighbour is not None:
        yield neighbour.end
    content = text[front_matter.content_start : front_matter.content_end]
    filled = content.rstrip()
    if filled:
        rest = content[len(filled) :]
        line = re.match(r"[ \t]*(?:\r\n|\n|\r)", rest)
        yield front_matter.content_start + len(filled) + (line.end() if line else 0)
    yield front_matter.content_end
    if front_matter.entries:
        yield front_matter.entries[-1].end


def _removals(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[Splice, ...]]:
    """Without those stretches; then with the blank lines below, which a block above could take for its own."""
    yield _ordered(Splice(start, text[start:end], "") for start, end in spans)
    blank = ((start, end + len(_BLANK_LINES.match(text, end)[0])) for start, end in spans)  # type: ignore[index]
    yield _ordered(Splice(start, text[start:end], "") for start, end in blank)


def _span_to_remove(text: str, front_matter: FrontMatter, entry: Entry) -> tuple[int, int]:
    root = front_matter.root
    assert root is not None
    if not root.flow:
        return entry.start, entry.end
    index = next(index for index, pair in enumerate(root.pairs) if pair[1] is entry.node)
    if index + 1 < len(root.pairs):
        return entry.start, root.pairs[index + 1][0].outer
    return (root.pairs[index - 1][1].end if index else entry.start), entry.end


def _ordered(splices: Iterable[Splice]) -> tuple[Splice, ...]:
    """The last place first; at one place what removes before what only inserts."""
    trimmed = (splice.trimmed() for splice in splices if not splice.is_empty)
    return tuple(sorted(trimmed, key=lambda splice: (-splice.offset, not splice.removed)))


def _first_sound(
    text: str,
    front_matter: FrontMatter,
    key: str,
    tries: Iterator[tuple[Splice, ...]],
    expected: dict[Value, Value],
) -> tuple[Splice, ...]:
    for splices in tries:
        if _is_sound(text, front_matter, splices, expected):
            return splices
    raise FieldError(key, "it cannot be changed without changing something else in the front matter")


def _is_sound(text: str, front_matter: FrontMatter, splices: tuple[Splice, ...], expected: dict[Value, Value]) -> bool:
    changed = apply_all(text, splices)
    result = parse_front_matter(changed)
    if result.kind not in (FrontMatterKind.YAML, FrontMatterKind.EMPTY) or not same(result.all_values(), expected):
        return False
    is_made = front_matter.kind is FrontMatterKind.NONE
    return is_made or changed[result.end :] == text[front_matter.end :]
