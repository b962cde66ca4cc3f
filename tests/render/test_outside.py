"""What a site's pages are made of lies in the site's folder or its theme's, links followed.

Each attack is made twice: as the program is, where the secret beside the site must not come through, and with the
guards taken out, where it has to: an attack that reads nothing would prove nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from editor.document.article import Article
from editor.render.page import Page, PageRenderer
from editor.render.problems import TemplateFault
from editor.site.documents import ProblemKind
from editor.site.habits.site_house import house_of
from editor.site.site import Site, open_site

POST = "_posts/2024-02-02-b.md"
FRONT = "---\ntitle: x\n---\nSECRET"
SECRETS = {
    "secret.txt": "SECRET", "secret.html": "SECRET {{ content }}", "front.html": FRONT, "secret.yml": "a: SECRET",
    "a secret (1).scss": ".secret { content: 'SECRET' }", "secret.scss": ".secret { content: 'SECRET' }", "folder/2020-01-01-a.html": FRONT, "folder/c.html": FRONT,
    "folder/_posts/2020-01-01-b.html": FRONT, "_layouts/gem.html": "SECRET {{ content }}", "mixed/b.txt": "SECRET",
    "built.html": "<html><body><article><p>x</p></article>SECRET</body></html>",
}  # fmt: skip
LAYOUT = "<html><body>{{ content }}</body></html>"
POSTS = "{% for p in site.posts %}{{ p.content }}{% endfor %}"
PAGES = "{% for p in site.pages %}{{ p.content }}{% endfor %}"
COLLECTIONS = "{% for c in site.collections %}{% for d in c.docs %}{{ d.content }}{% endfor %}{% endfor %}"


@dataclass(frozen=True)
class Attack:
    """A site beside the secrets: what it holds, and what is asked of it (a path of its own, or the page)."""

    body: str = "x"
    layout: str = "post"
    config: str = ""
    links: dict[str, str] = field(default_factory=dict)  # to a secret, or "" for the folder that holds them all
    files: dict[str, str] = field(default_factory=dict)
    asset: str = ""


PAGE_ATTACKS = {
    "a layout": Attack(layout="s", links={"_layouts/s.html": "secret.html"}),
    "a folder of layouts": Attack(layout="d/secret", links={"_layouts/d": ""}),
    "layouts_dir": Attack(layout="secret", config="layouts_dir: ..\n"),
    "layouts_dir, absolute": Attack(layout="secret", config="layouts_dir: {top}\n"),
    "a layout's name": Attack(layout="../../secret"),
    "an include": Attack("{% include s.html %}", links={"_includes/s.html": "secret.html"}),
    "an include, cached": Attack("{% include_cached s.html %}", links={"_includes/s.html": "secret.html"}),
    "the folder of includes": Attack("{% include secret.txt %}", links={"_includes": ""}),
    "includes_dir": Attack("{% include secret.txt %}", config="includes_dir: ..\n"),
    "an include beside the post": Attack("{% include_relative s.txt %}", links={"_posts/s.txt": "secret.txt"}),
    "a folder beside the post": Attack("{% include_relative d/secret.txt %}", links={"_posts/d": ""}),
    "a data file": Attack("{{ site.data.s.a }}", links={"_data/s.yml": "secret.yml"}),
    "a folder of data": Attack("{{ site.data.d.secret.a }}", links={"_data/d": ""}),
    "the folder of data": Attack("{{ site.data.secret.a }}", links={"_data": ""}),
    "data_dir": Attack("{{ site.data.secret.a }}", config="data_dir: ..\n"),
    "a page": Attack(PAGES, links={"s.html": "front.html"}),
    "a folder of pages": Attack(PAGES, links={"d": "folder"}),
    "a post": Attack(POSTS, links={"_posts/2020-01-01-s.html": "front.html"}),
    "a post's title": Attack("{% for p in site.posts %}{{ p.title }}{% endfor %}",
                             links={"_posts/2020-01-01-s.html": "titled.html"}),
    "the posts of a category": Attack(POSTS, links={"news": "folder"}),
    "the posts in a category": Attack(POSTS, links={"news/_posts": "folder"}),
    "the drafts": Attack(POSTS, config="show_drafts: true\n", links={"_drafts": "folder"}),
    "collections_dir": Attack(POSTS, config="collections_dir: ../folder\n"),
    "collections_dir, a link": Attack(POSTS, config="collections_dir: c\n", links={"c": "folder"}),
    "a collection": Attack(COLLECTIONS, config="collections: [r]\n", links={"_r": "folder"}),
    "a collection's document": Attack(COLLECTIONS, config="collections: [r]\n", links={"_r/s.html": "front.html"}),
    "a collection's name": Attack(COLLECTIONS, config="collections: ['x/../../folder']\n", files={"_x/y": ""}),
    "the configuration": Attack("{{ site.a }}", links={"_config.yml": "secret.yml"}),
    "a theme in the Gemfile": Attack(layout="gem", config="theme: t\n", files={"Gemfile": 'gem "t", path: ".."\n'}),
    "a theme in the site": Attack(layout="gem", config="theme: t\n", links={"vendor/ruby/3.1.0/gems/t-1.0": ""}),
    "a theme's folder of its own": Attack(layout="gem", config="theme: t\n", files={"t/x": "", "Gemfile": 'gem "t", path: "t"\n'},
                                          links={"t/_layouts": "_layouts"}),
    "a built page": Attack(layout="none here", links={"_site/2024/02/02/b.html": "built.html"}),
    "the built site": Attack(layout="none here", config="permalink: /built\n", links={"_site": ""}),
}  # fmt: skip

ASSET_ATTACKS = {
    "a file": Attack(links={"s.txt": "secret.txt"}, asset="/s.txt"),
    "a folder": Attack(links={"d": ""}, asset="/d/secret.txt"),
    "a page": Attack(links={"s.html": "front.html"}, asset="/s.html"),
    "a file of the last build": Attack(links={"_site/s.txt": "secret.txt"}, asset="/s.txt"),
    "the last build": Attack(links={"_site": ""}, asset="/secret.txt"),
    "destination": Attack(config="destination: ../mixed\n", asset="/b.txt"),
    "a theme's file": Attack(config="theme: t\n", files={"t/x": "", "Gemfile": 'gem "t", path: "t"\n'},
                             links={"t/assets/s.txt": "secret.txt"}, asset="/assets/s.txt"),
    "a theme's folder": Attack(config="theme: t\n", files={"t/x": "", "Gemfile": 'gem "t", path: "t"\n'},
                               links={"t/assets": ""}, asset="/assets/secret.txt"),
}  # fmt: skip


def _style(css: str, **more: object) -> Attack:
    files = {"css/a.scss": f"---\n---\n{css}\n", "_sass/none.scss": "", **more.pop("files", {})}  # type: ignore[dict-item]
    return Attack(files=files, asset="/css/a.css", **more)  # type: ignore[arg-type]


STYLE_ATTACKS = {
    "a partial": _style("@import 's';", links={"_sass/_s.scss": "secret.scss"}),
    "a folder of partials": _style("@import 'd/secret';", links={"_sass/d": ""}),
    "a theme's partial": _style("@import 's';", config="theme: t\n", files={"t/x": "", "Gemfile": 'gem "t", path: "t"\n'},
                                links={"t/_sass/s.scss": "secret.scss"}),
    "sass_dir": _style("@import 'secret';", config="sass: {{sass_dir: ..}}\n"),
    "sass_dir, a link": _style("@import 'secret';", config="sass: {{sass_dir: lib}}\n", links={"lib": ""}),
    "load_paths": _style("@import 'secret';", config="sass: {{load_paths: ['..']}}\n"),
    "from a partial": _style("@import 'p';", files={"_sass/p.scss": "@import '../../secret';"}),
    "from an index": _style("@use 'p';", files={"_sass/p/_index.sass": "@import ../../../secret\n"}),
    "from a partial, plain": _style("@use 'p';", files={"_sass/p.scss": "@forward '../../secret.scss';"}),
    "indented": Attack(files={"css/a.sass": "---\n---\n@import none, ../../secret\n", "_sass/none.scss": ""},
                       asset="/css/a.css"),
    "indented, with a blank": Attack(files={"css/a.sass": "---\n---\n@import ../../a secret (1)\n", "_sass/none.scss": ""}, asset="/css/a.css"),
    "indented, a list of both": Attack(files={"css/a.sass": "---\n---\n@import 'none', ../../secret\n", "_sass/none.scss": ""},
                                       asset="/css/a.css"),
    "load-css, under another name": _style("@use 'f' as *; @include zload-css('../../' + 'secret');",
                                           files={"_sass/f.scss": "@forward 'sass:meta' as z*;"}),
    **{name: _style(css) for name, css in {
        "backslashes": r"@import '..\\..\\secret';",
        "a host, with backslashes": r"@use '\\\\host{top}/secret';",
        "file, with backslashes": r"@use 'file:\\\\{top}/secret';",
        "load-css, out of a map": "@use 'sass:map'; @use 'sass:meta';"
        " @include meta.apply(map.get(meta.module-mixins('meta'), 'load' + '-css'), '../../secret');",
        "import": "@import '../../secret';",
        "import, a list": "@import 'none', \"../../secret\";",
        "use": "@use '../../secret.scss';",
        "forward": "@forward '../../secret';",
        "a comment between": "@import/* ' */'../../secret';",
        "a comment of one line": "@import // '\n '../../secret';",
        "percent signs": "@import '%2e%2e/%2e%2e/secret';",
        "escapes": r"@import '\2e\2e/\2e\2e /secret';",
        "an escape of a letter": r"@import '../../\s\65 cret';",
        "an escaped name": r"@\69mport '../../secret';",
        "an escaped name, long": r"@\000055s\65 '../../secret';".replace("55", "75"),
        "absolute": "@import '{top}/secret';",
        "absolute, used": "@use \"{top}/secret.scss\";",
        "file": "@use 'file://{top}/secret.scss';",
        "file, in capitals": "@use 'FILE:{top}/secret';",
        "a host": "@use '//host{top}/secret';",
        "a query": "@use '../../secret?x';",
        "load-css": "@use 'sass:meta'; @include meta.load-css('../../secret');",
        "load-css, named": "@use 'sass:meta'; @include meta.load-css($url: '../../secret', $with: null);",
        "load-css, put together": "@use 'sass:meta'; @include meta.load-css('../..' + '/secret');",
        "load-css, interpolated": "@use 'sass:meta'; $s: secret; @include meta.load-css('../../#{$s}');",
        "load-css, a value": "@use 'sass:meta' as m; $s: '../../secret'; @include m.load_css($s);",
        "load-css, escaped": r"@use 'sass:meta' as *; @include lo\61 d-css('../../secret');",
        "load-css, by its name": "@use 'sass:meta'; @include meta.apply(meta.get-mixin('load' + '-css', 'meta'), '../../secret');",
    }.items()},
}  # fmt: skip


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Path]:
    """Makes an attack's site beside the secrets, or around them."""

    def made(attack: Attack, inside: bool = False) -> Path:
        site = tmp_path / "site"
        home = site / "own" if inside else tmp_path
        files = {site / name: text for name, text in {"_layouts/post.html": LAYOUT, POST: "x", **attack.files}.items()}
        files |= {home / name: text for name, text in {**SECRETS, "titled.html": "---\ntitle: SECRET\n---\n"}.items()}
        if "_config.yml" not in attack.links:
            files[site / "_config.yml"] = f"title: T\n{attack.config}".format(top=tmp_path)
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.replace("{top}", str(home)), "utf-8")
        for name, target in attack.links.items():
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).symlink_to(home / target)
        return site

    return made


