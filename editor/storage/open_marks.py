"""Who has an article open: a small file per opening in the site's ``.copydesk/open``, for colleagues on the same share.

The marks are advice, no lock. One is stale when its process is gone from this machine, or when another machine has not
renewed it for a while by the clock of the share. They end in ``.tmp``, which ``jekyll serve`` does not watch.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from editor.storage.private_folders import leave, private_folder
from editor.storage.processes import ProcessMark

RENEWED = 600.0  # seconds between two renewals
STALE = 3 * RENEWED
_FOLDER = "open"


@dataclass(frozen=True)
class OpenMark:
    """Somebody who has an article open.

    Attributes:
        person: the name that the computer knows them by.
        machine: the computer's name.
        is_here: whether it is another window on this computer.
        since: when they opened it, in UTC.
    """

    person: str
    machine: str
    is_here: bool
    since: datetime


class OpenMarks:
    """The mark of one window in one site; ``others`` are those of everybody else."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._identity = token_hex(6)
        self._own: Path | None = None

    def set(self, post: Path) -> None:
        """This window has the article open, and no other one any more; raises SaveError or OSError."""
        self.clear()
        folder = private_folder(self._site, _FOLDER)
        mark = ProcessMark.of_this_process()
        data = {
            "post": self._name(post), "person": person(), "host": mark.host, "pid": mark.pid, "started": mark.started,
            "since": datetime.now(UTC).isoformat(),
        }  # fmt: skip
        self._own = folder / f"{_key(self._name(post))}-{self._identity}.tmp"
        self._own.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")

    def renew(self) -> None:
        """Says that the article is still open."""
        if self._own is not None:
            with contextlib.suppress(OSError):
                os.utime(self._own)

    def clear(self) -> None:
        """This window has no article of the site open any more."""
        if self._own is not None:
            with contextlib.suppress(OSError):
                self._own.unlink()
            self._own = None
            leave(self._site, _FOLDER)

    def others(self, post: Path) -> tuple[OpenMark, ...]:
        """Who else has an article open, the first to open it first; stale marks are taken away."""
        return tuple(sorted(self._found(post), key=lambda mark: mark.since))

    def _found(self, post: Path) -> Iterator[OpenMark]:
        folder = self._site / ".copydesk" / _FOLDER
        for path in folder.glob(f"{_key(self._name(post))}-*.tmp"):
            if path == self._own:
                continue
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                data = json.loads(path.read_text("utf-8"))
                process = ProcessMark(int(data["pid"]), str(data["started"]), str(data["host"]))
                if self._is_stale(path, process):
                    path.unlink()
                    continue
                since = datetime.fromisoformat(data["since"]).astimezone(UTC)
                yield OpenMark(str(data["person"]), process.host, process.is_of_this_machine, since)

    def _is_stale(self, path: Path, process: ProcessMark) -> bool:
        if process.is_of_this_machine:
            return not process.is_running()
        return self._now() - path.stat().st_mtime > STALE

    def _now(self) -> float:
        """The share's own clock, where a mark of ours can be touched there."""
        self.renew()
        if self._own is not None:
            with contextlib.suppress(OSError):
                return self._own.stat().st_mtime
        return datetime.now(UTC).timestamp()

    def _name(self, post: Path) -> str:
        """The post within the site, the same on every machine that has the share."""
        return post.relative_to(self._site).as_posix() if post.is_relative_to(self._site) else post.name


def person() -> str:
    """The name of who sits at this computer, as far as the computer knows it."""
    with contextlib.suppress(ImportError, KeyError, OSError):
        import pwd

        found = pwd.getpwuid(os.getuid())
        return found.pw_gecos.split(",")[0].strip() or found.pw_name
    with contextlib.suppress(KeyError, OSError, ImportError):
        return getpass.getuser()
    return ""


def _key(name: str) -> str:
    return sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:20]
