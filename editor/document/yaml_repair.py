"""What is wrong with front matter that Psych does not take, and how it comes to say what its author meant.

Nearly always one line is at fault, and the lines of each top-level key can be tried on their own: those that fail
are quoted, in the order of the file, until the whole is read. A repair is offered only if Ruby will then read the
very text that stood behind the colon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor.document import psych
from editor.document.changes import Splice, apply_all
from editor.document.psych import PsychError
from editor.document.source import newline_of
from editor.document.yaml_lines import Chunk, chunks, line_end, line_start, next_line
from editor.document.yaml_nodes import Mapping, YamlSyntaxError, compose
from editor.document.yaml_scalar import Place, quoted

MOST_FIXES = 100
_INNER = re.compile(
    r"(?P<lead>[ ]*(?:-[ ]+)*)(?P<key>[^\s#:'\"\[\]{},&*!|>@`%-][^:\r\n]*:[ ]+)?(?P<value>[^\s#][^\r\n]*)"
)
_BLOCK_HEADER = re.compile(r"[|>][+-]?\d?[+-]?")
# Lines that are no continuation of a text: comments, items, keys, and what is not indented.
_STRUCTURE = re.compile(r"[\r\n](?:[ \t]*(?:#|- |[^\s:]+:(?:\s|$))|\S)")
_BEGINNINGS = {
    "[": "bracket",
    "{": "brace",
    "*": "alias",
    "&": "anchor",
    "!": "tag",
    "@": "at_sign",
    "`": "backtick",
    "%": "percent",
    "|": "block_indicator",
    ">": "block_indicator",
    ",": "comma",
    "]": "bracket",
    "}": "brace",
}


@dataclass(frozen=True, slots=True)
class YamlProblem:
    """Why Jekyll drops the front matter.

    Attributes:
        line, column: counted from 1, in the file.
        offset: the same place in the text: the value at fault where one can be told, else where the parser stopped.
        message: the parser's own words.
        key: the key that it is about, empty where none can be told.
        repair: what makes it say what its author evidently meant (each splice speaks of the text that the one
            before it left); None where that cannot be told.
        reason: "quoted_word" (a quoted word with more behind it), "unclosed_quote", "bracket", "brace", "alias",
            "anchor", "tag", "at_sign", "backtick", "percent", "block_indicator", "comma" (what the value begins
            with), "dash", "question_mark", "colon" (a colon and a blank within), "symbol" (a colon at its beginning),
            "number", "tab" (as indentation), "missing_space" (behind the key's colon), "wide_colon",
            "control_character", "not_a_mapping" or "syntax" (anything else).
    """

    line: int
    column: int
    offset: int
    message: str
    key: str = ""
    repair: tuple[Splice, ...] | None = None
    reason: str = "syntax"


@dataclass(frozen=True, slots=True)
class _Fix:
    reason: str
    offset: int
    splices: tuple[Splice, ...]


def diagnose(text: str, start: int, end: int, error: YamlSyntaxError | PsychError) -> YamlProblem:
    """The problem of a front matter whose lines go from ``start`` to ``end``, and its repair."""
    broken = next((chunk for chunk in chunks(text, start, end) if not _is_sound(text, chunk, start)), None)
    fix = next(_fixes(text, broken, start), None) if broken else None
    if broken is None or fix is None:
        offset = max(error.offset, start)
        key = next((chunk.key for chunk in chunks(text, start, end) if chunk.start <= offset < chunk.end), "")
        return _problem(text, offset, error, key, None, _unfixed_reason(broken, error))
    return _problem(text, fix.offset, error, broken.key, _repair(text, start, end), fix.reason)


def _problem(
    text: str, offset: int, error: Exception, key: str, repair: tuple[Splice, ...] | None, reason: str
) -> YamlProblem:
    line = text.count("\n", 0, offset) + 1
    message = error.message if isinstance(error, YamlSyntaxError) else str(error)
    return YamlProblem(line, offset - line_start(text, offset) + 1, offset, message, key, repair, reason)


def _unfixed_reason(broken: Chunk | None, error: YamlSyntaxError | PsychError) -> str:
    if isinstance(error, PsychError):
        return error.code
    return "not_a_mapping" if broken is None and "not a mapping" in error.message else "syntax"


def _repair(text: str, start: int, end: int) -> tuple[Splice, ...] | None:
    """All fixes that it takes, the last key first; None where they do not lead to what Ruby reads."""
    done: list[Splice] = []
    for chunk in reversed(chunks(text, start, end)):
        fixes = _fixes_in_turn(text, chunk, start)
        if fixes is None or len(done) > MOST_FIXES:
            return None
        text = apply_all(text, fixes)
        end += sum(len(splice.inserted) - len(splice.removed) for splice in fixes)
        done.extend(fixes)
    return tuple(done) if _is_read(text, end) else None


def _fixes_in_turn(text: str, chunk: Chunk, start: int) -> list[Splice] | None:
    """What makes a key's lines read, nothing where they are; None where nothing does."""
    done: list[Splice] = []
    for _ in range(len(_STEPS) + 2):
        if _is_sound(text, chunk, start):
            return done
        fix = next(_fixes(text, chunk, start), None)
        if fix is None:
            return None
        text = apply_all(text, fix.splices)
        done.extend(fix.splices)
        chunk = _fixed_chunk(text, chunk, fix) or chunk
    return None


def _fixed_chunk(text: str, chunk: Chunk, fix: _Fix) -> Chunk | None:
    """The same key in the text that the fix left."""
    longer = sum(len(splice.inserted) - len(splice.removed) for splice in fix.splices)
    return next(iter(chunks(text, chunk.start, chunk.end + longer)), None)


def _is_read(text: str, end: int) -> bool:
    try:
        root = compose(text, 0, end)
        return isinstance(root, Mapping) and isinstance(psych.read(root), dict)
    except (YamlSyntaxError, PsychError):
        return False


def _is_sound(text: str, chunk: Chunk, start: int) -> bool:
    """Whether the lines are one key and its value; an alias may name what stands before them, from ``start`` on."""
    try:
        node = compose(text, chunk.start, chunk.end)
        if not isinstance(node, Mapping) or len(node.pairs) != 1:
            return False
        psych.read(node)
    except YamlSyntaxError:
        return False
    except PsychError as error:
        name = re.compile(r"\*([\w-]+)").match(text, max(0, error.offset))
        return error.code == "alias" and name is not None and text.find(f"&{name[1]}", start, chunk.start) >= 0
    return True


def _fixes(text: str, chunk: Chunk, start: int) -> Iterator[_Fix]:
    """What may help a broken key, each tried out."""
    for fix in _candidates(text, chunk):
        fixed = apply_all(text, fix.splices)
        again = _fixed_chunk(fixed, chunk, fix)
        if again is not None and (fix.reason in _STEPS or _is_sound(fixed, again, start)):
            yield fix


_STEPS = ("tab", "missing_space", "wide_colon")  # after these the value may still need quotes


def _candidates(text: str, chunk: Chunk) -> Iterator[_Fix]:
    if not chunk.colon_is_sound:
        place = Splice(chunk.key_end, chunk.colon, ": " if chunk.value_start < chunk.value_end else ":")
        reason = "wide_colon" if "：" in chunk.colon else "missing_space"
        yield _Fix(reason, chunk.key_end, (place,))
        return
    if (tabs := _without_tabs(text, chunk)) is not None:
        yield tabs
        return
    below = text[line_end(text, chunk.start) : chunk.end]
    is_one_line = not re.sub(r"(?m)^[ \t]*#.*$", "", below).strip()
    if chunk.value_start < chunk.value_end and is_one_line:
        yield _quoted(text, chunk.value_start, chunk.value_end, chunk.start)
        return
    yield from _inner_fixes(text, chunk)
    value = text[chunk.value_start : chunk.value_end]
    if value and not _BLOCK_HEADER.fullmatch(value) and not _STRUCTURE.search(below):
        yield _quoted_lines(text, chunk)


def _without_tabs(text: str, chunk: Chunk) -> _Fix | None:
    """Two spaces for each tab that indents a line."""
    places = [found.span(1) for found in re.finditer(r"(?m)^([ ]*\t[ \t]*)(?=\S)", text[chunk.start : chunk.end])]
    if not places:
        return None
    splices = []
    for start, end in reversed(places):
        blanks = text[chunk.start + start : chunk.start + end]
        splices.append(Splice(chunk.start + start, blanks, blanks.replace("\t", "  ")))
    return _Fix("tab", chunk.start + places[0][0], tuple(splices))


def _inner_fixes(text: str, chunk: Chunk) -> Iterator[_Fix]:
    """Quotes for items and inner values that are not read on their own: one fix for all of them."""
    splices: list[Splice] = []
    position = next_line(text, chunk.start)
    first: _Fix | None = None
    while position < chunk.end:
        found = _INNER.match(text, position, line_end(text, position))
        if found is not None and "\t" not in found["lead"]:
            is_item = "-" in found["lead"]
            begin = found.start("key") if is_item and found["key"] else found.start("value")
            value = text[begin : found.end()].rstrip()
            if value and not _is_value(value, is_item):
                fix = _quoted(text, begin, begin + len(value), position)
                first = first or fix
                splices[:0] = fix.splices
        position = next_line(text, position)
    if first is not None:
        yield _Fix(first.reason, first.offset, tuple(splices))


def _is_value(source: str, is_item: bool) -> bool:
    """Whether an item's or a key's value is read on its own."""
    try:
        root = compose(f"{'-' if is_item else 'k:'} {source}\n")
        psych.read(root)  # type: ignore[arg-type]
    except (YamlSyntaxError, PsychError):
        return False
    return True


def _quoted(text: str, start: int, end: int, line: int) -> _Fix:
    raw = text[start:end]
    source = quoted(_meant(raw), Place(start - line, newline=newline_of(text)))
    return _Fix(_reason(raw), start, (Splice(start, raw, source),))


def _quoted_lines(text: str, chunk: Chunk) -> _Fix:
    """Double quotes around a text of several lines, which stay as they are."""
    end = chunk.start + len(text[chunk.start : chunk.end].rstrip())
    raw = text[chunk.value_start : end]
    source = '"' + raw.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return _Fix(_reason(raw.splitlines()[0]), chunk.value_start, (Splice(chunk.value_start, raw, source),))


def _meant(raw: str) -> str:
    """The text that the author wants to be read: as it stands, but for quotes that were put around all of it.

    ``'It's here'`` and ``"he said "no" to it"`` are such; ``'one' and 'two'`` is not: its second quote closes.
    """
    quote = raw[0]
    if quote not in "'\"" or len(raw) < 3 or raw[-1] != quote:
        return raw
    second = raw.index(quote, 1)
    before, after = raw[second - 1], raw[second + 1 : second + 2]
    is_apostrophe = quote == "'" and (before + after).isascii() and before.isalpha() and after.isalpha()
    is_opening = before == " " and after not in ("", " ")
    return raw[1:-1] if second < len(raw) - 1 and (is_apostrophe or is_opening) else raw


def _reason(raw: str) -> str:
    first = raw[0]
    if any(ord(character) < 0x20 and character != "\t" for character in raw):
        return "control_character"
    if first in "'\"":
        return "quoted_word" if first in raw[1:] else "unclosed_quote"
    if first in _BEGINNINGS:
        return _BEGINNINGS[first]
    if raw.startswith(("- ", "? ")):
        return "dash" if first == "-" else "question_mark"
    if re.search(r":(?:\s|$)", raw):
        return "colon"
    return _refusal(raw)


def _refusal(raw: str) -> str:
    try:
        psych.resolve(raw)
    except PsychError as error:
        return error.code
    return "syntax"
