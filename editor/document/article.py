"""The article: a post's own text, cut into front matter entries and body blocks.

The text is the truth; entries and blocks are derived from it. What no change touches goes back byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property

from editor.document.body import Body
from editor.document.changes import Change, ChangeMismatch, Splice
from editor.document.front_matter import FrontMatter, FrontMatterKind, parse_front_matter
from editor.document.gathering import enclosing, gathered
from editor.document.places import Widened, carried
from editor.document.source import UTF8, Encoding, decode, encode, newline_of
from editor.document.yaml_edit import remove_key, set_value
from editor.errors import ReadOnlyArticleError

_FAR = 80  # characters behind the front matter of which one says something
_FENCES = ("---", "+++")  # what a text with front matter begins with


class ReadOnlyReason(Enum):
    """Why an article can be shown but not changed."""

    ENCODING = "encoding"
    TOML = "toml"


@dataclass(frozen=True)
class Article:
    """A post as it stands in its file.

    Attributes:
        head: the text in front of the body.
        encoding: what turns the text into the file's bytes again.
        front_matter: the entries at its head.
        body: the blocks behind them.
        widened: places between blocks that commands had to make wider; no part of what the article is.
    """

    head: str
    encoding: Encoding
    front_matter: FrontMatter
    body: Body
    widened: tuple[Widened, ...] = field(default=(), compare=False)

    @classmethod
    def from_bytes(cls, data: bytes) -> Article:
        """Opens any bytes at all; what cannot be edited has a ``read_only`` reason."""
        text, encoding = decode(data)
        return cls.from_text(text, encoding)

    @classmethod
    def from_text(cls, text: str, encoding: Encoding = UTF8) -> Article:
        front_matter = parse_front_matter(text)
        body = Body.of(text[front_matter.end :], front_matter.end)
        return cls(text[: front_matter.end], encoding, front_matter, body)

    @cached_property
    def text(self) -> str:
        """The decoded file, newlines as they are, without a byte order mark; put together when it is asked for."""
        return self.head + self.body.text

    def to_bytes(self) -> bytes:
        return encode(self.text, self.encoding)

    @property
    def read_only(self) -> ReadOnlyReason | None:
        if not self.encoding.readable:
            return ReadOnlyReason.ENCODING
        if self.front_matter.kind is FrontMatterKind.TOML:
            return ReadOnlyReason.TOML
        return None

    @cached_property
    def newline(self) -> str:
        """The newline that most of its lines end in."""
        return newline_of(self.text)

    def field(self, key: str, default: object = None) -> object:
        """A front matter value as Ruby's Psych reads it."""
        return self.front_matter.get(key, default)

    def changes_for_field(self, key: str, value: object, after: str | None = None) -> tuple[Splice, ...]:
        """What setting a value changes in the text; nothing where it has that value already.

        Raises FieldError where the value cannot be written in place, ReadOnlyArticleError for a read-only article.
        """
        self._must_be_editable()
        return set_value(self.text, self.front_matter, key, value, after=after)

    def changes_for_removal(self, key: str) -> tuple[Splice, ...]:
        """What removing a key changes in the text; raises as ``changes_for_field``."""
        self._must_be_editable()
        return remove_key(self.text, self.front_matter, key)

    def change_for_block(self, index: int, source: str) -> Splice:
        """What giving a block another source changes in the text; raises IndexError, ReadOnlyArticleError."""
        self._must_be_editable()
        return Splice(self.body.starts[index], self.body.blocks[index].source, source)

    def with_field(self, key: str, value: object) -> Article:
        return self.apply(self.changes_for_field(key, value))

    def without_field(self, key: str) -> Article:
        return self.apply(self.changes_for_removal(key))

    def with_block(self, index: int, source: str) -> Article:
        return self.apply((self.change_for_block(index, source),))

    def apply(self, changes: Iterable[Change]) -> Article:
        """The article after the changes, each of which speaks of the text that the one before it left."""
        article = self
        for run in gathered(changes):
            article = article._after_all(run)
        return article

    def _after_all(self, run: Sequence[Change]) -> Article:
        splices = [change for change in run if isinstance(change, Splice)]
        if len(run) == 1 or len(splices) < len(run):
            return self._after(run[0])
        widened = self.widened
        for splice in splices:
            widened = carried(widened, splice)
        return replace(self._after(enclosing(self.text, splices)), widened=widened)

    def _after(self, change: Change) -> Article:
        if isinstance(change, Splice) and change.is_empty:
            return self
        widened = carried(self.widened, change)
        first = change.offset if isinstance(change, Splice) else min(change.start, change.to)
        if self._keeps_its_head(first):
            return Article(self.head, self.encoding, self.front_matter, self._body_after(change), widened)
        text = change.apply(self.text)
        front_matter = parse_front_matter(text)
        is_front = isinstance(change, Splice) and change.end <= self.front_matter.end
        if is_front and len(text) - front_matter.end == len(self.text) - self.body.offset:
            body = self.body.moved_to(front_matter.end)
        else:
            body = Body.of(text[front_matter.end :], front_matter.end)
        return Article(text[: front_matter.end], self.encoding, front_matter, body, widened)

    def _keeps_its_head(self, first: int) -> bool:
        """Whether a change from an offset on leaves the front matter as it is, and makes none."""
        if self.front_matter.kind is not FrontMatterKind.NONE:  # a line of spaces below the fence goes with it
            end = self.front_matter.end
            return first > end and bool(self.body.between(end, min(first, end + _FAR)).strip())
        return first > len(_FENCES[0]) and not self.body.between(0, min(self.body.end, 3)).startswith(_FENCES)

    def _body_after(self, change: Change) -> Body:
        if not isinstance(change, Splice):
            return Body.of(change.apply(self.text)[self.body.offset :], self.body.offset)
        if self.body.between(change.offset, change.end) != change.removed:
            raise ChangeMismatch(f"expected {change.removed!r} at {change.offset}")
        return self.body.after(change.offset, len(change.removed), change.inserted)

    def _must_be_editable(self) -> None:
        if self.read_only is not None:
            raise ReadOnlyArticleError(cause=self.read_only.value)
