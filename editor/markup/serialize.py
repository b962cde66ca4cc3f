"""Writes changed text back into a leaf's source: the changed stretch only, in the leaf's own manner.

What a person types may mean something to the dialect. So candidates are made, from what changes least to what is
always understood, and the caller takes the first that reads back as what was meant: the text as it is, escaped,
as entities; marks in the block's manner, then as HTML; the stretch alone, then its surroundings, then the whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from html import escape as html_escape
from types import MappingProxyType

from editor.markup.inline import ATOM, LINE_BREAK, Character, Mark, Piece, Run, characters_of, mark_of, runs_of
from editor.markup.nodes import Element, Leaf, Manner


class Escaping(IntEnum):
    """How far characters are kept from being read as syntax."""

    NONE = 0
    BACKSLASH = 1
    ENTITY = 2


@dataclass(frozen=True, slots=True)
class Style:
    """One way of writing a stretch."""

    manner: Manner
    escaping: Escaping
    reuses: bool = False  # whether the leaf's own openers and closers are written again for equal marks
    names: bool = False  # whether a link that was written by its own text says its target beside it


_MARKDOWN_DELIMITERS = {"strong": "**", "em": "*", "del": "~~", "code": "`"}
_ALWAYS_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|$~]")
# A list, a heading's underline, a definition or an end of block may begin with these.
_SPECIAL_AT_START = re.compile(r"(\s*)(?:(\d+)(\.)|([-+=:^!]))")
_PUNCTUATION = re.compile(r"[!#$%&()*+,\-./:;<=>?@\[\\\]^_`{|}~]")
_LIQUID = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{\{|\{%", re.DOTALL)
_REFERENCE = re.compile(r"&(?=#?\w)")


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that is open where we write: one of the source's, or a new one (``element`` is None)."""

    mark: Mark
    closer: str
    element: Element | None = None


def contents(source: str, leaf: Leaf, pieces: Sequence[Piece], runs: Sequence[Run]) -> Iterator[str]:
    """Candidates for the leaf's new content (what stands between its opener and closer), least change first."""
    old = _old_characters(pieces, source)
    new = characters_of(runs)
    head, tail = _shared_ends(old, new)
    styles = _styles(leaf.manner)
    allowed = _liquid_in(source[leaf.content_start : leaf.content_end]) + _liquid_meant(runs)
    seen: set[str] = set()
    for keep_head, keep_tail in _stretches(old, head, tail):
        for style in styles:
            candidate = _content(source, leaf, old, new, keep_head, keep_tail, style)
            if candidate not in seen and _liquid_in(candidate) <= allowed:
                seen.add(candidate)
                yield candidate


def html_content(runs: Sequence[Run]) -> str:
    """The runs as inline HTML, everything escaped: what an HTML block of one's own takes."""
    return _written(characters_of(runs), (), (), "", Style(Manner.HTML, Escaping.BACKSLASH), True)


def content_of(runs: Sequence[Run], manner: Manner) -> Iterator[str]:
    """Candidates for content that has no source yet, simplest first."""
    allowed = _liquid_meant(runs)
    for style in _styles(manner):
        candidate = _written(characters_of(runs), (), (), "", style, True)
        if _liquid_in(candidate) <= allowed:
            yield candidate


def _liquid_in(source: str) -> Counter[str]:
    """The Liquid of a source: tags and outputs, and openers that nothing closes (Jekyll stops at those)."""
    return Counter(_LIQUID.findall(source))


def _liquid_meant(runs: Iterable[Run]) -> Counter[str]:
    """The Liquid that runs stand for: in atoms and in attributes. What is typed as text is text."""
    found: Counter[str] = Counter()
    for run in runs:
        found += _liquid_in(run.atom)
        for mark in run.marks:
            for _, value in mark.attributes:
                found += _liquid_in(value or "")
    return found


def _styles(manner: Manner) -> tuple[Style, ...]:
    ways = ((True, False), (True, True), (False, False))
    own = tuple(Style(manner, escaping, reuses, names) for reuses, names in ways for escaping in Escaping)
    if manner is Manner.HTML:
        return own
    return own + tuple(Style(Manner.HTML, escaping) for escaping in Escaping)


@dataclass(frozen=True, slots=True)
class _Old:
    character: Character
    start: int
    end: int
    path: tuple[Element, ...]
    cut_before: bool  # whether the source can be cut before this character


def _old_characters(pieces: Sequence[Piece], source: str) -> list[_Old]:
    settled = iter(characters_of(runs_of(pieces)))
    result: list[_Old] = []
    for piece in pieces:
        for index, _ in enumerate(piece.text):
            start, end = (
                (piece.start + index, piece.start + index + 1) if piece.is_literal else (piece.start, piece.end)
            )
            result.append(_Old(next(settled), start, end, piece.path, piece.is_literal or index == 0))
    return result


