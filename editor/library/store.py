"""The index's file: SQLite, made anew whenever there is a doubt about it.

It lies in the program's cache folder, one for each site, and holds nothing that the site's files do not say. Two
windows may have the same one open.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from editor.library.entry import Entry, Kind
from editor.library.grams import folded, grams, letters
from editor.site.documents import PostProblem, ProblemKind

VERSION = 1
"""Of tables, tokens and what is read of a file; another one in the file, and it is made anew."""

_SEPARATOR = "\x1f"
_PATIENCE = 10.0  # seconds that another window's writing may take
_TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE entries (
    number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, title TEXT NOT NULL,
    day TEXT NOT NULL, moment REAL NOT NULL, published INTEGER NOT NULL, categories TEXT NOT NULL,
    tags TEXT NOT NULL, authors TEXT NOT NULL, image TEXT NOT NULL, modified_ns INTEGER NOT NULL,
    size INTEGER NOT NULL, fingerprint TEXT NOT NULL, problem TEXT NOT NULL, cause TEXT NOT NULL, line INTEGER NOT NULL
);
CREATE TABLE texts (number INTEGER PRIMARY KEY, words TEXT NOT NULL);
CREATE VIRTUAL TABLE found USING fts5(title, words, letters, content='', tokenize='ascii');
"""
_COLUMNS = (
    "path, kind, title, day, moment, published, categories, tags, authors, image, modified_ns, size, fingerprint,"
    " problem, cause, line"
)
_MARKS = ", ".join("?" * 16)
_SET = ", ".join(f"{name.strip()} = excluded.{name.strip()}" for name in _COLUMNS.split(",")[1:])
_ERRORS = (sqlite3.DatabaseError, ValueError, KeyError)


class StoreFault(Exception):
    """The file cannot be used any more: it is to be made anew."""


def store_name(site: Path) -> str:
    """The file name of a site's index."""
    return blake2b(str(site).encode("utf-8", "surrogateescape"), digest_size=12).hexdigest() + ".sqlite"


