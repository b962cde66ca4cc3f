"""Each documented tag and filter against the real Jekyll: one made site of small posts, built once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from editor.render.page import Page, PageRenderer, RenderOptions
from editor.render.problems import TemplateFault
from editor.site.site import open_site
from tests.render.documented import FILES, FILTERS, TAGS
from tests.site.jekyll_truth import FAILED, build_tolerantly, has_plugin, needs_jekyll

_FRONT_MATTER = (
    '---\ntitle: It\'s a "title"\ndate: 2024-05-06 07:08:09 +0900\ntags: [t1, t2, t22]\nexcerpt: Short\n---\n'
)
_CACHING = "jekyll-include-cache"
CASES: Mapping[str, str] = {
    f"{kind}-{index}-{number}-{re.sub('[^a-z_]', 'x', name)}": template
    for kind, table in (("filter", FILTERS), ("tag", TAGS))
    for index, (name, templates) in enumerate(table.items())
    for number, template in enumerate(templates)
}


def _path(case: str) -> str:
    return f"_posts/2024-05-06-{case}.html"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documented")
    settings = FILES["_config.yml"]
    if not has_plugin(_CACHING):
        settings = settings.replace(f", {_CACHING}", "")
    posts = {_path(case): _FRONT_MATTER + template for case, template in CASES.items()}
    for path, text in {**FILES, "_config.yml": settings, **posts}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())
    return folder


@pytest.fixture(scope="module")
def built(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built")
    build_tolerantly(folder, out)
    return out


@pytest.fixture(scope="module")
def renderer(folder: Path) -> PageRenderer:
    return PageRenderer(open_site(folder), RenderOptions(marked=False))


def _rendered(renderer: PageRenderer, folder: Path, case: str) -> Page:
    path = folder / _path(case)
    return renderer.render(path.read_text("utf-8"), path)


def _plain(html: str) -> str:
    """Without what colours code: the names of its classes are the highlighter's own business."""
    return re.sub(r"</?span[^>]*>", "", html)


def test_every_documented_name_is_known(renderer: PageRenderer, folder: Path) -> None:
    names = [*FILTERS, *TAGS]
    blocks = "case for if unless capture comment raw tablerow highlight ifchanged".split()
    tags = "".join("{% " + name + " %}" for name in TAGS if name not in (*blocks, "output", "paginator", "#"))
    text = "---\n---\n" + "".join("{{ x | " + name + " }}" for name in FILTERS) + tags
    page = renderer.render(text, folder / "_posts/2024-05-06-names.html")
    unknown = [p.name for p in page.problems if p.fault in (TemplateFault.UNKNOWN_TAG, TemplateFault.UNKNOWN_FILTER)]
    assert unknown == [] and len(names) > 90


def test_what_is_in_no_documentation_is_told_by_name_and_the_rest_shows(renderer: PageRenderer, folder: Path) -> None:
    text = "---\n---\nA {{ 'x' | shout }} B {% octicon %} C"
    page = renderer.render(text, folder / "_posts/2024-05-06-names.html")
    assert page.html == "A x B  C"
    told = {(problem.fault, problem.name, problem.line) for problem in page.problems}
    assert told == {(TemplateFault.UNKNOWN_FILTER, "shout", 3), (TemplateFault.UNKNOWN_TAG, "octicon", 3)}


@needs_jekyll
@pytest.mark.parametrize("case", CASES)
def test_what_jekyll_writes(case: str, folder: Path, built: Path, renderer: PageRenderer) -> None:
    if case.endswith("include_cached") and not has_plugin(_CACHING):
        pytest.skip(f"{_CACHING} is not installed")
    page = _rendered(renderer, folder, case)
    real = (built / page.url.lstrip("/")).read_bytes().decode()
    if real.startswith(FAILED):
        assert any(problem.stops_build for problem in page.problems), real
    else:
        assert _plain(page.html) == _plain(real)
