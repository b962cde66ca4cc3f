"""Pictures that were promised to an article and are not in it yet: kept aside, so that a crash loses none."""

from __future__ import annotations

import contextlib
import json
import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from editor.errors import SaveError
from editor.storage.causes import name_of
from editor.storage.folders import Folders
from editor.storage.processes import ProcessMark


@dataclass(frozen=True, slots=True)
class PromisedPicture:
    """A picture's file, and what it is called; ``is_ours`` says that it was made for this and goes with it."""

    path: Path
    name: str = ""
    is_ours: bool = False


@dataclass(frozen=True, slots=True)
class LeftPictures:
    """What a program that ended had promised to an article; ``article`` is None for one that had no file yet."""

    record: Path
    site: Path
    article: Path | None
    pictures: tuple[PromisedPicture, ...]


class WaitingPictures:
    """The records in one folder of the person's; one for each drop."""

    def __init__(self, folder: Path, small: Path | None = None) -> None:
        self._folder = folder
        self.small = small or folder / "small"
        """Where small pictures are kept, which may be deleted at any time."""

    @classmethod
    def of(cls, folders: Folders) -> WaitingPictures:
        """Beside the journals."""
        return cls(folders.state / "pictures", folders.cache / "pictures")

    @classmethod
    def of_user(cls) -> WaitingPictures:
        """Where the person's are."""
        return cls.of(Folders.of_user())

    def stage(self, data: bytes, suffix: str) -> PromisedPicture:
        """Keeps the bytes of a picture that is in no file; raises SaveError."""
        path = self._folder / f"{secrets.token_hex(8)}{suffix}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        except OSError as error:
            raise SaveError(path, name_of(error)) from error
        return PromisedPicture(path, f"pasted{suffix}", is_ours=True)

    def new_record(self) -> Path:
        """The name of a record that is not there yet."""
        return self._folder / f"{secrets.token_hex(8)}.json"

    def note(self, record: Path, site: Path, article: Path | None, pictures: Sequence[PromisedPicture]) -> None:
        """Writes what is still to come; nothing more takes the record away. What cannot be written is not kept."""
        with contextlib.suppress(OSError):
            if not pictures:
                record.unlink(missing_ok=True)
                return
            self._folder.mkdir(parents=True, exist_ok=True)
            said = {
                "process": asdict(ProcessMark.of_this_process()),
                "site": str(site),
                "article": str(article) if article is not None else "",
                "pictures": [[str(each.path), each.name, each.is_ours] for each in pictures],
            }
            partial = record.with_suffix(".partial")
            partial.write_text(json.dumps(said), "utf-8")
            partial.replace(record)

    def done_with(self, picture: PromisedPicture) -> None:
        """A picture is in its article, or nobody wants it."""
        if picture.is_ours and picture.path.parent == self._folder:
            with contextlib.suppress(OSError):
                picture.path.unlink(missing_ok=True)

    def left(self, site: Path, article: Path | None) -> tuple[LeftPictures, ...]:
        """What programs that are gone had promised to an article of a site; to one without a file as well."""
        found = (self._read(record) for record in sorted(self._folder.glob("*.json")))
        return tuple(each for each in found if each and each.site == site and each.article in (article, None))

    @staticmethod
    def _read(record: Path) -> LeftPictures | None:
        """None for what is no record, and for one of a program that still runs."""
        try:
            said = json.loads(record.read_text("utf-8"))
            process = ProcessMark(**said["process"])
            pictures = tuple(PromisedPicture(Path(path), name, is_ours) for path, name, is_ours in said["pictures"])
            article = Path(said["article"]) if said["article"] else None
            found = LeftPictures(record, Path(said["site"]), article, pictures)
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return None if process.is_running() else found

    def forget(self, left: LeftPictures) -> None:
        """The person has decided."""
        with contextlib.suppress(OSError):
            left.record.unlink(missing_ok=True)
