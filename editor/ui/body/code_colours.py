"""Which words of a code block have which colour, by Pygments: a few milliseconds at a time, and never twice."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QTextCharFormat

from editor.markup.inline import LINE_BREAK
from editor.ui.style.tokens import Tokens

if TYPE_CHECKING:
    from pygments.lexer import Lexer
    from pygments.token import _TokenType

Stretches = tuple[tuple[int, int, str], ...]
MOST = 12_000  # characters; longer code stays plain: Qt lays all of a block out anew with each key
_SLICE = 0.004  # seconds
_REMEMBERED = 200  # blocks
_PAUSE = 30  # ms: the keys of a fast hand are coloured together

# Of a kind of token the colour, the weight and the slant; the most special first.
_ROLES: tuple[tuple[str, str, bool, bool], ...] = (
    ("Comment", "dim", False, True),
    ("Keyword", "accent", False, False),
    ("Literal.String", "good", False, False),
    ("Literal", "warn", False, False),
    ("Operator.Word", "accent", False, False),
    ("Name.Tag", "accent", False, False),
    ("Name.Builtin", "accent", False, False),
    ("Name.Attribute", "warn", False, False),
    ("Name.Constant", "warn", False, False),
    ("Name.Decorator", "warn", False, False),
    ("Name.Class", "ink", True, False),
    ("Name.Function", "ink", True, False),
    ("Generic.Deleted", "bad", False, False),
    ("Generic.Inserted", "good", False, False),
    ("Generic.Heading", "ink", True, False),
    ("Generic.Subheading", "dim", True, False),
    ("Generic.Prompt", "dim", False, False),
)


def code_looks(tokens: Tokens) -> dict[str, QTextCharFormat]:
    """What is laid over each kind of token."""
    made = {}
    for name, colour, bold, slanted in _ROLES:
        look = QTextCharFormat()
        look.setForeground(_on_soft(QColor(getattr(tokens, colour)), tokens))
        if bold:
            look.setFontWeight(QFont.Weight.Bold)
        if slanted:
            look.setFontItalic(True)
        made[name] = look
    return made


def _on_soft(colour: QColor, tokens: Tokens) -> QColor:
    """Code stands on the soft ground, on which the light scheme's colours need to be a little darker to be read."""
    return colour if tokens.is_dark else colour.darker(108)


class CodeColours(QObject):
    """``coloured`` says that code which was asked for has its colours now."""

    coloured = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: OrderedDict[tuple[str, str], Stretches] = OrderedDict()
        self._wanted: tuple[str, str] | None = None
        self._waiting: dict[tuple[str, str], None] = {}
        self._work: Iterator[tuple[int, int, str]] | None = None
        self._found: list[tuple[int, int, str]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    def of(self, language: str, text: str) -> Stretches | None:
        """The stretches of a code block's text, whose lines are parted by LINE_BREAK; None where they will come."""
        if not language or len(text) > MOST:
            return ()
        key = (language, text)
        found = self._known.get(key)
        if found is not None:
            self._known.move_to_end(key)
            return found
        self._waiting[key] = None
        if not self._timer.isActive():
            self._timer.start(_PAUSE)
        return None

    def only(self, wanted: set[tuple[str, str]]) -> None:
        """Forgets what was asked for and is not there any more."""
        self._waiting = {key: None for key in self._waiting if key in wanted}

    def _go_on(self) -> None:
        """Works for the length of a slice; the keys come first."""
        end = time.perf_counter() + _SLICE
        while time.perf_counter() < end:
            if self._work is None and not self._begin():
                return
            if not self._advance(end):
                break
        self._timer.start(0)

    def _begin(self) -> bool:
        if not self._waiting:
            return False
        self._wanted = next(iter(self._waiting))
        del self._waiting[self._wanted]
        self._found = []
        self._work = _stretches(*self._wanted)
        return True

    def _advance(self, end: float) -> bool:
        """Goes on with the code that is under way; whether it was finished."""
        assert self._work is not None
        for number, stretch in enumerate(self._work):
            self._found.append(stretch)
            if number % 32 == 31 and time.perf_counter() > end:
                return False
        self._work = None
        if self._wanted is not None:
            self._known[self._wanted] = tuple(self._found)
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        self.coloured.emit()
        return True


def _stretches(language: str, text: str) -> Iterator[tuple[int, int, str]]:
    lexer = _lexer(language)
    if lexer is None:
        return
    for start, kind, value in lexer.get_tokens_unprocessed(text.replace(LINE_BREAK, "\n")):
        role = _role(kind)
        if role and value.strip():
            yield start, start + len(value), role


@lru_cache(maxsize=512)
def _role(kind: _TokenType) -> str:
    """The name of a token's look; "" for plain text."""
    name = str(kind).removeprefix("Token.")
    return next((role for role, *_ in _ROLES if name == role or name.startswith(role + ".")), "")


@lru_cache(maxsize=64)
def _lexer(language: str) -> Lexer | None:
    # Loading it takes some 100 ms, and most articles have no code.
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language.partition("?")[0], stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
