"""What went wrong in a site's templates, as data for the pane and for reports."""

from __future__ import annotations

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
    RENDERING = "rendering"  # a filter or tag that cannot do what it is asked


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
