"""The check against the real Jekyll: whatever it drops, breaks or publishes otherwise than the source says is found.

A sample here; the long profile takes 300 posts of the reference corpus and 120 broken ones:
``python -m pytest --hypothesis-profile=long tests/checks/test_truth.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from urllib.parse import unquote

import pytest
from hypothesis import settings

from editor.checks.context import CheckContext, CheckedSite
from editor.checks.diagnostic import Diagnostic, Severity
from editor.checks.post import check_post
from editor.document.article import Article
from editor.document.front_matter import FrontMatterKind, parse_front_matter
from editor.site.site import Site
from tests.checks.broken_posts import FAULTS, broken_posts
from tests.checks.builds import Build, Published, built
from tests.checks.plain_meaning import Said, folded, plainly_said
from tests.site.jekyll_truth import needs_jekyll

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
SUFFIXES = {".md", ".markdown", ".mkd", ".mkdn", ".mkdown"}
IS_LONG = settings().max_examples > 1000
REAL, BROKEN = (300, 120) if IS_LONG else (16, 40)

TELL_OF_PUBLICATION = frozenset(
    "not-utf-8 no-front-matter toml-front-matter yaml-broken yaml-stops-build no-title duplicate-key empty-date bad-date "
    "categories-no-list address-no-text value-cut value-loses-word value-no-text day-shifts categories-with-commas "
    "categories-split item-no-text published-no-switch draft-published file-name-ignored bad-name-date future no-url "
    "date-misread item-empty published-empty address-unreachable file-not-converted liquid-fails "
    "liquid-broken liquid-unknown-tag liquid-no-include liquid-no-document".split()
)
"""Rules that say what Jekyll does; the others say what readers would miss."""


@dataclass(frozen=True)
class Case:
    name: str
    file: str
    data: bytes
    configuration: str = ""
    rule: str = ""  # what has to be found, of posts made for it


def cases() -> list[Case]:
    made = [
        Case(f"broken-{number:03}-{each.rule}", each.name, each.data, each.configuration, each.rule)
        for number, each in enumerate(broken_posts(BROKEN))
    ]
    paths = sorted(path for path in CORPUS.rglob("*") if path.suffix in SUFFIXES and path.is_file())
    chosen = Random(7).sample(paths, min(REAL, len(paths)))
    return made + [Case(f"real-{number:03}", path.name, path.read_bytes()) for number, path in enumerate(chosen)]


CASES = {case.name: case for case in cases()}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of its own for each post, so that one that stops the build hides no other."""
    root = tmp_path_factory.mktemp("sites")
    for name, case in CASES.items():
        for folder in ("_posts", "_includes"):
            (root / name / folder).mkdir(parents=True)
        (root / name / "_config.yml").write_text(f"timezone: Asia/Seoul\n{case.configuration}", "utf-8")
        (root / name / "_posts" / case.file).write_bytes(case.data)
    return root


@pytest.fixture(scope="module")
def builds(sites: Path) -> Mapping[str, Build]:
    return built(sites)


@pytest.fixture(scope="module")
def findings(sites: Path) -> Mapping[str, tuple[Diagnostic, ...]]:
    found = {}
    for name, case in CASES.items():
        path = sites / name / "_posts" / case.file
        context = CheckContext(Article.from_bytes(case.data), path, CheckedSite(Site(sites / name)))
        found[name] = check_post(context)
    return found


def what_is_wrong(case: Case, build: Build) -> str:
    """What Jekyll made of the post that its source does not say; "" where it is as meant."""
    try:
        said = plainly_said(case.data.decode("utf-8-sig"), case.file)
    except UnicodeDecodeError:
        said = Said()
    if build.stopped:
        return "stopped"
    if not build.posts:
        return "" if said.hidden else "left out"
    if said.hidden:
        return "published"
    (post,) = build.posts
    return _wrong_values(said, post)


