"""What stands in ``_data``: YAML, JSON, CSV and TSV files as nested mappings.

Source: Jekyll's ``data_reader.rb``.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

from editor.site.inside import is_inside
from editor.site.yaml_text import YamlError, read_yaml

_ENDINGS = (".yaml", ".yml", ".json", ".csv", ".tsv")


def read_data(
    folder: Path,
    problem: Callable[[Path, int, str], None],
    within: tuple[Path, ...],
    refused: Callable[[Path], None] = lambda path: None,
) -> dict[str, object]:
    """The tree of a data folder; ``problem`` is told the path, line and cause of what cannot be read.

    What lies, links followed, in none of the folders ``within`` is left out, and ``refused`` hears of it.
    """
    found: dict[str, object] = {}
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return found
    for path in entries:
        if not is_inside(path, *within):
            refused(path)
            continue
        if path.is_dir():
            found[data_key(path.name)] = read_data(path, problem, within, refused)
        elif path.suffix.lower() in _ENDINGS and path.is_file():
            try:
                found[data_key(path.stem)] = _read(path)
            except YamlError as error:
                problem(path, error.line, str(error))
            except (OSError, UnicodeDecodeError, csv.Error) as error:
                problem(path, 0, str(error))
    return found


def data_key(name: str) -> str:
    """The name under which templates find a file: signs left out, spaces to underscores."""
    kept = re.sub(r"[^\w\s-]+|(?<=^)\s+|(?<=\b\s)\s+(?=$|\s?\b)", "", name)
    return re.sub(r"\s+", "_", kept)


def _read(path: Path) -> object:
    text = path.read_text("utf-8-sig")
    if path.suffix.lower() in (".csv", ".tsv"):
        rows = csv.DictReader(io.StringIO(text), delimiter="\t" if path.suffix.lower() == ".tsv" else ",")
        return [{str(key): value or None for key, value in row.items()} for row in rows]
    return read_yaml(text)
