"""Paths that a configuration states stay in the site's folder, as Jekyll has it; links are followed."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from editor.site.inside import is_inside, leads_out, path_within, relative_within
from tests.site.jekyll_truth import environment, needs_jekyll

STATED = ("x", "", ".", "./x/", "..", "../x", "a/../../x", "/x", "//x", "/../x", "x/../..", "a//b", "~", "~/x")


@needs_jekyll
def test_a_stated_path_is_the_one_that_jekyll_makes_of_it(tmp_path: Path) -> None:
    stated = [*STATED, str(tmp_path), f"{tmp_path}/x", f"{tmp_path}/../y", f"{tmp_path}x"]
    script = 'require "jekyll"; base = ARGV.shift; ARGV.each { |path| puts Jekyll.sanitized_path(base, path) }'
    command = ["ruby", "-e", script, str(tmp_path), *stated]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True)
    real = [Path(line) for line in done.stdout.splitlines()]
    assert [path_within(tmp_path, each) for each in stated] == real


@pytest.mark.parametrize(("stated", "meant"), [("C:\\x", "x"), ("..\\..\\x", "x"), ("a\\..\\b", "b")])
def test_what_windows_takes_for_a_path_stays_inside_too(stated: str, meant: str) -> None:
    assert relative_within(stated) == meant


def test_links_are_followed_to_where_they_lead(tmp_path: Path) -> None:
    site, other = tmp_path / "site", tmp_path / "other"
    for folder in (site / "a", other):
        folder.mkdir(parents=True)
    (site / "out").symlink_to(other)
    (site / "in").symlink_to("a")
    (site / "circle").symlink_to("circle")
    (tmp_path / "way").symlink_to(site)
    found = {entry.name: entry for entry in os.scandir(site)}
    assert {name: leads_out(entry, site) for name, entry in found.items()} == {
        "a": False, "out": True, "in": False, "circle": True
    }  # fmt: skip
    assert is_inside(site / "out/x", site, other) and not is_inside(site / "out/x", site)
    assert is_inside(site / "none yet", tmp_path / "way") and is_inside(tmp_path / "way/in", site)
    assert not is_inside(site / "a/../..", site) and not is_inside(tmp_path / "sites", site)