def _wrong_values(said: Said, post: Published) -> str:
    if said.title is not None and folded(said.title) != folded(post.title):
        return f"title {post.title!r}"
    if said.day is not None and post.day != said.day:
        return f"day {post.day}"
    if said.hour is not None and post.hour != said.hour:
        return f"hour {post.hour}"
    if post.url == "/" or post.url.endswith("/.html") or {"#", "?"} & set(post.url):
        return f"nobody gets to {post.url}"
    if said.categories is not None and {folded(each) for each in said.categories} != {
        folded(each) for each in post.categories
    }:
        return f"categories {post.categories}"
    if said.permalink is None and said.day is not None and "/{}/{:02}/{:02}/".format(*said.day) not in post.url:
        return f"address {post.url}"
    if said.permalink is not None and ":" not in said.permalink and "{" not in said.permalink:
        wanted = said.permalink.strip("/")
        if unquote(post.url).strip("/") not in (wanted, f"{wanted}.html"):
            return f"address {post.url}"
    return ""


@needs_jekyll
def test_all_that_goes_wrong_is_found(
    builds: Mapping[str, Build], findings: Mapping[str, tuple[Diagnostic, ...]], figure: Callable[[str], None]
) -> None:
    wrong = {name: what for name, case in CASES.items() if (what := what_is_wrong(case, builds[name]))}
    missed = [
        (name, CASES[name].file, what)
        for name, what in wrong.items()
        if not any(each.rule in TELL_OF_PUBLICATION for each in findings[name])
    ]
    figure(f"{len(wrong) - len(missed)} of {len(wrong)} posts that go wrong found, of {len(CASES)}")
    assert missed == []


@needs_jekyll
def test_no_error_on_what_is_published_as_meant(
    builds: Mapping[str, Build], findings: Mapping[str, tuple[Diagnostic, ...]], figure: Callable[[str], None]
) -> None:
    meant = [name for name, case in CASES.items() if not what_is_wrong(case, builds[name])]
    raised = {name: [each.rule for each in findings[name] if each.severity is Severity.ERROR] for name in CASES}
    wrongly = [(name, CASES[name].file, raised[name]) for name in meant if set(raised[name]) - _NOT_ABOUT_JEKYLL]
    errors = sum(map(bool, raised.values()))
    figure(f"{errors - len(wrongly)} of {errors} posts with errors are wrong, {len(meant)} as meant")
    assert wrongly == []


_NOT_ABOUT_JEKYLL = {"resident-number", "duplicate-key", "draft-published"}  # Jekyll does as ever; its author is wrong


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.rule])
def test_each_fault_is_found_by_its_rule(findings: Mapping[str, tuple[Diagnostic, ...]], name: str) -> None:
    assert CASES[name].rule in {each.rule for each in findings[name]}


def test_every_rule_has_a_fault_made_for_it() -> None:
    assert not TELL_OF_PUBLICATION - set(FAULTS)


@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no reference material at {CORPUS}")
def test_broken_titles_of_real_posts_are_mended(figure: Callable[[str], None]) -> None:
    """The title then is what was typed, and no other byte changed."""
    mended = 0
    for path in sorted(CORPUS.rglob("*")):
        if path.suffix not in SUFFIXES or not path.is_file():
            continue
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue
        if parse_front_matter(text.removeprefix("\ufeff")).kind is FrontMatterKind.BROKEN:
            _assert_mended(path)
            mended += 1
    figure(f"{mended} posts mended")
    assert mended


def _assert_mended(path: Path) -> None:
    data = path.read_bytes()
    article = Article.from_bytes(data)
    (found,) = [each for each in check_post(CheckContext(article, path)) if each.rule == "yaml-broken"]
    after = article.apply(found.fix)
    said = plainly_said(article.text, path.name)
    assert (said.title, after.field("title")) == (said.title, said.title)
    before, now = data.splitlines(), after.to_bytes().splitlines()
    changed = [old for old, new in zip(before, now, strict=True) if old != new]
    assert changed and all(line.startswith(b"title:") for line in changed)
