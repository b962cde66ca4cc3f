"""Types thousands of syllables with the real ibus-hangul into the real window and compares the saved file.

Needs Xvfb, openbox, dbus-run-session, ibus with ibus-hangul, and xdotool. Every key and click goes through the X
server; clicks, saves, undos, moves of sections, dialogs and rewritten blocks come in the middle of syllables.
``python -m scripts.hangul_run [SYLLABLES] [SEED]``, or ``make hangul``.
Prints what it did; exit 1 where any text was not exact, 77 where a program is missing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from scripts import hangul_run_acts
from scripts.hangul_run_hands import Hands
from scripts.hangul_run_record import RULES

# Escape sets ibus-hangul to Latin, unless it is told not to.
SETTINGS = "[org/freedesktop/ibus/engine/hangul]\noff-keys=''\n"
ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ("Xvfb", "openbox", "dbus-run-session", "ibus-daemon", "ibus", "xdotool")


def inside(syllables: int, seed: int) -> int:
    """In a session with a bus and a screen of its own."""
    started = [
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for command in (["openbox"], ["ibus-daemon", "--panel", "disable", "--emoji-extension", "disable"])
    ]
    try:
        for _ in range(100):
            chosen = subprocess.run(["ibus", "engine", "hangul"], capture_output=True, check=False).returncode == 0
            told = subprocess.run(["ibus", "engine"], capture_output=True, text=True, check=False).stdout.strip()
            if chosen and told == "hangul":
                break
            time.sleep(0.1)
        with tempfile.TemporaryDirectory() as folder:
            hands = Hands(Path(folder), seed)

            def tell() -> None:
                done = f"{hands.counts['syllables']:,} ({len(hands.faults)} faults)"
                print(f"\r{done}", end="", file=sys.stderr, flush=True)

            hangul_run_acts.run(hands, syllables, tell)
            wanted = hands.wanted(order=hands.order()).encode()
            is_exact = hands.path.read_bytes() == wanted and not hands.faults
            for what, count in sorted(hands.counts.items()):
                print(f"{what}: {count:,}")
            print(f"faults: {len(hands.faults)}", *hands.faults[:20], sep="\n  ")
            print("the saved file is exact" if is_exact else "THE SAVED FILE IS NOT EXACT")
            sys.stdout.flush()
            os._exit(0 if is_exact else 1)  # the window's question about what is not saved is nobody's
    finally:
        for process in started:
            process.terminate()


def main(arguments: list[str]) -> int:
    """Starts a screen and a bus for the run and waits for it; the exit code."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        print(f"not installed: {', '.join(missing)}", file=sys.stderr)
        return 77
    with tempfile.TemporaryDirectory() as home:
        settings = Path(home, ".config", "glib-2.0", "settings", "keyfile")
        settings.parent.mkdir(parents=True)
        settings.write_text(SETTINGS, "utf-8")
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("XDG_")},
            "HOME": home, "GSETTINGS_BACKEND": "keyfile", "QT_IM_MODULE": "ibus", "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8", "QT_LOGGING_RULES": RULES,
        }  # fmt: skip
        read, write = os.pipe()
        screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x1000x24"], pass_fds=[write],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            environment["DISPLAY"] = ":" + os.read(read, 16).decode().strip()
            again = [sys.executable, "-m", "scripts.hangul_run", "--inside", *arguments]
            return subprocess.run(["dbus-run-session", "--", *again], env=environment, cwd=ROOT, check=False).returncode
        finally:
            screen.terminate()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--inside"]:
        numbers = [int(argument) for argument in sys.argv[2:]]
        sys.exit(inside(*(numbers + [2000, 1][len(numbers) :])))
    sys.exit(main(sys.argv[1:]))
