"""What can happen in the middle of a syllable."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QFocusEvent, QGuiApplication, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from editor.document.changes import Splice
from editor.resources import resource_path
from editor.ui.dialogs import Unsaved
from editor.ui.language import LanguageChoice
from editor.ui.style.theme import ThemeChoice
from tests.gui.hangul_hands import OTHER, Hands

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_LEFT = Qt.MouseButton.LeftButton

Act = Callable[[Hands], object]


def key(key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> Act:
    return lambda it: it.key(key, *modifiers)


def action(name: str) -> Act:
    return lambda it: it.window.run_action(name)


def click(it: Hands) -> None:
    surface = it.surface()
    QTest.mouseClick(surface, _LEFT, pos=surface.rect().topLeft() + QPointF(4, 8).toPoint())


def click_into(name: str) -> Act:
    """A click into another widget; as with a real mouse it takes the focus."""

    def act(it: Hands) -> None:
        widget = it.window.findChild(QWidget, name)
        assert widget is not None, name
        if not widget.isVisible():
            return
        target = widget.viewport() if isinstance(widget, QTextEdit) else widget
        QTest.mouseClick(target, _LEFT, pos=target.rect().topLeft() + QPointF(4, 8).toPoint())

    return act


def double_click(it: Hands) -> None:
    surface = it.surface()
    place = surface.rect().topLeft() + QPointF(8, 10).toPoint()
    QTest.mousePress(surface, _LEFT, pos=place)
    QTest.mouseRelease(surface, _LEFT, pos=place)
    QTest.mouseDClick(surface, _LEFT, pos=place)


def drag_a_selection(it: Hands) -> None:
    surface = it.surface()
    start = surface.rect().topLeft() + QPointF(4, 10).toPoint()
    QTest.mousePress(surface, _LEFT, pos=start)
    QTest.mouseMove(surface, start + QPointF(30, 0).toPoint())
    QTest.mouseRelease(surface, _LEFT, pos=start + QPointF(30, 0).toPoint())


def right_press(it: Hands) -> None:
    surface = it.surface()
    place = surface.rect().topLeft() + QPointF(4, 8).toPoint()
    QTest.mousePress(surface, Qt.MouseButton.RightButton, pos=place)
    QTest.mouseRelease(surface, Qt.MouseButton.RightButton, pos=place)


def leave_the_window(it: Hands) -> None:
    """Another program's window comes to the front, and then ours again."""
    widget = it.widget
    assert widget is not None
    for kind in (QEvent.Type.WindowDeactivate, QEvent.Type.WindowActivate):
        reason = Qt.FocusReason.ActiveWindowFocusReason
        focus = QEvent.Type.FocusOut if kind is QEvent.Type.WindowDeactivate else QEvent.Type.FocusIn
        QApplication.sendEvent(widget, QFocusEvent(focus, reason))
        QApplication.sendEvent(it.window, QEvent(kind))


def look_at_the_disk(it: Hands) -> None:
    """Somebody else's program wrote beside the article; the window looks."""
    (it.path.parent / "2026-01-04-beside.md").write_text(OTHER, "utf-8")
    it.window.disk_watch.look()


def changed_elsewhere(it: Hands) -> None:
    """The article's file got another line at its end, and the window takes it over."""
    it.window.safety.two_hands.look()


def kept(it: Hands) -> None:
    """The program keeps what was written: in the journal, and as a version."""
    it.window.safety.keeping.keep_idle()
    assert it.window.safety.keeping.flush()


def edit_before(it: Hands) -> None:
    """Something of the program's own changes a block in front of the caret."""
    session = it.window.workflow.session
    assert session is not None
    at = session.article.text.index("## 첫")
    session.dispatch((Splice(at, "", "새 문단\n\n"),), origin="command")


def edit_here(it: Hands) -> None:
    """… or blocks all over the article, the one that is typed in among them."""
    session = it.window.workflow.session
    assert session is not None
    text = session.article.text
    places = [text.index(word) for word in ("첫째", "둘째", "목록", "인용", "뒤 글")]
    session.dispatch([Splice(at, "", "×") for at in sorted(places, reverse=True)], origin="command")


def edit_fields(it: Hands) -> None:
    """… or fields of the form."""
    session = it.window.workflow.session
    assert session is not None
    text = session.article.text
    places = [text.index(word) for word in ("큰", "요약", "특집", "기자")]
    session.dispatch([Splice(at, "", "새") for at in sorted(places, reverse=True)], origin="command")


