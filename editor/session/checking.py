"""What the check needs to know of an open article, and the site's switches for its rules."""

from __future__ import annotations

import re
from pathlib import Path

from editor.checks.house_rules import SETTINGS
from editor.document.source import newline_of
from editor.errors import DateError, FileNameError, SaveError
from editor.session.desk import Desk
from editor.session.session import Session
from editor.site.yaml_text import YamlError, read_yaml
from editor.storage.files import fingerprint, make_folder, read_file, write_file

_SECTION = re.compile(r"^checks[ \t]*:[ \t]*(#[^\r\n]*)?(?=\r?$)", re.MULTILINE)
_FLOW_LIST = re.compile(r"(\bskip[ \t]*:[ \t]*\[[^\]\n]*[^\]\s])([ \t]*\])")
_EMPTY_LIST = re.compile(r"(\bskip[ \t]*:[ \t]*\[)[ \t]*\]")
_BLOCK_LIST = re.compile(r"(\bskip[ \t]*:[^\S\n]*(?:#[^\n]*)?\r?\n)([ \t]*- )")
_KEY = re.compile(r"\n([ \t]+)[^\s#]")


def checked_path(desk: Desk, session: Session) -> Path:
    """The file that a save would write; where none can be named yet, a stand-in among the posts or drafts."""
    try:
        return desk.target_path(session)
    except (FileNameError, DateError):
        pass
    if session.path is not None:
        return session.path
    if session.naming.is_draft:
        return desk.site.drafts_folder / "untitled.md"
    day = session.naming.date or desk.site.now().date()
    return desk.site.posts_folder / f"{day}-untitled.md"


def switch_off(folder: Path, rule: str) -> Path:
    """Writes into the site's ``.copydesk/site.yml`` that a rule is not to be told; the file's other lines stay.

    Raises ReadError, ChangedOnDiskError or SaveError, the last also where the file is written in a way that cannot
    be added to.
    """
    path = folder / SETTINGS
    data = read_file(path) if path.exists() else None
    text = "" if data is None else data.decode("utf-8-sig", "replace")
    after = with_rule_off(text, rule)
    if after is None:
        raise SaveError(path, f"checks.skip: [{rule}]")
    if after != text:
        make_folder(path.parent)
        mark = b"\xef\xbb\xbf" if data is not None and data.startswith(b"\xef\xbb\xbf") else b""
        write_file(path, mark + after.encode("utf-8"), fingerprint(data) if data is not None else None)
    return path


def with_rule_off(text: str, rule: str) -> str | None:
    """The settings with a rule among those that are skipped; None where no way to add it reads back as meant."""
    skipped = _skipped(text)
    if skipped is None or rule in skipped:
        return None if skipped is None else text
    for candidate in _candidates(text, rule):
        if sorted(_skipped(candidate) or ()) == sorted([*skipped, rule]) and _others(candidate) == _others(text):
            return candidate
    return None


def _candidates(text: str, rule: str) -> list[str]:
    newline = newline_of(text) if text else "\n"
    section = _SECTION.search(text)
    if section is None:
        end = "" if not text or text.endswith(("\n", "\r")) else newline
        return [f"{text}{end}checks:{newline}  skip: [{rule}]{newline}"]
    head, below = text[: section.end()], text[section.end() :]
    found = _KEY.match(below.replace("\r\n", "\n"))
    indent = found[1] if found else "  "
    ways = (
        (_FLOW_LIST, rf"\1, {rule}\2"),
        (_EMPTY_LIST, rf"\1{rule}]"),
        (_BLOCK_LIST, rf"\1\2{rule}{newline}\2"),
    )
    made = [head + pattern.sub(put, below, count=1) for pattern, put in ways]
    return [*made, f"{head}{newline}{indent}skip: [{rule}]{below}"]


def _read(text: str) -> dict[object, object] | None:
    try:
        values = read_yaml(text)
    except YamlError:
        return None
    return {} if values is None else dict(values) if isinstance(values, dict) else None


def _skipped(text: str) -> list[str] | None:
    values = _read(text)
    section = None if values is None else values.get("checks")
    if values is None or not (section is None or isinstance(section, dict)):
        return None
    skipped = section.get("skip") if section else None
    return [] if skipped is None else list(map(str, skipped)) if isinstance(skipped, list) else None


def _others(text: str) -> object:
    values = _read(text) or {}
    section = values.get("checks")
    rest = {key: value for key, value in section.items() if key != "skip"} if isinstance(section, dict) else {}
    return {key: value for key, value in values.items() if key != "checks"}, rest
