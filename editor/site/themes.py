"""The theme that a site takes from elsewhere (``theme``, ``remote_theme``), found where it is installed.

Sources: Jekyll's ``theme.rb`` and ``site.rb`` (``load_theme_configuration``), the plugin jekyll-remote-theme.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from editor.site.configuration import DEFAULTS, SiteConfiguration
from editor.site.gem_folders import Gem, Machine, bundle_folders, gems_in, precedence, version_of
from editor.site.inside import is_inside
from editor.site.merging import deep_merged
from editor.site.yaml_text import YamlError, read_yaml

_REMOTE = re.compile(r"(?:https?://[^/]+/)?(?P<home>[\w.-]+/[\w.-]+?)(?:\.git)?(?:@[\w./-]+)?/?")
_HOME = re.compile(r"https?://(?:www\.)?[\w.-]+/([\w.-]+/[\w.-]+?)(?:\.git)?[/\"'#]")
_GEM_AT_PATH = r"^\s*gem\s*\(?\s*[\"']{name}[\"'].*?(?:path:|:path\s*=>)\s*[\"']([^\"']+)[\"']"
_NOT_OF_THEMES = frozenset(
    "source destination disable_disk_cache server detach port host show_drafts watch force_polling ssl_cert ssl_key "
    "livereload profile trace".split()
)


@dataclass(frozen=True, slots=True)
class InstalledTheme:
    """A theme's folder.

    Attributes:
        name: as the site's configuration has it.
        is_remote: named by ``remote_theme``, whose own configuration Jekyll does not read.
    """

    name: str
    folder: Path
    is_remote: bool = False

    def part(self, name: str) -> Path | None:
        """A folder of the theme, such as ``_layouts``; None where it is not there or leads out of the theme."""
        path = self.folder / name
        return path if is_inside(path, self.folder) and path.is_dir() else None


def find_theme(site: Path, configuration: SiteConfiguration, machine: Machine | None = None) -> InstalledTheme | None:
    """The theme that the configuration names; None where it names none or it is not on this machine."""
    machine = machine or Machine.this()
    name, remote = configuration.values.get("theme"), configuration.values.get("remote_theme")
    if isinstance(remote, str) and (named := _REMOTE.fullmatch(remote.strip())):
        folder = _remote_folder(site, named["home"].lower(), machine)
        if folder is not None:
            return InstalledTheme(remote, folder, True)
    if not isinstance(name, str) or not name.strip():
        return None
    folder = _gem_folder(site, name.strip().lower(), machine)
    return None if folder is None else InstalledTheme(name, folder)


def _gem_folder(site: Path, name: str, machine: Machine) -> Path | None:
    own = re.search(_GEM_AT_PATH.format(name=re.escape(name)), _own_text(site, "Gemfile"), re.MULTILINE)
    if own and _is_the_themes(site, site / own[1], name):
        return site / own[1]
    return _chosen(site, machine, lambda gem: gem.name.lower() == name)


def _is_the_themes(site: Path, folder: Path, name: str) -> bool:
    """Whether a folder that the site names holds its theme: outside of the site it has to be that package's own."""
    if not folder.is_dir():
        return False
    return is_inside(folder, site) or any(path.stem.lower() == name for path in folder.glob("*.gemspec"))


def _remote_folder(site: Path, home: str, machine: Machine) -> Path | None:
    """A package whose description names the repository as its home, or what jekyll-remote-theme has just fetched."""
    found = _chosen(site, machine, lambda gem: _is_home(gem.specification, home))
    return found or next(_fetched(home), None)


def _chosen(site: Path, machine: Machine, fits: Callable[[Gem], bool]) -> Path | None:
    for folders in (bundle_folders(site, machine), machine.gem_folders()):
        gems = [gem for folder in folders for gem in gems_in(folder) if not _strays(gem, site) and fits(gem)]
        if gems:
            return _wanted(gems, site).folder
    return None


def _strays(gem: Gem, site: Path) -> bool:
    """Whether it seems to be installed in the site's folder, but is a link out of it."""
    parts = (Path(os.path.normpath(path)) for path in (gem.folder, gem.specification) if path is not None)
    return any(part.is_relative_to(site) and not is_inside(part, site) for part in parts)


def _wanted(gems: list[Gem], site: Path) -> Gem:
    """The package in the version that the site's lock file states, else the newest."""
    lock = _own_text(site, "Gemfile.lock")
    stated = re.search(rf"^    {re.escape(gems[0].name)} \(([\w.]+)", lock, re.MULTILINE)
    version = version_of(stated[1]) if stated else None
    locked = next((gem for gem in gems if gem.version == version), None)
    return locked or max(gems, key=precedence)


def _is_home(specification: Path | None, home: str) -> bool:
    text = "" if specification is None else _text(specification)
    return any(named.lower() == home for named in _HOME.findall(text))


def _fetched(home: str) -> Iterator[Path]:
    for folder in sorted(Path(tempfile.gettempdir()).glob("jekyll-remote-theme-*")):
        if any(_is_home(specification, home) for specification in folder.glob("*.gemspec")):
            yield folder


def themed(configuration: SiteConfiguration, theme: InstalledTheme | None) -> SiteConfiguration:
    """The configuration over that of its theme, which cannot change what Jekyll has defaults for."""
    if theme is None or theme.is_remote or configuration.values.get("ignore_theme_config") is True:
        return configuration
    path = theme.folder / "_config.yml"
    if path.is_symlink():  # as Jekyll
        return configuration
    try:
        values = read_yaml(_text(path))
    except YamlError:
        return configuration
    if not isinstance(values, Mapping):
        return configuration
    others = {str(key): value for key, value in values.items() if key not in DEFAULTS and key not in _NOT_OF_THEMES}
    return replace(configuration, values=deep_merged(others, configuration.values))


def parts(theme: InstalledTheme | None, own: Path, name: str) -> tuple[Path, ...]:
    """A site's own folder and, behind it, the theme's of that name."""
    other = None if theme is None else theme.part(name)
    return (own,) if other is None else (own, other)


def _own_text(site: Path, name: str) -> str:
    return _text(site / name) if is_inside(site / name, site) else ""


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig", errors="replace")
    except OSError:
        return ""
