"""The process that checks: ``python -m editor.spelling.worker``. Ends when its input does.

It is a process because checking computes, and a busy Python thread would take time from the keys.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from editor.background import step_back
from editor.errors import ReadError
from editor.spelling.checker import Habits, SpellingChecker
from editor.spelling.dictionaries import Dictionary, find
from editor.spelling.engine import Engine, Hunspell
from editor.spelling.learning import SiteLearner, repeated
from editor.spelling.protocol import (
    Check,
    Learnt,
    Marks,
    Message,
    ProtocolError,
    ReadArticle,
    ReadSite,
    Ready,
    Setup,
    Suggest,
    Suggestions,
    decode,
    encode,
)

Load = Callable[[Dictionary], Engine]


class Worker:
    """Answers messages, one at a time, with the checker that the last ``Setup`` asked for.

    A second checker, which knows the own words alone, finds what there is to learn.
    """

    def __init__(self, load: Load = Hunspell) -> None:
        self._load = load
        self._folders: tuple[str, ...] | None = None
        self._checker = self._plain = SpellingChecker(lambda: None, lambda: None)
        self._languages: tuple[str, ...] = ()
        self._setup = Setup(())
        self._of_article: tuple[str, ...] = ()
        self._of_site: tuple[str, ...] = ()
        self._site: SiteLearner | None = None

    def answer(self, message: Message) -> Message | None:
        """The answer to a request; None for what is none."""
        match message:
            case Setup():
                return self._set_up(message)
            case Check(number, texts):
                return Marks(number, tuple(self._checker.check(text) for text in texts))
            case Suggest(number, word):
                return Suggestions(number, self._checker.suggestions(word))
            case ReadArticle(number, text):
                return Learnt(number, self._learn(repeated(text, self._plain), self._of_site), True)
            case ReadSite(number, folder):
                return self._read_site(number, Path(folder))
        return None

    def _read_site(self, number: int, folder: Path) -> Learnt:
        """The words count when all is read: marks that go one by one would only disturb."""
        if self._site is None or self._site.site != folder:
            self._site = SiteLearner(folder, self._plain)
        if self._site.step():
            return Learnt(number, False, False)
        return Learnt(number, self._learn(self._of_article, self._site.words()), True)

    def _learn(self, of_article: tuple[str, ...], of_site: tuple[str, ...]) -> bool:
        """Whether these are other words than before."""
        before = {*self._of_article, *self._of_site}
        self._of_article, self._of_site = of_article, of_site
        is_new = before != {*of_article, *of_site}
        if is_new:
            self._take_words()
        return is_new

    def _take_words(self) -> None:
        words, habits = self._setup.words, Habits(self._setup.hangul, self._setup.latin)
        self._checker.set_own((*words, *self._of_article, *self._of_site), habits)

    def _set_up(self, setup: Setup) -> Ready:
        if setup.folders != self._folders:
            self._folders = setup.folders
            korean, english = (find(language, map(Path, setup.folders)) for language in ("ko", "en"))
            loaders = self._loader(korean), self._loader(english)
            self._checker, self._plain = SpellingChecker(*loaders), SpellingChecker(*loaders)
            self._languages = tuple(found.language for found in (korean, english) if found)
        self._setup = setup
        self._plain.set_own(setup.words, Habits(setup.hangul, setup.latin))
        self._take_words()
        return Ready(self._languages)

    def _loader(self, dictionary: Dictionary | None) -> Callable[[], Engine | None]:
        return lru_cache(1)(lambda: self._loaded(dictionary) if dictionary else None)

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
    step_back()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the program, which then closes the pipe
    serve(sys.stdin.buffer, sys.stdout.buffer, Worker())
    return 0


if __name__ == "__main__":
    sys.exit(main())
