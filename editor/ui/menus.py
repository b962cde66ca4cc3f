"""Which actions stand in which menu and in the tool bar."""

from __future__ import annotations

from editor.ui.marking import QT_TRANSLATE_NOOP

SEPARATOR = ""
COLOUR_MENU = "menu.colour"
PREVIEW_MENU = "menu.preview"

# What stands in a menu within a menu: its title, and the actions in it.
SUBMENUS: dict[str, tuple[str, tuple[str, ...]]] = {
    COLOUR_MENU: (
        QT_TRANSLATE_NOOP("Actions", "Text colour"),
        (
            "format.colour.red", "format.colour.orange", "format.colour.green", "format.colour.blue",
            "format.colour.purple", "format.colour.grey", SEPARATOR, "format.colour.none",
        ),
    ),
    PREVIEW_MENU: (
        QT_TRANSLATE_NOOP("Actions", "Look of the preview"),
        (
            "preview.width.phone", "preview.width.tablet", "preview.width.desktop", SEPARATOR, "preview.dark",
            "preview.article", SEPARATOR, "preview.view.page", "preview.view.card", "preview.view.search",
            "preview.view.list", SEPARATOR, "preview.scripts", "preview.network",
        ),
    ),
}  # fmt: skip

TABLE_MENU = (
    "table.row_above", "table.row_below", "table.column_left", "table.column_right", SEPARATOR,
    "table.row_up", "table.row_down", "table.move_left", "table.move_right", SEPARATOR,
    "table.header", "table.merge", "table.split", SEPARATOR,
    "table.align_left", "table.align_center", "table.align_right", SEPARATOR,
    "table.delete_row", "table.delete_column", "table.delete",
)  # fmt: skip
TABLE_BAR = (
    "table.row_above", "table.row_below", "table.column_left", "table.column_right", SEPARATOR,
    "table.header", "table.merge", "table.split", SEPARATOR,
    "table.align_left", "table.align_center", "table.align_right", SEPARATOR,
    "table.delete_row", "table.delete_column", "table.delete",
)  # fmt: skip

# Title and what is in it; a title inside is a menu of its own.
MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            "file.new",
            "file.new_from_template",
            SEPARATOR,
            "file.open",
            "file.open_site",
            "site.house",
            SEPARATOR,
            "file.save",
            "file.save_copy",
            "file.autosave",
            SEPARATOR,
            "file.versions",
            "file.recover",
            SEPARATOR,
            "file.trash",
            "file.untrash",
            "file.trash_list",
            SEPARATOR,
            "file.print",
            "file.export_pdf",
            "file.export_html",
            SEPARATOR,
            "file.close",
            "file.quit",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            "edit.undo",
            "edit.redo",
            SEPARATOR,
            "edit.cut",
            "edit.copy",
            "edit.paste",
            "edit.paste_plain",
            SEPARATOR,
            "edit.find",
            "edit.find_next",
            "edit.find_previous",
            "edit.replace",
            SEPARATOR,
            "spelling.next",
            "spelling.on",
            "spelling.latin",
            SEPARATOR,
            "check.next",
            "check.fix_all",
            SEPARATOR,
            "edit.find_post",
            SEPARATOR,
            "edit.typing_rules",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "F&ormat"),
        (
            "format.bold",
            "format.italic",
            "format.underline",
            "format.strike",
            "format.sup",
            "format.sub",
            "format.code",
            "format.highlight",
            COLOUR_MENU,
            "format.clear",
            SEPARATOR,
            "format.link",
            "format.unlink",
            "link.open",
            SEPARATOR,
            "format.paragraph",
            "format.heading2",
            "format.heading3",
            SEPARATOR,
            "format.bullet_list",
            "format.numbered_list",
            "format.task_list",
            "format.quote",
            "format.definitions",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Insert"),
        (
            "insert.section",
            "insert.line_below",
            SEPARATOR,
            "insert.image",
            "insert.table",
            "insert.embed",
            "insert.footnote",
            "insert.code",
            "insert.rule",
            "insert.spacer",
            SEPARATOR,
            "picture.edit",
            "picture.library",
            "picture.trash",
            "edit.open",
            "edit.block_source",
        ),
    ),
    (QT_TRANSLATE_NOOP("Actions", "&Table"), TABLE_MENU),
    (
        QT_TRANSLATE_NOOP("Actions", "&Section"),
        (
            "section.previous",
            "section.next",
            SEPARATOR,
            "section.rename",
            "section.promote",
            "section.demote",
            "section.move_up",
            "section.move_down",
            SEPARATOR,
            "section.duplicate",
            "section.delete",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            "view.library",
            "view.preview",
            "view.checks",
            "view.versions",
            "view.trash",
            PREVIEW_MENU,
            "view.source",
            SEPARATOR,
            "view.focus",
            "view.full_screen",
            "view.typewriter",
            SEPARATOR,
            "view.bright.all",
            "view.bright.paragraph",
            "view.bright.section",
            SEPARATOR,
            "view.zoom_in",
            "view.zoom_out",
            "view.zoom_reset",
            SEPARATOR,
            "view.theme.system",
            "view.theme.light",
            "view.theme.dark",
            SEPARATOR,
            "view.language.system",
            "view.language.ko",
            "view.language.en",
        ),
    ),
    (QT_TRANSLATE_NOOP("Actions", "&Help"), ("palette", "help.shortcuts", SEPARATOR, "help.about")),
)

LANGUAGE_MENU = ("view.language.system", "view.language.ko", "view.language.en")
ZOOM_MENU = ("view.zoom_in", "view.zoom_out", "view.zoom_reset")
OUTLINE_MENU = (
    "section.rename", "section.promote", "section.demote", "section.move_up", "section.move_down", SEPARATOR,
    "section.duplicate", "section.delete",
)  # fmt: skip
PARAGRAPH_MENU = ("format.paragraph", "format.heading2", "format.heading3")

TOOL_BAR = (
    "view.library", "file.new", SEPARATOR, "edit.undo", "edit.redo", SEPARATOR, "format.bold", "format.italic",
    "format.underline", "format.link", "format.bullet_list", "format.numbered_list", "format.quote", "insert.table",
    SEPARATOR, "insert.image", "insert.section",
)  # fmt: skip
WITH_TEXT = frozenset(("file.new", "insert.image", "insert.section"))
