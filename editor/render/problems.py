"""What went wrong in a site's templates, as data for the pane and for reports."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class TemplateFault(Enum):
    """The kinds of faults; the values are public names."""

    SYNTAX = "syntax"  # Liquid that cannot be parsed
    UNKNOWN_TAG = "unknown_tag"
    UNKNOWN_FILTER = "unknown_filter"
    MISSING_INCLUDE = "missing_include"
    MISSING_LAYOUT = "missing_layout"
    MISSING_DOCUMENT = "missing_document"  # the target of a link or post_url tag
    FRONT_MATTER = "front_matter"  # of a layout, page or data file
    SASS = "sass"
    OUTSIDE = "outside"  # leads out of the site's folder, and was not read
    RENDERING = "rendering"  # a filter or tag that cannot do what it is asked


_STOPPING = (
    TemplateFault.UNKNOWN_TAG,
    TemplateFault.MISSING_INCLUDE,
    TemplateFault.MISSING_DOCUMENT,
    TemplateFault.SASS,
    TemplateFault.RENDERING,
)
_LAXLY_READ = re.compile(r"unexpected '[^}]'\Z")
"""The engine's words for signs in an expression that Liquid's mode "warn" passes over (``lax_parse``)."""


@dataclass(frozen=True, slots=True)
class TemplateProblem:
    """One fault.

    Attributes:
        path: the template, include, layout or post; None where it is in no file.
        line: line in ``path``, counted from 1; 0 where it is not known.
        name: the tag, filter, include or layout that it is about, "" otherwise.
        cause: the engine's own words.
    """

    fault: TemplateFault
    path: Path | None
    line: int
    name: str
    cause: str

    @property
    def stops_build(self) -> bool:
        """Whether Jekyll would not build the site; what only Ruby's lax grammar takes, it passes over."""
        if self.fault is TemplateFault.SYNTAX:
            return _LAXLY_READ.match(self.cause) is None
        return self.fault in _STOPPING
