"""YAML as Jekyll loads it, by the document package's own reading of Psych."""

from __future__ import annotations

from editor.document.psych import PsychError, read
from editor.document.yaml_nodes import YamlSyntaxError, compose


class YamlError(ValueError):
    """Psych would not load the text.

    Attributes:
        line: where in the text, counted from 1; 0 where it is not known.
    """

    def __init__(self, cause: str, line: int) -> None:
        super().__init__(cause)
        self.line = line


def read_yaml(text: str) -> object:
    """The value of the text's first document, None for an empty one. Raises YamlError.

    A time without an offset, which Psych takes as UTC, is a naive datetime.
    """
    try:
        root = compose(text)
        return None if root is None else read(root)
    except YamlSyntaxError as error:
        raise YamlError(error.message, text.count("\n", 0, error.offset) + 1) from error
    except PsychError as error:
        line = text.count("\n", 0, error.offset) + 1 if error.offset >= 0 else 0
        raise YamlError(str(error), line) from error
