"""After any edits the preview, once idle, shows what a page freshly loaded shows: real posts, the real engine."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.document.article import Article
from editor.document.changes import Splice
from editor.errors import FieldError
from editor.render.page import PageRenderer
from editor.resources import resource_path
from editor.session.desk import Desk, desk_for
from editor.session.session import Session
from editor.site.site import Site, open_site
from tests.gui.conftest import dispose

pytest.importorskip("PySide6.QtWebEngineWidgets", reason="QtWebEngine does not load here", exc_type=ImportError)

from editor.ui import preview_binding
from editor.ui.preview import preview_pane
from editor.ui.preview.preview_pane import PreviewPane
from editor.ui.preview.script import preview_script
from editor.ui.preview_binding import PreviewBinding

WAIT = 30_000  # ms at most
EDITS_IN_A_POST = 8
SHORT, LONG = 100, 2_000  # edits
PIECES = (
    "word ", "가나다 ", "**bold**", "*", "`", "<b>", "</b>", "<div>\n\n", "</div>\n\n", "\n\n", "\n", "# ", "\n\n## Same\n\n",
    "\n\n- one\n- two\n\n", "\n1. first\n   second\n\n", "[^n]", "\n\n[^n]: A note.\n\n", "*[HTML]: Hyper\n\n", "HTML ",
    "{{ page.title }}", "{% if page.title %}", "{% endif %}", "{% raw %}{{ x }}{% endraw %}", "\n\n> quoted\n\n",
    "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n", "![a](x.png)", "[link](https://example.org)", "\n\n```ruby\nx = 1\n```\n\n",
    "{: .class #id}", "\n\n* toc\n{:toc}\n\n", "$$x^2$$", "<!-- c -->", "&amp;", "\"quoted\" -- ...", "<p>open", "~~~\n",
    "</article>", "</main></body>", "<template><p>in</p></template>", "{::nomarkdown}</div><b>{:/}", "<table><tr><td>x",
)  # fmt: skip


@pytest.fixture
def panes(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[PreviewPane, PreviewPane]]:
    """The pane that is patched, and one that pages are loaded into; nothing is waited for."""
    monkeypatch.setattr(preview_binding, "BURST", 0)
    monkeypatch.setattr(preview_binding, "IDLE", 1)
    monkeypatch.setattr(preview_binding, "FORM", 1)
    monkeypatch.setattr(preview_binding, "SOON", 1)
    monkeypatch.setattr(preview_pane, "_FRAMES", 0)
    made = (PreviewPane(script=preview_script()), PreviewPane(script=preview_script()))
    for pane in made:
        pane.resize(420, 600)
        pane.show()
        pane.start()
    yield made
    for pane in made:
        pane.close()
        dispose(pane)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The sample site, where time stands still: a post without a date has that of the build."""
    monkeypatch.setattr(Site, "now", lambda site: datetime(2026, 11, 22, 9, tzinfo=UTC))
    shutil.copytree(resource_path("sample-site"), tmp_path / "site")
    return desk_for(tmp_path / "site")[0]


def dom(qtbot: QtBot, pane: PreviewPane) -> str:
    answers: list[object] = []
    pane.run("document.documentElement.outerHTML", answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT)
    return str(answers[0])


def load(qtbot: QtBot, pane: PreviewPane, html: str) -> str:
    with qtbot.waitSignal(pane.page.loadFinished, timeout=WAIT):
        pane.load(html, "/")
    return dom(qtbot, pane)


def random_splice(chance: random.Random, article: Article) -> Splice:
    text, start = article.text, article.body.offset
    at = chance.randint(start, len(text))
    if chance.random() < 0.3:
        end = min(len(text), at + chance.choice([1, 3, 20, 200]))
        return Splice(at, text[at:end], "")
    if chance.random() < 0.15 and article.body.blocks:  # a block once more: equal headings, equal notes
        return Splice(at, "", chance.choice(article.body.blocks).source)
    return Splice(at, "", chance.choice(PIECES))


def posts_of(shared: Path, desk: Desk, chance: random.Random) -> Iterator[Session]:
    """Random posts of the corpus, each as the site's only file of that name."""
    file = desk.site.posts_folder / "2026-01-01-law.md"
    paths = sorted(path for path in (shared / "corpus").rglob("*.md") if path.stat().st_size < 60_000)
    while True:
        file.write_bytes(chance.choice(paths).read_bytes())
        session = desk.open(file)
        if session.article.read_only is None and session.article.body.blocks:
            yield session


def edits_in(
    qtbot: QtBot, binding: PreviewBinding, session: Session, edit: Callable[[Article], Splice], count: int
) -> Iterator[None]:
    for number in range(count):
        try:
            if number % 4 == 3:
                session.set_field("title", f"Title {number}")
            else:
                session.dispatch([edit(session.article)], origin="source")
        except FieldError:  # of front matter that is broken
            session.dispatch([edit(session.article)], origin="source")
        qtbot.waitUntil(binding.is_settled, timeout=WAIT)
        yield


@pytest.mark.corpus
@pytest.mark.timeout(3600)
def test_patched_is_what_would_be_loaded(
    qtbot: QtBot,
    panes: tuple[PreviewPane, PreviewPane],
    desk: Desk,
    shared: Path,
    figure: Callable[[str], None],
) -> None:
    long = settings.default is not None and settings.default.max_examples >= 10_000
    wanted = LONG if long else SHORT
    chance, parent, done = random.Random(20261122), QWidget(), 0
    qtbot.addWidget(parent)
    binding = PreviewBinding(panes[0], parent)
    for session in posts_of(shared, desk, chance):
        binding.set_session(session, desk)
        qtbot.waitUntil(binding.is_settled, timeout=WAIT)
        for _ in edits_in(qtbot, binding, session, lambda now: random_splice(chance, now), EDITS_IN_A_POST):
            assert dom(qtbot, panes[0]) == load(qtbot, panes[1], html_of(desk, session)), session.article.text
            done += 1
        if done >= wanted:
            break
    binding.set_session(None, None)
    figure(f"{done} edits: patched once idle = freshly loaded")


def html_of(desk: Desk, session: Session) -> str:
    """The page, by a renderer that has seen nothing else."""
    article = Article.from_text(session.article.text)
    return PageRenderer(open_site(desk.site.folder)).render(article, desk.target_path(session)).html
