"""Where Hunspell dictionaries are found: with the program, in the person's folders, in the system's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import product
from pathlib import Path, PurePath

LANGUAGES: dict[str, tuple[str, ...]] = {
    "ko": ("ko_KR", "ko", "ko-KR"),
    "en": ("en_US", "en", "en-US", "en_GB", "en-GB"),
}
"""Language and the names its files go by, the preferred first."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The two files of a Hunspell dictionary: rules and words."""

    language: str
    aff: Path
    dic: Path


def find(language: str, folders: Iterable[Path]) -> Dictionary | None:
    """The first dictionary of a language in ``folders``; None where there is none.

    Looked for as ``ko.aff``, ``ko/ko.aff`` and ``ko/index.aff``.
    """
    names = LANGUAGES.get(language, (language,))
    for folder, name in product(folders, names):
        for stem in (folder / name, folder / name / name, folder / name / "index"):
            aff, dic = stem.with_name(stem.name + ".aff"), stem.with_name(stem.name + ".dic")
            if aff.is_file() and dic.is_file():
                return Dictionary(language, aff, dic)
    return None


def usual_folders(platform: str, home: Path, environment: Mapping[str, str]) -> tuple[Path, ...]:
    """Where a system and its office programs keep dictionaries.

    ``platform`` as in ``sys.platform``. Linux: XDG data folders and LibreOffice's; macOS: Library/Spelling; Windows:
    a folder ``hunspell`` in the application data of the person and of the machine, and LibreOffice's.
    """
    if platform == "win32":
        roots = [environment.get(name) for name in ("APPDATA", "LOCALAPPDATA", "PROGRAMDATA")]
        office = [environment.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)")]
        return tuple(
            [Path(root, "hunspell") for root in roots if root]
            + _extensions(Path(root, "LibreOffice", "share", "extensions") for root in office if root)
        )
    if platform == "darwin":
        office_folder = Path("/Applications/LibreOffice.app/Contents/Resources/extensions")
        return (home / "Library/Spelling", Path("/Library/Spelling"), *_extensions([office_folder]))
    shared = environment.get("XDG_DATA_HOME") or str(home / ".local/share")
    system = environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    roots_of_data = [PurePath(part) for part in (shared, *system.split(":")) if part]
    found = [Path(root, kind) for root in roots_of_data for kind in ("hunspell", "myspell", "myspell/dicts")]
    office_folders = [Path("/usr/lib/libreoffice/share/extensions"), Path("/opt/libreoffice/share/extensions")]
    return (*found, *_extensions(office_folders))


def folder_of_the_binding() -> Path | None:
    """The folder of the English dictionary that comes with the Hunspell binding; nothing is loaded to find it."""
    spec = find_spec("hunspell")
    places = spec.submodule_search_locations if spec else None
    return Path(next(iter(places)), "dictionaries") if places else None


def _extensions(folders: Iterable[Path]) -> list[Path]:
    """LibreOffice keeps each language in ``dict-xx`` below its extensions."""
    return [folder / f"dict-{language}" for folder in folders for language in LANGUAGES]