def _shared_ends(old: Sequence[_Old], new: Sequence[Character]) -> tuple[int, int]:
    most = min(len(old), len(new))
    head = 0
    while head < most and old[head].character == new[head]:
        head += 1
    tail = 0
    while tail < most - head and old[-1 - tail].character == new[-1 - tail]:
        tail += 1
    return head, tail


def _stretches(old: Sequence[_Old], head: int, tail: int) -> Iterator[tuple[int, int]]:
    """How many old characters stay at both ends.

    As many as can; then not those of elements that reach into what changed (a link's text may be its label); then
    not the words beside it; then none.
    """
    yield _cuttable(old, head, tail)
    yield _outside_elements(old, head, tail)
    yield _cuttable(old, _without_neighbour(old, head, -1), _without_neighbour(old, tail, 1))
    yield 0, 0


def _outside_elements(old: Sequence[_Old], head: int, tail: int) -> tuple[int, int]:
    while head and old[head - 1].path:
        head -= 1
    while tail and old[len(old) - tail].path:
        tail -= 1
    return _cuttable(old, head, tail)


def _without_neighbour(old: Sequence[_Old], count: int, side: int) -> int:
    kept = old[:count] if side < 0 else old[len(old) - count :]
    texts = [item.character.text for item in kept]
    if side > 0:
        texts.reverse()
    while texts and not texts[-1].isspace():
        texts.pop()
    return len(texts)


def _cuttable(old: Sequence[_Old], head: int, tail: int) -> tuple[int, int]:
    while head and head < len(old) and not old[head].cut_before:
        head -= 1
    while tail and not old[len(old) - tail].cut_before:
        tail -= 1
    return head, tail


def _content(
    source: str,
    leaf: Leaf,
    old: Sequence[_Old],
    new: Sequence[Character],
    head: int,
    tail: int,
    style: Style,
) -> str:
    before, after = old[:head], old[len(old) - tail :] if tail else []
    start = before[-1].end if before else leaf.content_start
    end = after[0].start if after else leaf.content_end
    middle = list(new[head : len(new) - tail])
    if not before:
        while middle and middle[0].is_space:
            middle.pop(0)
    if not after:
        while middle and middle[-1].is_space:
            middle.pop()
    known = {mark_of(element): element for item in old for element in item.path} if style.reuses else {}
    written = _written(
        middle, before[-1].path if before else (), after[0].path if after else (), source, style, not before, known
    )
    return source[leaf.content_start : start] + written + source[end : leaf.content_end]


def _written(
    characters: Sequence[Character],
    before: tuple[Element, ...],
    after: tuple[Element, ...],
    source: str,
    style: Style,
    at_start: bool,
    known: Mapping[Mark, Element] = MappingProxyType({}),
) -> str:
    """The characters between two places of the source, inside which the elements of the two paths are open.

    ``known`` are elements of the leaf whose openers and closers may be written again for equal marks.
    """
    out: list[str] = []
    stack = [_Open(mark_of(element), source[element.content_end : element.end], element) for element in before]
    groups = list(_same_marks(characters))
    for number, (marks, stretch) in enumerate(groups):
        shared = 0
        while shared < min(len(stack), len(marks)) and stack[shared].mark == marks[shared]:
            shared += 1
        _close(stack, shared, out)
        for depth in range(shared, len(marks)):
            rest = [later for later, _ in groups[number:]]
            opener, opened = _opened(marks, depth, rest, stack, after, source, style, known)
            out.append(opener)
            stack.append(opened)
        in_code = style.manner is Manner.MARKDOWN and any(item.mark.tag == "code" for item in stack)
        first = at_start and not any(part.strip() for part in out)
        out.append(_text(stretch, replace(style, escaping=Escaping.NONE) if in_code else style, first))
    shared = 0
    while shared < min(len(stack), len(after)) and stack[shared].element is after[shared]:
        shared += 1
    _close(stack, shared, out)
    out.extend(source[element.start : element.content_start] for element in after[shared:])
    return "".join(out)


def _opened(
    marks: tuple[Mark, ...],
    depth: int,
    rest: Sequence[tuple[Mark, ...]],
    stack: Sequence[_Open],
    after: tuple[Element, ...],
    source: str,
    style: Style,
    known: Mapping[Mark, Element],
) -> tuple[str, _Open]:
    """The opener of a mark: the following element's own where the text goes on in it, else a known or a new one."""
    mark = marks[depth]
    goes_on = (
        depth < len(after)
        and mark_of(after[depth]) == mark
        and all(item.element is element for item, element in zip(stack, after, strict=False))
        and all(len(later) > depth and later[depth] == mark for later in rest)
    )
    element = after[depth] if goes_on else known.get(mark)
    if element is not None:
        opener, closer = _delimiters_of(element, source, names=style.names and not goes_on)
        return opener, _Open(mark, closer, element if goes_on else None)
    opener, closer = _delimiters(mark, style.manner)
    return opener, _Open(mark, closer)


