"""Words that an article or a site uses again and again: names and terms, as a slip of the finger seldom comes twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from editor.spelling.checker import Checker
from editor.spelling.names import is_plain
from editor.spelling.particles import bases
from editor.spelling.words import Script, Word, words_of

LEAST_TEXTS = 3  # of a site that a word stands in
LEAST_TIMES = 2  # that a word stands in an article
MOST_POSTS = 200  # the newest of a site
POSTS_AT_ONCE = 2  # some 50 ms
_LONGEST_POST = 200_000  # bytes
_SUFFIXES = (".md", ".markdown", ".html", ".htm")


class Learner:
    """Counts in how many texts the words stand that ``checker`` does not know.

    Of the forms of a Hangul word the one is taken that stands in most texts (임영웅 of 임영웅은 and 임영웅의).
    """

    def __init__(self, checker: Checker) -> None:
        self._checker = checker
        self._counts: Counter[str] = Counter()

    def read(self, text: str) -> None:
        """Counts a text's words, each once; the lines are checked one by one."""
        self._counts.update({base for word in _unknown(text, self._checker) for base in _forms(word)})

    def read_each(self, text: str) -> None:
        """Counts a text's words as often as they stand there."""
        self._counts.update(base for word in _unknown(text, self._checker) for base in _forms(word))

    def words(self, least: int) -> tuple[str, ...]:
        """What was counted ``least`` times or more, in order."""
        often = (word for word, count in self._counts.items() if count >= least)
        return tuple(sorted(word for word in often if not self._stands_for_another(word)))

    def _stands_for_another(self, word: str) -> bool:
        return any(self._counts[base] > self._counts[word] for base in bases(word) if base != word)


class SiteLearner:
    """What the newest posts of a site have in common, read a few at a time so that other questions can come between."""

    def __init__(self, site: Path, checker: Checker) -> None:
        self.site = site
        self._learner = Learner(checker)
        self._posts = iter(_newest_posts(site))

    def step(self) -> bool:
        """Reads some posts; False where none was left."""
        some = tuple(islice(self._posts, POSTS_AT_ONCE))
        for post in some:
            self._learner.read(_text_of(post))
        return bool(some)

    def words(self) -> tuple[str, ...]:
        """What was learnt so far."""
        return tuple(filter(_may_be_taught, self._learner.words(LEAST_TEXTS)))


def recurring(texts: Iterable[str], checker: Checker, least: int = LEAST_TEXTS) -> tuple[str, ...]:
    """Words for a site's dictionary: what is unknown in ``least`` texts or more, without its particles."""
    learner = Learner(checker)
    for text in texts:
        learner.read(text)
    return learner.words(least)


def repeated(text: str, checker: Checker) -> tuple[str, ...]:
    """Words for one article: what is unknown, and written the same way twice or more, with whatever particles."""
    learner = Learner(checker)
    learner.read_each(text)
    return tuple(filter(_may_be_taught, learner.words(LEAST_TIMES)))


def _may_be_taught(word: str) -> bool:
    """Latin words and Hangul of two plain syllables or more: 몇일 and 않됀 are wrong however often they come."""
    return len(word) > 1 and (not _is_hangul(word) or is_plain(word))


def _is_hangul(word: str) -> bool:
    return not word[0].isascii() and "가" <= word[0] <= "힣"


def _unknown(text: str, checker: Checker) -> Iterator[Word]:
    for line in text.splitlines():
        for start, end in checker.check(line):
            yield from words_of(line[start:end])


def _forms(word: Word) -> tuple[str, ...]:
    return (word.text.casefold(),) if word.script is Script.LATIN else tuple(dict.fromkeys(bases(word.text)))


def _newest_posts(site: Path) -> list[Path]:
    """By the date that their names begin with. ``_posts`` stands in the site's folder, or in one below it."""
    found = (file for folder in (site / "_posts", *site.glob("*/_posts")) for file in folder.rglob("*"))
    posts = (file for file in found if file.suffix.lower() in _SUFFIXES)
    newest = sorted(posts, key=lambda file: file.name, reverse=True)[:MOST_POSTS]
    return [file for file in newest if _is_inside(file, site)]


def _is_inside(file: Path, site: Path) -> bool:
    """Whether a post is none by a link out of the site's folder."""
    try:
        return file.resolve().is_relative_to(site.resolve())
    except (OSError, RuntimeError):  # a circle of links
        return False


def _text_of(post: Path) -> str:
    """The post's text; what cannot be read teaches nothing."""
    try:
        with post.open("rb") as file:
            return file.read(_LONGEST_POST).decode("utf-8", "ignore")
    except OSError:
        return ""
