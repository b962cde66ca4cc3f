"""A window with one article of every kind of text, the fields that Hangul is typed into, and hands for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from editor.ui.composition import composed_text
from editor.ui.dialogs import Unsaved
from editor.ui.language import LanguageChoice
from editor.ui.line_edit import LineEdit
from editor.ui.main_window import MainWindow
from editor.ui.style.theme import ThemeChoice
from tests.gui.conftest import Answers, type_hangul

POST = """---
title: 큰 제목이다
categories: [News]
excerpt: 요약 글이다
feature_text: 특집 글이다
author: 기자 이름
tags: [항구]
image: /a.jpg
---

## 첫 소제목

<p data-ke-size="size16">첫째 문단이다</p>

둘째 문단은 **굵은** 글이다

- 목록 하나
- 목록 둘

> 인용한 말이다

| 가칸 | 나칸 |
|------|------|
| 다칸 | 라칸 |

```
코드 줄이다
```

<script>
var a;
</script>

카드 뒤 글

낱말 하나
: 풀이 글이다

<figure><img src="/a.jpg" alt="그림"><figcaption>설명 글이다</figcaption></figure>

<details><summary>요지 글이다</summary>
<p>안쪽 글이다</p>
</details>

1. 차례 하나
   - 안의 항목

<h2 data-ke-size="size26">끝 소제목</h2>

끝 문단이다
"""
OTHER = "---\ntitle: 다른 글\n---\n\n다른 문단\n"
TYPED = "한글"

TextWidget = QTextEdit | QPlainTextEdit | QLineEdit


@dataclass
class Hands:
    """The window, and the field that is typed in."""

    window: MainWindow
    folder: Path
    widget: TextWidget | None = None

    # The article.

    @property
    def path(self) -> Path:
        return self.folder / "_posts" / "2026-01-02-news.md"

    @property
    def text(self) -> str:
        session = self.window.workflow.session
        return session.article.text if session is not None else ""

    def open(self) -> None:
        """The article as it was in the beginning, in a window as it was."""
        window = self.window
        for other in QApplication.topLevelWidgets():
            if other is not window and other.isVisible():
                other.close()
        window.workflow.dialogs = Answers(unsaved=Unsaved.DROP)
        if window.finding.is_open:
            window.finding.close()
        adding = window.panes.form.folded.adding
        for line in (window.panes.find_bar.query, window.panes.find_bar.replacement, adding.name):
            line.clear()
        window.panes.find_bar.show_replacing(False)
        window.panes.library.search.clear()
        window.source.show_source(False)
        window.panes.source.whole.setChecked(False)
        window.modes.leave_focus()
        window.modes.typewriter.set_on(False)
        window.panes.left.show()
        window.choose_theme(ThemeChoice.LIGHT)
        window.choose_language(LanguageChoice.ENGLISH)
        if window.zoom != 100:
            window.set_zoom(100)
        window.workflow.close_article()
        adding._unfold(False)
        for path in self.path.parent.glob("2026-01-0*"):
            if path != self.path:
                path.unlink()
        for path in (self.folder / "assets" / "img").glob("market-*"):
            path.unlink()
        self.path.write_text(POST, "utf-8", newline="")
        window.workflow.open_post(self.path)
        if window.workflow.session is not None:
            window.workflow.session._clock = lambda: 0.0  # a busy machine makes no pauses
        window.activateWindow()
        QApplication.processEvents()
        # Without an event loop of its own nothing that a window is done with goes, and each look is given to all of it.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        window.panes.body.setFocus()
        assert self.text == POST and window.panes.body.hasFocus()

    def saved(self) -> str:
        """Name and content of the article's file after a save; "" where what was typed may not be saved."""
        session = self.window.workflow.session
        if session is not None and session.path is not None and self.window.save() is None:
            return ""
        path = next(self.path.parent.glob("2026-01-02-*"))
        return f"{path.name}\n{path.read_bytes().decode('utf-8')}"

    # Hands.

    def focus(self, widget: TextWidget) -> None:
        widget.setFocus()
        QApplication.processEvents()
        assert QApplication.focusWidget() is widget
        self.widget = widget

    def put_caret(self, text: str, *, before: bool = False) -> None:
        """Behind (or before) the first place where the widget shows a text."""
        assert self.widget is not None
        if isinstance(self.widget, QLineEdit):
            self.widget.setCursorPosition(self.widget.text().index(text) + (0 if before else len(text)))
            return
        cursor = self.widget.document().find(text)
        assert not cursor.isNull(), text
        cursor.setPosition(cursor.selectionStart() if before else cursor.selectionEnd())
        self.widget.setTextCursor(cursor)

    def select(self, count: int) -> None:
        """So many characters before the caret."""
        if isinstance(self.widget, QLineEdit):
            self.widget.cursorBackward(True, count)
        elif self.widget is not None:
            cursor = self.widget.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, count)
            self.widget.setTextCursor(cursor)

    def compose(self) -> None:
        """Types two syllables; the second one is under composition."""
        assert self.widget is not None
        type_hangul(self.widget, TYPED, finish=False)
        assert composed_text(self.widget) == TYPED[-1]

    def shown(self) -> str:
        """What the field shows, with the syllable that is still composed."""
        widget = self.widget
        if widget is None or not shiboken6.isValid(widget):
            return "gone"
        if isinstance(widget, LineEdit):
            return widget.text_with_composition()
        text, position = widget.document().toRawText(), widget.textCursor().position()
        return text[:position] + composed_text(widget) + text[position:]

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        combined = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            combined |= modifier
        QTest.keyClick(QApplication.focusWidget() or self.window, key, combined)

    def surface(self) -> QWidget:
        """What is clicked on to come to the field's text."""
        widget = self.widget
        assert widget is not None
        return widget if isinstance(widget, QLineEdit) else widget.viewport()

    def at(self, text: str) -> QPoint:
        """Where the widget shows the middle of a text."""
        widget = self.widget
        if isinstance(widget, QLineEdit) or widget is None:
            return QPoint(6, widget.height() // 2 if widget is not None else 0)
        cursor = widget.document().find(text)
        start, end = (QTextCursor(cursor) for _ in range(2))
        start.setPosition(cursor.selectionStart())
        end.setPosition(cursor.selectionEnd())
        return (widget.cursorRect(start).center() + widget.cursorRect(end).center()) / 2

    def named(self, name: str) -> TextWidget:
        # A field of the article before waits, hidden, to be deleted.
        found = [widget for widget in self.window.findChildren(QWidget, name) if widget.isVisible()]
        assert len(found) == 1 and isinstance(found[0], TextWidget), name
        return found[0]


Enter = Callable[[Hands], None]


def page(mark: str, *, before: bool = False) -> Enter:
    """The page, behind a text that it shows."""

    def enter(it: Hands) -> None:
        it.focus(it.window.panes.body)
        it.put_caret(mark, before=before)

    return enter


def form(name: str, mark: str = "", *, folded: bool = False) -> Enter:
    """A field of the form."""

    def enter(it: Hands) -> None:
        if folded:
            it.window.panes.form.unfold()
            QApplication.processEvents()
        it.focus(it.named(f"field.{name}"))
        it.put_caret(mark)

    return enter


def source(mark: str, *, whole: bool = False) -> Enter:
    def enter(it: Hands) -> None:
        it.window.run_action("view.source")
        it.window.panes.source.whole.setChecked(whole)
        it.focus(it.window.panes.source.editor)
        it.put_caret(mark)

    return enter


def rename(it: Hands) -> None:
    it.window.watch.refresh()
    it.window.panes.outline.edit_title(0)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit) and editor.objectName() == "outline.rename"
    it.widget = editor
    editor.end(False)


