"""Folders of the program's own inside of a site: ``.copydesk/open`` and ``.copydesk/trash``.

Jekyll leaves out what begins with a dot, and a ``.gitignore`` of one line in the folder itself keeps all of it out of
Git, wherever the repository lies and whoever shares it.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from editor.errors import SaveError
from editor.storage.causes import name_of

HOME = ".copydesk"
_IGNORED = b"*\n"


def private_folder(site: Path, name: str) -> Path:
    """Makes ``.copydesk/<name>`` in a site, which Git and Jekyll do not see; raises SaveError."""
    folder = site / HOME / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError), (folder / ".gitignore").open("xb") as file:
            file.write(_IGNORED)
    except OSError as error:
        raise SaveError(folder, name_of(error)) from error
    return folder


def leave(site: Path, name: str) -> None:
    """Takes the folder away where nothing is in it any more, and ``.copydesk`` with it where that is empty, too."""
    folder = site / HOME / name
    with contextlib.suppress(OSError):
        if [path.name for path in folder.iterdir()] == [".gitignore"]:
            (folder / ".gitignore").unlink()
            folder.rmdir()
            (site / HOME).rmdir()
