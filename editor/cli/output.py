"""What is put out: results to stdout, messages to stderr, and how a command ends."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path

from editor.cli.words import error_words
from editor.errors import EditorError, SaveError
from editor.storage.files import fingerprint, write_file

OK, FINDINGS, MISUSE = 0, 1, 2
INTERRUPTED = 130


def prepare_streams() -> None:
    """Has every text put out, also names that are no text and letters that the terminal's encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(message: str) -> None:
    """A message for the person, never mixed with a command's result."""
    print(f"copydesk: {message}", file=sys.stderr)


def missing(paths: Sequence[Path]) -> bool:
    """Whether one of the paths is not there; says which."""
    gone = [path for path in paths if not os.path.exists(path)]
    for path in gone:
        say(f"{path} does not exist")
    return bool(gone)


def not_a_post(path: Path) -> bool:
    """Whether there is no such file; says so."""
    if missing([path]):
        return True
    if path.is_dir():
        say(f"{path} is a folder; name a post")
        return True
    return False


def put_out(html: str, output: Path | None) -> None:
    """A page to stdout or into a file, as UTF-8; bytes of the post that are no text come as they were.

    Raises SaveError, or OSError where stdout takes no more.
    """
    data = _bytes(html)
    if output is None:
        sys.stdout.flush()
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.buffer.write(data)
        return
    try:
        if output.exists() and not output.is_file() and not output.is_dir():
            output.write_bytes(data)  # a device or a pipe
            return
        known = fingerprint(output.read_bytes()) if output.exists() else None
    except OSError as error:
        raise SaveError(output, error.strerror or str(error)) from error
    write_file(output, data, known)


def _bytes(html: str) -> bytes:
    try:
        return html.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return html.encode("utf-8", "replace")


def guarded(command: Callable[[], int]) -> int:
    """Runs a command; a failure that Copydesk knows, or of the system, becomes a sentence and exit code 1."""
    try:
        code = command()
        sys.stdout.flush()
    except EditorError as error:
        say(error_words(error))
    except BrokenPipeError:
        _forget_stdout()  # whoever read has enough
    except OSError as error:
        _forget_stdout()
        say(f"{os.fsdecode(error.filename or 'the output')}: {error.strerror or error}")
    except KeyboardInterrupt:
        return INTERRUPTED
    else:
        return code
    return FINDINGS


def _forget_stdout() -> None:
    """What could not be put out is not tried again at the end of the program."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
