"""Documents, pages and the site as templates see them: mappings whose values are made when asked for.

Source: Jekyll's ``drops/``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar, Protocol

from editor.render.state import SiteState, SourceDocument
from editor.render.values import LiquidTime, for_templates
from editor.site.pages import SitePage, StaticFile


class Contents(Protocol):
    """Who renders the content and excerpt of other documents when a template asks for them."""

    def content_of(self, source: SourceDocument) -> str: ...

    def output_of(self, source: SourceDocument) -> str | None: ...

    def excerpt_of(self, source: SourceDocument) -> str: ...

    def page_content_of(self, page: SitePage) -> str: ...


class Drop(Mapping[str, object]):
    """Named values made on demand, over data that is there already."""

    methods: ClassVar[Mapping[str, Callable[[Any], object]]] = {}

    def __init__(self, data: Mapping[str, object]) -> None:
        self.data = data

    def __getitem__(self, key: str) -> object:
        method = self.methods.get(key)
        return self.data[key] if method is None else method(self)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys((*self.methods, *self.data)))

    def __len__(self) -> int:
        return len(self.methods.keys() | self.data.keys())

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)


class DocumentDrop(Drop):
    """A post or a collection's document."""

    def __init__(self, source: SourceDocument, world: World) -> None:
        data = for_templates(source.document.data, world.state.configuration.zone)
        assert isinstance(data, dict)
        super().__init__(data)
        self.source = source
        self.world = world

    def __str__(self) -> str:
        return self._content()

    def _content(self) -> str:
        return self.world.contents.content_of(self.source)

    def _excerpt(self) -> str:
        given = self.data.get("excerpt")
        return self.world.contents.excerpt_of(self.source) if given is None else str(given)

    def _id(self) -> str:
        document = self.source.document
        parent = self.source.url.rstrip("/").rpartition("/")[0]
        return f"{parent}/{document.slug or document.name.stem}"

    def _date(self) -> object:
        return LiquidTime.of(self.source.document.date)

    methods: ClassVar[Mapping[str, Callable[[Any], object]]] = {
        "content": lambda self: self._content(),
        "output": lambda self: self.world.contents.output_of(self.source),
        "excerpt": lambda self: self._excerpt(),
        "id": lambda self: self._id(),
        "url": lambda self: self.source.url,
        "path": lambda self: self.source.document.relative_path,
        "relative_path": lambda self: self.source.document.relative_path,
        "collection": lambda self: self.source.document.collection,
        "name": lambda self: self.data.get("name") or self.source.path.name,
        "date": lambda self: self._date(),
        "next": lambda self: self.world.neighbour(self.source, 1),
        "previous": lambda self: self.world.neighbour(self.source, -1),
    }


class PageDrop(Drop):
    """A page."""

    def __init__(self, page: SitePage, world: World) -> None:
        data = for_templates(page.data, world.state.configuration.zone)
        assert isinstance(data, dict)
        super().__init__(data)
        self.page = page
        self.world = world

    def _folder(self) -> str:
        url = self.page.url
        return url if url.endswith("/") else url.rpartition("/")[0] + "/"

    methods: ClassVar[Mapping[str, Callable[[Any], object]]] = {
        "content": lambda self: self.world.contents.page_content_of(self.page),
        "dir": lambda self: self._folder(),
        "excerpt": lambda self: self.data.get("excerpt"),
        "name": lambda self: self.page.path.name,
        "path": lambda self: self.data.get("path", self.page.relative_path),
        "url": lambda self: self.page.url,
    }


class SiteDrop(Drop):
    """``site``: its own lists over the configuration."""

    def __init__(self, world: World) -> None:
        data = for_templates(world.state.configuration.values, world.state.configuration.zone)
        assert isinstance(data, dict)
        super().__init__(data)
        self.world = world

    def __getitem__(self, key: str) -> object:
        if key != "posts" and key in self.world.state.collections:
            return self.world.collection(key)
        return super().__getitem__(key)

    methods: ClassVar[Mapping[str, Callable[[Any], object]]] = {
        "posts": lambda self: self.world.newest_posts,
        "pages": lambda self: self.world.pages,
        "html_pages": lambda self: [drop for drop in self.world.pages if drop.page.is_html],
        "static_files": lambda self: self.world.static_files,
        "data": lambda self: self.world.data,
        "tags": lambda self: self.world.by_label("tags"),
        "categories": lambda self: self.world.by_label("categories"),
        "time": lambda self: LiquidTime.of(self.world.state.now),
        "documents": lambda self: self.world.documents,
        "collections": lambda self: self.world.collection_drops,
        "related_posts": lambda self: self.world.related,
    }


