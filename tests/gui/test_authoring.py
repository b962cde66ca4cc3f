"""A whole article written by hand: with keys and clicks only, the saved file is the wished one byte for byte."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import commit, compose

OUR_OWN = """---
title: 첫눈 소식에 항구가 들썩인 까닭은?
categories:
  - News
  - 날씨
excerpt: >
  물마루 항구에 첫눈이 내렸다. 어민들은 "올해는 이르다"며 그물을 걷었다. 눈은 밤새 5cm 쌓였다.
feature_text: >
  물마루 항구에 첫눈이 내렸다. 어민들은 "올해는 이르다"며 그물을 걷었다. 눈은 밤새 5cm 쌓였다.
image: '/assets/img/snow.jpg'
---

<p><img src="/assets/img/snow.jpg" alt="눈 내린 항구" /></p>

<h2 data-ke-size="size26">밤새 쌓인 눈</h2>

<p data-ke-size="size16">기상대는 1일 "눈이 5cm & 그 이상"이라고 했다. 그물 *세 장*이 걸렸다.</p>

<h2 data-ke-size="size26">어민들의 하루</h2>

<p data-ke-size="size16">배는 뜨지 않았다. '내일은 뜬다'는 말이 돌았다.</p>
소식은 여기로, <a href="https://mulmaru.example" rel="dofollow">https://mulmaru.example</a>


"""


@dataclass(frozen=True)
class Wish:
    """An article of the seed's shape, taken apart: what the hands type, and what the house's template holds."""

    text: str

    @property
    def title(self) -> str:
        return re.search(r"^title: (.*)$", self.text, re.MULTILINE)[1]  # type: ignore[index]

    @property
    def categories(self) -> list[str]:
        return re.findall(r"^  - (.*)$", self.text.split("excerpt:")[0], re.MULTILINE)

    @property
    def excerpt(self) -> str:
        return re.search(r"^excerpt: >\n  (.*)$", self.text, re.MULTILINE)[1]  # type: ignore[index]

    @property
    def sections(self) -> list[tuple[str, str]]:
        return re.findall(r"<h2 [^>]*>(.*)</h2>\n\n<p data-[^>]*>(.*)</p>", self.text)

    def template(self, sections: int) -> str:
        """The same post with what a reporter writes left empty, and so many sections."""
        head, body = self.text.split("\n---\n", 1)
        head = re.sub(r"^title: .*$", "title:", head, flags=re.MULTILINE)
        head = re.sub(r"^categories:\n(  - .*\n)+", "categories:\n", head, flags=re.MULTILINE)
        head = re.sub(r"^(excerpt|feature_text): >\n  .*$", r"\1: >", head, flags=re.MULTILINE)
        lead, rest = body.split("<h2", 1)
        opener = "<h2" + rest[: rest.index(">") + 1]
        closing = body[body.rindex("</p>\n") + len("</p>\n") :]
        empty = f'{opener}</h2>\n\n<p data-ke-size="size16"></p>'
        return f"{head}\n---\n{lead}{(empty + chr(10) * 2) * (sections - 1)}{empty}\n{closing}"


def wishes() -> list[object]:
    shared = Path(__file__).resolve().parents[3] / "shared" / "seed"
    found = sorted(shared.glob("*.txt"))
    return [
        pytest.param(OUR_OWN, id="our own"),
        *(pytest.param(path.read_text("utf-8"), id="the seed") for path in found),
    ]


def type_text(widget: QWidget, text: str) -> None:
    """Types a text: Hangul through the input method, syllable by syllable, the rest key by key."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(widget, letter)
        else:
            compose(widget, letter)
            commit(widget, letter)


def click(widget: QWidget, point: QPoint | None = None) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=point or widget.rect().center())


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A site whose posts have the seed's shape."""
    folder = tmp_path / "house"
    for name in ("_posts", "assets/img", ".copydesk/templates"):
        (folder / name).mkdir(parents=True)
    (folder / "_config.yml").write_text("title: 신문\ntimezone: Asia/Seoul\n", "utf-8")
    return folder


@pytest.mark.timeout(240)
@pytest.mark.parametrize("sections_given", ["all sections", "one section"])
@pytest.mark.parametrize("wished", wishes())
def test_an_article_of_the_seeds_shape_is_written_byte_for_byte(
    make_window, house: Path, qtbot: QtBot, wished: str, sections_given: str
) -> None:
    wish = Wish(wished)
    count = len(wish.sections) if sections_given == "all sections" else 1
    (house / ".copydesk" / "templates" / "news.md").write_text(wish.template(count), "utf-8", newline="")
    (house / "_posts" / "2026-01-02-1.md").write_text(OUR_OWN, "utf-8", newline="")
    window = make_window()
    window.open_path(house)

    window.actions_["file.new"].trigger()
    title = window.findChild(QWidget, "field.title")
    click(title)
    type_text(title, wish.title)
    tokens = window.findChild(QWidget, "field.categories")
    click(tokens)
    for category in wish.categories:
        type_text(window.focusWidget(), category)
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    excerpt = window.findChild(QWidget, "field.excerpt")
    click(excerpt)
    type_text(excerpt, wish.excerpt)
    same = window.findChild(QAbstractButton, "field.feature_text.same")
    if not same.isChecked():
        click(same, QPoint(10, same.height() // 2))
    assert same.isChecked()

    body = window.findChild(QWidget, "bodyEditor")
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for number, (heading, text) in enumerate(wish.sections):
        if number < count:
            QTest.keyClick(body, Qt.Key.Key_Down)
        else:
            QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        type_text(body, heading)
        QTest.keyClick(body, Qt.Key.Key_Down)
        type_text(body, text)
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    saved = window.workflow.session.path
    assert saved is not None
    assert saved.read_bytes().decode() == wished
