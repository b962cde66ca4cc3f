"""Copydesk's own flavour of the clipboard: sources of whole blocks, and runs for parts of a line.

It is JSON of its own form; what does not have that form exactly is nobody's, and another flavour is read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from editor.clipboard.pasted import PastedHeading, PastedParagraph
from editor.clipboard.placing import Piece
from editor.markup.inline import Mark, Run

MEDIA_TYPE = "application/x-copydesk"
_VERSION = 1
_LONGEST = 20_000_000  # characters


def to_own(pieces: Iterable[Piece]) -> str:
    """Pieces as text of our flavour; they are sources, paragraphs and headings."""
    return json.dumps({"version": _VERSION, "pieces": list(map(_written, pieces))}, ensure_ascii=False)


def _written(piece: Piece) -> dict[str, object]:
    match piece:
        case str():
            return {"source": piece}
        case PastedParagraph(runs):
            return {"level": 0, "runs": list(map(_run, runs))}
        case PastedHeading(level, runs):
            return {"level": level, "runs": list(map(_run, runs))}
    raise ValueError(f"not a piece of our flavour: {piece!r}")


def _run(run: Run) -> dict[str, object]:
    marks = [[mark.tag, [list(pair) for pair in mark.attributes]] for mark in run.marks]
    return {"text": run.text, "marks": marks, "atom": run.atom}


def of_own(text: str) -> tuple[Piece, ...]:
    """The pieces of a text of our flavour; none where it is not of that form."""
    if len(text) > _LONGEST:
        return ()
    try:
        match json.loads(text):
            case {"version": int(version), "pieces": list(pieces)} if version == _VERSION:
                return tuple(map(_read, pieces))
    except (ValueError, RecursionError):
        pass
    return ()


def _read(piece: object) -> Piece:
    match piece:
        case {"source": str(source)} if source.strip():
            return _clean(source)
        case {"level": int(level), "runs": list(runs)} if 0 <= level <= 6:
            read = tuple(map(_read_run, runs))
            return PastedHeading(level, read) if level else PastedParagraph(read)
    raise ValueError("not a piece")


def _read_run(run: object) -> Run:
    match run:
        case {"text": str(text), "marks": list(marks), "atom": str(atom)}:
            return Run(_clean(text), tuple(map(_read_mark, marks)), _clean(atom))
    raise ValueError("not a run")


def _read_mark(mark: object) -> Mark:
    match mark:
        case [str(tag), list(pairs)] if tag.isalnum():
            return Mark(tag, tuple(map(_read_pair, pairs)))
    raise ValueError("not a mark")


def _read_pair(pair: object) -> tuple[str, str | None]:
    match pair:
        case [str(name), str() | None as value] if name:
            return name, value
    raise ValueError("not an attribute")


def _clean(text: str) -> str:
    """Text that can be encoded; raises ValueError for one with halves of surrogate pairs."""
    text.encode("utf-8")
    return text.replace("\0", "")
