"""What the library knows of one file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from editor.site.documents import PostProblem, ProblemKind

LEFT_OUT = frozenset((ProblemKind.FILE_NAME, ProblemKind.ENCODING, ProblemKind.UNREADABLE, ProblemKind.OUTSIDE))
"""Faults for which Jekyll does not take a file for a post at all."""


class Kind(Enum):
    """Where a file stands in the site."""

    POST = "post"
    DRAFT = "draft"
    PAGE = "page"


class State(Enum):
    """What becomes of a file when the site is built now."""

    PUBLISHED = "published"
    DRAFT = "draft"
    FUTURE = "future"  # its date is to come, and the site does not publish such posts
    HIDDEN = "hidden"  # ``published: false``
    LEFT_OUT = "left_out"  # a fault for which Jekyll passes it over


@dataclass(frozen=True, slots=True)
class Entry:
    """One post, draft or page.

    Attributes:
        path: from the site's folder, with slashes, as the file system writes it.
        title: as Jekyll has it; of a page without one, the file's name.
        day: the date on the site's clock, ``YYYY-MM-DD``; of what has no date, when it was changed last.
        moment: the same, in seconds since 1970.
        is_published: False where the front matter says ``published: false``.
        image: the address of the picture that stands for it: its front matter's, else the body's first; "" for none.
        modified_ns, size, fingerprint: what tells whether the file has changed.
        problem: why Jekyll would not build it as meant.
        number: its key in the index; 0 for what is not in it yet.
    """

    path: str
    kind: Kind
    title: str
    day: str
    moment: float
    is_published: bool
    categories: tuple[str, ...]
    tags: tuple[str, ...]
    authors: tuple[str, ...]
    image: str
    modified_ns: int
    size: int
    fingerprint: str
    problem: PostProblem | None = None
    number: int = 0

    @property
    def month(self) -> str:
        """``YYYY-MM``."""
        return self.day[:7]

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.rpartition("/")[2]

    def state(self, now: float, shows_future: bool) -> State:
        """What becomes of it at a time, in seconds since 1970."""
        if self.problem is not None and self.problem.kind in LEFT_OUT:
            return State.LEFT_OUT
        if self.kind is Kind.DRAFT:
            return State.DRAFT
        if not self.is_published:
            return State.HIDDEN
        if self.kind is Kind.POST and self.moment > now and not shows_future:
            return State.FUTURE
        return State.PUBLISHED
