"""What random hands begin with, and what they type."""

from __future__ import annotations

P = '<p data-ke-size="size16">'
BODIES = (
    '<p><img src="/a.jpg" alt="x" /></p>\n\n<h2 data-ke-size="size26">하나</h2>\n\n<p data-ke-size="size16">첫 <b>굵은</b>'
    ' 글.</p>\n\n<h2 data-ke-size="size26">둘</h2>\n\n<p data-ke-size="size16">둘째 글.</p>\n끝줄 <a href="/x">여기</a>\n\n\n',
    "## 하나\n\n첫 *글*과 `코드`.\n두 줄째.\n\n- 하나\n- 둘\n  - 안쪽\n\n1. 첫째\n2. 둘째\n\n### 셋\n\n> 인용\n\n끝 [링크][r].\n\n[r]: /ref\n",
    '> 인용 하나\n>\n> - 안의 목록\n\n- 느슨한\n\n  둘째 문단\n- 항목\n\n말\n: 뜻\n\n<table><tr><td rowspan="2">가</td><td>나</td></tr>'
    "<tr><td>다</td></tr></table>\n\n***\n\n| 라 | 마 |\n|---|---|\n\n<pre>a &lt; b\n</pre>\n",
    '글 앞\n\n<p data-ke-size="size16">&nbsp;</p>\n맨글\n\n```\n코드\n```\n\n{% include a.html %}\n\n| 가 | 나 |\n|---|---|\n| 1 | 2 |\n\n<div>\n열린 것\n',
    "",
    "- [ ] 하나 <http://a.kr/b>\n- [x] {{ a }}\n- {{ b }}\n  1. [ ] [라벨]과 [둘][]\n\n앞 [라벨] 뒤\n\n[라벨]: /l 'T'\n[둘]: /m\n",
    "<ul>\n  <li>하나</li>\n  <li>둘 <i>셋</i></li>\n</ul>\n\n제목\n----\n\n글 {{ site.title }} 글\n{: .cls}\n\n*[글]: 약어\n",
    '<figure>\n<img src="/a.jpg" alt="사진" width="300">\n<figcaption>설명 <b>굵게</b></figcaption>\n</figure>\n\n뒤 글[^1].\n\n'
    '![둘째](/b.jpg){: width="50%"}\n\n<blockquote data-ke-style="style1"><p>말 하나</p><p>말 둘</p></blockquote>\n\n[^1]: 각주 글\n',
    f'<h2>표</h2>\n\n<table style="width: 100%;" border="1">\n<thead><tr><th>가</th><th>나</th></tr></thead>\n<tbody>\n'
    f'<tr><td>다</td><td><b>라</b></td></tr>\n<tr><td colspan="2">마</td></tr>\n</tbody>\n</table>\n\n{P}글</p>\n\n'
    "<details><summary>더</summary>\n<p>안의 글</p>\n</details>\n",
    "| 가 | 나 |\n|:--|--:|\n| **다** | `라` |\n| | 바 |\n\n| 하나 |\n\n```python\ndef f():\n    return 1\n```\n\n    들여쓴 코드\n    둘째 줄\n\n글.\n",
    "- 하나\n- 둘\n  - 셋\n    - 넷\n  - 다섯\n- 여섯\n\n  문단\n\n  > 안의 인용\n\n* * *\n\n1. 일\n   1. 이\n2. 삼\n\n- [ ] 할 일\n- [x] 한 일\n",
    '> 인용 <b>굵은</b> 말\n> 둘째 줄\n>\n> > 안의 인용\n\n<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>\n\n'
    "말 <span style=\"color: #ee2323;\">붉은</span> 것, ~~지운~~ H<sub>2</sub>O\n\n<script>\nvar a;\n</script>\n끝",
    "줄 끝&#10;과 \u2029 \ufdd0 글\n\n<blockquote><p>하나&#10;&#10;둘</p></blockquote>\n\n| \n\n`코드\u2028줄`\n\n<pre>가&#10;나</pre>\n",
    "## 하나\r\n\r\n글 줄\r\n둘째 줄  \r\n셋째 줄\r\n\r\n- 목록\r\n- 둘\r\n\r\n> 인용\r\n\r\n### 안\r\n\r\n글\r\n\r\n## 둘\r\n\r\n끝\r\n",
)  # fmt: skip
TYPED = (
    "가", "나다", " ", "  ", "*", "**", "_", "<b>", "[x](y)", "1. ", "# ", "- ", "> ", "[ ] ", "[x]", "`", "&amp;", "'", '"', "...", "|",
    "{: .x}", "{{ a }}", "{% if %}", "$$", "\\", "~~", "http://a.kr", "^", "글 ", "끝.", "[^1]", "![a](b)", "</p>", "<!-- ", "=", "---", ":", ": ", "😀",
)  # fmt: skip
SOURCE = (
    "가", "\n", "\n\n", "*", "**굵게**", "- 항목\n", "> ", "```\n", "<div>", "</div>", "| 가 | 나 |\n", "|---|---|\n", "## ", "<p>글</p>\n", "[r]: /x\n",
    "{% raw %}", "  ", "    ", "{: .a}\n", "^\n", "---\n", "&nbsp;", "<table><tr><td>", "[^1]: ", "$$\n", "<b>", "</b>", "<!--", "-->",
)  # fmt: skip
QUERIES = (("글", "말"), ("하나", ""), ("가", "**나**"), ("둘", "둘둘"), ("인용", "<i>"), (".", "…"), ("다", "|"))
