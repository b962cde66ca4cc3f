"""Reading ``_config.yml``: Jekyll's defaults, its merging, and what to do with a broken one."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from editor.site.configuration import read_configuration
from editor.site.site import open_site
from tests.site.jekyll_truth import environment, needs_jekyll

SETTINGS = """
title: 견본
url: https://example.org
baseurl: /blog/
lang: ko
timezone: Asia/Seoul
permalink: pretty
collections: [recipes]
exclude: [drafts-to-sort]
kramdown: {hard_wrap: true, smart_quotes: ~, toc_levels: 2..3}
excerpt_separator: <!--more-->
markdown_ext: md,mdx
number: 1,000
future: true
"""


def test_the_settings_by_name(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text(SETTINGS, "utf-8")
    found = read_configuration(tmp_path)
    assert (found.title, found.url, found.baseurl, found.lang) == ("견본", "https://example.org", "/blog", "ko")
    assert (found.timezone, found.permalink, found.future) == ("Asia/Seoul", "pretty", True)
    assert found.markdown_extensions == {".md", ".mdx"}
    assert found.excerpt_separator == "<!--more-->"
    assert found.collections_dir == "" and found.zone.name == "Asia/Seoul"
    assert found.values["number"] == 1000
    assert found.problems == ()


@needs_jekyll
def test_what_is_not_set_is_jekylls_default_and_sections_merge(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text(SETTINGS, "utf-8")
    script = (
        'require "jekyll"; require "json"; Jekyll.logger.log_level = :error\n'
        'c = Jekyll.configuration({"source" => ARGV[0], "quiet" => true}); puts c.to_json'
    )
    done = subprocess.run(
        ["ruby", "-e", script, str(tmp_path)], env=environment(), capture_output=True, text=True, check=True
    )
    real = json.loads(done.stdout.splitlines()[-1])
    ours = dict(read_configuration(tmp_path).values)
    only_for_builds = {
        "source", "destination", "detach", "port", "host", "quiet", "serving", "disable_disk_cache", "config"
    }  # fmt: skip
    assert {key: ours.get(key) for key in real.keys() - only_for_builds} == {
        key: real[key] for key in real.keys() - only_for_builds
    }


@pytest.mark.parametrize("text", ["title: 'a' b\n", "- a\n- b\n", "title: [a\n", "title: \x00\n"])
def test_a_broken_configuration_is_a_problem_and_the_site_opens_with_defaults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "_config.yml"
    path.write_text(text, "utf-8")
    site = open_site(tmp_path)
    (problem,) = site.configuration.problems
    assert (problem.path, problem.key) == (path, "") and problem.cause
    assert site.configuration.permalink == "date"


def test_the_line_of_the_fault_is_told(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("url: x\ntitle: 'a' b\n", "utf-8")
    assert read_configuration(tmp_path).problems[0].line == 2


def test_bytes_that_are_no_text_are_a_problem(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_bytes("title: 한글\n".encode("cp949"))
    assert len(read_configuration(tmp_path).problems) == 1


def test_settings_of_the_wrong_kind_fall_back_one_by_one(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: T\nexclude: x\ntimezone: Asia/Nowhere\ncollections: 5\n", "utf-8")
    found = read_configuration(tmp_path)
    assert [problem.key for problem in found.problems] == ["exclude", "collections", "timezone"]
    assert found.title == "T" and found.zone.name == "UTC"


def test_toml_and_yaml_endings_are_configurations_too(tmp_path: Path) -> None:
    (tmp_path / "_config.toml").write_text('title = "T"\n', "utf-8")
    assert read_configuration(tmp_path).title == "T"
    (tmp_path / "_config.yaml").write_text("title: Y\n", "utf-8")
    assert read_configuration(tmp_path).title == "Y"


def test_defaults_go_by_path_type_and_precedence(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text(
        "defaults:\n"
        "  - {scope: {path: ''}, values: {layout: any, a: 1}}\n"
        "  - {scope: {path: _posts/2024}, values: {layout: year, b: 2}}\n"
        "  - {scope: {path: '', type: posts}, values: {layout: post, c: 3}}\n"
        "  - {scope: {path: '_posts/*/deep'}, values: {d: 4}}\n"
        "  - {values: {e: 5}}\n"
        "  - not a set\n",
        "utf-8",
    )
    defaults = read_configuration(tmp_path).defaults
    expected = {"layout": "year", "a": 1, "b": 2, "c": 3, "e": 5}
    assert defaults.for_file("_posts/2024-01-01-x.md", "posts") == expected
    assert defaults.for_file("_posts/x/deep/y.md", "posts") == {"layout": "post", "a": 1, "c": 3, "d": 4, "e": 5}
    assert defaults.for_file("about.md", "pages") == {"layout": "any", "a": 1, "e": 5}
