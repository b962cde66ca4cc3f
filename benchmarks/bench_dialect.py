"""The dialect: CPU per post beside other parsers, growth with the text, splitting again, hostile inputs doubled."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import markdown
from markdown_it import MarkdownIt

from benchmarks.figure import Figure, growth, least_cpu_seconds, ratio
from editor.document.body import Body
from editor.document.front_matter import parse_front_matter
from editor.document.source import decode
from editor.markup import Block, BlockKind, parse_block, resplit_block, split, to_html
from editor.markup.extension import KramdownExtension
from editor.resources import resource_path

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
WORDS = "기자는 오늘 the report says that 시장이 회의에서 budget 예산을 발표하고 two years later 시민들은".split()


def figures() -> Iterator[Figure]:
    """Posts, growth, one keystroke, hostile inputs."""
    yield from _beside_others()
    yield Figure("page of 1,000 to 100,000 words: growth", _growth(to_html), most=1.1, unit="")
    yield Figure("blocks of 1,000 to 100,000 words: growth", _growth(split), most=1.1, unit="")
    yield from _keystroke()
    yield from _hostile()


def _beside_others() -> Iterator[Figure]:
    where, bodies = _posts()
    host = markdown.Markdown(extensions=["extra", "toc", "smarty"])
    hosted = markdown.Markdown(extensions=[KramdownExtension()])
    common = MarkdownIt()

    def over(convert: Callable[[str], str]) -> Callable[[], object]:
        return lambda: [convert(body) for body in bodies]

    ours, theirs, its, inside = least_cpu_seconds(
        [
            over(to_html),
            over(lambda body: host.reset().convert(body)),
            over(common.render),
            over(lambda body: hosted.reset().convert(body)),
        ],
        rounds=3,
    )
    count = len(bodies)
    yield Figure(f"{count} {where}: CPU per post", ours / count * 1000, unit=" ms")
    yield Figure(f"{count} {where}: to_html to Python-Markdown (extra, toc, smarty)", ours / theirs, most=1)
    yield Figure(f"{count} {where}: to_html to markdown-it-py", ours / its)
    yield Figure(f"{count} {where}: hosted by Python-Markdown to to_html", inside / ours)


def _posts() -> tuple[str, list[str]]:
    """Real posts where they are at hand (every eighth), else those of the sample site."""
    if CORPUS.is_dir():
        paths = sorted(path for path in CORPUS.rglob("*") if path.is_file())[::8]
        return "posts of ../shared/corpus", [_body(path) for path in paths]
    paths = sorted(resource_path("sample-site").rglob("_posts/**/*.md"))
    return "posts of the sample site", [_body(path) for path in paths] * 20


def _body(path: Path) -> str:
    text, _ = decode(path.read_bytes())
    return text[parse_front_matter(text).end :]


def article(words: int) -> str:
    """A body of so many words, of the kinds of blocks that posts have."""
    chosen = random.Random(words)
    parts: list[str] = []
    made = 0
    while made < words:
        sentence = " ".join(chosen.choice(WORDS) for _ in range(chosen.randint(8, 60)))
        made += sentence.count(" ") + 1
        parts.append(chosen.choice(_SHAPES).format(sentence))
    return "".join(parts)


_SHAPES = [
    "{0}\n\n",
    "{0}\n\n",
    "## {0}\n\n",
    "- {0}\n- **둘**\n\n",
    '<p data-ke-size="size16">{0} <b>굵게</b></p>\n',
    "> {0}\n\n",
    '{0} [링크](/a) "말" -- *끝*\n{{: .x}}\n\n',
    "```\n{0}\n```\n\n",
    "| {0} | 둘 |\n|---|---|\n| 셋 | 넷 |\n\n",
    "1. {0}\n\n   둘\n\n",
]


def _growth(work: Callable[[str], object]) -> float:
    def prepared(size: int) -> Callable[[], object]:
        text = article(size)
        return lambda: work(text)

    return growth([1_000, 3_000, 10_000, 30_000, 100_000], prepared)


def _keystroke() -> Iterator[Figure]:
    """A letter typed in the middle of a long and of a short body."""

    def typing(words: int) -> Callable[[], object]:
        blocks = split(article(words))
        number = _paragraph(blocks)
        return lambda: [resplit_block(blocks, number, 3, 0, "가") for _ in range(200)]

    def typing_on(words: int) -> Callable[[], object]:
        body = Body.of(article(words), 0)
        offset = body.starts[_paragraph(body.blocks)] + 3

        def run() -> None:
            now = body
            for place in range(200):
                now = now.after(offset + place, 0, "가")

        return run

    alone = ratio(typing(100_000), typing(1_000))
    whole = ratio(typing_on(100_000), typing_on(1_000))
    yield Figure("one keystroke, splitting its block again: 100,000 words to 1,000", alone, most=2)
    yield Figure("one keystroke, the body after it: 100,000 words to 1,000", whole, most=2)
    long = article(100_000)
    body = Body.of(long, 0)
    part = ratio(lambda: body.after(len(long) // 2, 0, "가"), lambda: split(long))
    yield Figure("one keystroke in 100,000 words: splitting again to splitting all", part)


def _paragraph(blocks: Sequence[Block]) -> int:
    """A paragraph in the middle."""
    return next(n for n in range(len(blocks) // 2, len(blocks)) if blocks[n].kind is BlockKind.PARAGRAPH)


HOSTILE: dict[str, Callable[[int], str]] = {
    "quotes": lambda n: ">" * n,
    "list markers": lambda n: "- " * n + "a",
    "elements": lambda n: "<div>" * n,
    "elements closed": lambda n: "<div>" * n + "</div>" * n,
    "inline elements": lambda n: "<b>" * n,
    "brackets": lambda n: "[" * n,
    "brackets closed": lambda n: "[" * n + "]" * n,
    "strong": lambda n: "**a " * n,
    "mixed marks": lambda n: "*a **b __c _d " * n,
    "parentheses": lambda n: "(" * n * 50,
    "links": lambda n: "[a](" * n,
    "one line": lambda n: "한글 문장 " * n * 10,
    "comments": lambda n: "<!-- \n\n" * n,
    "fences": lambda n: "```x\n" * n,
    "mathematics": lambda n: "$$ \n\n" * n,
    "extensions": lambda n: "{::comment}\n\n" * n,
    "attribute lists": lambda n: "{:" * n,
    "backticks": lambda n: "".join("`" * (i % 50 + 1) + " " for i in range(n)),
    "pipes": lambda n: "|" * n + "\n",
    "tags unfinished": lambda n: '<a b="' * n,
    "Liquid": lambda n: "{% raw %}\n" * n,
    "references": lambda n: "".join(f"[a{i}]: /\n[a{i}] " for i in range(n)),
    "notes": lambda n: "".join(f"[^{i}]: x\n" for i in range(n)) + "".join(f"[^{i}]" for i in range(n)),
    "abbreviations": lambda n: "".join(f"*[A{i}]: x\n" for i in range(n)) + "".join(f"A{i} " for i in range(n)),
    "indented lists": lambda n: "".join(" " * (2 * (i % 50)) + "- a\n" for i in range(n)),
}


def _hostile() -> Iterator[Figure]:
    """The steepest growth of all, from 2,000 to 16,000 pieces each time doubled."""
    steepest, slowest = (-math.inf, ""), (-math.inf, "")
    for name, make in HOSTILE.items():
        slope = growth([2_000, 4_000, 8_000, 16_000], lambda size, make=make: _all_of(make(size)), rounds=2)  # type: ignore[misc]
        (seconds,) = least_cpu_seconds([_all_of(make(16_000))], rounds=1)
        steepest = max(steepest, (slope, name))
        slowest = max(slowest, (seconds, name))
    claim = f"{len(HOSTILE)} hostile inputs doubled: steepest growth ({steepest[1]})"
    yield Figure(claim, steepest[0], most=1.3, unit="")
    yield Figure(f"slowest hostile input of 16,000 pieces ({slowest[1]})", slowest[0], unit=" s")


def _all_of(text: str) -> Callable[[], object]:
    def run() -> None:
        to_html(text)
        blocks = split(text)
        parse_block(blocks[0].source, kind=blocks[0].kind)

    return run
