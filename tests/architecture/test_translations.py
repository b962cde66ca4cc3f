"""The translation files are what the sources give, and Korean is complete."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KOREAN = ROOT / "resources" / "i18n" / "copydesk_ko.ts"
SCRIPT = ROOT / "scripts" / "translations.py"


def untranslated(strings: str) -> Iterator[str]:
    """The English of each message of a .ts file that has no finished translation."""
    for message in ElementTree.fromstring(strings).iter("message"):
        translation = message.find("translation")
        forms = [] if translation is None else translation.findall("numerusform") or [translation]
        finished = translation is not None and translation.get("type") is None
        if not finished or not all((form.text or "").strip() for form in forms):
            yield message.findtext("source", "")


def test_the_files_are_current() -> None:
    run = subprocess.run([sys.executable, str(SCRIPT), "--check"], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_korean_is_complete() -> None:
    assert list(untranslated(KOREAN.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "translation",
    [
        "<translation type='unfinished'>저장</translation>",
        "<translation></translation>",
        "<translation><numerusform>하나</numerusform><numerusform/></translation>",
        "",
    ],
)
def test_an_untranslated_string_is_noticed(translation: str) -> None:
    message = f"<TS><context><message><source>Save</source>{translation}</message></context></TS>"
    assert list(untranslated(message)) == ["Save"]


def test_a_translated_string_passes() -> None:
    message = "<message><source>Save</source><translation>저장</translation></message>"
    assert list(untranslated(f"<TS>{message}</TS>")) == []
