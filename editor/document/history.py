"""The one history of an article: form, body, pictures and sections undone in the order in which they were done."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from editor.document.changes import Change, Splice, compose, inverted_all
from editor.document.places import Widened


@dataclass(frozen=True)
class Place:
    """Where a caret stands: in a form field, or in a line of a block of the body.

    Attributes:
        field: the front matter key, or "" for the body.
        offset: characters from the start of the field's text or of the line.
    """

    field: str = ""
    block: int = 0
    line: int = 0
    offset: int = 0


@dataclass(frozen=True)
class Selection:
    """What is selected: from where to where the caret went."""

    anchor: Place
    head: Place

    @classmethod
    def at(cls, place: Place) -> Selection:
        return cls(place, place)


@dataclass(frozen=True)
class Naming:
    """What an article's file will be called.

    Attributes:
        date: the date in its name; None for a draft that has none.
        slug: the name that a person gave it; "" while it follows from the title.
        suffix: the file's ending with its dot.
    """

    date: date | None = None
    slug: str = ""
    is_draft: bool = False
    suffix: str = ".md"


@dataclass(frozen=True)
class Step:
    """Changes that are undone together, with the selections and the naming before and after them.

    Attributes:
        batch: what later changes must share to be undone together with these; "" joins nothing.
        widened: what the article remembers of its places before and after them: changes alone do not tell it.
    """

    changes: tuple[Change, ...]
    before: Selection | None
    after: Selection | None
    batch: str = ""
    named: tuple[Naming, Naming] | None = None
    widened: tuple[tuple[Widened, ...], tuple[Widened, ...]] = ((), ())

    def joined(self, later: Step) -> Step:
        """Both steps as one; changes that touch become one change."""
        changes = list(self.changes)
        for change in later.changes:
            last = changes[-1] if changes else None
            one = compose(last, change) if isinstance(last, Splice) and isinstance(change, Splice) else None
            changes[-1:] = [one] if one else [*changes[-1:], change]
        named = (self.named[0], later.named[1]) if self.named and later.named else self.named or later.named
        widened = (self.widened[0], later.widened[1])
        return Step(tuple(changes), self.before, later.after, self.batch, named, widened)

    def inverted(self) -> Step:
        named = (self.named[1], self.named[0]) if self.named else None
        widened = (self.widened[1], self.widened[0])
        return Step(inverted_all(self.changes), self.after, self.before, self.batch, named, widened)


@dataclass
class History:
    """Steps done and undone."""

    _done: list[Step] = field(default_factory=list)
    _undone: list[Step] = field(default_factory=list)
    _open: bool = False
    _group: int | None = None  # how many steps were done when the one that is being made of several began

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def record(self, step: Step) -> None:
        """Adds a step; what was undone is gone. A step of the open batch joins the last one."""
        self._undone.clear()
        last = self._done[-1] if self._done else None
        is_grouped = self._group is not None and len(self._done) > self._group
        if last and (is_grouped or (self._open and step.batch and step.batch == last.batch)):
            self._done[-1] = last.joined(step)
        else:
            self._done.append(step)
        self._open = True

    def amend(self, step: Step) -> None:
        """Adds what follows from the last step to it, so that both are undone together; it stays open as it was."""
        if self._done:
            last = self._done[-1]
            self._done[-1] = replace(last.joined(step), after=last.after)
            self._undone.clear()

    def close_batch(self) -> None:
        """The next step begins a batch of its own: after a pause, a click, a save."""
        self._open = False

    def begin_group(self) -> bool:
        """All steps from here to the group's end are one; False where one is open already, which goes on."""
        if self._group is not None:
            return False
        self._group = len(self._done)
        return True

    def end_group(self) -> None:
        self._group = None
        self._open = False

    def take_group_back(self) -> Step | None:
        """What undoes the open group's step, which is forgotten; None where nothing was done in it."""
        if self._group is None or len(self._done) <= self._group:
            return None
        return self._done.pop().inverted()

    def undo(self) -> Step | None:
        """What takes the last step back; None where there is none."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        self._open = False
        return step.inverted()

    def redo(self) -> Step | None:
        """What makes the step again that was undone last; None where there is none."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        self._open = False
        return step
