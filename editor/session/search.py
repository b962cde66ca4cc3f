"""Find and replace in the open article: over the form's texts and the body's lines, in reading order.

Raw cards are searched, too, but only replaced in where the person allows it: what stands in them is source.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from editor.document.article import Article
from editor.document.cut import cut_blocks
from editor.document.edit import Edit
from editor.document.front_matter import FrontMatterKind
from editor.document.history import Place, Selection
from editor.document.projection import Row, view_at
from editor.document.replacement import replaced_runs
from editor.document.rewrite import rewrite_line
from editor.document.rewrite_many import NewText, rewrite_lines
from editor.document.search import Budget, Searcher
from editor.document.structure import delete_blocks
from editor.document.yaml_edit import shown_text
from editor.errors import FieldError, StructureError, UnwritableTextError
from editor.markup import Manner
from editor.markup.inline import LINE_BREAK, Run, normal_form, plain_text
from editor.session.body_model import BodyModel, Spot

_FIRST_FIELDS = ("title", "excerpt", "feature_text")
# What Jekyll and themes read as a name, an address or a switch, not as text.
_NAMES = frozenset(
    "layout permalink slug date published category categories tags tag collection ext id uuid lang locale ref image"
    " thumbnail url link canonical_url redirect_from redirect_to author authors".split()
)
_ADDRESS = re.compile(r"\S*[/:]\S*")
_ENDS = ("\n", "\r\n", "\r")
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that is searched: a field's (``field`` is its key), or a line of the body as it is shown."""

    text: str
    field: str = ""
    row: int = 0
    line: int = 0
    is_protected: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A place where the query was found: in a field, or in a line of a row of the body; offsets in characters."""

    field: str
    row: int
    line: int
    start: int
    end: int
    is_protected: bool = False

    @property
    def passage(self) -> tuple[str, int, int]:
        """What tells the texts apart that are searched."""
        return self.field, self.row, self.line


@dataclass(frozen=True, slots=True)
class Scope:
    """A stretch of the body; fields are outside of it."""

    start: Spot
    end: Spot

    def holds(self, match: Match) -> bool:
        start, end = (Spot(match.row, match.line, offset) for offset in (match.start, match.end))
        return not match.field and self.start <= start and end <= self.end


@dataclass(frozen=True, slots=True)
class Replaced:
    """What a replacing did.

    Attributes:
        count: matches that were replaced.
        protected: matches in raw cards that were left.
        refused: matches that could not be written.
        length: characters of the last text that took a match's place.
    """

    count: int
    protected: int = 0
    refused: int = 0
    length: int = 0


def passages(model: BodyModel) -> Iterator[Passage]:
    """Everything that is searched, in reading order."""
    yield from _field_passages(model)
    for number, row in enumerate(model.rows):
        yield from _row_passages(number, row)


def _field_passages(model: BodyModel) -> Iterator[Passage]:
    yield from (Passage(text, field=key) for key, text in searched_fields(model.article).items())


def _row_passages(number: int, row: Row) -> Iterator[Passage]:
    for position, line in enumerate(row.lines):
        if line.runs:
            yield Passage(_shown(line.runs), "", number, position, line.is_protected)


def _shown(runs: Sequence[Run]) -> str:
    """A line's text with each line end in it, as source has them, as one character."""
    text = plain_text(runs)
    return _LINE_END.sub("\n", text) if "\r" in text else text


def searched_fields(article: Article) -> dict[str, str]:
    """The front matter's texts as the form shows them: headline, excerpt, feature text, then others as they stand.

    Names and addresses (a layout, an image's path) are none; a feature text that is the excerpt again goes with it.
    """
    front_matter = article.front_matter
    if front_matter.kind is not FrontMatterKind.YAML:
        return {}
    others = [entry.key for entry in front_matter.entries if entry.key not in (*_FIRST_FIELDS, *_NAMES)]
    found: dict[str, str] = {}
    for key in (*_FIRST_FIELDS, *others):
        entry = front_matter.entry(key)
        if entry is None or not isinstance(entry.value, str):
            continue
        text = shown_text(article.text, entry).rstrip("\n")
        if key in _FIRST_FIELDS or not _ADDRESS.fullmatch(text):
            found[key] = text
    if _follows(found):
        del found["feature_text"]
    return found


