"""What the real Jekyll reads of a site: one Ruby process for several configurations."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

_SCRIPT = """
require "jekyll"
require "json"
Jekyll.logger.log_level = :error
source, configurations = ARGV
puts(JSON.parse(configurations).map do |overrides|
  Jekyll::Utils.instance_variable_set(:@parse_date_cache, nil) # it outlives a change of zone
  site = Jekyll::Site.new(Jekyll.configuration({
    "source" => source, "destination" => "/nonexistent", "disable_disk_cache" => true, "quiet" => true,
  }.merge(overrides)))
  site.reset
  site.read
  site.posts.docs.map do |doc|
    url = begin; doc.url; rescue StandardError => e; "#{e.class}"; end
    target = begin; doc.destination(site.dest); rescue StandardError; ""; end
    {
      "path" => doc.relative_path, "url" => url, "target" => target.sub(site.dest + "/", ""),
      "date" => doc.date.strftime("%Y-%m-%d %H:%M:%S %z"), "title" => doc.data["title"].to_s,
      "categories" => doc.data["categories"], "tags" => doc.data["tags"], "draft" => doc.data["draft"],
    }
  end
end.to_json)
"""


@dataclass(frozen=True)
class RealPost:
    path: str
    url: str
    target: str
    date: str
    title: str
    categories: list[str]
    tags: list[str]
    draft: bool


def environment() -> dict[str, str]:
    return {**os.environ, "JEKYLL_NO_BUNDLER_REQUIRE": "true", "LC_ALL": "C.UTF-8"}


@cache
def has_jekyll() -> bool:
    if shutil.which("ruby") is None:
        return False
    probe = ["ruby", "-e", 'require "jekyll"']
    return subprocess.run(probe, env=environment(), capture_output=True, check=False).returncode == 0


@cache
def has_plugin(name: str) -> bool:
    """Whether the real Jekyll finds a plugin."""
    probe = ["ruby", "-e", f'require "jekyll"; require "{name}"']
    return has_jekyll() and subprocess.run(probe, env=environment(), capture_output=True, check=False).returncode == 0


needs_jekyll = pytest.mark.skipif(not has_jekyll(), reason="the real Jekyll is not installed")


def real_posts(source: Path, configurations: Sequence[Mapping[str, object]]) -> list[dict[str, RealPost]]:
    """For each configuration (over the site's own): the posts that Jekyll publishes, by path."""
    command = ["ruby", "-e", _SCRIPT, str(source), json.dumps(list(configurations))]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    listed = json.loads(done.stdout.splitlines()[-1])
    return [{post["path"]: RealPost(**post) for post in posts} for posts in listed]


FAILED = "jekyll failed"
_TOLERANT = """
module TolerantRenderer
  def run
    super
  rescue StandardError => e
    "jekyll failed: #{e.class} #{e.message}"
  end
end
Jekyll::Renderer.prepend(TolerantRenderer)
module TolerantDocument
  def read_post_data
    super
  rescue StandardError
    data["published"] = false
  end
end
Jekyll::Document.prepend(TolerantDocument)
"""


def build_tolerantly(folder: Path, out: Path) -> None:
    """Builds a made site. Where Jekyll would stop, it goes on: the page's text is then ``FAILED`` and the cause."""
    (folder / "_plugins").mkdir(exist_ok=True)
    (folder / "_plugins/tolerant.rb").write_text(_TOLERANT, "utf-8")
    command = ["jekyll", "build", "-q", "-s", str(folder), "-d", str(out), "--disable-disk-cache"]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
