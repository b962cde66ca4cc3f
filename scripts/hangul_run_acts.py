"""What a person does in the middle of syllables."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from editor.document.changes import Splice
from editor.ui.composition import composed_text
from editor.ui.line_edit import LineEdit
from editor.ui.style.theme import ThemeChoice
from scripts.hangul_run_hands import FIELDS, Hands
from scripts.hangul_run_keys import keys_of

_MOST_TAGS = 6
HANJA = re.compile("[一-鿿]")
_ENOUGH = 8  # faults behind which nothing new is learned


def save(it: Hands) -> None:
    """Ctrl+S; the file holds what the article does."""
    it.key("ctrl+s")
    it.check("save")
    if not it.until(lambda: it.path.read_bytes() == it.session.article.text.encode()):
        it.fault("the file was not saved")


def undo(it: Hands) -> None:
    """One step back and forth."""
    it.key("ctrl+z")
    if not it.session.can_redo:
        it.fault("nothing was undone")
    it.key("ctrl+shift+z")
    it.check("undo and redo")
    it.click_into(it.place)


def move_section(it: Hands) -> None:
    """The section that is written in changes its place."""
    it.key(it.chance.choice(("ctrl+shift+Next", "ctrl+shift+Prior")))
    it.check("moved section")
    it.click_into(it.place)


def rewrite(it: Hands) -> None:
    """The program changes a text, most often another one; the syllable goes on behind that."""
    place = it.some_place()
    at = it.session.article.text.index(f"{place} ") + 3
    it.session.dispatch((Splice(at, "", "밖"),), origin="command")
    it.expected[place] = "밖" + it.expected[place]
    it.offset += place == it.place
    it.check("a rewritten block")
    it.type(2)


def take_back(it: Hands) -> None:
    """Letters of a syllable that is taken back one by one."""
    it.key("g", "k", "BackSpace", "BackSpace")
    it.check("Backspace")


def look(it: Hands) -> None:
    """Other colours: the whole page is shown anew."""
    it.window.choose_theme(it.chance.choice((ThemeChoice.DARK, ThemeChoice.LIGHT)))
    it.check("colours")
    it.click_into(it.place)


def walk(it: Hands) -> None:
    """A key that moves the caret."""
    it.key(it.chance.choice(("Left", "Right", "Up", "Down", "Home", "End", "ctrl+Left", "ctrl+Right")))
    it.check("a key")


def bold(it: Hands) -> None:
    """Bold for what comes next, and no longer; typing goes on."""
    it.key("ctrl+b", "ctrl+b")
    it.check("bold")
    it.type(1)


def select(it: Hands) -> None:
    """Shift with an arrow selects the syllable that was being made; Right goes back behind it."""
    it.key("shift+Left")
    if not it.field().textCursor().hasSelection():
        it.fault("nothing was selected")
    it.key("Right")
    it.check("selection")
    it.type(1)


def wheel(it: Hands) -> None:
    """The page is scrolled under a syllable, which goes on."""
    it.point(it.field().viewport().mapToGlobal(it.field().viewport().rect().center()), it.chance.choice((4, 5)))
    it.check("wheel")
    it.type(1)


def context_menu(it: Hands) -> None:
    """The right button, and no command."""
    it.within(
        popup_listens,
        lambda: leave(it),
        lambda: it.point(it.spot(), 3),
    )
    it.check("context menu")
    it.click_into(it.place)


def hanja(it: Hands) -> None:
    """A syllable becomes the first Chinese character that is offered for it, and nothing else changes."""
    it.key(*keys_of("한"))
    it.typed("한")
    it.check("before Hanja")
    it.key("F9")
    it.check("candidates")
    it.key("Return")
    before, after = it.expected[it.place][: it.offset - 1], it.expected[it.place][it.offset :]
    if not it.until(lambda: HANJA.fullmatch(it.shown().removeprefix(before).removesuffix(after)) is not None):
        it.fault(f"Hanja: {it.shown()!r}, not a character between {before!r} and {after!r}")
    it.expected[it.place] = it.shown()
    it.check("Hanja")


def write_line(it: Hands, line: QLineEdit | None, what: str) -> str:
    """Two syllables into a line of a dialog or bar, the second one left open."""
    if not isinstance(line, LineEdit):
        it.fault(f"{what}: {line!r} has the focus")
        return ""
    it.until(lambda: QGuiApplication.focusObject() is line)  # a popup's window takes the focus a little later
    syllables = it.syllables(2)
    it.key(*(key for syllable in syllables for key in keys_of(syllable)))
    if not it.until(lambda: line.text_with_composition().endswith(syllables)):
        it.fault(f"{what}: {line.text_with_composition()!r}, not {syllables!r}")
    return syllables


def popup_listens() -> bool:
    """Whether a menu or the like is open and gets the keys; its window takes the focus a little later."""
    popup = QApplication.activePopupWidget()
    return popup is not None and QGuiApplication.focusWindow() == popup.windowHandle()


def leave(it: Hands) -> None:
    """Escape, until our window has the focus again."""
    it.tool("key", "Escape")
    popup, modal, focus = QApplication.activePopupWidget, QApplication.activeModalWidget, QGuiApplication.focusObject
    it.until(lambda: popup() is None and modal() is None and it.window.isActiveWindow() and focus() is not None)


def find(it: Hands) -> None:
    """Two syllables for the find bar, then a click."""
    query = it.window.panes.find_bar.query
    it.key("ctrl+f")
    it.until(query.hasFocus)
    query.clear()
    written = write_line(it, query, "find")
    it.click_into(it.some_place())
    if query.text() != written:
        it.fault(f"find after a click: {query.text()!r}, not {written!r}")
    it.window.finding.close()
    it.click_into(it.place)


def palette(it: Hands) -> None:
    """Two syllables for the command palette, which is left."""

    def act() -> None:
        popup = QApplication.activePopupWidget()
        write_line(it, popup.findChild(QLineEdit) if popup is not None else None, "palette")
        leave(it)

    it.within(popup_listens, act, lambda: it.key("ctrl+k"))
    it.check("palette")
    it.click_into(it.place)


def dialog(it: Hands) -> None:
    """A link's dialog is written in and left."""

    def act() -> None:
        modal = QApplication.activeModalWidget()
        assert modal is not None
        it.until(modal.isActiveWindow)
        focus = QApplication.focusWidget()
        write_line(it, focus if isinstance(focus, QLineEdit) else None, "dialog")
        leave(it)

    if it.place in FIELDS or it.in_source or it.place == "C1":
        return
    it.within(lambda: QApplication.activeModalWidget() is not None, act, lambda: it.window.run_action("format.link"))
    it.until(it.window.isActiveWindow)
    it.check("dialog")
    it.click_into(it.place)


