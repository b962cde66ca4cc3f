"""What a picture says of its makers and subject, in the three places where it can be said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

MOST_CHARACTERS = 1000
MOST_CAPTION_CHARACTERS = 5000


@dataclass(frozen=True, slots=True)
class Credit:
    """The fields that stay in a picture; the names are those of the IPTC Photo Metadata Standard.

    Attributes:
        bylines: who made it.
        credit: who is to be named with it.
        source: whom it came from.
        copyright: the notice.
        caption: what is to be seen.
        headline: the same in a few words.
        date: when it was made; as written, or only the day where the camera alone says it.
        terms: what may be done with it.
        licence: the address of the licence.
        digital_source: whether a camera or a machine made it (IPTC's NewsCodes).
        alt: for those who do not see it.
    """

    bylines: tuple[str, ...] = ()
    credit: str = ""
    source: str = ""
    copyright: str = ""
    caption: str = ""
    headline: str = ""
    date: str = ""
    terms: str = ""
    licence: str = ""
    digital_source: str = ""
    alt: str = ""

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))


def merged(credits: Iterable[Credit]) -> Credit:
    """For each field the first that says something."""
    found: dict[str, str | tuple[str, ...]] = {}
    for credit in credits:
        for field in fields(Credit):
            found[field.name] = found.get(field.name) or getattr(credit, field.name)
    return Credit(**found)  # type: ignore[arg-type]


def trimmed(text: str, most: int = MOST_CHARACTERS) -> str:
    """Without the zeros and spaces around it and without what no XML can hold, and no longer than a segment carries."""
    clean = "".join(sign for sign in text if sign in "\n\t" or (sign >= " " and not "\ud800" <= sign <= "\udfff"))
    return clean.replace("\ufffe", "").replace("\uffff", "").strip()[:most]


def decoded(data: bytes) -> str:
    """Text whose encoding is not stated: UTF-8, then CP949 (Korean agencies' older programs), then Latin-1."""
    for encoding in ("utf-8", "cp949"):
        try:
            return data.rstrip(b"\0").decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.rstrip(b"\0").decode("latin-1")
