"""The command new: date, name and front matter agree."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from editor.__main__ import main


@pytest.fixture
def begin(site: Path, capsys: pytest.CaptureFixture[str]) -> object:
    def begun(date_line: str, *options: str) -> tuple[str, str, str]:
        """The file's name, its date line and what was said."""
        lines = ["---", "title:", *([date_line] if date_line else []), "layout: post", "---", "", "글", ""]
        (site / ".copydesk" / "templates" / "dated.md").write_text("\n".join(lines), "utf-8")
        assert main(["new", str(site), "--title", "첫눈", "--template", "dated", *options]) == 0
        out, err = capsys.readouterr()
        path = Path(out.strip())
        found = re.search("^date:.*", path.read_text("utf-8"), re.MULTILINE)
        return path.name, found[0] if found else "", err

    return begun


@pytest.mark.parametrize(
    ("line", "asked", "written"),
    [
        ("date: 2020-05-05 09:30:00 +0900", "2026-01-02", "date: 2026-01-02 09:30:00 +0900"),
        ("date: 2020-05-05 09:30:00 +0000", "2026-01-02 07:15", "date: 2026-01-02 07:15:00 +0900"),
        ("date: 2020-05-05T09:30:00+09:00", "2026-01-02 07:15", "date: 2026-01-02T07:15:00+09:00"),
        ("date: 2020-05-05", "2026-01-02", "date: 2026-01-02"),
        ("date: 2020-05-05", "2026-01-02 07:15", "date: 2026-01-02 07:15:00 +0900"),
        ("date:", "2026-01-02", "date: 2026-01-02 00:00:00 +0900"),
        ("date: '2020-05-05 09:30'", "2026-01-02", "date: '2026-01-02 09:30:00 +0900'"),
        ("date: someday", "2026-01-02", "date: 2026-01-02 00:00:00 +0900"),
        ("", "2026-01-02", ""),
        ("", "2026-01-02 07:15", "date: 2026-01-02 07:15:00 +0900"),
    ],
)
def test_the_date_asked_for_wins(begin: object, line: str, asked: str, written: str) -> None:
    assert begin(line, "--date", asked) == ("2026-01-02-첫눈.md", written, "")  # type: ignore[operator]


def test_a_draft_takes_the_date_where_the_template_has_one(begin: object) -> None:
    given = begin("date: 2020-05-05", "--draft", "--date", "2026-01-02")  # type: ignore[operator]
    assert given == ("첫눈.md", "date: 2026-01-02", "")
    name, line, said = begin("", "--draft", "--slug", "other", "--date", "2026-01-02")  # type: ignore[operator]
    assert (name, line) == ("other.md", "")
    assert "a draft's name carries no date" in said


def test_an_empty_date_would_stop_jekyll_and_is_filled(begin: object) -> None:
    name, line, _ = begin("date:")  # type: ignore[operator]
    assert re.fullmatch(r"date: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0900", line)
    assert name.startswith(line[6:16])


def test_a_name_of_ones_own(begin: object) -> None:
    assert begin("", "--slug", "first-snow", "--date", "2026-01-02")[0] == "2026-01-02-first-snow.md"  # type: ignore[operator]


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (["--slug", "a/b"], 1, "no file name"),
        (["--slug", "\udcb0"], 2, "no text"),
        (["--date", "2026-01-02"], 1, "exists already; nothing was written. Choose another --title, --slug or --date"),
    ],
)
def test_what_is_refused(
    site: Path, options: list[str], code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "_posts" / "2026-01-02-첫눈.md").write_text("x", "utf-8")
    assert main(["new", str(site), "--title", "첫눈", *options]) == code
    assert words in capsys.readouterr().err
