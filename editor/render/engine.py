"""Liquid for Jekyll's templates: python-liquid, tolerant, with Jekyll's tags and filters.

Jekyll stops its build at a fault; here a fault becomes a problem with its file and line, and the rest is rendered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from io import StringIO
from pathlib import Path
from typing import Any, TextIO

from liquid import Environment, Mode
from liquid.ast import Node
from liquid.builtin.expressions.primitive import Blank, Empty
from liquid.builtin.output import Output, OutputNode
from liquid.builtin.tags.echo_tag import EchoNode, EchoTag
from liquid.context import RenderContext
from liquid.exceptions import (
    LiquidError,
    LiquidInterrupt,
    LiquidSyntaxError,
    OutputStreamLimitError,
    UnknownFilterError,
)
from liquid.parser import get_parser
from liquid.stream import TokenStream
from liquid.template import BoundTemplate
from liquid.token import TOKEN_OUTPUT, Token
from liquid.undefined import UNDEFINED

from editor.errors import TemplateError
from editor.render.body import BracketedText
from editor.render.keywords import as_ruby_reads, variable_name
from editor.render.limits import MOST_CHARACTERS, MOST_LOOPS
from editor.render.problems import TemplateFault, TemplateProblem
from editor.render.values import liquid_text

FAULTS_OF_FILTERS = (
    ArithmeticError, AttributeError, LookupError, OSError, RecursionError, TypeError, UnicodeError, ValueError,
)  # fmt: skip
"""What code called by a template may raise besides Liquid's own errors."""


class TemplateFaultError(LiquidError):
    """A fault that a tag or filter of ours knows by name."""

    def __init__(self, fault: TemplateFault, name: str, cause: str, token: Token | None = None) -> None:
        super().__init__(cause, token=token)
        self.fault = fault
        self.name = name


@dataclass
class Faults:
    """The faults of one rendering, each once."""

    found: list[TemplateProblem] = field(default_factory=list)

    def add(self, problem: TemplateProblem) -> None:
        if problem not in self.found:
            self.found.append(problem)


class PageBuffer(StringIO):
    """Takes text as it comes, line ends and all, up to MOST_CHARACTERS."""

    def __init__(self) -> None:
        super().__init__(newline="")
        self._size = 0

    def write(self, text: str, /) -> int:
        self._size += len(text)
        if self._size > MOST_CHARACTERS:
            raise OutputStreamLimitError(f"more than {MOST_CHARACTERS} characters", token=None)
        return super().write(text)


class _NeverBlank(Blank):
    """``blank`` as Ruby's Liquid has it without Rails: true, and equal to nothing."""

    def __eq__(self, other: object) -> bool:
        return False

    def __hash__(self) -> int:
        return id(self)


_LITERALS = {
    "blank__name": _NeverBlank(Token("blank", "blank", -1, "")),
    "empty__name": Empty(Token("empty", "empty", -1, "")),
}
"""Where the engine's grammar has no place for them, they stand under another name (see ``keywords``)."""


class SiteContext(RenderContext):
    """Knows unknown filters by name, and passes them over as Jekyll does; takes no variable for a keyword."""

    def assign(self, key: str, val: Any) -> None:
        super().assign(variable_name(key), val)

    def get(self, path: list[object], *, token: Token | None, default: object = UNDEFINED) -> object:
        root = path[0]
        if isinstance(root, str) and root in _LITERALS:
            return _LITERALS[root]
        if isinstance(root, str) and (plain := variable_name(root)) is not root and root not in self.scope:
            path = [plain, *path[1:]]
        return super().get(path, token=token, default=default)

    def get_buffer(self, buf: TextIO | None = None) -> StringIO:
        return PageBuffer()

    def filter(self, name: str, token: Token | None) -> Any:
        if name not in self.env.filters:
            self.env.error(UnknownFilterError(name, token=token), token=token)
        return super().filter(name, token)


class SiteTemplate(BoundTemplate):
    """A parsed template; its nodes are rendered one by one, whatever becomes of the others."""

    context_class = SiteContext

    def _get_buffer(self) -> StringIO:
        return PageBuffer()

    def make_partial_namespace(self, partial: bool, render_args: Mapping[str, object]) -> Mapping[str, object]:
        return render_args

    def render_with_context(
        self,
        context: RenderContext,
        buffer: TextIO,
        *args: Any,
        partial: bool = False,
        block_scope: bool = False,
        **kwargs: Any,
    ) -> None:
        for node in self.nodes:
            try:
                node.render(context, buffer)
            except LiquidInterrupt:
                if partial:
                    raise
                return
            except LiquidError as error:
                self.env.error(error, token=node.token)
            except TemplateError as error:  # a style sheet in a filter
                self.env.error(TemplateFaultError(TemplateFault.SASS, "", error.cause, node.token))
            except FAULTS_OF_FILTERS as error:
                self.env.error(LiquidError(f"{type(error).__name__}: {error}", token=node.token))


def _write(node: OutputNode, context: RenderContext, buffer: TextIO) -> int:
    value = node.expression.evaluate(context)
    return buffer.write(value.marked if isinstance(value, BracketedText) else liquid_text(value))


class JekyllOutputNode(OutputNode):
    """``{{ … }}``, written by Ruby's rules."""

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        return _write(self, context, buffer)


