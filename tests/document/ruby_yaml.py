"""Jekyll's own reading of front matter, many files in one Ruby process, for tests to compare with."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

import pytest

# The regular expression and the loader are Jekyll's; values go back with their types.
_SCRIPT = r"""
require "jekyll"
require "json"

def typed(value)
  case value
  when Hash then ["map", value.map { |key, item| [typed(key), typed(item)] }]
  when Array then ["list", value.map { |item| typed(item) }]
  when String then ["str", value.dup.force_encoding("UTF-8").scrub("?")]
  when Integer then ["int", value.to_s]
  when Float then ["float", value.to_s]
  when Time then ["time", value.utc.strftime("%Y-%m-%d %H:%M:%S.%6N")]
  when Date then ["date", value.to_s]
  else ["other", value.inspect]
  end
end

def front_matter(text)
  return { kind: "none" } unless text =~ Jekyll::Document::YAML_FRONT_MATTER_REGEXP
  found = Regexp.last_match
  body = found.post_match.length
  begin
    { kind: "yaml", body: body, data: typed(Jekyll::Utils.safe_load_yaml(found[1])) }
  rescue StandardError => error
    { kind: "error", body: body, error: "#{error.class}: #{error.message}" }
  end
end

def scalar(text)
  { kind: "yaml", body: 0, data: typed(Jekyll::Utils.safe_load_yaml(text)) }
rescue StandardError => error
  { kind: "error", body: 0, error: "#{error.class}: #{error.message}" }
end

how = method(ARGV[0].to_sym)
puts JSON.generate(JSON.parse(STDIN.read, max_nesting: false).map { |text| how.call(text) }, max_nesting: false)
"""


@dataclass(frozen=True)
class Reading:
    """What Jekyll reads: ``data`` as ``typed`` puts it, ``body`` the number of characters of the body."""

    kind: str
    data: object = None
    body: int = 0
    error: str = ""

    def get(self, key: str) -> object:
        """The typed value of a key of the mapping, None where it is absent."""
        return self.values().get(key)

    def values(self) -> dict[str, object]:
        assert isinstance(self.data, list) and self.data[0] == "map", self
        return {key[1]: value for key, value in self.data[1] if key[0] == "str"}


@cache
def _jekyll_is_there() -> bool:
    ruby = shutil.which("ruby")
    return ruby is not None and _run(["-e", 'require "jekyll"']).returncode == 0


def _run(arguments: Sequence[str], sent: str = "") -> subprocess.CompletedProcess[str]:
    command = ["ruby", "-Eutf-8:utf-8", *arguments]
    return subprocess.run(command, input=sent, capture_output=True, text=True, encoding="utf-8", check=False)


def _readings(how: str, texts: Sequence[str]) -> list[Reading]:
    if not _jekyll_is_there():
        pytest.skip("Ruby with Jekyll is not installed")
    done = _run(["-e", _SCRIPT, how], json.dumps(list(texts)))
    assert done.returncode == 0, done.stderr
    return [Reading(**reading) for reading in json.loads(done.stdout)]


def read_files(texts: Sequence[str]) -> list[Reading]:
    """What Jekyll reads of files with front matter."""
    return _readings("front_matter", texts)


def read_yaml(texts: Sequence[str]) -> list[Reading]:
    """What Jekyll reads of YAML documents."""
    return _readings("scalar", texts)


def typed(value: object) -> object:
    """A Python value in the form that the Ruby side gives; a time without an offset is UTC, as in Ruby."""
    match value:
        case dict():
            return ["map", [[typed(key), typed(item)] for key, item in value.items()]]
        case list():
            return ["list", [typed(item) for item in value]]
        case str():
            return ["str", value]
        case bool() | None:
            return ["other", {True: "true", False: "false", None: "nil"}[value]]
        case int():
            return ["int", str(value)]
        case float():
            return ["float", _ruby_float(value)]
        case datetime():
            return ["time", _utc(value)]
        case date():
            return ["date", value.isoformat()]
    raise TypeError(value)


def _utc(value: datetime) -> str:
    offset = value.utcoffset()
    moment = value.replace(tzinfo=None) - offset if offset is not None else value
    return moment.strftime("%Y-%m-%d %H:%M:%S.%f")


def _ruby_float(value: float) -> str:
    """Ruby's and Python's shortest digits are the same; the exponent is written otherwise."""
    named = {"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"}
    text = repr(value)
    if text in named:
        return named[text]
    digits, e, exponent = text.partition("e")
    return f"{digits if '.' in digits or not e else digits + '.0'}{e}{exponent}"