def _follows(texts: Mapping[str, str]) -> bool:
    return bool(texts.get("excerpt")) and texts.get("feature_text") == texts["excerpt"]


@dataclass(slots=True)
class Known:
    """What a searcher found in rows that did not change since: a key in a long article costs its own row."""

    searcher: Searcher
    rows: dict[int, tuple[object, tuple[Match, ...]]] = field(default_factory=dict)

    def find(self, number: int, row: Row, budget: Budget) -> tuple[Match, ...]:
        """The matches in a row of that number; unchanged blocks keep their lines, the very same object."""
        lines, matches = self.rows.get(id(row.lines), (None, ()))
        if lines is not row.lines:
            matches = tuple(
                _match(passage, found.start, found.end)
                for passage in _row_passages(number, row)
                for found in self.searcher.find(passage.text, budget)
            )
            self.rows[id(row.lines)] = row.lines, matches
        if matches and matches[0].row != number:
            return tuple(replace(match, row=number) for match in matches)
        return matches


    def read(self, rows: Sequence[Row], start: int, count: int, budget: Budget) -> int:
        """Searches so many rows ahead of ``find_matches``; where to go on. Raises SearchTooSlowError."""
        end = min(start + count, len(rows))
        for number in range(start, end):
            self.find(number, rows[number], budget)
        return end


def find_matches(
    model: BodyModel, searcher: Searcher, budget: Budget, scope: Scope | None = None, known: Known | None = None
) -> tuple[Match, ...]:
    """All matches (in the scope); raises SearchTooSlowError. ``known`` is what earlier calls with the searcher left."""
    known = known or Known(searcher)
    matches = [
        _match(passage, found.start, found.end)
        for passage in _field_passages(model)
        for found in searcher.find(passage.text, budget)
    ]
    for number, row in enumerate(model.rows):
        matches.extend(known.find(number, row, budget))
    return tuple(match for match in matches if scope is None or scope.holds(match))


def _match(passage: Passage, start: int, end: int) -> Match:
    return Match(passage.field, passage.row, passage.line, start, end, passage.is_protected)


def replace_matches(
    model: BodyModel,
    searcher: Searcher,
    replacement: str,
    matches: Iterable[Match],
    budget: Budget,
    *,
    protected: bool = False,
    before: Selection | None = None,
    after: Selection | None = None,
) -> Replaced:
    """Replaces matches that ``find_matches`` gave for the article as it is now, as one step of the history.

    ``protected`` allows it in raw cards. ``before`` and ``after`` are the selections that the history keeps. Raises
    ReplacementError, SearchTooSlowError; then nothing is changed.
    """
    wanted = set(matches)
    left = 0 if protected else sum(match.is_protected for match in wanted)
    wanted = {match for match in wanted if protected or not match.is_protected}
    touched = {match.passage for match in wanted}
    found = [
        (passage, _stretches(passage, searcher, replacement, wanted, budget))
        for passage in passages(model)
        if (passage.field, passage.row, passage.line) in touched
    ]
    work = _Work(model)
    for passage, stretches in found:
        if passage.field:
            work.replace_in_field(passage, stretches)
    work.replace_in_body([item for item in found if not item[0].field])
    model.perform(work.edit, origin="command", before=before, after=after)
    length = len(found[-1][1][-1][2]) if found else 0
    return Replaced(work.count["done"], left, work.count["refused"], length)


_Stretches = Sequence[tuple[int, int, str]]


def _stretches(
    passage: Passage, searcher: Searcher, replacement: str, wanted: set[Match], budget: Budget
) -> _Stretches:
    """What is to be replaced in a passage, with the texts that take its place."""
    return [
        (found.start, found.end, found.text)
        for found in searcher.replacements(passage.text, replacement, budget)
        if _match(passage, found.start, found.end) in wanted
    ]


