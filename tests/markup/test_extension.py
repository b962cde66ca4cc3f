"""The dialect inside Python-Markdown gives the page that it gives by itself."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tomllib
from dataclasses import asdict
from pathlib import Path

import markdown
import pytest
from hypothesis import given
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from editor.markup import Options, to_html
from editor.markup.extension import KramdownExtension, makeExtension
from editor.markup.options import options_of
from tests.markup.test_tiles import BODIES

ROOT = Path(__file__).resolve().parents[2]
TEXT = """
## 제목 "하나" {#one}

글 **굵게**와 <b>그대로</b> -- 끝... [링크][r] HTML[^1]
{: .lead}

| 가 | 나 |
|---|---|
| 1 | 2 |

<div>
raw &amp; <p>안</p>
</div>
뒤 \x02문자\x03

    code

[r]: /u 'T'
[^1]: 각주
*[HTML]: 언어

"""


@pytest.mark.parametrize(
    "text", [TEXT, TEXT.replace("\n", "\r\n"), "", " \n", "\n\n글\n\n", "\tcode\n", "글 \\* &copy;"]
)
def test_the_page_is_the_same_to_the_character(text: str) -> None:
    assert markdown.markdown(text, extensions=[KramdownExtension()]) == to_html(text)


@given(BODIES)
def test_so_it_is_for_any_text(text: str) -> None:
    assert markdown.markdown(text, extensions=[KramdownExtension()]) == to_html(text)


def test_one_host_converts_many_texts() -> None:
    host = markdown.Markdown(extensions=[KramdownExtension()])
    for text in ("# 가\n", TEXT, "# 가\n"):
        assert host.reset().convert(text) == to_html(text)


def test_files_go_through_it_too() -> None:
    out = io.BytesIO()
    markdown.markdownFromFile(input=io.BytesIO("# 가\n".encode()), output=out, extensions=[KramdownExtension()])
    assert out.getvalue().decode() == to_html("# 가\n")


def test_settings_are_kramdowns_options() -> None:
    settings = {"auto_ids": False, "header_offset": 1, "smart_quotes": ["apos", "apos", "quot", "quot"]}
    options = Options(auto_ids=False, header_offset=1, smart_quotes=("apos", "apos", "quot", "quot"))
    assert makeExtension(**settings).options == options
    assert markdown.markdown('# "가"\n', extensions=[KramdownExtension(**settings)]) == to_html('# "가"\n', options)
    assert markdown.markdown("# 가\n", extensions=[KramdownExtension(auto_ids="false")]) == "<h1>가</h1>\n"


def test_an_unknown_setting_is_an_error() -> None:
    with pytest.raises(KeyError, match="no_such_option"):
        KramdownExtension(no_such_option=True)


def test_settings_may_be_written_as_in_a_configuration() -> None:
    settings = {"header_offset": "1", "toc_levels": "1..2", "smart_quotes": "apos,apos,quot,quot", "math_engine": None}
    more = {"typographic_symbols": {"hellip": "..."}, "link_defs": {"가": ["/a", "제목"]}, "gfm_quirks": ()}
    options = KramdownExtension(**settings, **more).options
    assert options == options_of(settings | more)
    assert options == KramdownExtension(**asdict(options)).options
    assert (options.toc_levels, options.link_defs) == ((1, 2), (("가", "/a", "제목"),))


@pytest.mark.parametrize(
    ("name", "value"),
    [("header_offset", "x"), ("toc_levels", "all"), ("smart_quotes", ["apos"]), ("link_defs", 3), ("typographic_symbols", "..."), ("auto_id_prefix", [])],
)
def test_what_an_option_cannot_be_is_an_error(name: str, value: object) -> None:
    with pytest.raises(ValueError, match=re.escape(str(value))):
        KramdownExtension(**{name: value})


@pytest.mark.parametrize("what", [b"# a", bytearray(b"a"), None, 5])
def test_what_is_no_text_is_an_error(what: object) -> None:
    with pytest.raises(TypeError):
        markdown.markdown(what, extensions=[KramdownExtension()])  # type: ignore[arg-type]


def test_it_may_be_named_twice() -> None:
    assert markdown.markdown("# 가\n", extensions=[KramdownExtension(), "editor.markup.extension"]) == to_html("# 가\n")


def test_code_is_highlighted_by_whom_the_caller_names() -> None:
    def highlight(code: str, language: str) -> str:
        return f"<i>{language}: {code}</i>"

    text = "```ruby\nputs\n```\n"
    page = markdown.markdown(text, extensions=[KramdownExtension(highlight)])
    assert page == to_html(text, highlight=highlight) != to_html(text)


class Around(Extension):
    """An extension that changes the text before and the page after, as others may."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        class Before(Preprocessor):
            def run(self, lines: list[str]) -> list[str]:
                return [line.replace("@@", md.htmlStash.store("<hr class='theirs'>")) for line in lines]

        class After(Postprocessor):
            def run(self, text: str) -> str:
                return text.replace("가", "나")

        md.preprocessors.register(Before(md), "before", 100)
        md.postprocessors.register(After(md), "after", 0)


def test_what_other_extensions_do_before_and_after_is_done() -> None:
    page = markdown.markdown("가\n\n@@\n", extensions=[KramdownExtension(), Around()])
    assert page == "<p>나</p>\n\n<hr class='theirs'>\n"


def test_the_host_finds_it_by_module_and_by_name() -> None:
    assert markdown.markdown("# 가\n", extensions=["editor.markup.extension"]) == to_html("# 가\n")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"]["markdown.extensions"] == {"kramdown": "editor.markup.extension:KramdownExtension"}


def test_the_dialect_by_itself_does_not_load_the_host() -> None:
    code = "import editor.markup, sys; assert 'markdown' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
