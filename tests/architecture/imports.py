"""Who imports whom in a tree of Python files, read without running it.

Imports inside functions and under ``TYPE_CHECKING`` count like any other: they are knowledge all the same.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Import:
    """The module ``source`` names the module (or the name in a module) ``target`` in line ``line``."""

    source: str
    target: str
    line: int


def modules(package: Path) -> dict[str, Path]:
    """All modules of a package, by dotted name; ``package`` is its folder."""
    return {_dotted(path, package): path for path in sorted(package.rglob("*.py"))}


def imports(package: Path) -> list[Import]:
    """Every import in the package, absolute and relative."""
    return [found for name, path in modules(package).items() for found in _imports_of(name, path)]


def graph(package: Path) -> dict[str, set[str]]:
    """For each module the modules of the same package that it imports."""
    known = modules(package)
    edges: dict[str, set[str]] = {name: set() for name in known}
    for found in imports(package):
        target = _module_meant(found.target, known)
        if target is not None and target != found.source:
            edges[found.source].add(target)
    return edges


def cycle(edges: Mapping[str, set[str]]) -> list[str]:
    """One cycle as the modules along it, the first repeated at the end; empty where there is none."""
    done: set[str] = set()

    def walk(name: str, path: list[str]) -> list[str]:
        if name in path:
            return [*path[path.index(name) :], name]
        if name in done:
            return []
        for following in sorted(edges.get(name, ())):
            if found := walk(following, [*path, name]):
                return found
        done.add(name)
        return []

    return next((found for name in sorted(edges) if (found := walk(name, []))), [])


def part(module: str) -> str:
    """The room of the house a module is in: ``document`` for ``editor.document.article``, "" for ``editor``."""
    return module.split(".")[1] if "." in module else ""


def _dotted(path: Path, package: Path) -> str:
    names = [package.name, *path.relative_to(package).with_suffix("").parts]
    return ".".join(names[:-1] if names[-1] == "__init__" else names)


def _module_meant(target: str, known: Mapping[str, Path]) -> str | None:
    """The module that holds ``target``: itself, or the one it is a name of."""
    if target in known:
        return target
    holder = target.rpartition(".")[0]
    return holder if holder in known else None


def _imports_of(name: str, path: Path) -> Iterator[Import]:
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(name, alias.name, node.lineno)
        elif isinstance(node, ast.ImportFrom):
            base = _base(name, path, node)
            for alias in node.names:
                yield Import(name, f"{base}.{alias.name}", node.lineno)


def _base(name: str, path: Path, node: ast.ImportFrom) -> str:
    """The module that a ``from`` names, relative ones made absolute."""
    if not node.level:
        return node.module or ""
    parts = name.split(".")
    kept = parts[: len(parts) - node.level + (path.name == "__init__.py")]
    return ".".join([*kept, node.module] if node.module else kept)
