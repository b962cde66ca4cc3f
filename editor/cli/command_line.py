"""The command line: what may be written, and which command it runs."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import TypeAlias

from editor import __version__
from editor.cli.beginning import NewPost, new
from editor.cli.checking import check, roundtrip
from editor.cli.editing import set_values
from editor.cli.output import guarded
from editor.cli.rendering import render

COMMANDS = ("check", "roundtrip", "set", "render", "new", "tour")

_DESCRIPTION = """Write and review articles for a site built by Jekyll.

Without a command the window opens: on a post, on a site's folder, or on your copy of the sample site."""

_EXIT_CODES = "Exit codes: 0 done, 1 something was found or failed, 2 the command was not understood."


_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def is_command(arguments: Sequence[str]) -> bool:
    """Whether the arguments name a command or are options, not what the window is to open."""
    return bool(arguments) and (arguments[0] in COMMANDS or arguments[0].startswith("-"))


def misuse(arguments: Sequence[str]) -> str:
    """What is wrong with arguments that are no command; "" where the window can open what they name."""
    if not arguments or (len(arguments) == 1 and os.path.exists(arguments[0])):
        return ""
    first = arguments[0]
    if os.path.exists(first):
        return "the window opens one site or post; see copydesk --help for the commands"
    close = get_close_matches(first, COMMANDS, 1)
    hint = f"did you mean “copydesk {close[0]}”?" if close else "see copydesk --help"
    return f"“{first}” is neither a command nor a path that exists; {hint}"


def parser() -> argparse.ArgumentParser:
    """The commands with their options."""
    made = argparse.ArgumentParser(
        prog="copydesk",
        usage="copydesk [PATH] | copydesk COMMAND …",
        description=_DESCRIPTION,
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("--version", action="version", version=f"copydesk {__version__}")
    commands = made.add_subparsers(prog="copydesk", dest="command", metavar="COMMAND", required=True)
    _add_for_many(commands)
    _add_for_one(commands)
    _add_tour(commands)
    return made


_PATHS = "a post, a site (its posts and drafts), or another folder (its Markdown files)"


def _add_for_many(commands: _Commands) -> None:
    look = _add(commands, "check", "list what Jekyll would drop or publish wrongly")
    look.add_argument("paths", metavar="PATH", type=Path, nargs="+", help=_PATHS)
    look.add_argument(
        "--format",
        choices=("text", "json", "sarif"),
        default="text",
        help="how findings are put out; in JSON, “fixable” says that --fix mends it, “fixed” that it did",
    )
    look.add_argument("--fix", action="store_true", help="mend in place what can be mended safely, and show what was")
    look.add_argument("--dry-run", action="store_true", help="with --fix: show what would be mended, write nothing")

    compare = _add(commands, "roundtrip", "open each post and list those whose bytes would differ")
    compare.add_argument("paths", metavar="PATH", type=Path, nargs="+", help=_PATHS)


def _add_for_one(commands: _Commands) -> None:
    assign = _add(commands, "set", "set front matter values in place; the rest of the file stays as it is")
    assign.add_argument("post", metavar="POST", type=Path, help="the post")
    assign.add_argument(
        "assignments",
        metavar="KEY=VALUE",
        nargs="+",
        help="a value in the type that the key has already; items of a list are parted by commas (\\, is a comma in "
        "an item); a new key is text",
    )

    show = _add(commands, "render", "put out the page that Jekyll will publish")
    show.add_argument("post", metavar="POST", type=Path, help="the post")
    show.add_argument("--body", action="store_true", help="the body alone, without the page around it")
    show.add_argument("-o", "--output", metavar="FILE", type=Path, help="write to a file instead of putting it out")

    begin = _add(commands, "new", "begin a post and put out its path")
    begin.add_argument("site", metavar="SITE", type=Path, help="the site's folder")
    begin.add_argument("--title", required=True, help="the headline; the file's name follows from it")
    begin.add_argument("--template", metavar="NAME", help="a post of .copydesk/templates to begin with")
    begin.add_argument("--date", metavar="DATE", help="the post's date, with a time if you like; today otherwise")
    begin.add_argument("--slug", metavar="NAME", help="the name in the file's name; made of the title otherwise")
    begin.add_argument("--draft", action="store_true", help="among the drafts")


def _add_tour(commands: _Commands) -> None:
    drive = _add(commands, "tour", "drive the real window through writing a post, with screenshots")
    drive.add_argument("--out", metavar="DIR", type=Path, required=True, help="where the post and the pictures go")
    drive.add_argument("--language", choices=("ko", "en"), help="the interface's language; the system's otherwise")
    drive.add_argument("--theme", choices=("light", "dark"), help="light or dark; the system's otherwise")


def _add(commands: _Commands, name: str, description: str) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=description, description=description, epilog=_EXIT_CODES)


def run(arguments: argparse.Namespace) -> int:
    """Runs a command that needs no window; returns its exit code."""
    return guarded(_command(arguments))


def _command(arguments: argparse.Namespace) -> Callable[[], int]:
    match arguments.command:
        case "check":
            return partial(check, arguments.paths, arguments.format, arguments.fix, arguments.dry_run)
        case "roundtrip":
            return partial(roundtrip, arguments.paths)
        case "set":
            return partial(set_values, arguments.post, arguments.assignments)
        case "render":
            return partial(render, arguments.post, arguments.body, arguments.output)
        case "new":
            given = (arguments.title, arguments.template, arguments.date, arguments.slug, arguments.draft)
            return partial(new, arguments.site, NewPost(*given))
    raise ValueError(arguments.command)
