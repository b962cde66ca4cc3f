"""IPTC-IIM 4.2 in a JPEG's APP13: read, and written anew with nothing but the credit.

Datasets are ``1C record number length data``; Photoshop wraps them into a resource 0x0404 (Adobe, "Photoshop File
Formats"). Texts are written in UTF-8 and in full, also where IIM 4.2 allows 32 bytes: a Korean agency's name
needs more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.images.credit import MOST_CAPTION_CHARACTERS, MOST_CHARACTERS, Credit, decoded, trimmed

_UTF8 = b"\x1b%G"
_PHOTOSHOP = b"Photoshop 3.0\0"
_BYLINE, _CAPTION, _DAY, _TIME = 80, 120, 55, 60
_TEXTS = {105: "headline", 110: "credit", 115: "source", 116: "copyright", _CAPTION: "caption"}
_WRITTEN_DATE = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d):?(\d\d)(?:\.\d+)?(?:([-+])(\d\d):?(\d\d)|Z)?)?"
)


def read_iptc(segment: bytes) -> Credit:
    """The credit in an APP13's content; empty where there is none, and as far as it goes where it is broken."""
    texts: dict[str, str] = {}
    bylines: list[str] = []
    moment = {_DAY: "", _TIME: ""}
    is_utf8 = False
    for record, number, value in _datasets(_resource(segment)):
        if (record, number) == (1, 90):
            is_utf8 = value == _UTF8
        if record != 2:
            continue
        text = value.decode("utf-8", "ignore") if is_utf8 else decoded(value)
        if number == _BYLINE and trimmed(text):
            bylines.append(trimmed(text))
        elif number in _TEXTS:
            most = MOST_CAPTION_CHARACTERS if number == _CAPTION else MOST_CHARACTERS
            texts.setdefault(_TEXTS[number], trimmed(text, most))
        elif number in moment:
            moment[number] = text
    return Credit(bylines=tuple(bylines[:20]), date=_date(moment[_DAY], moment[_TIME]), **texts)


def write_iptc(credit: Credit) -> bytes:
    """The content of an APP13 that says the credit; b"" where there is nothing to say."""
    day, clock = _written(credit.date)
    texts = [(number, getattr(credit, name)) for number, name in _TEXTS.items()]
    values = [(_BYLINE, byline) for byline in credit.bylines] + texts + [(_DAY, day), (_TIME, clock)]
    values.sort(key=lambda pair: pair[0])
    datasets = b"".join(_dataset(2, number, text.encode()) for number, text in values if text)
    if not datasets:
        return b""
    block = _dataset(1, 90, _UTF8) + _dataset(2, 0, b"\0\4") + datasets
    return _PHOTOSHOP + b"8BIM\x04\x04\0\0" + len(block).to_bytes(4, "big") + block + b"\0" * (len(block) % 2)


def _dataset(record: int, number: int, value: bytes) -> bytes:
    value = value[:32767]
    return bytes((0x1C, record, number)) + len(value).to_bytes(2, "big") + value


def _resource(segment: bytes) -> bytes:
    """What stands in the resource 0x0404."""
    at = len(_PHOTOSHOP) if segment.startswith(_PHOTOSHOP) else 0
    while segment[at : at + 4] == b"8BIM" and at + 12 <= len(segment):
        kind, name = segment[at + 4 : at + 6], segment[at + 6]
        at += 6 + (name + 2 & ~1)
        length = int.from_bytes(segment[at : at + 4], "big")
        if kind == b"\x04\x04":
            return segment[at + 4 : at + 4 + length]
        at += 4 + (length + 1 & ~1)
    return b""


def _datasets(block: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    while at + 5 <= len(block) and block[at] == 0x1C:
        length = int.from_bytes(block[at + 3 : at + 5], "big")
        if length > 0x7FFF:  # an extended dataset: none of ours is that long
            return
        yield block[at + 1], block[at + 2], block[at + 5 : at + 5 + length]
        at += 5 + length


def _date(day: str, clock: str) -> str:
    """IIM's ``CCYYMMDD`` and ``HHMMSS±HHMM`` as XMP writes it."""
    found = re.fullmatch(r"(\d{4})(\d\d)(\d\d)", day.strip())
    if found is None:
        return ""
    time = re.fullmatch(r"(\d\d)(\d\d)(\d\d)(?:([-+]\d\d)(\d\d))?", clock.strip())
    zone = f"{time[4]}:{time[5]}" if time and time[4] else ""
    return f"{found[1]}-{found[2]}-{found[3]}" + (f"T{time[1]}:{time[2]}:{time[3]}{zone}" if time else "")


def _written(date: str) -> tuple[str, str]:
    found = _WRITTEN_DATE.match(date)
    if found is None:
        return "", ""
    zone = f"{found[7]}{found[8]}{found[9]}" if found[7] else "+0000" if date.endswith("Z") else ""
    clock = f"{found[4]}{found[5]}{found[6]}{zone}" if found[4] else ""
    return f"{found[1]}{found[2]}{found[3]}", clock
