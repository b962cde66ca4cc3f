"""Jekyll's own tags: include, include_relative, include_cached, highlight, link, post_url.

Source: Jekyll's ``tags/``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from liquid.ast import BlockNode, Node
from liquid.builtin.expressions import parse_primitive, tokenize
from liquid.context import RenderContext
from liquid.expression import Expression
from liquid.parser import get_parser
from liquid.stream import TokenStream
from liquid.tag import Tag
from liquid.token import TOKEN_EXPRESSION, TOKEN_TAG, Token

from editor.errors import DateError
from editor.render.engine import PageBuffer, SiteEnvironment, TemplateFaultError
from editor.render.filters_urls import relative_url
from editor.render.highlighting import highlighted
from editor.render.problems import TemplateFault
from editor.render.values import liquid_text
from editor.site.dates import read_date

_PARAMETER = re.compile(
    r"""([\w-]+)\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))""", re.DOTALL
)
_NAME_WITH_VARIABLE = re.compile(r"([^{]*(?:\{\{\s*[\w\-.]+\s*(?:\|.*?)?\}\}[^\s{}]*)+)(.*)", re.DOTALL)
_FILE_NAME = re.compile(r"[\w/.\-()+~#@]+")
_BAD_SEQUENCE = re.compile(r"[./]{2,}")
_HIGHLIGHT = re.compile(r"([a-zA-Z0-9.+#_-]+)((?:\s+\w+(?:=(?:\w+|\"(?:[0-9]+\s)*[0-9]+\"))?)*)")
_POST_NAME = re.compile(r"^(.+/)*(\d+-\d+-\d+)-(.*)$")


def _site(context: RenderContext) -> SiteEnvironment:
    assert isinstance(context.env, SiteEnvironment)
    return context.env


def _markup(stream: TokenStream) -> tuple[Token, Token]:
    """The tag's token and that of what follows its name."""
    tag = stream.eat(TOKEN_TAG)
    if stream.current.kind != TOKEN_EXPRESSION:
        raise TemplateFaultError(TemplateFault.SYNTAX, tag.value, f"'{tag.value}' needs something after it", tag)
    return tag, stream.current


class Includer:
    """How one of the include tags finds its file."""

    def folders(self, context: RenderContext) -> tuple[Path, ...]:
        folders: tuple[Path, ...] = _site(context).host.includes_folders
        return folders


class RelativeIncluder(Includer):
    """Beside the page's own file."""

    def folders(self, context: RenderContext) -> tuple[Path, ...]:
        return (_site(context).host.page_folder,)


class IncludeNode(Node):
    """``{% include file.html name=value %}``."""

    def __init__(self, token: Token, name: str, parameters: list[tuple[str, str | Expression]] | None,
                 includer: Includer) -> None:  # fmt: skip
        super().__init__(token)
        self.blank = False
        self.name = name
        self.parameters = parameters
        self.includer = includer

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        environment = _site(context)
        name = self._file_name(context)
        paths = (folder / name for folder in self.includer.folders(context))
        path = next((each for each in paths if each.is_file()), None)
        if path is not None and not environment.host.may_read(path):
            raise TemplateFaultError(TemplateFault.OUTSIDE, name, f"{name} leads out of the site", self.token)
        if path is None:
            raise TemplateFaultError(TemplateFault.MISSING_INCLUDE, name, f"no include {name}", self.token)
        template = environment.template(path)
        namespace = {} if self.parameters is None else {"include": dict(self._values(context))}
        with context.extend(namespace, template=template):
            template.render_with_context(context, buffer, partial=True)
        return 1

    def _file_name(self, context: RenderContext) -> str:
        name = self.name
        if "{{" in name:
            part = _site(context).from_string(name)
            text = PageBuffer()
            part.render_with_context(context, text, partial=True)
            name = text.getvalue().strip()
        if _BAD_SEQUENCE.search(name) or not _FILE_NAME.fullmatch(name):
            raise TemplateFaultError(TemplateFault.MISSING_INCLUDE, name, f"no name of an include: {name}", self.token)
        return name

    def _values(self, context: RenderContext) -> Iterator[tuple[str, object]]:
        for name, value in self.parameters or ():
            yield name, value if isinstance(value, str) else value.evaluate(context)


class IncludeTag(Tag):
    """The tag ``include``."""

    name = "include"
    block = False
    includer = Includer()

    def parse(self, stream: TokenStream) -> Node:
        tag, token = _markup(stream)
        markup = token.value.strip()
        match = _NAME_WITH_VARIABLE.match(markup)
        if match:
            name, rest = match[1].strip(), match[2].strip()
        else:
            name, _, rest = markup.partition(" ") if " " in markup else (*markup.split(maxsplit=1), "", "")[:3]
            rest = rest.strip()
        return IncludeNode(tag, name, self._parameters(rest, token) if rest else None, self.includer)

    def _parameters(self, text: str, token: Token) -> list[tuple[str, str | Expression]]:
        found: list[tuple[str, str | Expression]] = []
        at = 0
        for match in _PARAMETER.finditer(text):
            if text[at : match.start()].strip():
                break
            at = match.end()
            name, double, single, variable = match.groups()
            if variable is not None:
                tokens = TokenStream(tokenize(variable, token))
                found.append((name, parse_primitive(self.env, tokens)))
            else:
                quote = '"' if double is not None else "'"
                found.append((name, (double if double is not None else single).replace(f"\\{quote}", quote)))
        if text[at:].strip():
            raise TemplateFaultError(TemplateFault.SYNTAX, self.name, f"not parameters: {text}", token)
        return found


