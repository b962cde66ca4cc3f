"""The source of the open article, or of a part of it, as lines to type in: every change is a splice on the article.

No Qt: a widget shows the lines and says what was typed in them; what others change comes as the smallest difference.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from editor.document.article import Article
from editor.document.changes import Change, Splice
from editor.document.edit import Edit
from editor.document.front_matter import FrontMatterKind
from editor.document.history import Selection
from editor.document.source_lines import SourceLines, as_source, source_between
from editor.document.yaml_lines import next_line
from editor.errors import ReadOnlyArticleError
from editor.markup import Block, is_glued
from editor.markup.ends import shared_ends
from editor.session.session import ArticleChange, Session
from editor.session.source_places import place_of
from editor.session.source_typing import TypingSteps

ORIGIN = "source"


class Part(Enum):
    """How much of the article is shown."""

    BODY = "body"
    WHOLE = "whole"  # with its front matter


@dataclass(frozen=True)
class Stretch:
    """A part between two offsets of the article as it is now, as the source of a block."""

    start: int
    end: int


@dataclass(frozen=True)
class LinesChange:
    """The lines from ``first`` to ``old_end`` gave way to those up to ``new_end``."""

    first: int
    old_end: int
    new_end: int

    def then(self, later: LinesChange) -> LinesChange:
        """Both as one; ``later`` speaks of the lines that this one left."""
        grown = self.new_end - self.old_end
        old_end = max(self.old_end, later.old_end - grown)
        return LinesChange(
            min(self.first, later.first), old_end, old_end + grown + later.new_end - later.old_end
        )


@dataclass(frozen=True)
class SourceChange:
    """A change of the article as a source view sees it.

    Attributes:
        lines: what became of the lines; None where they are as they were.
        caret: the offset in the shown text where the caret belongs, where the change says so.
        recoloured: the lines, from the first to before the last, that may read as something else than before; None
            where all may.
    """

    origin: str
    lines: LinesChange | None
    caret: int | None
    recoloured: tuple[int, int] | None


class SourceModel:
    """Lines of a session's article; ``part`` says of how much of it."""

    def __init__(self, session: Session, part: Part | Stretch = Part.BODY) -> None:
        self.session = session
        self._part = part
        self._start = self._canonical_start(session.article)
        self._behind = len(session.article.text) - part.end if isinstance(part, Stretch) else 0
        self.lines = SourceLines(self._text_of(session.article))
        self._steps = TypingSteps()
        self._listeners: list[Callable[[SourceChange], None]] = []
        self._unsubscribe = session.subscribe(self._on_article_changed)

    def close(self) -> None:
        """Hears nothing more of the session."""
        self._unsubscribe()

    def listen(self, listener: Callable[[SourceChange], None]) -> Callable[[], None]:
        """Calls the listener after each change of the article; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @property
    def article(self) -> Article:
        return self.session.article

    @property
    def start(self) -> int:
        """Where what is shown begins in the article's text."""
        return self._start

    @property
    def text(self) -> str:
        return self.lines.text

    def block_at(self, offset: int) -> int:
        """The article's block that an offset of the shown text is in."""
        return self.article.body.starts.block_at(self._start + offset) if self.article.body.blocks else 0

    # What is typed.

    def typed(self, first: int, old_end: int, shown: list[str], head: int, tail: int) -> None:
        """Takes over that a view now shows other lines in the place of those from ``first`` to ``old_end``.

        ``head`` and ``tail`` are how many characters at their ends are known to be as they were (line ends count as
        one). Raises as ``Session.dispatch``.
        """
        old = "\n".join(self.lines.shown(first, old_end))
        new = "\n".join(shown)
        change = Splice(head, old[head : len(old) - tail], new[head : len(new) - tail]).trimmed()
        lines = [self.lines[number] for number in range(first, old_end)]
        start, end = source_between(lines, change.offset, change.end)
        base = self.lines.start(first)
        self.replace(base + start, base + end, change.inserted, self._steps)

    def replace(self, start: int, end: int, text: str, steps: TypingSteps | None = None) -> int:
        """Puts a text in the place of another, with the article's line ends; where the caret belongs behind it.

        Without ``steps`` it is a step of the history by itself.
        """
        article, session = self.article, self.session
        if article.read_only is not None:
            raise ReadOnlyArticleError(cause=article.read_only.value)
        inserted = as_source(text, article.newline) if "\n" in text or "\r" in text else text
        at = self._start + start
        change = Splice(at, article.text[at : self._start + end], inserted)
        if steps is None or steps.begins_anew(change):
            session.close_batch()
        if not change.is_empty:
            before = Selection.at(place_of(article, change.end))
            edit = Edit.of(article, (change,))
            after = Selection.at(place_of(edit.after, at + len(inserted)))
            session.perform(edit, origin=ORIGIN, batch=ORIGIN, before=before, after=after)
        if steps is None:
            self.end_step()
        return start + len(inserted)

    def move(self, start: int, end: int, to: int) -> int:
        """Takes a text away and puts it in elsewhere (outside of it), as one step; where the caret belongs then."""
        text = self.text[start:end]
        at = to - len(text) if to > start else to
        changes = (Splice(self._start + start, text, ""), Splice(self._start + at, "", text))
        self.session.dispatch(changes, origin=ORIGIN)
        self.end_step()
        return at + len(text)

    def end_step(self) -> None:
        """What is typed next is undone by itself."""
        self._steps.end()
        self.session.close_batch()

    # What the article says.

    def _canonical_start(self, article: Article) -> int:
        """The body is shown from behind the front matter's last fence: Jekyll takes blank lines below it, too."""
        if isinstance(self._part, Stretch):
            return self._part.start
        front_matter = article.front_matter
        if self._part is Part.WHOLE or front_matter.kind is FrontMatterKind.NONE:
            return 0
        return min(next_line(article.text, front_matter.content_end), front_matter.end)

    def _text_of(self, article: Article) -> str:
        return article.text[self._start : len(article.text) - self._behind]

    def _on_article_changed(self, change: ArticleChange) -> None:
        start = self._start
        if change.origin != ORIGIN and not isinstance(self._part, Stretch):
            start = self._canonical_start(change.new)
        lines, caret = self._follow(change.changes)
        if self._start != start or self.lines.length != len(change.new.text) - self._behind - start:
            lines, caret = self._differ(change.new, start, lines), None
        recoloured = self._recoloured(change)
        caret = caret if change.origin in ("history", "command") else None
        for listener in tuple(self._listeners):
            listener(SourceChange(change.origin, lines, caret, recoloured))

    def _follow(self, changes: tuple[Change, ...]) -> tuple[LinesChange | None, int | None]:
        """Makes splices in the lines, as far as they lie in what is shown or before it; the last one's end."""
        found: LinesChange | None = None
        caret = None
        for change in changes:
            if not isinstance(change, Splice) or change.offset < self._start < change.end:
                self._start = -1  # not to be followed: the lines are made anew
                break
            if change.end <= self._start and change.offset < self._start:
                self._start += len(change.inserted) - len(change.removed)
            elif change.end - self._start <= self.lines.length:
                at = change.offset - self._start
                touched = LinesChange(*self.lines.splice(at, len(change.removed), change.inserted))
                found = touched if found is None else found.then(touched)
                caret = at + len(change.inserted)
        return found, caret

    def _differ(self, new: Article, start: int, before: LinesChange | None) -> LinesChange:
        """Makes the lines anew; what differs of them from those before ``before``."""
        one = self.lines.all()
        self._start = start
        self.lines = SourceLines(self._text_of(new))
        other = self.lines.all()
        head, tail = shared_ends(one, other)
        made = LinesChange(head, len(one) - tail, len(other) - tail)
        return made if before is None else before.then(made)

    def _recoloured(self, change: ArticleChange) -> tuple[int, int] | None:
        old, new = change.old.body, change.new.body
        if change.old.front_matter != change.new.front_matter:
            return None
        if old.definitions != new.definitions:
            return None
        head, tail = shared_ends(old.blocks, new.blocks)
        end = len(new.blocks) - tail
        if tail and _glues(old.blocks, len(old.blocks) - tail) != _glues(new.blocks, end):
            end += 1
        first, last = (max(new.starts[index] - self._start, 0) for index in (min(head, end), end))
        return self.lines.line_at(first), self.lines.line_at(last) + 1


def _glues(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block at a number follows the one before it without a blank line."""
    return is_glued(blocks[index - 1] if index else None)
