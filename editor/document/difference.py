"""What became of an article between two versions, in terms of fields, sections and blocks. A pure function."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from editor.document.article import Article
from editor.document.matching import match_texts, moved
from editor.document.pieces import Pieces, body_pieces
from editor.document.psych import Value
from editor.document.tally import Tally


class ChangeKind(Enum):
    """What happened to a field, a section or a block."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    MOVED_AND_CHANGED = "moved_and_changed"
    REWRITTEN = "rewritten"  # a field that says the same in another way


@dataclass(frozen=True)
class FieldChange:
    """One front matter field.

    Attributes:
        old, new: the values as Ruby reads them; None also where the field is not there.
        old_text, new_text: the values as they are written; "" where they come from elsewhere (merge keys).
    """

    key: str
    kind: ChangeKind
    old: Value
    new: Value
    old_text: str
    new_text: str


@dataclass(frozen=True)
class BlockChange:
    """One block of the body; numbers count the blocks of each version, None where it is not there."""

    kind: ChangeKind
    old_block: int | None
    new_block: int | None
    old: str | None
    new: str | None


@dataclass(frozen=True)
class SectionChange:
    """A heading with what stands below it up to the next heading, or what stands above the first (title "").

    Attributes:
        kind: ADDED and REMOVED say it of the whole section; CHANGED that blocks of it did.
        old_title, new_title: None where the section is not there.
        blocks: what happened in it, the heading included, those that were removed last.
        old_span, new_span: the numbers of its first block and of the one behind it in each version; None where it is
            not there.
    """

    kind: ChangeKind
    old_title: str | None
    new_title: str | None
    blocks: tuple[BlockChange, ...]
    old_span: tuple[int, int] | None = None
    new_span: tuple[int, int] | None = None


@dataclass(frozen=True)
class Difference:
    """All that differs.

    Attributes:
        fields: in the new version's order, then those that were removed.
        sections: those in which something happened, in the new version's order, then those that were removed.
        is_exact: whether the texts are the same, byte for byte; else white space, comments or order may differ
            where nothing is listed.
    """

    fields: tuple[FieldChange, ...]
    sections: tuple[SectionChange, ...]
    is_exact: bool


def compare(old: Article, new: Article) -> Difference:
    """What the new version changed in the old one."""
    if old.body.text == new.body.text:
        sections: tuple[SectionChange, ...] = ()
    else:
        sections = tuple(_Bodies(old, new).sections())
    return Difference(_fields(old, new), sections, old.text == new.text and old.encoding == new.encoding)


def _fields(old: Article, new: Article) -> tuple[FieldChange, ...]:
    before, after = old.front_matter.values(), new.front_matter.values()
    keys = [*after, *(key for key in before if key not in after)]
    changes = []
    for key in keys:
        texts = _written(old, key), _written(new, key)
        if key not in before:
            kind = ChangeKind.ADDED
        elif key not in after:
            kind = ChangeKind.REMOVED
        elif (type(before[key]), before[key]) != (type(after[key]), after[key]):
            kind = ChangeKind.CHANGED
        elif texts[0] != texts[1]:
            kind = ChangeKind.REWRITTEN
        else:
            continue
        changes.append(FieldChange(key, kind, before.get(key), after.get(key), *texts))
    return tuple(changes)


def _written(article: Article, key: str) -> str:
    entry = article.front_matter.entry(key)
    return "" if entry is None else article.head[entry.value_start : entry.value_end]


@dataclass(frozen=True)
class _Sections:
    """The sections of one version: for each piece the number of its section, and each section's title.

    The first stands above all headings; ``heads`` are the numbers of the pieces that are headings.
    """

    pieces: Pieces
    of_piece: tuple[int, ...]
    titles: tuple[str, ...]
    heads: tuple[int | None, ...]

    @classmethod
    def of(cls, article: Article) -> _Sections:
        pieces, blocks = body_pieces(article), Tally.of(article).blocks
        of_piece, titles, heads = list[int](), [""], list[int | None]([None])
        for number, piece in enumerate(pieces.items):
            if blocks[piece.index].level:
                titles.append(blocks[piece.index].title)
                heads.append(number)
            of_piece.append(len(titles) - 1)
        return cls(pieces, tuple(of_piece), tuple(titles), tuple(heads))

    def span(self, section: int) -> tuple[int, int]:
        """The blocks of a section: the first and the one behind the last."""
        numbers = [piece.index for piece, of in zip(self.pieces.items, self.of_piece, strict=True) if of == section]
        return (numbers[0], numbers[-1] + 1) if numbers else (0, 0)


class _Bodies:
    """Two bodies beside each other."""

    def __init__(self, old: Article, new: Article) -> None:
        self._old, self._new = _Sections.of(old), _Sections.of(new)
        texts = self._old.pieces.texts
        self._of_new = match_texts(texts, self._new.pieces.texts)
        self._away = moved(self._of_new, lambda number: len(texts[number]))

    def sections(self) -> list[SectionChange]:
        old_of_new = {0: 0}
        for section, head in enumerate(self._new.heads):
            was = self._of_new[head] if head is not None else None
            if was is not None and was in self._old.heads:
                old_of_new[section] = self._old.heads.index(was)
        kept = set(self._of_new)
        changes: dict[int, list[BlockChange]] = {section: [] for section in range(len(self._new.titles))}
        gone: dict[int, list[BlockChange]] = {}
        for number in range(len(self._new.pieces.items)):
            if (change := self._change(number)) is not None:
                changes[self._new.of_piece[number]].append(change)
        new_of_old = {was: now for now, was in old_of_new.items()}
        for number, piece in enumerate(self._old.pieces.items):
            if number not in kept:
                section = self._old.of_piece[number]
                lost = BlockChange(ChangeKind.REMOVED, piece.index, None, piece.text, None)
                place = changes[new_of_old[section]] if section in new_of_old else gone.setdefault(section, [])
                place.append(lost)
        present = [self._section(section, old_of_new.get(section), found) for section, found in changes.items()]
        removed = [
            SectionChange(
                ChangeKind.REMOVED, self._old.titles[section], None, tuple(found), self._old.span(section)
            )
            for section, found in gone.items()
        ]
        return [section for section in present if section is not None] + removed

    def _change(self, number: int) -> BlockChange | None:
        piece, was = self._new.pieces.items[number], self._of_new[number]
        if was is None:
            return BlockChange(ChangeKind.ADDED, None, piece.index, None, piece.text)
        old = self._old.pieces.items[was]
        if was not in self._away:
            kind = ChangeKind.CHANGED
        else:
            kind = ChangeKind.MOVED if old.text == piece.text else ChangeKind.MOVED_AND_CHANGED
        if kind is ChangeKind.CHANGED and old.text == piece.text:
            return None
        return BlockChange(kind, old.index, piece.index, old.text, piece.text)

    def _section(self, section: int, was: int | None, found: list[BlockChange]) -> SectionChange | None:
        if not found:
            return None
        title, head = self._new.titles[section], self._new.heads[section]
        if was is None:
            return SectionChange(ChangeKind.ADDED, None, title, tuple(found), None, self._new.span(section))
        kind = ChangeKind.CHANGED
        if head is not None and self._of_new[head] in self._away:
            only_moved = all(change.kind is ChangeKind.MOVED for change in found)
            kind = ChangeKind.MOVED if only_moved else ChangeKind.MOVED_AND_CHANGED
        spans = self._old.span(was), self._new.span(section)
        return SectionChange(kind, self._old.titles[was], title, tuple(found), *spans)
