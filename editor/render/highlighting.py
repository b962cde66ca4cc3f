"""Code in colours, in the form of Jekyll's ``highlight`` tag; Pygments' class names are Rouge's."""

from __future__ import annotations

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.lexers.special import TextLexer
from pygments.util import ClassNotFound


def highlighted(code: str, language: str, line_numbers: bool = False) -> str:
    """The figure that Jekyll puts around code."""
    inner = _spans(code, language)
    if line_numbers:
        inner = _table(inner, code.count("\n") + 1)
    names = f'class="language-{language.replace("+", "-")}" data-lang="{language}"'
    return f'<figure class="highlight"><pre><code {names}>{inner}</code></pre></figure>'


def _spans(code: str, language: str) -> str:
    formatter: HtmlFormatter[str] = HtmlFormatter(nowrap=True)
    return highlight(code, _lexer(language), formatter).rstrip("\n")


def _lexer(language: str) -> Lexer:
    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return TextLexer(stripnl=False)


def _table(inner: str, lines: int) -> str:
    numbers = "\n".join(str(number) for number in range(1, lines + 1))
    return (
        '<table class="rouge-table"><tbody><tr><td class="gutter gl">'
        f'<pre class="lineno">{numbers}\n</pre></td><td class="code"><pre>{inner}\n</pre></td></tr></tbody></table>'
    )
