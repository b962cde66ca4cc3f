"""What a site's own configurations and corrections say of its fields is laid over what was learned."""

from __future__ import annotations

import pytest

from editor.site.habits.configured import laid_over, time_manner
from editor.site.habits.corrections import corrected
from editor.site.habits.decap import read_decap
from editor.site.habits.front_matter_cms import read_front_matter_cms
from editor.site.habits.head import write_head
from editor.site.habits.house import Derived, House
from editor.site.habits.learning import learn
from editor.site.habits.manners import TimeManner

POSTS = [
    (f"_posts/2026-03-0{n}-{n}.md", f'---\ntitle: "제목 {n}"\nold: 1\nphoto: /img/{n}.jpg\n---\n\n본문\n')
    for n in range(1, 4)
]

DECAP = """
backend: {name: git-gateway}
media_folder: assets/uploads
public_folder: /assets/uploads
collections:
  - {name: pages, folder: _pages, fields: [{name: other}]}
  - name: posts
    folder: _posts
    extension: markdown
    slug: '{{year}}-{{month}}-{{day}}-{{slug}}'
    fields:
      - {label: 제목, name: title, hint: 40자까지, pattern: ['.{5,40}', 5자에서 40자까지]}
      - {label: 요약, name: excerpt, widget: text, required: false}
      - {label: 날짜, name: date, widget: datetime, format: 'YYYY-MM-DDTHH:mm:ssZ'}
      - {label: 날, name: day, widget: datetime, time_format: false}
      - {name: tags, widget: list, default: [속보, 1]}
      - {name: section, widget: select, multiple: true, options: [정치, {label: 경제, value: economy}]}
      - {name: hero, widget: boolean, default: false}
      - {name: rank, widget: number, min: 1, max: 9.5}
      - {name: photo, widget: image, media_folder: /assets/photos}
      - {name: paper, widget: file}
      - {name: author, widget: relation, collection: authors, value_field: name}
      - {name: place, widget: object, fields: [{name: city}, {name: since, widget: number}]}
      - {name: links, widget: list, field: {name: link, widget: string}}
      - {name: layout, widget: hidden, default: post}
      - {name: note, widget: markdown}
      - {name: odd, widget: hologram, hint: 모르는 것}
      - {name: body, widget: markdown}
"""

FRONT_MATTER_CMS = """{
  // where things are
  "frontMatter.content.publicFolder": "assets",
  "frontMatter.content.pageFolders": [
    {"title": "기사", "path": "[[workspace]]/_posts", "contentTypes": ["article"]},
  ],
  "frontMatter.taxonomy.dateFormat": "yyyy-MM-dd HH:mm:ss xx",
  "frontMatter.templates.prefix": "yyyy-MM-dd",
  "frontMatter.taxonomy.contentTypes": [
    {"name": "default", "fields": [{"name": "other", "type": "string"}]},
    {"name": "article", "fileType": "md", "fields": [
      {"title": "제목", "name": "title", "type": "string", "required": true, "description": "// 짧게"},
      {"title": "요약", "name": "excerpt", "type": "string", "single": false},
      {"title": "글", "name": "text", "type": "string", "wysiwyg": true},
      {"type": "divider", "name": "line"},
      {"name": "date", "type": "datetime", "default": "{{now}}"},
      {"name": "draft", "type": "draft"},
      {"name": "rank", "type": "number", "numberOptions": {"min": 0, "max": 5}},
      {"name": "kind", "type": "choice", "choices": ["속보", {"id": "column", "title": "칼럼"}], "multiple": true},
      {"name": "tags", "type": "tags"},
      {"name": "topics", "type": "taxonomy", "taxonomyId": "topic"},
      {"name": "photo", "type": "image"},
      {"name": "paper", "type": "file"},
      {"name": "place", "type": "fields", "fields": [{"name": "city", "type": "string"}]},
      {"name": "cards", "type": "block"},
      {"name": "secret", "type": "slug", "hidden": true},
      {"name": "odd", "type": "hologram"}
    ]}
  ]
}"""


def kinds(house: House) -> str:
    return ", ".join(f"{field.name} {field.kind}" for field in house.fields)


def test_every_widget_of_decap() -> None:
    configured = read_decap(DECAP)
    assert configured is not None
    house = laid_over(learn(POSTS), configured)
    assert kinds(house) == (
        "title text, excerpt long, date time, day date, tags list, section choice, hero boolean, rank number, "
        "old number, photo image, paper file, author relation, place object, links list, layout text, note markdown, "
        "odd text"
    )
    fields = {field.name: field for field in house.fields}
    title = fields["title"]
    assert (title.label, title.hint, title.required, title.pattern, title.pattern_hint) == (
        "제목", "40자까지", True, ".{5,40}", "5자에서 40자까지",
    )  # fmt: skip
    assert not fields["excerpt"].required
    assert fields["date"].time == TimeManner(separator="T", gap="", offset="+hh:mm")
    assert fields["tags"].default == "[속보, 1]"
    assert (fields["section"].options, fields["section"].multiple) == (("정치", "economy"), True)
    assert (fields["hero"].default, fields["rank"].minimum, fields["rank"].maximum) == ("false", 1.0, 9.5)
    assert fields["photo"].folder == "assets/photos"
    assert (fields["author"].collection, fields["author"].value_field) == ("authors", "name")
    assert [(inner.name, inner.kind) for inner in fields["place"].fields] == [("city", "text"), ("since", "number")]
    assert fields["links"].item_kind == "text"
    assert (fields["layout"].hidden, fields["layout"].default) == (True, "post")
    assert (fields["odd"].widget, fields["odd"].hint) == ("hologram", "모르는 것")
    assert (house.pictures.folder, house.names.extension, house.source) == ("assets/uploads", ".markdown", "decap")


