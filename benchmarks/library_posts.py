"""Posts for the library's benchmark: Korean news of made-up words, as frequent as words are, the same each time."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

_SYLLABLES = (
    "가각간갈감강개건경계고공과관교구국군권금기김나남내년노농단당대도동라로료리마만명무문물미민박반발방배보부북분비사산상생서석선성세소속송수시식신안양어업여연영예오용우운원위유은의이인일임입자장재전정제조"
    "종주중지진차천청체초출치친태토통특파판평표품필하학한항해행현형호화환활황회후"
)
_PARTICLES = ("", "", "은", "는", "이", "가", "을", "를", "에", "에서", "으로", "의", "도", "까지")
_CATEGORIES = ("정치", "경제", "사회", "문화", "지역", "국제", "스포츠", "날씨")
_VOCABULARY = 30_000
_WORDS = 300  # in a post: some 1,400 characters


class Newsroom:
    """Makes posts. ``word`` gives one as a person would look for it: seldom ones as often as frequent ones."""

    def __init__(self, seed: int = 1) -> None:
        self._random = Random(seed)
        self.vocabulary = [
            "".join(self._random.choices(_SYLLABLES, k=self._random.choice((2, 2, 2, 3, 3, 4))))
            for _ in range(_VOCABULARY)
        ]
        self._weights = list(accumulate((rank + 20) ** -0.9 for rank in range(_VOCABULARY)))

    def text(self, words: int) -> str:
        """Words with their particles."""
        found = self._random.choices(self.vocabulary, cum_weights=self._weights, k=words)
        return " ".join(word + self._random.choice(_PARTICLES) for word in found)

    def word(self) -> str:
        """A word from the whole vocabulary, by the tenth power of ten ranks."""
        return self.vocabulary[int(_VOCABULARY ** self._random.random()) % _VOCABULARY]

    def post(self) -> str:
        """A post's file."""
        title, category = self.text(6), self._random.choice(_CATEGORIES)
        excerpt = self.text(14)
        body = "\n\n".join(
            f'<h2 data-ke-size="size26">{self.text(4)}</h2>\n<p data-ke-size="size16">{self.text(_WORDS // 5)}</p>'
            for _ in range(5)
        )
        return (
            f"---\nlayout: post\ntitle: {title}\ncategories:\n- {category}\nexcerpt: >\n  {excerpt}\n"
            f"image: /assets/images/{self._random.randrange(9999)}.jpg\n"
            f"author: {self._random.choice('김이박최정')}기자\n"
            f"---\n![사진](/assets/images/a.jpg)\n\n{body}\n"
        )

    def write(self, site: Path, first: int, count: int) -> None:
        """Writes posts into a site's folder, numbered, twelve a day."""
        folder = site / "_posts"
        folder.mkdir(parents=True, exist_ok=True)
        (site / "_config.yml").write_text("title: 신문\ntimezone: Asia/Seoul\n", encoding="utf-8")
        for number in range(first, first + count):
            day = date(2010, 1, 1) + timedelta(days=number // 12)
            (folder / f"{day}-{number:05}.md").write_text(self.post(), encoding="utf-8")
