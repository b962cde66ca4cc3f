"""What every test has: no display needed, nobody's own folders touched, repeatable properties."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

os.environ["LC_ALL"] = "C.UTF-8"  # Qt warns of any other encoding
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")  # Chromium refuses its sandbox to root

# `quick` makes the same examples in each run; `make fuzz` takes `long`. A busy machine is no failure.
settings.register_profile(
    "quick", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "long", max_examples=20_000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("quick")


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Settings, state and caches of this run go to a folder of their own."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            folder = home / variable.lower()
            folder.mkdir()
            patch.setenv(variable, str(folder))
        yield home


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """QApplication, with what has to be set before the first web view, whichever test makes it."""
    from PySide6.QtCore import QCoreApplication, Qt
    from PySide6.QtWidgets import QApplication

    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    with contextlib.suppress(ImportError):  # a machine without the web engine runs the other tests
        from editor.ui.preview.scheme import register_scheme

        register_scheme()
    return QApplication


@pytest.fixture(scope="session")
def shared() -> Path:
    """The reference material beside the checkout; skips where there is none."""
    if not SHARED.is_dir():
        pytest.skip(f"no reference material at {SHARED}")
    return SHARED


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Says what a law was tried on; printed at the end of the run, whether it held or not."""
    return partial(record_property, "figure")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    figures = [
        f"{report.nodeid.rpartition('/')[2]}: {text}"
        for report in reports
        if report.when == "call"
        for name, text in report.user_properties
        if name == "figure"
    ]
    if figures:
        terminalreporter.section("figures")
        for line in sorted(figures):
            terminalreporter.write_line(line)


def pytest_report_header() -> str:
    found = "found" if SHARED.is_dir() else "absent"
    return f"reference material: {found}; Qt platform: {os.environ['QT_QPA_PLATFORM']}; {sys.executable}"
