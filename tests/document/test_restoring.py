"""Fields and sections of an earlier version, put back one at a time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.article import Article
from editor.document.difference import Difference, compare
from editor.document.restoring import restore_all, restore_field, restore_section

EARLIER = """---
title: '장날'  # 큰 시장
excerpt: >
  두 줄로 된
  요약
tags: [시장, 장터]
---

첫 문단.

<h2 data-ke-size="size26">하나</h2>
<p>하나의 글.</p>

## 둘

둘의 글.

* 항목

## 셋

셋의 글.
"""


def article(text: str) -> Article:
    return Article.from_text(text)


def changed(now: str) -> tuple[Article, Article, Difference]:
    earlier, later = article(EARLIER), article(now)
    return earlier, later, compare(earlier, later)


def test_a_field_is_written_as_it_was_written() -> None:
    earlier, now, found = changed(EARLIER.replace("'장날'", "\"다른 제목\"").replace("두 줄로 된\n  요약", "새 요약"))
    title, excerpt = found.fields
    assert now.apply(restore_field(now, earlier, title)).text == EARLIER.replace("두 줄로 된\n  요약", "새 요약")
    assert now.apply(restore_field(now, earlier, excerpt)).field("excerpt") == "두 줄로 된 요약\n"


def test_a_field_that_is_gone_comes_back_to_its_place_and_a_new_one_goes() -> None:
    earlier, now, found = changed(EARLIER.replace("excerpt: >\n  두 줄로 된\n  요약\n", "").replace("---\n\n", "author: 나\n---\n\n"))
    by_key = {change.key: change for change in found.fields}
    after = now.apply(restore_field(now, earlier, by_key["excerpt"]))
    after = after.apply(restore_field(after, earlier, by_key["author"]))
    assert after.text == EARLIER


@pytest.mark.parametrize(
    ("now", "number"),
    [
        (EARLIER.replace("둘의 글.", "둘의 다른 글.\n\n새 문단."), 0),
        (EARLIER.replace("## 둘\n\n둘의 글.\n\n* 항목\n\n", ""), 0),
        (EARLIER.replace("## 셋\n\n셋의 글.\n", "").rstrip() + "\n", 0),
        (EARLIER.replace("## 셋", "## 새것\n\n새 글.\n\n## 셋"), 0),
        (EARLIER + "\n## 끝\n\n끝의 글.\n", 0),
        (EARLIER.replace("첫 문단.", "다른 첫 문단."), 0),
        (EARLIER.replace("첫 문단.\n\n", ""), 0),
        (EARLIER.replace("<p>하나의 글.</p>", "<p>하나의 다른 글.</p>"), 0),
    ],
)  # fmt: skip
def test_a_section_is_put_back(now: str, number: int) -> None:
    earlier, later, found = changed(now)
    after = later.apply(restore_section(later, earlier, found.sections[number]))
    assert compare(earlier, after).sections == ()
    assert after.text == EARLIER


def test_a_moved_section_goes_back() -> None:
    two = "## 둘\n\n둘의 글.\n\n* 항목\n\n"
    earlier, now, found = changed(EARLIER.replace(two, "") .rstrip() + "\n\n" + two.rstrip() + "\n")
    (moved,) = [section for section in found.sections if section.kind.value.startswith("moved")]
    assert now.apply(restore_section(now, earlier, moved)).text == EARLIER


def test_only_the_section_that_was_asked_for_changes() -> None:
    earlier, now, found = changed(EARLIER.replace("둘의 글.", "둘.").replace("셋의 글.", "셋.").replace("'장날'", "장"))
    two = next(section for section in found.sections if section.new_title == "둘")
    after = now.apply(restore_section(now, earlier, two))
    assert after.text == EARLIER.replace("셋의 글.", "셋.").replace("'장날'", "장")


def test_a_whole_version() -> None:
    earlier, now, _ = changed("---\ntitle: x\n---\ny\n")
    assert now.apply(restore_all(now, earlier)).text == EARLIER
    assert restore_all(earlier, earlier) == ()


SECTIONS = st.lists(st.sampled_from(["## 가\n\n글 가.", "## 나\n\n글 나.\n\n* 하나\n* 둘", "# 다\n\n> 인용", "<h2>라</h2>\n<p>글 라.</p>", "## 마"]), unique=True, max_size=5)  # fmt: skip


@given(SECTIONS, SECTIONS, st.sampled_from(["", "머리.\n\n"]), st.sampled_from(["", "다른 머리.\n\n"]))
def test_all_sections_put_back_one_by_one_are_the_earlier_article(
    before: list[str], after: list[str], lead: str, other: str
) -> None:
    earlier = article("---\ntitle: 글\n---\n\n" + lead + "\n\n".join(before) + "\n")
    now = article("---\ntitle: 글\n---\n\n" + other + "\n\n".join(after) + "\n")
    for _ in range(20):
        sections = compare(earlier, now).sections
        if not sections:
            break
        now = now.apply(restore_section(now, earlier, sections[0]))
    assert compare(earlier, now).sections == ()
