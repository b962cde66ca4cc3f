"""What is wrong with front matter that Psych does not take, and how it can be repaired."""

from __future__ import annotations

from dataclasses import dataclass

from editor.document.changes import Splice
from editor.document.psych import PsychError
from editor.document.yaml_lines import chunks, line_start
from editor.document.yaml_nodes import YamlSyntaxError


@dataclass(frozen=True, slots=True)
class YamlProblem:
    """Why Jekyll drops the front matter.

    Attributes:
        line, column: counted from 1, in the file.
        offset: the same place in the text.
        message: the parser's own words.
        key: the key that it is about, empty where none can be told.
        repair: what makes it say what its author evidently meant; None where that cannot be told.
        reason: a code, see ``yaml_repair``.
    """

    line: int
    column: int
    offset: int
    message: str
    key: str = ""
    repair: tuple[Splice, ...] | None = None
    reason: str = "syntax"


def diagnose(text: str, start: int, end: int, error: YamlSyntaxError | PsychError) -> YamlProblem:
    """The problem of a front matter whose lines go from ``start`` to ``end``."""
    offset = max(error.offset, start)
    key = next((chunk.key for chunk in chunks(text, start, end) if chunk.start <= offset < chunk.end), "")
    line = text.count("\n", 0, offset) + 1
    return YamlProblem(line, offset - line_start(text, offset) + 1, offset, str(error), key)
