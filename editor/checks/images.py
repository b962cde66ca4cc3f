"""Rules on pictures: files that are not there, words for those who do not see them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from editor.checks.context import CheckContext
from editor.checks.diagnostic import Diagnostic, Severity
from editor.checks.walking import Placed
from editor.document.front_matter import FrontMatterKind
from editor.images.addresses import file_of
from editor.markup import Atom, Manner

_PICTURE = re.compile(r"/[^/\s][^\s{}<>\"']*\.(?:jpe?g|png|gif|webp|avif|svg)", re.IGNORECASE)
_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|avif|svg|heic)|(?:IMG|DSC|DSCF|P)[_-]?\d{3,}", re.IGNORECASE)
_SEVERAL = 5
_SHARE = 0.2


def pictures(context: CheckContext) -> Iterator[Diagnostic]:
    """Pictures of the site, by their address from its root, that are in no file.

    A site that has not even the folder gets it from elsewhere.
    """
    site = context.site
    if site is None:
        return
    seen: set[str] = set()
    for at, address in _addresses(context):
        if address in seen or not _PICTURE.fullmatch(address):
            continue
        seen.add(address)
        folder, baseurl = site.site.folder, site.site.configuration.baseurl
        below = address.removeprefix(baseurl) if baseurl and address.startswith(f"{baseurl}/") else address
        keeps_folder = (folder / unquote(below).strip("/").split("/")[0]).is_dir() and below.count("/") > 1
        if keeps_folder and file_of(folder, baseurl, address) is None:
            yield Diagnostic("no-picture", Severity.WARNING, detail=address, at=at)


def _addresses(context: CheckContext) -> Iterator[tuple[int, str]]:
    """The addresses of pictures with their places: the front matter's ``image`` and those of the body."""
    front_matter = context.article.front_matter
    named, entry = front_matter.get("image"), front_matter.entry("image")
    if front_matter.kind is FrontMatterKind.YAML and isinstance(named, str) and entry is not None:
        yield entry.key_start, named
    for placed in _images(context):
        yield placed.at, placed.attribute("src") or ""


def _images(context: CheckContext) -> Iterator[Placed]:
    return (placed for placed in context.nodes if isinstance(placed.node, Atom) and placed.node.tag == "img")


def alternatives(context: CheckContext) -> Iterator[Diagnostic]:
    """A picture without words; ``alt=""``, typed as an attribute, says that it is for decoration only."""
    for placed in _images(context):
        alt = placed.attribute("alt")
        is_decoration = alt == "" and isinstance(placed.node, Atom) and placed.node.manner is Manner.HTML
        source = placed.attribute("src") or ""
        if not is_decoration and not (alt or "").strip():
            yield Diagnostic("image-without-alt", Severity.WARNING, detail=source, at=placed.at)
        elif alt and _FILE_NAME.fullmatch(alt.strip()):
            yield Diagnostic("alt-is-file-name", Severity.WARNING, detail=alt, at=placed.at)


def same_alternative(context: CheckContext) -> Iterator[Diagnostic]:
    """An alternative text that many posts have says nothing of this one's picture."""
    if context.site is None:
        return
    alts = {placed.attribute("alt") or "": placed for placed in reversed(list(_images(context)))}
    for alt, placed in alts.items():
        if not alt.strip():
            continue
        count, posts = context.site.alternatives[alt.strip()], context.site.posts_with_pictures
        if count >= _SEVERAL and count > posts * _SHARE:
            yield Diagnostic("alt-on-every-post", Severity.WARNING, detail=f"{alt} ({count})", at=placed.at)
