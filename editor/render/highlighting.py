"""Code in colours, in the form of Jekyll's ``highlight`` tag; Pygments' class names are Rouge's."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from editor.markup.rouge_names import ROUGE_NAMES


def code_spans(code: str, language: str) -> str | None:
    """Code with its words in spans, for a fenced block; None for a language that Rouge does not know."""
    name = language.partition("?")[0]  # Rouge's own options may follow
    if name not in ROUGE_NAMES:
        return None
    lexer = _lexer(name)
    return _escaped(code) if lexer is None else _spans(code, lexer)


def highlighted(code: str, language: str, line_numbers: bool = False) -> str:
    """The figure that the tag ``highlight`` makes of code; an unknown language has no colours."""
    inner = (code_spans(code, language) or _escaped(code)).removesuffix("\n")
    if line_numbers:
        inner = _table(inner, code.count("\n") + 1)
    names = f'class="language-{language.replace("+", "-")}" data-lang="{language}"'
    return f'<figure class="highlight"><pre><code {names}>{inner}</code></pre></figure>'


def _escaped(code: str) -> str:
    return escape(code, quote=False)


def _spans(code: str, lexer: Lexer) -> str:
    formatter: HtmlFormatter[str] = HtmlFormatter(nowrap=True)
    spans = highlight(code, lexer, formatter)
    return spans if code.endswith("\n") else spans.removesuffix("\n")


@lru_cache(maxsize=64)
def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def _table(inner: str, lines: int) -> str:
    numbers = "\n".join(str(number) for number in range(1, lines + 1))
    return (
        '<table class="rouge-table"><tbody><tr><td class="gutter gl">'
        f'<pre class="lineno">{numbers}\n</pre></td><td class="code"><pre>{inner}\n</pre></td></tr></tbody></table>'
    )
