"""The published page of an article, through the site's own theme."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from editor.document.article import Article
from editor.errors import PermalinkError
from editor.render.assets import Asset, resolve_asset
from editor.render.body import BodyHtml, BracketedText, has_liquid, whole, without_marks
from editor.render.finishing import finish_of, finished_page
from editor.render.layouts import Layout, Layouts, layout_values
from editor.render.liquid_cuts import signed
from editor.render.markdown import BlockMarkdown, site_markdown
from editor.render.plain_page import plain_page
from editor.render.problems import TemplateFault, TemplateProblem
from editor.render.state import SourceDocument
from editor.render.summary import ListEntry, text_of
from editor.site.documents import PostProblem
from editor.site.inside import path_within
from editor.site.pages import SitePage
from editor.site.permalinks import document_url
from editor.site.site import Site
from editor.site.themes import parts

if TYPE_CHECKING:
    from editor.render.engine import SiteTemplate
    from editor.render.host import Sass
    from editor.render.listing import ArticleList


class Shell(Enum):
    """Where the page around the article comes from; the values are public names."""

    THEME = "theme"  # the site's own layouts
    INSTALLED = "installed"  # a theme that is installed elsewhere on the machine
    BUILT = "built"  # a page of the site's last build, the article put into it
    PLAIN = "plain"  # our own style


_LOSING = (TemplateFault.SYNTAX, TemplateFault.MISSING_INCLUDE, TemplateFault.RENDERING)
"""Faults that can cost a page its content."""


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """How to render.

    Attributes:
        environment: ``jekyll.environment``; Jekyll's own default is "development".
        marked: brackets the body's blocks by comments, for patching.
    """

    environment: str = "development"
    marked: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered page.

    Attributes:
        url: below ``baseurl``; "" where Jekyll could make none.
        body: the article's part of it.
    """

    html: str
    shell: Shell
    problems: tuple[TemplateProblem, ...]
    url: str
    body: BodyHtml


