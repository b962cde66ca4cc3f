"""Front matter is written as other posts of the site have it."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.front_matter import parse_front_matter
from editor.document.psych import Value, same
from editor.site.habits.beginning import automatic_values, first_values, value_from_shown
from editor.site.habits.head import write_head
from editor.site.habits.learning import learn

SEOUL = timezone(timedelta(hours=9))


def site(*heads: str, body: str = "\n본문이다.\n") -> list[tuple[str, str]]:
    return [(f"_posts/2026-03-{place:02}-{place}.md", head + body) for place, head in enumerate(heads, 1)]


QUOTED = """---
layout:  post
title:  "첫 기사"   # 제목
tags: [ 서울, "1호선" ]
date: 2026-03-01 09:30:00 +0900
---
"""
ALIGNED = """---
title   : 첫 기사
date    : 2026-03-01T09:30:00+09:00
tag     :
  -   서울
  -   부산
toc     : yes

image   : '/img/a.jpg'
---
"""
FOLDED = """---
title: 첫 기사
excerpt: >
  앞머리이다.
feature_text: >
  ## 속보입니다.

  앞머리이다.
note: |
    한 줄
    두 줄
---
"""


@pytest.mark.parametrize("head", [QUOTED, ALIGNED, FOLDED], ids=["quoted", "aligned", "folded"])
def test_other_values_are_written_in_the_same_way(head: str) -> None:
    house = learn(site(head, head.replace("첫", "둘째"), head.replace("첫", "셋째")))
    other = head.replace("첫 기사", "다른 기사").replace("앞머리이다", "다른 말이다").replace("부산", "대구")
    assert write_head(house, parse_front_matter(other).values()) == other


def test_what_needs_quotes_gets_those_of_the_house() -> None:
    heads = [f"---\ntitle: {title}\n---\n" for title in ("하나", '"속보: 둘"', "셋", '"속보 #4"')]
    house = learn(site(*heads))
    assert write_head(house, {"title": "다섯"}) == "---\ntitle: 다섯\n---\n"
    assert write_head(house, {"title": "속보: 여섯"}) == '---\ntitle: "속보: 여섯"\n---\n'


def test_keys_keep_the_order_of_the_house_and_unknown_ones_come_last() -> None:
    house = learn(site("---\ntitle: a\ntags: [b]\n---\n", "---\ntags: [c]\nimage: /x.png\n---\n"))
    head = write_head(house, {"other": 1, "image": "/y.png", "title": "z", "tags": ["q"]})
    assert [line.split(":")[0] for line in head.splitlines()[1:-1]] == ["title", "tags", "image", "other"]


def test_long_texts_are_folded_where_the_house_folds_them() -> None:
    short = [f"---\nsummary: 짧은 글 {n}\n---\n" for n in range(4)]
    long = [f"---\nsummary: >-\n  {n} {'긴 글이다. ' * 20}끝\n---\n" for n in range(4)]
    house = learn(site(*short, *long))
    assert write_head(house, {"summary": "짧다"}) == "---\nsummary: 짧다\n---\n"
    text = "아주 " * 50 + "길다"
    assert write_head(house, {"summary": text}) == f"---\nsummary: >-\n  {text}\n---\n"


def test_lines_are_broken_where_the_house_breaks_them() -> None:
    words = [f"word{n}" for n in range(60)]

    def head(words: list[str]) -> str:
        lines, line = list[str](), ""
        for word in words:
            if line and len(line) + 1 + len(word) > 78:
                lines, line = [*lines, "  " + line], word
            else:
                line = f"{line} {word}".strip()
        return "---\nexcerpt: >\n" + "\n".join([*lines, "  " + line]) + "\n---\n"

    house = learn(site(*(head(words[n:]) for n in range(8))))
    text = head(list(reversed(words)))
    assert write_head(house, parse_front_matter(text).values()) == text


@pytest.mark.skipif(shutil.which("ruby") is None, reason="there is no Ruby")
def test_what_ruby_wrote_is_written_as_ruby_does() -> None:
    """Importers and helpers of Jekyll write front matter with ``to_yaml``."""
    script = """
        require "yaml"
        words = %w[서울 교통 요금이 가을부터 오르고 the commuters of Seoul will pay 300 won more than before ...]
        12.times do |n|
          long = (0..(30 + n)).map { |i| words[(i * (n + 3)) % words.size] }.join(" ")
          head = {"layout" => "post", "title" => "Number #{n}: " + long[0, 60], "excerpt" => long,
                  "tags" => ["a", "b #{n}"], "hidden" => false}
          puts head.to_yaml + "---"
          puts "@@"
        end
    """
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    made = subprocess.run(["ruby", "-e", script], capture_output=True, check=True, env=environment).stdout.decode()
    heads = made.split("@@\n")[:-1]
    house = learn(site(*heads[:-3]))
    for head in heads[-3:]:
        assert write_head(house, parse_front_matter(head).values()) == head


@pytest.mark.parametrize(
    "written",
    ["2026-03-01 09:30:00 +0900", "2026-03-01T09:30:00+09:00", "2026-03-01 09:30:00 +9", "2026-03-01T00:30:00.000Z",
     "2026-03-01 09:30:00", "2026-03-01"],
)  # fmt: skip
def test_dates_are_written_in_the_form_of_the_house(written: str) -> None:
    other = written.replace("03-01", "11-23")
    house = learn(site(*[f"---\ndate: {written}\n---\n"] * 3))
    head = f"---\ndate: {other}\n---\n"
    assert write_head(house, parse_front_matter(head).values()) == head


def test_line_ends_are_those_of_the_house() -> None:
    house = learn([(path, text.replace("\n", "\r\n")) for path, text in site("---\ntitle: a\n---\n")])
    assert write_head(house, {"title": "b"}) == "---\r\ntitle: b\r\n---\r\n"


def test_a_house_without_posts_writes_plain_front_matter() -> None:
    head = write_head(learn([]), {"title": "첫: 기사", "tags": ["a", "b"], "note": None})
    assert parse_front_matter(head).values() == {"title": "첫: 기사", "tags": ["a", "b"], "note": None}


TEXTS = st.text(st.characters(blacklist_categories=["Cs"]), max_size=30)
VALUES = st.one_of(TEXTS, st.integers(-9999, 9999), st.booleans(), st.none(), st.lists(TEXTS, max_size=3), st.dates())


@given(st.dictionaries(st.sampled_from(["title", "tags", "tag", "excerpt", "toc", "new one"]), VALUES, max_size=5))
def test_what_is_written_reads_back_whatever_it_is(values: dict[str, Value]) -> None:
    house = learn(site(QUOTED, ALIGNED, FOLDED))
    assert same(parse_front_matter(write_head(house, values)).all_values(), {**values})


def test_a_new_post_begins_with_what_all_have() -> None:
    head = "---\nlayout: post\ntitle: {}\ndate: 2026-03-01 09:30:00 +0900\ncategories:\n  - News\nhero: false\n---\n"
    house = learn(site(*(head.format(name) for name in ("가", "나", "다"))))
    moment = datetime(2026, 11, 23, 8, 5, 9, 77, SEOUL)
    values = first_values(house, moment)
    assert values == {
        "layout": "post", "title": None, "date": moment.replace(microsecond=0), "categories": ["News"], "hero": False,
    }  # fmt: skip
    assert "date: 2026-11-23 08:05:09 +0900\n" in write_head(house, values)


def test_a_day_alone_stays_a_day() -> None:
    house = learn(site("---\ndate: 2026-03-01\n---\n", "---\ndate: 2026-03-02\n---\n"))
    assert first_values(house, datetime(2026, 11, 23, 8, tzinfo=UTC)) == {"date": date(2026, 11, 23)}


def test_automatic_fields_follow_one_another() -> None:
    heads = [FOLDED.replace("앞머리", name) for name in ("하나", "둘", "셋", "넷")]
    house = learn(site(*heads))
    assert automatic_values(house, "_posts/2026-01-01-9.md", "", {"excerpt": "새 글"}) == {
        "feature_text": "## 속보입니다.\n새 글"
    }


def test_a_text_of_the_form_gets_the_line_end_of_a_block() -> None:
    house = learn(site(FOLDED, FOLDED))
    assert value_from_shown(house, "excerpt", "새 글") == "새 글\n"
    assert value_from_shown(house, "title", "새 글") == "새 글"
    head = write_head(house, {"excerpt": value_from_shown(house, "excerpt", "새 글")})
    assert head == "---\nexcerpt: >\n  새 글\n---\n"
