"""What the spelling marks in real posts, and which slips it finds.

    python -m scripts.spelling_figures FOLDER... [--marks]

For the posts below the folders: marks per 1,000 words line by line, with what recurs in each article left alone, and
with what the other posts have taught as well; how many of 3,000 words with one random letter changed are marked; the
time. Half of the posts, chosen by their names' hash, is printed apart: tune on the first, believe the second.
--marks prints the marked words of the first half.
"""

from __future__ import annotations

import hashlib
import random
import re
import sys
import time
from pathlib import Path

from editor.spelling.checker import SpellingChecker
from editor.spelling.dictionaries import find
from editor.spelling.engine import Engine, Hunspell
from editor.spelling.hangul import variants
from editor.spelling.learning import recurring, repeated
from editor.spelling.words import Before, Script, words_of

_FOLDER = Path(__file__).resolve().parents[1] / "build" / "dictionaries"
_FRONT_MATTER = re.compile(r"\A---\s*\n.*?^---\s*$\n?", re.DOTALL | re.MULTILINE)
_SLIPS = 3000


def main(arguments: list[str]) -> int:
    """Prints the figures of both halves."""
    engines = _engine("ko"), _engine("en")
    folders = [Path(name) for name in arguments if not name.startswith("--")]
    posts = sorted(post for folder in folders for post in folder.rglob("*.md"))
    first = [_body(post) for post in posts if not _is_second(post)]
    second = [_body(post) for post in posts if _is_second(post)]
    for name, texts, others in (("first half", first, second), ("second half", second, first)):
        _report(name, texts, recurring(others, _checker(engines)), engines)
    if "--marks" in arguments:
        print(*(word for text in first for word in _in_article(text, engines)))
    return 0


def _report(name: str, texts: list[str], taught: tuple[str, ...], engines: tuple[Engine, Engine]) -> None:
    count = sum(len(words_of(line)) for text in texts for line in text.splitlines()) or 1
    checker = _checker(engines)
    checker.check("먼저 읽는다")
    began = time.process_time()
    lines = sum(len(_marked(text, checker)) for text in texts)
    spent = (time.process_time() - began) / count * 1e6
    article = sum(len(_in_article(text, engines)) for text in texts)
    site = sum(len(_in_article(text, engines, taught)) for text in texts)
    rates = " / ".join(f"{marks / count * 1000:.1f}" for marks in (lines, article, site))
    print(f"{name}: {len(texts)} posts, {count} words; per 1,000: {rates} (line / article / site); {spent:.0f} ms")
    print(f"{name}: slips found {_found(texts, checker):.1%}", flush=True)


def _in_article(text: str, engines: tuple[Engine, Engine], taught: tuple[str, ...] = ()) -> list[str]:
    return _marked(text, _checker(engines, (*taught, *repeated(text, _checker(engines, taught)))))


def _marked(text: str, checker: SpellingChecker) -> list[str]:
    return [line[start:end] for line in text.splitlines() for start, end in checker.check(line)]


def _found(texts: list[str], checker: SpellingChecker) -> float:
    chance = random.Random(1)
    words = [word for text in texts for line in text.splitlines() for word in words_of(line)]
    plain = [word.text for word in words if word.script is Script.HANGUL and word.before is Before.NOTHING]
    right = [word for word in plain if len(word) > 1 and not checker.check(word)]
    slips = [_slip(word, chance) for word in chance.sample(right, min(_SLIPS, len(right)))]
    return sum(bool(checker.check(slip)) for slip in slips) / (len(slips) or 1)


def _slip(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    return word[:at] + chance.choice(variants(word[at])) + word[at + 1 :]


def _checker(engines: tuple[Engine, Engine], own: tuple[str, ...] = ()) -> SpellingChecker:
    return SpellingChecker(lambda: engines[0], lambda: engines[1], own)


def _engine(language: str) -> Engine:
    dictionary = find(language, [_FOLDER])
    if dictionary is None:
        raise SystemExit("no dictionary: scripts/dictionaries.py fetches one")
    return Hunspell(dictionary)


def _body(post: Path) -> str:
    return _FRONT_MATTER.sub("", post.read_text("utf-8", "replace"), count=1)


def _is_second(post: Path) -> bool:
    return hashlib.sha256(post.name.encode()).digest()[0] % 2 == 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
