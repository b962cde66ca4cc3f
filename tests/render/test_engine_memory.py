"""What is read of a site anew is not kept beside what was read before."""

from __future__ import annotations

import gc

from editor.document.article import Article
from editor.render.engine import SiteEnvironment
from editor.render.page import PageRenderer
from editor.resources import resource_path
from editor.site.site import open_site


def environments() -> int:
    gc.collect()
    return sum(isinstance(found, SiteEnvironment) for found in gc.get_objects())


def test_templates_of_before_are_forgotten_when_the_site_is_read_anew() -> None:
    """python-liquid remembers the last 128 environments by itself."""
    site = open_site(resource_path("sample-site"))
    renderer = PageRenderer(site)
    post = min(site.posts_folder.glob("*.md"))
    counts = []
    for _ in range(4):
        renderer.refresh()
        renderer.render(Article.from_bytes(post.read_bytes()), post)
        counts.append(environments())
    assert counts[-1] <= counts[0]
