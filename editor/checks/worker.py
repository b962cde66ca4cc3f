"""The process that checks the open article: ``python -m editor.checks.worker``. Ends when its input does.

It is a process because checking computes, and a busy Python thread would take time from the keys. What it knows of
the site is read once, and again where files changed.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

from editor.background import step_back
from editor.checks.context import CheckContext, CheckedSite
from editor.checks.diagnostic import Diagnostic
from editor.checks.mending import mended
from editor.checks.post import OWN_RULES, check_post
from editor.checks.protocol import (
    Follow,
    Found,
    Look,
    Lost,
    Mend,
    Mended,
    Message,
    Open,
    ProtocolError,
    decode,
    encode,
)
from editor.document.article import Article
from editor.document.changes import ChangeMismatch
from editor.document.source import Encoding
from editor.site.site import Site


class Worker:
    """Answers messages, one at a time; holds the article that was last spoken of and what is known of its site."""

    def __init__(self) -> None:
        self._article: Article | None = None
        self._path = Path()
        self._site: CheckedSite | None = None

    def answers(self, message: Message) -> Iterator[Message]:
        """The answers to a request; none to what is none."""
        match message:
            case Open():
                self._open(message)
                yield from self._checked(message.id)
            case Follow(number, path, changes):
                try:
                    self._article = self._article.apply(changes) if self._article is not None else None
                except ChangeMismatch:
                    self._article = None
                self._path = Path(path)
                yield from self._checked(number)
            case Mend(number):
                yield self._mended(number) if self._article is not None else Lost(number)
            case Look() if self._site is not None:
                self._site = self._site.renewed()

    def _open(self, message: Open) -> None:
        encoding = Encoding(message.encoding, b"", message.error)
        self._article = Article.from_text(message.text, encoding)
        self._path = Path(message.path)
        folder = Path(message.site)
        if self._site is None or self._site.site.folder != folder:
            self._site = CheckedSite(Site(folder))

    def _checked(self, number: int) -> Iterator[Message]:
        article, site = self._article, self._site
        if article is None or site is None:
            yield Lost(number)
            return
        if not site.is_read:  # which may take its time
            yield Found(number, check_post(CheckContext(article, self._path, site), OWN_RULES), False)
            site.is_read = True
        yield Found(number, self._check(article))

    def _check(self, article: Article) -> tuple[Diagnostic, ...]:
        return check_post(CheckContext(article, self._path, self._site))

    def _mended(self, number: int) -> Mended:
        assert self._article is not None
        after, done = mended(self._article, self._check)
        changes = tuple(splice for _, found in done for splice in found.fix)
        return Mended(number, changes if after is not self._article else (), len(done))


def serve(requests: BinaryIO, answers: BinaryIO, worker: Worker) -> None:
    """Answers line by line until the input ends or nobody listens any more; what is no message is passed over."""
    for line in iter(partial(requests.readline), b""):
        try:
            message = decode(line)
        except ProtocolError:
            continue
        for answer in worker.answers(message):
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
