"""Nothing in a post or a theme runs in the program or reaches out of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.ui.preview.engine import VARIABLE, given_flags
from tests.gui.preview_attacks import Attack, Effect
from tests.gui.preview_listeners import make_site
from tests.gui.preview_reaches import TABLE

pytest.importorskip("PySide6.QtWebEngineWidgets", reason="QtWebEngine does not load here", exc_type=ImportError)

ROOT = Path(__file__).resolve().parents[2]
COUNTED = [attack for attack in TABLE if attack.effect is not Effect.NOTHING]
OF_TRUSTED = {Effect.RAN.value}
# By the person's own click on what a trusted theme made: a field's date picker, "copy" of a code box.
OF_TRUSTED_CLICKS = {"dialog-date": {"shown"}, "clipboard-on-click": {"clipboard"}}


class Tried:
    """What one run of the attacks wrote down."""

    def __init__(self, mode: str, folder: Path) -> None:
        result = json.loads((folder / f"{mode}.json").read_text("utf-8"))
        self.seconds: float = result["seconds"]
        self.seen: dict[str, set[str]] = {name: set(effects) for name, effects in result["seen"].items()}
        self.strays: list[str] = result["strays"]
        self.network, names = _network_log(folder / f"{mode}-net.json")
        for attack in TABLE:
            if any(attack.name in name for name in names):
                self.seen[attack.name].add(Effect.LOOKED_UP.value)

    def came_through(self, allowed: Callable[[Attack], set[str]]) -> dict[str, set[str]]:
        """By attack, the effects beyond what is allowed."""
        found = {attack.name: self.seen[attack.name] - allowed(attack) for attack in TABLE}
        return {name: effects for name, effects in found.items() if effects}


def _network_log(path: Path) -> tuple[Counter[str], set[str]]:
    """What the engine's own log has of connections, datagrams and looked up names."""
    text = path.read_text("utf-8")
    try:
        log = json.loads(text)
    except json.JSONDecodeError:  # the engine ends without closing it
        log = json.loads(text.rstrip().rstrip(",") + "]}")
    kinds = {number: name for name, number in log["constants"]["logEventTypes"].items()}
    counted = Counter(kinds[event["type"]] for event in log["events"])
    jobs = (event for event in log["events"] if kinds[event["type"]] == "HOST_RESOLVER_MANAGER_JOB")
    names = {str(job.get("params", {}).get("host", "")) for job in jobs}
    left = ("TCP_CONNECT_ATTEMPT", "UDP_BYTES_SENT", "SOCKET_BYTES_SENT", "HOST_RESOLVER_MANAGER_JOB")
    return Counter({name: counted[name] for name in left if counted[name]}), names - {""}


def _try_all(folder: Path, modes: tuple[str, ...]) -> dict[str, Tried]:
    command = [sys.executable, "-m", "tests.gui.preview_attack_run"]
    runs = {}
    untouched = {**os.environ, VARIABLE: given_flags()}  # an engine of this process may have been cut off already
    for mode in modes:
        (folder / mode).mkdir()
        make_site(folder / mode, [attack.name for attack in TABLE])
        with (folder / f"{mode}.log").open("wb") as log:
            runs[mode] = subprocess.Popen(
                [*command, mode, str(folder / mode)], cwd=ROOT, env=untouched, stdout=log, stderr=log
            )
    try:
        for mode, run in runs.items():
            assert run.wait(timeout=300) == 0, (folder / f"{mode}.log").read_text("utf-8", "replace")
    finally:
        for run in runs.values():
            run.kill()
            run.wait()
    return {mode: Tried(mode, folder / mode) for mode in modes}


@pytest.mark.timeout(400)
def test_no_attack_comes_through(tmp_path: Path, figure: Callable[[str], None]) -> None:
    """Each attack works on a bare page of the engine; none does in the preview, whose trusted scripts stay inside."""
    tried = _try_all(tmp_path, ("open", "inert", "trusted"))
    bare, inert, trusted = tried["open"], tried["inert"], tried["trusted"]
    assert [attack.name for attack in COUNTED if attack.effect.value not in bare.seen[attack.name]] == []
    assert bare.network["TCP_CONNECT_ATTEMPT"] and bare.network["UDP_BYTES_SENT"]
    assert len(COUNTED) >= 150

    assert inert.came_through(lambda attack: set()) == {}
    assert (inert.network, inert.strays) == (Counter(), [])
    assert trusted.came_through(lambda attack: OF_TRUSTED | OF_TRUSTED_CLICKS.get(attack.name, set())) == {}
    assert (trusted.network, trusted.strays) == (Counter(), [])
    assert sum("ran" in effects for effects in trusted.seen.values()) > 50  # a run in which nothing works says nothing

    kinds = Counter(attack.effect.value for attack in COUNTED)
    figure(
        f"{len(COUNTED)} attacks of {len({attack.family for attack in COUNTED})} families"
        f" ({', '.join(f'{number} {kind}' for kind, number in sorted(kinds.items()))}), each works unprotected;"
        f" in the preview 0 came through, 0 connections, 0 datagrams, 0 names looked up, with scripts trusted as well;"
        f" {len(TABLE) - len(COUNTED)} more do nothing unprotected either; {bare.seconds:.0f}, {inert.seconds:.0f}"
        f" and {trusted.seconds:.0f} s side by side"
    )
