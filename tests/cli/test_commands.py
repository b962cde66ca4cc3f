"""The commands: what they do to files, what they say, and how they end."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from editor.__main__ import main

POST = """---
title: 옛 제목  # 주석
categories:
  - News
  - 지역
count: 3
pinned: false
---

## 소제목

글 *하나*.
"""


@pytest.fixture
def post(site: Path) -> Path:
    path = site / "_posts" / "2026-03-04-글.md"
    path.write_text(POST, "utf-8", newline="")
    return path


def test_set_changes_the_value_alone(post: Path) -> None:
    assert main(["set", str(post), "title=새 제목: '하나' #2"]) == 0
    assert post.read_text("utf-8") == POST.replace("옛 제목", "\"새 제목: '하나' #2\"")


def test_set_keeps_the_type_that_a_key_has(post: Path) -> None:
    assert main(["set", str(post), "categories=News,날씨", "count=4", "pinned=true", "subtitle=덧붙임"]) == 0
    text = post.read_text("utf-8")
    assert "  - News\n  - 날씨\n" in text
    assert "count: 4\n" in text
    assert "pinned: true\n" in text
    assert "subtitle: 덧붙임\n" in text


def test_set_of_the_same_value_writes_nothing(post: Path) -> None:
    before = post.stat().st_mtime_ns
    assert main(["set", str(post), "title=옛 제목"]) == 0
    assert post.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["title"], 2, "no KEY=VALUE"),
        (["pinned=maybe"], 1, "true or false"),
        (["count=many"], 1, "a number"),
    ],
)
def test_set_says_what_it_does_not_understand(
    post: Path, arguments: list[str], code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["set", str(post), *arguments]) == code
    assert words in capsys.readouterr().err
    assert post.read_text("utf-8") == POST


def test_check_finds_what_jekyll_drops(post: Path, capsys: pytest.CaptureFixture[str]) -> None:
    post.write_text(POST.replace("옛 제목  # 주석", "'장금이' 전국 확대"), "utf-8")
    assert main(["check", str(post), "--format", "json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)
    assert (finding["rule"], finding["line"], finding["fixable"]) == ("yaml-broken", 2, True)


def test_check_of_the_sample_site_finds_nothing(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(site / "_posts")]) == 0
    assert all(": notice: " in line for line in capsys.readouterr().out.splitlines())


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("2026-03-04-a.md", "---\ntitle: 글\n---\n".encode("cp949"), "not-utf-8"),
        ("2026-03-04-a.md", b"text\n", "no-front-matter"),
        ("2026-03-04-a.md", b"+++\ntitle = 'a'\n+++\n", "toml-front-matter"),
        ("2026-03-04-a.md", b"---\nlayout: post\n---\n", "no-title"),
        ("a.md", b"---\ntitle: a\n---\n", "file-name-ignored"),
        ("2026-03-04-a.md", b"---\ntitle: a\ndate: someday\n---\n", "bad-date"),
        ("2026-03-04-a.md", b"---\ntitle: a\ntitle: b\n---\n", "duplicate-key"),
        ("2026-03-04-a.md", b"---\ntitle: a\ncategories: 5\n---\n", "categories-no-list"),
    ],
)
def test_each_rule_finds_its_fault(
    site: Path, name: str, data: bytes, rule: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = site / "_posts" / name
    path.write_bytes(data)
    assert main(["check", str(path)]) == 1
    assert f"[{rule}]" in capsys.readouterr().out


def test_roundtrip_of_awkward_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number, data in enumerate(
        (b"", b"\xef\xbb\xbf---\r\na: 1\r\n---\r\nx", b"\xff\xfe\x00", b"---\n---\n\n\n- a\n\tb\r")
    ):
        (tmp_path / f"{number}.md").write_bytes(data)
    assert main(["roundtrip", str(tmp_path)]) == 0
    assert "4 of 4" in capsys.readouterr().err


def test_render_of_the_body(post: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", str(post), "--body"]) == 0
    out = capsys.readouterr().out
    assert "<em>하나</em>" in out
    assert main(["render", str(post), "--body", "-o", str(tmp_path / "out.html")]) == 0
    assert (tmp_path / "out.html").read_text("utf-8") == out


def test_render_of_the_page_is_in_the_theme(post: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", str(post)]) == 0
    out = capsys.readouterr().out
    assert "<title>" in out
    assert "옛 제목" in out
    assert "물마루신문" in out


def test_new_writes_a_post_from_the_template(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["new", str(site), "--title", "[속보] 첫눈", "--template", "news", "--date", "2026-01-02"]
    assert main(arguments) == 0
    path = Path(capsys.readouterr().out.strip())
    assert path == site / "_posts" / "2026-01-02-속보-첫눈.md"
    assert 'title: "[속보] 첫눈"\n' in path.read_text("utf-8")  # quoted as the site's own posts quote such titles
    assert main(arguments) == 1
    assert "exists already" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--title", "!!!"], 1, "no file name"),
        (["--title", "글", "--date", "2026-02-30"], 1, "is no date"),
        (["--title", "글", "--template", "none"], 2, "no template “none”; it has: news, short"),
    ],
)
def test_new_says_what_is_wrong(
    site: Path, arguments: list[str], code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(site), *arguments]) == code
    assert words in capsys.readouterr().err


def test_a_folder_that_is_no_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path), "--title", "글"]) == 1
    assert "no Jekyll site" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "roundtrip", "render"])
def test_a_path_that_is_not_there_is_misuse(tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, str(tmp_path / "none.md")]) == 2
    assert "does not exist" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["", "check", "roundtrip", "set", "render", "new", "tour"])
def test_each_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"] if command else ["--help"])
    assert ended.value.code == 0
    assert "copydesk" in capsys.readouterr().out


def test_commands_need_no_qt(post: Path) -> None:
    """They run on machines without a display, and start quickly."""
    script = f"import sys; from editor.__main__ import main; main(['check', {str(post)!r}]); " + (
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