def static_file_values(file: StaticFile) -> dict[str, object]:
    """A static file."""
    name = file.path.name
    return {
        "path": file.relative_path,
        "name": name,
        "basename": file.path.stem,
        "extname": file.path.suffix,
        "modified_time": file.modified_ns // 1_000_000_000,
        "collection": None,
    }


class World:
    """The site around one page: the same lists for all templates of a rendering.

    Drops of documents that no article in memory replaces are kept from one rendering to the next.
    """

    def __init__(self, state: SiteState, contents: Contents) -> None:
        self.state = state
        self.contents = contents
        self._drops: dict[object, DocumentDrop] = {}
        self._pages: list[PageDrop] | None = None
        self._files: list[dict[str, object]] | None = None
        self._data: object = None
        self.current: SourceDocument | None = None
        self._posts: tuple[SourceDocument, ...] = ()
        self._labels: dict[str, dict[str, list[DocumentDrop]]] = {}
        self.site = SiteDrop(self)

    def show(self, current: SourceDocument | None) -> None:
        """Puts an article in memory in the place of its file, for one rendering."""
        if current is not None and (known := self._drops.get(current.path)) and known.source == current:
            return
        if self.current is not None:
            self._drops.pop(self.current.path, None)
        if current is not None:
            self._drops.pop(current.path, None)
        self.current = current
        self._posts = ()
        self._labels.clear()

    @property
    def posts(self) -> tuple[SourceDocument, ...]:
        """The published posts with the current one among them, oldest first."""
        if not self._posts:
            current = self.current
            others = self.state.posts
            if current is not None and current.document.collection == "posts":
                listed = [each for each in others if each.path != current.path]
                self._posts = tuple(sorted([*listed, current], key=lambda each: each.order))
            else:
                self._posts = others
        return self._posts

    def drop(self, source: SourceDocument) -> DocumentDrop:
        found = self._drops.get(source.path)
        if found is None:
            found = self._drops[source.path] = DocumentDrop(source, self)
        return found

    @property
    def newest_posts(self) -> list[DocumentDrop]:
        return [self.drop(source) for source in reversed(self.posts)]

    @property
    def pages(self) -> list[PageDrop]:
        if self._pages is None:
            self._pages = [PageDrop(page, self) for page in self.state.pages]
        return self._pages

    @property
    def static_files(self) -> list[dict[str, object]]:
        if self._files is None:
            self._files = [static_file_values(file) for file in self.state.static_files]
        return self._files

    @property
    def data(self) -> object:
        if self._data is None:
            self._data = for_templates(self.state.data, self.state.configuration.zone)
        return self._data

    def by_label(self, key: str) -> dict[str, list[DocumentDrop]]:
        """Posts by category or tag, the newest first, labels in the order in which posts used them."""
        if key not in self._labels:
            found: dict[str, list[DocumentDrop]] = {}
            for source in self.posts:
                labels = source.document.data.get(key)
                for label in labels if isinstance(labels, list) else ():
                    found.setdefault(label, []).append(self.drop(source))
            self._labels[key] = {label: drops[::-1] for label, drops in found.items()}
        return self._labels[key]

    def collection(self, label: str) -> list[DocumentDrop]:
        return [self.drop(source) for source in self._members(label)]

    def _members(self, label: str) -> tuple[SourceDocument, ...]:
        return self.posts if label == "posts" else self.state.collections.get(label, ())

    @property
    def documents(self) -> list[DocumentDrop]:
        labels = self.state.configuration.collections
        return [drop for label in labels for drop in self.collection(label)]

    @property
    def collection_drops(self) -> list[dict[str, object]]:
        settings = self.state.configuration.collections
        return [
            {
                **settings[label],
                "label": label,
                "docs": self.collection(label),
                "files": [],
                "relative_directory": f"_{label}",
                "output": bool(settings[label].get("output")),
            }
            for label in sorted(settings)
        ]

    @property
    def related(self) -> list[DocumentDrop]:
        others = [source for source in reversed(self.posts) if source is not self.current]
        return [self.drop(source) for source in others[:10]]

    def neighbour(self, source: SourceDocument, step: int) -> DocumentDrop | None:
        """The next (1) or previous (-1) document of its collection."""
        members = self._members(source.document.collection)
        at = next((index for index, each in enumerate(members) if each.path == source.path), None)
        if at is None or not 0 <= at + step < len(members):
            return None
        return self.drop(members[at + step])
