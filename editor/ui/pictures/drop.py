"""Pictures of one drop on their way into an article, in their order."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from editor.errors import EditorError
from editor.images.captions import CaptionParts
from editor.images.editing import Change, FocalPoint
from editor.session.desk import Desk
from editor.session.picture_arrival import Arrival
from editor.session.picture_intake import TakenPicture
from editor.session.session import Session
from editor.session.waiting_pictures import PromisedPicture


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says of a picture that is coming in, and what of it is cut off or covered."""

    parts: CaptionParts
    changes: tuple[Change, ...] = ()


@dataclass(slots=True, eq=False)
class Item:
    """A picture of a drop.

    Attributes:
        said: None where nobody was asked.
        is_asked_for: whether the person is still being asked what it shows.
        number: of the request.
    """

    picture: PromisedPicture
    changes: tuple[Change, ...] = ()
    focus: FocalPoint | None = None
    said: Said | None = None
    is_asked_for: bool = False
    number: int = 0
    taken: TakenPicture | None = None
    error: EditorError | None = None

    @property
    def is_ready(self) -> bool:
        return not self.is_asked_for and (self.taken is not None or self.error is not None)


@dataclass(slots=True, eq=False)
class Drop:
    """What was handed over at once.

    Attributes:
        arrival: the place in the body; None for a field.
        key: the field's.
        record: where it is kept what is still to come.
        folder: where the house keeps the article's pictures.
        to_come: in order; what has arrived is no more in it.
    """

    session: Session
    desk: Desk
    record: Path
    to_come: list[Item]
    folder: str = ""
    arrival: Arrival | None = None
    key: str = ""
    total: int = 0
    revision: int = -1
    arrived: list[TakenPicture] = field(default_factory=list)
    without_alt: int = 0
    refused: list[EditorError] = field(default_factory=list)

    @property
    def done(self) -> int:
        """How many of all are prepared, or cannot be."""
        return self.total - sum(1 for item in self.to_come if item.taken is None and item.error is None)

    def close(self) -> None:
        if self.arrival is not None:
            self.arrival.close()
