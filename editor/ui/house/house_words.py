"""What was learned of a site, as sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.site.habits.house import House
from editor.ui.marking import QT_TRANSLATE_NOOP

KINDS = {
    "text": QT_TRANSLATE_NOOP("HouseWords", "Text"),
    "long": QT_TRANSLATE_NOOP("HouseWords", "Longer text"),
    "markdown": QT_TRANSLATE_NOOP("HouseWords", "Markdown"),
    "list": QT_TRANSLATE_NOOP("HouseWords", "List"),
    "choice": QT_TRANSLATE_NOOP("HouseWords", "Choice"),
    "date": QT_TRANSLATE_NOOP("HouseWords", "Day"),
    "time": QT_TRANSLATE_NOOP("HouseWords", "Day and time"),
    "boolean": QT_TRANSLATE_NOOP("HouseWords", "Yes or no"),
    "number": QT_TRANSLATE_NOOP("HouseWords", "Number"),
    "image": QT_TRANSLATE_NOOP("HouseWords", "Picture"),
    "file": QT_TRANSLATE_NOOP("HouseWords", "File"),
    "relation": QT_TRANSLATE_NOOP("HouseWords", "Another article"),
    "object": QT_TRANSLATE_NOOP("HouseWords", "Several values"),
    "empty": QT_TRANSLATE_NOOP("HouseWords", "Empty"),
}
_READ = QT_TRANSLATE_NOOP("HouseWords", "Learned from {count} articles. {broken} more taught nothing.")
_STATED = QT_TRANSLATE_NOOP("HouseWords", "The fields are those of {source}.")
_NAMES = {
    "counter": QT_TRANSLATE_NOOP("HouseWords", "File names: day and a number, like {example}"),
    "title": QT_TRANSLATE_NOOP("HouseWords", "File names: day and headline, like {example}"),
    "words": QT_TRANSLATE_NOOP("HouseWords", "File names: day and words, like {example}"),
}
_PICTURES = QT_TRANSLATE_NOOP("HouseWords", "Pictures: {folder}")
_BODY = QT_TRANSLATE_NOOP("HouseWords", "{share} % of the bodies: {manner}, headings {heading}")
_CLOSING = QT_TRANSLATE_NOOP("HouseWords", "Closing line: {line}")
_LINE = 90  # characters of a closing line


def kind_words(kind: str) -> str:
    """What a kind of field is called."""
    return _translated(KINDS.get(kind, KINDS["text"]))


def house_words(house: House) -> list[str]:
    """A line for each thing that is known beside the fields."""
    lines = [_translated(_READ).format(count=f"{house.posts:,}", broken=house.broken)]
    if house.source != "posts":
        lines.append(_translated(_STATED).format(source=house.source.title()))
    names = house.names
    if names.kind in _NAMES:
        lines.append(_translated(_NAMES[names.kind]).format(example=_example(house)))
    if house.pictures.folder:
        lines.append(_translated(_PICTURES).format(folder=house.pictures.folder))
    for body in house.bodies:
        heading = body.heading.strip() or "–"
        manner = {"html": "HTML", "markdown": "Markdown"}[body.manner]
        lines.append(_translated(_BODY).format(share=round(100 * body.share), manner=manner, heading=heading))
        lines += [_translated(_CLOSING).format(line=closing.source[:_LINE]) for closing in body.closings[:1]]
    return list(dict.fromkeys(lines))


def _example(house: House) -> str:
    names = house.names
    middle = f"{names.before}{12:0{names.digits}}{names.after}" if names.kind == "counter" else "…"
    folder = f"{names.folder}/" if names.folder else ""
    return f"{folder}2026-03-04-{middle}{names.extension}"


def _translated(source: str) -> str:
    return QCoreApplication.translate("HouseWords", source)