def outline_click(it: Hands) -> None:
    outline = it.window.panes.outline.list
    QTest.mouseClick(outline.viewport(), _LEFT, pos=outline.visualRect(outline.model().index(1, 0)).center())


def paste(it: Hands) -> None:
    data = QMimeData()
    data.setText("붙인 말")
    QGuiApplication.clipboard().setMimeData(data)
    it.key(Qt.Key.Key_V, CONTROL)


def drop(it: Hands) -> None:
    """Text from another program is dropped on the start of the page."""
    body = it.window.panes.body
    data = QMimeData()
    data.setText("끌어 온 말")
    place = QPointF(body.cursorRect(QTextCursor(body.document().findBlockByNumber(1))).center())
    event = QDropEvent(place, Qt.DropAction.CopyAction, data, _LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(body.viewport(), event)


def drop_here(it: Hands) -> None:
    """… or on the field itself."""
    surface = it.surface()
    data = QMimeData()
    data.setText("온말")
    place = QPointF(4, 8)
    event = QDropEvent(place, Qt.DropAction.CopyAction, data, _LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(surface, event)


def picture(it: Hands) -> None:
    it.window.workflow.dialogs.picture = resource_path("sample-site", "assets", "img", "market.jpg")
    it.window.run_action("insert.image")


def link(it: Hands) -> None:
    it.window.workflow.dialogs.link = "https://a.kr"
    it.window.run_action("format.link")


def replace_all(it: Hands) -> None:
    """The bar is opened by its key, the replacing started by its button, as with a query of the time before."""
    it.key(Qt.Key.Key_H, CONTROL)
    bar = it.window.panes.find_bar
    if it.widget is not bar.query:
        bar.query.setText("한글")
        bar.query_changed.emit()
    if it.widget is not bar.replacement:
        bar.replacement.setText("국문")
    QTest.mouseClick(bar.replace_all, _LEFT)


def press_replace(it: Hands) -> None:
    """With the bar open already the button is clicked straight from the field."""
    bar = it.window.panes.find_bar
    bar.show_replacing(True)
    bar.show()
    if it.widget is not bar.query:
        bar.query.setText("문단")
        bar.query_changed.emit()
    QTest.mouseClick(bar.next, _LEFT)
    QTest.mouseClick(bar.replace, _LEFT)


def leave_saving(act: Act) -> Act:
    """The article is left, and the person says that it is to be saved."""

    def leave(it: Hands) -> None:
        it.window.workflow.dialogs.unsaved = Unsaved.SAVE
        act(it)

    return leave


def open_another(it: Hands) -> None:
    other = it.folder / "_posts" / "2026-01-03-other.md"
    other.write_text(OTHER, "utf-8")
    it.window.panes.library.post_activated.emit(other)


def close_window(it: Hands) -> None:
    """As far as the question whether to save; the window is needed further."""
    it.window.workflow.may_leave()


def theme(it: Hands) -> None:
    it.window.choose_theme(ThemeChoice.DARK)


def language(it: Hands) -> None:
    it.window.choose_language(LanguageChoice.KOREAN)


def zoom(it: Hands) -> None:
    it.key(Qt.Key.Key_Equal, CONTROL)
    it.window.run_action("view.zoom_in")


def modifier_alone(it: Hands) -> None:
    """Shift on the way to a double consonant is no reason to end the syllable."""
    QTest.keyPress(it.widget, Qt.Key.Key_Shift, SHIFT)
    QTest.keyRelease(it.widget, Qt.Key.Key_Shift)


def wheel(it: Hands) -> None:
    bar = it.window.panes.body.verticalScrollBar()
    bar.setValue(bar.maximum())


def turn_the_wheel(it: Hands) -> None:
    surface = it.surface()
    place = QPointF(surface.rect().center())
    down, still = QPoint(0, -120), Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        place, surface.mapToGlobal(place), QPoint(), down, Qt.MouseButton.NoButton, still,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(surface, event)


def context_menu(it: Hands) -> None:
    """It is opened and left without a command."""
    surface = it.surface()
    place = surface.rect().topLeft() + QPoint(4, 8)
    QTimer.singleShot(0, surface, lambda: QApplication.activePopupWidget().close())
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(surface, QContextMenuEvent(reason, place, surface.mapToGlobal(place)))


# What changes nothing but the place of the caret, the look or the window: the text is the opened one with the
# syllables in it, and nothing else.
QUIET: dict[str, Act] = {
    "click": click,
    "double click": double_click,
    "a selection dragged": drag_a_selection,
    "right button": right_press,
    "context menu": context_menu,
    "mouse wheel": turn_the_wheel,
    "click into the headline": click_into("field.title"),
    "click into the page": click_into("bodyEditor"),
    "click into the categories": click_into("field.categories"),
    "click on the outline": outline_click,
    "Ctrl+S": key(Qt.Key.Key_S, CONTROL),
    "save by its menu": action("file.save"),
    "Left": key(Qt.Key.Key_Left),
    "Right": key(Qt.Key.Key_Right),
    "Up": key(Qt.Key.Key_Up),
    "Down": key(Qt.Key.Key_Down),
    "Home": key(Qt.Key.Key_Home),
    "End": key(Qt.Key.Key_End),
    "Ctrl+Home": key(Qt.Key.Key_Home, CONTROL),
    "Ctrl+Left": key(Qt.Key.Key_Left, CONTROL),
    "Shift+Left": key(Qt.Key.Key_Left, SHIFT),
    "Page down": key(Qt.Key.Key_PageDown),
    "select all": key(Qt.Key.Key_A, CONTROL),
    "copy": key(Qt.Key.Key_C, CONTROL),
    "Shift+Tab": key(Qt.Key.Key_Backtab, SHIFT),
    "next section": action("section.next"),
    "section above by its keys": key(Qt.Key.Key_PageUp, CONTROL),
    "find": key(Qt.Key.Key_F, CONTROL),
    "command palette": action("palette"),
    "search of the posts": action("edit.find_post"),
    "window left": leave_the_window,
    "a change on the disk": look_at_the_disk,
    "the file read again": changed_elsewhere,
    "kept by the program": kept,
    "preview": lambda it: it.window.preview.binding.refresh(),
    "form shown anew": lambda it: it.window.workflow.form_binding.refresh(),
    "outline shown anew": lambda it: it.window.watch.refresh(),
    "dark colours": theme,
    "language": language,
    "larger text": zoom,
    "page alone": action("view.focus"),
    "panes folded": action("view.library"),
    "line in the middle": action("view.typewriter"),
    "source": action("view.source"),
    "scrolled": wheel,
    "article closed": leave_saving(action("file.close")),
    "window closed": leave_saving(close_window),
    "another article opened": leave_saving(open_another),
    "a new article": leave_saving(action("file.new")),
}
# What changes the text: it changes it as if the syllable had been finished before.
CHANGING: dict[str, Act] = {
    "Enter": key(Qt.Key.Key_Return),
    "Shift+Enter": key(Qt.Key.Key_Return, SHIFT),
    "Tab": key(Qt.Key.Key_Tab),
    "Space": lambda it: QTest.keyClicks(QApplication.focusWidget() or it.window, " b"),
    "a letter": lambda it: QTest.keyClicks(QApplication.focusWidget() or it.window, "a"),
    "a comma": lambda it: QTest.keyClicks(QApplication.focusWidget() or it.window, ","),
    "Backspace": key(Qt.Key.Key_Backspace),
    "Ctrl+Backspace": key(Qt.Key.Key_Backspace, CONTROL),
    "Delete": key(Qt.Key.Key_Delete),
    "undo": action("edit.undo"),
    "undo by its keys": key(Qt.Key.Key_Z, CONTROL),
    "redo": action("edit.redo"),
    "cut": key(Qt.Key.Key_X, CONTROL),
    "paste": paste,
    "bold": action("format.bold"),
    "bold by its keys": key(Qt.Key.Key_B, CONTROL),
    "list": action("format.bullet_list"),
    "heading": action("format.heading2"),
    "link": link,
    "new section": action("insert.section"),
    "new section by its keys": key(Qt.Key.Key_Return, CONTROL),
    "picture": picture,
    "section moved up": action("section.move_up"),
    "section moved down by its keys": key(Qt.Key.Key_PageDown, CONTROL, SHIFT),
    "section lower": action("section.demote"),
    "section deleted": action("section.delete"),
    "section renamed": action("section.rename"),
    "replace all": replace_all,
    "replace": press_replace,
    "text dropped": drop,
    "text dropped here": drop_here,
    "Escape": key(Qt.Key.Key_Escape),
}
# What the program does by itself, or somebody else's: it does not end the syllable, which becomes a step behind it.
BESIDE: dict[str, Act] = {
    "a block before changed": edit_before,
    "this block changed": edit_here,
    "fields changed": edit_fields,
}
