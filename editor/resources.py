"""Where the program's own data lies: icons, styles, translations, the sample site.

In a checkout that is the folder ``resources`` beside the package; in a wheel and in a packed program it lies in the
package, as ``_resources`` (pyproject.toml and build.spec put it there).
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_PLACES = (_PACKAGE / "_resources", _PACKAGE.parent / "resources")


def resource_path(*parts: str, places: tuple[Path, ...] = _PLACES) -> Path:
    """The path of one of the program's own files or folders, as in ``resource_path("i18n", "copydesk_ko.qm")``.

    The data is read-only: copy what a person is to change. Raises FileNotFoundError where nothing of that name is
    in any of ``places``.
    """
    for place in places:
        path = place.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"no resource {'/'.join(parts) or '.'} in {', '.join(map(str, places))}")


def dictionary_folders(places: tuple[Path, ...] = _PLACES) -> tuple[Path, ...]:
    """Where spelling dictionaries come with the program: packed with it, or fetched into a checkout. May be none."""
    own = [place / "dictionaries" for place in places]
    fetched = _PACKAGE.parent / "build" / "dictionaries"
    return tuple(folder for folder in (*own, fetched) if folder.is_dir())