class IncludeCachedTag(IncludeTag):
    """The tag of jekyll-include-cache, which differs in speed only."""

    name = "include_cached"


class IncludeRelativeTag(IncludeTag):
    """The tag ``include_relative``."""

    name = "include_relative"
    includer = RelativeIncluder()


class HighlightNode(Node):
    """``{% highlight ruby linenos %}…{% endhighlight %}``."""

    def __init__(self, token: Token, language: str, line_numbers: bool, block: BlockNode) -> None:
        super().__init__(token)
        self.blank = False
        self.language = language
        self.line_numbers = line_numbers
        self.block = block

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        inner = PageBuffer()
        for node in self.block.nodes:
            node.render(context, inner)
        code = re.sub(r"\A[\n\r]+|[\n\r]+\Z", "", inner.getvalue())
        around = [liquid_text(context.resolve(f"highlighter_{name}")) for name in ("prefix", "suffix")]
        return buffer.write(around[0] + highlighted(code, self.language, self.line_numbers) + around[1])


class HighlightTag(Tag):
    """The tag ``highlight``."""

    name = "highlight"
    end = "endhighlight"

    def parse(self, stream: TokenStream) -> Node:
        tag, token = _markup(stream)
        match = _HIGHLIGHT.fullmatch(token.value.strip())
        if not match:
            raise TemplateFaultError(TemplateFault.SYNTAX, self.name, f"no language: {token.value}", token)
        next(stream)
        block = get_parser(self.env).parse_block(stream, (self.end,))
        stream.expect(TOKEN_TAG, value=self.end)
        return HighlightNode(tag, match[1].lower(), "linenos" in match[2].split("=")[0], block)


class LinkNode(Node):
    """``{% link _posts/2026-01-02-x.md %}`` and ``{% post_url 2026-01-02-x %}``."""

    def __init__(self, token: Token, text: str, is_post: bool) -> None:
        super().__init__(token)
        self.blank = False
        self.text = text
        self.is_post = is_post

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        host = _site(context).host
        wanted = self.text
        if "{{" in wanted:
            text = PageBuffer()
            _site(context).from_string(wanted).render_with_context(context, text, partial=True)
            wanted = text.getvalue()
        url = _post_url(host, wanted) if self.is_post else _linked_url(host, wanted)
        if url is None:
            raise TemplateFaultError(TemplateFault.MISSING_DOCUMENT, wanted, f"no document {wanted}", self.token)
        return buffer.write(liquid_text(relative_url(url, environment=context.env)))


def _linked_url(host: Any, path: str) -> str | None:
    slashed = "/" + path.lstrip("/")
    found = (target.url for target in host.targets() if target.relative_path in (path, slashed))
    return next(found, None)


def _post_url(host: Any, name: str) -> str | None:
    match = _POST_NAME.match(name.removeprefix("/"))
    if not match:
        return None
    folder, day, slug = match[1] or "", match[2], match[3]
    stem = rf"{re.escape(day)}-{re.escape(slug)}\.[^.]+"
    exact = re.compile(rf"^_posts/{re.escape(folder)}{stem}|^{re.escape(folder)}_posts/?{stem}")
    for source in host.world.posts:
        if exact.match(source.document.relative_path):
            return str(source.url)
    try:
        date = read_date(day, host.zone).date()
    except DateError:
        return None
    same = (s for s in host.world.posts if s.document.slug == slug and s.document.date.date() == date)
    found = next(same, None)
    return None if found is None else str(found.url)


class LinkTag(Tag):
    """The tag ``link``."""

    name = "link"
    block = False
    is_post = False

    def parse(self, stream: TokenStream) -> Node:
        tag, token = _markup(stream)
        return LinkNode(tag, token.value.strip(), self.is_post)


class PostUrlTag(LinkTag):
    """The tag ``post_url``."""

    name = "post_url"
    is_post = True


class GistNode(Node):
    """``{% gist user/1234 file.rb %}`` of jekyll-gist, as it is published where GitHub does not answer."""

    def __init__(self, token: Token, text: str) -> None:
        super().__init__(token)
        self.blank = False
        self.words = text.split()

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        named = [liquid_text(context.resolve(word)) or word for word in self.words[:2]]
        file = f"?file={named[1]}" if len(named) > 1 else ""
        return buffer.write(f'<script src="https://gist.github.com/{named[0]}.js{file}"> </script>')


class GistTag(Tag):
    """The tag ``gist``."""

    name = "gist"
    block = False

    def parse(self, stream: TokenStream) -> Node:
        tag, token = _markup(stream)
        return GistNode(tag, token.value)


TAGS: tuple[type[Tag], ...] = (
    IncludeTag, IncludeCachedTag, IncludeRelativeTag, HighlightTag, LinkTag, PostUrlTag, GistTag,
)  # fmt: skip