class JekyllOutput(Output):
    """Makes JekyllOutputNode."""

    node_class = JekyllOutputNode


class JekyllEchoNode(EchoNode):
    """``{% echo … %}``."""

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        return _write(self, context, buffer)


class JekyllEchoTag(EchoTag):
    """Makes JekyllEchoNode."""

    node_class = JekyllEchoNode


@dataclass(frozen=True)
class _Origin:
    """Where a template's source text stands: the file and the line at which the text begins."""

    path: Path
    first_line: int


class SiteEnvironment(Environment):
    """The engine of one site. Not for two threads at once.

    Attributes:
        host: what tags and filters ask of the site (see ``editor.render.host``).
    """

    context_depth_limit = 200
    block_nesting_limit = 100
    loop_iteration_limit = MOST_LOOPS
    template_class = SiteTemplate

    def __init__(self, host: Any) -> None:
        get_parser.cache_clear()  # it keeps the last 128 environments, and with each all templates of a site
        super().__init__(tolerance=Mode.LAX, strict_filters=False)
        self.host = host
        self.faults = Faults()
        self._origins: dict[str, _Origin] = {}
        self._cache: dict[Path, tuple[tuple[int, int], SiteTemplate, list[TemplateProblem]]] = {}
        self.add_tag(JekyllOutput)
        self.add_tag(JekyllEchoTag)

    def _parse(self, source: str) -> list[Node]:
        return get_parser(self).parse(TokenStream(as_ruby_reads(self._tokens(source), self)))

    def _tokens(self, source: str) -> Iterator[Token]:
        """The template's tokens; an output that holds a brace is told: for Ruby's Liquid it ends there."""
        for token in self.tokenizer()(source):
            if token.kind == TOKEN_OUTPUT and "}" in token.value.removesuffix("}}"):
                self.error(LiquidSyntaxError("a brace inside of {{ }}", token=token))
            yield token

    def error(self, exc: Any, msg: str | None = None, token: Token | None = None) -> None:
        """Keeps the fault instead of raising it."""
        error = exc if isinstance(exc, LiquidError) else exc(msg, token=token)
        problem = self._problem(error, error.token or token)
        if problem.fault is TemplateFault.UNKNOWN_TAG and problem.name.startswith("end"):
            if problem.name[3:] not in self.tags:
                return  # its opening tag is told already
            problem = replace(problem, fault=TemplateFault.SYNTAX)
        self.faults.add(problem)

    def _problem(self, error: LiquidError, token: Token | None) -> TemplateProblem:
        origin = self._origins.get(token.source) if token is not None else None
        line = 0
        if token is not None and origin is not None and token.start_index >= 0:
            line = origin.first_line + token.source.count("\n", 0, token.start_index)
        fault, name, cause = _described(error, token)
        return TemplateProblem(fault, origin.path if origin else None, line, name, cause)

    def parse_text(self, text: str, path: Path, first_line: int = 1) -> SiteTemplate | None:
        """A template that is in no file, or in part of one; None for a text that cannot be parsed at all."""
        self._origins[text] = _Origin(path, first_line)
        try:
            template = self.from_string(text, path=path)
        except LiquidError as error:
            self.faults.add(self._problem(error, error.token))
            return None
        assert isinstance(template, SiteTemplate)
        return template

    def forget_text(self, text: str) -> None:
        """Ends what ``parse_text`` remembers of a text for the places of its faults."""
        self._origins.pop(text, None)

    def template(self, path: Path, text: str | None = None, first_line: int = 1) -> SiteTemplate:
        """The template in a file, parsed again only when the file changes. Raises OSError.

        ``text`` is the part of the file to take, from ``first_line`` on; None for all of it.
        """
        state = path.stat()
        key = (state.st_mtime_ns, state.st_size)
        known = self._cache.get(path)
        if known is None or known[0] != key:
            kept, self.faults = self.faults, Faults()
            source = path.read_bytes().decode("utf-8-sig", "replace") if text is None else text
            template = self.parse_text(source, path, first_line) or SiteTemplate(self, [])
            known = self._cache[path] = (key, template, self.faults.found)
            self.faults = kept
        for problem in known[2]:
            self.faults.add(problem)
        return known[1]

    def limit_loops(self, most: int) -> None:
        """Bounds the steps of loops, those inside of one another multiplied; a loop over more is a fault at once."""
        setattr(self, "loop_iteration_limit", most)  # noqa: B010 - the engine reads it from the class or from here

    def is_block(self, name: str) -> bool:
        """Whether a tag has an end tag."""
        tag = self.tags.get(name)
        return tag is not None and bool(tag.end)


def _described(error: LiquidError, token: Token | None) -> tuple[TemplateFault, str, str]:
    cause = str(error.message or type(error).__name__)
    if isinstance(error, TemplateFaultError):
        return error.fault, error.name, cause
    if isinstance(error, UnknownFilterError):
        return TemplateFault.UNKNOWN_FILTER, cause, cause
    if cause.startswith("unexpected tag ") and token is not None:
        return TemplateFault.UNKNOWN_TAG, token.value, cause
    if isinstance(error, LiquidSyntaxError):
        return TemplateFault.SYNTAX, "", cause
    return TemplateFault.RENDERING, "", cause
