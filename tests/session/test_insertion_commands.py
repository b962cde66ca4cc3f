"""Room between paragraphs and definitions: written as the article writes, taken back whole."""

from __future__ import annotations

import pytest

from editor.document.article import Article
from editor.document.history import Naming
from editor.errors import StructureError
from editor.markup.inline import Run
from editor.session.body_model import BodyModel, Spot
from editor.session.insertion_commands import insert_spacer, make_definitions
from editor.session.session import Session


def model_of(body: str) -> BodyModel:
    return BodyModel(Session(Article.from_text(f"---\ntitle: 글\n---\n{body}"), None, naming=Naming()))


def body_of(model: BodyModel) -> str:
    return model.article.body.text


def undone(model: BodyModel, body: str) -> bool:
    while model.session.can_undo:
        model.session.undo()
    return body_of(model) == body


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ('<p class="a">가</p>\n<p class="a">나</p>\n', '<p class="a">가</p>\n<p class="a">&nbsp;</p>\n<p class="a">나</p>\n'),
        ("가\n\n나\n", "가\n\n&nbsp;\n\n나\n"),
        ("<p>가</p>\n<p>나</p>\n<p class='s'>&nbsp; </p>\n<p>다</p>\n", "<p>가</p>\n<p class='s'>&nbsp; </p>\n<p>나</p>\n<p class='s'>&nbsp; </p>\n<p>다</p>\n"),
    ],
)  # fmt: skip
def test_a_spacer_is_written_as_the_article_has_them(body: str, written: str) -> None:
    model = model_of(body)
    assert insert_spacer(model, Spot(0, 0, 1)) == Spot(2)
    assert [line for line in body_of(model).split("\n") if line] == [line for line in written.split("\n") if line]
    assert undone(model, body)


def test_one_writes_on_below_a_spacer_at_the_end() -> None:
    model = model_of("<p>가</p>\n")
    at = insert_spacer(model, Spot(0, 0, 1))
    model.set_line(at, [Run("나")])
    assert body_of(model).splitlines()[0] == "<p>가</p>"
    assert [line for line in body_of(model).splitlines() if line] == ["<p>가</p>", "<p>&nbsp;</p>", "<p>나</p>"]


@pytest.mark.parametrize(
    ("body", "end", "written", "caret"),
    [
        ("앞\n\n**용**어\n\n뒤\n", 2, "앞\n\n**용**어\n: \n\n뒤\n", Spot(1, 1)),
        ("앞\n\n용어\n\n뜻 하나\n\n뜻 둘\n", 4, "앞\n\n용어\n: 뜻 하나\n: 뜻 둘\n", Spot(1)),
        ("<p>앞</p>\n<p class='a'>용어</p>\n<p>뜻</p>\n", 3, "<p>앞</p>\n<dl>\n<dt>용어</dt>\n<dd>뜻</dd>\n</dl>\n", Spot(1)),
        ("<p>앞</p>\n<p></p>\n<p>뒤</p>\n", 2, "<p>앞</p>\n<dl>\n<dt></dt>\n<dd></dd>\n</dl>\n<p>뒤</p>\n", Spot(1)),
    ],
)  # fmt: skip
def test_paragraphs_become_a_term_and_what_it_means(body: str, end: int, written: str, caret: Spot) -> None:
    model = model_of(body)
    assert make_definitions(model, 1, end, Spot(1)) == caret
    assert body_of(model) == written
    roles = [line.role for line in model.rows[1].lines]
    assert roles == ["dt", *["dd"] * (len(roles) - 1)]
    model.set_line(Spot(1, 1), [Run("글")])
    assert ": 글" in body_of(model) or "<dd>글</dd>" in body_of(model)
    assert undone(model, body)


def test_an_empty_line_in_html_becomes_an_empty_list() -> None:
    model = model_of("<p>앞</p>\n")
    model.add_pending(0, model.paragraph_form_at(0), below=True)
    assert make_definitions(model, 1, 2, Spot(1)) == Spot(1)
    assert [line.role for line in model.rows[1].lines] == ["dt", "dd"]


@pytest.mark.parametrize(
    ("body", "cause"), [("## 제목\n", "definitions"), ("- 가\n", "definitions"), ("글\n{: .a}\n", "definitions")]
)
def test_what_is_no_plain_paragraph_is_refused(body: str, cause: str) -> None:
    model = model_of(body)
    with pytest.raises(StructureError) as refused:
        make_definitions(model, 0, 1, Spot(0))
    assert refused.value.cause == cause and body_of(model) == body


def test_in_markdown_a_term_has_to_be_written_first() -> None:
    model = model_of("앞\n")
    model.add_pending(0, model.paragraph_form_at(0), below=True)
    with pytest.raises(StructureError) as refused:
        make_definitions(model, 1, 2, Spot(1))
    assert refused.value.cause == "term"
