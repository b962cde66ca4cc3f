"""The actions of writing on the page: looks of text, kinds of paragraphs, things put in, tables."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from editor.ui.action_spec import ActionSpec, State
from editor.ui.marking import QT_TRANSLATE_NOOP

_Key = QKeySequence.StandardKey
_BODY = State.EDITABLE | State.IN_BODY
OPEN_KEY = "Alt+Return"  # what a page's card says beside what it does

_LOOKS = (
    ActionSpec("format.bold", QT_TRANSLATE_NOOP("Actions", "Bold"), _Key.Bold, "ri.bold", _BODY),
    ActionSpec("format.italic", QT_TRANSLATE_NOOP("Actions", "Italic"), _Key.Italic, "ri.italic", _BODY),
    ActionSpec("format.underline", QT_TRANSLATE_NOOP("Actions", "Underline"), _Key.Underline, "ri.underline", _BODY),
    ActionSpec("format.strike", QT_TRANSLATE_NOOP("Actions", "Struck out"), "Ctrl+Shift+X", "ri.strikethrough", _BODY),
    ActionSpec("format.sub", QT_TRANSLATE_NOOP("Actions", "Subscript"), "Ctrl+,", "ri.subscript", _BODY),
    ActionSpec("format.sup", QT_TRANSLATE_NOOP("Actions", "Superscript"), "Ctrl+.", "ri.superscript", _BODY),
    ActionSpec("format.code", QT_TRANSLATE_NOOP("Actions", "Code in the line"), "Ctrl+Shift+M", "ri.code-line", _BODY),
    ActionSpec(
        "format.highlight", QT_TRANSLATE_NOOP("Actions", "Highlight"), "Ctrl+Shift+H", "ri.mark-pen-line", _BODY
    ),
    ActionSpec("format.colour.red", QT_TRANSLATE_NOOP("Actions", "Red"), "", "", _BODY),
    ActionSpec("format.colour.orange", QT_TRANSLATE_NOOP("Actions", "Orange"), "", "", _BODY),
    ActionSpec("format.colour.green", QT_TRANSLATE_NOOP("Actions", "Green"), "", "", _BODY),
    ActionSpec("format.colour.blue", QT_TRANSLATE_NOOP("Actions", "Blue"), "", "", _BODY),
    ActionSpec("format.colour.purple", QT_TRANSLATE_NOOP("Actions", "Purple"), "", "", _BODY),
    ActionSpec("format.colour.grey", QT_TRANSLATE_NOOP("Actions", "Grey"), "", "", _BODY),
    ActionSpec("format.colour.none", QT_TRANSLATE_NOOP("Actions", "Colour of the text"), "", "", _BODY),
    ActionSpec("format.clear", QT_TRANSLATE_NOOP("Actions", "Clear formatting"), "Ctrl+\\", "ri.format-clear", _BODY),
    ActionSpec("format.link", QT_TRANSLATE_NOOP("Actions", "Link…"), "Ctrl+Shift+K", "ri.link", _BODY),
    ActionSpec("format.unlink", QT_TRANSLATE_NOOP("Actions", "Remove link"), "", "ri.link-unlink", _BODY),
    ActionSpec("link.open", QT_TRANSLATE_NOOP("Actions", "Open link in the browser"), "", "", State.ARTICLE),
)

_PARAGRAPHS = (
    ActionSpec("format.paragraph", QT_TRANSLATE_NOOP("Actions", "Text"), "Ctrl+Alt+0", "ri.paragraph", _BODY),
    ActionSpec("format.heading2", QT_TRANSLATE_NOOP("Actions", "Section heading"), "Ctrl+Alt+2", "ri.h-2", _BODY),
    ActionSpec("format.heading3", QT_TRANSLATE_NOOP("Actions", "Smaller heading"), "Ctrl+Alt+3", "ri.h-3", _BODY),
    ActionSpec("format.bullet_list", QT_TRANSLATE_NOOP("Actions", "List"), "Ctrl+Shift+8", "ri.list-unordered", _BODY),
    ActionSpec(
        "format.numbered_list",
        QT_TRANSLATE_NOOP("Actions", "Numbered list"),
        "Ctrl+Shift+7",
        "ri.list-ordered",
        _BODY,
    ),
    ActionSpec("format.task_list", QT_TRANSLATE_NOOP("Actions", "Task"), "Ctrl+Shift+9", "ri.checkbox-line", _BODY),
    ActionSpec("format.definitions", QT_TRANSLATE_NOOP("Actions", "Term and definition"), "", "ri.book-2-line", _BODY),
    ActionSpec("format.quote", QT_TRANSLATE_NOOP("Actions", "Quote"), "Ctrl+Alt+B", "ri.double-quotes-l", _BODY),
)

_THINGS = (
    ActionSpec(
        "insert.image", QT_TRANSLATE_NOOP("Actions", "Picture…"), "Ctrl+Shift+I", "ri.image-add-line", State.EDITABLE
    ),
    ActionSpec(
        "picture.edit", QT_TRANSLATE_NOOP("Actions", "Alt text, caption and size of the picture…"), "", "", _BODY
    ),
    ActionSpec(
        "picture.library", QT_TRANSLATE_NOOP("Actions", "Pictures of the site…"), "", "ri.gallery-line", State.EDITABLE
    ),
    ActionSpec("picture.trash", QT_TRANSLATE_NOOP("Actions", "Move picture to trash"), "", "", _BODY),
    ActionSpec("insert.table", QT_TRANSLATE_NOOP("Actions", "Table…"), "", "ri.table-line", _BODY),
    ActionSpec("insert.embed", QT_TRANSLATE_NOOP("Actions", "Insert embed…"), "Ctrl+Alt+E", "ri.video-line", _BODY),
    ActionSpec("insert.code", QT_TRANSLATE_NOOP("Actions", "Code block"), "Ctrl+Alt+C", "ri.code-box-line", _BODY),
    ActionSpec("insert.footnote", QT_TRANSLATE_NOOP("Actions", "Footnote…"), "Ctrl+Alt+F", "ri.asterisk", _BODY),
    ActionSpec(
        "insert.line_below", QT_TRANSLATE_NOOP("Actions", "New paragraph below"), "Ctrl+Shift+Return", "", _BODY
    ),
    ActionSpec("insert.rule", QT_TRANSLATE_NOOP("Actions", "Line across the page"), "", "ri.separator", _BODY),
    ActionSpec("insert.spacer", QT_TRANSLATE_NOOP("Actions", "Empty paragraph on the page"), "", "ri.space", _BODY),
    ActionSpec(
        "edit.open",
        QT_TRANSLATE_NOOP("Actions", "Open the card or picture…"),
        OPEN_KEY,
        "",
        _BODY,
        also=("Alt+Enter",),
    ),
    ActionSpec(
        "edit.block_source", QT_TRANSLATE_NOOP("Actions", "Edit source of the block…"), "Ctrl+Shift+E", "", _BODY
    ),
    ActionSpec(
        "insert.section",
        QT_TRANSLATE_NOOP("Actions", "New section"),
        "Ctrl+Return",
        "ri.insert-row-bottom",
        State.EDITABLE,
        short=QT_TRANSLATE_NOOP("Actions", "Section"),
    ),
)

_TABLES = (
    ActionSpec("table.row_above", QT_TRANSLATE_NOOP("Actions", "Row above"), "", "ri.insert-row-top", _BODY),
    ActionSpec("table.row_below", QT_TRANSLATE_NOOP("Actions", "Row below"), "", "ri.insert-row-bottom", _BODY),
    ActionSpec("table.column_left", QT_TRANSLATE_NOOP("Actions", "Column left"), "", "ri.insert-column-left", _BODY),
    ActionSpec("table.column_right", QT_TRANSLATE_NOOP("Actions", "Column right"), "", "ri.insert-column-right", _BODY),
    ActionSpec("table.delete_row", QT_TRANSLATE_NOOP("Actions", "Delete row"), "", "ri.delete-row", _BODY),
    ActionSpec("table.delete_column", QT_TRANSLATE_NOOP("Actions", "Delete column"), "", "ri.delete-column", _BODY),
    ActionSpec("table.row_up", QT_TRANSLATE_NOOP("Actions", "Move row up"), "Alt+Shift+Up", "", _BODY),
    ActionSpec("table.row_down", QT_TRANSLATE_NOOP("Actions", "Move row down"), "Alt+Shift+Down", "", _BODY),
    ActionSpec("table.move_left", QT_TRANSLATE_NOOP("Actions", "Move column left"), "Alt+Shift+Left", "", _BODY),
    ActionSpec("table.move_right", QT_TRANSLATE_NOOP("Actions", "Move column right"), "Alt+Shift+Right", "", _BODY),
    ActionSpec("table.header", QT_TRANSLATE_NOOP("Actions", "Header row"), "", "ri.layout-top-line", _BODY),
    ActionSpec("table.merge", QT_TRANSLATE_NOOP("Actions", "Merge cells"), "", "ri.merge-cells-horizontal", _BODY),
    ActionSpec("table.split", QT_TRANSLATE_NOOP("Actions", "Split cell"), "", "ri.split-cells-horizontal", _BODY),
    ActionSpec("table.align_left", QT_TRANSLATE_NOOP("Actions", "Column to the left"), "", "ri.align-left", _BODY),
    ActionSpec("table.align_center", QT_TRANSLATE_NOOP("Actions", "Column centred"), "", "ri.align-center", _BODY),
    ActionSpec("table.align_right", QT_TRANSLATE_NOOP("Actions", "Column to the right"), "", "ri.align-right", _BODY),
    ActionSpec("table.delete", QT_TRANSLATE_NOOP("Actions", "Delete table"), "", "ri.delete-bin-line", _BODY),
)

FORMAT_ACTIONS: tuple[ActionSpec, ...] = (*_LOOKS, *_PARAGRAPHS, *_THINGS, *_TABLES)
