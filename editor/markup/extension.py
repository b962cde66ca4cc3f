"""The dialect as an extension of Python-Markdown: ``markdown.markdown(text, extensions=[KramdownExtension()])``.

Python-Markdown is the host only: its own parsers would not give kramdown's page. Nothing else in the program imports
this module, so that Python-Markdown is loaded by those who use it.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from editor.markup.html import Highlight
from editor.markup.options import Options
from editor.markup.page import to_html

# What the host would do to the text before and after; what other extensions bring stays, with the stash they may use.
_PREPROCESSORS = ("normalize_whitespace", "html_block")
_POSTPROCESSORS = ("amp_substitute",)


class KramdownExtension(Extension):
    """Reads Markdown as kramdown does. Its settings are the names of ``Options``, with the same defaults.

    Preprocessors and postprocessors of other extensions run before and behind it; there is no element tree, so block,
    inline and tree processors have nothing to work on. ``highlight`` as in ``to_html``.
    """

    def __init__(self, highlight: Highlight | None = None, **settings: Any) -> None:
        self.config = {field.name: [field.default, "kramdown's option"] for field in fields(Options)}
        super().__init__(**settings)
        self._highlight = highlight

    @property
    def options(self) -> Options:
        """The settings; lists, as configuration files have them, count as tuples."""
        settings = self.getConfigs()
        lists = {name: tuple(value) for name, value in settings.items() if isinstance(value, list)}
        return replace(Options(), **(settings | lists))

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the host's name
        """Takes the place of the host's parsers."""
        for name in _PREPROCESSORS:
            md.preprocessors.deregister(name)
        for name in _POSTPROCESSORS:
            md.postprocessors.deregister(name)
        conversion = _Conversion(md, self.options, self._highlight)
        # The host's own pipeline strips the page and cannot carry ready HTML: its entry is replaced as a whole.
        setattr(md, "convert", conversion)  # noqa: B010 - a method, which types forbid to assign


class _Conversion:
    """What ``Markdown.convert`` becomes."""

    def __init__(self, md: Markdown, options: Options, highlight: Highlight | None) -> None:
        self._md = md
        self._options = options
        self._highlight = highlight

    def __call__(self, source: str) -> str:
        """The page of a text, character for character that of ``to_html``."""
        lines = str(source).split("\n")
        for preprocessor in self._md.preprocessors:
            lines = preprocessor.run(lines)
        page = to_html("\n".join(lines), self._options, self._highlight)
        for postprocessor in self._md.postprocessors:
            page = postprocessor.run(page)
        return page


def makeExtension(**settings: Any) -> KramdownExtension:  # noqa: N802 - the host's name
    """What the host calls for ``extensions=["kramdown"]``."""
    return KramdownExtension(**settings)