class PageRenderer:
    """Renders the articles of one site. Not for two threads at once.

    What the site holds besides the article (other posts, data, pages, style sheets) is read once; ``refresh`` has
    it read again. Layouts and includes are looked at each time.
    """

    def __init__(
        self,
        site: Site,
        options: RenderOptions = RenderOptions(),
        markdown: BlockMarkdown | None = None,
        sass: Sass | None = None,
    ) -> None:
        self.site = site
        self.options = options
        self._given_markdown, self._given_sass = markdown, sass
        self.refresh()

    def refresh(self) -> None:
        """Forgets what was read of the site."""
        # The template engine takes a fifth of a second to import: only once something is to be rendered.
        from editor.render.conversion import Conversion
        from editor.render.last_build import LastBuild
        from editor.render.sass import sass_of

        configuration = self.site.configuration
        self._markdown = self._given_markdown or site_markdown(configuration)
        sass = self._given_sass or sass_of(self.site.folder, configuration.section("sass"), self.site.theme)
        own = path_within(self.site.folder, configuration.text("layouts_dir", "_layouts"))
        self._layouts = Layouts(*parts(self.site.theme, own, "_layouts"), within=self.site.own_folders)
        self._conversion = Conversion(self.site, self._html, sass, self.options.environment)
        self._last_build = LastBuild(self.site, self._conversion)
        self._assets: dict[str, Asset | None] = {}
        self._known: tuple[str, SourceDocument] | None = None

    def _html(self, text: str) -> str:
        return self._markdown.html(text)

    def render(self, article: Article | str, path: Path) -> Page:
        """The page of an article that is, or will be, in the file ``path``. Faults become problems of the page."""
        source = self._begin(article, path)
        body = self._body(article, source)
        self._conversion.current_html = body.plain
        chain = self._chain(source)
        html = None if chain is None else self._through(chain, source, body)
        shell = Shell.INSTALLED if chain and self._is_installed(chain) else Shell.THEME
        if html is None:
            shell, html = self._without_layouts(source, body)
        url = self._url(source)
        html, body = self._finished(source, html, body)
        return Page(html if self.options.marked else without_marks(html), shell, self.problems, url, body)

    def render_body(self, article: Article | str, path: Path) -> BodyHtml:
        """The article's part of the page alone, for patching."""
        source = self._known_source(article, path)
        if source is not None and isinstance(article, Article):
            body = self._markdown.blocks(article.body.text, article)
        else:
            source = self._begin(article, path)
            body = self._body(article, source)
            if isinstance(article, Article) and source.content == article.body.text:
                self._known = article.head, source
        return self._finished(source, "", body)[1]

    def _known_source(self, article: Article | str, path: Path) -> SourceDocument | None:
        """What was last read of the front matter, where that is the same and the body is plain Markdown."""
        if self._known is None or isinstance(article, str):
            return None
        (head, source), text = self._known, article.body.text
        if head != article.head or source.path != path or has_liquid(text) or text[:1].isspace():
            return None  # the marks of front matter take white space behind them along
        return source if self._conversion.is_markdown(path.suffix) else None

    @property
    def problems(self) -> tuple[TemplateProblem, ...]:
        """The faults of the last rendering."""
        return tuple(self._conversion.environment.faults.found)

    def asset(self, url_path: str) -> Asset | None:
        """What the preview loads from the site: a file, a style sheet compiled; None where there is nothing."""
        if url_path not in self._assets:
            self._assets[url_path] = resolve_asset(self.site, url_path, self._conversion.page_text)
        return self._assets[url_path]

    def entry(self, article: Article | str, path: Path) -> ListEntry:
        """What a list of the site's articles has of this one."""
        source = self._begin(article, path)
        data, image = source.document.data, source.document.data.get("image")
        own = data.get("excerpt")
        excerpt = text_of(str(own) if isinstance(own, str) else self._conversion.excerpt_of(source))
        picture = image.get("path") if isinstance(image, dict) else image
        address = picture if isinstance(picture, str) else ""
        return ListEntry(source.document.title, source.document.date, source.document.categories, excerpt, address)

    def listed(self, article: Article | str, path: Path) -> ArticleList | None:
        """The site's own list of articles with this one in it; None where there is none to be shown."""
        from editor.render.listing import article_list

        source = self._begin(article, path)
        self._conversion.current_html = self._body(article, source).plain
        return article_list(self._conversion, self._layouts, source)

    def page_text(self, page: SitePage) -> str:
        """What a page that is no HTML (a style sheet, a feed) is made to."""
        return self._conversion.page_text(page)

    def _begin(self, article: Article | str, path: Path) -> SourceDocument:
        text = article if isinstance(article, str) else article.text
        source = self._conversion.state.source_of(text, path)
        self._conversion.begin(source)
        if source.document.problem is not None:
            self._fault(TemplateFault.FRONT_MATTER, path, source.document.problem)
        return source

    def _body(self, article: Article | str, source: SourceDocument) -> BodyHtml:
        conversion = self._conversion
        is_markdown = conversion.is_markdown(source.document.name.suffix)
        liquid = has_liquid(source.content) and source.document.data.get("render_with_liquid") is not False
        if not is_markdown:
            return whole(conversion.document_liquid(source, source.content, conversion.drop_of(source)))
        if liquid:
            return self._through_liquid(article, source)
        article = Article.from_text(article) if isinstance(article, str) else article
        return self._markdown.blocks(source.content, article)

    def _through_liquid(self, article: Article | str, source: SourceDocument) -> BodyHtml:
        """The body through Liquid as a whole, then cut where the article's blocks are found again."""
        conversion, page = self._conversion, self._conversion.drop_of(source)
        known = article if isinstance(article, Article) and article.body.text == source.content else None
        lengths = [len(block.source) for block in known.body.blocks] if known is not None else []
        text = signed(source.content, lengths, conversion.environment.is_block) if lengths else None
        if text is not None:
            rendered = text.cut(conversion.document_liquid(source, text.text, page))
            if rendered is not None:
                plain, starts, blocks = rendered
                return BodyHtml(self._markdown.cut(plain, starts), blocks)
        return whole(self._markdown.html(conversion.document_liquid(source, source.content, page)))

    def _chain(self, source: SourceDocument) -> list[Layout] | None:
        """The layouts of the document; None where the one that it asks for is not there."""
        name = source.document.data.get("layout")
        if name in (None, "none", ""):
            return []
        chain = self._layouts.chain(str(name))
        for layout in chain:
            if layout.problem is not None:
                self._fault(TemplateFault.FRONT_MATTER, layout.path, layout.problem)
        if chain:
            return chain
        fault, cause = TemplateFault.MISSING_LAYOUT, f"no layout {name}"
        if self._layouts.refused(str(name)) is not None:
            fault, cause = TemplateFault.OUTSIDE, f"{name} leads out of the site"
        self._conversion.environment.faults.add(TemplateProblem(fault, source.path, 0, str(name), cause))
        return None

    def _fault(self, fault: TemplateFault, path: Path, problem: PostProblem) -> None:
        found = TemplateProblem(fault, path, problem.line, "", problem.cause)
        self._conversion.environment.faults.add(found)

    def _through(self, chain: list[Layout], source: SourceDocument, body: BodyHtml) -> str | None:
        """The content through its layouts; None where a fault lost it on the way."""
        page = self._conversion.drop_of(source)
        marked = body.marked
        for layout, values in zip(chain, layout_values(chain), strict=True):
            content = BracketedText(without_marks(marked), marked)
            template = self._template(layout)
            if template is None:
                return None
            marked = template.render(self._conversion.values(page, content=content, layout=values))
        lost = "copydesk:block 0-->" not in marked
        return None if lost and any(f.fault in _LOSING for f in self._conversion.environment.faults.found) else marked

    def _template(self, layout: Layout) -> SiteTemplate | None:
        try:
            return self._conversion.environment.template(layout.path, layout.content, layout.first_line)
        except OSError as error:
            problem = TemplateProblem(TemplateFault.MISSING_LAYOUT, layout.path, 0, layout.name, str(error))
            self._conversion.environment.faults.add(problem)
            return None

    def _is_installed(self, chain: list[Layout]) -> bool:
        theme = self.site.theme
        return theme is not None and any(layout.path.is_relative_to(theme.folder) for layout in chain)

    def _finished(self, source: SourceDocument, html: str, body: BodyHtml) -> tuple[str, BodyHtml]:
        finish = finish_of(self.site.configuration, source.document.data)
        if finish is None:
            return html, body
        return finished_page(html, finish), BodyHtml(tuple(map(finish, body.blocks)), body.origins)

    def _without_layouts(self, source: SourceDocument, body: BodyHtml) -> tuple[Shell, str]:
        title = source.document.title
        built = self._last_build.shell_for(source)
        if built is not None:
            return Shell.BUILT, built.around(body.marked, title)
        return Shell.PLAIN, plain_page(title, self._language(source), body.marked)

    def _language(self, source: SourceDocument) -> str:
        value = source.document.data.get("lang")
        return self.site.configuration.lang if value is None else str(value)

    def _url(self, source: SourceDocument) -> str:
        try:
            return document_url(source.document, self.site.configuration)
        except PermalinkError:
            return ""
