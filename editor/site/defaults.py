"""Front matter defaults: what ``defaults`` in the configuration gives to files by path and type.

Source: Jekyll's ``frontmatter_defaults.rb``. A longer path wins, then a stated type, then the later set.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import translate
from functools import lru_cache

from editor.site.merging import deep_merged

_OLD_TYPES = {"page": "pages", "post": "posts", "draft": "drafts"}


@dataclass(frozen=True, slots=True)
class DefaultSet:
    """The values for one scope; ``path`` and ``type`` are None where the scope does not state them."""

    path: str | None
    type: str | None
    values: Mapping[str, object]

    def precedes(self, old: DefaultSet | None) -> bool:
        """Whether this set's values win over those of ``old``."""
        if old is None:
            return True
        ours, theirs = len(_sanitized(self.path)), len(_sanitized(old.path))
        if ours != theirs:
            return ours > theirs
        return self.type is not None or old.type is None


@dataclass(frozen=True, slots=True)
class FrontMatterDefaults:
    """All sets of a site, in the order of its configuration."""

    sets: tuple[DefaultSet, ...]
    collections_dir: str = ""

    @classmethod
    def of(cls, setting: object, collections_dir: str = "") -> FrontMatterDefaults:
        """The sets of the setting ``defaults``; what has not their form is passed over, as Jekyll does."""
        listed = setting if isinstance(setting, list) else []
        return cls(tuple(found for item in listed if (found := _set(item))), collections_dir)

    def for_file(self, relative_path: str, type_name: str) -> dict[str, object]:
        """The values for a file: its path from the site's folder (of documents: from the collections' folder)."""
        found: dict[str, object] = {}
        last: DefaultSet | None = None
        for each in self.sets:
            if not self._applies(each, relative_path, type_name):
                continue
            if each.precedes(last):
                found = deep_merged(found, each.values)
                last = each
            else:
                found = deep_merged(each.values, found)
        return found

    def _applies(self, each: DefaultSet, path: str, type_name: str) -> bool:
        if each.type is not None and each.type != type_name:
            return False
        if not each.path:
            return True
        scope = self._without_collections_dir(each.path)
        if "*" in scope:
            return _glob(_sanitized(scope)).match(_sanitized(path)) is not None
        return _sanitized(path).startswith(scope)

    def _without_collections_dir(self, path: str) -> str:
        prefix = f"{self.collections_dir}/"
        return path.removeprefix(prefix) if self.collections_dir else path


def _set(item: object) -> DefaultSet | None:
    if not isinstance(item, Mapping) or not isinstance(item.get("values"), Mapping):
        return None
    scope = item.get("scope")
    scope = scope if isinstance(scope, Mapping) else {}
    path, type_name = scope.get("path"), scope.get("type")
    return DefaultSet(
        path if isinstance(path, str) else None,
        _OLD_TYPES.get(str(type_name), str(type_name)) if "type" in scope else None,
        item["values"],
    )


def _sanitized(path: str | None) -> str:
    if not path:
        return ""
    return path[1:].removesuffix("/") if path.startswith("/") and len(path) > 1 else path.removeprefix("/")


@lru_cache(maxsize=256)
def _glob(pattern: str) -> re.Pattern[str]:
    """Files at or below what ``Dir.glob`` would find: a single star stays within one folder."""
    parts = []
    for segment in pattern.split("/"):
        if segment == "**":
            parts.append("(?:[^/]+/)*")
        else:
            inner = translate(segment).removeprefix("(?s:").removesuffix(r")\Z").removesuffix(r")\z")
            parts.append(inner.replace(".*", "[^/]*") + "/")
    return re.compile("".join(parts).removesuffix("/"))
