"""A file's bytes as text and back: encoding, byte order mark and newlines are part of the article.

Law: ``encode(*decode(data)) == data`` for all bytes.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

NEWLINE = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a text stood in its file.

    Attributes:
        name: the codec's name in Python, or one of "utf-8-escaped" (bytes that are no text at all).
        bom: the byte order mark that the file began with; it is not part of the text.
        error: why the article cannot be edited: "not-utf-8", "utf-16", "utf-32" or "undecodable"; empty for UTF-8.
    """

    name: str
    bom: bytes = b""
    error: str = ""

    @property
    def readable(self) -> bool:
        """Whether the article is text that Jekyll reads; if not, it is shown but not edited."""
        return not self.error


UTF8 = Encoding("utf-8")
ESCAPED = "utf-8-escaped"

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)


def decode(data: bytes) -> tuple[str, Encoding]:
    """The text of a file and what turns it into the same bytes again; never fails.

    What is neither UTF-8 nor another encoding that gives its own bytes back is shown with lone surrogates in
    the place of the bytes that are no text.
    """
    bom = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    for candidate in (Encoding("utf-8", bom), *_foreign_encodings(data)):
        text = _decoded(data, candidate)
        if text is not None:
            return text, candidate
    return data.decode("utf-8", "surrogateescape"), Encoding(ESCAPED, b"", "undecodable")


def encode(text: str, encoding: Encoding) -> bytes:
    """The bytes of a text; raises UnicodeEncodeError where the encoding has no way to write a character."""
    if encoding.name == ESCAPED:
        return encoding.bom + text.encode("utf-8", "surrogateescape")
    return encoding.bom + text.encode(encoding.name)


def newline_of(text: str) -> str:
    r"""The newline that most lines of a text end in, of equals the first; "\n" where there is none."""
    counts: dict[str, int] = {}
    for newline in NEWLINE.findall(text):
        counts[newline] = counts.get(newline, 0) + 1
    return max(counts, key=lambda newline: counts[newline], default="\n")


def _foreign_encodings(data: bytes) -> list[Encoding]:
    found = [Encoding(name, mark, error) for mark, name, error in _MARKS if data.startswith(mark)]
    return [*found, Encoding("cp949", b"", "not-utf-8")]


def _decoded(data: bytes, encoding: Encoding) -> str | None:
    """The text, or None where the encoding does not give the same bytes back."""
    try:
        text = data[len(encoding.bom) :].decode(encoding.name)
        return text if encode(text, encoding) == data else None
    except UnicodeError:
        return None
