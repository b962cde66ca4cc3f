"""What a system's error is called: the same words on every system and in every language of it.

``strerror`` follows the locale (Qt sets the C library's), and Windows says it in its own words and numbers; what is
shown to a person is looked up by these names.
"""

from __future__ import annotations

import errno

LOCKED = "Locked by another program"
DRIVE_GONE = "The drive is gone"
NAME_NOT_ALLOWED = "Name not allowed"
NAME_TOO_LONG = "File name too long"

_NAMES: dict[int, str] = {
    errno.EPERM: "Operation not permitted",
    errno.ENOENT: "No such file or directory",
    errno.EIO: "Input/output error",
    errno.EACCES: "Permission denied",
    errno.EBUSY: "Device or resource busy",
    errno.EEXIST: "File exists",
    errno.ENODEV: DRIVE_GONE,
    errno.ENOTDIR: "Not a directory",
    errno.EISDIR: "Is a directory",
    errno.ETXTBSY: "Text file busy",
    errno.EFBIG: "File too large",
    errno.ENOSPC: "No space left on device",
    errno.EROFS: "Read-only file system",
    errno.ENAMETOOLONG: NAME_TOO_LONG,
    errno.EDQUOT: "Disk quota exceeded",
    errno.ESTALE: DRIVE_GONE,
    errno.ENXIO: DRIVE_GONE,
    errno.ENOTCONN: DRIVE_GONE,
    errno.ETIMEDOUT: DRIVE_GONE,
    errno.EHOSTDOWN: DRIVE_GONE,
    errno.EHOSTUNREACH: DRIVE_GONE,
    errno.ENETDOWN: DRIVE_GONE,
    errno.ENETUNREACH: DRIVE_GONE,
}

# winerror.h: sharing and lock violations; drives and shares that do not answer; names; room.
_WINDOWS: dict[int, str] = {
    32: LOCKED,
    33: LOCKED,
    15: DRIVE_GONE,
    21: DRIVE_GONE,
    51: DRIVE_GONE,
    53: DRIVE_GONE,
    55: DRIVE_GONE,
    59: DRIVE_GONE,
    64: DRIVE_GONE,
    67: DRIVE_GONE,
    121: DRIVE_GONE,
    1167: DRIVE_GONE,
    1231: DRIVE_GONE,
    123: NAME_NOT_ALLOWED,
    161: NAME_NOT_ALLOWED,
    206: NAME_TOO_LONG,
    19: "Read-only file system",
    39: "No space left on device",
    112: "No space left on device",
    1295: "Disk quota exceeded",
}


def name_of(error: OSError) -> str:
    """The cause of a failure, in words that stay the same; the system's own where it is not one of the known."""
    number = getattr(error, "winerror", None)
    if number in _WINDOWS:
        return _WINDOWS[number]
    if error.errno in _NAMES:
        return _NAMES[error.errno]
    return error.strerror or str(error)


def is_locked(error: OSError) -> bool:
    """Whether another program may only be holding the file for a moment, as virus scanners and sync services do.

    Windows also says "access denied" (5) where a file is held that is to be replaced.
    """
    return error.errno in (errno.EBUSY, errno.ETXTBSY) or getattr(error, "winerror", None) in (5, 32, 33)
