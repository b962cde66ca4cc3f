"""The page on paper, as a PDF, and as one HTML file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.errors import EditorError
from editor.render.assets import Asset
from editor.session.exporting import export
from editor.ui.page_rendering import RenderedPage
from editor.ui.preview.preview_pane import PreviewPane

AskPath = Callable[[str, str, str], Path | None]


class PreviewOutputs(QObject):
    """``failed`` carries the error, ``done`` the file that was written, ``refused`` why there is nothing to write.

    ``ask_path`` asks for a file: the dialog's title, the proposed name, the kind of files.
    """

    failed = Signal(object)
    done = Signal(object)
    refused = Signal(str)

    def __init__(
        self,
        preview: PreviewPane,
        rendered: Callable[[], RenderedPage | None],
        asset: Callable[[str], tuple[bytes, str] | None],
        window: QWidget,
        ask_path: AskPath | None = None,
    ) -> None:
        super().__init__(window)
        self._preview = preview
        self._rendered = rendered
        self._asset = asset
        self._window = window
        self.ask_path = ask_path or self._ask_path

    def table(self) -> dict[str, Callable[[], object]]:
        """The commands by their action's id."""
        return {
            "file.print": self.print_page,
            "file.export_pdf": self.export_pdf,
            "file.export_html": self.export_html,
        }

    def print_page(self) -> None:
        """Asks for a printer and prints the page that is shown."""
        view = self._preview.view
        if self._page_of() is None or view is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self._printer = printer  # lives until the engine is done with it
            view.print(printer)

    def export_pdf(self) -> None:
        """Asks for a file and writes the page that is shown as a PDF."""
        rendered, page = self._page_of(), self._preview.page
        if page is None or rendered is None:
            return
        path = self.ask_path(self.tr("Export as PDF"), f"{rendered.path.stem}.pdf", self.tr("PDF files (*.pdf)"))
        if path is not None:
            page.printToPdf(lambda data: self._write(path, bytes(data.data())))

    def export_html(self) -> None:
        """Asks for a file and writes the page with all that belongs to it."""
        rendered = self._page_of()
        if rendered is None:
            return
        from editor.render.single_file import single_file

        path = self.ask_path(
            self.tr("Export as one HTML file"), f"{rendered.path.stem}.html", self.tr("HTML files (*.html)")
        )
        if path is not None:
            html = single_file(rendered.page.html, unquote(rendered.page.url) or "/", self._found)
            self._write(path, html.encode("utf-8", "surrogatepass"))

    def _page_of(self) -> RenderedPage | None:
        """The page that is shown; where there is none, that is said."""
        rendered = self._rendered()
        if rendered is None:
            self.refused.emit(self.tr("There is no page yet: the preview has to be open and to show the article."))
        return rendered

    def _found(self, path: str) -> Asset | None:
        found = self._asset(path)
        return Asset(*found) if found is not None else None

    def _write(self, path: Path, data: bytes) -> None:
        try:
            export(path, data)
        except EditorError as error:
            self.failed.emit(error)
        else:
            self.done.emit(path)

    def _ask_path(self, title: str, name: str, kinds: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(Path.home() / name), kinds)
        return Path(chosen) if chosen else None
