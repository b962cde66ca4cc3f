"""Random hands on the body; ``make fuzz`` gives them longer."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from tests.gui.body_machine import BODIES, BodyMachine

STEPS = 50


@pytest.mark.timeout(0)
@settings(max_examples=max(25, settings().max_examples // 4))
@given(st.integers(0, 2**32 - 1), st.sampled_from(BODIES))
def test_whatever_hands_do_widget_model_and_text_agree(qapp: QApplication, seed: int, body: str) -> None:
    machine = BodyMachine(seed, body)
    try:
        machine.agree()
        for _ in range(STEPS):
            machine.step()
        machine.undo_all_and_redo()
    finally:
        machine.close()
