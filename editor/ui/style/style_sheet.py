"""The program's one style sheet and its palette, made from the tokens."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QPalette

from editor.ui.style.tokens import Tokens


def style_sheet(template: Path, tokens: Tokens) -> str:
    """The style sheet with ``$token`` replaced by the scheme's colours.

    ``template`` also names its pictures' folder by ``$icons`` (the ``icons`` folder beside ``styles``).
    """
    values = {name: str(value) for name, value in asdict(tokens).items()}
    values["icons"] = (template.parent.parent / "icons").as_posix()
    values["scheme"] = "dark" if tokens.is_dark else "light"
    return Template(template.read_text(encoding="utf-8")).substitute(values)


def palette_of(tokens: Tokens) -> QPalette:
    """The palette for what Qt draws without the style sheet."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.background,
        role.WindowText: tokens.ink,
        role.Base: tokens.panel,
        role.AlternateBase: tokens.soft,
        role.Text: tokens.ink,
        role.Button: tokens.panel,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.bad,
        role.ToolTipBase: tokens.panel,
        role.ToolTipText: tokens.ink,
        role.PlaceholderText: tokens.dim,
        role.Highlight: tokens.accent_soft,
        role.HighlightedText: tokens.ink,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Accent: tokens.accent,
        role.Light: tokens.panel,
        role.Midlight: tokens.soft,
        role.Mid: tokens.line,
        role.Dark: tokens.line,
        role.Shadow: tokens.line,
    }
    palette = QPalette()
    for name, colour in colours.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.dim))
    return palette
