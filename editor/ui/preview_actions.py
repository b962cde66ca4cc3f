"""The preview's actions: how the page is looked at, and what becomes of it on paper and in files."""

from __future__ import annotations

from editor.ui.action_spec import ActionSpec, State
from editor.ui.marking import QT_TRANSLATE_NOOP

PREVIEW_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "preview.width.phone",
        QT_TRANSLATE_NOOP("Actions", "Page as wide as a phone"),
        short=QT_TRANSLATE_NOOP("Actions", "Phone"),
        exclusive="preview_width",
    ),
    ActionSpec(
        "preview.width.tablet",
        QT_TRANSLATE_NOOP("Actions", "Page as wide as a tablet"),
        short=QT_TRANSLATE_NOOP("Actions", "Tablet"),
        exclusive="preview_width",
    ),
    ActionSpec(
        "preview.width.desktop",
        QT_TRANSLATE_NOOP("Actions", "Page as wide as a desktop"),
        short=QT_TRANSLATE_NOOP("Actions", "Desktop"),
        exclusive="preview_width",
    ),
    ActionSpec(
        "preview.dark", QT_TRANSLATE_NOOP("Actions", "Page in night colours"), "", "ri.moon-line", exclusive="-"
    ),
    ActionSpec("preview.scripts", QT_TRANSLATE_NOOP("Actions", "Scripts of this site in the preview"), exclusive="-"),
    ActionSpec(
        "preview.network",
        QT_TRANSLATE_NOOP("Actions", "Pictures and styles from elsewhere in the preview"),
        exclusive="-",
    ),
    ActionSpec(
        "preview.article",
        QT_TRANSLATE_NOOP("Actions", "Only the article of the page"),
        "",
        "ri.article-line",
        exclusive="-",
    ),
    ActionSpec(
        "preview.view.page",
        QT_TRANSLATE_NOOP("Actions", "The page"),
        short=QT_TRANSLATE_NOOP("Actions", "Page"),
        exclusive="preview_view",
    ),
    ActionSpec(
        "preview.view.card",
        QT_TRANSLATE_NOOP("Actions", "Shared in a messenger"),
        short=QT_TRANSLATE_NOOP("Actions", "Card"),
        exclusive="preview_view",
    ),
    ActionSpec(
        "preview.view.search",
        QT_TRANSLATE_NOOP("Actions", "Found in a search"),
        short=QT_TRANSLATE_NOOP("Actions", "Search"),
        exclusive="preview_view",
    ),
    ActionSpec(
        "preview.view.list",
        QT_TRANSLATE_NOOP("Actions", "In the list of articles"),
        short=QT_TRANSLATE_NOOP("Actions", "List"),
        exclusive="preview_view",
    ),
    ActionSpec("file.print", QT_TRANSLATE_NOOP("Actions", "Print the page…"), "", "ri.printer-line", State.ARTICLE),
    ActionSpec(
        "file.export_pdf", QT_TRANSLATE_NOOP("Actions", "Export as PDF…"), "", "ri.file-pdf-line", State.ARTICLE
    ),
    ActionSpec(
        "file.export_html", QT_TRANSLATE_NOOP("Actions", "Export as one HTML file…"), "", "ri.html5-line", State.ARTICLE
    ),
)