def test_every_field_of_front_matter_cms() -> None:
    configured = read_front_matter_cms(FRONT_MATTER_CMS)
    assert configured is not None
    house = laid_over(learn([]), configured)
    assert kinds(house) == (
        "title text, excerpt long, text markdown, date time, draft boolean, rank number, kind choice, tags list, "
        "topics list, photo image, paper file, place object, cards list, secret text, odd text"
    )
    fields = {field.name: field for field in house.fields}
    assert (fields["title"].label, fields["title"].required, fields["title"].hint) == ("제목", True, "// 짧게")
    assert fields["date"].time == TimeManner(offset="+hhmm") and fields["date"].default == ""
    assert (fields["kind"].options, fields["kind"].multiple) == (("속보", "column"), True)
    assert (fields["rank"].minimum, fields["rank"].maximum) == (0.0, 5.0)
    assert (fields["topics"].collection, fields["secret"].hidden) == ("topic", True)
    assert [inner.name for inner in fields["place"].fields] == ["city"]
    assert (house.pictures.folder, house.names.extension) == ("assets", ".md")


def test_what_posts_have_stays_as_it_is_written() -> None:
    configured = read_decap(DECAP)
    assert configured is not None
    house = laid_over(learn(POSTS), configured)
    assert write_head(house, {"photo": "/x.jpg", "old": 2, "title": "새"}) == (
        '---\ntitle: "새"\nold: 2\nphoto: /x.jpg\n---\n'
    )


@pytest.mark.parametrize(
    "text", ["", "a: [", "- 1", "collections: 3", "collections: [{folder: _pages}]", "collections: [1, {folder: 2}]"]
)
def test_a_decap_configuration_without_posts_says_nothing(text: str) -> None:
    assert read_decap(text) is None


@pytest.mark.parametrize("text", ["", "[]", "{", "{}", '{"frontMatter.taxonomy.contentTypes": 3}'])
def test_settings_of_front_matter_cms_without_types_say_nothing(text: str) -> None:
    assert read_front_matter_cms(text) is None


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("YYYY-MM-DD", TimeManner(has_time=False)),
        ("YYYY-MM-DD HH:mm", TimeManner(offset="", gap="", seconds=False)),
        ("YYYY-MM-DDTHH:mm:ss.SSS[Z]", TimeManner(separator="T", fraction=3, gap="", offset="Z")),
        ("yyyy-MM-dd HH:mm:ss xxx", TimeManner(offset="+hh:mm")),
        ("MMMM Do, YYYY", None),
    ],
)
def test_forms_of_dates(form: str, expected: TimeManner | None) -> None:
    assert time_manner(form) == expected


CORRECTIONS = """
checks: {words: [금지]}
fields:
  title: {label: 제목, required: true, text: {safe: single}}
  photo:
    hint: 대표 사진
    automatic: {from: ':picture'}
  summary: {kind: long, always: true}
order: [photo, title]
names: {kind: counter, digits: 3}
pictures: {folder: 'media/{year}'}
bodies:
  markdown: {heading: '### ', level: 3}
"""


def test_corrections_are_laid_over() -> None:
    house, wrong = corrected(learn(POSTS), CORRECTIONS)
    assert wrong == ()
    assert house.order == ("photo", "title", "old", "summary")
    title, photo, summary = house.field("title"), house.field("photo"), house.field("summary")
    assert title and (title.label, title.required) == ("제목", True)
    assert photo and photo.derived == Derived(":picture")
    assert summary and (summary.kind, summary.always) == ("long", True)
    assert (house.names.kind, house.names.digits, house.pictures.folder) == ("counter", 3, "media/{year}")
    assert house.bodies[0].heading == "### "
    assert "title: '새'\n" in write_head(house, {"title": "새"})


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: [", "line 1"), ("- 1", ""), ("fields: 3", "fields"), ("fields: {title: 3}", "fields.title"),
        ("fields: {title: {colour: red}}", "fields.title.colour"), ("fields: {title: {kind: odd}}", "fields.title.kind"),
        ("fields: {title: {required: soon}}", "fields.title.required"),
        ("fields: {title: {automatic: 3}}", "fields.title.automatic"), ("order: title", "order"),
        ("names: {digits: many}", "names.digits"), ("bodies: {word: {}}", "bodies.word"),
        ("fields: {title: {text: {safe: 3}}}", "fields.title.text.safe"),
    ],
)  # fmt: skip
def test_what_cannot_be_followed_is_told_with_its_place(text: str, place: str) -> None:
    learned = learn(POSTS)
    house, wrong = corrected(learned, text)
    assert [correction.place for correction in wrong] == [place]
    assert house == learned


def test_an_automatic_field_can_be_freed() -> None:
    posts = [(path, text.replace("old: 1", f"old: /img/{n}.jpg")) for n, (path, text) in enumerate(POSTS, 1)]
    learned = learn(posts)
    photo = learned.field("photo")
    assert photo and photo.derived == Derived("old")
    freed = corrected(learned, "fields: {photo: {automatic: false}}")[0].field("photo")
    assert freed and freed.derived is None
