"""Colours can be read, the sheet is made of tokens, and the scheme follows the choice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from editor.resources import resource_path
from editor.ui.style.css_colours import css_colour
from editor.ui.style.style_sheet import palette_of, style_sheet
from editor.ui.style.theme import Theme, ThemeChoice
from editor.ui.style.tokens import DARK, LIGHT, TEXT_PAIRS, Tokens, tokens_of

SHEET = resource_path("styles", "copydesk.qss")


def contrast(one: str, other: str) -> float:
    """WCAG 2's contrast ratio of two colours."""

    def luminance(colour: str) -> float:
        channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_of_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids=" on ".join)
def test_text_can_be_read(tokens: Tokens, pair: tuple[str, str]) -> None:
    ink, ground = (getattr(tokens, name) for name in pair)
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_focus_is_seen(tokens: Tokens) -> None:
    grounds = (tokens.panel, tokens.background, tokens.soft)
    assert min(contrast(tokens.accent, ground) for ground in grounds) >= 3


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_sheet_holds_no_colour_of_its_own(tokens: Tokens) -> None:
    assert re.findall(r"#[0-9a-fA-F]{6}|rgba?\(", SHEET.read_text()) == []
    made = style_sheet(SHEET, tokens)
    assert "$" not in made.split("*/", 1)[1]
    for picture in re.findall(r"url\((.+?)\)", made):
        assert Path(picture).is_file()


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_painters_find_the_tokens_of_a_palette(tokens: Tokens) -> None:
    assert tokens_of(palette_of(tokens)) is tokens


def test_the_choice_beats_the_system(qapp: QApplication) -> None:
    theme = Theme(qapp, ThemeChoice.DARK, SHEET)
    heard: list[bool] = []
    theme.changed.connect(lambda: heard.append(theme.tokens.is_dark))
    assert theme.tokens is DARK
    theme.choose(ThemeChoice.LIGHT)
    assert theme.tokens is LIGHT and LIGHT.panel in qapp.styleSheet()
    theme.choose(ThemeChoice.LIGHT)
    assert heard == [False]
    qapp.setStyleSheet("")
    theme.deleteLater()


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("role", ["", "main"])
def test_a_main_button_that_is_off_can_be_read(
    qapp: QApplication, qtbot: QtBot, choice: ThemeChoice, role: str
) -> None:
    theme = Theme(qapp, choice, SHEET)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    button = QPushButton("넣기 Insert", dialog)
    button.setProperty("role", role)
    button.setDefault(not role)
    button.setEnabled(False)
    dialog.resize(200, 80)
    button.setGeometry(10, 10, 180, 40)
    dialog.show()
    qtbot.waitExposed(dialog)
    picture = button.grab().toImage()
    inside = {picture.pixelColor(x, y).name() for x in range(8, 172) for y in range(8, 32)}
    ground = picture.pixelColor(8, 8).name()
    assert max(contrast(colour, ground) for colour in inside) >= 4.5
    qapp.setStyleSheet("")
    theme.deleteLater()


@pytest.mark.parametrize(
    ("value", "rgba"),
    [
        ("#ee2323", (238, 35, 35, 255)),
        ("#21538527", (33, 83, 133, 39)),
        ("#f008", (255, 0, 0, 136)),
        ("rgb(1, 2, 300)", (1, 2, 255, 255)),
        ("rgba(0 0 240 / 50%)", (0, 0, 240, 128)),
        ("Red !important", (255, 0, 0, 255)),
    ],
)
def test_colours_are_read_as_style_sheets_mean_them(value: str, rgba: tuple[int, int, int, int]) -> None:
    assert css_colour(value).getRgb() == rgba


def test_what_is_no_colour_is_none() -> None:
    assert not css_colour("var(--ink)").isValid() and not css_colour("url(x)").isValid()
