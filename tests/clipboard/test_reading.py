"""Others' HTML, one habit at a time."""

from __future__ import annotations

import pytest

from editor.clipboard import Flavours, Removal, read_clipboard
from tests.clipboard.outline import outline


def lines(html: str) -> list[str]:
    return outline(read_clipboard(Flavours(html=html))).splitlines()[:-1]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<span style="font-weight:700">가</span>', "[strong: 가]"),
        ('<span style="font-weight:500">가</span>', "가"),
        ('<b style="font-weight:normal">가</b>', "가"),
        ("<span style='font-weight:\"bold\"'>가</span>", "[strong: 가]"),
        ('<b>가<span style="font-weight:400">나</span></b>', "[strong: 가]나"),
        ('<i style="font-style:normal">가</i>', "가"),
        ('<u style="text-decoration:none">가</u>', "가"),
        ('<u>가<span style="text-decoration:none">나</span></u>', "[u: 가나]"),
        ('<span style="text-decoration:underline line-through">가</span>', "[u+del: 가]"),
        ('H<span style="vertical-align:sub">2</span>O', "H[sub: 2]O"),
        ("<s>가</s><del>나</del><strike>다</strike>", "[del: 가나다]"),
        ("<kbd>Ctrl</kbd>", "[code: Ctrl]"),
        ("<mark>가</mark>", "[mark: 가]"),
        ('<span style="background:yellow;color:red">가</span>', "가"),
        ('<a href="https://a.kr"><u>가</u></a>', "[a https://a.kr: 가]"),
        ('<a href="javascript:x()">가</a>', "가"),
        ('<a href=" jAvA&#9;script:x()">가</a>', "가"),
        ('<a href="#n">가</a>', "가"),
        ('<a href="https://www.google.com/url?q=https://a.kr/b&amp;sa=D">가</a>', "[a https://a.kr/b: 가]"),
        ('<a href="https://a.kr/{{ site.x }}">가</a>', "[a https://a.kr/%7B%7B site.x %7D%7D: 가]"),
        ("가 &nbsp; \n 나", "가 나"),
        ("가\u200b나\ufeff\x07", "가나"),
        ("<b>가 </b> 나", "[strong: 가 ]나"),
        ('<pre style="display:inline">', None),
        ("가<br>나", "가⏎나"),
        ('<span style="white-space:pre-wrap">가\n나</span>', "가⏎나"),
        ('가<span style="display:none">숨</span>', "가"),
    ],
)  # fmt: skip
def test_a_stretch_of_text(html: str, expected: str | None) -> None:
    assert lines(f"<p>{html}</p>") == ([] if expected is None else [f"p | {expected}"])


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("가<br><br>나", ["p | 가", "p | 나"]),
        ("<div>가<p>나</p>다</div>", ["p | 가", "p | 나", "p | 다"]),
        ("<p>\u3000가", ["p | 가"]),
        ("<h3><b>가</b></h3>", ["h3 | 가"]),
        ("<h3><b>가</b> 나</h3>", ["h3 | [strong: 가] 나"]),
        ("<h2>가<br>나</h2>", ["h2 | 가 나"]),
        ('<h2>가<img src="https://a.kr/b.png"></h2>', ["h2 | 가", "picture https://a.kr/b.png |  |"]),
        ('<p style="mso-outline-level:3">가</p>', ["h3 | 가"]),
        ('<div role="heading" aria-level="4">가</div>', ["h4 | 가"]),
        ('<ol start="4"><li>가<li>나</ol>', ["ol 4", "  - p | 가", "  - p | 나"]),
        ("<ul><li><ul><li>가</ul></ul>", ["ul", "  - p | 가"]),
        ("<ul><li>가</li><ol><li>나</ol></ul>", ["ul", "  - p | 가", "    ol 1", "      - p | 나"]),
        ("<ul>가<li>나</ul>", ["ul", "  - p | 가", "  - p | 나"]),
        ("<ul></ul><p></p>", []),
        ("<dl><dt>가<dd>나</dl>", ["p | [strong: 가]", "p | 나"]),
        ("<table><td>가</table>", ["p | 가"]),
        ("<table><tr><td><table><tr><td>가<td>나</table><td>다</table>", ["table, head 0", "  가 | 나", "p | 다"]),
        ("<table><tr><td>가<td><ul><li>나<li>다</ul></table>", ["table, head 0", "  가 | • 나⏎• 다"]),
        ("<table><caption>표</caption><tr><th>가<th>나<tr><td>1<td>2</table>",
         ["table, head 1 | 표", "  # 가 | # 나", "  1 | 2"]),
        ("<table><tr><td colspan=99999>가<tr><td>나</table>", ["table, head 0", "  (100x1) 가", "  나"]),
        ("<table><tr><td>가<td><img src=https://a.kr/b.png><td>나</table>",
         ["table, head 0", "  가 |  | 나", "picture https://a.kr/b.png |  |"]),
        ("<pre>a\n  b</pre>", ["code", "  | a", "  |   b"]),
        ('<pre style="word-wrap: break-word; white-space: pre-wrap;">가\n나</pre>', ["p | 가", "p | 나"]),
        ("<figure><figcaption>설명</figcaption><img src=https://a.kr/b.png></figure>",
         ["picture https://a.kr/b.png |  | 설명"]),
        ("<img src=//a.kr/b.png>", ["picture https://a.kr/b.png |  |"]),
        ("<img src=data:image/svg+xml,x data-src=https://a.kr/b.png>", ["picture https://a.kr/b.png |  |"]),
        ("x<img src=https://a.kr/b.png width=1 height=1>", ["p | x"]),
        ("x<img src=javascript:a>", ["p | x"]),
        ("<style>.b{font-weight:bold} h1.c{font-weight:bold}</style><p class=b>가<p class=c>나", ["p | [strong: 가]", "p | 나"]),
        ("밖<!--StartFragment-->안<!--EndFragment-->밖", ["p | 안"]),
        ("<p>밖<b><!--StartFragment-->안</b><!--EndFragment--><img src=https://a.kr/b.png>", ["p | [strong: 안]"]),
        ("<b><p>가</b>나", ["p | [strong: 가]", "p | 나"]),
        ("<nav>차례</nav><p>가", ["p | 가"]),
    ],
)  # fmt: skip
def test_structure(html: str, expected: list[str]) -> None:
    assert lines(html) == expected


