"""Pictures of emoji that may not be fetched are drawn in the preview; the page itself stays as it is published."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from pytestqt.qtbot import QtBot

from editor.render.emoji import with_emoji
from editor.ui.preview.preview_pane import PreviewPane
from editor.ui.preview.script import preview_script
from tests.gui.conftest import dispose

pytest.importorskip("PySide6.QtWebEngineWidgets", reason="QtWebEngine does not load here", exc_type=ImportError)

WAIT = 20_000  # ms at most
ROOT = "https://github.githubassets.com/images/icons/"
DRESS = 'copydeskLook({"scheme": "light", "only": false, "mark": ""});'


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[PreviewPane]:
    pane = PreviewPane(script=preview_script())
    pane.show()
    pane.start()
    pane.dress(DRESS)
    yield pane
    pane.close()
    dispose(pane)


def ask(qtbot: QtBot, pane: PreviewPane, script: str) -> object:
    answers: list[object] = []
    pane.page.run(script, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT)
    return answers[0]


def drawn(qtbot: QtBot, pane: PreviewPane, body: str) -> list[str]:
    """What is drawn in place of each picture."""
    pane.load(f"<!doctype html><html><body>{body}</body></html>", "/")
    qtbot.waitUntil(lambda: not pane.is_busy, timeout=WAIT)
    script = "[...document.images].map((image) => getComputedStyle(image).content).join('\\n')"
    return unquote(str(ask(qtbot, pane, script))).split("\n")


@pytest.mark.parametrize(
    ("name", "shown"),
    [("+1", "👍"), ("kr", "🇰🇷"), ("man_farmer", "👨\u200d🌾"), ("one", "1\u20e3"), ("heart", "❤")],
)
def test_a_picture_that_did_not_come_is_drawn(qtbot: QtBot, pane: PreviewPane, name: str, shown: str) -> None:
    body = with_emoji(f"<p>:{name}:</p>", ROOT)
    assert f">{shown}</text>" in drawn(qtbot, pane, body)[0]
    assert ask(qtbot, pane, "[document.images[0].offsetWidth, document.images[0].offsetHeight].join()") == "20,20"
    assert ask(qtbot, pane, "document.body.innerHTML") == body


def test_other_pictures_are_left_alone(qtbot: QtBot, pane: PreviewPane) -> None:
    whole = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw=="
    bodies = [f'<img src="{ROOT}emoji/unicode/1f44d.png">', '<img class="emoji" src="/a.png">',
              f'<img class="emoji" src="{whole}#/emoji/unicode/1f44d.png">']  # fmt: skip
    assert drawn(qtbot, pane, "".join(bodies)) == ["normal"] * 3
