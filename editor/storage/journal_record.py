"""What a journal's lines say: a head, texts by content, and changes with the hash of what they lead to.

One line is one record: a checksum, a space, JSON. A line whose checksum does not hold says nothing, whatever stands
in it. The text is there as it is, so that a person finds it with any editor.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from editor.document.changes import Change, change_from_json
from editor.document.history import Naming
from editor.document.source import UTF8, Encoding
from editor.storage.processes import ProcessMark

FORMAT = 1
_CHECKED = 16  # hexadecimal digits of the checksum
_PIECE = 16_384  # code points


@dataclass(frozen=True)
class Origin:
    """The file that a journal's changes are about.

    Attributes:
        path: the post's; None for an article that was never saved.
        fingerprint: of the file's bytes when it was opened or last saved; None for an article that was never saved.
        identity: what tells this opening of the article from all others.
        site: the site's folder, where an article that was never saved belongs.
    """

    path: Path | None = None
    fingerprint: str | None = None
    encoding: Encoding = UTF8
    identity: str = field(default_factory=lambda: token_hex(8))
    site: Path | None = None


@dataclass(frozen=True)
class Head:
    """A journal's first line."""

    origin: Origin
    process: ProcessMark
    program: str
    format: int = FORMAT


@dataclass(frozen=True)
class Opened:
    """The text as it was opened or last saved."""

    text: str


@dataclass(frozen=True)
class Base:
    """The text and the file's naming, whole."""

    text: str
    naming: Naming
    number: int = 0


@dataclass(frozen=True)
class Changed:
    """Changes that lead from what the record before it left to a text with this hash.

    Attributes:
        number: one more than that of the record before it; a gap says that a record is missing.
    """

    number: int
    changes: tuple[Change, ...]
    naming: Naming
    hash: str


@dataclass(frozen=True)
class Draft:
    """What is typed in a dialog and stands in no article yet.

    Attributes:
        title: the dialog's.
        fields: their labels and texts, those that the person changed.
        block: the number of the block that it is about.
        is_source: whether it is another source for that block, in the one field that there is.
    """

    title: str
    fields: tuple[tuple[str, str], ...]
    block: int = 0
    is_source: bool = False


@dataclass(frozen=True)
class Drafted:
    """What was being typed in a dialog at that moment; None where none was open any more."""

    draft: Draft | None


Record = Head | Opened | Base | Changed | Drafted


def text_hash(text: str) -> str:
    """What a text is known by, halves of surrogate pairs included."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def line_of(record: Record) -> bytes:
    """The record as a line of a journal."""
    written = _json(_data_of(record))
    if isinstance(record, Opened | Base):
        written = f'{written[:-1]},"text":"{_escaped(record.text)}"}}'
    data = written.encode("utf-8", "surrogatepass")
    return _checksum(data) + b" " + data + b"\n"


def record_of(line: bytes) -> Record | None:
    """The record that a line holds, with or without its end; None for a line that is damaged or of another format."""
    checksum, _, data = line.rstrip(b"\n").partition(b" ")
    if checksum != _checksum(data):
        return None
    try:
        return _record(json.loads(data.decode("utf-8", "surrogatepass")))
    except (ValueError, KeyError, TypeError):
        return None


def format_of(line: bytes) -> int:
    """The format that a journal's first line states; 0 where it states none."""
    try:
        stated = json.loads(line.partition(b" ")[2].decode("utf-8", "surrogatepass"))["journal"]
    except (ValueError, KeyError, TypeError):
        return 0
    return stated if isinstance(stated, int) else 0


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _escaped(text: str) -> str:
    """The text as it stands between JSON's quotation marks: piece by piece, as other threads wait for each."""
    return "".join(_json(text[start : start + _PIECE])[1:-1] for start in range(0, len(text), _PIECE))


def _checksum(data: bytes) -> bytes:
    return sha256(data).hexdigest()[:_CHECKED].encode("ascii")


def _data_of(record: Record) -> dict[str, object]:
    match record:
        case Head(origin, process, program, version):
            return {
                "journal": version, "program": program, "path": None if origin.path is None else str(origin.path),
                "fingerprint": origin.fingerprint, "identity": origin.identity,
                "site": None if origin.site is None else str(origin.site),
                "encoding": [origin.encoding.name, origin.encoding.bom.hex(), origin.encoding.error],
                "process": [process.pid, process.started, process.host],
            }  # fmt: skip
        case Opened():
            return {"kind": "opened"}
        case Base(_, naming, number):
            return {"kind": "base", "number": number, "naming": _naming_data(naming)}
        case Changed(number, changes, naming, hash_):
            made = [change.to_json() for change in changes]
            return {
                "kind": "changed", "number": number, "naming": _naming_data(naming), "hash": hash_, "changes": made
            }  # fmt: skip
        case Drafted(draft):
            return {"kind": "draft"} | ({} if draft is None else _draft_data(draft))


def _draft_data(draft: Draft) -> dict[str, object]:
    fields = [list(field) for field in draft.fields]
    return {"title": draft.title, "fields": fields, "block": draft.block, "source": draft.is_source}


def _naming_data(naming: Naming) -> list[object]:
    return [naming.date.isoformat() if naming.date else None, naming.slug, naming.is_draft, naming.suffix]


def _record(data: dict[str, object]) -> Record:
    match data:
        case {
            "journal": int(version), "program": str(program), "path": str() | None as path, "identity": str(identity),
            "fingerprint": str() | None as fingerprint, "encoding": [str(name), str(bom), str(error)],
            "process": [int(pid), str(started), str(host)],
        } if version == FORMAT:  # fmt: skip
            encoding = Encoding(name, bytes.fromhex(bom), error)
            origin = Origin(_path(path), fingerprint, encoding, identity, _path(data.get("site")))
            return Head(origin, ProcessMark(pid, started, host), program, version)
        case {"kind": "opened", "text": str(text)}:
            return Opened(text)
        case {"kind": "base", "number": int(number), "naming": naming, "text": str(text)}:
            return Base(text, _naming(naming), number)
        case {"kind": "changed", "number": int(number), "naming": naming, "hash": str(known), "changes": [*changes]}:
            return Changed(number, _changes(changes), _naming(naming), known)
        case {"kind": "draft"}:
            return Drafted(_draft(data) if "title" in data else None)
    raise ValueError("not a record")


def _draft(data: dict[str, object]) -> Draft:
    match data:
        case {"title": str(title), "fields": [*fields], "block": int(block), "source": bool(is_source)}:
            return Draft(title, tuple(map(_field, fields)), block, is_source)
    raise ValueError("not a draft")


def _field(data: object) -> tuple[str, str]:
    match data:
        case [str(label), str(text)]:
            return label, text
    raise ValueError("not a field")


def _path(data: object) -> Path | None:
    return Path(data) if isinstance(data, str) else None


def _changes(data: Sequence[object]) -> tuple[Change, ...]:
    return tuple(change_from_json(change) for change in data if isinstance(change, dict))


def _naming(data: object) -> Naming:
    match data:
        case [str() | None as day, str(slug), bool(is_draft), str(suffix)]:
            return Naming(None if day is None else date.fromisoformat(day), slug, is_draft, suffix)
    raise ValueError("not a naming")
