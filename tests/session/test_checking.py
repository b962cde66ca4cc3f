"""The path that is checked for an article, and a rule switched off in the site's settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.checks.house_rules import read_house_rules
from editor.document.article import Article
from editor.document.history import Naming
from editor.errors import SaveError
from editor.session.checking import checked_path, switch_off, with_rule_off
from editor.session.desk import Desk
from editor.session.session import Session
from editor.site.site import Site
from editor.site.yaml_text import read_yaml


def desk(folder: Path) -> Desk:
    (folder / "_posts").mkdir()
    return Desk(Site(folder))


@pytest.mark.parametrize(
    ("text", "naming", "name"),
    [
        ("---\ntitle: 첫눈\n---\n", Naming(None, "snow", True), "_drafts/snow.md"),
        ("---\ntitle:\n---\n", Naming(None, "", True), "_drafts/untitled.md"),
    ],
)
def test_a_new_article_is_checked_where_it_will_be(tmp_path: Path, text: str, naming: Naming, name: str) -> None:
    session = Session(Article.from_text(text), naming=naming)
    assert checked_path(desk(tmp_path), session) == tmp_path / name


def test_one_without_a_name_has_a_stand_in_with_a_date(tmp_path: Path) -> None:
    made = desk(tmp_path)
    session = made.new()
    assert checked_path(made, session).name == f"{session.naming.date}-untitled.md"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("", "checks:\n  skip: [b]\n"),
        ("fields: {}", "fields: {}\nchecks:\n  skip: [b]\n"),
        ("checks:\n  limits: {title: 9}  # short\n", "checks:\n  skip: [b]\n  limits: {title: 9}  # short\n"),
        ("checks:\n    skip: [a]\nx: 1\n", "checks:\n    skip: [a, b]\nx: 1\n"),
        ("checks:\n  skip: []\n", "checks:\n  skip: [b]\n"),
        ("checks:\n  skip:\n    - a # why\n    - c\n", "checks:\n  skip:\n    - b\n    - a # why\n    - c\n"),
        ("checks:\r\n  skip: [a]\r\n", "checks:\r\n  skip: [a, b]\r\n"),
        ("checks:\n  skip: [a, b]\n", "checks:\n  skip: [a, b]\n"),
        ("# nothing yet\n", "# nothing yet\nchecks:\n  skip: [b]\n"),
        ("checks:\n", "checks:\n  skip: [b]\n"),
    ],
)
def test_a_rule_is_added_to_those_that_are_skipped(text: str, after: str) -> None:
    assert with_rule_off(text, "b") == after


@pytest.mark.parametrize("text", ["checks: {limits: {title: 9}}\n", "checks: 5\n", "a: [\n", "- a\n"])
def test_what_cannot_be_added_to_is_left_alone(text: str) -> None:
    assert with_rule_off(text, "b") is None


@given(st.lists(st.sampled_from("abc"), unique=True), st.booleans(), st.sampled_from(["", "x: 1\n", "# y\n"]))
def test_whatever_stands_there_stays(rules: list[str], in_lines: bool, other: str) -> None:
    listed = "".join(f"    - {rule}\n" for rule in rules) if in_lines and rules else ""
    text = other + ("checks:\n  skip:\n" + listed if listed else f"checks:\n  skip: [{', '.join(rules)}]\n") + other
    if other.startswith("x"):
        text = text.removesuffix(other)
    after = with_rule_off(text, "new")
    assert after is not None
    values = read_yaml(after)
    assert isinstance(values, dict)
    assert sorted(values["checks"]["skip"]) == sorted([*rules, "new"])


def test_it_is_written_and_counts(tmp_path: Path) -> None:
    path = switch_off(tmp_path, "mobile-number")
    assert path == tmp_path / ".copydesk" / "site.yml"
    switch_off(tmp_path, "link-dead")
    assert read_house_rules(tmp_path).off == {"mobile-number", "link-dead"}


def test_what_is_no_mapping_is_said(tmp_path: Path) -> None:
    (tmp_path / ".copydesk").mkdir()
    (tmp_path / ".copydesk" / "site.yml").write_text("- a\n", "utf-8")
    with pytest.raises(SaveError):
        switch_off(tmp_path, "link-dead")
