"""A site's own settings of kramdown, against the real one."""

from __future__ import annotations

import json

import pytest

from editor.markup import Options, split, to_html
from editor.markup.options import options_of
from tests.markup.kramdown import kramdown, needs_kramdown, without_colours

CODE = "    두 칸\n\n```ruby\nputs 1\n```\n\n~~~ Nothing\n<x>\n~~~\n\n`안` `밖`{:.language-none}\n"
SIGNS = "# 가 -- 나\n\n가 -- 나 --- 다... <<라>> << 마 >> \\<< \"바\"\n"
LEVELS = "* 차례\n{:toc}\n\n# 하나\n\n## 둘\n\n### 셋\n"
GLUED = "문장\n# 제목\n> 인용\n- 목록\n```\n코드\n```\n: 뜻\n\n# 제목\n글\n"
SETTINGS: list[tuple[str, dict[str, object]]] = [
    (CODE, {"syntax_highlighter_opts": {"default_lang": None, "guess_lang": False}}),
    (CODE, {"syntax_highlighter_opts": {"default_lang": "console", "guess_lang": True}}),
    (CODE, {"syntax_highlighter": None}),
    ("$$\na < b\n$$\n\n글 $$a < b$$\n{: .x}\n", {"math_engine": None}),
    (SIGNS, {"typographic_symbols": {"hellip": "...", "laquo": "<<", "ndash": "&ndash;", "raquo_space": " >"}}),
    (SIGNS, {"gfm_quirks": ["no_auto_typographic"]}),
    (GLUED, {"gfm_quirks": []}),
    (GLUED, {"gfm_quirks": "paragraph_end"}),
    ("[가] [나][다]\n\n[다]: /own\n", {"link_defs": {"가": ["/a", "제목"], "다": ["/b"]}}),
    ("  \tx\n\n    a\tb  c \n{:.show-whitespaces}\n", {"syntax_highlighter": None}),
    ("하나\n둘  \n셋\\\n넷\n", {"hard_wrap": True}),
    ("\"큰\" '작은'\n", {"smart_quotes": ["apos", "apos", "quot", "quot"]}),
    (LEVELS, {"toc_levels": "2..3"}),
    (LEVELS, {"toc_levels": ["1", 2]}),
    *(("하나\n둘\n", {"hard_wrap": value}) for value in ("true", "no", " FALSE ", "", None, 0)),
    *((LEVELS, {"header_offset": value}) for value in ("2", " 1 ", "0x2", "02")),
    *((LEVELS, {"auto_ids": value}) for value in ("false", None)),
    *((LEVELS, {"auto_id_prefix": value}) for value in (3, True)),
    *(("글[^1]\n\n[^1]: 주\n", setting) for setting in ({"footnote_nr": "3"}, {"footnote_backlink": None})),
    ("글 $$a < b$$\n", {"math_engine": ":mathjax"}),
    ("<div>*a*</div>\n\n<b>*a*</b>\n", {"parse_block_html": "true", "parse_span_html": "false"}),
    ('# 가\n{::options auto_ids="no" footnote_nr="0x3" math_engine="nil" /}\n# 나\n글[^1] $$x$$\n\n[^1]: 주\n', {}),
    ('{::options auto_ids="FALSE" footnote_nr="x" /}\n# 나\n글[^1]\n\n[^1]: 주\n', {}),
]


@needs_kramdown
@pytest.mark.parametrize(("body", "settings"), SETTINGS)
def test_settings_do_what_they_do_in_kramdown(body: str, settings: dict[str, object]) -> None:
    jekylls = {"auto_ids": True, "hard_wrap": False, "syntax_highlighter_opts": {"default_lang": "plaintext", "guess_lang": True}}
    symbols = {"smart_quotes": "lsquo,rsquo,ldquo,rdquo", "syntax_highlighter": "rouge"}
    (expected,) = kramdown([body], [json.dumps(jekylls | symbols | settings)])
    assert to_html(body, options_of({**settings, "unknown": 1})) == without_colours(expected or "")


def test_what_kramdown_refuses_is_left_as_it_is() -> None:
    wrong = {"header_offset": None, "footnote_nr": "x", "smart_quotes": ["apos"], "auto_id_prefix": ["a"], "toc_levels": {}, "link_defs": [1], "typographic_symbols": 3}
    assert options_of(wrong) == Options()


def test_blocks_are_those_of_the_settings() -> None:
    plain = options_of({"gfm_quirks": []})
    assert [block.kind.value for block in split("문장\n# 제목\n", plain)] == ["paragraph"]
    assert [block.kind.value for block in split("문장\n# 제목\n")] == ["paragraph", "heading"]