def bar(name: str, *, replaces: bool = False) -> Enter:
    def enter(it: Hands) -> None:
        it.window.finding.open(replaces=replaces)
        it.focus(it.named(name))

    return enter


def search(it: Hands) -> None:
    it.focus(it.window.panes.library.search)


def adding(it: Hands) -> None:
    it.window.panes.form.unfold()
    it.window.panes.form.folded.adding._unfold(True)
    QApplication.processEvents()
    it.focus(it.named("addField.name"))


# By name: how to come there, and the text that the syllables stand behind; "" where they enter no text of the article.
FIELDS: dict[str, tuple[Enter, str]] = {
    "HTML paragraph": (page("첫째 문단"), "첫째 문단"),
    "paragraph": (page("둘째 문단"), "둘째 문단"),
    "in bold": (page("굵"), "굵"),
    "heading": (page("첫 소제목"), "첫 소제목"),
    "HTML heading": (page("끝 소제목"), "끝 소제목"),
    "list item": (page("목록 하나"), "목록 하나"),
    "quote": (page("인용한"), "인용한"),
    "table cell": (page("다칸"), "다칸"),
    "code": (page("코드 줄"), "코드 줄"),
    "term": (page("낱말"), "낱말"),
    "definition": (page("풀이"), "풀이"),
    "caption": (page("설명"), "설명"),
    "summary": (page("요지"), "요지"),
    "nested item": (page("안의 항"), "안의 항"),
    "behind a card": (page("카드 뒤", before=True), "</script>\n\n"),
    "the last line": (page("끝 문단이다"), "끝 문단이다"),
    "title": (form("title", "큰 제목"), "큰 제목"),
    "excerpt": (form("excerpt", "요약"), "요약"),
    "feature text": (form("feature_text", "특집"), "특집"),
    "another field": (form("author", "기자", folded=True), "기자"),
    "categories": (form("categories"), ""),
    "tags": (form("tags", folded=True), ""),
    "slug": (form("slug", "news", folded=True), ""),
    "date": (form("date", "2026", folded=True), ""),
    "new field": (adding, ""),
    "source": (source("인용한"), "인용한"),
    "source of the file": (source("큰 제목", whole=True), "큰 제목"),
    "outline": (rename, "첫 소제목"),
    "find": (bar("find.query"), ""),
    "replacement": (bar("find.replacement", replaces=True), ""),
    "posts": (search, ""),
}
