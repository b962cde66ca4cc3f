"""What an automatic field follows from, in the person's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.site.habits.house import Derived
from editor.ui.form.field_names import field_name
from editor.ui.marking import QT_TRANSLATE_NOOP

_SAME = QT_TRANSLATE_NOOP("AutomaticWords", "Same as {source}")
_AROUND = QT_TRANSLATE_NOOP("AutomaticWords", "{source} below the fixed words “{words}”")
_BEHIND = QT_TRANSLATE_NOOP("AutomaticWords", "{source} with fixed words around it")
_CUT = QT_TRANSLATE_NOOP("AutomaticWords", "Opening words of {source}, {length} characters")
_OWN = {
    "": QT_TRANSLATE_NOOP("AutomaticWords", "the text"),
    ":body": QT_TRANSLATE_NOOP("AutomaticWords", "the text"),
    ":paragraph": QT_TRANSLATE_NOOP("AutomaticWords", "the first paragraph"),
    ":heading": QT_TRANSLATE_NOOP("AutomaticWords", "the first heading"),
    ":picture": QT_TRANSLATE_NOOP("AutomaticWords", "the first picture"),
    ":name": QT_TRANSLATE_NOOP("AutomaticWords", "the file's name"),
    ":slug": QT_TRANSLATE_NOOP("AutomaticWords", "the name in the URL"),
    ":day": QT_TRANSLATE_NOOP("AutomaticWords", "the day in the file's name"),
}
_MOST = 24  # characters of fixed words that are shown


def automatic_words(rule: Derived, label: str = "") -> str:
    """The rule as a sentence; ``label`` is what the form calls the field that it follows from."""
    own = _OWN.get(rule.source)
    source = _translated(own) if own is not None else f"“{label or field_name(rule.source)}”"
    if rule.length:
        return _translated(_CUT).format(source=source, length=rule.length)
    fixed = " ".join(rule.before.split()).lstrip("# ")
    if _says_something(fixed):
        return _translated(_AROUND).format(source=source, words=fixed if len(fixed) <= _MOST else fixed[:_MOST] + "…")
    return _translated(_BEHIND if _says_something(rule.after) else _SAME).format(source=source)


def _says_something(fixed: str) -> bool:
    """Whether fixed words are words: a path's stroke means nothing to the person."""
    return any(letter.isalnum() for letter in fixed)


def _translated(source: str) -> str:
    return QCoreApplication.translate("AutomaticWords", source)
