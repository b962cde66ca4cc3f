"""What is said about a paste: what was left out of it, and what became of its pictures."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.clipboard import Removal, Removals
from editor.ui.body.pasting import MOST_BLOCKS, PasteReport
from editor.ui.marking import QT_TRANSLATE_NOOP

# What is one thing for a reader is counted as one.
_WORDS: tuple[tuple[tuple[Removal, ...], str], ...] = (
    ((Removal.FORMATTING,), QT_TRANSLATE_NOOP("PasteWords", "all formats, which were too many")),
    ((Removal.SCRIPTS,), QT_TRANSLATE_NOOP("PasteWords", "scripts: {count}")),
    ((Removal.PICTURES,), QT_TRANSLATE_NOOP("PasteWords", "pictures that cannot be had: {count}")),
    ((Removal.EMBEDS,), QT_TRANSLATE_NOOP("PasteWords", "embeds: {count}")),
    ((Removal.LINKS,), QT_TRANSLATE_NOOP("PasteWords", "links that lead nowhere: {count}")),
    ((Removal.HIDDEN,), QT_TRANSLATE_NOOP("PasteWords", "hidden texts: {count}")),
    ((Removal.CONTROLS,), QT_TRANSLATE_NOOP("PasteWords", "buttons and fields: {count}")),
    ((Removal.TRACKERS,), QT_TRANSLATE_NOOP("PasteWords", "tracking pixels: {count}")),
    (
        (Removal.STYLES, Removal.FONTS, Removal.CLASSES),
        QT_TRANSLATE_NOOP("PasteWords", "formats: {count}"),
    ),
    ((Removal.EMPTY,), QT_TRANSLATE_NOOP("PasteWords", "empty paragraphs: {count}")),
    ((Removal.OFFICE, Removal.COMMENTS), QT_TRANSLATE_NOOP("PasteWords", "office codes: {count}")),
    ((Removal.CHARACTERS,), QT_TRANSLATE_NOOP("PasteWords", "invisible characters: {count}")),
)


def paste_message(report: PasteReport) -> str:
    """The line about a paste; "" where there is nothing to say."""
    if report.blocks:
        words = QCoreApplication.translate(
            "PasteWords", "That is too much to paste at once: {count} paragraphs. Paste at most {most} at a time."
        )
        return words.format(count=f"{report.blocks:,}", most=f"{MOST_BLOCKS:,}")
    parts = [_left_out(report.removals)]
    if report.lost:
        parts.append(
            QCoreApplication.translate(
                "PasteWords", "Pictures that could not be copied into the site: {count}."
            ).format(count=report.lost)
        )
    if report.remote:
        parts.append(
            QCoreApplication.translate("PasteWords", "Pictures that stay on other sites: {count}.").format(
                count=report.remote
            )
        )
    if parts[0] and report.has_plain:
        parts.append(QCoreApplication.translate("PasteWords", "Undo brings back the plain text."))
    return " ".join(part for part in parts if part)


def _left_out(removals: Removals) -> str:
    kinds: list[str] = []
    for removed, words in _WORDS:
        count = sum(removals.count(kind) for kind in removed)
        if count:
            kinds.append(QCoreApplication.translate("PasteWords", words).format(count=f"{count:,}"))
    return (
        QCoreApplication.translate("PasteWords", "Left out: {what}.").format(
            what=QCoreApplication.translate("PasteWords", ", ").join(kinds)
        )
        if kinds
        else ""
    )
