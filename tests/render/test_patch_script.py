"""The script that patches the preview, in a real page: it ends as the page freshly loaded would be."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from editor.render.body import BodyHtml
from editor.render.patches import difference

pytest.importorskip("PySide6.QtWebEngineCore", reason="Qt's web engine is not installed", exc_type=ImportError)

from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript, QWebEngineSettings

SCRIPT = (Path(__file__).resolve().parents[2] / "resources" / "preview" / "preview.js").read_text("utf-8")
WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld
PIECES = [
    "<p>가</p>\n", "<p>b <b>c</b></p>\n", "<h2 id=\"x\">d</h2>\n", "<ul>\n  <li>e</li>\n</ul>\n", "bare text\n",
    "<table><tbody><tr><td>f</td></tr></tbody></table>\n", "<!-- own comment -->\n", "",
    "<pre><code>  g\n</code></pre>\n", "<script>document.title = 'ran'</script>\n", "<p><img src=\"x.png\" alt=\"\"></p>\n",
]  # fmt: skip
Evaluate = Callable[[str], Any]


@pytest.fixture
def page(qtbot: Any) -> QWebEnginePage:
    page = QWebEnginePage()
    page.settings().setAttribute(QWebEngineSettings.WebAttribute.JavascriptEnabled, False)
    return page


def load(page: QWebEnginePage, body: str, qtbot: Any) -> None:
    with qtbot.waitSignal(page.loadFinished, timeout=30_000):
        page.setHtml(f"<!DOCTYPE html><html><head><title>t</title></head><body><main>\n{body}\n</main></body></html>")
    evaluate(page, SCRIPT, qtbot)


def evaluate(page: QWebEnginePage, code: str, qtbot: Any) -> Any:
    results: list[Any] = []
    page.runJavaScript(code, WORLD, results.append)
    qtbot.waitUntil(lambda: bool(results), timeout=30_000)
    return results[0]


def dom(page: QWebEnginePage, qtbot: Any) -> str:
    return str(evaluate(page, "document.querySelector('main').innerHTML", qtbot))


def patched(page: QWebEnginePage, old: BodyHtml, new: BodyHtml, qtbot: Any) -> bool:
    patches = json.dumps([patch.to_json() for patch in difference(old, new)])
    return bool(evaluate(page, f"copydeskPatch({patches})", qtbot))


def test_random_edits_end_in_the_page_freshly_loaded(page: QWebEnginePage, qtbot: Any) -> None:
    chance = random.Random(7)
    blocks = [chance.choice(PIECES) for _ in range(6)]
    load(page, BodyHtml(tuple(blocks)).marked, qtbot)
    for _ in range(40):
        old = BodyHtml(tuple(blocks))
        for _ in range(chance.randint(1, 3)):
            at = chance.randint(0, len(blocks))
            taken = chance.choice([0, 0, 1, 1, 2]) if len(blocks) - at > 2 else 0
            blocks[at : at + taken] = [chance.choice(PIECES) for _ in range(chance.randint(0, 2))]
        blocks = blocks or [PIECES[0]]
        assert patched(page, old, BodyHtml(tuple(blocks)), qtbot)
    after = dom(page, qtbot)
    load(page, BodyHtml(tuple(blocks)).marked, qtbot)
    assert after == dom(page, qtbot)
    assert page.title() == "t"


def test_a_page_whose_blocks_are_torn_is_left_for_loading_anew(page: QWebEnginePage, qtbot: Any) -> None:
    torn = BodyHtml(("<div><p>open", "<p>next</p>"))
    load(page, torn.marked, qtbot)
    before = dom(page, qtbot)
    assert not patched(page, torn, BodyHtml(("<div><p>open", "<p>other</p>")), qtbot)
    assert dom(page, qtbot) == before
