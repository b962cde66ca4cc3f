"""Dispatches: a command to ``editor.cli``, the window and the tour to ``editor.app``, the workers before all."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from editor.cli import (
    checking_worker,
    command_line,
    house_worker,
    library_worker,
    picture_worker,
    spelling_worker,
)
from editor.cli.output import MISUSE, prepare_streams, say

PREVIEW_CHECK = "preview-check"
"""By this command, which no person types, the program tries out whether the preview's engine works."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program; returns its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if spelling_worker.is_meant(given):
        return spelling_worker.run()
    if checking_worker.is_meant(given):
        return checking_worker.run()
    if library_worker.is_meant(given):
        return library_worker.run()
    if house_worker.is_meant(given):
        return house_worker.run(given)
    if picture_worker.is_meant(given):
        return picture_worker.run()
    if given == [PREVIEW_CHECK]:
        from editor.app import check_preview

        return check_preview()
    prepare_streams()
    if not command_line.is_command(given):
        if wrong := command_line.misuse(given):
            say(wrong)
            return MISUSE
        # Qt is needed, and loaded, only where a window opens.
        from editor.app import run

        return run(given)
    parsed = command_line.parser().parse_args(given)
    if parsed.command == "tour":
        from editor.app import tour

        return tour(parsed.out, parsed.language, parsed.theme)
    return command_line.run(parsed)


if __name__ == "__main__":
    sys.exit(main())
