"""Whatever is amiss, a command ends with a sentence and an exit code, never with a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from editor.__main__ import main

from .conftest import ROOT, Run

BAD_NAME = b"2020-01-01-\xb0\xa1.md"


@pytest.mark.parametrize("command", ["check", "roundtrip"])
def test_a_file_that_cannot_be_read_is_counted_and_passed_over(
    site: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "_posts" / "2020-01-01-z.md").write_text("---\nlayout: post\n---\nx\n", "utf-8")
    broken = site / "_posts" / "2020-01-01-a.md"
    broken.symlink_to("/proc/self/mem")  # its first byte can be read by nobody, root neither
    if not broken.exists():
        pytest.skip("there is no /proc on this system")
    assert main([command, str(broken), str(site / "_posts" / "2020-01-01-z.md")]) == 1
    out, err = capsys.readouterr()
    assert "2020-01-01-a.md could not be read" in err
    assert "[no-title]" in out if command == "check" else "1 of 1 posts the same bytes; 1 could not be read" in err


def test_a_name_that_is_no_text(site: Path, run: Run) -> None:
    folder = os.fsencode(site / "_posts")
    path = os.path.join(folder, BAD_NAME)
    try:
        Path(os.fsdecode(path)).write_text("---\ntitle: a: b\n---\n\nx\n", "utf-8")
    except OSError:
        pytest.skip("this file system takes no such names")
    for command in (["check"], ["check", "--format", "json"], ["check", "--fix"], ["roundtrip"], ["render"], ["set"]):
        more = ["title=x"] if command == ["set"] else []
        done = run(*command, path, *more)
        assert b"Traceback" not in done.stderr, (command, done.stderr)
        assert done.returncode in (0, 1)
    assert b"title: 'x'\n" in Path(os.fsdecode(path)).read_bytes()


def test_a_terminal_without_hangul(site: Path, run: Run) -> None:
    (site / "_posts" / "2020-01-01-가.md").write_text("---\ntitle: '가' 나\n---\n", "utf-8")
    done = run("check", str(site), env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"2020-01-01-\\uac00.md:2: error" in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full on this system")
@pytest.mark.parametrize("command", [["render"], ["render", "--body"], ["check", "--format", "json"]])
def test_an_output_that_takes_nothing(site: Path, run: Run, command: list[str]) -> None:
    path = sorted((site / "_posts").iterdir())[0]
    with open("/dev/full", "wb") as full:
        done = run(*command, str(path), stdout=full)
    assert done.returncode == 1
    assert done.stderr == f"copydesk: the output: {os.strerror(28)}\n".encode()


def test_a_reader_that_has_enough(site: Path) -> None:
    path = site / "_posts" / "2020-01-01-a.md"
    path.write_text("---\ntitle: a\n---\n" + "글 " * 200_000, "utf-8")
    command = [sys.executable, "-m", "editor", "render", str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        assert started.stdout is not None and started.stderr is not None
        started.stdout.read(10)
        started.stdout.close()
        assert started.stderr.read() == b""
    assert started.returncode in (0, 1)  # some systems take the rest all the same


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chek", "site"], "“chek” is neither a command nor a path that exists; did you mean “copydesk check”?"),
        (["/no/such/place"], "see copydesk --help"),
        ([".", "."], "the window opens one site or post"),
    ],
)
def test_arguments_that_mean_nothing_open_no_window(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert words in capsys.readouterr().err


def test_misuse_loads_no_qt() -> None:
    script = "import sys; from editor.__main__ import main; code = main(['chek', '.']); " + (
        "sys.exit(code if not any(name.startswith('PySide6') for name in sys.modules) else 7)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False, cwd=ROOT).returncode == 2


@pytest.mark.parametrize("command", ["check", "roundtrip", "set", "render", "new", "tour"])
def test_usage_names_the_command(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command])
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith(f"usage: copydesk {command} ")


def test_an_unknown_option_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--nonsense"])
    assert ended.value.code == 2
