"""Posts that are broken on purpose, one fault each, made anew from words drawn by lot."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

_PLACES = ("물마루", "가람시", "새벽항", "동해", "제주")
_THINGS = ("등대", "시장", "도서관", "버스", "축제", "어촌")
_ENDS = ("문 연다", "다시 열려", "예산 늘어", "올해도 성황", "주민 반겨")


@dataclass(frozen=True)
class Broken:
    """A post with one fault.

    Attributes:
        rule: the rule that has to find it.
        name: the file's name in ``_posts``.
        configuration: lines for ``_config.yml``.
    """

    rule: str
    name: str
    data: bytes
    configuration: str = ""


@dataclass
class _Draft:
    """A sound post, to be spoilt."""

    random: Random
    name: str = "2024-03-05-7.md"
    configuration: str = ""
    encoding: str = "utf-8"

    def headline(self) -> str:
        pick = self.random.choice
        return f"{pick(_PLACES)} {pick(_THINGS)} {pick(_ENDS)}"

    def post(self, *lines: str, title: str | None = None, body: str = "") -> str:
        title = self.headline() if title is None else title
        head = [f"title: {title}", *lines] if title else list(lines)
        return "---\n" + "\n".join(head) + f"\n---\n\n{body or self.headline() + '.'}\n"


Maker = Callable[[_Draft], str]


def _named(name: str, make: Maker) -> Maker:
    def made(draft: _Draft) -> str:
        draft.name = name
        return make(draft)

    return made


def _encoded(encoding: str) -> Maker:
    def made(draft: _Draft) -> str:
        draft.encoding = encoding
        return draft.post()

    return made


def _strict(draft: _Draft) -> str:
    draft.configuration = "strict_front_matter: true\n"
    return draft.post(title=f"'{draft.headline()}' 오늘 공개")


def _title(pattern: str) -> Maker:
    return lambda draft: draft.post(title=pattern.replace("~", draft.headline()))


def _line(line: str) -> Maker:
    return lambda draft: draft.post(line)


def _body(text: str) -> Maker:
    return lambda draft: draft.post(body=text.replace("~", draft.headline()))


def _sound(draft: _Draft) -> str:
    return draft.post()


FAULTS: dict[str, tuple[Maker, ...]] = {
    "not-utf-8": (_encoded("cp949"), _encoded("utf-16")),
    "no-front-matter": (lambda draft: f"\n{draft.post()}", lambda draft: draft.headline() + "\n"),
    "toml-front-matter": (lambda draft: f'+++\ntitle = "{draft.headline()}"\n+++\n\n글\n',),
    "yaml-broken": (
        _title("'~' 오늘 공개"),
        _title("[속보] ~"),
        _title("~: 무엇이 달라지나"),
        _title('"~" 첫 공개'),
        _title("@~"),
        _title("*~"),
        _title("%~"),
        _title("'~"),
        _line("subtitle: a: b"),
        lambda draft: f"---\ntitle:{draft.headline()}\n---\n글\n",
        _line("excerpt: :기호"),
        _line("\texcerpt: 글"),
    ),
    "yaml-stops-build": (_strict,),
    "no-title": (lambda draft: draft.post("layout: none", title=""), _title("''")),
    "duplicate-key": (_line("title: 다른 제목"), _line("excerpt: 하나\nexcerpt: 둘")),
    "empty-date": (_line("date:"), _line("date: ''")),
    "bad-date": (_line("date: 내일"), _line("date: 3월 5일"), _line("date: 2024-13-40"), _line("date: 14:30")),
    "categories-no-list": (_line("categories: 5"), _line("categories: 1,000"), _line("categories: {가: 나}")),
    "categories-with-commas": (_line("categories: 정치, 경제"), _line("categories: 정치,경제 사회")),
    "categories-split": (_line("categories: 지역 소식"),),
    "item-no-text": (
        _line("categories: [1,000, 정치]".replace("1,000", "12:30")),
        _line("categories:\n  - on\n  - 정치"),
        _line("categories:\n  - 속보 #1"),
    ),
    "address-no-text": (_line("slug: 5"), _line("permalink: 2024"), _line("slug: 2024-03-05")),
    "value-cut": (_title("~ #1"), _title("~ #속보"), _line("categories: 속보 #1")),
    "value-no-text": (_title("1,000"), _title("12:30"), _title("[~]"), _title("on"), _title("0x1F"), _title("{~}")),
    "value-loses-word": (_title("!new ~"), _title("&c ~")),
    "day-shifts": (
        _line("date: 2024-03-05 23:30:00 +0000"),
        _line("date: 2024-03-05 02:00:00 +1400"),
        _line("date: 2024-02-31 10:00"),
        _named("2024-02-30-7.md", _sound),
    ),
    "day-unlike-name": (_line("date: 2024-03-06 10:00:00 +0900"),),
    "date-misread": (_line("date: 2024-03-05 오후 3:00"), _line("date: 03/05/2024")),
    "item-empty": (_line("categories: [정치, null]"),),
    "published-empty": (_line("published:"),),
    "address-unreachable": (_line("permalink: /a#b/"), _line('slug: ""'), _line('permalink: ""')),
    "file-not-converted": (_named("2024-03-05-7.mdx", _sound),),
    "published-no-switch": (_line("published: 'false'"), _line('published: "no"')),
    "draft-published": (_line("draft: true"),),
    "file-name-ignored": (
        _named("7.md", _sound),
        _named("2024-3월-5일.md", _sound),
        _named("20240305-a.md", _sound),
        _named("2024-03-05.md", _sound),
    ),
    "bad-name-date": (_named("2024-13-05-7.md", _sound), _named("2024-00-00-7.md", _sound)),
    "future": (_named("2199-03-05-7.md", _sound), _line("date: 2199-03-05 10:00:00 +0900")),
    "no-url": (_line("permalink: /:gone/"), _line("categories: [정치:경제]")),
    "liquid-broken": (
        _body("~ {{ 끝"),
        _body("{% if x %} ~"),
        _body("~ {% endif %}"),
        _body("{% raw %} ~"),
        _body("{% for x %}"),
        _body("`{{ 코드` ~"),
    ),
    "liquid-unknown-tag": (
        _body("{% 속보 %} ~"),
        _body("{% include_cached a.html %}"),
        _body("{% gist 5 %} ~"),
        _body("{% youtube abc %}"),
        _body("```\n{% gone %}\n```"),
    ),
    "liquid-no-include": (_body("{% include gone.html %}"),),
    "liquid-no-document": (_body("{% post_url 2020-01-01-gone %}"), _body("{% link gone.md %}")),
    "liquid-fails": (
        _body("{{ page.title | date: }} ~"),
        _body("{{ site.posts | where: 'title' }}"),
        _body("{{ page.gone | array_to_sentence_string }}"),
        _body("{{ 1 | divided_by: 0 }} ~"),
        _body("{{ 'zzz' | date_to_string }}"),
    ),
    "words-taken-for-a-tag": (_body("영화 <The ~> 상영"), _body("값은 <c> ~")),
    "element-unclosed": (_body("<p>~\n\n다음"), _body("~ <b>굵게 ~")),
    "closing-tag-shown": (_body("~</b> 끝"),),
    "emphasis-shown": (_body("가 **~ ** 나"), _body("<p>**~**</p>")),
    "heading-order": (_body("## 하나\n\n글\n\n#### 둘\n\n글"),),
    "heading-empty": (_body('<h2 data-ke-size="size26"></h2>\n\n<p>~</p>'),),
    "section-empty": (_body("## 하나\n\n## 둘\n\n~"), _body("글\n\n## ~")),
    "image-without-alt": (_body("![](https://a.example/1.jpg)"), _body("<img src='https://a.example/1.jpg'>")),
    "alt-is-file-name": (_body("![IMG_2034](https://a.example/1.jpg)"), _body("![사진.jpg](https://a.example/1.jpg)")),
    "anchor-dead": (_body("[~](#없는-곳)"),),
    "mixed-content": (_body("![~](http://a.example/1.jpg)"), _body('<iframe src="http://a.example"></iframe>')),
    "invisible-character": (_body("가\u200b나 ~"), _title("~\u00ad"), _body("가\ufeff나")),
    "text-taken-apart": (lambda draft: unicodedata.normalize("NFD", draft.post()),),
    "title-long": (lambda draft: draft.post(title=" ".join(draft.headline() for _ in range(6))),),
    "description-long": (lambda draft: draft.post("description: " + " ".join(draft.headline() for _ in range(30))),),
    "resident-number": (_body("~ 820701-2409181 입니다"),),
    "mobile-number": (_body("전화 010-1234-5678 ~"),),
    "bank-account": (_body("국민은행 123456-04-123456 ~"), _body("110-123-456789 (신한은행)")),
}
"""Makers of posts with a fault, by the rule that has to find it."""


def broken_posts(count: int, seed: int = 7) -> Iterator[Broken]:
    """So many posts, every rule in turn, each of its faults before one comes again."""
    random = Random(seed)
    made = 0
    for turn in range(count):
        for rule, makers in FAULTS.items():
            if turn and turn >= len(makers) and made >= sum(map(len, FAULTS.values())):
                continue
            if made == count:
                return
            draft = _Draft(random)
            text = makers[turn % len(makers)](draft)
            made += 1
            yield Broken(rule, draft.name, text.encode(draft.encoding), draft.configuration)
