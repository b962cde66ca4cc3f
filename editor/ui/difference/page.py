"""A difference as a page of text: each field and section with what was taken out and put in.

Every text is escaped, and nothing is fetched: the page holds no pictures and no links but those for putting back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from editor.document.article import Article
from editor.document.difference import BlockChange, ChangeKind, Difference, FieldChange, SectionChange
from editor.ui.difference.reading import block_words, is_heading
from editor.ui.difference.words import Stretch, stretches
from editor.ui.form.field_names import field_name
from editor.ui.marking import QT_TRANSLATE_NOOP
from editor.ui.style.tokens import Tokens

_KINDS: dict[ChangeKind, str] = {
    ChangeKind.ADDED: QT_TRANSLATE_NOOP("Difference", "added"),
    ChangeKind.REMOVED: QT_TRANSLATE_NOOP("Difference", "removed"),
    ChangeKind.CHANGED: QT_TRANSLATE_NOOP("Difference", "changed"),
    ChangeKind.MOVED: QT_TRANSLATE_NOOP("Difference", "moved"),
    ChangeKind.MOVED_AND_CHANGED: QT_TRANSLATE_NOOP("Difference", "moved and changed"),
    ChangeKind.REWRITTEN: QT_TRANSLATE_NOOP("Difference", "written another way"),
}
_NOTHING = QT_TRANSLATE_NOOP("Difference", "Nothing differs.")
_ONLY_SPACE = QT_TRANSLATE_NOOP("Difference", "Only blank lines, comments or order differ.")
_MOVED_HERE = QT_TRANSLATE_NOOP("Difference", "moved here:")
_TAKE_BACK = QT_TRANSLATE_NOOP("Difference", "take this back")
_PUT_BACK = QT_TRANSLATE_NOOP("Difference", "put this back")
_ABOVE = QT_TRANSLATE_NOOP("Difference", "Text above the first section")
_NO_TITLE = QT_TRANSLATE_NOOP("Difference", "Section without a title")
_ONLY_SOURCE = QT_TRANSLATE_NOOP("Difference", "reads as before; only its source differs:")
_MORE = QT_TRANSLATE_NOOP("Difference", "{names} and {count} more")
_SPACE = QT_TRANSLATE_NOOP("Difference", "blank lines or order")

_SHORT = 60  # characters of a block whose text is not what changed
_APART = "&#8202;"  # a hair space: what goes and what comes are not one word


@dataclass(frozen=True)
class Compared:
    """Two versions with what differs."""

    old: Article
    new: Article
    found: Difference


class DifferencePage:
    """Writes the page. ``offers`` puts a link behind each field and section: ``field:N`` and ``section:N``."""

    def __init__(self, tokens: Tokens, *, offers: bool = False) -> None:
        self._tokens = tokens
        self._offers = offers

    def html(self, compared: Compared) -> str:
        """The whole page."""
        found = compared.found
        parts = [self._field(number, change) for number, change in enumerate(found.fields)]
        parts += [self._section(number, change, compared) for number, change in enumerate(found.sections)]
        if not parts:
            words = _tr(_NOTHING) if found.is_exact else _tr(_ONLY_SPACE)
            parts = [f'<p style="color:{self._tokens.dim}">{escape(words)}</p>']
        return f'<div style="color:{self._tokens.ink}">' + "".join(parts) + "</div>"

    def text(self, found: Sequence[Stretch]) -> str:
        """Stretches of text, what was taken out struck through; both also differ by more than colour."""
        return _APART.join(self._stretch(part) for part in found)

    def _field(self, number: int, change: FieldChange) -> str:
        rewritten = change.kind is ChangeKind.REWRITTEN
        old = change.old_text if rewritten else value_text(change.old)
        new = change.new_text if rewritten else value_text(change.new)
        return self._heading(field_name(change.key), change.kind, f"field:{number}") + self._both(old, new)

    def _section(self, number: int, change: SectionChange, compared: Compared) -> str:
        title = _section_title(change, compared)
        blocks = "".join(self._block(block, compared) for block in change.blocks)
        return self._heading(title, change.kind, f"section:{number}") + blocks

    def _block(self, change: BlockChange, compared: Compared) -> str:
        old = block_words(compared.old, change.old_block) if change.old_block is not None else ""
        new = block_words(compared.new, change.new_block) if change.new_block is not None else ""
        sources = [(source or "").strip() for source in (change.old, change.new)]
        if old == new and sources[0] != sources[1]:
            return self._source(new, *sources)
        if change.kind is ChangeKind.MOVED:
            return f'<p style="margin:4px 0 4px 12px"><i>{escape(_tr(_MOVED_HERE))}</i> {_lines(new)}</p>'
        return self._both(old, new)

    def _source(self, words: str, old: str, new: str) -> str:
        """What reads as before, and what its source has become."""
        first = _shortened(words)
        dim = f'<span style="color:{self._tokens.dim}">{escape(_tr(_ONLY_SOURCE))}</span>'
        page = "".join(f"<code>{self.text(row)}</code><br>" for row in _rows(stretches(old, new)))
        return f'<p style="margin:4px 0 4px 12px">{_lines(first)} {dim}<br>{page}</p>'

    def _both(self, old: str, new: str) -> str:
        rows = _rows(stretches(old, new))
        return "".join(f'<p style="margin:4px 0 4px 12px">{self.text(row)}</p>' for row in rows)

    def _stretch(self, part: Stretch) -> str:
        text = _lines(part.text)
        if part.kind == "-":
            return f'<span style="background-color:{self._tokens.removed};text-decoration:line-through">{text}</span>'
        if part.kind == "+":
            return f'<span style="background-color:{self._tokens.added}">{text}</span>'
        return text

    def _heading(self, name: str, kind: ChangeKind, link: str) -> str:
        offer = ""
        if self._offers:
            words = escape(_tr(_TAKE_BACK) if kind is ChangeKind.ADDED else _tr(_PUT_BACK))
            offer = f' &nbsp; <a href="{link}" style="color:{self._tokens.accent};font-weight:400">{words}</a>'
        words = escape(_tr(_KINDS[kind]))
        dim = f'<span style="color:{self._tokens.dim};font-weight:400">{words}</span>'
        return f'<p style="margin:14px 0 2px 0;font-weight:600">{escape(name)} &nbsp; {dim}{offer}</p>'


def _rows(found: tuple[Stretch, ...]) -> list[tuple[Stretch, ...]]:
    """One below the other where nothing of the old is in the new."""
    apart = [part.kind for part in found] == ["-", "+"]
    return [(part,) for part in found] if apart else [found]


def _shortened(text: str) -> str:
    line = text.splitlines()[0]
    return line if len(line) <= _SHORT else f"{line[:_SHORT]}…"


def _section_title(change: SectionChange, compared: Compared) -> str:
    title = change.new_title if change.new_title is not None else change.old_title
    span, article = change.new_span, compared.new
    if span is None:
        span, article = change.old_span, compared.old
    if not title and span is not None and span[0] < span[1] and is_heading(article, span[0]):
        return _tr(_NO_TITLE)
    return section_name(title)


def section_name(title: str | None) -> str:
    """What a section is called; the text above the first heading has a name as well."""
    return title or _tr(_ABOVE)


def value_text(value: object) -> str:
    """A field's value as the form shows it."""
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(value_text(item) for item in value)
    if isinstance(value, dict):
        return ", ".join(f"{key}: {value_text(item)}" for key, item in value.items())
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value).rstrip("\n")


def names_of(found: Difference) -> Iterator[str]:
    """What the fields and sections that differ are called."""
    yield from (field_name(change.key) for change in found.fields)
    for section in found.sections:
        yield section_name(section.new_title if section.new_title is not None else section.old_title)


def summary(found: Difference, most: int = 3) -> str:
    """The first names of what differs, in one line."""
    names = list(names_of(found))
    shown = ", ".join(f"“{name}”" for name in names[:most])
    if len(names) > most:
        return _tr(_MORE).format(names=shown, count=len(names) - most)
    return shown or _tr(_SPACE)


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _tr(words: str) -> str:
    return QCoreApplication.translate("Difference", words)
