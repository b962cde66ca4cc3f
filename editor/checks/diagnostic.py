"""What a check finds: where, how grave, and what would mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from editor.document.changes import Splice


class Severity(Enum):
    """An error stops publication or spoils the page, a warning is advice; a notice says what was asked for."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True)
class Diagnostic:
    """A finding.

    Attributes:
        rule: its id, as ``yaml-broken``; words are made of it by whoever shows it.
        line: in the file, from 1; 0 for the file as a whole.
        detail: what it is about: a key, a value, a library's own words.
        fix: changes of the article's text that mend it, where that is safe.
    """

    rule: str
    severity: Severity
    line: int = 0
    detail: str = ""
    fix: tuple[Splice, ...] = ()
