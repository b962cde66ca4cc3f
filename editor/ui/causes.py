"""Why something failed, in words: what systems and the core say shortly, said so that a reporter understands it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.document.yaml_repair import YamlProblem
from editor.ui.marking import QT_TRANSLATE_NOOP

_AROUND = QT_TRANSLATE_NOOP("Causes", "what stands beside it would become something else")

_CAUSES: dict[str, str] = {
    "No space left on device": QT_TRANSLATE_NOOP("Causes", "the disk is full"),
    "Disk quota exceeded": QT_TRANSLATE_NOOP("Causes", "there is no room left of what you may use on this drive"),
    "Locked by another program": QT_TRANSLATE_NOOP("Causes", "another program is holding the file"),
    "Device or resource busy": QT_TRANSLATE_NOOP("Causes", "another program is holding the file"),
    "Text file busy": QT_TRANSLATE_NOOP("Causes", "another program is holding the file"),
    "The drive is gone": QT_TRANSLATE_NOOP("Causes", "the drive cannot be reached"),
    "Name not allowed": QT_TRANSLATE_NOOP("Causes", "Windows does not allow this file name"),
    "File too large": QT_TRANSLATE_NOOP("Causes", "the file is too large for this drive"),
    "not a file of this site": QT_TRANSLATE_NOOP("Causes", "it is not a file of this site"),
    "Permission denied": QT_TRANSLATE_NOOP("Causes", "this computer does not allow it"),
    "Operation not permitted": QT_TRANSLATE_NOOP("Causes", "this computer does not allow it"),
    "Read-only file system": QT_TRANSLATE_NOOP("Causes", "the drive is write-protected"),
    "No such file or directory": QT_TRANSLATE_NOOP("Causes", "it is not there"),
    "Is a directory": QT_TRANSLATE_NOOP("Causes", "it is a folder"),
    "Not a directory": QT_TRANSLATE_NOOP("Causes", "a folder on the way is a file"),
    "File name too long": QT_TRANSLATE_NOOP("Causes", "the file name is too long"),
    "Input/output error": QT_TRANSLATE_NOOP("Causes", "the drive does not answer properly"),
    "the article would not read back as it is": QT_TRANSLATE_NOOP("Causes", "it would not read back as it is"),
    "the file does not hold what was written": QT_TRANSLATE_NOOP("Causes", "the drive did not keep what was written"),
    "a character in it cannot be written in UTF-8": QT_TRANSLATE_NOOP("Causes", "it holds a broken character"),
    "the front matter is broken and has to be repaired first": QT_TRANSLATE_NOOP(
        "Causes", "the fields have to be repaired first"
    ),
    "the front matter is TOML, which Jekyll does not read": QT_TRANSLATE_NOOP(
        "Causes", "the fields are TOML, which Jekyll does not read"
    ),
    "it cannot be changed without changing something else in the front matter": QT_TRANSLATE_NOOP(
        "Causes", "another field would change with it"
    ),
    "insert": _AROUND,
    "delete": _AROUND,
    "move": _AROUND,
    "split": _AROUND,
    "join": _AROUND,
    "list": _AROUND,
    "not a paragraph or heading": QT_TRANSLATE_NOOP("Causes", "it is neither a paragraph nor a heading"),
    "not a list": QT_TRANSLATE_NOOP("Causes", "it is no list"),
    "a list of one item": QT_TRANSLATE_NOOP("Causes", "the list has only this item"),
}

_STARTS = QT_TRANSLATE_NOOP("Causes", "it begins with {mark}, which means something else there")

_MARKS: dict[str, str] = {
    "bracket": "[",
    "brace": "{",
    "alias": "*",
    "anchor": "&",
    "tag": "!",
    "at_sign": "@",
    "backtick": "`",
    "percent": "%",
    "block_indicator": "|  >",
    "comma": ",",
    "dash": "-",
    "question_mark": "?",
    "symbol": ":",
}

_YAML: dict[str, str] = {
    "quoted_word": QT_TRANSLATE_NOOP("Causes", "it begins with a quoted word, and more text follows"),
    "unclosed_quote": QT_TRANSLATE_NOOP("Causes", "a quotation mark is not closed"),
    "colon": QT_TRANSLATE_NOOP("Causes", "it has a colon with a space behind it"),
    "tab": QT_TRANSLATE_NOOP("Causes", "a tab stands where spaces belong"),
    "missing_space": QT_TRANSLATE_NOOP("Causes", "the space behind the field's colon is missing"),
    "wide_colon": QT_TRANSLATE_NOOP("Causes", "a full-width colon stands behind the field's name"),
    "control_character": QT_TRANSLATE_NOOP("Causes", "it holds an invisible control character"),
    "number": QT_TRANSLATE_NOOP("Causes", "it looks like a number and is none"),
    "not_a_mapping": QT_TRANSLATE_NOOP("Causes", "the lines are no fields with a name and a value"),
    "syntax": QT_TRANSLATE_NOOP("Causes", "the line is not written as Jekyll expects"),
}


def cause_of(cause: str) -> str:
    """A cause in the person's language where it is one that is known, else as it is."""
    return _tr(_CAUSES[cause]) if cause in _CAUSES else cause


def yaml_cause(problem: YamlProblem) -> str:
    """Why the front matter cannot be read."""
    if problem.reason in _MARKS:
        return _tr(_STARTS).format(mark=_MARKS[problem.reason])
    return _tr(_YAML.get(problem.reason, _YAML["syntax"]))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Causes", words)
