"""Where the program keeps what is not the user's articles."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from editor.errors import SaveError
from editor.storage.causes import name_of


@dataclass(frozen=True)
class Folders:
    """The program's own folders.

    Attributes:
        data: the copy of the sample site, the words that the person has taught the program.
        state: what must survive a restart.
        cache: what may be deleted at any time.
        settings: window sizes, language, last site.
    """

    data: Path
    state: Path
    cache: Path
    settings: Path

    @classmethod
    def of_user(cls) -> Folders:
        """Each system's proper places (XDG base directories, AppData, Application Support)."""
        found = platformdirs.PlatformDirs("copydesk", appauthor=False)
        return cls(found.user_data_path, found.user_state_path, found.user_cache_path, found.user_config_path)

    @classmethod
    def below(cls, folder: Path) -> Folders:
        """Everything below one folder: for a tour, a test, a stick."""
        return cls(folder / "data", folder / "state", folder / "cache", folder / "settings")


def own_copy(source: Path, folders: Folders) -> Path:
    """The user's own copy of the sample site, made when it is first asked for; raises SaveError."""
    target = folders.data / source.name
    if target.exists():
        return target
    partial = target.with_name(target.name + ".partial")
    try:
        shutil.rmtree(partial, ignore_errors=True)
        shutil.copytree(source, partial)
        partial.rename(target)
    except OSError as error:
        raise SaveError(target, name_of(error)) from error
    return target
