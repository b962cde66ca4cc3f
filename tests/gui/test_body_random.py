"""Random hands on the body, the first half of the runs; ``make fuzz`` gives them longer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.random_runs import PARTS, desk_in, hold


@pytest.mark.timeout(0)
@pytest.mark.parametrize("part", range(PARTS // 2))
def test_whatever_hands_do_widget_model_text_and_file_agree(qapp: QApplication, tmp_path: Path, part: int) -> None:
    hold(desk_in(tmp_path), part)