class _Work:
    """One edit in the making."""

    def __init__(self, model: BodyModel) -> None:
        self._model = model
        self.edit = Edit.of(model.article, ())
        self.count = Counter[str]()

    def replace_in_field(self, passage: Passage, stretches: _Stretches) -> None:
        text = _spliced(passage.text, stretches)
        keys = [passage.field]
        if passage.field == "excerpt" and "feature_text" not in searched_fields(self._model.article):
            keys += ["feature_text"] * (self._model.article.front_matter.entry("feature_text") is not None)
        try:
            for key in keys:
                self.edit = self.edit.then(self._model.session.field_edit(self.edit.after, key, text))
            self.count["done"] += len(stretches)
        except FieldError:
            self.count["refused"] += len(stretches)

    def replace_in_body(self, found: Sequence[tuple[Passage, _Stretches]]) -> None:
        """Lines of text first, which keep blocks and their numbers; then, from the end, what may not."""
        texts: dict[NewText, int] = {}
        others: list[tuple[int, Passage, _Stretches]] = []
        for passage, stretches in found:
            row = self._model.rows[passage.row]
            line = row.lines[passage.line]
            if row.block is None:
                self.count["refused"] += len(stretches)
                continue
            runs = replaced_runs(line.runs, stretches)
            if line.leaf < 0 or not normal_form(runs):
                others.append((row.block, passage, stretches))
            else:
                texts[NewText(row.block, line.leaf, runs)] = len(stretches)
        edit, failed = rewrite_lines(self.edit.after, list(texts))
        self.edit = self.edit.then(edit)
        self.count["done"] += sum(texts.values())
        for text in failed:
            self._refuse(texts[text])
        for block, passage, stretches in reversed(others):
            self._replace_in_block(block, passage, stretches)

    def _refuse(self, count: int) -> None:
        self.count["done"] -= count
        self.count["refused"] += count

    def _replace_in_block(self, block: int, passage: Passage, stretches: _Stretches) -> None:
        """In a line that shows source, or of which nothing is left."""
        article, line = self.edit.after, self._model.rows[passage.row].lines[passage.line]
        edit: Edit | None = None
        if line.leaf < 0:
            source = _source_with(article.body.blocks[block].source, line.runs, stretches)
            if source is not None:
                edit = Edit.of(article, (article.change_for_block(block, source).trimmed(),))
        else:
            edit = _emptied(article, block, line.leaf)
        self.count["done"] += len(stretches)
        if edit is None:
            self._refuse(len(stretches))
        else:
            self.edit = self.edit.then(edit)


def _emptied(article: Article, block: int, leaf: int) -> Edit | None:
    """A line with nothing in it; Markdown cannot say an empty paragraph, which goes."""
    view = view_at(article, block)
    if view.is_single and view.leaves[0].manner is Manner.MARKDOWN:
        return _removal(article, block)
    try:
        return rewrite_line(article, block, leaf, ())
    except UnwritableTextError:
        return None


def _removal(article: Article, block: int) -> Edit:
    try:
        return delete_blocks(article, block, block + 1)
    except StructureError:
        return cut_blocks(article, block, block + 1)


def _spliced(text: str, stretches: _Stretches) -> str:
    for start, end, inserted in reversed(stretches):
        text = text[:start] + inserted + text[end:]
    return text


def _source_with(source: str, runs: Sequence[Run], stretches: _Stretches) -> str | None:
    """A block's source with stretches of a line that shows source replaced; line ends stay as they are.

    None where the line's text does not stand in the source as it is shown, or more than once.
    """
    text = plain_text(runs)
    written = next((way for way in (text, *(text.replace(LINE_BREAK, end) for end in _ENDS)) if way in source), "")
    if not written or source.count(written) > 1:
        return None
    at = source.index(written)
    places = [at + found.start() for found in re.finditer(r"\r\n|.", written, re.DOTALL)]
    return _spliced(source, [(places[start], places[end - 1] + 1, inserted) for start, end, inserted in stretches])


def place_of(model: BodyModel, match: Match, offset: int) -> Place:
    """Where in the match's text an offset is, as the history keeps it."""
    if match.field:
        return Place(match.field, offset=offset)
    return model.place(Spot(match.row, match.line, offset))
