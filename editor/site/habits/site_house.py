"""The house of a site in a folder: learned from its files, then what its configurations and corrections say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from editor.site.configuration import SiteConfiguration
from editor.site.entries import FoundFile, find_posts
from editor.site.habits import decap, front_matter_cms
from editor.site.habits.configured import Configured, laid_over
from editor.site.habits.corrections import FILE, Correction, corrected
from editor.site.habits.house import House
from editor.site.habits.learning import learn_read
from editor.site.habits.reading import ReadPost, read_post
from editor.site.inside import is_inside

MOST = 2000
"""So many posts are learned from, the newest by name; habits are today's, and a folder may hold fifty thousand."""

_READERS: tuple[tuple[tuple[str, ...], Callable[[str, str], Configured | None]], ...] = (
    (decap.PATHS, decap.read_decap),
    (front_matter_cms.PATHS, front_matter_cms.read_front_matter_cms),
)


@dataclass(frozen=True, slots=True)
class SiteHouse:
    """What is known of a site's people.

    Attributes:
        house: what counts, corrections and all.
        learned: the same without the corrections, for the page that shows what was corrected.
        wrong: what of the corrections could not be followed.
    """

    house: House
    learned: House
    wrong: tuple[Correction, ...] = ()


def house_of(folder: Path, configuration: SiteConfiguration, most: int = MOST) -> SiteHouse:
    """Reads the site's posts, and the other editors' configurations and ``.copydesk/site.yml`` where they are there.

    Drafts teach nothing: they are not finished. What cannot be read is passed over. ``most`` posts are read: 400 take
    seconds, which is work for a process of its own.
    """
    learned = learn_read(map(_read, _newest(find_posts(folder, configuration), most)), configuration)
    posts_folder = f"{configuration.collections_dir}/_posts".lstrip("/")
    for paths, reader in _READERS:
        texts = (text for path in paths if (text := _text(folder, path)))
        stated = next((found for text in texts if (found := reader(text, posts_folder))), None)
        if stated is not None:
            learned = laid_over(learned, stated)
            break
    return recorrected(SiteHouse(learned, learned), corrections_of(folder))


def corrections_of(folder: Path) -> str:
    """What ``.copydesk/site.yml`` holds; "" where it is not there or leads out of the site."""
    return _text(folder, FILE)


def _newest(files: Iterable[FoundFile], most: int) -> list[FoundFile]:
    posts = [file for file in files if "_posts" in file.relative_path.split("/")[:-1] and not file.is_outside]
    return sorted(posts, key=lambda file: (file.path.name, file.relative_path))[-most:]


def recorrected(known: SiteHouse, text: str) -> SiteHouse:
    """The same posts with other corrections: the text of ``.copydesk/site.yml``."""
    house, wrong = corrected(known.learned, text)
    return SiteHouse(house, known.learned, wrong)


def _read(file: FoundFile) -> ReadPost:
    return read_post(file.relative_path, _decoded(file.path))


def _text(folder: Path, path: str) -> str:
    found = folder / path
    return _decoded(found) if found.is_file() and is_inside(found, folder) else ""


def _decoded(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return ""
