"""Bullets of all levels look alike in size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from editor.ui.body.painting import _paint_bullet
from editor.ui.body.text_formats import BodyFormats
from editor.ui.style.tokens import LIGHT


def painted(level: int, zoom: float) -> tuple[int, int, float]:
    """Width, height and middle of what is painted."""
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    _paint_bullet(painter, QPointF(40, 30), level, BodyFormats(LIGHT, QFont(), zoom))
    painter.end()
    inked = [(x, y) for x in range(60) for y in range(60) if QColor(image.pixel(x, y)).lightness() < 200]
    columns, rows = {x for x, _ in inked}, {y for _, y in inked}
    return len(columns), len(rows), (min(rows) + max(rows)) / 2


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_all_levels_are_as_large_and_in_the_middle_of_the_line(qapp: QApplication, zoom: float) -> None:
    found = [painted(level, zoom) for level in range(4)]
    widths, heights = [one[0] for one in found], [one[1] for one in found]
    assert max(widths) - min(widths) <= 1 and max(heights) - min(heights) <= 1
    assert all(abs(middle - 30) <= 1 for _, _, middle in found)
    assert min(widths) >= 5 * zoom
