"""Where the lines of long texts are broken: at which column, and whether before it or behind the word that passes it.

Editors break before a line gets too long. libyaml, with which Ruby writes YAML (``to_yaml``, importers), breaks at the
first space past the column (``yaml_emitter_write_plain_scalar`` in its ``emitter.c``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_WIDTHS = range(50, 161)
_LOOKED_AT = 60  # texts, the newest
_MOST_TRIED = 6  # columns
_WORDS = re.compile(r"\S+(?:\s{2,}\S+)*")  # where spaces stand together no line is broken, and folding keeps them


@dataclass(frozen=True, slots=True)
class Breaks:
    """Where lines are broken.

    Attributes:
        width: the column; 0 where none are.
        past: whether at the first space past it, else before it.
        margin: how far lines that go on are indented, where they stand in no block.
    """

    width: int = 0
    past: bool = False
    margin: int = 2


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of one text as they stand, without what is before them; each paragraph by itself.

    Attributes:
        paragraphs: lists of lines.
        first, margin: the column at which the first line begins, and the others.
    """

    paragraphs: tuple[tuple[str, ...], ...]
    first: int
    margin: int

    @property
    def is_broken(self) -> bool:
        return any(len(lines) > 1 for lines in self.paragraphs)


def broken(text: str, breaks: Breaks, first: int, margin: int) -> list[str]:
    """A text without line ends as lines, without their margins; it begins at the column ``first``."""
    if not breaks.width:
        return [text]
    made, line, column = list[str](), "", first
    for word in _WORDS.findall(text):
        if line and _is_full(column + len(line), len(word), breaks):
            made.append(line)
            line, column = word, margin
        else:
            line = f"{line} {word}" if line else word
    return [*made, line]


def _is_full(column: int, word: int, breaks: Breaks) -> bool:
    return column > breaks.width if breaks.past else column + 1 + word > breaks.width


def learn_breaks(texts: Sequence[Lines]) -> Breaks:
    """The rule that gives most of the broken texts as they are; none where it would break others that are not."""
    texts = texts[-_LOOKED_AT:]
    margins = Counter(text.margin for text in texts if text.is_broken)
    if not margins:
        return Breaks()
    margin = margins.most_common(1)[0][0]
    best, right = Breaks(), 0
    for rule in _candidates(texts, margin):
        kept = sum(text.is_broken and _keeps(text, rule) for text in texts)
        touched = sum(text.is_broken or not _keeps(text, rule) for text in texts)
        if kept > right and 2 * kept > touched:
            best, right = rule, kept
    return best


def _keeps(text: Lines, rule: Breaks) -> bool:
    first = text.first
    for lines in text.paragraphs:
        if broken(" ".join(lines), rule, first, text.margin) != list(lines):
            return False
        first = text.margin
    return True


def _candidates(texts: Iterable[Lines], margin: int) -> list[Breaks]:
    """The columns that the broken texts agree on most: the least that each would do with, in both ways."""
    before, past = Counter[int](), Counter[int]()
    for text in texts:
        if not text.is_broken:
            continue
        lengths = _lengths(text)
        widest = max(length for length, _ in lengths)
        room = [length + 1 + word for length, word in lengths if word]
        before.update(range(widest, min(min(room), widest + 12)))
        least = min(length for length, word in lengths if word)
        past.update(range(max(least - 12, 0), least))
    rules = [(count, Breaks(width, is_past, margin)) for counted, is_past in ((before, False), (past, True))
             for width, count in counted.items() if width in _WIDTHS]  # fmt: skip
    # 80 and 72 are what people set; of equal ones those.
    rules.sort(key=lambda rule: (-rule[0], rule[1].width not in (80, 72), rule[1].width))
    tried = [[rule for _, rule in rules if rule.past is is_past][:_MOST_TRIED] for is_past in (False, True)]
    return [*tried[0], *tried[1]]


def _lengths(text: Lines) -> list[tuple[int, int]]:
    """Of each line the column where it ends and the length of the next line's first word, 0 where none follows."""
    found, column = list[tuple[int, int]](), text.first
    for lines in text.paragraphs:
        for line, after in zip(lines, (*lines[1:], ""), strict=True):
            word = _WORDS.match(after)
            found.append((column + len(line), len(word[0]) if word else 0))
            column = text.margin
    return found
