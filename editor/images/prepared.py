"""What became of a picture on its way into a site: data, carried out by the session."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from editor.images.credit import Credit


class Done(StrEnum):
    """What was done to a picture."""

    CONVERTED = "converted"
    TURNED = "turned"
    CROPPED = "cropped"
    COVERED = "covered"
    SCALED = "scaled"
    DEPTH = "brought to eight bits"
    COLOURS = "colours computed for screens"
    PLACE_REMOVED = "place removed"
    DEVICE_REMOVED = "device removed"
    THUMBNAIL_REMOVED = "thumbnail removed"
    REST_REMOVED = "other data removed"
    CREDIT_KEPT = "credit kept"


class Remark(StrEnum):
    """What a person should look at; the picture is taken in all the same."""

    MISLABELLED = "the name says another format than the file has"
    SMALL = "narrower than the site's pictures should be"
    HEAVY = "of more bytes than the site's pictures should have"
    COLOURS_GUESSED = "its colours are a guess: no usable profile"
    MOVING_TOO_LARGE = "moving pictures are not scaled: larger than the site's limits"
    FIRST_OF_SEVERAL = "the file holds several pictures; the first was taken"
    STILL_NOW = "it moved; the site gets its first picture"


@dataclass(frozen=True, slots=True)
class PreparedPicture:
    """A picture as it goes into the site.

    Attributes:
        data: the file's content.
        suffix: what its name ends in, ".jpg" say.
        size: width and height in pixels; (0, 0) for a drawing that states none.
        was: the format that it came in.
        source_digest: SHA-256 of what came in.
    """

    data: bytes
    suffix: str
    size: tuple[int, int]
    was: str
    done: tuple[Done, ...]
    warnings: tuple[Remark, ...]
    credit: Credit
    source_digest: str

    @property
    def digest(self) -> str:
        """SHA-256 of ``data``."""
        return hashlib.sha256(self.data).hexdigest()
