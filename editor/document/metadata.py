"""Metadata by python-frontmatter, read as Jekyll and Psych read it; for reading alone, nothing is written so."""

from __future__ import annotations

import re

import frontmatter
from frontmatter.default_handlers import BaseHandler

from editor.document.front_matter import FrontMatterKind, parse_front_matter
from editor.document.psych import Value

_READ = (FrontMatterKind.YAML, FrontMatterKind.EMPTY, FrontMatterKind.BROKEN)


class PsychHandler(BaseHandler):
    """A handler for ``frontmatter.parse(text, handler=PsychHandler())``."""

    FM_BOUNDARY = re.compile(r"^---\s*$", re.MULTILINE)  # the base class asks for one; Jekyll's rule is in split

    def detect(self, text: str) -> bool:
        """Whether Jekyll finds front matter in the text."""
        return parse_front_matter(text).kind in _READ

    def split(self, text: str) -> tuple[str, str]:
        """The front matter with its fences, and the body."""
        end = parse_front_matter(text).end
        return text[:end], text[end:]

    def load(self, fm: str, **kwargs: object) -> dict[str, Value]:
        """The values of front matter with its fences; none where Jekyll drops it."""
        front_matter = parse_front_matter(fm)
        return front_matter.values() if front_matter.kind is FrontMatterKind.YAML else {}

    def export(self, metadata: dict[str, object], **kwargs: object) -> str:
        raise NotImplementedError("front matter is edited in place, never exported")


def read_metadata(text: str) -> dict[str, object]:
    """The front matter's values in a file's text (without byte order mark); empty where Jekyll reads none."""
    if text[:1].isspace():  # python-frontmatter would strip it, and find front matter where Jekyll finds none
        return {}
    metadata, _ = frontmatter.parse(text, handler=PsychHandler())
    return metadata
