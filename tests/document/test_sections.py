"""Sections, and headings that go up and down."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.article import Article
from editor.document.headings import can_shift, shift_section
from editor.document.sections import Section, sections, sections_of
from editor.document.tally import Tally
from editor.errors import StructureError

HEAD = "---\ntitle: 글\n---\n"


def article(body: str) -> Article:
    return Article.from_text(HEAD + body)


def shift(before: Article, number: int, by: int) -> Article:
    return shift_section(before, sections(before)[number], by).after


def test_a_section_holds_smaller_ones_and_ends_before_its_equal() -> None:
    found = sections(article("앞\n\n## 하나\n\n글\n\n### 작은\n\n둘 글\n\n#### 더\n\n## 둘\n\n# 셋\n\n끝\n"))
    assert [(one.first, one.end, one.level, one.title) for one in found] == [
        (1, 6, 2, "하나"),
        (3, 6, 3, "작은"),
        (6, 7, 2, "둘"),
        (7, 9, 1, "셋"),
    ]
    assert [one.characters for one in found] == [1 + 2 + 3 + 1, 3 + 1, 0, 1]


def test_the_bare_closing_line_belongs_to_no_section() -> None:
    found = sections(article("<h2>하나</h2>\n<p>글</p>\n소식은 <a href='/'>여기</a>\n"))
    assert [(one.first, one.end) for one in found] == [(0, 2)]


@pytest.mark.parametrize(
    ("below", "end"),
    [("[^1]: 뜻\n\n끝 줄\n", 3), ("끝 줄\n\n[^1]: 뜻\n", 2), ("[^1]: 뜻\n\n끝 줄\n\n*[뜻]: 말\n", 3)],
)
def test_footnotes_beside_it_do_not_make_the_closing_line_text_of_a_section(below: str, end: int) -> None:
    found = sections(article("<h2>하나</h2>\n<p markdown='span'>글[^1]</p>\n\n" + below))
    assert [(one.first, one.end, one.characters) for one in found] == [(0, end, 1)]


def test_a_paragraph_below_markdown_ones_is_text_footnotes_or_not() -> None:
    found = sections(article("## 하나\n\n글[^1]\n\n[^1]: 뜻\n\n끝 줄\n"))
    assert found[0].characters == 1 + 3


@pytest.mark.parametrize(
    ("body", "is_empty"),
    [
        ("## 하나\n", True),
        ("<h2>하나</h2>\n<p></p>\n", True),
        ("<h2>하나</h2>\n<p>&nbsp;</p>\n\n\n", True),
        ("## 하나\n\n글\n", False),
        ("## 하나\n\n![](/a.jpg)\n", False),
        ("## 하나\n\n<script>x</script>\n", False),
        ("## 하나\n\n### 둘\n", False),  # it has a title inside
    ],
)
def test_a_section_that_was_left_empty(body: str, is_empty: bool) -> None:
    assert sections(article(body))[0].is_empty is is_empty


@pytest.mark.parametrize(
    ("body", "by", "written"),
    [
        ("## 하나\n\n글\n\n### 둘\n", -1, "# 하나\n\n글\n\n## 둘\n"),
        ("## 하나\n\n글\n\n### 둘\n\n## 셋\n", 1, "### 하나\n\n글\n\n#### 둘\n\n## 셋\n"),
        ("## 하나 ##\n", -1, "# 하나 ##\n"),
        ("## 하나 {#a}\n{: .b}\n", 1, "### 하나 {#a}\n{: .b}\n"),
        ("{: .b}\n## #1 하나\n", 1, "{: .b}\n### #1 하나\n"),
        ("하나\n---\n글\n", -1, "하나\n===\n글\n"),
        ("하나\n=====\n글\n", 1, "하나\n-----\n글\n"),
        ("하나 {#a}\n---\n글\n", 1, "### 하나 {#a}\n글\n"),
        ("하나\r\n---\r\n글\r\n", 1, "### 하나\r\n글\r\n"),
        ('<h2 data-ke-size="size26">하나</h2>\n<p>글</p>\n', 1, '<h3 data-ke-size="size26">하나</h3>\n<p>글</p>\n'),
        ("<H2 class='h2'>하나 <b>h2</b></H2>\n", -1, "<H1 class='h2'>하나 <b>h2</b></H1>\n"),
    ],
)
def test_a_heading_goes_up_and_down_in_its_own_manner(body: str, by: int, written: str) -> None:
    before = article(body)
    section = sections(before)[0]
    after = shift_section(before, section, by).after
    assert after.body.text == written
    if "---" not in body or by < 0:
        assert shift_section(after, section, -by).after.text == before.text


@pytest.mark.parametrize(("body", "by"), [("# 하나\n", -1), ("## 하나\n\n###### 여섯\n", 1)])
def test_no_heading_leaves_the_six_levels(body: str, by: int) -> None:
    before = article(body)
    assert not can_shift(Tally.of(before), sections(before)[0], by)
    with pytest.raises(StructureError):
        shift(before, 0, by)


TITLES = ("## 가", "### 나 *다*", "# 라", "##### 마", "<h2 class='x'>바</h2>", "<H4>사</H4>", "아\n---", "자\n==")
BLOCKS = st.lists(st.sampled_from((*TITLES, "글", "- 하나\n- 둘", "<p>글</p>", "> 인용", "    코드")), max_size=8)


@given(BLOCKS, st.data())
def test_the_same_blocks_up_and_down_are_the_same_bytes(blocks: list[str], data: st.DataObject) -> None:
    before = article("\n\n".join(blocks) + "\n")
    found = [one for one in sections(before) if can_shift(Tally.of(before), one, -1)]
    if found:
        section = data.draw(st.sampled_from(found))
        after = shift_section(before, section, -1).after
        assert [one.level for one in _inside(after, section)] == [one.level - 1 for one in _inside(before, section)]
        assert shift_section(after, section, 1).after.text == before.text


def _inside(of: Article, section: Section) -> list[Section]:
    return [one for one in sections(of, 6) if section.first <= one.first < section.end]


EDITS = st.lists(
    st.tuples(st.integers(0, 400), st.integers(0, 12), st.sampled_from(["", "글 ", "\n\n", "# ", "\n## 나\n"]))
)


@given(BLOCKS, EDITS)
def test_a_tally_that_follows_is_the_one_of_the_whole(blocks: list[str], edits: list[tuple[int, int, str]]) -> None:
    now = article("\n\n".join(blocks) + "\n")
    tally = Tally.of(now)
    for at, length, text in edits:
        start = min(len(now.text), len(HEAD) + at)
        now = Article.from_text(now.text[:start] + text + now.text[start + length :])
        tally = tally.after(now)
        whole = Tally.of(now)
        assert (tally.blocks, tally.total) == (whole.blocks, whole.total)
        assert sections_of(tally) == sections(now)
