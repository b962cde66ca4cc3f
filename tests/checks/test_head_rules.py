"""What is found in a head, and what the house's own rules add and switch off."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.checks.context import CheckContext, CheckedSite
from editor.checks.diagnostic import Diagnostic, Severity
from editor.checks.house_rules import read_house_rules
from editor.checks.post import check_post
from editor.checks.words import FINDINGS
from editor.document.article import Article
from editor.site.site import Site

SETTINGS = """
checks:
  skip: [section-empty, no-such-rule]
  severity: {value-cut: advice, mobile-number: error, heading-order: nonsense}
  required: [title, image]
  lengths: {title: {min: 5, max: 10}, subtitle: 4}
  limits: {title: 12}
  banned: {살색: 살구색, 결손가정: ''}
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_config.yml").write_text("timezone: Asia/Seoul\n", "utf-8")
    return tmp_path


def check(site: Path, text: str, name: str = "2020-01-01-a.md") -> tuple[Diagnostic, ...]:
    path = site / "_posts" / name
    return check_post(CheckContext(Article.from_text(text), path, CheckedSite(Site(site))))


def mended(text: str, finding: Diagnostic) -> str:
    return Article.from_text(text).apply(finding.fix).text


@pytest.mark.parametrize(
    ("line", "rule", "severity", "after"),
    [
        ("categories: 정치, 경제", "categories-with-commas", "error", "categories: [정치, 경제]"),
        ("categories: '정치, 국제 경제'", "categories-with-commas", "error", "categories: [정치, '국제 경제']"),
        ("tags: a, b", "categories-with-commas", "warning", "tags: [a, b]"),
        ("categories: 지역 소식", "categories-split", "warning", None),
        ("categories: [yes, 정치]", "item-no-text", "error", "categories: ['yes', 정치]"),
        ("categories:\n  - on\n  - 정치", "item-no-text", "error", "categories:\n  - 'on'\n  - 정치"),
        ("categories:\n  - 속보 #1", "item-no-text", "warning", "categories:\n  - '속보 #1'"),
        ("categories: [2024, 정치]", "item-no-text", "warning", "categories: ['2024', 정치]"),
        ("tags: [국제 소식: 외교]", "item-no-text", "warning", "tags: ['국제 소식: 외교']"),
        ("categories:\n  - 정치\n  -", "item-empty", "error", None),
        ("category: 010", "item-no-text", "error", "category: '010'"),
        ("date: 2020-01-01 오후 3:00", "date-misread", "error", None),
        ("date: 01/01/2020", "date-misread", "warning", None),
        ("published:", "published-empty", "error", None),
        ("permalink: /a#b/", "address-unreachable", "error", None),
        ('slug: ""', "address-unreachable", "error", None),
        ("categories: 5", "categories-no-list", "error", "categories: '5'"),
        ("slug: 5", "address-no-text", "error", "slug: '5'"),
        ("published: 'false'", "published-no-switch", "error", "published: false"),
        ("draft: true", "draft-published", "error", None),
        ("date: 2020-01-01 23:00:00 +0000", "day-shifts", "error", None),
        ("layout: none\nlayout: none", "duplicate-key", "warning", "layout: none"),
        ("categories: a\ncategories: b", "duplicate-key", "error", None),
    ],
)
def test_values(site: Path, line: str, rule: str, severity: str, after: str | None) -> None:
    text = f"---\ntitle: 제목  # 그대로\n{line}\n---\n\n글\n"
    (finding,) = check(site, text)
    assert (finding.rule, finding.severity.value) == (rule, severity)
    assert mended(text, finding) == (text if after is None else text.replace(line, after))
    if after is not None:
        left = check(site, mended(text, finding))
        assert [each for each in left if each.severity is not Severity.NOTICE] == []


@pytest.mark.parametrize(
    "line",
    [
        "categories: 정치", "categories: [정치, 국제 경제]", "category: 지역 소식", "categories: 정치 #분야를 적는 곳",
        "tags: [2024]", "tags: 항구 등대", "published: false", "date: 2020-01-01 23:00:00 +0900",
        "date: 2020-01-01", "categories: []", "categories: 정치  # 속보",
    ],
)  # fmt: skip
def test_values_that_are_read_as_typed(site: Path, line: str) -> None:
    text = f"---\ntitle: 제목\n{line}\n---\n\n글\n"
    assert [each.rule for each in check(site, text) if each.severity is not Severity.NOTICE] == []


def test_several_words_that_the_site_knows_as_categories_are_meant(site: Path) -> None:
    for number in (2, 3):
        post = site / "_posts" / f"2020-01-0{number}-a.md"
        post.write_text("---\ntitle: 글\ncategories: News 환경\n---\n글\n", "utf-8")
    (finding,) = check(site, "---\ntitle: 제목\ncategories: News 환경\n---\n\n글\n")
    assert (finding.rule, finding.severity) == ("categories-split", Severity.NOTICE)


def test_what_can_only_be_read_is_not_mended(site: Path) -> None:
    found = check(site, "+++\ntitle = '제목'\n+++\n\n가\u200b나\n")
    assert [(each.rule, each.fix) for each in found] == [("toml-front-matter", ()), ("invisible-character", ())]


def test_two_posts_of_one_slug(site: Path) -> None:
    (site / "_posts" / "2020-01-02-b.md").write_text("---\ntitle: 글\nslug: same\n---\n글\n", "utf-8")
    (finding,) = check(site, "---\ntitle: 제목\nslug: same\n---\n\n글\n")
    assert (finding.rule, finding.detail) == ("same-slug", "_posts/2020-01-02-b.md")


def test_the_house_adds_and_switches_off(site: Path) -> None:
    (site / ".copydesk").mkdir()
    (site / ".copydesk" / "site.yml").write_text(f"other: kept\n{SETTINGS}", "utf-8")
    text = "---\ntitle: 속보 #1\nsubtitle: 다섯글자요\n---\n\n살색 010-1234-5678\n\n## 빈 곳\n"
    found = {(each.rule, each.severity.value, each.detail) for each in check(site, text)}
    assert found == {
        ("value-cut", "warning", "title"),
        ("field-missing", "error", "image"),
        ("field-length", "warning", "title: 2 (5–10)"),
        ("field-length", "warning", "subtitle: 5 (0–4)"),
        ("word-banned", "warning", "살색 → 살구색"),
        ("mobile-number", "error", "010-1234-5678"),
    }
    long = check(site, "---\ntitle: 일곱 글자 제목임\nimage: a.jpg\n---\n\n글\n")
    assert [(each.rule, each.detail) for each in long] == [("title-long", "title: 16 > 12")]


@pytest.mark.parametrize("text", ["checks: [", "checks: 5", "- a", "checks: {skip: 3, lengths: [x], banned: 7}", ""])
def test_settings_that_cannot_be_read_add_nothing(site: Path, text: str) -> None:
    (site / ".copydesk").mkdir()
    (site / ".copydesk" / "site.yml").write_text(text, "utf-8")
    rules = read_house_rules(site)
    assert (rules.off, dict(rules.banned), rules.required) == (frozenset(), {}, ())
    assert bool(rules.problem) == (text == "checks: [")


def test_every_rule_is_in_the_documents() -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "checks" / "README.md"
    named = [line.removeprefix("### ") for line in page.read_text("utf-8").splitlines() if line.startswith("### ")]
    assert sorted(named) == sorted(FINDINGS)
