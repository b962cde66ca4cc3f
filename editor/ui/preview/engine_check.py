"""Tries the web engine in a process of its own: where it cannot start it ends the process that it is in.

It does so without an exception, for lack of its files, a sandbox, or a working graphics driver.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, Qt, QTimer, QUrl
from PySide6.QtWidgets import QApplication

COMMAND = "preview-check"
"""The command by which the program becomes the check."""
WORKS = 0
SILENT = 3  # no page came in time
MISSING = 4  # it is not installed, or a library that it needs is not
_PATIENCE = 20_000  # ms


def check_command(executable: str = sys.executable, *, frozen: bool = getattr(sys, "frozen", False)) -> list[str]:
    """Program and arguments that run the check."""
    return [executable, COMMAND] if frozen else [executable, "-P", "-m", "editor.ui.preview.engine_check"]


def run() -> int:
    """Shows a page where nobody sees it, and has it answer; the exit code says whether that went well."""
    try:
        from PySide6.QtWebEngineCore import QWebEngineProfile
        from PySide6.QtWebEngineWidgets import QWebEngineView

        from editor.ui.preview.engine import cut_off
        from editor.ui.preview.page import PreviewPage, PreviewProfile
        from editor.ui.preview.scheme import page_url, register_scheme
    except ImportError:
        return MISSING
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    cut_off()
    register_scheme()
    application = QApplication([sys.argv[0]])
    view = QWebEngineView()
    profile: QWebEngineProfile = PreviewProfile(view)
    page = PreviewPage(profile, view)
    view.setPage(page)
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.show()
    page.loadFinished.connect(lambda _ok: page.run("1", lambda answer: application.exit(WORKS if answer else SILENT)))
    page.load(QUrl(page_url("/")))
    QTimer.singleShot(_PATIENCE, application, lambda: application.exit(SILENT))
    code = application.exec()
    view.setPage(None)  # type: ignore[arg-type] # a page goes before its profile
    page.deleteLater()
    application.sendPostedEvents(page)
    return code


if __name__ == "__main__":
    sys.exit(run())
