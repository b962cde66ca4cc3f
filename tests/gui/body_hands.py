"""What random hands do to a body editor, by name. Each takes the machine and its own chance."""

from __future__ import annotations

from pathlib import Path
from random import Random

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest

from editor.document.embeds import embed_of
from editor.document.lines import LineKind
from editor.document.search import Budget, Query, Searcher
from editor.document.sections import sections
from editor.errors import FieldError
from editor.markup.inline import Run
from editor.session import embed_commands, insertion_commands, picture_commands, section_commands, table_commands
from editor.session.body_model import BodyModel, Spot
from editor.session.search import find_matches, replace_matches
from editor.ui.body.body_editor import BodyEditor
from editor.ui.body.line_text import characters_before
from editor.ui.composition import composed_text
from tests.gui.body_machine import BodyMachine, Hand
from tests.gui.conftest import commit, compose
from tests.gui.random_bodies import QUERIES, SOURCE, TYPED

Keys = Qt.Key
FIXTURES = Path(__file__).parents[1] / "clipboard" / "fixtures"
PASTED = {path.stem: path.read_text("utf-8") for path in sorted(FIXTURES.glob("*.html"))}
PLAIN = ("붙임 <b>\n\n둘째 *줄*\n", "한 줄", "- 하나\n- 둘\n\n\n> 셋", "탭\t있는\r\n줄\n", "  ", "{{ a }} | b", "\n")
SYLLABLE = "뷁"

STRUCTURE = (
    "format.heading2", "format.heading3", "format.paragraph", "format.bullet_list", "format.numbered_list",
    "format.task_list", "format.quote", "insert.section", "insert.rule", "insert.code", "section.move_up", "section.move_down",
)  # fmt: skip
MARKS = (
    "format.bold", "format.italic", "format.underline", "format.strike", "format.code", "format.sub", "format.sup",
    "format.highlight", "format.clear", "format.colour.red", "format.colour.blue", "format.colour.none",
)  # fmt: skip
TABLE = (
    "row_above", "row_below", "column_left", "column_right", "delete_row", "delete_column", "row_up", "row_down",
    "move_left", "move_right", "header", "align_left", "align_center", "align_right", "delete",
)  # fmt: skip


# Where the caret is.


def put_caret(it: BodyMachine, position: int, mode: QTextCursor.MoveMode = QTextCursor.MoveMode.MoveAnchor) -> None:
    cursor, document = it.editor.textCursor(), it.editor.document()
    position = max(0, min(document.characterCount() - 1, position))
    if "\udc00" <= document.characterAt(position) <= "\udfff":  # nobody comes to stand inside of a character
        position -= 1
    cursor.setPosition(position, mode)
    it.editor.setTextCursor(cursor)


def place(it: BodyMachine, chance: Random) -> None:
    """Somewhere: at a line's start or end as often as in the middle of one."""
    document = it.editor.document()
    block = document.findBlockByNumber(chance.randrange(document.blockCount()))
    inside = chance.choice((0, block.length() - 1, chance.randrange(block.length())))
    put_caret(it, block.position() + inside)


def place_in(*kinds: LineKind, cell: bool = False) -> Hand:
    """In a line of a kind, where there is one."""

    def hand(it: BodyMachine, chance: Random) -> None:
        found = [
            Spot(number, at)
            for number, row in enumerate(it.rows())
            for at, line in enumerate(row.lines)
            if line.kind in kinds and (line.cell is not None or line.quotes or not cell)
        ]
        if found:
            binding = it.editor._binding
            assert binding is not None
            block = binding.block_of(chance.choice(found))
            put_caret(it, block.position() + chance.randrange(block.length()))

    return hand


def select(it: BodyMachine, chance: Random) -> None:
    reach = chance.choice((3, 10, 40, 400))
    position = it.editor.textCursor().position() + chance.randint(-reach, reach)
    put_caret(it, position, QTextCursor.MoveMode.KeepAnchor)


def select_all(it: BodyMachine, chance: Random) -> None:
    if chance.random() < 0.5:
        it.editor.selectAll()


def move(it: BodyMachine, chance: Random) -> None:
    key = chance.choice((Keys.Key_Left, Keys.Key_Right, Keys.Key_Up, Keys.Key_Down, Keys.Key_Home, Keys.Key_End))
    shift = Qt.KeyboardModifier.ShiftModifier if chance.random() < 0.3 else Qt.KeyboardModifier.NoModifier
    for _ in range(chance.randint(1, 4)):
        QTest.keyClick(it.editor, key, shift)


