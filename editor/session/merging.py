"""Two hands on one file: what was written here and what the file holds now, brought together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from editor.document.article import Article
from editor.document.difference import Difference, compare
from editor.document.merge import Conflict, ConflictKind, Merged, Side, merge
from editor.session.session import Session

CHOICES = {
    ConflictKind.FIELD: (Side.OURS, Side.THEIRS),
    ConflictKind.FRONT_MATTER: (Side.OURS, Side.THEIRS),
    ConflictKind.BODY: (Side.OURS, Side.THEIRS),
    ConflictKind.BLOCK: (Side.OURS, Side.THEIRS, Side.BOTH),
}


@dataclass(frozen=True)
class Meeting:
    """Both hands' work over what they began with."""

    base: Article
    ours: Article
    theirs: Article
    fingerprint: str

    @cached_property
    def merged(self) -> Merged:
        return merge(self.base, self.ours, self.theirs)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        return self.merged.conflicts

    @cached_property
    def theirs_changed(self) -> Difference:
        """What the other hand did."""
        return compare(self.base, self.theirs)

    def choices(self, conflict: Conflict) -> tuple[Side, ...]:
        """What can be chosen for a conflict; both only of two texts."""
        both_stand = None not in (conflict.ours, conflict.theirs)
        return tuple(side for side in CHOICES[conflict.kind] if both_stand or side is not Side.BOTH)

    def take(self, session: Session, sides: Sequence[Side]) -> None:
        """The article becomes both, as one step of its history; raises ValueError for another number of sides, or
        where the article has been changed since the two met.
        """
        if session.article.text != self.ours.text:
            raise ValueError("the article has been changed since")
        session.rebase(self.theirs, self.fingerprint, self.merged.text(sides))


def meeting_of(session: Session, there: Session) -> Meeting | None:
    """What the open article and its file make together; None where the file holds nothing that can be edited."""
    if there.article.read_only is not None or session.article.read_only is not None:
        return None
    base = session.saved_article or session.article
    return Meeting(base, session.article, there.article, str(there.fingerprint))