def tag(it: Hands) -> None:
    """A tag of two syllables, which the next click makes one."""
    if len(it.tags) >= _MOST_TAGS:
        return
    found = it.window.findChild(QLineEdit, "field.tags")
    assert found is not None
    it.window.panes.work.ensureWidgetVisible(found)
    it.application.processEvents()
    it.click_on(found)
    written = write_line(it, found, "tags")
    it.tags.append(written)
    it.click_into(it.some_place())


def source(it: Hands) -> None:
    """To the source and back."""
    before = it.in_source
    it.key("ctrl+slash")
    it.until(lambda: it.in_source != before)
    it.check("source")
    it.click_into(it.some_place())


def other_window(it: Hands) -> None:
    """Another window comes to the front, is written in, and ours comes back."""
    other = QWidget()
    line = LineEdit(other)
    other.resize(300, 60)
    other.show()
    line.setFocus()
    handle = other.windowHandle()
    assert isinstance(handle, QWindow)
    handle.requestActivate()
    it.until(other.isActiveWindow)
    it.check("window left")
    write_line(it, line, "another window")
    it.window.activateWindow()
    it.until(it.window.isActiveWindow)
    other.close()
    other.deleteLater()
    it.check("window come back to")
    it.click_into(it.place)


def rename(it: Hands) -> None:
    """A section's name in the outline, given up."""
    it.key("F2")
    focus = QApplication.focusWidget()
    if isinstance(focus, QLineEdit) and focus.objectName() == "outline.rename":
        write_line(it, focus, "rename")
        leave(it)
    it.check("rename")
    it.click_into(it.place)


def quiet(it: Hands) -> None:
    """Only the click that follows."""


ACTS: dict[Callable[[Hands], None], int] = {
    quiet: 5, save: 3, undo: 3, move_section: 2, rewrite: 3, take_back: 2, look: 1, walk: 3, bold: 1, select: 2,
    wheel: 1, context_menu: 1, find: 1, palette: 1, dialog: 1, tag: 1, source: 2, other_window: 1, rename: 1, hanja: 1,
}  # fmt: skip
_OF_THE_PAGE = frozenset({move_section, bold, rename})


def run(it: Hands, syllables: int, tell: Callable[[], None]) -> None:
    """Types so many syllables, something done in the middle of each word's last one."""
    it.click_into("P1")
    it.key("Hangul")
    acts, weights = [*ACTS], [*ACTS.values()]
    while it.counts["syllables"] < syllables and len(it.faults) < _ENOUGH:
        it.type(it.chance.randint(2, 9))
        tell()
        act = it.chance.choices(acts, weights)[0]
        if act in _OF_THE_PAGE and (it.in_source or it.place in FIELDS):
            continue
        it.counts[f"{act.__name__.replace('_', ' ')} in the middle of a syllable"] += bool(
            composed_text(QApplication.focusWidget())
        )
        act(it)
        it.click_into(it.some_place())
    save(it)