def _close(stack: list[_Open], depth: int, out: list[str]) -> None:
    while len(stack) > depth:
        out.append(stack.pop().closer)


def _same_marks(characters: Iterable[Character]) -> Iterator[tuple[tuple[Mark, ...], list[Character]]]:
    group: list[Character] = []
    for character in characters:
        if group and character.marks != group[-1].marks:
            yield group[0].marks, group
            group = []
        group.append(character)
    if group:
        yield group[0].marks, group


def _delimiters(mark: Mark, manner: Manner) -> tuple[str, str]:
    if manner is Manner.MARKDOWN:
        if mark.tag in _MARKDOWN_DELIMITERS and not mark.attributes:
            delimiter = _MARKDOWN_DELIMITERS[mark.tag]
            return delimiter, delimiter
        if mark.tag == "a" and {name for name, _ in mark.attributes} <= {"href", "title"}:
            return "[", _link_closer(mark)
    attributes = "".join(
        f" {name}" if value is None else f' {name}="{_value_escaped(value)}"' for name, value in mark.attributes
    )
    return f"<{mark.tag}{attributes}>", f"</{mark.tag}>"


def _delimiters_of(element: Element, source: str, *, names: bool) -> tuple[str, str]:
    """An element's own opener and closer; ``names`` for those of a link that no longer is its own label or address."""
    opener, closer = source[element.start : element.content_start], source[element.content_end : element.end]
    if not names or element.tag != "a" or element.manner is Manner.HTML:
        return opener, closer
    if opener == "<":
        return "[", _link_closer(Mark("a", mark_of(element).attributes[:1])) + closer[1:]
    found = _BY_ITS_TEXT.match(closer)
    label = source[element.content_start : element.content_end]
    return opener, f"][{label}]{closer[found.end() :]}" if found else closer


_BY_ITS_TEXT = re.compile(r"\](?:\s*\[\s*\])?(?![(\[])")  # behind it at most an attribute list


def _link_closer(mark: Mark) -> str:
    target = mark.attribute("href") or ""
    if re.search(r"[\s()<>]", target):
        target = f"<{target}>"
    title = mark.attribute("title")
    return f"]({target})" if title is None else f']({target} "{title}")'


def _text(characters: Iterable[Character], style: Style, at_start: bool) -> str:
    out: list[str] = []
    plain: list[str] = []

    def flush() -> None:
        if plain:
            out.append(_escaped("".join(plain), style, at_start and not out))
            plain.clear()

    for character in characters:
        if character.text == ATOM and character.atom:
            flush()
            out.append(character.atom)
        elif character.text == LINE_BREAK:
            flush()
            is_plain = style.manner is Manner.MARKDOWN and style.escaping is Escaping.NONE
            out.append("  \n" if is_plain else "<br />")
        elif character.text in "\r\n":  # such a one was a reference: a line's end itself reads as a space
            flush()
            out.append(f"&#{ord(character.text)};")
        else:
            plain.append(character.text)
    flush()
    return "".join(out)


_LIQUID_IN_VALUE = re.compile(r"(\{\{[^{}\n]*\}\}|\{%[^\"\n]*?%\})")


def _value_escaped(value: str) -> str:
    """An attribute's value between double quotes; Liquid in it stays, with quotes of its own."""
    parts = enumerate(_LIQUID_IN_VALUE.split(value))
    return "".join(part if number % 2 else html_escape(part) for number, part in parts)


def _escaped(text: str, style: Style, at_start: bool) -> str:
    if style.escaping is Escaping.NONE:
        # In HTML a bare "<" waits for the letters that make it a tag.
        return text.replace("<", "&lt;") if style.manner is Manner.HTML else text
    if style.escaping is Escaping.ENTITY:
        return _PUNCTUATION.sub(lambda match: f"&#{ord(match[0])};", text)
    if style.manner is Manner.HTML:
        return html_escape(text, quote=False).replace("{", "&#123;")
    start = _SPECIAL_AT_START.match(text) if at_start else None
    head = ""
    if start:
        space, number, dot, sign = start.groups()
        head = space + (f"{number}\\{dot}" if number else _sign_escaped(sign))
        text = text[start.end() :]
    return head + _REFERENCE.sub("&amp;", _ALWAYS_SPECIAL.sub(r"\\\g<0>", text))


def _sign_escaped(sign: str) -> str:
    return f"&#{ord(sign)};" if sign == "^" else f"\\{sign}"
