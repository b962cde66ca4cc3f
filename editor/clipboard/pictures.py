"""Pictures in others' HTML: which address is the real one, and which of them nobody sees."""

from __future__ import annotations

import re
from collections import Counter

from editor.clipboard.addresses import picture_address, picture_data, put_aside
from editor.clipboard.elements import Tag
from editor.clipboard.lines import visible
from editor.clipboard.pasted import PastedPicture
from editor.clipboard.removals import Removal
from editor.clipboard.styles import Styles

# Pages that load pictures late have the real address here, and a placeholder in src.
_LATE = ("data-lazy-src", "data-src", "data-original", "data-origin-src")
_SMALLEST_DATA = 100  # bytes; a placeholder of one pixel is smaller, no picture is
# Hangul Word Processor describes each picture so: its name and size in the other document.
_MADE_BY_HWP = re.compile(r"그림입니다\..*|묶음 개체입니다\..*|원본 그림의 (?:이름|크기).*", re.DOTALL)


def picture_of(tag: Tag, styles: Styles, pictures: tuple[str, ...], removed: Counter[Removal]) -> PastedPicture | None:
    """The picture that an ``img`` shows; None, and counted, where it is none to take over."""
    if _is_pixel(tag, styles):
        removed[Removal.TRACKERS] += 1
        return None
    alt = " ".join(_MADE_BY_HWP.sub("", visible(tag.get("alt"))[0]).split())
    late = next((found for name in _LATE if (found := picture_address(tag.get(name)))), "")
    if late:
        return PastedPicture(late, alt)
    if data := put_aside(tag.get("src"), pictures):
        found_data = picture_data(data)
        if found_data is None or len(found_data.data) < _SMALLEST_DATA:
            removed[Removal.PICTURES if found_data is None else Removal.TRACKERS] += 1
            return None
        return PastedPicture("", alt, data=found_data.data, media_type=found_data.media_type)
    address = picture_address(tag.get("src")) or picture_address((tag.get("srcset").split() or [""])[0].rstrip(","))
    if not address:
        removed[Removal.PICTURES] += 1
        return None
    return PastedPicture(address, alt)


def _is_pixel(tag: Tag, styles: Styles) -> bool:
    """Whether it is a pixel that counts readers, and no picture."""
    return any(
        _pixels(size) in (0, 1)
        for name in ("width", "height")
        for size in (tag.get(name), styles.get(name, ""))
        if size
    )


def _pixels(size: str) -> int | None:
    found = re.fullmatch(r"\s*(\d{1,5})(?:\.\d*)?\s*(?:px)?\s*", size)
    return int(found[1]) if found else None
