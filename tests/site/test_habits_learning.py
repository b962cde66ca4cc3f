"""What is learned of a site from its posts alone."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.site.habits.derived import apply_rule
from editor.site.habits.file_names import next_slug
from editor.site.habits.house import Derived, FileNames, from_json, to_json
from editor.site.habits.learning import learn

BODY = """
![현장](/assets/img/{name}/1.jpg)

<h2 class="s">소제목</h2>

<p class="t">{text} 두 번째 문장이다.</p>
더 읽기: <a href="/">첫 화면</a>
"""


def post(number: int, head: str = "", body: str = BODY, day: str = "2026-03-04") -> tuple[str, str]:
    name = f"{day}-{number}"
    text = f"{number}번째 기사의 앞머리는 이렇게 길게 시작한다."
    return f"_posts/{name}.md", f"---\ntitle: 제목 {number}\n{head}---\n" + body.format(name=name, text=text)


def derived(heads: list[str], key: str, body: str = BODY) -> Derived | None:
    field = learn([post(n, head, body) for n, head in enumerate(heads)]).field(key)
    assert field is not None
    return field.derived


def test_keys_have_kinds_in_the_order_of_the_posts() -> None:
    head = (
        "layout: post\ndate: 2026-03-04 09:00:00 +0900\nday: 2026-03-04\ntags: [가, 나]\nimage: /a/b.jpg\ncount: 3\n"
        "hero: false\nextra:\n  one: 1\nlead: >\n  " + "길다 " * 60 + "\nempty:\n"
    )
    house = learn([post(n, head) for n in range(3)])
    assert [(field.name, field.kind) for field in house.fields] == [
        ("title", "text"), ("layout", "text"), ("date", "time"), ("day", "date"), ("tags", "list"), ("image", "image"),
        ("count", "number"), ("hero", "boolean"), ("extra", "object"), ("lead", "long"), ("empty", "text"),
    ]  # fmt: skip


def test_usual_values_and_shares_are_counted() -> None:
    house = learn([post(n, "category: 정치\ntags: [가, 나]\n" if n % 2 else "category: 경제\n") for n in range(5)])
    category, tags = house.field("category"), house.field("tags")
    assert category is not None and tags is not None
    assert [(usual.source, usual.count) for usual in category.usual] == [("경제", 3), ("정치", 2)]
    assert (category.share, category.always, tags.share, tags.always) == (1.0, True, 0.4, False)
    assert [usual.source for usual in tags.items] == ["가", "나"]


WORDS = ("하늘", "바다", "산", "강")


def test_of_equal_fields_the_later_follows() -> None:
    heads = [f"a: {word}\nb: {word}\n" for word in WORDS]
    assert derived(heads, "a") is None
    assert derived(heads, "b") == Derived("a")


def test_a_fixed_heading_above_another_field() -> None:
    heads = [f"excerpt: {word}\nfeature: |\n  ## 속보\n  {word}\n" for word in WORDS]
    assert derived(heads, "feature") == Derived("excerpt", before="## 속보\n")


def test_where_habits_changed_the_newest_posts_count() -> None:
    old = [(f"_posts/2020-01-01-{n}.md", f"---\nexcerpt: 글{n}\nfeature: 글{n}\n---\n") for n in range(40)]
    new = [(f"_posts/2026-01-01-{n}.md", f"---\nexcerpt: 글{n}\nfeature: '속보: 글{n}'\n---\n") for n in range(30)]
    field = learn([*old, *new]).field("feature")
    assert field is not None and field.derived == Derived("excerpt", before="속보: ")


def test_the_opening_words_of_the_body_cut_at_a_length() -> None:
    texts = [f"{word}에서 온 기사의 앞머리는 이렇게 길게 시작한다." for word in WORDS]
    posts = [
        (f"_posts/2026-03-04-{n}.md", f"---\nexcerpt: {text[:12].rstrip()}…\n---\n\n## 제목\n\n{text} 다음 문장이다.\n")
        for n, text in enumerate(texts)
    ]
    field = learn(posts).field("excerpt")
    assert field is not None
    rule = field.derived
    assert rule is not None and (rule.source, rule.length, rule.mark) == (":paragraph", 12, "…")
    assert apply_rule(rule, "들에서 온 기사의 앞머리는 이렇다") == "들에서 온 기사의 앞머…"


def test_a_length_is_known_even_where_the_source_is_not_in_the_post() -> None:
    heads = [f"excerpt: {chr(0xAC00 + n) * 40}…\n" for n in range(4)]
    assert derived(heads, "excerpt") == Derived("", length=40, mark="…")


def test_a_field_that_is_the_same_everywhere_follows_from_nothing() -> None:
    assert derived(["a: 같다\nb: 같다\n"] * 4, "b") is None


@pytest.mark.parametrize(
    ("names", "expected", "following"),
    [
        (["2026-03-04-1", "2026-03-04-2", "2026-03-05-1"], FileNames("counter", per_day=True, share=1.0), "3"),
        (["2026-03-04-007", "2026-03-05-008", "2026-03-06-009"], FileNames("counter", digits=3, share=1.0), "010"),
        (["2026-03-04-news-1", "2026-03-05-news-2", "2026-03-06-news-3"],
         FileNames("counter", before="news-", share=1.0), "news-4"),
    ],
)  # fmt: skip
def test_counters_in_file_names(names: list[str], expected: FileNames, following: str) -> None:
    found = learn([(f"_posts/{name}.md", "---\ntitle: a\n---\n") for name in names]).names
    assert (found.kind, found.before, found.digits, found.per_day) == (
        "counter", expected.before, expected.digits, expected.per_day,
    )  # fmt: skip
    assert next_slug(found, date(2026, 3, 4), [f"{name}.md" for name in names]) == following


def test_names_made_of_titles_and_folders_made_of_fields() -> None:
    posts = [
        (f"_posts/{word}/2026-03-04-{word}-news.md", f"---\ntitle: {word.title()} news\ncategory: {word}\n---\n")
        for word in ("sports", "politics", "culture")
    ]
    names = learn(posts).names
    assert (names.kind, names.folder, names.ascii) == ("title", "{category}", True)
    assert next_slug(names, date(2026, 3, 4), []) == ""


def test_pictures_in_a_folder_of_the_post_s_own() -> None:
    pictures = learn([post(n) for n in range(4)]).pictures
    assert (pictures.folder, pictures.address, pictures.naming) == ("assets/img/{name}", "/", "counter")


def test_bodies_by_kind() -> None:
    markdown = "\n## 소제목\n\n{text}\n\n{name}\n"
    house = learn([*(post(n) for n in range(4)), *(post(n, body=markdown) for n in range(4, 7))])
    html, plain = house.bodies
    assert (html.manner, html.paragraph, html.heading, html.level) == ("html", '<p class="t">', '<h2 class="s">', 2)
    assert html.lead == "![현장]({address})"
    assert [closing.source for closing in html.closings] == ['더 읽기: <a href="/">첫 화면</a>']
    assert html.closing_gap == "\n"
    assert (plain.manner, plain.paragraph, plain.heading, plain.lead, plain.closings) == (
        "markdown", "", "## ", "", (),
    )  # fmt: skip


def test_broken_posts_teach_nothing_and_stop_nothing() -> None:
    broken = [
        "---\ntitle: '속보' 전국\n---\n",
        "---\n- a\n---\n",
        "",
        "---\n",
        "+++\ntitle = 1\n+++\n",
        "---\na: 1\na: 2\n---\n",
    ]
    house = learn([*((f"_posts/2026-01-01-{n}.md", text) for n, text in enumerate(broken)), post(1)])
    assert (house.posts, house.broken, house.order) == (1, len(broken), ("title",))


@given(st.lists(st.text(st.characters(blacklist_categories=["Cs"]), max_size=80), max_size=4))
def test_any_text_at_all_is_read(texts: list[str]) -> None:
    house = learn([(f"_posts/2026-01-01-{n}.md", f"---\n{text}\n---\n{text}") for n, text in enumerate(texts)])
    assert from_json(json.loads(json.dumps(to_json(house)))) == house


def test_the_order_of_the_files_does_not_count() -> None:
    posts = [post(n, f"tags: [{n}]\n") for n in range(6)]
    assert learn(posts) == learn(reversed(posts))


@pytest.mark.parametrize("data", [{"posts": "many"}, {"fields": 3}, {"text": []}])
def test_other_data_is_no_house(data: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        from_json(data)
