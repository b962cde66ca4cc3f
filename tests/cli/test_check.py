"""The command check: which files it looks at, what it puts out, what it mends."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from editor.__main__ import main
from editor.checks import words
from editor.cli.listing import posts_of, texts_of
from editor.resources import resource_path

_PLUGIN = re.compile(r"jekyll-|github-pages$")  # no rule is called like one
BROKEN = "---\ntitle: '장금이' 전국 확대 # 주석\nsubtitle: 속보 #1\ncategories: [News]\n---\n\n글 <c> 끝\n"


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in posts_of([folder])}


def test_a_site_is_its_posts_and_drafts(site: Path) -> None:
    for name in ("_site/2020-01-01-a.md", "node_modules/x/readme.md", "news/_posts/2020-01-01-b.md"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("x", "utf-8")
    (site / "_posts" / "2020-01-01-c.markdown").write_text("---\n---\n", "utf-8")
    (site / "_posts" / "picture.jpg").write_bytes(b"x")
    found = names(site)
    assert {"news/_posts/2020-01-01-b.md", "_posts/2020-01-01-c.markdown", "_drafts/겨울-항구-사진전.md"} <= found
    assert {Path(name).parent.as_posix() for name in found} == {"news/_posts", "_posts", "_drafts"}
    assert "_posts/picture.jpg" not in found
    assert names(site / "_posts") == {Path(name).name for name in found if name.startswith("_posts/")}


def test_a_post_that_is_a_link_out_of_the_site_is_told_and_left(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret.md").write_text("---\ntitle: SECRET\n---\n", "utf-8")
    (site / "_posts/2020-01-01-s.md").symlink_to(tmp_path / "secret.md")
    assert "_posts/2020-01-01-s.md" not in names(site)
    said = capsys.readouterr()
    assert "2020-01-01-s.md: leads out of the site's folder" in said.err and "SECRET" not in said.out + said.err


def test_a_sites_own_endings_count(site: Path) -> None:
    with (site / "_config.yml").open("a", encoding="utf-8") as file:
        file.write("\nmarkdown_ext: md,text\n")
    for name in ("a.text", "b.markdown", "2020-01-01-c.markdown"):
        (site / "_posts" / name).write_text("x", "utf-8")
    assert {"_posts/a.text", "_posts/2020-01-01-c.markdown"} <= names(site)
    assert "_posts/b.markdown" not in names(site)


def test_a_plain_folder_is_its_markdown_and_the_sites_in_it(tmp_path: Path) -> None:
    for name in (
        "a.md",
        "b/c.mkd",
        "d.html",
        ".hidden/e.md",
        "node_modules/f.md",
        "s/_posts/2020-01-01-g.md",
        "s/h.md",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    assert names(tmp_path) == {"a.md", "b/c.mkd", "s/_posts/2020-01-01-g.md"}


def test_a_file_is_looked_at_once_whatever_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    assert posts_of([path, path]) == [path]


def test_a_notice_is_no_finding(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "_posts" / "2020-01-01-a.md").write_text("---\ntitle: a\npublished: false\n---\nx\n", "utf-8")
    assert main(["check", str(site)]) == 0
    assert ": notice: published: false" in capsys.readouterr().out


def test_fix_mends_in_place_and_says_so(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = site / "_posts" / "2020-01-01-a.md"
    path.write_bytes(BROKEN.replace("\n", "\r\n").encode())
    assert main(["check", str(path)]) == 1
    assert "(check --fix mends it) [yaml-broken]" in capsys.readouterr().out
    assert main(["check", "--fix", "--format", "json", str(path)]) == 0
    found = [(each["rule"], each["fixed"]) for each in json.loads(capsys.readouterr().out)]
    assert found == [("yaml-broken", True), ("value-cut", True), ("words-taken-for-a-tag", True)]
    mended = path.read_bytes().decode()
    assert "subtitle: '속보 #1'\r\ncategories: [News]\r\n---\r\n\r\n글 &lt;c> 끝\r\n" in mended
    assert main(["check", "--fix", str(path)]) == 0
    assert path.read_bytes().decode() == mended
    assert "fixed" not in capsys.readouterr().out


def test_fix_leaves_what_is_well_alone(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in posts_of([site])}
    assert main(["check", "--fix", str(site)]) == 0
    assert before == {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in posts_of([site])}
    assert ": warning:" not in (out := capsys.readouterr().out) and ": error:" not in out


def test_every_rule_has_words() -> None:
    sources = [path for path in Path(words.__file__).parent.glob("*.py") if path.name != "words.py"]
    text = "".join(path.read_text("utf-8") for path in sources)
    named = set(re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)+)"', text)) - {"utf-8", "utf-8-sig"}
    rules = {name for name in named if not _PLUGIN.match(name)}
    assert rules | {"future", "unpublished"} == set(words.FINDINGS)


def test_a_broken_configuration_is_said(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "_config.yml").write_text("title: 'a\n", "utf-8")
    main(["check", str(site)])
    assert "_config.yml" in capsys.readouterr().err


def test_the_sample_site_is_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(resource_path("sample-site"))]) == 0
    said = capsys.readouterr()
    assert ": warning:" not in said.out and ": error:" not in said.out and said.err == ""


def test_the_way_there_and_back_is_tried_on_every_markdown_file(tmp_path: Path) -> None:
    for name in ("_posts/2026-01-02-a.md", "_wiki/b.markdown", "c.MD", "d.mdx", "e.txt", "_config.yml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("글\n", "utf-8")
    found = [path.relative_to(tmp_path).as_posix() for path in texts_of([tmp_path, tmp_path / "e.txt"])]
    assert found == ["_posts/2026-01-02-a.md", "_wiki/b.markdown", "c.MD", "d.mdx", "e.txt"]


def test_sarif_names_place_and_replacement(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = site / "_posts" / "2020-01-01-가.md"
    path.write_text(BROKEN.replace(" # 주석", ""), "utf-8")
    assert main(["check", "--format", "sarif", str(path)]) == 1
    log = json.loads(capsys.readouterr().out)
    (run,) = log["runs"]
    assert (log["version"], run["tool"]["driver"]["name"]) == ("2.1.0", "Copydesk")
    first = run["results"][0]
    assert (first["ruleId"], first["level"]) == ("yaml-broken", "error")
    assert run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == "yaml-broken"
    place = first["locations"][0]["physicalLocation"]
    assert place["region"]["startLine"] == 2 and place["artifactLocation"]["uri"].endswith("2020-01-01-%EA%B0%80.md")
    (replacement,) = first["fixes"][0]["artifactChanges"][0]["replacements"]
    text, region = path.read_text("utf-8"), replacement["deletedRegion"]
    end = region["charOffset"] + region["charLength"]
    mended = text[: region["charOffset"]] + replacement["insertedContent"]["text"] + text[end:]
    assert mended.splitlines()[1].startswith(("title: \"'장금이'", "title: '''장금이''"))


def test_a_dry_run_shows_what_would_be_mended_and_writes_nothing(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = site / "_posts" / "2020-01-01-a.md"
    path.write_text("---\ntitle: 속보 #1\n---\n\n글\n", "utf-8")
    before = path.read_bytes()
    assert main(["check", "--fix", "--dry-run", str(path)]) == 0
    shown = capsys.readouterr().out
    assert "    -title: 속보 #1\n    +title: '속보 #1'\n" in shown
    assert path.read_bytes() == before
    assert main(["check", "--fix", str(path)]) == 0
    assert capsys.readouterr().out == shown
    assert path.read_text("utf-8") == "---\ntitle: '속보 #1'\n---\n\n글\n"


def test_findings_say_field_and_block(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = site / "_posts" / "2020-01-01-a.md"
    path.write_text("---\ntitle: 속보 #1\n---\n\n글\n\n가 <c> 나\n", "utf-8")
    main(["check", "--format", "json", str(path)])
    cut, tag = json.loads(capsys.readouterr().out)
    assert (cut["field"], cut["block"], cut["changes"][0]["inserted"]) == ("title", -1, "'속보 #1'")
    assert (tag["field"], tag["block"], tag["offset"], tag["detail"]) == ("", 1, 2, "<c>")
