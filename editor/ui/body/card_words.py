"""What a card says in the person's language: a title line, and below it the first lines of the source."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from editor.document.cards import Card, CardKind, bare_address, card_of
from editor.document.lines import Line, LineKind
from editor.markup.inline import LINE_BREAK, plain_text
from editor.ui.marking import QT_TRANSLATE_NOOP

_TITLES = {
    CardKind.FRAME: QT_TRANSLATE_NOOP("Cards", "Embedded page: {title}"),
    CardKind.MATH: QT_TRANSLATE_NOOP("Cards", "Formula: {title}"),
    CardKind.COMMENT: QT_TRANSLATE_NOOP("Cards", "Comment: {title}"),
    CardKind.SCRIPT: QT_TRANSLATE_NOOP("Cards", "Script: {title}"),
    CardKind.STYLE: QT_TRANSLATE_NOOP("Cards", "Style sheet"),
    CardKind.DRAWING: QT_TRANSLATE_NOOP("Cards", "Drawing"),
    CardKind.INCLUDE: QT_TRANSLATE_NOOP("Cards", "Part of the site: {name}"),
    CardKind.LIQUID: QT_TRANSLATE_NOOP("Cards", "Liquid: {name} {title}"),
    CardKind.OUTPUT: QT_TRANSLATE_NOOP("Cards", "Filled in by the site: {title}"),
    CardKind.LINK: QT_TRANSLATE_NOOP("Cards", "Link [{name}]: {title}"),
    CardKind.FOOTNOTE: QT_TRANSLATE_NOOP("Cards", "Footnote {name}: {title}"),
    CardKind.ABBREVIATION: QT_TRANSLATE_NOOP("Cards", "Abbreviation {name}: {title}"),
    CardKind.EXTENSION: QT_TRANSLATE_NOOP("Cards", "Instruction to the converter: {name}"),
    CardKind.ATTRIBUTES: QT_TRANSLATE_NOOP("Cards", "Attributes: {title}"),
    CardKind.PARTING: QT_TRANSLATE_NOOP("Cards", "End of a block"),
    CardKind.CODE: QT_TRANSLATE_NOOP("Cards", "Code: {title}"),
    CardKind.TABLE: QT_TRANSLATE_NOOP("Cards", "Table kept as source"),
    CardKind.HTML: QT_TRANSLATE_NOOP("Cards", "HTML <{name}>: {title}"),
    CardKind.SOURCE: QT_TRANSLATE_NOOP("Cards", "Kept as source"),
}
_MEDIA = {
    "video": QT_TRANSLATE_NOOP("Cards", "Video: {title}"),
    "audio": QT_TRANSLATE_NOOP("Cards", "Sound: {title}"),
}
_PROVIDERS = frozenset(
    (
        QT_TRANSLATE_NOOP("Cards", "YouTube"),
        QT_TRANSLATE_NOOP("Cards", "Instagram"),
        QT_TRANSLATE_NOOP("Cards", "Facebook"),
        QT_TRANSLATE_NOOP("Cards", "Naver TV"),
        QT_TRANSLATE_NOOP("Cards", "Kakao TV"),
        QT_TRANSLATE_NOOP("Cards", "Google Maps"),
        QT_TRANSLATE_NOOP("Cards", "Naver Map"),
        QT_TRANSLATE_NOOP("Cards", "Kakao Map"),
    )
)
_WITH_ADDRESS = (CardKind.FRAME, CardKind.MEDIA, CardKind.SCRIPT, CardKind.LINK)
# What a QTextBlock would not hold as it is.
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\u2028\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")


def provider_word(name: str) -> str:
    """A provider's name in the person's language."""
    return QCoreApplication.translate("Cards", name) if name in _PROVIDERS else name


def title_of(card: Card) -> str:
    """The title line of a card."""
    if card.kind is CardKind.EMBED:
        return f"{provider_word(card.name)} · {bare_address(card.title)}"
    title = bare_address(card.title) if card.kind in _WITH_ADDRESS else card.title
    words = _MEDIA[card.name] if card.kind is CardKind.MEDIA else _TITLES[card.kind]
    # Named one by one: what stands in a source may look like a place to fill in.
    parts = re.split(r"(\{title\}|\{name\})", QCoreApplication.translate("Cards", words))
    filled = "".join({"{title}": title, "{name}": card.name}.get(part, part) for part in parts)
    return filled.rstrip(": ")


def card_text(line: Line) -> tuple[str, str]:
    """Title and detail of a line that is kept as source; both "" for one without a source, or that is text."""
    if line.kind is not LineKind.RAW or not line.runs:
        return "", ""
    card = card_of(plain_text(line.runs))
    return _clean(title_of(card)), _clean(card.detail).replace("\n", LINE_BREAK)


def _clean(text: str) -> str:
    return _NO_TEXT.sub(" ", text)


def shown_span(line: Line, start: int, end: int) -> tuple[int, int]:
    """Where a stretch of a card's source is in what the card shows; the title where it is not shown."""
    title, detail = card_text(line)
    source = plain_text(line.runs)
    if detail:
        low, high = _in_detail(source, detail, start), _in_detail(source, detail, end)
        if low is not None and high is not None:
            return len(title) + 1 + low, len(title) + 1 + high
    at = title.rfind(source[start:end])
    return (at, at + end - start) if at >= 0 else (0, len(title))


def _in_detail(source: str, detail: str, offset: int) -> int | None:
    """A place of a source in its first lines; None where those leave it out."""
    above = re.split(r"\r\n|\n|\r", source[:offset])
    lines = detail.split(LINE_BREAK)
    number, column = len(above) - 1, len(above[-1])
    if number >= len(lines) or column > len(lines[number].removesuffix("…")):
        return None
    return sum(len(line) + 1 for line in lines[:number]) + column
