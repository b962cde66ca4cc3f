"""Work that steps back behind the window's."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

_TELLS = "import os\nfrom editor.background import step_back\nstep_back()\nprint(os.getpriority(os.PRIO_PROCESS, 0))"


@pytest.mark.skipif(sys.platform == "win32", reason="priorities are told by another call there")
def test_a_process_that_steps_back_has_a_lower_priority() -> None:
    told = subprocess.run([sys.executable, "-c", _TELLS], capture_output=True, check=True, text=True).stdout
    assert int(told) == min(19, os.getpriority(os.PRIO_PROCESS, 0) + 10)
