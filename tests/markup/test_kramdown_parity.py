"""The pages that kramdown makes, made here: on fixtures of our own and on random bodies."""

from __future__ import annotations

import random
from collections.abc import Callable

from hypothesis import settings

from editor.markup import Options, to_html
from tests.markup.kramdown import kramdown, needs_kramdown, without_colours

AFTER_LIQUID = Options(liquid=False)


FIXTURES = [
    "하나\n둘\n\n셋  \n넷\\\n다섯\n",
    "# 제목 *기울임* \"따옴표\" `코드` #\n\n## 제목 ##\n\n제목\n===\n\n둘째\n---\n\n# 제목\n\n#없음\n\n### 고정 {#fixed}\n",
    "앞 문장\n# 바로 제목\n> 인용\n- 목록\n1. 차례\n```\n코드\n```\n",
    "- 하나\n- 둘\n  - 셋\n    이어서\n\n    문단\n- 넷\n\n* 다섯\n\n* 여섯\n\n  일곱\n",
    "1. 하나\n2. 둘\n\n   ```ruby\n   puts 1\n   ```\n3. 셋\n- 넷\n+ 다섯\n",
    "- [ ] 할 일\n- [x] 한 일\n- 그냥\n",
    "- a\n{: .x}\n\n- {: .y} b\n- {:.z}\n",
    "- a\n^\n- b\n",
    "용어\n: 뜻\n: 다른 뜻\n\n둘째 용어\n\n: 문단 뜻\n\n  더\n",
    "> 인용\n이어서\n>\n> > 안쪽\n> - 목록\n",
    "    코드 <b>\n\n    더\n이어서\n\n\t탭\n",
    "~~~ python\nx = 1 < 2\n~~~\n\n```\n열린 채\n\n문단\n",
    "| a | b |\n|:-:|--:|\n| `x|y` | **c** \\| d |\n|===|\n| 발 |\n\n가 | 나\n",
    "a | b\n다음 줄\n\n`a | b`\n",
    "* * *\n\n---\n\n___\n",
    "<p data-ke-size=\"size16\">가 <b>나</b> & &amp; *별* \"q\"</p>\n바로 다음\n\n<h2>제목</h2> 뒤\n",
    "<div>\n\n- a\n\n</div>\n\n<div markdown=\"1\">\n\n- a\n\n*b*\n</div>\n\n<p markdown=\"1\">*c*</p>\n<p markdown=\"block\">\nd\n</p>\n",
    "<P CLASS=\"X\">열린\n\n<b>채로\n",
    "<ul><li>가<li>나</ul>\n\n<table><tr><td>*</td></tr></table>\n<hr>\n<br>x\n<img src=a.png alt='b'>\n",
    "<!-- 주석 -->\n글 <!-- 안 --> 글\n  <!-- 들여 -->\n<?pi x?>\n<script>a < b && \"c\"</script>\n<style>\np > a {}\n</style>\n",
    "<c>글 *별*</c> <자료출처=연합> <자료>글</자료> </b> <div>안</div> <a href=x\n title='y'>z</a>\n",
    "**굵게**는 *기울임*은 __밑__은 _밑_은 가_나_다 *가 *나* **가*나**다* ***셋*** ** 빈 ** *\n",
    "**'따옴표'**를 **(괄호)**가 `코드`는 ``코드 ` 둘`` ` 홀로\n",
    "\"큰\" '작은' it's '80s \"'겹'\" (\"안\") — -- --- ... << 앞 >> <<앞>> \\\"그대로\\\" *\"안\"*\n",
    "\"'Tis he,' \"'1' '\"she\" a\"'b c'\"d_ (\"'x'\") '90s '90s' rock'n'roll 5' 6\" ''a'' \"\"b\"\" \"_c_\" '*d*'\n",
    "[글](/u \"제목\") [글]( </u v> ) [글](</u v>) ![그림](a.png 'x') [밖 [안](/v)](/u) [ref][r] [r] [R][] [없음][x] [a](b(c)d)\n\n[r]: /ref 'R'\n{: .ref}\n",
    "<http://a.kr/?x=1&y=2> <me@a.kr> <mailto:me@a.kr> http://a.kr\n",
    "글[^1] 또[^1] 둘[^2] 없음[^3]\n\n[^1]: 주 *하나*\n\n    둘째 문단\n[^2]: > 인용[^1]\n",
    "HTML과 CSS2, HTMLS\n\n*[HTML]: Hyper\n*[CSS2]: Style\n{: .abbr}\n",
    "$$\nx < y\n$$\n\n글 $$a_b$$ 글\n\n\\$$ 아님 $$\n\n$$a$$ 글\n",
    "{:ref: .a #b k=\"v\"}\n\n글\n{: ref .c}\n\n*글*{: .d title='e'} 글{: .f}\n{:.g}\n\n# 제목\n{:.h}\n\n{:.front}\n앞\n",
    "{::comment}\n숨김\n{:/comment}\n\n글 {::comment}숨김{:/} 글\n\n{::nomarkdown}\n<b>*x*</b>\n{:/}\n\n{::unknown}\n",
    "{::options auto_ids=\"false\" footnote_nr=\"3\" /}\n\n# 제목\n\n글[^a]\n\n[^a]: 주\n",
    "* 차례\n{:toc}\n\n# 하나 [링크](/a)\n\n## 둘[^1]\n\n# 셋\n{: .no_toc}\n\n[^1]: 주\n",
    "&lt; &copy; &#65; &#x41; &nbsp;| &foo; &amp;lt; & \\& \\* \\\\ \\a \\~\n",
    "~~지움~~ ~~ 아님 ~~ ~하나~ ~~**굵게**~~\n",
    "글\n\n^\n\n글\n^\n글\n",
    "글\r\n둘\r\n\r\n- 셋\r\n- 넷\r\n",
    "![혼자](a.png){:standalone}\n\n![둘](b.png) 글\n",
    "  \t공백\n \n글\n\u00a0\n글\n",
    "<span markdown=\"0\">*a*</span> <span>*b*</span> <code>*c*</code> <kbd>_d_</kbd> <a markdown=\"1\">*e*</a>\n",
    "1986\\. 해\n\n1986. 해\n\n\\- 줄\n\n+글\n",
    "글 {{ 값 }} {% 태그 \"a\" %}\n",
]  # fmt: skip


