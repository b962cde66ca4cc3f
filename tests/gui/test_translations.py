"""No visible text goes past the translation, and the words come in the person's language while the program runs."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from editor import errors
from editor.ui.language import LanguageChoice
from editor.ui.messages import message_of
from tests.gui.conftest import dispose

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [*sorted((ROOT / "editor" / "ui").rglob("*.py")), ROOT / "editor" / "app.py"]
SHOWS = frozenset(
    "setText setToolTip setWhatsThis setStatusTip setPlaceholderText setWindowTitle setTitle setAccessibleName"
    " setAccessibleDescription setInformativeText setLabelText setTabText addTab addItem addAction addMenu showMessage"
    " setHeaderLabels QAction QLabel QPushButton QCheckBox QToolButton QMenu QGroupBox show_problem show_state"
    " show_hint".split()
)
SEVERITIES = frozenset(("bad", "warn"))


def literals(source: str) -> Iterator[str]:
    """Texts with letters that are shown without having gone through a translation."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and _name(call.func) in SHOWS:
            for argument in [*call.args, *(keyword.value for keyword in call.keywords)]:
                yield from (text for text in _plain(argument) if _speaks(text))


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _plain(node: ast.expr) -> Iterator[str]:
    """The string constants of an expression, but for what is inside of calls."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=values) | ast.List(elts=values) | ast.Tuple(elts=values):
            for value in values:
                yield from _plain(value)
        case ast.BinOp(left=left, right=right):
            yield from _plain(left)
            yield from _plain(right)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _plain(body)
            yield from _plain(orelse)


def _speaks(text: str) -> bool:
    return any(letter.isalpha() for letter in text.replace("Copydesk", ""))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_visible_text_is_translated(path: Path) -> None:
    assert [text for text in literals(path.read_text(encoding="utf-8")) if text not in SEVERITIES] == []


@pytest.mark.parametrize(
    "source",
    [
        'label.setText("Save")',
        'button.setToolTip(f"Saved {count}")',
        'QAction("Open", self)',
        'x.setText("Yes" if on else self.tr("No"))',
        'tree.setHeaderLabels(["Keys"])',
        'box.setPlaceholderText("저장")',
    ],
)
def test_a_bare_text_is_noticed(source: str) -> None:
    assert list(literals(source)) != []


@pytest.mark.parametrize(
    "source", ['label.setText(self.tr("Save"))', 'label.setText(f"{count} %")', 'button.setText("×")', 'f("Save")']
)
def test_others_are_not(source: str) -> None:
    assert list(literals(source)) == []


def words_of(window: QWidget) -> Iterator[str]:
    for kind in (QLabel, QAbstractButton):
        for widget in window.findChildren(kind):
            yield widget.text()
    for widget in window.findChildren(QWidget):
        if isinstance(widget.parent(), QTabBar):
            continue  # Qt's own scroll buttons, which are not shown
        yield widget.toolTip()
        yield widget.accessibleName()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
    for action in window.actions():
        yield action.text()


def test_switching_the_language_changes_every_word(make_window: Callable[..., QWidget], site: Path, qtbot: QtBot) -> None:
    window = make_window()
    window.open_path(sorted((site / "_posts").glob("*.md"))[3])
    window.panes.form.unfold()
    qtbot.waitUntil(lambda: not window.workflow.listing.is_running)
    english = set(words_of(window))
    window.choose_language(LanguageChoice.KOREAN)
    qtbot.waitUntil(lambda: window.actions_["file.save"].text() == "저장")
    assert window.menuBar().actions()[0].text() == "파일(&F)"
    assert window.panes.library.search.placeholderText() == "기사 검색"
    assert window.panes.side.tabs.tabText(0) == "미리보기"
    # What is the same in both languages is no word: names of files, keys, addresses, the article's own text.
    same = {
        word
        for word in english & set(words_of(window))
        if word.isascii() and any(letter.isalpha() for letter in word) and " " in word
    }
    texts = (site / "_posts").glob("*.md")
    written = " ".join(path.read_text(encoding="utf-8") for path in texts)
    assert {word for word in same if word not in written} == set()
    window.choose_language(LanguageChoice.ENGLISH)
    qtbot.waitUntil(lambda: window.actions_["file.save"].text() == "Save")
    qtbot.waitUntil(lambda: not window.workflow.listing.is_running)
    assert set(words_of(window)) == english


@pytest.mark.parametrize("language", [LanguageChoice.ENGLISH, LanguageChoice.KOREAN])
def test_each_error_has_words_with_its_file(
    make_window: Callable[..., QWidget], qapp: QApplication, language: LanguageChoice
) -> None:
    make_window(language=language)
    path = Path("/desk/2024-07-14-기사.md")
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.EditorError)]
    for kind in kinds:
        error = kind("title", "why", path) if kind is errors.FieldError else kind(path, "No space left on device")
        words = message_of(error)
        assert "{" not in words and words.endswith((".", "다."))
        assert any(part in words for part in ("기사.md", "title", "why", "disk", "디스크"))
        assert (language is LanguageChoice.KOREAN) == any("가" <= letter <= "힣" for letter in words.replace("기사", ""))
        assert len(words) > 20


def test_qts_own_words_follow(make_window: Callable[..., QWidget]) -> None:
    make_window(language=LanguageChoice.KOREAN)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "취소"
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    words = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    assert words and all(any("가" <= letter <= "힣" for letter in word) for word in words)
    dispose(dialog)
