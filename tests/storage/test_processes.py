"""Processes: a living one is told from a dead one, also where the system has given its number to another."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

from editor.storage import processes
from editor.storage.processes import ProcessMark


def mark_of(pid: int) -> ProcessMark:
    return replace(ProcessMark.of_this_process(), pid=pid, started=processes._started(pid) or "")


def test_this_process_runs() -> None:
    assert ProcessMark.of_this_process().is_running()


def test_an_ended_process_does_not_run_any_more() -> None:
    program = [sys.executable, "-c", "input()"]
    with subprocess.Popen(program, stdin=subprocess.PIPE) as process:
        mark = mark_of(process.pid)
        assert mark.is_running()
        process.kill()
        process.wait()
    assert not mark.is_running()


def test_a_killed_process_that_nobody_has_waited_for_does_not_run() -> None:
    with subprocess.Popen([sys.executable, "-c", "print('', flush=True); input()"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        mark = mark_of(process.pid)
        process.kill()
        assert process.stdout is not None
        process.stdout.read()  # at its end all of the process but its entry is gone
        while mark.is_running():
            pass
        assert not mark.is_running()


def test_the_same_number_of_another_start_is_another_process() -> None:
    assert not replace(ProcessMark.of_this_process(), started="long ago").is_running()


def test_another_machine_s_process_is_not_ours() -> None:
    assert not replace(ProcessMark.of_this_process(), host="another").is_running()
