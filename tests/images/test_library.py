"""Which pictures a site has, where each is used, which are missing, unused, too large."""

from __future__ import annotations

import time
import unicodedata

import pytest

from editor.images.library import LibraryPicture, State, Use, library, named_pictures
from editor.images.rules import PictureRules

POST, OTHER = Use("_posts/a.md", "글"), Use("_posts/b.md", "")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("![a](/assets/img/a.jpg)", {"assets/img/a.jpg"}),
        ("image: /assets/한강.png\n", {"assets/한강.png"}),
        (unicodedata.normalize("NFD", "image: '/assets/한강.png'"), {"assets/한강.png"}),
        ('<img src="{{ site.baseurl }}/img/b.webp">', {"img/b.webp"}),
        ('<img src="/img/내 사진.jpg" alt="x">', {"img/내 사진.jpg", "사진.jpg"}),
        ("![a](/img/%ED%95%9C%20a.gif)", {"img/한 a.gif"}),
        ("![a](/base/img/c.svg)", {"img/c.svg"}),
        ("![a](https://elsewhere.kr/a.jpg) //cdn.kr/b.png", set()),
        ("[글](/a.jpg.html) photo.jpgx ../../secret.jpg", set()),
    ],
)
def test_what_a_text_names(text: str, names: set[str]) -> None:
    assert named_pictures(text, "/base") == names


def test_a_long_text_without_spaces_is_read_in_no_time() -> None:
    text = "a" * 2_000_000 + ".jpg" * 20_000
    begin = time.process_time()
    named_pictures(text)
    assert time.process_time() - begin < 20  # in proportion; a square of it would take hours


def test_files_meet_their_uses_and_what_is_missing_is_told() -> None:
    decomposed = unicodedata.normalize("NFD", "img/한강.jpg")
    files = [
        LibraryPicture("img/old.jpg", 10, (3, 2), 1.0),
        LibraryPicture(decomposed, 10, (3000, 2), 2.0),
        LibraryPicture("img/heavy.jpg", 9_000_000, (3, 2), 3.0),
    ]
    named = {POST: {"img/한강.jpg", "img/gone.jpg", "plugin/x.png", "lone.png"}, OTHER: {"img/한강.jpg"}}
    found = library(files, named, ["img", "_posts"])
    assert [(picture.path, picture.state) for picture in found] == [
        ("img/heavy.jpg", State.UNUSED), (decomposed, State.USED), ("img/old.jpg", State.UNUSED),
        ("img/gone.jpg", State.MISSING),
    ]  # fmt: skip
    assert found[1].uses == (OTHER, POST) and found[1].address == "/" + decomposed
    assert [picture.is_oversized(PictureRules()) for picture in found] == [True, True, False, False]
