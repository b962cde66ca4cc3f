"""Documents as HTML: Liquid over the whole text, then Markdown, as ``Jekyll::Renderer`` does it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from editor.errors import TemplateError
from editor.render import filters_arrays, filters_dates, filters_text, filters_urls, seo
from editor.render.body import has_liquid
from editor.render.drops import DocumentDrop, World
from editor.render.engine import Faults, SiteEnvironment
from editor.render.excerpts import excerpt_source
from editor.render.host import Host, Markdown, Sass
from editor.render.problems import TemplateFault, TemplateProblem
from editor.render.state import SiteState, SourceDocument
from editor.render.tags import TAGS
from editor.site.pages import SitePage
from editor.site.site import Site

JEKYLL_VERSION = "4.3.1"


def site_environment(host: Host) -> SiteEnvironment:
    """The engine with Jekyll's tags and filters."""
    environment = SiteEnvironment(host)
    for tag in (*TAGS, *seo.TAGS):
        environment.add_tag(tag)
    for filters in (filters_text.FILTERS, filters_arrays.FILTERS, filters_dates.FILTERS, filters_urls.FILTERS):
        environment.filters.update(filters)
    return environment


class Conversion:
    """Turns the documents of one site into HTML; what others than the current one give is kept.

    ``current`` is the document that is being rendered: as in a build, those before it have HTML for their content,
    those after it still their source.
    """

    def __init__(self, site: Site, markdown: Markdown, sass: Sass, environment_name: str) -> None:
        self.state = SiteState(site, self._data_problem, self._refused)
        self.world = World(self.state, self)
        self.host = Host(site.folder, self.world, markdown, sass, site.folder, site.theme)
        self.environment = site_environment(self.host)
        self.jekyll = {"version": JEKYLL_VERSION, "environment": environment_name}
        self.current_html: str | None = None
        self.are_all_rendered = False  # as for pages, whose turn comes after that of all documents
        self._around_code = ""
        self._data_problems: list[TemplateProblem] = []
        self._contents: dict[Path, str] = {}
        self._excerpts: dict[Path, str] = {}
        self._open: set[Path] = set()

    def _data_problem(self, path: Path, line: int, cause: str) -> None:
        self._data_problems.append(TemplateProblem(TemplateFault.FRONT_MATTER, path, line, "", cause))

    def _refused(self, path: Path) -> None:
        name = path.relative_to(self.host.folder).as_posix() if path.is_relative_to(self.host.folder) else path.name
        problem = TemplateProblem(TemplateFault.OUTSIDE, None, 0, name, f"{name} leads out of the site")
        self._data_problems.append(problem)
        self.environment.faults.add(problem)

    def begin(self, current: SourceDocument | None) -> None:
        """Starts a rendering: faults are counted anew, and the article in memory replaces its file."""
        self.environment.faults = Faults(list(self._data_problems))
        self.world.show(current)
        self.current_html = None
        self._around_code = "\n" if current is None or self.is_markdown(current.document.name.suffix) else ""
        self.host.begin(current.path.parent if current else self.host.folder)
        if current is not None:
            self._contents.pop(current.path, None)
            self._excerpts.pop(current.path, None)

    def values(self, page: Mapping[str, object], **more: object) -> dict[str, object]:
        """The names that every template finds."""
        return {
            "site": self.world.site,
            "page": page,
            "jekyll": self.jekyll,
            "highlighter_prefix": self._around_code,
            "highlighter_suffix": self._around_code,
            **more,
        }

    def converted(self, text: str, ending: str) -> str:
        """Markdown to HTML, where the file's ending says that it is Markdown."""
        return self.host.markdown(text) if self.is_markdown(ending) else text

    def is_markdown(self, ending: str) -> bool:
        return ending.lower() in self.state.configuration.markdown_extensions

    def liquid(self, text: str, path: Path, first_line: int, values: Mapping[str, object]) -> str:
        """The text with its Liquid carried out; as it stands where it cannot be parsed at all."""
        template = self.environment.parse_text(text, path, first_line)
        result = text if template is None else template.render(values)
        self.environment.forget_text(text)
        return result

    def document_liquid(self, source: SourceDocument, text: str, page: Mapping[str, object]) -> str:
        """A document's text after Liquid, which ``render_with_liquid: false`` turns off."""
        if not has_liquid(text) or source.document.data.get("render_with_liquid") is False:
            return text
        whole = source.text or ""
        first_line = whole.count("\n", 0, max(0, len(whole) - len(source.content))) + 1
        return self.liquid(text, source.path, first_line, self.values(page))

    def content_of(self, source: SourceDocument) -> str:
        """``content`` of a document in a list."""
        current = self.world.current
        if current is not None and source.path == current.path:
            return source.content if self.current_html is None else self.current_html
        if current is not None and source.order > current.order and not self.are_all_rendered:
            return source.content
        if source.path not in self._contents:
            self._contents[source.path] = self._rendered(source, source.content)
        return self._contents[source.path]

    def output_of(self, source: SourceDocument) -> str | None:
        """``output``: the content once it is rendered, nothing before that."""
        current = self.world.current
        is_to_come = current is not None and source.order >= current.order and not self.are_all_rendered
        return None if is_to_come else self.content_of(source)

    def excerpt_of(self, source: SourceDocument) -> str:
        """The excerpt of a document that states none: its opening, rendered."""
        if source.path not in self._excerpts:
            separator = source.document.data.get("excerpt_separator")
            separator = self.state.configuration.excerpt_separator if separator is None else str(separator)
            text = excerpt_source(source.content, separator, self.environment.is_block)
            self._excerpts[source.path] = self._rendered(source, text)
        return self._excerpts[source.path]

    def page_content_of(self, page: SitePage) -> str:
        return page.content

    def _rendered(self, source: SourceDocument, text: str) -> str:
        """A text of the document as HTML; a document that asks for its own excerpt gets nothing inside of it."""
        if source.path in self._open:
            return ""
        self._open.add(source.path)
        try:
            text = self.document_liquid(source, text, self.world.drop(source))
        finally:
            self._open.discard(source.path)
        return self.converted(text, source.document.name.suffix)

    def html_of(self, source: SourceDocument) -> str:
        """The document's content as HTML; its faults are not those of the current rendering."""
        kept, self.environment.faults = self.environment.faults, Faults()
        html = self._rendered(source, source.content)
        self.environment.faults = kept
        return html

    def drop_of(self, source: SourceDocument) -> DocumentDrop:
        return self.world.drop(source)

    def page_text(self, page: SitePage) -> str:
        """A page that is no HTML (a style sheet, a feed), without layout: Liquid, then Sass."""
        text = page.content
        if has_liquid(text) and page.data.get("render_with_liquid") is not False:
            text = self.liquid(text, page.path, 1, self.values(dict(page.data)))
        ending = PurePosixPath(page.relative_path).suffix.lower()
        if ending not in (".scss", ".sass"):
            return self.converted(text, ending)
        try:
            return self.host.sass.compile(text, ending == ".sass")
        except TemplateError as error:
            path = error.path or page.path
            self.environment.faults.add(
                TemplateProblem(TemplateFault.SASS, path, error.line, page.relative_path, error.cause)
            )
            return ""
