"""The process that checks: ``python -m editor.spelling.worker``. Ends when its input does.

It is a process because checking computes, and a busy Python thread would take time from the keys.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from editor.errors import ReadError
from editor.spelling.checker import Habits, SpellingChecker
from editor.spelling.dictionaries import Dictionary, find
from editor.spelling.engine import Engine, Hunspell
from editor.spelling.protocol import (
    Check,
    Marks,
    Message,
    ProtocolError,
    Ready,
    Setup,
    Suggest,
    Suggestions,
    decode,
    encode,
)

Load = Callable[[Dictionary], Engine]


class Worker:
    """Answers messages, one at a time, with the checker that the last ``Setup`` asked for."""

    def __init__(self, load: Load = Hunspell) -> None:
        self._load = load
        self._folders: tuple[str, ...] | None = None
        self._checker = SpellingChecker(lambda: None, lambda: None)
        self._languages: tuple[str, ...] = ()

    def answer(self, message: Message) -> Message | None:
        """The answer to a request; None for what is none."""
        match message:
            case Setup():
                return self._set_up(message)
            case Check(number, texts):
                return Marks(number, tuple(self._checker.check(text) for text in texts))
            case Suggest(number, word):
                return Suggestions(number, self._checker.suggestions(word))
        return None

    def _set_up(self, setup: Setup) -> Ready:
        if setup.folders != self._folders:
            self._folders = setup.folders
            korean, english = (find(language, map(Path, setup.folders)) for language in ("ko", "en"))
            self._checker = SpellingChecker(self._loader(korean), self._loader(english))
            self._languages = tuple(found.language for found in (korean, english) if found)
        self._checker.set_own(setup.words, Habits(setup.hangul, setup.latin))
        return Ready(self._languages)

    def _loader(self, dictionary: Dictionary | None) -> Callable[[], Engine | None]:
        return lambda: self._loaded(dictionary) if dictionary else None

    def _loaded(self, dictionary: Dictionary) -> Engine | None:
        """The dictionary; None, which leaves its script unchecked, where its files cannot be read."""
        try:
            return self._load(dictionary)
        except ReadError as fault:
            print(fault, file=sys.stderr)
            return None


def serve(requests: BinaryIO, answers: BinaryIO, worker: Worker) -> None:
    """Answers line by line until the input ends or nobody listens any more; what is no message is passed over."""
    for line in requests:
        try:
            message = decode(line)
        except ProtocolError:
            continue
        answer = worker.answer(message)
        if answer is None:
            continue
        try:
            answers.write(encode(answer))
            answers.flush()
        except BrokenPipeError:
            return


def main() -> int:
    """Serves standard input and output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the program, which then closes the pipe
    serve(sys.stdin.buffer, sys.stdout.buffer, Worker())
    return 0


if __name__ == "__main__":
    sys.exit(main())
