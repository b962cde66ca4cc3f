"""One open article: observers, undo of everything in one order, and what counts as changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from editor.document.article import Article
from editor.document.changes import Splice
from editor.document.edit import Edit
from editor.document.history import Naming
from editor.document.structure import move_blocks
from editor.session.session import ArticleChange, Session

TEXT = "---\ntitle: 글\nexcerpt: >\n  요약 한 줄\n---\n\n본문.\n"


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(clock: Clock) -> Session:
    return Session(Article.from_text(TEXT), Path("글.md"), naming=Naming(date(2026, 1, 2), "글"), clock=clock)


def insert(session: Session, text: str, batch: str = "") -> None:
    offset = session.article.text.index("본문") + 2
    session.dispatch((Splice(offset, "", text),), origin="body", batch=batch)


def test_form_and_body_are_undone_in_the_order_in_which_they_were_changed(session: Session) -> None:
    insert(session, "1")
    session.set_field("title", "새 제목")
    insert(session, "2")
    session.set_naming(replace(session.naming, slug="이름"))
    seen = []
    while session.undo():
        seen.append((session.article.field("title"), session.article.body.text, session.naming.slug))
    assert seen == [
        ("새 제목", "본문21.\n", "글"),
        ("새 제목", "본문1.\n", "글"),
        ("글", "본문1.\n", "글"),
        ("글", "본문.\n", "글"),
    ]
    assert session.article.text == TEXT
    assert not session.is_modified
    while session.redo():
        pass
    assert session.article.body.text == "본문21.\n"
    assert session.naming.slug == "이름"


def test_a_batch_is_one_step_until_a_pause(session: Session, clock: Clock) -> None:
    insert(session, "다", "typing")
    insert(session, "나", "typing")
    clock.now = 5.0
    insert(session, "가", "typing")
    session.undo()
    assert session.article.body.text == "본문나다.\n"
    session.undo()
    assert session.article.text == TEXT


def test_typing_in_a_field_leaves_no_trace_of_half_typed_texts(session: Session) -> None:
    for text in ("글 ", "글 #", "글 # ", "글 가"):
        session.set_field("title", text)
    assert session.article.text == TEXT.replace("title: 글", "title: 글 가")
    session.set_field("title", "글")
    assert session.article.text == TEXT


def test_a_folded_text_typed_and_taken_back_is_the_same_bytes(session: Session) -> None:
    session.set_field("excerpt", "요약 한 줄 더")
    assert session.article.text == TEXT.replace("요약 한 줄", "요약 한 줄 더")
    session.set_field("excerpt", "")
    session.set_field("excerpt", "요약 한 줄")
    assert session.article.text == TEXT


def test_fields_set_together_are_undone_together(session: Session) -> None:
    session.set_fields([("title", "가"), ("feature_text", "나")])
    session.undo()
    assert session.article.text == TEXT


def test_observers_hear_old_new_and_who(session: Session) -> None:
    heard: list[ArticleChange] = []
    stop = session.subscribe(heard.append)
    insert(session, "!")
    session.undo()
    stop()
    insert(session, "?")
    assert [(change.origin, change.revision) for change in heard] == [("body", 1), ("history", 2)]
    assert heard[0].old.text == TEXT
    assert heard[1].new.text == TEXT


def test_a_change_that_changes_nothing_is_none(session: Session) -> None:
    session.dispatch((Splice(0, "---", "---"),), origin="body")
    session.set_field("title", "글")
    assert (session.revision, session.can_undo) == (0, False)


def test_an_edit_of_another_state_is_refused(session: Session) -> None:
    edit = Edit.of(session.article, (Splice(0, "", "x"),))
    insert(session, "!")
    with pytest.raises(ValueError, match="another state"):
        session.perform(edit, origin="command")


def test_saving_makes_the_present_state_the_one_to_compare_with(session: Session) -> None:
    insert(session, "!")
    session.mark_saved(Path("b.md"), session.naming, "f")
    assert not session.is_modified
    session.undo()
    assert session.is_modified
    session.redo()
    assert not session.is_modified


@pytest.mark.parametrize(
    "body", ["- 가\n\n글\n\n- 나\n\n끝\n", "<p>글</p>\n끝줄\n둘째 줄\n\n## 제목\n", "# 하나\n- 가\n\n# 둘\n", "글\n{: .a}\n\n- 가\n* * *\n- 나\n"]
)
def test_places_are_remembered_through_undo_and_redo(body: str) -> None:
    """A move undone and made again, or taken back and undone: the way back gives the bytes of before."""
    opened = Article.from_text("---\ntitle: 글\n---\n\n" + body)
    for first in range(1, len(opened.body.blocks)):
        session = Session(opened, naming=Naming())

        def move(start: int, to: int, session: Session = session) -> None:
            session.perform(move_blocks(session.article, start, start + 1, to), origin="command")

        move(first, first - 1)
        moved = session.article
        session.undo()
        assert session.article.widened == opened.widened
        session.redo()
        assert session.article.widened == moved.widened
        if len(moved.body.blocks) != len(opened.body.blocks):
            continue
        move(first - 1, first + 1)
        assert session.article.text == opened.text
        session.undo()
        move(first - 1, first + 1)
        assert session.article.text == opened.text


def with_excerpt(value: str) -> Session:
    return Session(Article.from_text(f"---\ntitle: 글\nexcerpt: {value}\n---\n"), None, naming=Naming())


@pytest.mark.parametrize("value", [">\n  요약 한 줄", ">-\n  요약 한 줄", "|\n  요약 한 줄", "요약 한 줄", "'요약 한 줄'"])
@pytest.mark.parametrize("end", ["\n", "\n\n", "\n  \n"])
def test_an_enter_at_a_texts_end_is_written_with_the_word_that_follows(value: str, end: str) -> None:
    session = with_excerpt(value)
    opened = session.article.text
    session.set_field("excerpt", "요약 한 줄" + end)
    assert session.article.text == opened and not session.can_undo
    session.set_field("excerpt", "요약 한 줄" + end + "둘")
    assert str(session.article.field("excerpt")).rstrip("\n") == "요약 한 줄" + end + "둘"
    session.set_field("excerpt", "요약 한 줄" + end)
    assert session.article.text == opened


def test_the_blank_lines_that_a_text_had_at_its_end_stay_while_it_is_written_in() -> None:
    session = with_excerpt(">+\n  요약\n\n")
    opened = session.article.text
    session.set_field("excerpt", "요약 더\n\n")
    assert session.article.text == opened.replace("요약", "요약 더")
    session.set_field("excerpt", "요약 더\n\n\n")
    assert session.article.text == opened.replace("요약", "요약 더")
    session.set_field("excerpt", "요약")  # taken away by hand
    assert session.article.field("excerpt") == "요약\n"
    session.set_field("excerpt", "요약\n\n")
    assert session.article.text == opened


def test_a_new_text_begins_without_blank_lines_at_its_end(session: Session) -> None:
    session.set_field("subtitle", "부제\n")
    assert session.article.field("subtitle") == "부제"
