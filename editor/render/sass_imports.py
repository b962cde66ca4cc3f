"""What style sheets ask the Sass compiler to read, found out before it runs: it would read any file of the machine.

Every file that an ``@import``, ``@use``, ``@forward`` or ``meta.load-css`` could mean is looked up, in more places and
forms than Dart Sass does, and has to lie in the site or its theme; those that do are looked through in turn. Sources:
the Sass specification (``spec/modules.md``, ``at-rules/import.md``), Dart Sass' ``FilesystemImporter``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from editor.site.inside import is_inside

_ESCAPE = re.compile(r"\\(?:([0-9A-Fa-f]{1,6})(?:\r\n|[ \t\r\n\f])?|(\r\n|[\n\r\f])|(.))", re.DOTALL)
_RULE = re.compile(r"@(import|use|forward)(?![\w-])", re.IGNORECASE)
_SPACE = r"(?:\s|/\*(?:[^*]|\*(?!/))*+\*/|//[^\n\r]*+)*+"
_CALL = re.compile(rf"(?:load[-_]css|get[-_]mixin|module[-_]mixins)(?={_SPACE}\()", re.IGNORECASE)
"""``@forward … as name-*`` may have put anything before them; what is not ``load-css`` gives it to ``apply``."""
_STRING = r"\"(?:[^\"\\\n\r\f]|\\(?:\r\n|.))*\"|'(?:[^'\\\n\r\f]|\\(?:\r\n|.))*'"
_ADDRESS = re.compile(rf"{_SPACE}(?P<url>{_STRING}){_SPACE}(?P<more>,?)", re.DOTALL)
_BARE = re.compile(rf"{_SPACE}(?P<urls>[^;{{}}\"'\n\r\f][^;{{}}\n\r\f]*)")
_LITERAL = re.compile(rf"{_SPACE}\({_SPACE}(?:\$url{_SPACE}:{_SPACE})?(?P<url>{_STRING}){_SPACE}[,)]", re.DOTALL)
_URL = re.compile(r"\A(?:(?P<scheme>[^:/?#]+):)?(?://[^/?#]*)?(?P<path>[^?#]*)", re.DOTALL)
_PLAIN = re.compile(r"\.css\Z|\Ahttps?://|\A//", re.DOTALL)
_KINDS = (".scss", ".sass", ".css")
_ENDINGS = (*_KINDS, *(f".import{kind}" for kind in _KINDS))
_MOST_FILES = 5000


@dataclass(frozen=True, slots=True)
class ForeignImport:
    """A style sheet that asks for what is not the site's: which one (None for the text itself), where, and for what."""

    path: Path | None
    line: int
    url: str


def foreign_import(text: str, load_paths: tuple[Path, ...], allowed: tuple[Path, ...]) -> ForeignImport | None:
    """The first statement that could have the compiler read a file in none of the ``allowed`` folders."""
    pending: list[tuple[Path | None, str]] = [(None, text)]
    seen: set[Path] = set()
    while pending:
        path, source = pending.pop()
        bases = (*load_paths,) if path is None else (path.parent, path.resolve().parent, *load_paths)
        for line, url in _asked_for(source):
            found = None if url is None else _found(url, bases)
            if found is None or not all(is_inside(file, *allowed) for file in found):
                return ForeignImport(path, line, url or "load-css")
            new = [file for file in found if file not in seen]
            seen.update(new)
            pending += [(file, _text(file)) for file in new]
        if len(seen) > _MOST_FILES:
            return ForeignImport(path, 0, "too many files")
    return None


def _asked_for(source: str) -> Iterator[tuple[int, str | None]]:
    """Line and address of what a style sheet loads; None for an address that only running it would tell."""
    for text in {source, _unescaped_names(source)}:
        for rule in _RULE.finditer(text):
            line = text.count("\n", 0, rule.start()) + 1
            for url in _addresses(text, rule.end()):
                if rule[1].lower() != "import" or not _PLAIN.search(url):
                    yield line, url
        for call in _CALL.finditer(text):
            literal = _LITERAL.match(text, call.end())
            is_known = literal is not None and "#{" not in literal["url"] and call[0].lower().startswith("load")
            line = text.count("\n", 0, call.start()) + 1
            yield line, _unescaped(literal["url"][1:-1]) if literal is not None and is_known else None


def _addresses(text: str, at: int) -> Iterator[str]:
    """The strings after a rule's name, or in the indented syntax what stands there without quotes; up to its end."""
    match, is_more = _ADDRESS.match(text, at), True
    while match:
        yield _unescaped(match["url"][1:-1])
        at, is_more = match.end(), bool(match["more"])
        match = _ADDRESS.match(text, at) if is_more else None
    bare = _BARE.match(text, at) if is_more else None
    for word in bare["urls"].split(",") if bare else ():
        yield from {_unescaped(word.strip().strip("\"'")), _unescaped(word.split()[0]) if word.strip() else ""}


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda match: _meant(match[1]) if match[1] else match[3] or "", text)


def _meant(digits: str) -> str:
    number = int(digits, 16)
    return chr(number) if 0 < number < 0xD800 or 0xE000 <= number <= 0x10FFFF else "\ufffd"


def _unescaped_names(text: str) -> str:
    """Names may be written with escapes as well; those of letters, ``-`` and ``_`` are read."""

    def letter(match: re.Match[str]) -> str:
        meant = _meant(match[1]) if match[1] else match[3] or ""
        return meant if re.fullmatch(r"[A-Za-z_-]", meant) else match[0]

    return _ESCAPE.sub(letter, text) if "\\" in text else text


def _found(url: str, bases: tuple[Path, ...]) -> list[Path]:
    """Every file that an address could mean."""
    found = []
    places = {place for spelt in {url, url.replace("\\", "/")} for place in _places(spelt)}
    for base in bases:
        for place in places:
            joined = base / place
            for path in {joined, Path(os.path.normpath(joined))}:
                found += [file for file in _forms(path) if _is_file(file)]
    return found


def _places(url: str) -> set[str]:
    """The paths that an address could mean; the compiler takes a backslash in it for a slash."""
    match = _URL.match(url)
    scheme = (match["scheme"] or "").lower() if match else ""
    if match is None or (len(scheme) > 1 and scheme != "file"):
        return set()
    return {unquote(match["path"]), match["path"], url}


def _forms(path: Path) -> Iterator[Path]:
    for folder, name in ((path.parent, path.name), (path, "index")):
        whole = ("",) if name.endswith(_KINDS) else ()
        for ending in (*whole, *_ENDINGS):
            yield from (folder / f"{name}{ending}", folder / f"_{name}{ending}")


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name too long, a NUL byte
        return False


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return ""
