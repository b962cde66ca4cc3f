"""The rules of the house as functions: each takes a package's folder and returns the breaches, in words."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from tests.architecture.imports import Import, cycle, graph, imports, modules, part

Node = TypeVar("Node", bound=ast.AST)
QT = frozenset({"PySide6", "shiboken6", "qtpy", "qtawesome"})
VAGUE_NAMES = frozenset({"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"})


def wrong_directions(package: Path, allowed: Mapping[str, Collection[str]]) -> list[str]:
    """Imports of a room that the table does not grant, and rooms that the table does not know."""
    name = package.name
    strangers = sorted({part(module) for module in modules(package)} - {""} - set(allowed))
    breaches = [f"{name}.{stranger} is not in the table" for stranger in strangers]
    for found in imports(package):
        here, there = part(found.source), _room_named(found, package)
        if there and here != there and here in allowed and there not in allowed[here]:
            breaches.append(f"{found.source}:{found.line} imports {found.target}")
    return breaches


def import_cycles(package: Path) -> list[str]:
    """The first cycle of modules, as one breach."""
    found = cycle(graph(package))
    return [" → ".join(found)] if found else []


def qt_outside(package: Path, rooms: Collection[str]) -> list[str]:
    """Imports of Qt, or of what stands on Qt, outside ``rooms``."""
    return [
        f"{found.source}:{found.line} imports {found.target}"
        for found in imports(package)
        if found.target.split(".")[0] in QT and part(found.source) not in rooms
    ]


def vague_names(package: Path) -> list[str]:
    """Modules and packages whose name says nothing."""
    return [module for module in modules(package) if VAGUE_NAMES & set(module.split(".")[-1].split("_"))]


def broad_excepts(package: Path, allowed: Collection[str]) -> list[str]:
    """Handlers of every exception in modules other than ``allowed``."""
    return [
        f"{module}:{handler.lineno}"
        for module, path in modules(package).items()
        if module not in allowed
        for handler in _nodes(path, ast.ExceptHandler)
        if _is_broad(handler.type)
    ]


def long_files(package: Path, most: int, allowed: Collection[str] = ()) -> list[str]:
    """Modules of more than ``most`` lines, but for ``allowed``."""
    lengths = {name: path.read_text(encoding="utf-8").count("\n") for name, path in modules(package).items()}
    too_long = {name: length for name, length in lengths.items() if length > most and name not in allowed}
    return [f"{name}: {length} lines" for name, length in too_long.items()]


def long_functions(package: Path, most: int) -> list[str]:
    """Functions of more than ``most`` lines, decorators not counted."""
    return [
        f"{module}:{node.lineno} {node.name}: {(node.end_lineno or 0) - node.lineno + 1} lines"
        for module, path in modules(package).items()
        for node in _nodes(path, ast.AST)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > most
    ]


def stray_test_folders(tests: Path, package: Path, others: Collection[str]) -> list[str]:
    """Folders with tests that neither mirror a folder of the package nor are among ``others``."""
    folders = {path.parent.relative_to(tests) for path in tests.rglob("test_*.py")} - {Path()}
    return sorted(
        f"{tests.name}/{folder}"
        for folder in folders
        if folder.parts[0] not in others and not (package / folder).is_dir()
    )


def phrases(files: Collection[Path], patterns: Mapping[str, str]) -> list[str]:
    """Lines of text files that match a pattern; ``patterns`` maps what is wrong to a regular expression."""
    compiled = {fault: re.compile(pattern) for fault, pattern in patterns.items()}
    return [
        f"{path}:{number} {fault}"
        for path in files
        for number, line in enumerate(_lines(path), 1)
        for fault, pattern in compiled.items()
        if pattern.search(line)
    ]


def _room_named(found: Import, package: Path) -> str:
    """The room of this package that an import names; "" for other packages and for the package itself."""
    names = found.target.split(".")
    if names[0] != package.name or len(names) < 2:
        return ""
    is_room = (package / names[1]).is_dir() or (package / f"{names[1]}.py").is_file()
    return names[1] if is_room else ""


def _is_broad(caught: ast.expr | None) -> bool:
    names = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(name is None or ast.unparse(name) in {"Exception", "BaseException"} for name in names)


def _nodes(path: Path, kind: type[Node]) -> Iterator[Node]:
    return (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, kind))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return []  # a picture or the like
