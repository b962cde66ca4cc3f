"""Collects the visible strings into resources/i18n/copydesk_ko.ts and compiles it to the .qm beside it.

``translations.py`` writes both; ``translations.py --check`` writes nothing and exits 1, naming the file, where one is
not what the sources would give. Strings that left the program leave the file; a translation once made is kept.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("ko",)
TOOLS = Path(sys.executable).parent


def sources() -> list[str]:
    """The files that hold visible strings, relative to the project, in a fixed order."""
    window = (ROOT / "editor" / "ui").rglob("*.py")
    others = [ROOT / "editor" / "app.py", ROOT / "editor" / "checks" / "words.py"]
    return sorted(str(path.relative_to(ROOT)) for path in [*window, *others] if path.is_file())


def update(strings: Path) -> None:
    """Brings a .ts file up to date with the sources."""
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language(strings)]
    _run("pyside6-lupdate", *options, *sources(), "-ts", str(strings))


def release(strings: Path) -> None:
    """Compiles a .ts file to the .qm beside it."""
    _run("pyside6-lrelease", str(strings), "-qm", str(strings.with_suffix(".qm")))


def language(strings: Path) -> str:
    """The language of ``copydesk_LANGUAGE.ts``."""
    return strings.stem.partition("_")[2]


def stale(folder: Path = FOLDER) -> list[Path]:
    """The files in ``folder`` that are absent or not what the sources would give."""
    with tempfile.TemporaryDirectory() as made:
        for strings in _files(folder):
            if strings.exists():
                shutil.copy(strings, made)
            update(Path(made, strings.name))
            release(Path(made, strings.name))
        both = [path for strings in _files(folder) for path in (strings, strings.with_suffix(".qm"))]
        return [path for path in both if not path.exists() or path.read_bytes() != Path(made, path.name).read_bytes()]


def _files(folder: Path) -> list[Path]:
    return [folder / f"copydesk_{language}.ts" for language in LANGUAGES]


def _run(tool: str, *arguments: str) -> None:
    run = subprocess.run([str(TOOLS / tool), *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    if run.returncode or "error" in run.stderr.lower():
        sys.exit(f"{tool}: {run.stdout}{run.stderr}")


def main(arguments: list[str]) -> int:
    """Writes or checks; the exit code."""
    if arguments == ["--check"]:
        for path in (found := stale()):
            print(f"{path.relative_to(ROOT)} is not current: run make i18n", file=sys.stderr)
        return 1 if found else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for strings in _files(FOLDER):
        update(strings)
        release(strings)
        print(strings.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
