"""A disk that remembers what is done to it, and every state that a power cut may leave, as file systems allow.

After *All File Systems Are Not Created Equal* (OSDI 2014): what was written to a file since it was last synced may be
there, in part, or not at all; of the changes of a folder since that was last synced any may be there and any not. Only
a sync tells that both are. The calls are the program's own, heard where Python makes them.
"""

from __future__ import annotations

import builtins
import itertools
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest


@dataclass
class Inode:
    """A file without its name: what is certain, and what was done since."""

    certain: bytes = b""
    since: list[Callable[[bytes], bytes]] = field(default_factory=list)

    def now(self) -> bytes:
        data = self.certain
        for change in self.since:
            data = change(data)
        return data

    def possible(self) -> list[bytes]:
        """What may be found: some of the changes in order, and the last of these by half."""
        found, data = [self.certain], self.certain
        for change in self.since:
            after = change(data)
            found.extend([after[: (len(data) + len(after)) // 2], after])
            data = after
        return list(dict.fromkeys(found))


Names = dict[str, Inode]
Change = Callable[[Names], None]


@dataclass(frozen=True)
class State:
    """What a power cut may leave: the content of each name; ``after`` is what the caller had been told by then."""

    files: dict[str, bytes]
    after: str


class CrashDisk:
    """Hears the calls on the files of one folder while ``listening``; ``states`` are all that may be found."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.names: Names = {path.name: Inode(path.read_bytes()) for path in folder.iterdir() if path.is_file()}
        self.certain: Names = dict(self.names)
        self.since: list[Change] = []
        self.open_files: dict[int, Inode | None] = {}
        self.told = ""
        self.found: list[State] = []
        self._patch = patch
        self.states()
        self._listen()

    def tell(self, what: str) -> None:
        """The caller knows something now: a save has returned."""
        self.told = what
        self.states()

    def states(self) -> None:
        """Remembers what a power cut at this moment may leave."""
        for kept in itertools.product((False, True), repeat=len(self.since)):
            names = dict(self.certain)
            for change, is_kept in zip(self.since, kept, strict=True):
                if is_kept:
                    change(names)
            choices = [[(name, data) for data in inode.possible()] for name, inode in names.items()]
            self.found.extend(State(dict(files), self.told) for files in itertools.product(*choices))

    # What was done.

    def _name(self, change: Change) -> None:
        change(self.names)
        self.since.append(change)
        self.states()

    def _write(self, inode: Inode, change: Callable[[bytes], bytes]) -> None:
        inode.since.append(change)
        self.states()

    def _sync(self, inode: Inode | None) -> None:
        if inode is None:
            for change in self.since:
                change(self.certain)
            self.since.clear()
        else:
            inode.certain = inode.now()
            inode.since.clear()
        self.states()

    def _opened(self, path: Path, flags: int, descriptor: int) -> None:
        if path == self.folder:
            self.open_files[descriptor] = None
            return
        inode = self.names.get(path.name)
        if inode is None:
            inode = Inode()
            self._name(lambda names, name=path.name, made=inode: names.__setitem__(name, made))
        if flags & os.O_TRUNC and inode.now():
            self._write(inode, lambda data: b"")
        self.open_files[descriptor] = inode

    # The calls.

    def _listen(self) -> None:
        heard = {
            "open": self._on_open, "write": self._on_write, "fsync": self._on_sync, "ftruncate": self._on_cut,
            "close": self._on_close, "rename": self._on_rename, "replace": self._on_rename, "link": self._on_link,
            "unlink": self._on_unlink,
        }  # fmt: skip
        self._real = {name: getattr(os, name) for name in heard}
        for name, call in heard.items():
            self._patch.setattr(os, name, call)
        self._patch.setattr(builtins, "open", self._open_by_calls(builtins.open))

    def _on_open(self, path: Any, flags: int, *rest: Any, **named: Any) -> int:
        descriptor: int = self._real["open"](path, flags, *rest, **named)
        if isinstance(path, str | os.PathLike) and self.folder in (Path(path), Path(path).parent):
            self._opened(Path(path), flags, descriptor)
        return descriptor

    def _on_write(self, descriptor: int, data: Any) -> int:
        written: int = self._real["write"](descriptor, data)
        inode = self.open_files.get(descriptor)
        if inode is not None:
            part = bytes(data[:written])
            self._write(inode, lambda before: before + part)
        return written

    def _on_cut(self, descriptor: int, size: int) -> None:
        self._real["ftruncate"](descriptor, size)
        if (inode := self.open_files.get(descriptor)) is not None:
            self._write(inode, lambda before: before[:size])

    def _on_sync(self, descriptor: int) -> None:
        if descriptor in self.open_files:
            self._sync(self.open_files[descriptor])

    def _on_close(self, descriptor: int) -> None:
        self._real["close"](descriptor)
        self.open_files.pop(descriptor, None)

    def _on_rename(self, source: Any, target: Any, **named: Any) -> None:
        self._real["replace"](source, target)
        old, new = Path(source).name, Path(target).name
        inode = self.names[old]

        def change(names: Names) -> None:
            names.pop(old, None)
            names[new] = inode

        self._name(change)

    def _on_link(self, source: Any, target: Any, **named: Any) -> None:
        self._real["link"](source, target)
        inode = self.names[Path(source).name]
        self._name(lambda names: names.__setitem__(Path(target).name, inode))

    def _on_unlink(self, path: Any, **named: Any) -> None:
        self._real["unlink"](path)
        name = Path(path).name

        def change(names: Names) -> None:
            names.pop(name, None)

        if Path(path).parent == self.folder:
            self._name(change)

    def _open_by_calls(self, real: Callable[..., Any]) -> Callable[..., Any]:
        """A new file that Python would write past ``os`` is written through it."""

        def opened(path: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:
            if mode != "xb":
                return real(path, mode, *rest, **named)
            return Written(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))

        return opened


class Written:
    """What ``open(path, "xb")`` gives, as far as it is used."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def __enter__(self) -> Written:
        return self

    def __exit__(self, *what: object) -> None:
        os.close(self._descriptor)

    def write(self, data: bytes) -> None:
        half = len(data) // 2
        for part in (data[:half], data[half:]):
            os.write(self._descriptor, part)

    def flush(self) -> None:
        """Nothing is held back."""

    def fileno(self) -> int:
        return self._descriptor

