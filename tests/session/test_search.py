"""Find and replace over the article: what is searched, what is changed, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.document.article import Article
from editor.document.history import Naming, Place, Selection
from editor.document.search import Budget, Query, Searcher
from editor.errors import ReplacementError
from editor.markup.inline import Run
from editor.session.body_commands import enter
from editor.session.body_model import BodyModel, Spot
from editor.session.search import (
    Known,
    Match,
    Replaced,
    Scope,
    find_matches,
    passages,
    replace_matches,
    searched_fields,
)
from editor.session.session import Session

HEAD = """---
layout: post
title: '장금이' 마을 # 제목
excerpt: >
  장금이 마을이
  문을 연다.
feature_text: 장금이 축제
image: /assets/장금이.jpg
subtitle: "장금이와 함께"
weight: 3
---

"""
HEAD = HEAD.replace("title: '장금이' 마을", 'title: "장금이 마을"')
BODY = """## 장금이 소식

첫 **장금이는 좋다** 글, <span style="color: red">장금이</span>.
- 장금이 하나
- 둘

<script>
var 장금이 = 1;
</script>

<p data-ke-size="size16">끝 {{ page.장금이 }} <img src="/a.jpg" alt="장금이"> 장금이</p>
"""


def model_of(text: str) -> BodyModel:
    return BodyModel(Session(Article.from_text(text), None, naming=Naming()))


def found(model: BodyModel, text: str, scope: Scope | None = None, **options: bool) -> tuple[Match, ...]:
    return find_matches(model, Searcher(Query(text, **options)), Budget(5), scope)


def replace(model: BodyModel, text: str, by: str, *, protected: bool = False, **options: bool) -> Replaced:
    """What it did, but for the length."""
    searcher = Searcher(Query(text, **options))
    matches = find_matches(model, searcher, Budget(5))
    done = replace_matches(model, searcher, by, matches, Budget(5), protected=protected)
    return Replaced(done.count, done.protected, done.refused)


def test_matches_come_in_reading_order() -> None:
    model = model_of(HEAD + BODY)
    texts = {(p.field, p.row, p.line): p.text for p in passages(model)}
    matches = found(model, "장금이")
    assert [match.field for match in matches[:4]] == ["title", "excerpt", "feature_text", "subtitle"]
    rows = [(match.row, match.line, match.start) for match in matches[4:]]
    assert rows == sorted(rows)
    assert all(texts[match.passage][match.start : match.end] == "장금이" for match in matches)


def test_names_addresses_and_liquid_are_not_searched() -> None:
    model = model_of(HEAD + BODY)
    assert set(searched_fields(model.article)) == {"title", "excerpt", "feature_text", "subtitle"}
    assert not found(model, "post") and not found(model, "page.") and not found(model, "a.jpg")


def test_all_is_replaced_in_one_step_and_undone_to_the_byte() -> None:
    model = model_of(HEAD + BODY)
    before = model.article.to_bytes()
    done = replace(model, "장금이", "대장금")
    assert done == Replaced(count=9, protected=1)
    text = model.article.text
    assert text == before.decode().replace("장금이", "대장금").replace("/assets/대장금", "/assets/장금이").replace(
        "page.대장금", "page.장금이"
    ).replace('alt="대장금', 'alt="장금이').replace("var 대장금", "var 장금이")
    assert model.session.undo() and model.article.to_bytes() == before
    assert not model.session.can_undo
    assert model.session.redo() and model.article.text == text


def test_raw_cards_are_changed_only_where_that_is_allowed() -> None:
    model = model_of(HEAD + BODY)
    assert [match.is_protected for match in found(model, "var")] == [True]
    assert replace(model, "var 장", "let 장") == Replaced(0, 1)
    assert not model.session.is_modified
    assert replace(model, "var 장", "let 장", protected=True) == Replaced(1)
    assert "<script>\nlet 장금이 = 1;\n</script>" in model.article.text


def test_line_ends_in_a_raw_card_stay() -> None:
    text = "글\r\n\r\n<script>\r\nvar a;\r\nvar b;\r\n</script>\r\n"
    model = model_of(text)
    assert replace(model, "var (.);", "let $1;", is_regex=True, protected=True) == Replaced(2)
    assert model.article.text == text.replace("var", "let")


def test_marks_of_the_first_character_stay() -> None:
    model = model_of("가 **나다** 라\n")
    replace(model, "다 라", "마")
    assert model.article.text == "가 **나마**\n"


def test_an_excerpt_takes_the_feature_text_along_that_is_the_same() -> None:
    text = "---\ntitle: 가\nexcerpt: 나 다\nfeature_text: 나 다\n---\n글\n"
    model = model_of(text)
    assert len(found(model, "나")) == 1
    assert replace(model, "나", "라") == Replaced(1)
    assert model.article.text == text.replace("나 다", "라 다")


def test_a_markdown_paragraph_of_which_nothing_is_left_goes() -> None:
    model = model_of("하나\n\n둘\n\n셋\n")
    assert replace(model, "둘", "") == Replaced(1)
    assert model.article.text == "하나\n\n셋\n"
    model = model_of("<p>하나</p>\n")
    replace(model, "하나", "")
    assert model.article.text == "<p></p>\n"


def test_what_is_typed_is_text_not_markup() -> None:
    model = model_of("가 나 다\n")
    assert replace(model, "나", "*b* <i> {{ x }}") == Replaced(1)
    assert [p.text for p in passages(model)] == ["가 *b* <i> {{ x }} 다"]


def test_within_a_scope() -> None:
    model = model_of("가나 가나\n\n가나\n")
    scope = Scope(Spot(0, 0, 2), Spot(1, 0, 1))
    assert found(model, "가", scope) == (Match("", 0, 0, 3, 4), Match("", 1, 0, 0, 1))
    assert found(model, "가나", scope) == (Match("", 0, 0, 3, 5),)


def test_one_match_with_selections_for_the_history() -> None:
    model = model_of("가 가 가\n")
    searcher = Searcher(Query("가"))
    match = found(model, "가")[1]
    heard = []
    model.listen(lambda change: heard.append(change.spot))
    before, after = Selection(Place(offset=2), Place(offset=3)), Selection.at(Place(offset=4))
    assert replace_matches(model, searcher, "나다", [match], Budget(5), before=before, after=after).count == 1
    assert model.article.text == "가 나다 가\n"
    model.session.undo()
    assert heard == [Spot(0, 0, 4), Spot(0, 0, 3)]


def test_what_is_known_of_rows_is_what_a_new_search_finds() -> None:
    model = model_of("가 나\n\n가\n\n- 가\n- 나\n\n가\n")
    searcher = Searcher(Query("가"))
    known = Known(searcher)

    def agree() -> None:
        found = find_matches(model, searcher, Budget(5), None, known)
        assert found == find_matches(model, searcher, Budget(5))

    agree()
    model.set_line(Spot(1), [Run("나가 가")])
    agree()
    enter(model, Spot(0, 0, 1))  # the rows below have other numbers
    agree()
    model.session.undo()
    agree()


def test_a_wrong_group_changes_nothing() -> None:
    model = model_of("가\n")
    with pytest.raises(ReplacementError):
        replace(model, "가", "$3", is_regex=True)
    assert not model.session.is_modified


PARTS = st.lists(
    st.sampled_from(
        [
            "가나 **가**나 `가` <b>나</b>\n\n",
            "## 가 나 ##\n\n",
            "- 가\n- **나** 가\n\n",
            "<p>가 나 <a href='가'>나</a></p>\n나\n",
            "> 가\n> 나\n\n",
            "```\n가 나\n```\n\n",
            "| 가 | 나 |\n\n",
            "{% 가 %}\n\n",
            "나 \\* 가 &amp; 나 [가](나)\n\n",
        ]
    ),
    max_size=5,
).map("".join)


@settings(max_examples=60)
@given(PARTS, st.sampled_from(["가", "나", "가나", " ", "[가나]"]), st.text("가*_<{`|# a", max_size=4), st.booleans())
def test_replacing_all_is_undone_to_the_byte(body: str, text: str, by: str, protected: bool) -> None:
    model = model_of(HEAD + body)
    before = model.article.to_bytes()
    searcher = Searcher(Query(text, is_regex=text.startswith("[")))
    matches = find_matches(model, searcher, Budget(5))
    done = replace_matches(model, searcher, by, matches, Budget(5), protected=protected)
    assert done.count + done.protected + done.refused == len(matches)
    after = model.article.to_bytes()
    if model.session.can_undo:
        model.session.undo()
    assert model.article.to_bytes() == before
    model.session.redo()
    assert model.article.to_bytes() == after
