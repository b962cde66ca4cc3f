"""Code in colours, in the form of Jekyll's ``highlight`` tag; Pygments' class names are Rouge's."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from editor.markup.rouge_names import ROUGE_NAMES

_BLANK = re.compile(r'<span class="w">([^<]*)</span>')
_MARKS_BLANKS = frozenset(
    "Dockerfile Isabelle R S applescript bpf brightscript brs bs clean clj cljs clojure console coq csvs cypher docker "
    "dockerfile elm fea fluent fortran ftl graphql hocon hy hylang idlang irb isa isabelle janet jdn jsl json json-doc "
    "jsonc kdb+ lasso lassoscript liquid m magik mason mathematica matlab microsoftshell minizinc moon moonscript "
    "msshell nim nimrod opentype opentype_feature_file opentypefeature plist posh powershell pry q r realbasic robot "
    "robot-framework robot_framework s shell-session shell_session slim sparql sqf stata syzlang syzprog terminal "
    "turtle wl wollok xojo xpath xquery yang".split()
)
"""Languages whose blanks Rouge puts into spans; in others a theme's own class ``w`` would change them."""


def code_spans(code: str, language: str) -> str | None:
    """Code with its words in spans, for a fenced block; None for a language that Rouge does not know."""
    name = language.partition("?")[0]  # Rouge's own options may follow
    if name not in ROUGE_NAMES:
        return None
    lexer = _lexer(name)
    if lexer is None:
        return _escaped(code)
    spans = _spans(code, lexer)
    return spans if name in _MARKS_BLANKS else _BLANK.sub(r"\1", spans)


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