def test_word_lists_begin_where_their_number_says_and_bullets_are_none_of_them() -> None:
    item = "<p style='mso-list:l{} level{} lfo1'><span style='mso-list:Ignore'>{}</span>{}</p>"
    html = item.format(0, 1, "3.", "셋") + item.format(0, 2, "o", "원") + item.format(1, 1, "가)", "다른")
    assert lines(html) == ["ol 3", "  - p | 셋", "    ul", "      - p | 원", "ol 1", "  - p | 다른"]


def test_what_was_removed_is_counted_by_kind() -> None:
    html = (
        "<!-- a --><![if !x]><style>p{}</style><script>x</script><p class=a style='color:red' onclick=y><font>가</font>"
        "<o:p></o:p><a href='javascript:z'>나</a><img src=https://a.kr/t width=1><iframe></iframe><button>b</button><p></p>"
    )
    removals = read_clipboard(Flavours(html=html)).removals
    assert dict(removals) == {
        Removal.COMMENTS: 1, Removal.OFFICE: 2, Removal.STYLES: 2, Removal.SCRIPTS: 2, Removal.CLASSES: 1,
        Removal.FONTS: 1, Removal.LINKS: 1, Removal.TRACKERS: 1, Removal.EMBEDS: 1, Removal.CONTROLS: 1, Removal.EMPTY: 1,
    }  # fmt: skip
    assert removals.count(Removal.HIDDEN) == 0
    assert not read_clipboard(Flavours(html="<p>가</p>")).removals


def test_without_anything_to_show_in_html_the_text_is_taken() -> None:
    pasted = read_clipboard(Flavours(html="<meta charset=utf-8><script>x</script>", text="가"))
    assert (outline(pasted), pasted.is_plain) == ("p | 가\nremoved: nothing\n", True)


def test_addresses_are_pictures_or_links() -> None:
    pasted = read_clipboard(Flavours(uri_list="# c\r\nfile:///a/%EA%B0%80.JPG\r\nhttps://a.kr/b\r\njavascript:x\r\n"))
    assert outline(pasted).splitlines()[:-1] == [
        "picture file:///a/%EA%B0%80.JPG |  |",
        "p | [a https://a.kr/b: https://a.kr/b]",
    ]


def test_a_stretch_of_one_line_goes_into_the_line_of_the_caret() -> None:
    assert read_clipboard(Flavours(html="<b>가</b> 나")).is_inline
    assert not read_clipboard(Flavours(html="<p>가<p>나")).is_inline
    assert not read_clipboard(Flavours(html="<h2>가</h2>")).is_inline
