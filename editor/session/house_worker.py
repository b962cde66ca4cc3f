"""The process that learns a site's house: ``python -m editor.session.house_worker FOLDER``; its answer is one line.

It is a process because reading some hundred posts computes for seconds, which would be felt at every key.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

from editor.background import step_back
from editor.errors import EditorError
from editor.site.habits.corrections import Correction
from editor.site.habits.house import from_json, to_json
from editor.site.habits.site_house import SiteHouse, house_of
from editor.site.site import open_site

COMMAND = "house-worker"
"""The command by which a bundled program becomes the worker."""
CONSOLE_PROGRAM = "copydesk-cli"


def worker_command(
    folder: Path, executable: str = sys.executable, *, frozen: bool = getattr(sys, "frozen", False)
) -> list[str]:
    """Program and arguments that run the worker; in a bundle it is the console program beside this one.

    ``-P`` keeps the folder that the program was started in, which may be anybody's, out of Python's search path.
    """
    if not frozen:
        return [executable, "-P", "-m", "editor.session.house_worker", str(folder)]
    here = Path(executable)
    return [str(here.with_name(CONSOLE_PROGRAM + here.suffix)), COMMAND, str(folder)]


def encoded(known: SiteHouse) -> bytes:
    """What was learned, as a line."""
    data = {"learned": to_json(known.learned), "house": to_json(known.house), "wrong": list(map(asdict, known.wrong))}
    return json.dumps(data).encode("ascii") + b"\n"


def decoded(line: bytes) -> SiteHouse:
    """What such a line says; raises ValueError for any other."""
    try:
        data = json.loads(line)
        wrong = tuple(Correction(str(each["place"]), str(each["cause"])) for each in data["wrong"])
        return SiteHouse(from_json(data["house"]), from_json(data["learned"]), wrong)
    except (KeyError, TypeError) as error:
        raise ValueError(f"no house: {line[:80]!r}") from error


def run(folder: Path) -> int:
    """Writes what was learned to standard output; 1 where the folder is no site."""
    step_back()
    try:
        site = open_site(folder)
    except EditorError as error:
        print(error, file=sys.stderr)
        return 1
    sys.stdout.buffer.write(encoded(house_of(site.folder, site.configuration)))
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1])))
