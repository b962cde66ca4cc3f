"""Random hands on a body editor: after each step the widget, the model and a fresh reading of the text agree."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.document.article import Article
from editor.document.history import Naming
from editor.document.lines import LineKind
from editor.markup.inline import normal_form
from editor.session.session import Session
from editor.ui.body.body_editor import BodyEditor
from editor.ui.body.line_text import runs_of_block
from tests.gui.conftest import commit

BODIES = (
    '<p><img src="/a.jpg" alt="x" /></p>\n\n<h2 data-ke-size="size26">하나</h2>\n\n<p data-ke-size="size16">첫 <b>굵은</b>'
    ' 글.</p>\n\n<h2 data-ke-size="size26">둘</h2>\n\n<p data-ke-size="size16">둘째 글.</p>\n끝줄 <a href="/x">여기</a>\n\n\n',
    "## 하나\n\n첫 *글*과 `코드`.\n두 줄째.\n\n- 하나\n- 둘\n  - 안쪽\n\n1. 첫째\n2. 둘째\n\n### 셋\n\n> 인용\n\n끝 [링크][r].\n\n[r]: /ref\n",
    '> 인용 하나\n>\n> - 안의 목록\n\n- 느슨한\n\n  둘째 문단\n- 항목\n\n말\n: 뜻\n\n<table><tr><td rowspan="2">가</td><td>나</td></tr>'
    "<tr><td>다</td></tr></table>\n\n***\n\n| 라 | 마 |\n|---|---|\n\n<pre>a &lt; b\n</pre>\n",
    '글 앞\n\n<p data-ke-size="size16">&nbsp;</p>\n맨글\n\n```\n코드\n```\n\n{% include a.html %}\n\n| 가 | 나 |\n|---|---|\n| 1 | 2 |\n\n<div>\n열린 것\n',
    "",
    "- [ ] 하나 <http://a.kr/b>\n- [x] {{ a }}\n- {{ b }}\n  1. [ ] [라벨]과 [둘][]\n\n앞 [라벨] 뒤\n\n[라벨]: /l 'T'\n[둘]: /m\n",
    "<ul>\n  <li>하나</li>\n  <li>둘 <i>셋</i></li>\n</ul>\n\n제목\n----\n\n글 {{ site.title }} 글\n{: .cls}\n\n*[글]: 약어\n",
)
TYPED = (
    "가", "나다", " ", "  ", "*", "**", "_", "<b>", "[x](y)", "1. ", "# ", "- ", "> ", "[ ] ", "[x]", "`", "&amp;", "'", '"', "...", "|",
    "{: .x}", "{{ a }}", "$$", "\\", "~~", "http://a.kr", "^", "글 ", "끝.",
)  # fmt: skip


COMMANDS = (
    "format.bold", "format.italic", "format.heading2", "format.heading3", "format.paragraph",
    "format.bullet_list", "format.numbered_list", "format.task_list", "insert.section", "section.move_up", "section.move_down",
)  # fmt: skip


class BodyMachine:
    """One editor with one article; ``step`` does one random thing and looks whether all agree."""

    def __init__(self, seed: int, body: str) -> None:
        self._chance = random.Random(seed)
        self.editor = BodyEditor()
        self.editor.resize(800, 600)
        self.start = "---\ntitle: 글\n---\n\n" + body
        self.session = Session(Article.from_text(self.start), None, naming=Naming())
        self.editor.set_session(self.session)
        self.editor.show()
        self.editor.setFocus()
        self.log: list[str] = []

    def close(self) -> None:
        self.editor.set_session(None)
        self.editor.deleteLater()

    def step(self) -> None:
        actions: list[tuple[int, Callable[[], object]]] = [
            (8, self._type),
            (3, lambda: self._key(Qt.Key.Key_Return)),
            (4, lambda: self._key(Qt.Key.Key_Backspace)),
            (2, lambda: self._key(Qt.Key.Key_Delete)),
            (3, lambda: self._place(QTextCursor.MoveMode.MoveAnchor, 10_000)),
            (3, lambda: self._place(QTextCursor.MoveMode.KeepAnchor, 40)),
            (6, self._command),
            (2, self._undo),
            (1, self._redo),
            (1, self._link),
            (1, self._paste),
            (1, self.editor.cut),
        ]
        weights, calls = zip(*actions, strict=True)
        self._chance.choices(calls, weights)[0]()
        QApplication.processEvents()
        self.agree()

    def agree(self) -> None:
        """The widget's lines are the model's, and the article's pieces those of its text."""
        block = self.editor.document().firstBlock()
        for row in self.editor.model.rows:
            for number, line in enumerate(row.lines):
                if number == row.cells_from:  # nothing is ever shown in front of a table
                    assert block.length() == 1 and not block.isVisible(), self.log
                    block = block.next()
                assert block.isValid(), self.log
                if line.leaf >= 0:
                    assert normal_form(runs_of_block(block)) == normal_form(line.runs), self.log
                elif line.kind is LineKind.CODE:
                    assert runs_of_block(block) == line.runs, self.log
                block = block.next()
        assert not block.isValid(), self.log
        fresh = Article.from_text(self.session.article.text)
        assert fresh.body.blocks == self.session.article.body.blocks, self.log

    def undo_all_and_redo(self) -> None:
        """Undone to the start the text is the opened one; redone to the end the last."""
        last, count = self.session.article.text, 0
        while self.session.undo():
            count += 1
        assert self.session.article.text == self.start, self.log
        self.agree()
        for _ in range(count):
            self.session.redo()
        assert self.session.article.text == last, self.log
        self.agree()

    def _type(self) -> None:
        text = self._chance.choice(TYPED)
        self.log.append(f"type {text!r}")
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.editor, letter)
            else:
                commit(self.editor, letter)

    def _key(self, key: Qt.Key) -> None:
        self.log.append(key.name)
        QTest.keyClick(self.editor, key)

    def _place(self, mode: QTextCursor.MoveMode, reach: int) -> None:
        cursor = self.editor.textCursor()
        end = self.editor.document().characterCount() - 1
        target = max(0, min(end, cursor.position() + self._chance.randint(-reach, reach)))
        if reach > end:
            target = self._chance.randint(0, end)
        self.log.append(f"{mode.name} {target}")
        cursor.setPosition(target, mode)
        self.editor.setTextCursor(cursor)

    def _command(self) -> None:
        name = self._chance.choice(COMMANDS)
        self.log.append(name)
        self.editor.execute(name)

    def _undo(self) -> None:
        self.log.append("undo")
        self.editor.commit()
        self.session.undo()

    def _redo(self) -> None:
        self.log.append("redo")
        self.editor.commit()
        self.session.redo()

    def _link(self) -> None:
        self.log.append("link")
        if self.editor.textCursor().hasSelection():
            self.editor.set_link("https://a.kr/?a=1&b=2")

    def _paste(self) -> None:
        self.log.append("paste")
        QGuiApplication.clipboard().setText("붙임 <b>\n\n둘째 *줄*\n")
        self.editor.paste()
