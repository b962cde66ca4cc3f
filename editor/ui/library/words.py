"""What the library says of an article."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.library.entry import State
from editor.library.query import Sort
from editor.library.row import Row
from editor.ui.marking import QT_TRANSLATE_NOOP
from editor.ui.messages import problem_message

_STATES = {
    State.PUBLISHED: QT_TRANSLATE_NOOP("Library", "Published"),
    State.DRAFT: QT_TRANSLATE_NOOP("Library", "Draft"),
    State.FUTURE: QT_TRANSLATE_NOOP("Library", "Later"),
    State.HIDDEN: QT_TRANSLATE_NOOP("Library", "Hidden"),
    State.LEFT_OUT: QT_TRANSLATE_NOOP("Library", "Left out"),
}
_REASONS = {
    State.FUTURE: QT_TRANSLATE_NOOP("Library", "Its date is to come: the site shows it when it is built after that"),
    State.HIDDEN: QT_TRANSLATE_NOOP("Library", "Its field “published” is false: the site does not show it"),
}
_SORTS = {
    Sort.BEST: QT_TRANSLATE_NOOP("Library", "Best match, then newest"),
    Sort.NEWEST: QT_TRANSLATE_NOOP("Library", "Newest first"),
    Sort.OLDEST: QT_TRANSLATE_NOOP("Library", "Oldest first"),
    Sort.TITLE: QT_TRANSLATE_NOOP("Library", "By title"),
    Sort.CHANGED: QT_TRANSLATE_NOOP("Library", "Changed last first"),
}


def heading_of(row: Row) -> str:
    """The headline; the file's name where it has none."""
    return row.title.strip() or row.path.rpartition("/")[2]


def facts_of(row: Row) -> tuple[str, ...]:
    """State where it is not simply published, categories, date."""
    state = "" if row.state in (State.PUBLISHED, State.DRAFT) else state_name(row.state)
    return tuple(filter(None, (state, " ".join(row.categories), row.day)))


def mark_of(row: Row) -> str:
    """Why an article needs a look; "" for most."""
    if row.problem is not None:
        return problem_message(row.problem)
    return _tr(_REASONS[row.state]) if row.state in _REASONS else ""


def state_name(state: State) -> str:
    """A state in a word."""
    return _tr(_STATES[state])


def sort_name(sort: Sort) -> str:
    """An order in words."""
    return _tr(_SORTS[sort])


def _tr(words: str) -> str:
    return QCoreApplication.translate("Library", words)