@needs_kramdown
def test_our_fixtures() -> None:
    for body, expected in zip(FIXTURES, kramdown(FIXTURES), strict=True):
        assert to_html(body, AFTER_LIQUID) == without_colours(expected), body


PIECES = [
    *("\n" * 4), "\n\n", "\n\n", " ", "  ", "    ", "\t", "a", "b", "한글", "문장은", "word", "- ", "* ", "1. ", "> ",
    "# ", "---", "===", "```", "~~~", "|", " | ", "|-|-|\n", "<p>", "</p>", "<div>", "</div>", "<!--", "-->", "<b>",
    "</b>", "<br>", "$$", "{: .x}", "{:.y #i}", "{:/}", "{::comment}", "{:a: .b}", "{:a}", ": ", "[^1]", "[^1]: ",
    "[a]", "[a]: /u 't'\n", "[b](/c)", "![i](/j)", "*[HTML]: x", "HTML", "^", "*", "**", "_", "__", "`", "``", "\\",
    "&amp;", "&", "<", ">", '"', "'", "...", "--", "<<", ">>", "~~", "[", "]", "(", ")", "!", "<http://x.y>",
    "<script>x</script>", "<ul><li>", "</li></ul>", "<span markdown='1'>", '<div markdown="1">', "  \n", "\\\n",
    "- [ ] ", "<code>", "</code>", "'80s", "\n    ", "\n> ", "\n- ", "\n: ", "{::nomarkdown}", "&nbsp;", "\u00a0",
]  # fmt: skip


MORE_PIECES = [
    "\n<table>\n<tr><td>\n", "\n</td></tr>\n</table>\n", "<details>\n<summary>", "</summary>\n", "</details>\n", "\n~~~ ruby\n",
    "\n~~~\n", "\n1. ", "\n   ", "\n\n    ", "<img src='a'>", "{:toc}", '{::options parse_block_html="true" /}\n', "---|---\n",
    "|:-:|\n", "<em>", "</em>", "#### ", "{#x}", "\n* a\n  * b\n", "*[A B]: c\n", "A B", "<pre>", "</pre>", "\n{:.z}\n", "{% x %}",
    "\r\n", "é", "ß", "１", "<P>", "</P>", '<a href="u">', "</a>", "://x.y", "http://x.y/z_a_b", "\n\n[^1]: a\n\n    b\n",
]  # fmt: skip


@needs_kramdown
def test_random_bodies(figure: Callable[[str], None]) -> None:
    dice = random.Random(20)
    count = max(1500, settings().max_examples)
    bodies = ["".join(dice.choices([*PIECES, *MORE_PIECES], k=dice.randint(2, 24))) for _ in range(count)]
    tried = 0
    for body, expected in zip(bodies, kramdown(bodies), strict=True):
        if expected is not None:  # else kramdown's own failure
            assert to_html(body, AFTER_LIQUID) == without_colours(expected), body
            tried += 1
    figure(f"{tried} bodies, character for character; kramdown failed at {count - tried} more")


def test_a_highlighter_is_asked_for_the_inside_of_code() -> None:
    def highlight(code: str, language: str) -> str | None:
        return f"<i>{code}</i>" if language == "ruby" else None

    assert "<code><i>a\n</i></code>" in to_html("```ruby\na\n```\n", highlight=highlight)
    assert to_html("```none\na\n```\n", highlight=highlight) == '<pre><code class="language-none">a\n</code></pre>\n'
    assert "<i>a</i></code>" in to_html("`a`{:.language-ruby}\n", highlight=highlight)


def test_liquid_stays_as_it_stands() -> None:
    body = '글 {{ a | b: "c" }} *d*\n\n{% include e.html f="*g*" %}\n'
    assert to_html(body) == ('<p>글 {{ a | b: "c" }} <em>d</em></p>\n\n<p>{% include e.html f="*g*" %}</p>\n')


def test_hard_wrap_breaks_at_each_line_end() -> None:
    assert to_html("하나\n둘\n", Options(hard_wrap=True)) == "<p>하나<br />\n둘</p>\n"
