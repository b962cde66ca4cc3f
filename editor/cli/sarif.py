"""Findings in SARIF 2.1.0, which code hosts and editors read.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote

from editor import __version__
from editor.checks.diagnostic import Diagnostic, Severity
from editor.checks.words import FINDINGS, finding_words
from editor.document.article import Article
from editor.document.changes import Splice, apply_all

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}


@dataclass(frozen=True)
class Result:
    """A finding in its file; ``article`` is what the finding's offsets speak of."""

    path: Path
    article: Article
    diagnostic: Diagnostic
    is_fixed: bool = False


def sarif(results: Iterable[Result]) -> dict[str, object]:
    """A log with one run."""
    listed = list(results)
    rules = sorted({each.diagnostic.rule for each in listed})
    driver = {
        "name": "Copydesk",
        "version": __version__,
        "rules": [
            {"id": rule, "shortDescription": {"text": FINDINGS[rule].replace("{detail}", "…")}} for rule in rules
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, rules.index(each.diagnostic.rule)) for each in listed],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(result: Result, index: int) -> dict[str, object]:
    found = result.diagnostic
    uri = quote(result.path.as_posix())
    location: dict[str, object] = {"artifactLocation": {"uri": uri}}
    if found.line > 0:
        location["region"] = _region(result.article.text, found)
    made: dict[str, object] = {
        "ruleId": found.rule,
        "ruleIndex": index,
        "level": _LEVELS[found.severity],
        "message": {"text": finding_words(found)},
        "locations": [{"physicalLocation": location}],
    }
    if found.fix and not result.is_fixed:
        replacements = [_replacement(splice) for splice in _side_by_side(result.article.text, found.fix)]
        change = {"artifactLocation": {"uri": uri}, "replacements": replacements}
        made["fixes"] = [{"description": {"text": finding_words(found)}, "artifactChanges": [change]}]
    return made


def _region(text: str, found: Diagnostic) -> dict[str, object]:
    if found.at < 0:
        return {"startLine": found.line}
    column = found.at - (text.rfind("\n", 0, found.at) + 1) + 1
    return {"startLine": found.line, "startColumn": column, "charOffset": found.at}


def _side_by_side(text: str, fix: tuple[Splice, ...]) -> tuple[Splice, ...]:
    """The same change as splices that all speak of the file as it is: those given last place first do so already."""
    if all(later.end <= earlier.offset for earlier, later in pairwise(fix)):
        return fix
    return (Splice(0, text, apply_all(text, fix)).trimmed(),)


def _replacement(splice: Splice) -> dict[str, object]:
    return {
        "deletedRegion": {"charOffset": splice.offset, "charLength": len(splice.removed)},
        "insertedContent": {"text": splice.inserted},
    }
