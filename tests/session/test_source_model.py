"""The source of an article: what is typed is a splice, what others change is the smallest difference."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.article import Article
from editor.document.changes import Splice
from editor.document.history import Naming
from editor.errors import ReadOnlyArticleError
from editor.markup.highlight import Role
from editor.session.session import Session
from editor.session.source_model import Part, SourceChange, SourceModel, Stretch
from editor.session.source_places import offset_of, place_of
from editor.session.source_spans import spans_between

HEAD = "---\ntitle: 글\n---\n"
TEXTS = st.text(st.sampled_from("ab \r\n\n한*<>p/{}%-`\u2028\U0001f600"), max_size=30)


def session_of(text: str) -> Session:
    return Session(Article.from_text(text), None, naming=Naming())


class View:
    """A view that does what it is told."""

    def __init__(self, model: SourceModel) -> None:
        self._model = model
        self.shown = model.lines.shown()
        self.changes: list[SourceChange] = []
        model.listen(self._hear)

    def _hear(self, change: SourceChange) -> None:
        self.changes.append(change)
        if change.lines is not None:
            lines = change.lines
            self.shown[lines.first : lines.old_end] = self._model.lines.shown(lines.first, lines.new_end)


def test_the_body_is_shown_from_behind_the_last_fence() -> None:
    model = SourceModel(session_of(HEAD + "\n\n글\n"))
    assert model.text == "\n\n글\n"
    assert SourceModel(session_of(HEAD + "글"), Part.WHOLE).text == HEAD + "글"
    assert SourceModel(session_of("글")).text == "글"


def test_a_line_end_below_the_front_matter_is_taken_though_jekyll_takes_it_too() -> None:
    session = session_of(HEAD + "글\n")
    model = SourceModel(session)
    model.replace(0, 0, "\n")
    assert model.text == "\n글\n"
    assert session.article.text == HEAD + "\n글\n"


def test_typed_line_ends_are_the_articles() -> None:
    session = session_of("---\r\ntitle: 글\r\n---\r\n글\r\n")
    model = SourceModel(session)
    model.typed(0, 1, ["글", "둘"], 1, 0)
    assert session.article.text.endswith("글\r\n둘\r\n")


@given(TEXTS, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5), TEXTS), max_size=5), st.sampled_from(list(Part)))
def test_edits_are_splices_of_the_text_and_undone_to_its_bytes(
    body: str, edits: list[tuple[int, int, str]], part: Part
) -> None:
    session = session_of(HEAD + body)
    opened = session.article.to_bytes()
    model = SourceModel(session, part)
    view = View(model)
    for at, length, text in edits:
        before = model.text
        start = min(at, len(before))
        end = min(start + length, len(before))
        inserted = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", session.article.newline)
        prefix = session.article.text[: model.start]
        model.replace(start, end, text)
        assert model.text == before[:start] + inserted + before[end:]
        assert session.article.text == prefix + model.text
        assert view.shown == model.lines.shown()
    final = session.article.text
    while session.undo():
        assert view.shown == model.lines.shown()
        assert session.article.text.endswith(model.text)
    assert session.article.to_bytes() == opened
    while session.redo():
        assert session.article.text.endswith(model.text)
    assert session.article.text == final


@given(TEXTS, TEXTS, st.sampled_from(list(Part)))
def test_another_text_from_elsewhere_is_shown(body: str, other: str, part: Part) -> None:
    session = session_of(HEAD + body)
    model = SourceModel(session, part)
    view = View(model)
    session.dispatch((Splice(0, session.article.text, "---\na: b\n---\n" + other).trimmed(),), origin="disk")
    assert session.article.text.endswith(model.text)
    assert view.shown == model.lines.shown()
    assert model.text == SourceModel(session, part).text


def test_a_field_set_in_the_form_leaves_the_bodys_lines_alone() -> None:
    session = session_of(HEAD + "글\n")
    model = SourceModel(session)
    view = View(model)
    session.set_field("title", "다른 제목")
    assert model.text == "글\n"
    assert [change.lines for change in view.changes] == [None]


def test_front_matter_typed_where_none_was_stays_under_the_hand() -> None:
    session = session_of("글\n")
    model = SourceModel(session)
    for at, text in ((0, "---\n"), (4, "a: [\n"), (9, "---\n")):
        model.replace(at, at, text)
    assert model.text == session.article.text == "---\na: [\n---\n글\n"


def test_words_and_deletions_are_undone_by_themselves() -> None:
    session = session_of(HEAD)
    model = SourceModel(session)
    text = ""
    for char in "ab cd":
        model.typed(0, 1, [text + char], len(text), 0)
        text += char
    session.undo()
    assert model.text == "ab "
    session.undo()
    assert model.text == ""


def test_moved_text_is_one_step() -> None:
    session = session_of(HEAD + "abcdef")
    model = SourceModel(session)
    assert model.move(0, 2, 4) == 4
    assert model.text == "cdabef"
    session.undo()
    assert model.text == "abcdef"


def test_a_stretch_is_edited_alone() -> None:
    article = Article.from_text(HEAD + "하나\n\n둘\n\n셋\n")
    start = article.body.starts[1]
    session = Session(article, None, naming=Naming())
    model = SourceModel(session, Stretch(start, start + 1))
    assert model.text == "둘"
    model.replace(1, 1, "\n\n넷")
    assert model.text == "둘\n\n넷"
    assert session.article.body.text == "하나\n\n둘\n\n넷\n\n셋\n"


def test_a_read_only_article_is_shown_and_not_changed() -> None:
    session = Session(Article.from_bytes("가나".encode("cp949")), None, naming=Naming())
    model = SourceModel(session)
    assert model.text == "가나"
    with pytest.raises(ReadOnlyArticleError):
        model.replace(0, 0, "x")


def test_only_lines_that_may_read_otherwise_are_coloured_anew() -> None:
    session = session_of(HEAD + "".join(f"글 {number}\n\n" for number in range(50)))
    model = SourceModel(session)
    view = View(model)
    model.replace(0, 0, "x")
    first, end = view.changes[-1].recoloured or (0, 999)
    assert first == 0 and end < 10
    model.replace(0, 0, "[a]: /b\n\n")
    assert view.changes[-1].recoloured is None, "any block may use a definition"


def test_colours_of_the_whole_file_say_what_is_broken() -> None:
    article = Article.from_text("---\ntitle: '가' 나\nx: 1\n---\n**b**\n")
    found = [(article.text[at : at + length], role) for at, length, role in spans_between(article, 0, len(article.text))]
    assert any(role & Role.PROBLEM and "가" in text for text, role in found)
    assert any(role & Role.STRONG and text == "b" for text, role in found)


@pytest.mark.parametrize("body", ["글 **굵은** 글\n\n- 하나\n- 둘 [링크](/x)\n", "<p>글 <b>굵은</b> &amp; 글</p>\n<h2>둘</h2>\n"])
def test_a_caret_on_the_page_has_its_place_in_the_source_and_back(body: str) -> None:
    article = Article.from_text(HEAD + body)
    for offset in range(article.body.offset, len(article.text) + 1):
        place = place_of(article, offset)
        assert place_of(article, offset_of(article, place)) == place


def test_a_caret_behind_a_word_stays_behind_it() -> None:
    article = Article.from_text(HEAD + "글 **굵은** 글\n")
    at = offset_of(article, place_of(article, article.text.index("은") + 1))
    assert article.text[:at].endswith("굵은")
