"""Where the page around the article comes from, and what is wrong with it, in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:  # what renders is loaded with the first page
    from editor.render.page import Page
    from editor.render.problems import TemplateProblem
    from editor.site.site import Site

_SHELLS: dict[str, str] = {
    "theme": QT_TRANSLATE_NOOP("Preview", "In the site's own theme"),
    "installed": QT_TRANSLATE_NOOP("Preview", "In the theme {name}, as installed on this computer"),
    "built": QT_TRANSLATE_NOOP("Preview", "In a page of the site's last build: its theme is not on this computer"),
    "plain": QT_TRANSLATE_NOOP("Preview", "In a plain style: the site's theme is not on this computer"),
}
_BROKEN: dict[str, str] = {
    "built": QT_TRANSLATE_NOOP("Preview", "In a page of the site's last build: its theme has a fault"),
    "plain": QT_TRANSLATE_NOOP("Preview", "In a plain style: the site's theme has a fault"),
}
_FAULTS: dict[str, str] = {
    "syntax": QT_TRANSLATE_NOOP("Preview", "Liquid that cannot be read: {cause}"),
    "unknown_tag": QT_TRANSLATE_NOOP("Preview", "the Liquid tag “{name}” is unknown"),
    "unknown_filter": QT_TRANSLATE_NOOP("Preview", "the Liquid filter “{name}” is unknown"),
    "missing_include": QT_TRANSLATE_NOOP("Preview", "there is no include “{name}”"),
    "missing_layout": QT_TRANSLATE_NOOP("Preview", "there is no layout “{name}”"),
    "missing_document": QT_TRANSLATE_NOOP("Preview", "there is no article “{name}”"),
    "front_matter": QT_TRANSLATE_NOOP("Preview", "its fields cannot be read: {cause}"),
    "sass": QT_TRANSLATE_NOOP("Preview", "the style sheet “{name}” cannot be made: {cause}"),
    "outside": QT_TRANSLATE_NOOP("Preview", "“{name}” leads out of the site's folder and is not read"),
    "rendering": QT_TRANSLATE_NOOP("Preview", "cannot be carried out: {cause}"),
}
_AT_LINE = QT_TRANSLATE_NOOP("Preview", "{path}, line {line}: {fault}")
_IN_FILE = QT_TRANSLATE_NOOP("Preview", "{path}: {fault}")


def shell_words(page: Page, site: Site) -> str:
    """One short sentence on what the page is shown in."""
    shell = page.shell.value
    missing = any(problem.fault.value == "missing_layout" for problem in page.problems)
    if shell in _BROKEN and page.problems and not missing:
        return _said(_BROKEN[shell])
    name = site.theme.name if site.theme is not None else ""
    return _said(_SHELLS[shell]).format(name=name)


def problem_words(problem: TemplateProblem, site: Path) -> str:
    """File, line and what is wrong there."""
    fault = _said(_FAULTS[problem.fault.value]).format(name=problem.name, cause=problem.cause)
    if problem.path is None:
        return fault
    inside = problem.path.is_relative_to(site)
    path = problem.path.relative_to(site).as_posix() if inside else problem.path.name
    return _said(_AT_LINE if problem.line else _IN_FILE).format(path=path, line=problem.line, fault=fault)


def _said(text: str) -> str:
    return QCoreApplication.translate("Preview", text)
