"""Opens the library of a site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from time import time

from editor.library.following import Following
from editor.library.library import Library
from editor.library.store import Store, store_name
from editor.site.site import Site


@dataclass(frozen=True, slots=True)
class OpenLibrary:
    """A site, its library as it was left, and what brings it up to date."""

    site: Site
    library: Library
    following: Following


def open_library(folder: Path, indexes: Path, clock: Callable[[], float] = time) -> OpenLibrary:
    """The library of the site in ``folder``; ``indexes`` is the folder of the program's own for such files.

    What is kept there is of no use where the site's settings are others now: titles, dates and URLs depend on them.
    """
    site = Site(folder)
    basis = blake2b(repr((str(folder), sorted(site.configuration.values.items()))).encode("utf-8", "replace"))
    store = Store(indexes / store_name(folder), basis.hexdigest())
    posts = site.configuration.collections.get("posts", {})
    shows_future = site.configuration.future or posts.get("future") is True
    library = Library(store, shows_future=shows_future, clock=clock)
    return OpenLibrary(site, library, Following(site, library))
