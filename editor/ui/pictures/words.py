"""What is said of pictures that were taken in, or were not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from editor.errors import EditorError
from editor.images.faults import PictureError
from editor.images.prepared import Done, Remark
from editor.session.picture_intake import TakenPicture
from editor.ui.causes import cause_of
from editor.ui.marking import QT_TRANSLATE_NOOP
from editor.ui.picture_causes import picture_cause

_NAMED = 4  # pictures that are named one by one
_REMARKS: dict[Remark, str] = {
    Remark.MISLABELLED: QT_TRANSLATE_NOOP("Pictures", "its name said another format than the file has"),
    Remark.SMALL: QT_TRANSLATE_NOOP("Pictures", "it is narrower than the site's pictures should be"),
    Remark.HEAVY: QT_TRANSLATE_NOOP("Pictures", "it has more bytes than the site's pictures should have"),
    Remark.COLOURS_GUESSED: QT_TRANSLATE_NOOP("Pictures", "its colours are a guess; look at them"),
    Remark.MOVING_TOO_LARGE: QT_TRANSLATE_NOOP("Pictures", "it moves, so it was not made smaller"),
    Remark.FIRST_OF_SEVERAL: QT_TRANSLATE_NOOP("Pictures", "of several pictures in the file the first was taken"),
    Remark.STILL_NOW: QT_TRANSLATE_NOOP("Pictures", "it moved; its first picture was taken"),
}


_COUNTS: dict[str, str] = {
    "taken": QT_TRANSLATE_NOOP("Pictures", "{count} pictures put in."),
    "there": QT_TRANSLATE_NOOP("Pictures", "{count} were in the site already."),
    "remarked": QT_TRANSLATE_NOOP("Pictures", "{count} should be looked at."),
    "without_alt": QT_TRANSLATE_NOOP("Pictures", "{count} still need words for readers who cannot see them."),
}


def drop_message(taken: Sequence[TakenPicture], without_alt: int) -> str:
    """What is worth a word of the pictures that are in the article now; "" where nothing is."""
    words: list[str] = []
    if len(taken) == 1:
        words += _of_one(taken[0])
    else:
        there, remarked = sum(each.was_there for each in taken), sum(bool(each.remarks) for each in taken)
        words += [_count("taken", len(taken)), _count("there", there), _count("remarked", remarked)]
    words.append(_count("without_alt", without_alt))
    if any(Done.PLACE_REMOVED in each.done for each in taken):
        words.append(QCoreApplication.translate("Pictures", "Where they were taken was removed."))
    return " ".join(filter(None, words))


def _count(what: str, count: int) -> str:
    return _tr(_COUNTS[what]).format(count=f"{count:,}") if count else ""


def _of_one(taken: TakenPicture) -> list[str]:
    if taken.was_there:
        words = QCoreApplication.translate("Pictures", "Already in the site: {address}")
        return [words.format(address=taken.address)]
    if not taken.remarks:
        return []
    words = QCoreApplication.translate("Pictures", "Look at the picture: {remarks}.")
    return [words.format(remarks=", ".join(_tr(_REMARKS[remark]) for remark in taken.remarks))]


def refused_message(errors: Sequence[EditorError], total: int) -> str:
    """Which pictures of a drop could not be used, and why."""
    named = "; ".join(_refused(error) for error in errors[:_NAMED])
    if len(errors) > _NAMED:
        named += QCoreApplication.translate("Pictures", "; and {count} more").format(count=f"{len(errors) - _NAMED:,}")
    words = QCoreApplication.translate(
        "Pictures", "{count} of {total} pictures could not be used: {named}. The others are in the article."
    )
    return words.format(count=f"{len(errors):,}", total=f"{total:,}", named=named)


def _refused(error: EditorError) -> str:
    cause = picture_cause(error) if isinstance(error, PictureError) else cause_of(error.cause)
    return f"{error.path.name} ({cause})" if error.path is not None else cause


def left_message(count: int) -> str:
    """That pictures were on their way into the article when the program ended."""
    return QCoreApplication.translate(
        "Pictures",
        "When the program ended, {count} pictures were on their way into this article and are not in it yet.",
    ).format(count=f"{count:,}")


def _tr(words: str) -> str:
    return QCoreApplication.translate("Pictures", words)