# Keys.


def key(name: Keys, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Hand:
    return lambda it, chance: QTest.keyClick(it.editor, name, modifiers)


def keys(editor: BodyEditor, text: str) -> None:
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(editor, letter)
        else:
            commit(editor, letter)


def type_text(it: BodyMachine, chance: Random) -> None:
    """What is typed stands where it was typed, whatever it means."""
    text, cursor = chance.choice(TYPED), it.editor.textCursor()
    known = cursor.block().text() if not cursor.hasSelection() and not it.editor.in_card else None
    at, number = characters_before(cursor.block(), cursor.positionInBlock()), cursor.blockNumber()
    keys(it.editor, text)
    it.settle()
    if known is not None:
        here, there = it.editor.document().findBlockByNumber(number), it.editor.textCursor().block()
        # The line may have become another block's, above other waiting lines; white space before it says nothing, and
        # that of a line of nothing else may go.
        shown = [block.text().lstrip(" \t") for block in (here, there)]
        expected = (known[:at] + text + known[at:]).lstrip(" \t")
        if not known.strip(" \t"):
            shown += [line.rstrip(" \t") for line in shown]
            expected = expected.rstrip(" \t")
        assert expected in shown, (shown, known, text, it.editor.toPlainText())


def ruled(it: BodyMachine, chance: Random) -> None:
    """Markdown's signs mean what they mean."""
    it.editor.obeys_rules = True
    keys(
        it.editor,
        chance.choice(("## ", "### ", "- ", "1. ", "> ", "[ ] ", "**굵게**", "`x`", "*y* ", "~~z~~", "---", "```")),
    )
    it.editor.obeys_rules = False


def composed(it: BodyMachine, chance: Random) -> None:
    """A syllable is interrupted while it is made: it stands in the text once."""
    if it.editor.in_card:
        return
    plain = not it.editor.textCursor().hasSelection()
    known = it.session.article.text.count(SYLLABLE)
    for stage in ("ㅂ", "부", SYLLABLE):
        compose(it.editor, stage)
    name = chance.choice(list(INTERRUPTIONS))
    it.log.append(name)
    INTERRUPTIONS[name](it, chance)
    it.settle()
    if name == "nothing":
        commit(it.editor, SYLLABLE)
        it.settle()
    assert not composed_text(it.editor), it.log
    if plain and name not in ("undo", "find"):
        assert it.session.article.text.count(SYLLABLE) == known + 1, it.log


def click(it: BodyMachine, chance: Random) -> None:
    height, width = it.editor.viewport().height(), it.editor.viewport().width()
    point = it.editor.viewport().rect().topLeft()
    point.setX(chance.randrange(max(1, width)))
    point.setY(chance.randrange(max(1, height)))
    QTest.mouseClick(it.editor.viewport(), Qt.MouseButton.LeftButton, pos=point)


# Commands.


def execute(*names: str, prefix: str = "") -> Hand:
    def hand(it: BodyMachine, chance: Random) -> None:
        name = prefix + chance.choice(names)
        it.log.append(name)
        assert it.editor.execute(name), name

    return hand


def undo(it: BodyMachine, chance: Random) -> None:
    for _ in range(chance.choice((1, 1, 1, 3))):
        it.editor.commit()
        it.session.undo()
        it.settle()
        it.agree()


def redo(it: BodyMachine, chance: Random) -> None:
    for _ in range(chance.choice((1, 1, 3))):
        it.editor.commit()
        it.session.redo()
        it.settle()
        it.agree()


def link(it: BodyMachine, chance: Random) -> None:
    it.editor.set_link(chance.choice(("https://a.kr/?a=1&b=2", "/x (y)", "")))


def objects(it: BodyMachine, chance: Random) -> None:
    """Pictures, notes, tables and things of other sites, put in or changed where the caret is."""

    def command(model: BodyModel, at: Spot) -> Spot | None:
        match chance.randrange(8):
            case 0:
                return table_commands.insert_table(model, at.row, chance.randint(1, 3), chance.randint(1, 3))
            case 1:
                return picture_commands.insert_footnote(model, at, "각주 *글*")
            case 2:
                embed = embed_of("https://youtu.be/abcdefghijk")
                assert embed is not None
                return embed_commands.insert_embed(model, at.row, embed)
            case 3:
                return picture_commands.set_caption(model, at, [Run("설명")] if chance.random() < 0.7 else [])
            case 4:
                return picture_commands.set_width(model, at, chance.choice(("300", "50%", "")))
            case 5:
                return picture_commands.set_alignment(model, at, chance.choice(("left", "center", "right", "")))
            case 6:
                return embed_commands.link_lone_address(model, at)
            case _:
                it.editor.insert_picture("/새 그림.jpg", "대체 [글]")
                return None

    it.editor.run(command)


def section(it: BodyMachine, chance: Random) -> None:
    count = len(sections(it.session.article))
    if not count:
        return
    number, to = chance.randrange(count), chance.randrange(count + 1)
    by = chance.choice((-1, 1))

    def command(model: BodyModel, at: Spot) -> Spot | None:
        match chance.choice(("move", "shift", "rename", "delete", "duplicate")):
            case "move":
                section_commands.move_section(model, number, to)
            case "shift":
                return section_commands.shift_section(model, number, by, at)
            case "rename":
                section_commands.rename_section(model, number, chance.choice(("새 제목", "# *제목*", "{{ a }} |")))
            case "delete":
                return section_commands.delete_section(model, number)
            case "duplicate":
                return section_commands.duplicate_section(model, number)
        return None

    it.editor.run(command)


def replace_all(it: BodyMachine, chance: Random) -> None:
    it.editor.commit()
    model = it.editor.model
    assert model is not None
    query, replacement = chance.choice(QUERIES)
    searcher, budget = Searcher(Query(query)), Budget(5)
    matches = find_matches(model, searcher, budget)
    if matches and chance.random() < 0.5:
        matches = (chance.choice(matches),)
    replace_matches(model, searcher, replacement, matches, budget, protected=chance.random() < 0.3)


def source_of_block(it: BodyMachine, chance: Random) -> None:
    row = chance.randrange(len(it.rows()))
    block = it.rows()[row].block
    if block is not None:
        source = it.session.article.body.blocks[block].source
        at = chance.randrange(len(source) + 1)
        it.editor.replace_source(row, source[:at] + chance.choice(SOURCE) + source[at:])


# What comes from elsewhere, and goes.


def paste_rich(it: BodyMachine, chance: Random) -> None:
    name = chance.choice([name for name, html in PASTED.items() if len(html) < 12_000])
    it.log.append(name)
    data = QMimeData()
    data.setHtml(PASTED[name])
    data.setText("글 하나\n\n글 둘")
    QGuiApplication.clipboard().setMimeData(data)
    it.editor.paste()


def paste_text(it: BodyMachine, chance: Random) -> None:
    QGuiApplication.clipboard().setText(chance.choice(PLAIN))
    if chance.random() < 0.5:
        it.editor.paste()
    else:
        it.editor.paste_plain()


def own_clipboard(it: BodyMachine, chance: Random) -> None:
    """What was copied or cut here is put in again, here or elsewhere."""
    if it.editor.textCursor().hasSelection():
        it.editor.copy() if chance.random() < 0.5 else it.editor.cut()
        it.settle()
        it.agree()
    if chance.random() < 0.7:
        place(it, chance)
        it.editor.paste()


def drag(it: BodyMachine, chance: Random) -> None:
    cursor = it.editor.textCursor()
    if not cursor.hasSelection():
        return
    data = it.editor.createMimeDataFromSelection()
    target = QTextCursor(it.editor.document())
    target.setPosition(chance.randrange(it.editor.document().characterCount()))
    moves = chance.random() < 0.7
    action = Qt.DropAction.MoveAction if moves else Qt.DropAction.CopyAction
    event = QDropEvent(
        QPointF(it.editor.cursorRect(target).center()), action, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    )
    it.editor._is_own = lambda _: True  # type: ignore[method-assign]
    it.editor.dropEvent(event)


def form(it: BodyMachine, chance: Random) -> None:
    """A field is typed in, while the body waits."""
    it.editor.commit()
    text = ""
    name = chance.choice(("title", "excerpt", "image", "categories"))
    try:
        for letter in chance.choice(("장금이' 전국", "# 속보: 첫", "[단독]", "요약\n둘째", "")):
            text += letter
            it.session.set_field(name, text)
    except FieldError:
        return


def edit_source(it: BodyMachine, chance: Random) -> None:
    """The source view is opened, typed in and left; it shows the body all the while."""
    it.editor.commit()
    it.source.set_session(it.session)
    model = it.source.model
    assert model is not None
    for _ in range(chance.randint(1, 3)):
        cursor = it.source.textCursor()
        cursor.setPosition(chance.randrange(it.source.document().characterCount()))
        if chance.random() < 0.3:
            cursor.setPosition(chance.randrange(it.source.document().characterCount()), QTextCursor.MoveMode.KeepAnchor)
        it.source.setTextCursor(cursor)
        if chance.random() < 0.3:
            QTest.keyClick(it.source, Keys.Key_Backspace)
        else:
            it.source.insertPlainText(chance.choice(SOURCE))
        it.settle()
        it.agree()
        assert it.session.article.text.endswith(model.text), it.log
    it.source.set_session(None)


def save(it: BodyMachine, chance: Random) -> None:
    it.save()


def reload(it: BodyMachine, chance: Random) -> None:
    it.save()
    it.undo_all_and_redo()
    it.open()


def look(it: BodyMachine, chance: Random) -> None:
    """Another zoom: all is written anew."""
    it.editor.set_look(it.editor.formats.tokens, it.editor.font(), chance.choice((0.8, 1.0, 1.5)))


def pause(it: BodyMachine, chance: Random) -> None:
    it.pause()


def built(it: BodyMachine, chance: Random) -> None:
    """Cells made one or parted, definitions, room between paragraphs: done, or refused with nothing changed."""
    (start, end), at = it.editor.selection, it.editor.caret
    cell = it.editor.model.line(at).cell
    if cell is not None and chance.random() < 0.8:
        rows = range(cell.row, cell.row + chance.randint(1, 2))
        columns = range(cell.column, cell.column + chance.randint(1, 3))
        merges = chance.random() < 0.6
        it.editor.run(
            (lambda model, at: table_commands.merge_cells(model, at, rows, columns))
            if merges
            else table_commands.split_cell
        )
    elif chance.random() < 0.5:
        it.editor.run(insertion_commands.insert_spacer)
    else:
        it.editor.run(lambda model, at: insertion_commands.make_definitions(model, start.row, end.row + 1, at))


INTERRUPTIONS: dict[str, Hand] = {
    "nothing": lambda it, chance: None,
    "click": click,
    "left": key(Keys.Key_Left),
    "up": key(Keys.Key_Up),
    "enter": key(Keys.Key_Return),
    "save": save,
    "undo": lambda it, chance: (it.editor.commit(), it.session.undo()),
    "bold": execute("format.bold"),
    "structure": execute("format.bullet_list", "format.heading2", "format.quote"),
    "form": form,
    "find": replace_all,
    "source": lambda it, chance: (it.editor.commit(), it.source.set_session(it.session), it.source.set_session(None)),
    "pause": pause,
    "commit": lambda it, chance: it.editor.commit(),
}
INTERRUPTIONS["pause"] = lambda it, chance: (it.pause(), it.editor.commit())
INTERRUPTIONS["form"] = lambda it, chance: (form(it, chance), it.editor.commit())

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
WEIGHTED: dict[str, tuple[int, Hand]] = {
    "place": (6, place),
    "place in a table": (2, place_in(LineKind.PARAGRAPH, cell=True)),
    "place in an item": (2, place_in(LineKind.ITEM)),
    "place in code": (1, place_in(LineKind.CODE)),
    "select": (5, select),
    "select all": (1, select_all),
    "move": (2, move),
    "type": (12, type_text),
    "ruled": (2, ruled),
    "compose": (3, composed),
    "click": (1, click),
    "enter": (5, key(Keys.Key_Return)),
    "line break": (1, key(Keys.Key_Return, _SHIFT)),
    "below": (1, key(Keys.Key_Return, _CTRL)),
    "backspace": (6, key(Keys.Key_Backspace)),
    "delete": (3, key(Keys.Key_Delete)),
    "word back": (1, key(Keys.Key_Backspace, _CTRL)),
    "tab": (3, key(Keys.Key_Tab)),
    "tab back": (2, key(Keys.Key_Backtab, _SHIFT)),
    "structure": (5, execute(*STRUCTURE)),
    "marks": (4, execute(*MARKS)),
    "table": (3, execute(*TABLE, prefix="table.")),
    "built": (2, built),
    "link": (1, link),
    "objects": (2, objects),
    "section": (2, section),
    "replace all": (1, replace_all),
    "block source": (1, source_of_block),
    "rich paste": (1, paste_rich),
    "paste": (1, paste_text),
    "own clipboard": (3, own_clipboard),
    "drag": (1, drag),
    "form": (1, form),
    "source view": (1, edit_source),
    "undo": (4, undo),
    "redo": (2, redo),
    "pause": (1, pause),
    "look": (1, look),
    "save": (1, save),
    "reload": (1, reload),
}
HANDS: dict[str, Hand] = {name: hand for name, (_, hand) in WEIGHTED.items()}
