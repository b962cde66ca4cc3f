"""Merging: what two people did to different places is taken, what they did to the same is shown."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.article import Article
from editor.document.merge import Conflict, ConflictKind, Merged, Side, merge
from editor.document.pieces import body_pieces, head_pieces, unparted
from editor.document.source import Encoding
from tests.document import merge_edits
from tests.document.bodies import BODIES

HEAD = "---\ntitle: 제목 # 그대로\ncategories: [정치, 경제]\n# 설명\nexcerpt: >\n  접은 글\n  두 줄\nimage: /a.jpg\n---\n"
BODY = """
머리 문단이 있다.

## 첫 절

첫 절의 문단이 하나 있다.

첫 절의 다른 문단이 있다.

<h2 data-ke-size="size26">둘째 절</h2>
<p data-ke-size="size16">둘째 절의 문단.</p>
<p data-ke-size="size16">&nbsp;</p>
바로 다음 줄의 맨 글.

## 셋째 절

- 하나
- 둘

끝 문단이다.
"""
BASE = Article.from_text(HEAD + BODY)


def replaced(article: Article, *pairs: tuple[str, str]) -> Article:
    text = article.text
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return Article.from_text(text, article.encoding)


def swapped(merged: Merged) -> list[object]:
    """The parts with ours and theirs exchanged, and what says where they are left out."""
    return [part if isinstance(part, str) else (part.kind, part.base, part.theirs, part.ours, part.gap) for part in merged.parts]


def plain(merged: Merged) -> list[object]:
    return [part if isinstance(part, str) else (part.kind, part.base, part.ours, part.theirs, part.gap) for part in merged.parts]


def test_different_fields_and_blocks_are_both_taken() -> None:
    ours = replaced(BASE, ("제목 #", "새 제목 #"), ("하나 있다", "둘 있다"))
    theirs = replaced(BASE, ("/a.jpg", "/b.jpg"), ("끝 문단", "마지막 문단"))
    merged = merge(BASE, ours, theirs)
    wished = replaced(BASE, ("제목 #", "새 제목 #"), ("하나 있다", "둘 있다"), ("/a.jpg", "/b.jpg"), ("끝 문단", "마지막 문단"))
    assert merged.text() == wished.text


def test_the_same_field_is_a_conflict_and_the_rest_is_taken() -> None:
    ours, theirs = replaced(BASE, ("제목 #", "A #"), ("/a.jpg", "/b.jpg")), replaced(BASE, ("제목 #", "B #"))
    merged = merge(BASE, ours, theirs)
    (conflict,) = merged.conflicts
    assert (conflict.kind, conflict.name) == (ConflictKind.FIELD, "title")
    assert (conflict.base, conflict.ours, conflict.theirs) == ("title: 제목 # 그대로\n", "title: A # 그대로\n", "title: B # 그대로\n")
    assert merged.text([Side.OURS]) == ours.text
    assert merged.text([Side.THEIRS]) == replaced(theirs, ("/a.jpg", "/b.jpg")).text
    with pytest.raises(ValueError):
        merged.text([Side.BOTH])
    with pytest.raises(ValueError):
        merged.text()


def test_the_same_block_is_a_conflict_under_its_section() -> None:
    ours, theirs = replaced(BASE, ("하나 있다", "둘 있다")), replaced(BASE, ("하나 있다", "셋 있다"), ("끝 문단", "맨 끝"))
    merged = merge(BASE, ours, theirs)
    (conflict,) = merged.conflicts
    assert (conflict.kind, conflict.name) == (ConflictKind.BLOCK, "첫 절")
    assert (conflict.ours, conflict.theirs) == ("첫 절의 문단이 둘 있다.", "첫 절의 문단이 셋 있다.")
    assert BASE.body.blocks[conflict.ours_block or 0].source.startswith(conflict.base or "?")
    both = merged.text([Side.BOTH])
    assert "둘 있다.\n\n첫 절의 문단이 셋 있다.\n\n첫 절의 다른" in both and "맨 끝이다" in both


def test_a_deleted_block_that_the_other_edited_is_a_conflict() -> None:
    ours, theirs = replaced(BASE, ("첫 절의 다른 문단이 있다.\n\n", "")), replaced(BASE, ("다른 문단이", "또 다른 문단이"))
    merged = merge(BASE, ours, theirs)
    (conflict,) = merged.conflicts
    assert (conflict.ours, conflict.theirs) == (None, "첫 절의 또 다른 문단이 있다.")
    assert merged.text([Side.OURS]) == ours.text
    assert merged.text([Side.THEIRS]) == theirs.text


def test_an_edit_and_a_new_block_follow_a_section_that_the_other_moved() -> None:
    second = BODY[BODY.index("<h2") : BODY.index("## 셋째")]
    theirs = Article.from_text(HEAD + BODY.replace(second, "").replace("## 첫 절", second + "## 첫 절"))
    ours = replaced(BASE, ("둘째 절의 문단.", "둘째 절의 고친 문단."), ("맨 글.\n", "맨 글.\n\n덧붙인 문단.\n"), ("끝 문단", "맨 끝"))
    merged = merge(BASE, ours, theirs)
    texts = body_pieces(merged.article()).texts
    assert [text[:12] for text in texts[1:6]] == ["<h2 data-ke-", "<p data-ke-s", "<p data-ke-s", "바로 다음 줄의 맨 글", "덧붙인 문단."]
    assert "고친" in texts[2] and texts[6] == "## 첫 절" and texts[-1] == "맨 끝이다."


def test_both_together_delete_all_that_there_was() -> None:
    base = Article.from_text("---\ntitle: 하나\nimage: 가\n---\n\n첫째.\n\n둘째.\n")
    ours = Article.from_text("---\nimage: 가\n---\n\n둘째.\n")
    theirs = Article.from_text("---\ntitle: 하나\n---\n\n첫째.\n")
    merged = merge(base, ours, theirs)
    assert merged.conflicts == () and merged.article().body.text.strip() == ""
    assert merged.article().front_matter.values() == {}


def test_lists_that_come_to_stand_behind_one_another_stay_two() -> None:
    """A blank line does not part them, as it does other blocks."""
    text = "---\n---\n\n- 하나\n\n가운데.\n\n몇 글자 더.\n\n- 둘\n\n끝.\n"
    base = Article.from_text(text)
    ours, theirs = replaced(base, ("가운데.\n\n", "")), replaced(base, ("몇 글자 더.\n\n", ""))
    merged = merge(base, ours, theirs)
    assert merged.conflicts == ()
    assert [unparted(text) for text in body_pieces(merged.article()).texts] == ["- 하나", "- 둘", "끝."]


def test_room_that_both_made_anew_is_the_same_whoever_is_ours() -> None:
    base = Article.from_text("---\n---\n\n가.\n\n사이.\n\n나.\n")
    ours = Article.from_text("---\n---\n\n가.\n\n나.\n\n우리.\n")
    theirs = Article.from_text("---\n---\n\n가.\n\n\n나.\n")
    assert merge(base, ours, theirs).text() == merge(base, theirs, ours).text()


def test_both_move_the_same_blocks_to_different_places() -> None:
    def moved(target: str) -> Article:
        return Article.from_text(HEAD + BODY.replace("머리 문단이 있다.\n\n", "").replace(target, target + "\n\n머리 문단이 있다."))

    ours, theirs = moved("문단이 하나 있다."), moved("끝 문단이다.")
    (conflict,) = merge(BASE, ours, theirs).conflicts
    assert (conflict.kind, conflict.ours, conflict.theirs) == (ConflictKind.BODY, ours.body.text, theirs.body.text)
    same = merge(BASE, ours, replaced(ours, ("끝 문단", "맨 끝")))
    assert same.text() == replaced(ours, ("끝 문단", "맨 끝")).text


def test_both_add_blocks_at_the_end() -> None:
    ours, theirs = Article.from_text(BASE.text + "\n가 문단.\n"), Article.from_text(BASE.text + "\n나 문단.\n")
    assert merge(BASE, ours, theirs).text() == BASE.text + "\n가 문단.\n\n나 문단.\n"
    assert merge(BASE, theirs, ours).text() == BASE.text + "\n가 문단.\n\n나 문단.\n"
    both = replaced(ours, ("끝 문단", "맨 끝"))
    assert merge(BASE, both, ours).text() == both.text
    assert merge(BASE, ours, replaced(ours, ("머리", "서두"))).text().count("가 문단.") == 1


def test_a_last_line_without_an_end_gets_one_when_something_follows() -> None:
    base = Article.from_text("---\ntitle: a\n---\n하나\n\n둘")
    ours, theirs = Article.from_text(base.text.replace("하나", "하나!")), Article.from_text(base.text + "\n\n셋")
    assert merge(base, ours, theirs).text() == "---\ntitle: a\n---\n하나!\n\n둘\n\n셋"
    ours, theirs = Article.from_text(base.text + "\n\n셋"), Article.from_text(base.text + "\n\n넷")
    assert body_pieces(merge(base, ours, theirs).article()).texts == ["하나", "둘", "넷", "셋"]


@pytest.mark.parametrize(
    ("ours", "theirs", "kinds"),
    [
        ("title: a\nsub: x\nend: 1\n", "title: b\nsub: y\nend: 1\n", ["title", "sub"]),
        ("title: t\nnew: x\nend: 1\n", "title: t\nend: 1\nnew: y\n", ["new"]),
        ("title: t\nend: 1\nnew: x\n", "title: t\nend: 1\nother: y\n", []),
        ("end: 1\n", "title: a\nsub: s\nend: 1\n", ["title"]),
    ],
)
def test_fields_of_both(ours: str, theirs: str, kinds: list[str]) -> None:
    base, mine, other = (Article.from_text(f"---\n{text}---\n글\n") for text in ("title: t\nsub: s\nend: 1\n", ours, theirs))
    merged = merge(base, mine, other)
    assert sorted(conflict.name for conflict in merged.conflicts) == sorted(kinds)
    if not kinds:
        assert dict(merged.article().front_matter.values()) == {"title": "t", "end": 1, "new": "x", "other": "y"} | ({} if "sub" not in ours else {"sub": "s"})


def test_front_matter_that_would_not_read_as_meant_is_one_conflict() -> None:
    base = Article.from_text("---\na: &x 1\nb: 2\nc: 3\n---\n글\n")
    ours, theirs = replaced(base, ("a: &x 1\n", "")), replaced(base, ("c: 3", "c: *x"))
    (conflict,) = merge(base, ours, theirs).conflicts
    assert (conflict.kind, conflict.ours, conflict.theirs) == (ConflictKind.FRONT_MATTER, ours.head, theirs.head)


def test_newlines_that_one_side_turned_are_no_conflict() -> None:
    ours = Article.from_text(BASE.text.replace("\n", "\r\n"))
    theirs = replaced(BASE, ("머리", "서두"))
    for one, other in ((ours, theirs), (theirs, ours)):
        assert merge(BASE, one, other).text() == theirs.text.replace("\n", "\r\n")


def test_a_byte_order_mark_that_one_side_added_stays() -> None:
    marked = Article.from_text(BASE.text, Encoding("utf-8", b"\xef\xbb\xbf"))
    assert merge(BASE, marked, replaced(BASE, ("머리", "서두"))).encoding == marked.encoding


STRETCHES = (
    "첫 문단.\n\n", "다른 문단.\n\n", "문단\n", "## 절\n\n", "- 하나\n", "- 둘\n\n", "```\n", "<p>글</p>\n", "<div>\n", "</div>\n",
    "<p>&nbsp;</p>\n", "\n", "  \n", "글", "> 인용\n", "    코드\n", "^\n", "{: .a}\n", "---\n", "$$\n", "<!--\n", "-->\n", "{% raw %}\n",
)  # fmt: skip
MADE = st.lists(st.sampled_from(STRETCHES), max_size=14).map("".join) | st.sampled_from(BODIES)
HEADS = st.sampled_from(["", "---\na: 1\n---\n", "---\na: 1\nb: 2\na: 3\n---\n", "---\n- 1\n---\n", "---\n---\n", HEAD])
ARTICLES = st.builds(lambda head, body: Article.from_text(head + body), HEADS, MADE)


@given(ARTICLES, ARTICLES)
def test_one_side_alone_is_taken_byte_for_byte(base: Article, other: Article) -> None:
    assert merge(base, other, base).text() == other.text
    assert merge(base, base, other).text() == other.text
    assert merge(base, other, other).text() == other.text


@given(ARTICLES, ARTICLES, ARTICLES)
def test_nothing_is_lost_whatever_both_did(base: Article, ours: Article, theirs: Article) -> None:
    assert_nothing_lost(base, ours, theirs)


@given(ARTICLES, st.integers(0, 2**32))
def test_nothing_is_lost_of_random_edits(base: Article, seed: int) -> None:
    chosen = random.Random(seed)
    assert_nothing_lost(base, mangled(base, chosen), mangled(base, chosen))


def mangled(article: Article, chosen: random.Random) -> Article:
    text = article.text
    for _ in range(chosen.randint(1, 3)):
        start = chosen.randint(0, len(text))
        end = min(len(text), start + chosen.choice([0, 0, 1, 5, 40]))
        put = chosen.choice(["", "가", "\n", "\n\n", "```\n", "<p>", "- 글", "## 절\n", text[: chosen.randint(0, 30)]])
        text = text[:start] + put + text[end:]
    return Article.from_text(text)


def assert_nothing_lost(base: Article, ours: Article, theirs: Article) -> None:
    merged = merge(base, ours, theirs)
    assert plain(merged) == swapped(merge(base, theirs, ours))
    result = merged.text([Side.OURS] * len(merged.conflicts))
    shown = [text or "" for conflict in merged.conflicts for text in (conflict.ours, conflict.theirs)]
    for side, other in ((ours, theirs), (theirs, ours)):
        gone = Counter(units(base)) - Counter(units(other))
        for unit in units(side):
            found = normal(result).count(normal(unit)) or any(normal(unit) in normal(text) for text in shown)
            assert found or unit in gone, unit


def normal(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def units(article: Article) -> list[str]:
    head = head_pieces(article)
    return [*(head.texts if head is not None else [article.head]), *body_pieces(article).texts]


@given(st.integers(0, 2**32))
def test_edits_to_different_places_are_all_present(seed: int) -> None:
    assert_disjoint_edits_merge(BASE, random.Random(seed))


@given(st.integers(0, 2**32))
def test_edits_to_the_same_place_are_shown(seed: int) -> None:
    assert_equal_places_conflict(BASE, random.Random(seed))


def assert_disjoint_edits_merge(base: Article, chosen: random.Random) -> bool:
    """False where the edits cannot be made."""
    wished = merge_edits.two_wishes(base, chosen)
    ours, theirs, both = (merge_edits.carry_out(base, one) for one in (*wished, wished[0].joined(wished[1])))
    if ours is None or theirs is None:
        return False
    merged = merge(base, ours, theirs)
    assert merged.conflicts == ()
    expected = merge_edits.texts_wished(base, wished)
    result = merged.article()
    assert sorted(merge_edits.texts_of(result)) == sorted(expected)
    for side in wished:
        for key, value in side.fields.items():
            assert result.field(key) == value
    if both is not None and merge_edits.has_one_order(base, wished):
        assert merge_edits.texts_of(result) == merge_edits.texts_of(both)
    return True


def assert_equal_places_conflict(base: Article, chosen: random.Random) -> bool:
    wished = merge_edits.two_wishes(base, chosen, same=True)
    ours, theirs = (merge_edits.carry_out(base, one) for one in wished)
    if ours is None or theirs is None or not merge_edits.differ(base, wished):
        return False
    merged = merge(base, ours, theirs)
    assert merged.conflicts
    for number, mine in wished[0].texts.items():
        assert any((conflict.ours, conflict.theirs) == (mine, wished[1].texts[number]) for conflict in merged.conflicts)
    for key in wished[0].fields:
        assert any(conflict.name == key for conflict in merged.conflicts)
    assert isinstance(merged.conflicts[0], Conflict)
    return True
