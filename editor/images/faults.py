"""Why a picture cannot be taken in, as an error that says it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from editor.errors import ImageError


class Fault(StrEnum):
    """What is wrong with a file that somebody wants to take in."""

    EMPTY = "empty"
    UNKNOWN = "unknown"
    UNSUITABLE = "unsuitable"
    DAMAGED = "damaged"
    TRUNCATED = "truncated"
    HEAVY = "heavy"
    TOO_LARGE = "too large"
    SCRIPTS = "scripts"
    NAMES_FILES = "names files"
    ENTITIES = "entities"
    MOVING = "moving"
    DRAWN = "drawn"
    BAD_AREA = "bad area"
    GAVE_UP = "gave up"


_WORDS = {
    Fault.EMPTY: "the file is empty",
    Fault.UNKNOWN: "the file is no picture",
    Fault.UNSUITABLE: "the file is {detail}, which no page shows",
    Fault.DAMAGED: "the picture is damaged",
    Fault.TRUNCATED: "the file ends before the picture does; copy it once more from where it came",
    Fault.HEAVY: "the file has {detail} bytes, more than are read",
    Fault.TOO_LARGE: "the picture has {detail} pixels, more than this machine should unpack",
    Fault.SCRIPTS: "the drawing holds a program ({detail}), which would run in the readers' pages",
    Fault.NAMES_FILES: "the drawing fetches another file ({detail})",
    Fault.ENTITIES: "the drawing defines entities, which can grow without end",
    Fault.MOVING: "a moving picture cannot be cropped or covered",
    Fault.DRAWN: "a drawing cannot be cropped or covered",
    Fault.BAD_AREA: "the area lies outside of the picture",
    Fault.GAVE_UP: "the process that read it broke down; most likely the file is damaged",
}


class PictureError(ImageError):
    """The picture cannot be used.

    Attributes:
        fault: what is wrong, for those who say it in another language.
        detail: the format, number or element that it is about; "" where there is none.
    """

    def __init__(self, fault: Fault, detail: str = "", path: Path | None = None) -> None:
        super().__init__(path, _WORDS[fault].format(detail=detail))
        self.fault = fault
        self.detail = detail

    def __reduce__(self) -> tuple[type[PictureError], tuple[Fault, str, Path | None]]:
        """Errors cross from one process to another."""
        return type(self), (self.fault, self.detail, self.path)
