"""A site of a few posts, and its library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from editor.library.opening import OpenLibrary, open_library
from editor.library.query import Query

NOW = 1_780_000_000.0  # 2026-05-28
FILES = {
    "_config.yml": "title: 신문\ntimezone: Asia/Seoul\n",
    "_posts/2026-03-01-1.md": (
        "---\ntitle: 물마루 시장\ncategories: [지역]\ntags: [시장, 새벽]\nauthor: 김하나\n"
        "image: /assets/a.jpg\n---\n서울특별시에서 온 손님이 **생선**을 샀다.\n"
    ),
    "_posts/2026-04-02-2.md": (
        "---\ntitle: Harbour lights\ncategories: Travel\nauthor: {name: Lee}\n---\n"
        '<p data-ke-size="size16">쌀 값과 5G서비스, KBS뉴스가 <b>서울</b>에서&nbsp;나왔다.</p>\n![배](/assets/b.jpg)\n'
    ),
    "_posts/2099-01-01-3.md": "---\ntitle: 먼 훗날\n---\n서울\n",
    "_posts/2026-01-05-4.md": "---\ntitle: 숨긴 글\npublished: false\n---\n본문\n",
    "_posts/2026-01-06-5.md": "---\ntitle: '장금이' 전국\n---\n본문\n",
    "_posts/undated.md": "---\ntitle: 날짜 없음\n---\n본문\n",
    "_drafts/draft.md": "---\ntitle: 쓰는 중\ncategories: 지역\n---\n초고\n",
    "about.md": "---\ntitle: 소개\n---\n우리 신문\n",
    "plain.html": "<p>no front matter</p>\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return tmp_path / "site"


@pytest.fixture
def opened(site: Path, tmp_path: Path) -> OpenLibrary:
    return open_again(site, tmp_path)


def open_again(site: Path, tmp_path: Path) -> OpenLibrary:
    found = open_library(site, tmp_path / "index", lambda: NOW)
    list(found.following.steps())
    return found


@pytest.fixture
def find(opened: OpenLibrary) -> Callable[..., list[str]]:
    """The titles that a question finds."""

    def found(text: str = "", **more: object) -> list[str]:
        query = Query(text, **more)  # type: ignore[arg-type]
        return [hit.entry.title for hit in opened.library.find(query, 0, 100)[1]]

    return found


