"""Runs of text as they are read: white space as a browser shows it, without characters that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from editor.markup.inline import ATOM, LINE_BREAK, Mark, Run

_INVISIBLE = re.compile(
    f"[\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb{ATOM}\ud800-\udfff\ufffe\uffff"
    "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
_SPACES = re.compile(r"[ \t\n\r\f\x0b\x85\xa0]+")
_LINE_ENDS = re.compile(r"\r\n|[\n\r\x0b\f\x85\u2028\u2029]")
LONGEST, MOST_RUNS = 10_000, 1_000  # characters and runs of a paragraph; a longer one is divided
_AROUND = " \t\u3000"  # what press releases indent a paragraph with says nothing here


def visible(text: str) -> tuple[str, int]:
    """Text without control, zero-width and direction characters, and how many they were."""
    return _INVISIBLE.subn("", text)


def with_breaks(text: str) -> str:
    """Text in which each line end, of whatever kind, is a LINE_BREAK."""
    return _LINE_ENDS.sub(LINE_BREAK, text)


class LineReader:
    """Collects runs until a block ends."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self.invisible = 0

    @property
    def is_empty(self) -> bool:
        return not any(run.text.strip(_AROUND + LINE_BREAK + "\xa0\n\r\f") for run in self._runs)

    def add(self, text: str, marks: tuple[Mark, ...], keeps_lines: bool) -> None:
        """Adds text from the source; ``keeps_lines`` says that its line ends are shown."""
        text = with_breaks(text) if keeps_lines else text.replace("\u2028", "\n").replace("\u2029", "\n")
        text, count = visible(text)
        self.invisible += count
        self._runs.append(Run(text, marks))

    def add_break(self) -> None:
        self._runs.append(Run(LINE_BREAK))

    def paragraphs(self) -> list[tuple[Run, ...]]:
        """What was collected, a blank line between paragraphs; the reader is empty again."""
        runs, self._runs = self._runs, []
        parts: list[list[Run]] = [[]]
        waiting = 0
        for run in _pieces(_collapsed(runs)):
            if run.text == LINE_BREAK:
                waiting += 1
                continue
            if waiting > 1 and parts[-1]:
                parts.append([])
            elif waiting == 1 and parts[-1]:
                parts[-1].append(Run(LINE_BREAK))
            waiting = 0
            parts[-1].append(run)
        return [line for part in parts for line in divided(part)]


def _collapsed(runs: Iterable[Run]) -> list[Run]:
    """Each stretch of white space as one space, none beside a break."""
    out: list[Run] = []
    at_start = True
    for run in joined(runs):
        text = re.sub(f" ?{LINE_BREAK} ?", LINE_BREAK, _SPACES.sub(" ", run.text))
        if at_start:
            text = text.lstrip(" ")
        if not text:
            continue
        if text[0] == LINE_BREAK and out:
            out[-1] = Run(out[-1].text.rstrip(" "), out[-1].marks)
        at_start = text[-1] in (" ", LINE_BREAK)
        out.append(Run(text, run.marks))
    return out


def divided(runs: Iterable[Run]) -> list[tuple[Run, ...]]:
    """A paragraph; one that is too long for anybody in parts, divided at a space where there is one."""
    return [line for part in _parts(runs) if (line := trimmed(part))]


def _parts(runs: Iterable[Run]) -> Iterator[list[Run]]:
    part: list[Run] = []
    length = 0
    for run in joined(runs):
        text = run.text
        while length + len(text) > LONGEST or len(part) >= MOST_RUNS:
            room = LONGEST - length if len(part) < MOST_RUNS else 0
            end = text.rfind(" ", 0, room) + 1 or (room if not part else 0)
            yield [*part, Run(text[:end], run.marks)]
            text, part, length = text[end:], [], 0
        part.append(Run(text, run.marks))
        length += len(text)
    yield part


def joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs of text with neighbours of equal marks made one, in time proportional to them."""
    groups = ((marks, "".join(run.text for run in group)) for marks, group in groupby(runs, lambda run: run.marks))
    return tuple(Run(text, marks) for marks, text in groups if text)


def _pieces(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs with each break in one of its own."""
    for run in runs:
        for part in re.split(f"({LINE_BREAK})", run.text):
            if part:
                yield Run(part, run.marks if part != LINE_BREAK else ())


def trimmed(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs without white space, ideographic too, and breaks at both ends."""
    kept = list(joined(runs))
    while kept and (text := kept[0].text.lstrip(_AROUND + LINE_BREAK)) != kept[0].text:
        kept[0] = Run(text, kept[0].marks)
        if text:
            break
        kept.pop(0)
    while kept and (text := kept[-1].text.rstrip(_AROUND + LINE_BREAK)) != kept[-1].text:
        kept[-1] = Run(text, kept[-1].marks)
        if text:
            break
        kept.pop()
    return joined(kept)


def without_mark(runs: Iterable[Run], tag: str) -> tuple[Run, ...]:
    """The runs without one kind of mark."""
    return joined(Run(run.text, tuple(mark for mark in run.marks if mark.tag != tag)) for run in runs)


def is_all(runs: Iterable[Run], tag: str) -> bool:
    """Whether everything that is seen has a mark."""
    return all(any(mark.tag == tag for mark in run.marks) for run in runs if run.text.strip())
