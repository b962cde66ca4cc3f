"""The dialect as an extension of Python-Markdown: ``markdown.markdown(text, extensions=[KramdownExtension()])``.

Python-Markdown is the host only: its own parsers would not give kramdown's page. Nothing else in the program imports
this module, so that Python-Markdown is loaded by those who use it.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from editor.markup.html import Highlight
from editor.markup.options import Options, read_option
from editor.markup.page import to_html

# What the host would do to the text before and after; what other extensions bring stays, with the stash they may use.
_PREPROCESSORS = ("normalize_whitespace", "html_block")
_POSTPROCESSORS = ("amp_substitute",)


class KramdownExtension(Extension):
    """Reads Markdown as kramdown does. Its settings are the names of ``Options``, with the same defaults.

    Values may be written as in Jekyll's configuration (``toc_levels="1..3"``). KeyError is raised for an unknown name,
    ValueError for what kramdown would refuse. ``highlight`` as in ``to_html``.

    Preprocessors and postprocessors of other extensions run before and behind it, those of ``extra`` and
    ``fenced_code`` too, which then take code and HTML away from it. There is no element tree, so block, inline and
    tree processors have nothing to work on: ``md.toc`` stays empty.
    """

    def __init__(self, highlight: Highlight | None = None, **settings: Any) -> None:
        self.config = {field.name: [field.default, "kramdown's option"] for field in fields(Options)}
        super().__init__(**settings)
        self._highlight = highlight

    def setConfig(self, key: str, value: Any) -> None:  # noqa: N802 - the host's name
        """Sets an option; raises KeyError and ValueError."""
        option = self.config[key]
        option[0] = read_option(key, value)

    @property
    def options(self) -> Options:
        """The settings."""
        return Options(**self.getConfigs())

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the host's name
        """Takes the place of the host's parsers."""
        for name in _PREPROCESSORS:
            md.preprocessors.deregister(name, strict=False)  # it may be named twice
        for name in _POSTPROCESSORS:
            md.postprocessors.deregister(name, strict=False)
        conversion = _Conversion(md, self.options, self._highlight)
        # The host's own pipeline strips the page and cannot carry ready HTML: its entry is replaced as a whole.
        setattr(md, "convert", conversion)  # noqa: B010 - a method, which types forbid to assign


class _Conversion:
    """What ``Markdown.convert`` becomes."""

    def __init__(self, md: Markdown, options: Options, highlight: Highlight | None) -> None:
        self._md = md
        self._options = options
        self._highlight = highlight

    def __call__(self, source: object) -> str:
        """The page of a text, character for character that of ``to_html``; raises TypeError for what is no text.

        As the host does, it takes what stands for a text (lazy translations), but never bytes or None.
        """
        if isinstance(source, bytes | bytearray) or not hasattr(source, "splitlines"):
            raise TypeError(f"a text is needed, not {type(source).__name__}")
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
