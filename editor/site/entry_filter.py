"""Which files and folders Jekyll looks at: ``include``, ``exclude``, hidden and special names.

Source: Jekyll's ``entry_filter.rb``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fnmatch import translate
from functools import lru_cache

from editor.site.configuration import SiteConfiguration

_SPECIAL = (".", "_", "#", "~")


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """The rules of one site; paths are relative to its folder, with slashes, folders without one at the end."""

    include: tuple[str, ...]
    exclude: tuple[str, ...]

    @classmethod
    def of(cls, configuration: SiteConfiguration) -> EntryFilter:
        include = configuration.include
        return cls(include, tuple(name for name in configuration.exclude if name not in include))

    def reads(self, base: str, entry: str, is_folder: bool = False) -> bool:
        """Whether Jekyll reads ``entry`` (a path below ``base``)."""
        name = entry.rsplit("/", 1)[-1]
        included = _any(self.include, entry, is_folder) or _any(self.include, name, is_folder)
        if included:
            return True
        if _any(self.exclude, f"{base}/{entry}".lstrip("/"), is_folder):
            return False
        return not (entry.startswith(_SPECIAL) or name.startswith(_SPECIAL) or name.endswith("~"))


def _any(patterns: tuple[str, ...], path: str, is_folder: bool) -> bool:
    return any(_matches(pattern.lstrip("/"), path, is_folder) for pattern in patterns)


def _matches(pattern: str, path: str, is_folder: bool) -> bool:
    if path.startswith(pattern) or (is_folder and pattern == f"{path}/"):
        return True
    return _compiled(pattern).match(path) is not None


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(translate(pattern))
