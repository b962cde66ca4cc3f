"""Native libraries: installed where that needs no password, else one message with the command to type."""

from __future__ import annotations

from pathlib import Path

import pytest

NONE_INSTALLED = "exit 1"
ALL_INSTALLED = "echo -n 'ii '"
# dpkg-query says that a package is there once apt-get has been asked for it.
AS_RECORDED = 'for last; do :; done; while read -r line; do [ "$line" != "$last" ] || echo -n "ii "; done < installed'
RECORD = 'printf "%s\\n" "$@" >> installed'
CANDIDATE = 'echo "  Candidate: 1.0"'


@pytest.fixture
def debian(machine):
    """Debian, an ordinary user, no sudo, nothing installed, and Qt does not load."""
    machine.program("dpkg-query", NONE_INSTALLED)
    machine.program("apt-get", RECORD)
    machine.program("apt-cache", CANDIDATE)
    machine.program("id", "echo 1000")
    machine.program("python", 'echo "copydesk: libGL.so.1: cannot open" >&2; exit 1', machine.environment)
    (machine.root / "installed").touch()
    return machine


def asked_for(machine) -> list[str]:
    """What apt-get was told, word by word."""
    return (machine.root / "installed").read_text(encoding="utf-8").split()


def test_all_installed_is_silent(debian) -> None:
    debian.program("dpkg-query", ALL_INSTALLED)
    run = debian.run("native", "run")
    assert (run.returncode, run.stdout, run.stderr, asked_for(debian)) == (0, "", "", [])


def test_without_rights_and_libraries_it_fails_with_the_command_to_type(debian) -> None:
    run = debian.run("native", "run")
    assert run.returncode == 1
    assert run.stdout == ""
    assert "libGL.so.1" in run.stderr
    assert "\n  sudo apt-get install --no-install-recommends libglib2.0-0 " in run.stderr
    assert asked_for(debian) == []


def test_without_rights_it_goes_on_where_qt_loads(debian) -> None:
    debian.program("python", "exit 0", debian.environment)
    run = debian.run("native", "test")
    assert run.returncode == 0
    assert "going on without" in run.stderr
    assert "jekyll" in run.stderr


def test_root_installs_what_is_missing_and_nothing_else(debian) -> None:
    debian.program("id", "echo 0")
    (debian.root / "installed").write_text("libglib2.0-0\n", encoding="utf-8")
    debian.program("dpkg-query", AS_RECORDED)
    run = debian.run("native", "run")
    assert (run.returncode, run.stderr) == (0, "")
    assert asked_for(debian).count("libglib2.0-0") == 1
    assert {"--no-install-recommends", "libxcb-cursor0", "libnss3", "fonts-nanum"} <= set(asked_for(debian))
    assert "jekyll" not in asked_for(debian)


def test_sudo_without_a_password_is_used(debian) -> None:
    debian.program("sudo", '[ "$1" = -n ] && shift && exec "$@"')
    debian.program("true", "exit 0")
    debian.program("dpkg-query", AS_RECORDED)
    assert debian.run("native", "run").returncode == 0
    assert "libnss3" in asked_for(debian)


def test_a_newer_debian_calls_some_libraries_by_another_name(debian) -> None:
    debian.program("id", "echo 0")
    debian.program("apt-cache", f'[ "$2" = libasound2 ] || {CANDIDATE}')
    debian.program("dpkg-query", AS_RECORDED)
    assert debian.run("native", "run").returncode == 0
    assert "libasound2t64" in asked_for(debian)
    assert "libasound2" not in asked_for(debian)


def test_a_failed_installation_ends_in_the_message(debian) -> None:
    debian.program("id", "echo 0")
    debian.program("apt-get", "echo 'E: no network' >&2; exit 100")
    run = debian.run("native", "run")
    assert run.returncode == 1
    assert "E: no network" in run.stderr
    assert "sudo apt-get install" in run.stderr


def test_an_unknown_purpose_is_misuse(machine) -> None:
    assert machine.run("native", "everything").returncode == 2


def test_every_library_is_asked_for_once(debian) -> None:
    command = next(line for line in debian.run("native", "test").stderr.splitlines() if "sudo" in line).split()
    assert len(command) == len(set(command))
    assert Path(debian.root / "installed").read_text(encoding="utf-8") == ""
