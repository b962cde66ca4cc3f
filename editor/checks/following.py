"""Findings of a text that was changed since: each goes with its place, or goes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from editor.checks.diagnostic import Diagnostic
from editor.document.changes import Change, ChangeMismatch, Splice


def followed(found: Iterable[Diagnostic], changes: Iterable[Change]) -> tuple[Diagnostic, ...]:
    """The findings after the changes; those whose place was taken away are dropped until the next check.

    Lines are those of the checked text; what counts is the place. A fix that a change touches is none any more.
    """
    kept = tuple(found)
    for change in changes:
        kept = tuple(moved for each in kept if (moved := _after(each, change)) is not None)
    return kept


def _after(found: Diagnostic, change: Change) -> Diagnostic | None:
    if found.at < 0:
        return replace(found, fix=_moved_fix(found.fix, change)) if found.fix else found
    if isinstance(change, Splice) and change.offset < found.at < change.end:
        return None
    return replace(found, at=change.map(found.at), fix=_moved_fix(found.fix, change))


def _moved_fix(fix: tuple[Splice, ...], change: Change) -> tuple[Splice, ...]:
    """The fix where it is now: whole, where the change lies before or behind all of it; else none."""
    if not fix or not isinstance(change, Splice):
        return ()
    low, high = min(each.offset for each in fix), max(each.end for each in fix)
    grown = sum(max(0, len(each.inserted) - len(each.removed)) for each in fix)
    if change.end < low:
        by = len(change.inserted) - len(change.removed)
        return tuple(Splice(each.offset + by, each.removed, each.inserted) for each in fix)
    return fix if change.offset > high + grown else ()


def fits(text: str, fix: Iterable[Splice]) -> bool:
    """Whether a fix can be made in a text: each of its changes finds what it takes away."""
    for splice in fix:
        try:
            text = splice.apply(text)
        except ChangeMismatch:
            return False
    return True
