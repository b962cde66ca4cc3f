"""Why a picture cannot be taken in, in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.images.faults import Fault, PictureError
from editor.ui.marking import QT_TRANSLATE_NOOP

_FAULTS: dict[Fault, str] = {
    Fault.EMPTY: QT_TRANSLATE_NOOP("PictureCauses", "the file is empty"),
    Fault.UNKNOWN: QT_TRANSLATE_NOOP("PictureCauses", "the file is no picture"),
    Fault.UNSUITABLE: QT_TRANSLATE_NOOP("PictureCauses", "the file is {detail}, which no page shows"),
    Fault.DAMAGED: QT_TRANSLATE_NOOP("PictureCauses", "the picture is damaged"),
    Fault.TRUNCATED: QT_TRANSLATE_NOOP(
        "PictureCauses", "the file ends before the picture does; copy it once more from where it came"
    ),
    Fault.HEAVY: QT_TRANSLATE_NOOP("PictureCauses", "the file has {detail} bytes, more than are read"),
    Fault.TOO_LARGE: QT_TRANSLATE_NOOP(
        "PictureCauses", "the picture has too many pixels for this computer ({detail}); make it smaller first"
    ),
    Fault.SCRIPTS: QT_TRANSLATE_NOOP(
        "PictureCauses", "the drawing holds a program ({detail}), which would run in the readers' pages"
    ),
    Fault.NAMES_FILES: QT_TRANSLATE_NOOP("PictureCauses", "the drawing fetches another file ({detail})"),
    Fault.ENTITIES: QT_TRANSLATE_NOOP("PictureCauses", "the drawing defines entities, which can grow without end"),
    Fault.MOVING: QT_TRANSLATE_NOOP("PictureCauses", "a moving picture cannot be cropped or covered"),
    Fault.DRAWN: QT_TRANSLATE_NOOP("PictureCauses", "a drawing cannot be cropped or covered"),
    Fault.BAD_AREA: QT_TRANSLATE_NOOP("PictureCauses", "the area lies outside of the picture"),
    Fault.GAVE_UP: QT_TRANSLATE_NOOP(
        "PictureCauses", "the process that read it broke down; most likely the file is damaged"
    ),
}

_KINDS: dict[str, str] = {
    "a PDF document": QT_TRANSLATE_NOOP("PictureCauses", "a PDF document"),
    "a Photoshop file": QT_TRANSLATE_NOOP("PictureCauses", "a Photoshop file"),
    "a PostScript file": QT_TRANSLATE_NOOP("PictureCauses", "a PostScript file"),
    "a ZIP archive or an office document": QT_TRANSLATE_NOOP("PictureCauses", "a ZIP archive or an office document"),
    "an office document": QT_TRANSLATE_NOOP("PictureCauses", "an office document"),
    "a video": QT_TRANSLATE_NOOP("PictureCauses", "a video"),
    "a video or sound": QT_TRANSLATE_NOOP("PictureCauses", "a video or sound"),
    "a sound": QT_TRANSLATE_NOOP("PictureCauses", "a sound"),
    "a camera's raw file": QT_TRANSLATE_NOOP("PictureCauses", "a camera's raw file"),
    "a JPEG XL picture": QT_TRANSLATE_NOOP("PictureCauses", "a JPEG XL picture"),
    "a JPEG 2000 picture": QT_TRANSLATE_NOOP("PictureCauses", "a JPEG 2000 picture"),
    "an icon": QT_TRANSLATE_NOOP("PictureCauses", "an icon"),
    "a Windows metafile": QT_TRANSLATE_NOOP("PictureCauses", "a Windows metafile"),
    "a compressed file": QT_TRANSLATE_NOOP("PictureCauses", "a compressed file"),
    "a web page": QT_TRANSLATE_NOOP("PictureCauses", "a web page"),
}
_HEIC = "a HEIC picture, for which this installation has no reader"
_NO_HEIC = QT_TRANSLATE_NOOP(
    "PictureCauses",
    "it is a HEIC picture from a phone, which this installation cannot read; send it as JPEG (on an iPhone: Settings,"
    " Camera, Formats, Most Compatible)",
)


def picture_cause(error: PictureError) -> str:
    """What is wrong with the picture."""
    if error.fault is Fault.UNSUITABLE and error.detail == _HEIC:
        return _tr(_NO_HEIC)
    detail = _tr(_KINDS[error.detail]) if error.detail in _KINDS else error.detail
    return _tr(_FAULTS[error.fault]).format(detail=detail)


def _tr(words: str) -> str:
    return QCoreApplication.translate("PictureCauses", words)
