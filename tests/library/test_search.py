"""What is found: words in titles and texts, Hangul within words, filters, orders."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.library.entry import Kind, State
from editor.library.grams import folded, grams, letters, pattern, question, terms
from editor.library.opening import OpenLibrary
from editor.library.query import Query, Sort
from editor.library.store import Store

Find = Callable[..., list[str]]
_NOWHERE = Path(__file__) / "index.sqlite"  # no folder: the store is a temporary one


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("서울", {"물마루 시장", "Harbour lights", "먼 훗날"}),  # a particle behind it, a longer word around it
        ("특별시", {"물마루 시장"}),
        ("생선을", {"물마루 시장"}),  # a mark between the word and its particle
        ("시장 손님", {"물마루 시장"}),  # one in the title, one in the text
        ("손님 없음말", set()),
        ("쌀", {"Harbour lights"}),  # one syllable
        ("5g서비", {"Harbour lights"}),
        ("kbs", {"Harbour lights"}),
        ("뉴스가", {"Harbour lights"}),
        ("HARB", {"Harbour lights"}),  # from a word's beginning, whatever the case
        ("arbour", set()),
        (unicodedata.normalize("NFD", "특별시"), {"물마루 시장"}),
        ("data-ke-size", set()),  # what no reader sees
        ("새벽", {"물마루 시장"}),  # a tag
        ("김하나", {"물마루 시장"}),
        ('"', set()),
        ("서울 OR *", set()),  # nothing is an operator
    ],
)  # fmt: skip
def test_words(find: Find, typed: str, titles: set[str]) -> None:
    assert set(find(typed)) == titles


@pytest.mark.parametrize(("typed", "found"), [("서우", 3), ("특벼", 1), ("특별시서우", 0), ("5g서", 1), ("쌀", 1), ("싸", 1)])
def test_a_syllable_that_is_being_composed_may_get_its_last_consonant(find: Find, typed: str, found: int) -> None:
    assert len(find(typed, unfinished=True)) == found


def test_decomposed_files_are_found_by_composed_words(opened: OpenLibrary, find: Find) -> None:
    path = opened.site.folder / "_posts/2026-05-01-6.md"
    path.write_text(unicodedata.normalize("NFD", "---\ntitle: 풀려 쓴 제목\n---\n갯벌에서\n"), encoding="utf-8")
    opened.following.look_at([path])
    assert [unicodedata.normalize("NFC", title) for title in find("갯벌")] == ["풀려 쓴 제목"]
    assert len(find("제목")) == 1


def test_the_hit_is_shown_in_its_words(opened: OpenLibrary) -> None:
    _, hits = opened.library.find(Query("특별시"), 0, 10)
    context = hits[0].context
    assert context is not None and context.text.startswith("서울특별시에서 온 손님이 생선을 샀다.")
    assert [context.text[start:end] for start, end in context.marks] == ["특별시"]


@pytest.mark.parametrize(
    ("filters", "titles"),
    [
        ({"kinds": (Kind.DRAFT,)}, {"쓰는 중"}),
        ({"kinds": (Kind.PAGE,)}, {"소개"}),
        ({"states": (State.FUTURE,)}, {"먼 훗날"}),
        ({"states": (State.HIDDEN,)}, {"숨긴 글"}),
        ({"states": (State.LEFT_OUT,)}, {"날짜 없음"}),
        ({"category": "지역"}, {"물마루 시장", "쓰는 중"}),
        ({"category": "지역", "kinds": (Kind.POST,)}, {"물마루 시장"}),
        ({"tag": "새벽"}, {"물마루 시장"}),
        ({"author": "Lee"}, {"Harbour lights"}),
        ({"month": "2026-04"}, {"Harbour lights"}),
        ({"text": "서울", "month": "2026-03"}, {"물마루 시장"}),
    ],
)
def test_filters(find: Find, filters: dict[str, object], titles: set[str]) -> None:
    assert set(find(**filters)) == titles


def test_what_jekyll_would_not_build_as_meant(opened: OpenLibrary) -> None:
    _, hits = opened.library.find(Query(faulty=True), 0, 10)
    assert {hit.entry.name for hit in hits} == {"2026-01-06-5.md", "undated.md"}


def test_orders(find: Find) -> None:
    posts = {"kinds": (Kind.POST,), "states": (State.PUBLISHED,)}
    assert find(sort=Sort.NEWEST, **posts)[:2] == ["Harbour lights", "물마루 시장"]
    assert find(sort=Sort.OLDEST, **posts)[-2:] == ["물마루 시장", "Harbour lights"]
    titles = find(sort=Sort.TITLE)
    assert titles == sorted(titles, key=str.casefold)


def test_titles_with_the_words_come_first(opened: OpenLibrary, find: Find) -> None:
    path = opened.site.folder / "_posts/2020-01-01-7.md"
    path.write_text("---\ntitle: 서울 이야기\n---\n", encoding="utf-8")
    opened.following.look_at([path])
    assert find("서울")[0] == "서울 이야기"
    assert find("서울", sort=Sort.NEWEST)[-1] == "서울 이야기"


def test_facets_count_what_filters_can_name(opened: OpenLibrary) -> None:
    facets = opened.library.facets()
    assert (facets.posts, facets.drafts, facets.pages) == (6, 1, 1)
    assert facets.categories == (("지역", 2), ("Travel", 1))
    assert facets.authors == (("Lee", 1), ("김하나", 1))
    assert facets.months[0][0] == "2099-01"


@given(
    st.text(alphabet="서울시장가나 abG5,.", min_size=1, max_size=60),
    st.text(alphabet="서울시장가나", min_size=1, max_size=4),
)
def test_hangul_is_found_wherever_it_stands(text: str, word: str) -> None:
    """Recall and precision beside a bare look into the text."""
    store = Store(_NOWHERE, "")
    heard = folded(text)
    store._connection.execute(
        "INSERT INTO found(rowid, title, words, letters) VALUES (1, '', ?, ?)", (grams(heard), letters(heard))
    )
    is_found = store.numbers(question(terms(word))) == {1}
    store.close()
    assert is_found == (word in text)
    mark = pattern(terms(word))
    assert mark is not None and bool(mark.search(text)) == is_found
