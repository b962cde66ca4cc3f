"""Fetches the spelling dictionaries that a bundle carries into build/dictionaries, at locked versions.

    python scripts/dictionaries.py [--optional]

With --optional what cannot be had is said and no failure: the program does without, and marks nothing.
They come as packages of npm, through its own client (``npm pack``); the SHA-512 below is the one that the registry
and every lock file give. The Korean one is GPL-3.0 as a whole, the English one MIT and BSD: their licences are
fetched with them and belong into a bundle. A dictionary that is there already is not fetched again.
"""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "build" / "dictionaries"


@dataclass(frozen=True, slots=True)
class Source:
    """A package, what its archive's SHA-512 is (as npm writes it), and what its dictionary is called here."""

    package: str
    integrity: str
    name: str


SOURCES = (
    Source(
        "dictionary-ko@2.0.0",
        "sha512-0/0UdG9/SqUzGUcuTLZsM0BjSTagDiWdNQ51H1BdDKW7TqR7WjfBhipg+YLAKvyCG2Is6dPwCSoBIPUgOgPdxw==",
        "ko",
    ),
    Source(
        "dictionary-en@4.0.0",
        "sha512-3NHnE1uq33ZE/CIwaZ6gqxa4BnglHnxeAcTM0GJ7cmtRGcvX9InMK/IqLtYcUMFCUpUNgybH+DzkqdgAo3F1zg==",
        "en_US",
    ),
)
FILES = {"package/index.aff": ".aff", "package/index.dic": ".dic", "package/license": ".license.md"}


class FetchError(Exception):
    """The package could not be had, or is not the one that was locked."""


def fetch(source: Source, folder: Path) -> None:
    """Puts a dictionary and its licence into ``folder``. Raises FetchError."""
    with TemporaryDirectory() as place:
        unpack(pack(source.package, Path(place)), source, folder)


def pack(package: str, folder: Path) -> Path:
    """The package's archive, fetched by npm."""
    npm = shutil.which("npm")
    if npm is None:
        raise FetchError("npm is needed (Debian: apt install npm)")
    patience = ("--fetch-retries=1", "--fetch-timeout=30000")  # without a network nobody shall wait for minutes
    command = [npm, "pack", "--silent", *patience, "--pack-destination", str(folder), package]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    archives = list(folder.glob("*.tgz"))
    if run.returncode or len(archives) != 1:
        raise FetchError(f"npm cannot fetch {package}: {run.stderr.strip()}")
    return archives[0]


def unpack(archive: Path, source: Source, folder: Path) -> None:
    """The dictionary's files out of an archive whose contents are as locked."""
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if f"sha512-{digest}" != source.integrity:
        raise FetchError(f"{source.package} is not what was locked: sha512-{digest}")
    folder.mkdir(parents=True, exist_ok=True)
    with tarfile.open(archive) as packed:
        for inside, ending in FILES.items():
            content = packed.extractfile(inside)
            if content is None:
                raise FetchError(f"{source.package} has no {inside}")
            (folder / f"{source.name}{ending}").write_bytes(content.read())


def main(arguments: Sequence[str]) -> int:
    """Fetches what is missing; 1 where that fails and is not optional."""
    for source in SOURCES:
        if all((FOLDER / f"{source.name}{ending}").is_file() for ending in FILES.values()):
            continue
        try:
            fetch(source, FOLDER)
        except FetchError as fault:
            print(f"copydesk: {fault}", file=sys.stderr)
            return 0 if "--optional" in arguments else 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
