"""What the find bar says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.errors import ReplacementError, SearchError, SearchPatternError
from editor.session.search import Replaced


def fault(error: SearchError) -> str:
    """Why nothing can be searched or replaced."""
    if isinstance(error, SearchPatternError):
        words = QCoreApplication.translate("Find", "The expression cannot be read at character {number}.")
        return words.format(number=error.position + 1)
    if isinstance(error, ReplacementError):
        words = QCoreApplication.translate(
            "Find", "The expression has no group {name}. Write $$ for a dollar sign, \\\\ for a backslash."
        )
        return words.format(name=error.cause)
    return QCoreApplication.translate("Find", "This expression takes too long; make it simpler.")


def wrapped(*, forwards: bool) -> str:
    """That the search went around the article's end or start."""
    if forwards:
        return QCoreApplication.translate("Find", "The end was reached; went on from the top.")
    return QCoreApplication.translate("Find", "The top was reached; went on from the end.")


def protected() -> str:
    """That a match was left alone."""
    return QCoreApplication.translate(
        "Find", "The match is in a source block and was left; to change it, switch on “In source blocks too”."
    )


def nothing_selected() -> str:
    """That there is no selection to look in."""
    return QCoreApplication.translate("Find", "Select some text of the article first.")


def replaced(done: Replaced) -> str:
    """How many matches were replaced, and how many were not."""
    said = [QCoreApplication.translate("Find", "{count} replaced.").format(count=f"{done.count:,}")]
    if done.protected:
        words = QCoreApplication.translate("Find", "{count} in source blocks left.")
        said.append(words.format(count=f"{done.protected:,}"))
    if done.refused:
        words = QCoreApplication.translate("Find", "{count} could not be written there and stay as they are.")
        said.append(words.format(count=f"{done.refused:,}"))
    return " ".join(said)
