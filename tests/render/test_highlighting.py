"""Code in colours, in spans as Rouge makes them."""

from __future__ import annotations

import pytest

from editor.render.highlighting import code_spans


@pytest.mark.parametrize("language", ["css", "sql", "toml", "go", "js", "yaml"])
def test_blanks_stand_bare_as_from_rouge(language: str) -> None:
    spans = code_spans("a { b: c }\n", language)
    assert spans is not None and "<span" in spans and 'class="w"' not in spans


def test_in_languages_whose_blanks_rouge_marks_they_are_marked() -> None:
    assert '<span class="w"> </span>' in (code_spans('{"a": 1}\n', "json") or "")
