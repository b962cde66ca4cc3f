"""Marks on the selected text: bold, italic, links. The document is marked, and the binding writes what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from editor.markup.inline import Mark, Run
from editor.ui.body.text_formats import ATOM_SOURCE, BodyFormats, line_of, marks_of

ALIKE = {
    "strong": frozenset({"strong", "b"}),
    "em": frozenset({"em", "i"}),
    "u": frozenset({"u", "ins"}),
    "del": frozenset({"del", "s", "strike"}),
    "code": frozenset({"code"}),
    "sub": frozenset({"sub"}),
    "sup": frozenset({"sup"}),
    "a": frozenset({"a"}),
}

Change = Callable[[tuple[Mark, ...]], tuple[Mark, ...]]


def toggle(editor: QTextEdit, formats: BodyFormats, mark: Mark) -> None:
    """Marks the selection, or takes the mark away where all of it has it; without one, what is typed next."""
    alike = ALIKE[mark.tag]
    cursor = editor.textCursor()
    if not cursor.hasSelection():
        marks = marks_of(cursor.charFormat())
        on = not any(other.tag in alike for other in marks)
        _mark_what_is_typed(editor, formats, _changed(marks, mark, on))
        return
    on = not all(any(m.tag in alike for m in marks) for marks in _selected_marks(cursor))
    apply(editor, formats, lambda marks: _changed(marks, mark, on))


def apply(editor: QTextEdit, formats: BodyFormats, change: Change) -> None:
    """Changes the marks of all that is selected."""
    cursor = editor.textCursor()
    for block, start, end in _stretches(editor.document(), cursor.selectionStart(), cursor.selectionEnd()):
        line = line_of(block)
        plain = formats.line_format(line)
        worker = QTextCursor(editor.document())
        worker.beginEditBlock()
        found = list(_fragments(block, start, end))
        made = _around([marks for _, _, marks, _ in found], change, *_beside(block, start, end))
        for (low, high, _, atom), marks in zip(found, made, strict=True):
            worker.setPosition(low)
            worker.setPosition(high, QTextCursor.MoveMode.KeepAnchor)
            worker.setCharFormat(formats.run_format(line, Run("", marks, atom), plain))
        worker.endEditBlock()


Marks = tuple[Mark, ...]


def _around(parts: list[Marks], change: Change, before: Marks, behind: Marks) -> list[Marks]:
    """The changed marks of neighbours; a new mark goes around those that differ and end where it does, not in each."""
    shared = min((_shared(marks, parts[0]) for marks in parts), default=0)
    made: list[Marks] = []
    for marks in parts:
        changed = change(marks)
        added = [mark for mark in changed if mark not in marks]
        if len(parts) > 1 and len(added) == 1 and changed[-1] is added[0]:
            others = changed[:-1]
            inside = max(shared, _shared(others, before), _shared(others, behind))
            changed = (*others[:inside], *added, *others[inside:])
        made.append(changed)
    return made


def _shared(first: Marks, second: Marks) -> int:
    count = 0
    while count < min(len(first), len(second)) and first[count] == second[count]:
        count += 1
    return count


def _beside(block: QTextBlock, start: int, end: int) -> tuple[Marks, Marks]:
    """The marks of the characters around a stretch of a line."""
    edges = (start - 1, start), (end, end + 1)
    before, behind = (next((marks for _, _, marks, _ in _fragments(block, *edge)), ()) for edge in edges)
    return before, behind


def change(editor: QTextEdit, formats: BodyFormats, changed: Change) -> None:
    """Changes the marks of what is selected; where nothing is, of what is typed next."""
    cursor = editor.textCursor()
    if cursor.hasSelection():
        apply(editor, formats, changed)
    else:
        _mark_what_is_typed(editor, formats, changed(marks_of(cursor.charFormat())))


def selected_marks(editor: QTextEdit) -> tuple[tuple[Mark, ...], ...]:
    """The marks of each part of the selection; of the caret where nothing is selected."""
    cursor = editor.textCursor()
    return tuple(_selected_marks(cursor)) if cursor.hasSelection() else (marks_of(cursor.charFormat()),)


def link_at(editor: QTextEdit) -> Mark | None:
    """The link that the caret stands in, or that the selection begins in."""
    cursor = QTextCursor(editor.textCursor())
    if cursor.hasSelection():
        cursor.setPosition(cursor.selectionStart() + 1)
    return next((mark for mark in marks_of(cursor.charFormat()) if mark.tag == "a"), None)


def leave_link(editor: QTextEdit, formats: BodyFormats) -> None:
    """Makes what is typed next no part of a link that the caret stands at the end or in front of."""
    cursor = editor.textCursor()
    marks = marks_of(cursor.charFormat())
    if cursor.hasSelection() or not any(mark.tag == "a" for mark in marks):
        return
    at = cursor.position()
    behind = next((found for _, _, found, _ in _fragments(cursor.block(), at, at + 1)), ())
    if cursor.atBlockStart() or not any(mark.tag == "a" and mark in marks for mark in behind):
        _mark_what_is_typed(editor, formats, with_link(marks, None))


def select_link(editor: QTextEdit, link: Mark) -> None:
    """Selects all of the link that the caret stands in."""
    cursor = editor.textCursor()
    block = cursor.block()
    spans = [
        (low, high)
        for low, high, marks, _ in _fragments(block, block.position(), block.position() + block.length() - 1)
        if link in marks
    ]
    around = [span for span in _joined(spans) if span[0] <= cursor.position() <= span[1]]
    if around:
        cursor.setPosition(around[0][0])
        cursor.setPosition(around[0][1], QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)


def with_link(marks: tuple[Mark, ...], link: Mark | None) -> tuple[Mark, ...]:
    """The marks with another link around them, or none."""
    others = tuple(mark for mark in marks if mark.tag != "a")
    return (link, *others) if link else others


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    for low, high in spans:
        if result and result[-1][1] == low:
            result[-1] = (result[-1][0], high)
        else:
            result.append((low, high))
    return result


def _changed(marks: tuple[Mark, ...], mark: Mark, on: bool) -> tuple[Mark, ...]:
    others = tuple(other for other in marks if other.tag not in ALIKE[mark.tag])
    if not on:
        return others
    return marks if len(others) < len(marks) else (*marks, mark)


def _mark_what_is_typed(editor: QTextEdit, formats: BodyFormats, marks: tuple[Mark, ...]) -> None:
    line = line_of(editor.textCursor().block())
    if line.is_text:
        editor.setCurrentCharFormat(formats.run_format(line, Run("", marks), formats.line_format(line)))


def _selected_marks(cursor: QTextCursor) -> Iterator[tuple[Mark, ...]]:
    document = cursor.document()
    for block, start, end in _stretches(document, cursor.selectionStart(), cursor.selectionEnd()):
        for _, _, marks, _ in _fragments(block, start, end):
            yield marks


def _stretches(document: QTextDocument, start: int, end: int) -> Iterator[tuple[QTextBlock, int, int]]:
    """The parts of a selection by line, raw cards left out."""
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        low, high = max(start, block.position()), min(end, block.position() + block.length() - 1)
        if low < high and line_of(block).is_text:
            yield block, low, high
        block = block.next()


def _fragments(block: QTextBlock, start: int, end: int) -> Iterator[tuple[int, int, tuple[Mark, ...], str]]:
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        low, high = max(start, fragment.position()), min(end, fragment.position() + fragment.length())
        if fragment.isValid() and low < high:
            text_format = fragment.charFormat()
            yield low, high, marks_of(text_format), text_format.stringProperty(ATOM_SOURCE)
        iterator += 1
