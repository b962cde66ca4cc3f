"""Where the pictures of posts go and how they are named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path, PurePosixPath

from editor.site.habits.counting import commonest
from editor.site.habits.house import Pictures
from editor.site.habits.reading import ReadPost
from editor.site.image_names import image_references, usual_folder
from editor.site.naming import parse_post_name

_SURE = 0.6
_FIELD = re.compile(r"\{([^{}]+)\}")
_ADDRESS = re.compile(
    r"""(?:src=["']|\]\(|^image:\s*["']?)\s*((?:\{\{[^}]*\}\})?/?)[^\s"'()<>:]+\.(?:jpe?g|png|gif|webp|svg|avif)""",
    re.IGNORECASE | re.MULTILINE,
)
_ELSEWHERE = re.compile(
    r"""(?:src=["']|\]\(|:\s*["']?)\s*(?:https?:)?//[^\s"'()<>]+\.(?:jpe?g|png|gif|webp|svg|avif)""", re.IGNORECASE
)


def learn_pictures(posts: Sequence[ReadPost]) -> Pictures:
    """What the pictures that posts name have in common."""
    folders, names, addresses = Counter[str](), list[tuple[str, str]](), Counter[str]()
    elsewhere = 0
    for post in posts:
        text = post.head + post.body
        paths = list(image_references(text))
        folders.update(_pattern(str(PurePosixPath(path).parent), post) for path in paths)
        names += [(post.name.stem, PurePosixPath(path).name) for path in paths]
        addresses.update(match[1] for match in _ADDRESS.finditer(text))
        elsewhere += sum(1 for _ in _ELSEWHERE.finditer(text))
    return Pictures(
        _usual_folder(folders),
        addresses.most_common(1)[0][0] if addresses else "/",
        _naming(names),
        commonest((PurePosixPath(name).suffix.lower() for _, name in names), ""),
        len(names),
        elsewhere,
    )


def _usual_folder(folders: Counter[str]) -> str:
    """The deepest folder that holds most pictures, in itself or below."""
    held = Counter[str]()
    for folder, count in folders.items():
        parts = folder.split("/")
        if folder != "." and ".." not in parts:
            held.update({"/".join(parts[:depth]): count for depth in range(1, len(parts) + 1)})
    bound = _SURE * sum(folders.values())
    deep = [folder for folder, count in held.items() if count >= bound]
    best = max(deep, key=lambda folder: (folder.count("/"), held[folder]), default="")
    return best or max(held, key=lambda folder: held[folder], default="")


def _pattern(folder: str, post: ReadPost) -> str:
    """The folder with what is the post's own replaced by its name."""
    named = parse_post_name(post.name.name)
    made = list[str]()
    for part in folder.split("/"):
        if part == post.name.stem:
            part = "{name}"
        elif named is not None:
            year, month, day = [*named.date.split("-"), "", ""][:3]
            known = {named.slug: "{slug}", named.date: "{year}-{month}-{day}", f"{year}-{month}": "{year}-{month}"}
            known |= {year: "{year}"}
            known |= {month: "{month}", day: "{day}"} if "{year}" in made or "{month}" in made else {}
            part = known.get(part, part)
        made.append(part)
    return "/".join(made)


def _naming(names: Sequence[tuple[str, str]]) -> str:
    """Whether the post's name or nothing but a number is in most of the pictures' names."""
    if not names:
        return "words"
    with_post = sum(post.split("-", 3)[-1] in name for post, name in names)
    numbered = sum(PurePosixPath(name).stem.isdigit() for _, name in names)
    if 2 * with_post > len(names):
        return "slug"
    return "counter" if 2 * numbered > len(names) else "words"


def picture_folder(pictures: Pictures, site: Path, post: Path | None, day: date) -> str:
    """Where pictures of a post go, from the site's folder; ``post`` is its file, None while it has no name.

    Parts of the pattern that only the post's name would tell are left out, with what lies below.
    """
    if not pictures.folder:
        return usual_folder(site)
    named = parse_post_name(post.name) if post is not None else None
    parts = named.date.split("-") if named is not None else [f"{day:%Y}", f"{day:%m}", f"{day:%d}"]
    known = dict(zip(("year", "month", "day"), parts, strict=False))
    if post is not None:
        known |= {"name": post.stem, "slug": named.slug if named is not None else post.stem}
    made = list[str]()
    for part in pictures.folder.split("/"):
        if not all(name in known for name in _FIELD.findall(part)):
            break
        made.append(_FIELD.sub(lambda found: known[found[1]], part))
    return "/".join(made) or usual_folder(site)
