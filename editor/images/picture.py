"""Looking at a picture before it is taken into the site."""

from __future__ import annotations

import io
import re
import warnings
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from editor.errors import ImageError

_SUFFIXES = {"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "GIF": ".gif", "WEBP": ".webp", "AVIF": ".avif"}
_SVG = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?>(?><!--.*?-->|<!DOCTYPE[^>]*>)\s*)*+<svg\b", re.DOTALL
)
_MOST_PIXELS = 200_000_000


def checked_picture(path: Path, data: bytes) -> str:
    """The suffix that a picture's content asks for; raises ImageError for what browsers do not show.

    The cause of the error is one of "unknown", "damaged", "too large", or the name of the unsuitable format.
    """
    if _SVG.match(data):
        return ".svg"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as image:
                suffix, size = _SUFFIXES.get(image.format or ""), image.size
                image.verify()
    except UnidentifiedImageError as error:
        raise ImageError(path, "unknown") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ImageError(path, "too large") from error
    except (OSError, SyntaxError, ValueError) as error:
        raise ImageError(path, "damaged") from error
    if suffix is None:
        raise ImageError(path, image.format or "unknown")
    if size[0] * size[1] > _MOST_PIXELS:
        raise ImageError(path, "too large")
    return suffix if path.suffix.lower() not in (".jpeg",) or suffix != ".jpg" else ".jpeg"