@pytest.fixture
def open_doors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes the guards out, wherever they are asked."""
    careless = {
        "is_inside": lambda path, *folders: True,
        "leads_out": lambda entry, *folders: False,
        "path_within": lambda folder, stated: folder / stated,
        "relative_within": lambda stated: stated,
        "foreign_import": lambda text, load_paths, allowed: None,
    }
    for name, module in list(sys.modules.items()):
        for guard in careless if name.startswith("editor.") else ():
            if hasattr(module, guard):
                monkeypatch.setattr(module, guard, careless[guard])


def rendered(site: Path, attack: Attack) -> Page:
    """The page of the post that asks; the post is written last, so that others stand before it."""
    (site / POST).write_text(f"---\nlayout: {attack.layout}\n---\n{attack.body}\n", "utf-8")
    renderer = PageRenderer(open_site(site))
    return renderer.render(Article.from_bytes((site / POST).read_bytes()), site / POST)


def got(site: Path, attack: Attack) -> str:
    """What comes of an attack."""
    if not attack.asset:
        return rendered(site, attack).html
    found = PageRenderer(open_site(site)).asset(attack.asset)
    return found.data.decode() if found is not None else ""


ATTACKS = {
    f"{kind}: {name}": attack
    for kind, attacks in (("page", PAGE_ATTACKS), ("asset", ASSET_ATTACKS), ("style", STYLE_ATTACKS))
    for name, attack in attacks.items()
}
STOPPED_ELSEWHERE = ("page: a layout's name",)
"""Attacks that another rule stops before the guards are asked."""


class Opened:
    """The files that Python opens, as long as somebody looks; a hook of the interpreter cannot be taken out again."""

    def __init__(self) -> None:
        self.paths: list[str] | None = None
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and self.paths is not None and isinstance(arguments[0], str | os.PathLike):
            self.paths.append(os.fspath(arguments[0]))

    def outside(self, site: Path, act: Callable[[], object]) -> list[Path]:
        """What is opened of the folder around the site while something is done."""
        self.paths = []
        act()
        paths, self.paths = self.paths, None
        real = [Path(path).resolve() for path in paths]
        return [path for path in real if path.is_relative_to(site.parent) and not path.is_relative_to(site)]


@pytest.fixture(scope="module")
def opened() -> Opened:
    return Opened()


def look_at_all(site: Path, attack: Attack) -> str:
    """What comes of an attack, once everything else was asked of the site, too."""
    found = open_site(site)
    found.templates(), found.categories(), house_of(site, found.configuration)
    renderer = PageRenderer(found)
    renderer.listed(Article.from_text("x"), site / POST)
    renderer.render("{{ site.pages }}{{ site.static_files }}{{ site.data }}{{ site.documents }}", site / POST)
    return got(site, attack)


@pytest.mark.parametrize("name", ATTACKS)
def test_nothing_outside_of_the_site_is_read(make: Callable[..., Path], opened: Opened, name: str) -> None:
    site, attack = make(ATTACKS[name]), ATTACKS[name]
    seen: list[str] = []
    assert opened.outside(site, lambda: seen.append(look_at_all(site, attack))) == []
    assert "SECRET" not in seen[0]


@pytest.mark.parametrize("name", [name for name in ATTACKS if name not in STOPPED_ELSEWHERE])
def test_without_the_guards_each_attack_reads_it(
    make: Callable[..., Path], opened: Opened, open_doors: None, name: str
) -> None:
    site, seen = make(ATTACKS[name]), list[str]()
    files = opened.outside(site, lambda: seen.append(got(site, ATTACKS[name])))
    assert "SECRET" in seen[0]
    assert files or name.startswith("style: ")  # those are opened by the compiler's process


LINKS = [name for name, attack in ATTACKS.items() if attack.links and name not in (
    "asset: the last build", "asset: a file of the last build", "page: a theme's folder of its own", "asset: a theme's file", "asset: a theme's folder",
)]  # fmt: skip
"""Not those of a build or a theme, whose files have to be their own, as for Jekyll."""


@pytest.mark.parametrize("name", LINKS)
def test_the_same_link_to_what_is_the_sites_own_is_followed(make: Callable[..., Path], name: str) -> None:
    assert "SECRET" in got(make(ATTACKS[name], inside=True), ATTACKS[name])


TOLD = {
    "page: a layout": "s", "page: an include": "s.html", "page: an include beside the post": "s.txt",
    "page: a data file": "_data/s.yml", "page: a folder of data": "_data/d", "page: a page": "s.html",
    "page: a folder of pages": "d", "page: a post": "_posts/2020-01-01-s.html", "page: the posts of a category": "news",
    "page: the posts in a category": "news/_posts", "page: the drafts": "_drafts",
    "page: collections_dir, a link": "c", "page: a collection": "_r", "page: a collection's document": "_r/s.html",
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_what_is_not_read_is_told_by_its_name(make: Callable[..., Path], name: str) -> None:
    problems = rendered(make(ATTACKS[name]), ATTACKS[name]).problems
    assert TOLD[name] in [problem.name for problem in problems if problem.fault is TemplateFault.OUTSIDE]
    assert not any(problem.stops_build for problem in problems if problem.fault is TemplateFault.OUTSIDE)


def test_a_post_that_is_a_link_out_is_listed_with_its_problem(make: Callable[..., Path]) -> None:
    site = open_site(make(ATTACKS["page: a post's title"]))
    entry = next(each for each in site.posts() if each.path.name.startswith("2020"))
    assert entry.problem is not None and entry.problem.kind is ProblemKind.OUTSIDE
    assert entry.title == "S"  # of the name


def test_a_configuration_that_is_a_link_out_is_told(make: Callable[..., Path]) -> None:
    site = Site(make(ATTACKS["page: the configuration"]))
    assert [problem.cause for problem in site.configuration.problems] == ["it is a link out of the site's folder"]


def test_a_template_for_posts_that_is_a_link_out_is_none(make: Callable[..., Path]) -> None:
    site = Site(make(Attack(links={".copydesk/templates/s.md": "front.html"})))
    assert site.templates() == ()


def test_a_style_sheet_that_asks_for_more_is_told(make: Callable[..., Path]) -> None:
    attack = STYLE_ATTACKS["from a partial"]
    site = make(attack)
    renderer = PageRenderer(open_site(site))
    renderer.asset(attack.asset)
    told = [(problem.fault, problem.path, problem.line, problem.cause) for problem in renderer.problems]
    assert told == [(TemplateFault.SASS, site / "_sass/p.scss", 1, "../../secret leads out of the site")]


PLAIN = (
    "@import '/assets/main.css'; p { color: red }",
    "@import url('/etc/hosts'); @import '//example.org/a'; @import 'https://example.org/a.css' screen;",
    "@use 'none'; @use \"sass:math\"; /* @import 'none' */ .load-css { content: '@import' }",
    "@use 'sass:meta'; @include meta.load-css('none', $with: null);",
)


@pytest.mark.parametrize("css", PLAIN)
def test_other_style_sheets_are_made(make: Callable[..., Path], css: str) -> None:
    attack = _style(css)
    renderer = PageRenderer(open_site(make(attack)))
    found = renderer.asset(attack.asset)
    assert found is not None and renderer.problems == ()


def test_style_sheets_are_not_looked_for_where_the_program_was_started(
    make: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    attack = _style("@import 'secret';")
    site = make(attack)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SASS_PATH", str(tmp_path))
    assert "SECRET" not in got(site, attack)
