"""Embeds and pictures as commands on rows."""

from __future__ import annotations

import pytest

from editor.document.article import Article
from editor.document.embeds import embed_of
from editor.document.history import Naming
from editor.errors import StructureError
from editor.session import embed_commands, picture_words
from editor.session.body_model import BodyModel, Spot
from editor.session.session import Session

FILM = "https://www.youtube.com/watch?v=abcdef_1"


def model_of(body: str) -> BodyModel:
    return BodyModel(Session(Article.from_text(body), None, naming=Naming()))


def undone(model: BodyModel) -> str:
    model.session.undo()
    return model.article.text


def test_an_embed_is_put_below_the_line() -> None:
    model, film = model_of("<p>가</p>\n\n<p>나</p>\n"), embed_of(FILM)
    assert film is not None
    spot = embed_commands.insert_embed(model, 0, film)
    assert model.article.text == f"<p>가</p>\n\n{film.code()}\n\n<p>나</p>\n"
    assert model.line(Spot(1)).is_protected
    assert spot == Spot(2) and model.rows[2].pending is not None  # one goes on writing below it
    assert undone(model) == "<p>가</p>\n\n<p>나</p>\n"


@pytest.mark.parametrize("lone", [FILM, f"[영상]({FILM})", f'<p data-ke-size="size16"><a href="{FILM}">영상</a></p>'])
def test_a_lone_link_becomes_the_embed_in_one_step(lone: str) -> None:
    body = f"가\n\n{lone}\n\n나\n"
    model = model_of(body)
    embed = embed_commands.lone_embed(model, Spot(1))
    assert embed is not None and embed.id == "abcdef_1"
    embed_commands.insert_embed(model, 1, embed, replaces=True)
    assert model.article.text == f"가\n\n{embed.code()}\n\n나\n"
    assert undone(model) == body


def test_the_articles_own_way_is_taken() -> None:
    model, film = model_of('{% include youtube.html id="other_id1" %}\n\n가\n'), embed_of(FILM)
    assert film is not None
    embed_commands.insert_embed(model, 1, film)
    assert '{% include youtube.html id="abcdef_1" %}' in model.article.text


@pytest.mark.parametrize("line", [f"보라 {FILM}", "https://a.kr/x", "글", f"[가]({FILM}) 나", f"## {FILM}"])
def test_other_lines_are_no_lone_embed(line: str) -> None:
    assert embed_commands.lone_embed(model_of(f"{line}\n"), Spot(0)) is None


def test_a_lone_address_becomes_a_link() -> None:
    model = model_of(f"<p>{FILM}</p>\n")
    embed_commands.link_lone_address(model, Spot(0))
    assert model.article.text == f'<p><a href="{FILM}">{FILM}</a></p>\n'


FIGURE = '<figure>\n<img src="/a.jpg" alt="옛" width="300">\n<figcaption>설명</figcaption>\n</figure>\n'


def test_a_picture_is_read() -> None:
    words = picture_words.picture_at(model_of(FIGURE), Spot(0))
    assert words == picture_words.PictureWords("/a.jpg", "옛", "설명", "300", "")
    aside = picture_words.picture_at(model_of('가 <img src="/a.jpg" alt="x"> 나\n'), Spot(0, 0, 2))
    assert aside.caption is None
    with pytest.raises(StructureError):
        picture_words.picture_at(model_of("글\n"), Spot(0))


def test_only_what_changed_is_written_as_one_step() -> None:
    model = model_of(FIGURE)
    known = picture_words.picture_at(model, Spot(0))
    said = picture_words.PictureWords(known.address, "새", "새 설명", "50%", "")
    picture_words.say(model, Spot(0), said)
    assert 'alt="새"' in model.article.text and "<figcaption>새 설명</figcaption>" in model.article.text
    assert picture_words.picture_at(model, Spot(0)) == said
    assert undone(model) == FIGURE
    picture_words.say(model, Spot(0), known)
    assert model.article.text == FIGURE


@pytest.mark.parametrize("body", ['<p><img src="/a.jpg" alt="x" /></p>\n', "![x](/a.jpg)\n"])
def test_a_paragraphs_picture_takes_width_place_and_caption(body: str) -> None:
    model = model_of(f"가\n\n{body}\n나\n")
    said = picture_words.PictureWords("/a.jpg", "x", "설명", "300", "center")
    picture_words.say(model, Spot(1), said)
    read = picture_words.picture_at(model, Spot(1))
    assert (read.caption, read.width) == ("설명", "300")
    assert undone(model) == f"가\n\n{body}\n나\n"


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("![x](/a.jpg 'T'){: .c}\n", "![x](/새%20b.png 'T'){: .c}\n"),
        ("<p><img alt=\"x\" src='/a.jpg'></p>\n", '<p><img alt="x" src="/새%20b.png"></p>\n'),
    ],
)
def test_another_file_takes_the_place(body: str, written: str) -> None:
    model = model_of(body)
    picture_words.replace_picture(model, Spot(0), "/새 b.png")
    assert model.article.text == written


def test_a_picture_is_taken_away_with_its_caption_or_out_of_its_line() -> None:
    model = model_of(f"가\n\n{FIGURE}\n나\n")
    picture_words.remove_picture(model, Spot(1))
    assert model.article.text == "가\n\n나\n"
    model = model_of('<p>가 <img src="/a.jpg"> 나</p>\n')
    picture_words.remove_picture(model, Spot(0, 0, 2))
    assert "img" not in model.article.text and "가" in model.article.text and "나" in model.article.text
