"""The command line: what may be written, and which command it runs."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from editor import __version__
from editor.cli import posts

COMMANDS = ("check", "roundtrip", "set", "render", "new", "tour")

_DESCRIPTION = """Write and review articles for a site built by Jekyll.

Without a command the window opens: on a post, on a site's folder, or on your copy of the sample site."""

_EXIT_CODES = "Exit codes: 0 done, 1 something was found or failed, 2 the command was not understood."


def is_command(arguments: Sequence[str]) -> bool:
    """Whether the arguments name a command (or ask for help), not what the window is to open."""
    return bool(arguments) and (arguments[0] in COMMANDS or arguments[0] in ("-h", "--help", "--version"))


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
    commands = made.add_subparsers(dest="command", metavar="COMMAND", required=True)

    check = _add(commands, "check", "list what Jekyll would drop or publish wrongly")
    check.add_argument("paths", metavar="PATH", type=Path, nargs="+", help="a post, or a folder of posts")
    check.add_argument("--format", choices=("text", "json"), default="text", help="how findings are put out")

    roundtrip = _add(commands, "roundtrip", "open each post and list those whose bytes would differ")
    roundtrip.add_argument("paths", metavar="PATH", type=Path, nargs="+", help="a post, or a folder of posts")

    assign = _add(commands, "set", "set front matter values in place; the rest of the file stays as it is")
    assign.add_argument("post", metavar="POST", type=Path, help="the post")
    assign.add_argument(
        "assignments",
        metavar="KEY=VALUE",
        nargs="+",
        help="a value in the type that the key has already; items of a list are parted by commas; a new key is text",
    )

    render = _add(commands, "render", "put out the page that Jekyll will publish")
    render.add_argument("post", metavar="POST", type=Path, help="the post")
    render.add_argument("--body", action="store_true", help="the body alone, without the site's theme")
    render.add_argument("-o", "--output", metavar="FILE", type=Path, help="write to a file instead of putting it out")

    new = _add(commands, "new", "begin a post and put out its path")
    new.add_argument("site", metavar="SITE", type=Path, help="the site's folder")
    new.add_argument("--title", required=True, help="the headline; the file's name follows from it")
    new.add_argument("--template", metavar="NAME", help="a post of .copydesk/templates to begin with")
    new.add_argument("--date", metavar="DATE", help="the date in the file's name; today's otherwise")
    new.add_argument("--draft", action="store_true", help="among the drafts")

    tour = _add(commands, "tour", "drive the real window through writing a post, with screenshots")
    tour.add_argument("--out", metavar="DIR", type=Path, required=True, help="where the post and the pictures go")
    tour.add_argument("--language", choices=("ko", "en"), help="the interface's language; the system's otherwise")
    tour.add_argument("--theme", choices=("light", "dark"), help="light or dark; the system's otherwise")
    return made


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, description: str
) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=description, description=description, epilog=_EXIT_CODES)


def run(arguments: argparse.Namespace) -> int:
    """Runs a command that needs no window; returns its exit code."""
    return posts.guarded(_command(arguments))


def _command(arguments: argparse.Namespace) -> Callable[[], int]:
    match arguments.command:
        case "check":
            return partial(posts.check, arguments.paths, arguments.format)
        case "roundtrip":
            return partial(posts.roundtrip, arguments.paths)
        case "set":
            return partial(posts.set_values, arguments.post, arguments.assignments)
        case "render":
            return partial(posts.render, arguments.post, arguments.body, arguments.output)
        case "new":
            given = (arguments.title, arguments.template, arguments.date, arguments.draft)
            return partial(posts.new, arguments.site, *given)
    raise ValueError(arguments.command)
