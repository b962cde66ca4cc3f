"""What a site's theme, data and style sheets are made of lies in the site's folder or its theme's, links followed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from editor.render.page import PageRenderer
from editor.site.site import open_site

POST = "_posts/2024-02-02-b.md"
SECRETS = {
    "secret.txt": "SECRET", "secret.html": "SECRET {{ content }}", "front.html": "---\ntitle: x\n---\nSECRET",
    "secret.yml": "a: SECRET", "secret.scss": ".secret { content: 'SECRET' }",
}  # fmt: skip
LAYOUT = "<html><body>{{ content }}</body></html>"


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Path]:
    """A site beside secrets, with files, links (to a secret, or to one that was put into the site) and settings."""

    def made(config: str = "", links: dict[str, str] | None = None, inside: bool = False, css: str = "") -> Path:
        site = tmp_path / "site"
        files = {"_config.yml": f"title: T\n{config}", "_layouts/post.html": LAYOUT, POST: "x"}
        if css:
            files["css/a.scss"] = f"---\n---\n{css}\n"
        for name, text in files.items():
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text(text, "utf-8")
        home = site / "own" if inside else tmp_path
        home.mkdir(exist_ok=True)
        for name, text in SECRETS.items():
            (home / name).write_text(text, "utf-8")
        for name, target in (links or {}).items():
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).symlink_to(home / target)
        return site

    return made


def page(site: Path, body: str, layout: str = "post") -> str:
    renderer = PageRenderer(open_site(site))
    return renderer.render(f"---\nlayout: {layout}\n---\n{body}\n", site / POST).html


LINKED = [
    ("_layouts/s.html", "secret.html", "x", "s"),
    ("_data/s.yml", "secret.yml", "{{ site.data.s.a }}", "post"),
    ("_data/d", "", "{{ site.data.d.secret.a }}", "post"),
    ("s.html", "front.html", "{% for p in site.pages %}{{ p.content }}{% endfor %}", "post"),
]


@pytest.mark.parametrize(("link", "target", "body", "layout"), LINKED)
def test_a_link_inside_of_the_site_is_followed_and_one_that_leads_out_is_not(
    make: Callable[..., Path], link: str, target: str, body: str, layout: str
) -> None:
    assert "SECRET" not in page(make(links={link: target}), body, layout)


@pytest.mark.parametrize(("link", "target", "body", "layout"), LINKED)
def test_the_same_link_to_a_file_of_the_site_works(
    make: Callable[..., Path], link: str, target: str, body: str, layout: str
) -> None:
    assert "SECRET" in page(make(links={link: target}, inside=True), body, layout)


@pytest.mark.parametrize(
    ("config", "body", "layout"),
    [
        ("layouts_dir: ..\n", "x", "secret"),
        ("data_dir: ..\n", "{{ site.data.secret.a }}", "post"),
        ("includes_dir: ..\n", "{% include secret.txt %}", "post"),
        ("", "{% include ../../secret.txt %}", "post"),
        ("", "{% include_relative ../../secret.txt %}", "post"),
        ("", "x", "../../secret"),
    ],
)
def test_no_path_leads_out(make: Callable[..., Path], config: str, body: str, layout: str) -> None:
    assert "SECRET" not in page(make(config), body, layout)


def style(site: Path) -> str:
    found = PageRenderer(open_site(site)).asset("/css/a.css")
    return found.data.decode() if found is not None else ""


@pytest.mark.parametrize("config", ["sass:\n  sass_dir: ..\n", "sass:\n  load_paths: ['..']\n"])
def test_style_sheets_are_not_looked_for_elsewhere(make: Callable[..., Path], config: str) -> None:
    assert "SECRET" not in style(make(config, css="@import 'secret';"))
    assert "SECRET" in style(make(config.replace("..", "own"), css="@import 'secret';", inside=True))


@pytest.mark.parametrize(
    "statement", ["@import '{}/secret';", '@use "{}/secret.scss";', "@use 'file://{}/secret.scss';"]
)
def test_no_style_sheet_names_a_place_of_the_machine(make: Callable[..., Path], statement: str, tmp_path: Path) -> None:
    assert "SECRET" not in style(make(css=statement.format(tmp_path)))


def test_plain_css_may_be_imported_by_its_address(make: Callable[..., Path]) -> None:
    assert "/assets/main.css" in style(make(css="@import '/assets/main.css'; p { color: red }"))
