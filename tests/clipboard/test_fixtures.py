"""What is pasted from other programs: expected blocks, and sources that read back in a house of either manner."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from editor.clipboard import Flavours, HouseForms, insert_pasted, pictures_of, read_clipboard, sources
from editor.clipboard.pasted import Pasted, PastedPicture
from editor.clipboard.reading_back import in_normal_form, read_back
from editor.clipboard.writing import placed
from editor.document.article import Article
from tests.clipboard.outline import outline

FIXTURES = Path(__file__).with_name("fixtures")
NAMES = sorted(path.stem for path in FIXTURES.glob("*.html"))
HOUSES = {
    "html": '---\ntitle: 글\n---\n<h2 data-ke-size="size26">앞</h2>\n<p data-ke-size="size16">앞 글.</p>\n\n끝 글 <b>굵게</b>\n',
    "markdown": "---\ntitle: 글\n---\n## 앞\n\n앞 글.\n\n끝 글 **굵게**\n",
    "windows": "---\r\ntitle: 글\r\n---\r\n## 앞\r\n\r\n앞 글.\r\n\r\n끝 글\r\n",
}
JUNK = re.compile(
    r"style=|class=\"(?!language-)|mso-|<o:|<font|<span|onclick|onerror|javascript:|<script|StartFragment|&nbsp;"
)


def pasted(name: str) -> Pasted:
    return read_clipboard(Flavours(html=(FIXTURES / f"{name}.html").read_text(encoding="utf-8")))


def address_of(picture: PastedPicture) -> str:
    return f"/assets/img/{len(picture.data)}.png" if picture.data else picture.address


@pytest.mark.parametrize("name", NAMES)
def test_the_blocks_are_those_that_are_expected(name: str) -> None:
    assert outline(pasted(name)) == (FIXTURES / f"{name}.expected").read_text(encoding="utf-8")


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("name", NAMES)
def test_the_sources_read_back_in_the_article(name: str, house: str) -> None:
    article = Article.from_text(HOUSES[house])
    found = pasted(name)
    cores = sources(found.blocks, HouseForms.near(article, 1), address_of)
    after = insert_pasted(article, 2, found.blocks, address_of).after
    written = [block.source for block in after.body.blocks[2:-1]]
    wanted = tuple(map(in_normal_form, placed(found.blocks, address_of)))
    assert tuple(block for source in written for block in read_back(source) or ()) == wanted
    assert after.body.blocks[0].source == article.body.blocks[0].source
    assert after.body.blocks[-1].source == article.body.blocks[-1].source
    assert not any(map(JUNK.search, cores))


@pytest.mark.parametrize("name", NAMES)
def test_line_ends_are_the_article_s(name: str) -> None:
    forms = HouseForms.near(Article.from_text(HOUSES["windows"]), 1)
    assert not any(re.search(r"(?<!\r)\n", core) for core in sources(pasted(name).blocks, forms, address_of))


def test_paragraphs_and_headings_take_the_house_s_own_form() -> None:
    forms = HouseForms.near(Article.from_text(HOUSES["html"]), 1)
    cores = sources(pasted("tistory").blocks, forms)
    assert cores[0] == '<h2 data-ke-size="size26">등대지기의 하루</h2>'
    assert cores[1] == '<p data-ke-size="size16">불은 <strong>해 질 녘</strong>에 켠다.<br />끄는 것은 아침이다.</p>'


def test_a_picture_s_bytes_are_kept_until_it_is_taken_in() -> None:
    (picture,) = pictures_of(pasted("chromium_page").blocks)
    assert (picture.media_type, picture.data[:4]) == ("image/png", b"\x89PNG")
    assert sources([picture], HouseForms(), lambda _: "/a b.png") == (
        '<figure><img src="/a%20b.png" alt="도서관 앞 계단" /><figcaption>계단에 앉은 사람들. ⓒ 이하늘 기자</figcaption></figure>',
    )
    assert sources([picture], HouseForms()) == ("계단에 앉은 사람들. ⓒ 이하늘 기자",)