class Store:
    """The file of one site. ``basis`` is what all entries depend on (the site's folder and settings).

    Every method but ``close`` raises StoreFault.
    """

    def __init__(self, file: Path, basis: str) -> None:
        self._file = file
        self._basis = basis
        self._in_step = False
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._connection = self._opened()
        except (OSError, sqlite3.Error):
            self._connection = self._temporary()

    @property
    def is_kept(self) -> bool:
        """Whether there is a file; without one the index lasts as long as the process."""
        return bool(self._connection.execute("PRAGMA database_list").fetchone()[2])

    def entries(self) -> tuple[Entry, ...]:
        """All that is in the index."""
        try:
            rows = self._connection.execute(f"SELECT {_COLUMNS}, number FROM entries").fetchall()
            return tuple(map(_entry, rows))
        except _ERRORS as error:
            raise StoreFault(str(error)) from error

    def put(self, entry: Entry, words: str) -> int:
        """Takes a file in, in the place of what was known of it; its number."""
        title, words = _sound(entry.title), _sound(words)
        try:
            self._begin()
            old = self._known(entry.path)
            self._connection.execute(
                f"INSERT INTO entries ({_COLUMNS}) VALUES ({_MARKS}) ON CONFLICT(path) DO UPDATE SET {_SET}",
                _row(entry),
            )
            if old is not None and old[1:] == (title, words):
                return int(old[0])
            if old is not None:
                self._forget(*old)
            found = self._connection.execute("SELECT number FROM entries WHERE path = ?", (entry.path,)).fetchone()
            number = int(found[0])
            self._connection.execute("INSERT INTO texts VALUES (?, ?)", (number, words))
            self._connection.execute(
                "INSERT INTO found(rowid, title, words, letters) VALUES (?, ?, ?, ?)", (number, *_tokens(title, words))
            )
            return number
        except _ERRORS as error:
            raise StoreFault(str(error)) from error

    def remove(self, path: str) -> None:
        """Forgets a file."""
        try:
            self._begin()
            old = self._known(path)
            if old is not None:
                self._forget(*old)
            self._connection.execute("DELETE FROM entries WHERE path = ?", (path,))
        except _ERRORS as error:
            raise StoreFault(str(error)) from error

    def keep(self) -> None:
        """Has what was put and removed last: until then it is found, but gone with the process."""
        try:
            if self._in_step:
                self._connection.execute("COMMIT")
                self._in_step = False
        except sqlite3.Error as error:
            raise StoreFault(str(error)) from error

    def numbers(self, question: str) -> frozenset[int]:
        """The numbers of all that FTS5 finds."""
        try:
            # One text for all of them: a row of its own for each costs ten times as much.
            answer = self._connection.execute(
                "SELECT '[' || group_concat(rowid) || ']' FROM found WHERE found MATCH ?", (question,)
            ).fetchone()[0]
            return frozenset(json.loads(answer)) if answer else frozenset()
        except _ERRORS as error:
            raise StoreFault(str(error)) from error

    def words(self, numbers: Iterable[int]) -> dict[int, str]:
        """The words of some entries."""
        wanted = ",".join(str(int(number)) for number in numbers)
        try:
            return dict(self._connection.execute(f"SELECT number, words FROM texts WHERE number IN ({wanted})"))
        except _ERRORS as error:
            raise StoreFault(str(error)) from error

    def drop(self) -> None:
        """Takes the file away and begins an empty one."""
        self.close()
        try:
            self._remove_file()
            self._connection = self._opened()
        except (OSError, sqlite3.Error):
            self._connection = self._temporary()

    def close(self) -> None:
        """Keeps what can be kept."""
        with contextlib.suppress(sqlite3.Error, StoreFault):
            self.keep()
        self._in_step = False
        self._connection.close()

    def _opened(self) -> sqlite3.Connection:
        connection = self._connected(str(self._file))
        try:
            if self._is_ours(connection):
                return connection
        except sqlite3.DatabaseError:  # no database at all, or one that is broken
            pass
        connection.close()
        self._remove_file()
        connection = self._connected(str(self._file))
        self._make(connection)
        return connection

    def _temporary(self) -> sqlite3.Connection:
        """In memory and the system's folder for such files: the cache folder cannot be written."""
        connection = self._connected("")
        self._make(connection)
        return connection

    @staticmethod
    def _connected(name: str) -> sqlite3.Connection:
        connection = sqlite3.connect(name, timeout=_PATIENCE, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA cache_size = -32768")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                connection.close()
                raise
        except sqlite3.DatabaseError:  # is found out below
            pass
        return connection

    def _is_ours(self, connection: sqlite3.Connection) -> bool:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version != VERSION:
            return False
        found = connection.execute("SELECT value FROM about WHERE key = 'basis'").fetchone()
        connection.execute("SELECT number, words FROM entries JOIN texts USING (number) LIMIT 1").fetchone()
        connection.execute("SELECT rowid FROM found WHERE found MATCH 'a' LIMIT 1").fetchone()
        return found is not None and found[0] == self._basis

    def _make(self, connection: sqlite3.Connection) -> None:
        connection.executescript(f"BEGIN IMMEDIATE;{_TABLES}PRAGMA user_version = {VERSION};COMMIT;")
        connection.execute("INSERT INTO about VALUES ('basis', ?)", (self._basis,))

    def _remove_file(self) -> None:
        for ending in ("", "-wal", "-shm", "-journal"):
            self._file.with_name(self._file.name + ending).unlink(missing_ok=True)

    def _begin(self) -> None:
        if not self._in_step:
            self._connection.execute("BEGIN IMMEDIATE")
            self._in_step = True

    def _known(self, path: str) -> tuple[int, str, str] | None:
        row: tuple[int, str, str] | None = self._connection.execute(
            "SELECT number, title, words FROM entries JOIN texts USING (number) WHERE path = ?", (path,)
        ).fetchone()
        return row

    def _forget(self, number: int, title: str, words: str) -> None:
        """FTS5 keeps no texts here: it has to be told what it is to forget, word for word."""
        self._connection.execute(
            "INSERT INTO found(found, rowid, title, words, letters) VALUES ('delete', ?, ?, ?, ?)",
            (number, *_tokens(title, words)),
        )
        self._connection.execute("DELETE FROM texts WHERE number = ?", (number,))


def _tokens(title: str, words: str) -> tuple[str, str, str]:
    heading, text = folded(title), folded(words)
    return grams(heading), grams(text), letters(f"{heading} {text}")


def _row(entry: Entry) -> tuple[object, ...]:
    problem = entry.problem
    said = (problem.kind.value, problem.cause, problem.line) if problem is not None else ("", "", 0)
    return (
        entry.path, entry.kind.value, _sound(entry.title), entry.day, entry.moment, entry.is_published,
        *(_sound(_SEPARATOR.join(names)) for names in (entry.categories, entry.tags, entry.authors)),
        _sound(entry.image), entry.modified_ns, entry.size, entry.fingerprint, *said,
    )  # fmt: skip


def _sound(text: str) -> str:
    """Without halves of pairs, which YAML can state and no UTF-8 can hold."""
    return text.encode("utf-8", "replace").decode()


_KINDS = {kind.value: kind for kind in Kind}
_PROBLEMS = {kind.value: kind for kind in ProblemKind}


def _entry(row: tuple[Any, ...]) -> Entry:
    """Fifty thousand of them are waited for when a site is opened: what SQLite gives is what its columns state."""
    (path, kind, title, day, moment, published, categories, tags, authors, image, modified_ns, size, mark, problem,
     cause, line, number) = row  # fmt: skip
    fault = PostProblem(_PROBLEMS[problem], cause, line) if problem else None
    return Entry(
        path, _KINDS[kind], title, day, moment, published == 1, _names(categories), _names(tags), _names(authors),
        image, modified_ns, size, mark, fault, number,
    )  # fmt: skip


@lru_cache(maxsize=4096)  # most posts share theirs
def _names(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(_SEPARATOR)) if joined else ()
