"""What the real Jekyll makes of posts: one Ruby process builds many small sites."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.site.jekyll_truth import environment

_SCRIPT = """
require "jekyll"
require "json"
Jekyll.logger.log_level = :error
root = ARGV[0]
puts(Dir.children(root).sort.to_h do |name|
  Jekyll::Utils.instance_variable_set(:@parse_date_cache, nil) # it outlives a change of zone
  source = File.join(root, name)
  begin
    site = Jekyll::Site.new(Jekyll.configuration({
      "source" => source, "destination" => File.join(source, "_site"), "disable_disk_cache" => true, "quiet" => true,
    }))
    site.process
    [name, site.posts.docs.map { |doc| [
      doc.data["title"].to_s, doc.url, doc.output.to_s, [doc.date.year, doc.date.month, doc.date.day, doc.date.hour],
      Array(doc.data["categories"]).map(&:to_s),
    ] }]
  rescue Exception => error # some of Jekyll's failures are no StandardError
    [name, error.message.to_s]
  end
end.to_json)
"""


@dataclass(frozen=True)
class Published:
    title: str
    url: str
    page: str
    day: tuple[int, int, int]
    categories: tuple[str, ...]
    hour: int

    @classmethod
    def of(cls, title: str, url: str, page: str, day: list[int], categories: list[str]) -> Published:
        return cls(title, url, page, (day[0], day[1], day[2]), tuple(categories), day[3])


@dataclass(frozen=True)
class Build:
    """What came of a site.

    Attributes:
        stopped: why the build ended; "" where it did not.
        posts: what was published.
    """

    stopped: str
    posts: tuple[Published, ...]


def built(root: Path) -> Mapping[str, Build]:
    """Builds each folder of ``root`` as a site."""
    command = ["ruby", "-e", _SCRIPT, str(root)]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    return {
        name: Build(value, ()) if isinstance(value, str) else Build("", tuple(Published.of(*post) for post in value))
        for name, value in found.items()
    }
