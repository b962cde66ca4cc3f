"""The command render: the page as Jekyll publishes it, and what is said beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.__main__ import main

POST = "---\ntitle: 제목\n{head}\n---\n\n{body}\n"


def write(site: Path, head: str = "layout: post", body: str = "글", name: str = "2020-01-01-a.md") -> Path:
    path = site / "_posts" / name
    path.write_text(POST.format(head=head, body=body), "utf-8")
    return path


def test_the_page_has_no_marks_of_ours(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", str(write(site, body="하나\n\n둘"))]) == 0
    out, err = capsys.readouterr()
    assert "<p>둘</p>" in out and "copydesk" not in out
    assert err == ""


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("{% if a %}", "Liquid that cannot be read"),
        ("{% gone %}", "the Liquid tag “gone” is unknown; Jekyll stops the build"),
        ("{% include gone.html %}", "there is no include “gone.html”"),
        ("{{ 1 | divided_by: 0 }}", "cannot do what it is asked"),
    ],
)
@pytest.mark.parametrize("options", [[], ["--body"]])
def test_what_stops_jekyll_is_said(
    site: Path, body: str, words: str, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", str(write(site, body=body)), *options]) == 1
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    ("head", "body", "code", "words"),
    [
        ("date: someday", "글", 1, ":3: “someday” is no date"),
        ("date: 2099-01-01", "글", 0, "still to come"),
        ("published: false", "글", 0, "published: false; Jekyll leaves the post out"),
        ("layout: gone", "글", 0, "the site has no layout “gone”"),
        ("a: b", "{{ 'x' | gone }}", 0, "filter “gone” is unknown and passed over"),
    ],
)
def test_what_becomes_of_the_post_is_said(
    site: Path, head: str, body: str, code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", str(write(site, head, body))]) == code
    out, err = capsys.readouterr()
    assert words in err and "<html" in out


def test_a_draft_is_said_to_be_one(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", str(next((site / "_drafts").iterdir()))]) == 0
    assert "a draft; Jekyll publishes it with --drafts alone" in capsys.readouterr().err


def test_a_tag_that_a_plugin_may_bring_stops_nothing(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (site / "_config.yml").open("a", encoding="utf-8") as file:
        file.write("\nplugins: [jekyll-tube]\n")
    assert main(["render", str(write(site, body="{% tube %}"))]) == 0
    assert "unless a plugin knows it" in capsys.readouterr().err


def test_the_body_follows_the_sites_settings(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (site / "_config.yml").open("a", encoding="utf-8") as file:
        file.write("\nkramdown: {auto_ids: false, input: GFM, hard_wrap: true}\n")
    body = "## 소제목\n\n하나\n둘 {{ site.title }}"
    assert main(["render", "--body", str(write(site, body=body))]) == 0
    assert capsys.readouterr().out == "<h2>소제목</h2>\n\n<p>하나<br />\n둘 물마루신문</p>\n"


def test_html_is_no_markdown(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", "--body", str(write(site, body="*글* <b>x</b>", name="2020-01-01-a.html"))]) == 0
    assert capsys.readouterr().out.strip() == "*글* <b>x</b>"


def test_a_post_of_no_site_is_shown_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.md"
    path.write_text(POST.format(head="layout: post", body="*글*"), "utf-8")
    assert main(["render", str(path)]) == 0
    out, err = capsys.readouterr()
    assert "<h1>제목</h1>" in out and "<em>글</em>" in out and "copydesk" not in out
    assert err == f"copydesk: {path} belongs to no site; it is shown without a theme\n"
    assert main(["render", "--body", str(path)]) == 0
    assert capsys.readouterr().out == "<p><em>글</em></p>\n"


def test_bytes_that_are_no_text_come_as_they_were(site: Path, tmp_path: Path, run: object) -> None:
    path = site / "_posts" / "2020-01-01-a.md"
    path.write_bytes(b"---\ntitle: a\n---\n\n\xb0\xa1\xff\xfe\x81 x\n")
    out = tmp_path / "out.html"
    assert main(["render", "--body", str(path), "-o", str(out)]) == 0
    assert out.read_bytes() == b"<p>\xb0\xa1\xff\xfe\x81 x</p>\n"
    done = run("render", "--body", str(path), env={"PYTHONIOENCODING": "ascii", "PATH": ""})  # type: ignore[operator]
    assert (done.returncode, done.stdout) == (0, out.read_bytes())


@pytest.mark.parametrize("target", ["none/out.html", "."])
def test_an_output_that_cannot_be_written(
    site: Path, tmp_path: Path, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", str(write(site)), "-o", str(tmp_path / target)]) == 1
    assert "could not be saved" in capsys.readouterr().err


def test_the_post_is_not_overwritten_by_its_page(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(site)
    before = path.read_bytes()
    assert main(["render", str(path), "-o", str(path)]) == 2
    assert "the post itself" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_a_file_gets_the_page_anew(site: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    out.write_text("old", "utf-8")
    assert main(["render", str(write(site)), "-o", str(out)]) == 0
    assert "</html>" in out.read_text("utf-8")
