"""Where Ruby's packages (gems) are installed on this machine, found without running Ruby.

Sources: RubyGems' ``defaults.rb`` (paths), Bundler's ``settings.rb`` (``BUNDLE_PATH``), Debian's ``gem2deb``, and the
folders of the usual Ruby installers (rbenv, RVM, asdf, mise, chruby, Homebrew, RubyInstaller).
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from editor.site.inside import is_inside

_BUNDLE_PATH = re.compile(r"^BUNDLE_PATH:\s*[\"']?([^\"'\n]+)", re.MULTILINE)
_FOLDER = re.compile(r"(?P<name>.+?)-(?P<version>\d[\w.]*)(?:-[\w-]+)?")
_IN_HOME = (
    ".local/share/gem/ruby/*", ".gem/ruby/*", ".bundle/ruby/*", ".rbenv/versions/*/lib/ruby/gems/*", ".rvm/gems/*",
    ".asdf/installs/ruby/*/lib/ruby/gems/*", ".local/share/mise/installs/ruby/*/lib/ruby/gems/*",
    ".rubies/*/lib/ruby/gems/*", "scoop/apps/ruby/*/gems",
)  # fmt: skip
_OF_SYSTEM = (
    "var/lib/gems/*", "usr/local/bundle", "usr/local/lib/ruby/gems/*", "usr/lib/ruby/gems/*",
    "usr/lib64/ruby/gems/*", "usr/lib/*/ruby/gems/*", "usr/share/gems", "usr/share/rubygems-integration/*",
    "usr/lib/*/rubygems-integration/*", "opt/rubies/*/lib/ruby/gems/*", "opt/homebrew/lib/ruby/gems/*",
    "usr/local/rvm/gems/*", "Library/Ruby/Gems/*", "Ruby*/lib/ruby/gems/*",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gem:
    """An installed package: its folder and, where it has one, the description (``*.gemspec``) that names its home."""

    name: str
    version: tuple[int | str, ...]
    folder: Path
    specification: Path | None = None


@dataclass(frozen=True, slots=True)
class Machine:
    """Where to look: the person's home, the top of the file system, and the environment's variables."""

    home: Path
    top: Path
    environment: Mapping[str, str]

    @classmethod
    def this(cls) -> Machine:
        home = Path.home()
        return cls(home, Path(home.anchor or "/"), os.environ)

    def gem_folders(self) -> Iterator[Path]:
        """Folders with ``gems`` and ``specifications`` in them, the environment's first."""
        stated = (self.environment.get(name, "") for name in ("GEM_HOME", "GEM_PATH", "BUNDLE_PATH"))
        for path in (part for each in stated for part in each.split(os.pathsep) if part):
            yield from _with_gems(Path(path))
        for base, patterns in ((self.home, _IN_HOME), (self.top, _OF_SYSTEM)):
            for pattern in patterns:
                yield from _with_gems(*_matching(base, pattern))


def bundle_folders(site: Path, machine: Machine) -> Iterator[Path]:
    """The folders that Bundler installs a site's own packages into."""
    own = site / ".bundle/config"
    for path in (own, machine.home / ".bundle/config"):
        stated = _BUNDLE_PATH.search(_text(path)) if path != own or is_inside(own, site) else None
        if stated:
            yield from _with_gems(site / stated[1].strip(), *_matching(site / stated[1].strip(), "ruby/*"))
    for pattern in ("vendor/bundle/ruby/*", "vendor/ruby/*", ".bundle/ruby/*", "vendor/bundle", "vendor"):
        yield from _with_gems(*_matching(site, pattern))


def gems_in(folder: Path) -> Iterator[Gem]:
    """The packages installed in a gem folder, those that Bundler took from Git among them."""
    for path in _matching(folder, "gems/*"):
        named = _FOLDER.fullmatch(path.name)
        if named:
            specification = folder / "specifications" / f"{path.name}.gemspec"
            yield Gem(named["name"], version_of(named["version"]), path, specification)
    for specification in _matching(folder, "bundler/gems/*/*.gemspec"):
        yield Gem(specification.stem, (), specification.parent, specification)


def version_of(text: str) -> tuple[int | str, ...]:
    """A version's parts in RubyGems' order: whole numbers by value; letters, which mean a release to come, below."""
    parts = re.findall(r"\d+|[a-z]+", text.lower())
    return tuple(int(part) if part.isdigit() else part for part in parts)


def precedence(gem: Gem) -> tuple[tuple[int, int, str], ...]:
    """Orders packages by version, the newest last."""
    parts = [(1, part, "") if isinstance(part, int) else (-1, 0, part) for part in gem.version]
    return (*parts, (0, 0, ""))


def _with_gems(*folders: Path) -> Iterator[Path]:
    for folder in folders:
        if (folder / "gems").is_dir() or (folder / "bundler/gems").is_dir():
            yield folder


def _matching(base: Path, pattern: str) -> list[Path]:
    try:
        return sorted(base.glob(pattern))
    except OSError:
        return []


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
