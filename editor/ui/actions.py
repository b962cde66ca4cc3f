"""Every action of the program in one table: menus, toolbar, shortcut help and command palette are made from it."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from editor.ui.action_spec import ActionSpec, State
from editor.ui.format_actions import FORMAT_ACTIONS
from editor.ui.marking import QT_TRANSLATE_NOOP
from editor.ui.preview_actions import PREVIEW_ACTIONS
from editor.ui.undo_redirect import REDO_KEYS

_Key = QKeySequence.StandardKey

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "file.new",
        QT_TRANSLATE_NOOP("Actions", "New article"),
        _Key.New,
        "ri.add-line",
        short=QT_TRANSLATE_NOOP("Actions", "New"),
    ),
    ActionSpec(
        "file.new_from_template",
        QT_TRANSLATE_NOOP("Actions", "New article from template…"),
        "Ctrl+Shift+N",
        "ri.file-add-line",
    ),
    ActionSpec("site.house", QT_TRANSLATE_NOOP("Actions", "What was learned of this site…")),
    ActionSpec("file.open", QT_TRANSLATE_NOOP("Actions", "Open article…"), _Key.Open, "ri.file-text-line"),
    ActionSpec(
        "file.open_site", QT_TRANSLATE_NOOP("Actions", "Open site folder…"), "Ctrl+Shift+O", "ri.folder-open-line"
    ),
    ActionSpec("file.save", QT_TRANSLATE_NOOP("Actions", "Save"), _Key.Save, "ri.save-line", State.ARTICLE),
    ActionSpec(
        "file.save_copy", QT_TRANSLATE_NOOP("Actions", "Save a copy elsewhere…"), "", "ri.save-3-line", State.ARTICLE
    ),
    ActionSpec("file.autosave", QT_TRANSLATE_NOOP("Actions", "Save drafts by themselves"), exclusive="-"),
    ActionSpec("file.versions", QT_TRANSLATE_NOOP("Actions", "Versions…"), "", "ri.history-line", State.ARTICLE),
    ActionSpec("file.recover", QT_TRANSLATE_NOOP("Actions", "Articles that were not saved…"), "", ""),
    ActionSpec(
        "file.trash", QT_TRANSLATE_NOOP("Actions", "Move article to trash"), "", "ri.delete-bin-line", State.ARTICLE
    ),
    ActionSpec("file.untrash", QT_TRANSLATE_NOOP("Actions", "Put back what was deleted last")),
    ActionSpec("file.trash_list", QT_TRANSLATE_NOOP("Actions", "Trash…"), "", "ri.delete-bin-2-line"),
    ActionSpec("file.close", QT_TRANSLATE_NOOP("Actions", "Close article"), "Ctrl+W", "", State.ARTICLE),
    ActionSpec("file.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q", "ri.logout-box-line"),
    ActionSpec("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), _Key.Undo, "ri.arrow-go-back-line", State.CAN_UNDO),
    ActionSpec(
        "edit.redo",
        QT_TRANSLATE_NOOP("Actions", "Redo"),
        _Key.Redo,
        "ri.arrow-go-forward-line",
        State.CAN_REDO,
        also=REDO_KEYS,
    ),
    ActionSpec("edit.cut", QT_TRANSLATE_NOOP("Actions", "Cut"), _Key.Cut, "ri.scissors-cut-line"),
    ActionSpec("edit.copy", QT_TRANSLATE_NOOP("Actions", "Copy"), _Key.Copy, "ri.file-copy-2-line"),
    ActionSpec("edit.paste", QT_TRANSLATE_NOOP("Actions", "Paste"), _Key.Paste, "ri.clipboard-line"),
    ActionSpec("edit.paste_plain", QT_TRANSLATE_NOOP("Actions", "Paste as plain text"), "Ctrl+Shift+V"),
    ActionSpec("edit.typing_rules", QT_TRANSLATE_NOOP("Actions", "Markdown while typing"), exclusive="-"),
    ActionSpec("edit.find", QT_TRANSLATE_NOOP("Actions", "Find…"), _Key.Find, "ri.search-line", State.ARTICLE),
    ActionSpec(
        "edit.replace", QT_TRANSLATE_NOOP("Actions", "Replace…"), "Ctrl+H", "ri.find-replace-line", State.EDITABLE
    ),
    ActionSpec("edit.find_next", QT_TRANSLATE_NOOP("Actions", "Find next"), _Key.FindNext, "", State.ARTICLE),
    ActionSpec(
        "edit.find_previous", QT_TRANSLATE_NOOP("Actions", "Find previous"), _Key.FindPrevious, "", State.ARTICLE
    ),
    ActionSpec("spelling.next", QT_TRANSLATE_NOOP("Actions", "Next misspelt word"), "F7", "", State.ARTICLE),
    ActionSpec("spelling.on", QT_TRANSLATE_NOOP("Actions", "Check spelling"), exclusive="-"),
    ActionSpec("spelling.latin", QT_TRANSLATE_NOOP("Actions", "Check Latin words, too"), exclusive="-"),
    ActionSpec("check.next", QT_TRANSLATE_NOOP("Actions", "Next finding of the check"), "Shift+F7", "", State.ARTICLE),
    ActionSpec("check.fix_all", QT_TRANSLATE_NOOP("Actions", "Fix all that is safe"), "", "", State.EDITABLE),
    ActionSpec("edit.find_post", QT_TRANSLATE_NOOP("Actions", "Search posts"), "Ctrl+P", "ri.search-line"),
    *FORMAT_ACTIONS,
    *PREVIEW_ACTIONS,
    ActionSpec(
        "section.move_up",
        QT_TRANSLATE_NOOP("Actions", "Move section up"),
        "Ctrl+Shift+PgUp",
        "ri.arrow-up-line",
        State.EDITABLE,
    ),
    ActionSpec(
        "section.move_down",
        QT_TRANSLATE_NOOP("Actions", "Move section down"),
        "Ctrl+Shift+PgDown",
        "ri.arrow-down-line",
        State.EDITABLE,
    ),
    ActionSpec("section.promote", QT_TRANSLATE_NOOP("Actions", "Section one level up"), "Ctrl+[", "", State.EDITABLE),
    ActionSpec("section.demote", QT_TRANSLATE_NOOP("Actions", "Section one level down"), "Ctrl+]", "", State.EDITABLE),
    ActionSpec("section.rename", QT_TRANSLATE_NOOP("Actions", "Rename section"), "F2", "", State.EDITABLE),
    ActionSpec("section.duplicate", QT_TRANSLATE_NOOP("Actions", "Duplicate section"), "", "", State.EDITABLE),
    ActionSpec(
        "section.delete", QT_TRANSLATE_NOOP("Actions", "Delete section"), "", "ri.delete-bin-line", State.EDITABLE
    ),
    ActionSpec(
        "section.previous", QT_TRANSLATE_NOOP("Actions", "Go to the section above"), "Ctrl+PgUp", "", State.ARTICLE
    ),
    ActionSpec(
        "section.next", QT_TRANSLATE_NOOP("Actions", "Go to the section below"), "Ctrl+PgDown", "", State.ARTICLE
    ),
    ActionSpec(
        "view.library", QT_TRANSLATE_NOOP("Actions", "Posts and outline"), "F8", "ri.layout-left-line", exclusive="-"
    ),
    ActionSpec("view.preview", QT_TRANSLATE_NOOP("Actions", "Preview"), "F9", "ri.layout-right-line", exclusive="-"),
    ActionSpec(
        "view.versions", QT_TRANSLATE_NOOP("Actions", "Show versions"), "Shift+F9", "", State.ARTICLE
    ),
    ActionSpec("view.checks", QT_TRANSLATE_NOOP("Actions", "Show checks"), "Ctrl+F7", "", State.ARTICLE),
    ActionSpec("view.trash", QT_TRANSLATE_NOOP("Actions", "Show trash"), "Shift+F8"),
    ActionSpec(
        "view.source",
        QT_TRANSLATE_NOOP("Actions", "Source of the article"),
        "Ctrl+/",
        "ri.code-line",
        State.ARTICLE,
        exclusive="-",
    ),
    ActionSpec(
        "view.focus",
        QT_TRANSLATE_NOOP("Actions", "Nothing but the page"),
        "Shift+F11",
        "ri.focus-3-line",
        State.ARTICLE,
        exclusive="-",
    ),
    ActionSpec(
        "view.full_screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), "F11", "ri.fullscreen-line", exclusive="-"
    ),
    ActionSpec("view.typewriter", QT_TRANSLATE_NOOP("Actions", "Keep the line in the middle"), exclusive="-"),
    ActionSpec("view.bright.all", QT_TRANSLATE_NOOP("Actions", "All the text bright"), exclusive="bright"),
    ActionSpec("view.bright.paragraph", QT_TRANSLATE_NOOP("Actions", "Only the paragraph bright"), exclusive="bright"),
    ActionSpec("view.bright.section", QT_TRANSLATE_NOOP("Actions", "Only the section bright"), exclusive="bright"),
    ActionSpec("view.theme.system", QT_TRANSLATE_NOOP("Actions", "Colours like the system"), exclusive="theme"),
    ActionSpec("view.theme.light", QT_TRANSLATE_NOOP("Actions", "Light colours"), exclusive="theme"),
    ActionSpec("view.theme.dark", QT_TRANSLATE_NOOP("Actions", "Dark colours"), exclusive="theme"),
    ActionSpec("view.language.system", QT_TRANSLATE_NOOP("Actions", "Language of the system"), exclusive="language"),
    ActionSpec("view.language.ko", QT_TRANSLATE_NOOP("Actions", "한국어"), exclusive="language"),
    ActionSpec("view.language.en", QT_TRANSLATE_NOOP("Actions", "English"), exclusive="language"),
    ActionSpec("view.zoom_in", QT_TRANSLATE_NOOP("Actions", "Larger text"), _Key.ZoomIn, "ri.zoom-in-line"),
    ActionSpec("view.zoom_out", QT_TRANSLATE_NOOP("Actions", "Smaller text"), _Key.ZoomOut, "ri.zoom-out-line"),
    ActionSpec("view.zoom_reset", QT_TRANSLATE_NOOP("Actions", "Text at 100 %"), "Ctrl+0"),
    ActionSpec("palette", QT_TRANSLATE_NOOP("Actions", "Find a command…"), "Ctrl+K", "ri.command-line"),
    ActionSpec("help.shortcuts", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), "F1", "ri.keyboard-box-line"),
    ActionSpec("help.about", QT_TRANSLATE_NOOP("Actions", "About Copydesk"), "", "ri.information-line"),
)
