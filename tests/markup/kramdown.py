"""The real kramdown, and what "the same page" means."""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
DOM_TOKENS = HERE.parents[2] / "shared" / "tools" / "dom_tokens.py"


@lru_cache(maxsize=1)
def _has_kramdown() -> bool:
    ruby = shutil.which("ruby")
    probe = [ruby or "ruby", "-e", 'require "kramdown"; require "kramdown-parser-gfm"; require "rouge"']
    return ruby is not None and subprocess.run(probe, capture_output=True, check=False).returncode == 0


needs_kramdown = pytest.mark.skipif(not _has_kramdown(), reason="Ruby's kramdown with its GFM parser is not installed")
needs_dom_tokens = pytest.mark.skipif(not DOM_TOKENS.exists(), reason="the reference's DOM comparison is not here")


def kramdown(bodies: Iterable[str], options: Iterable[str] | None = None) -> list[str | None]:
    """What kramdown makes of bodies, with the options (YAML) of each or else Jekyll's; None where it fails."""
    jobs = [(body, None) for body in bodies] if options is None else list(zip(bodies, options, strict=True))
    ruby = ["ruby", str(HERE / "kramdown.rb")]
    done = subprocess.run(ruby, input=json.dumps(jobs), capture_output=True, text=True, check=True)
    return list(json.loads(done.stdout))


def without_colours(html: str) -> str:
    """Without the elements that Rouge puts around words of code."""
    return re.sub(r'<span class="[a-z0-9]{1,3}">([^<]*)</span>', r"\1", html)


@lru_cache(maxsize=1)
def _tokens() -> Callable[[str], list[tuple[object, ...]]]:
    spec = importlib.util.spec_from_file_location("dom_tokens", DOM_TOKENS)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Callable[[str], list[tuple[object, ...]]] = module.tokens
    return found


def same_page(html: str, expected: str) -> bool:
    """Whether two pages have the same DOM: ids and typography count, Rouge's colours don't."""
    return html == without_colours(expected) or _tokens()(html) == _tokens()(expected)
