"""Fields that another editor's configuration states, in the real window: every widget is written and read back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget

from editor.document.article import Article
from editor.site.habits.site_house import house_of
from editor.ui.main_window import MainWindow

DECAP = """
backend: {name: git-gateway}
media_folder: assets/uploads
public_folder: /assets/uploads
collections:
  - name: posts
    folder: _posts
    slug: '{{year}}-{{month}}-{{day}}-{{fields.section}}-{{slug}}'
    fields:
      - {name: layout, widget: hidden, default: article}
      - {name: title, label: 표제, widget: string}
      - {name: subtitle, label: Subtitle, widget: string, required: false, pattern: ['^.{3,20}$', 'From 3 to 20 letters']}
      - {name: lead, label: Lead, widget: text, hint: Two sentences}
      - {name: notes, label: Notes, widget: markdown}
      - {name: section, label: Section, widget: select, options: [politics, {label: Economy, value: economy}]}
      - {name: topics, label: Topics, widget: select, multiple: true, options: [a, b, c]}
      - {name: date, widget: datetime, format: 'YYYY-MM-DD HH:mm:ss ZZ'}
      - {name: expires, label: Expires, widget: datetime, format: YYYY-MM-DD, time_format: false}
      - {name: pinned, label: Pinned, widget: boolean, default: false}
      - {name: weight, label: Weight, widget: number, min: 1, max: 9}
      - {name: image, label: Photo, widget: image}
      - {name: attachment, label: Attachment, widget: file}
      - {name: author, label: Author, widget: relation, collection: people, value_field: slug}
      - {name: keywords, label: Keywords, widget: list}
      - name: source
        label: Source
        widget: object
        fields: [{name: name, label: Name, widget: string}, {name: official, label: Official, widget: boolean}]
      - name: links
        label: Links
        widget: list
        fields: [{name: text, widget: string}, {name: href, widget: string}]
      - {name: mood, label: Mood, widget: somebodys-own}
      - {name: body, widget: markdown}
"""
SECOND = """
media_folder: img
collections:
  - label: Notices
    name: notices
    folder: _posts
    create: true
    extension: markdown
    fields:
      - {label: Heading, name: title, widget: string, hint: What happened}
      - {label: Level, name: level, widget: select, options: [{label: One, value: 1}, {label: Two, value: 2}]}
      - {label: Tags, name: tags, widget: list, field: {name: tag, widget: string}}
      - {label: Contact, name: contact, widget: object, fields: [{label: Mail, name: mail}, {label: Room, name: room, widget: number}]}
      - {label: Text, name: body, widget: markdown}
"""
CMS = {
    "frontMatter.content.publicFolder": "static",
    "frontMatter.content.pageFolders": [{"title": "posts", "path": "[[workspace]]/_posts"}],
    "frontMatter.taxonomy.dateFormat": "yyyy-MM-dd",
    "frontMatter.taxonomy.contentTypes": [{
        "name": "default",
        "fields": [
            {"title": "Title", "name": "title", "type": "string", "required": True},
            {"title": "Summary", "name": "summary", "type": "string", "single": False},
            {"title": "Text", "name": "text", "type": "string", "wysiwyg": True},
            {"title": "Published on", "name": "published_on", "type": "datetime"},
            {"title": "Draft", "name": "hold", "type": "boolean"},
            {"title": "Order", "name": "order", "type": "number"},
            {"title": "Photo", "name": "photo", "type": "image"},
            {"title": "Paper", "name": "paper", "type": "file"},
            {"title": "Kind", "name": "kind", "type": "choice", "choices": ["news", "notice"]},
            {"title": "Tags", "name": "tags", "type": "tags"},
            {"title": "Seen", "name": "seen", "type": "contentRelationship", "contentTypeName": "people"},
            {"title": "Meta", "name": "meta", "type": "fields", "fields": [
                {"title": "Desk", "name": "desk", "type": "string"}, {"title": "Page", "name": "page", "type": "number"},
            ]},
            {"title": "Odd", "name": "odd", "type": "customField"},
        ],
    }],
}  # fmt: skip
DECAP_POST = """---
# kept as it is
layout: article
title: 소식
subtitle: 부제목이다
lead: 첫 줄
notes: "**굵은** 말"
section: politics
topics: [a]
date: 2026-01-02 09:30:00 +0900
expires: 2026-02-03
pinned: false
weight: 3
image: /assets/uploads/a.jpg
attachment: /files/a.pdf
author: kim   # 기자
keywords:
  - 하나
source: {name: 시청, official: true, extra: 7}
links:
  - text: 처음
    href: /a/
mood: calm
unknown: {deep: [1, 2]}
---

본문.
"""
SECOND_POST = "---\ntitle: 알림\nlevel: 1\ntags: [a, b]\ncontact:\n  mail: a@b.example\n  room: 3\n---\n\n글.\n"
CMS_POST = """---
title: 소식
summary: 요약
text: 말
published_on: 2026-01-02
hold: true
order: 2
photo: /a.png
paper: /a.pdf
kind: news
tags: [하나]
seen: lee
meta:
  desk: 사회부
  page: 4
odd: 그대로
---

글.
"""


def opened(make_window, tmp_path: Path, name: str, configuration: str, post: str) -> MainWindow:
    folder = tmp_path / "site"
    (folder / "_posts").mkdir(parents=True)
    (folder / "_config.yml").write_text("timezone: Asia/Seoul\npermalink: /:title/\n", "utf-8")
    place = folder / name
    place.parent.mkdir(exist_ok=True)
    place.write_text(configuration, "utf-8")
    (folder / "_posts" / "2026-01-02-a.md").write_text(post, "utf-8", newline="")
    window: MainWindow = make_window()
    window.open_path(folder / "_posts" / "2026-01-02-a.md")
    desk = window.workflow.desk
    desk.learned = house_of(folder, desk.site.configuration)
    window.workflow.learner.learned.emit(desk)
    window.panes.form.unfold()
    return window


def field(window: QWidget, name: str) -> QWidget:
    found = window.findChild(QWidget, f"field.{name}")
    assert found is not None, name
    return found


def rows(window: MainWindow) -> dict[str, str]:
    return {row.key: row.plan.widget.value for row in window.panes.form.main.rows}


def typed(window: MainWindow, name: str, text: str) -> None:
    """Writes another text into a field of one line or more."""
    widget = field(window, name)
    widget.setFocus()
    widget.selectAll()
    QTest.keyClicks(widget, text)


def chosen(window: MainWindow, name: str, text: str) -> None:
    box = field(window, name)
    assert isinstance(box, QComboBox)
    box.setCurrentText(text)
    box.activated.emit(box.currentIndex())


def article(window: MainWindow) -> Article:
    return window.workflow.session.article


@pytest.fixture
def decap(make_window, tmp_path: Path) -> MainWindow:
    return opened(make_window, tmp_path, "admin/config.yml", DECAP, DECAP_POST)


def test_the_form_that_decap_states(decap: MainWindow) -> None:
    assert rows(decap) == {
        "subtitle": "text", "lead": "long", "notes": "markdown", "section": "choice", "topics": "list",
        "expires": "date", "pinned": "flag", "weight": "number", "image": "image", "attachment": "file",
        "author": "pick", "keywords": "list", "source": "object", "links": "objects", "mood": "text",
    }  # fmt: skip
    folded = {row.key: row.plan.widget.value for row in decap.panes.form.folded.rows.rows}
    assert folded == {"unknown": "source"}
    labels = {row.key: row.label.text() for row in decap.panes.form.main.rows}
    assert (labels["lead"], labels["subtitle"], labels["image"]) == ("Lead *", "Subtitle", "Photo *")
    assert field(decap, "title").accessibleName() == "표제"
    note = decap.findChild(QLabel, "field.lead.note")
    assert note is not None and note.text() == "Two sentences" and note.isVisible()
    assert article(decap).text == DECAP_POST


@pytest.mark.parametrize(
    ("name", "text", "old", "new"),
    [
        ("subtitle", "Other words", "subtitle: 부제목이다", "subtitle: Other words"),
        ("lead", "Two lines", "lead: 첫 줄", "lead: Two lines"),
        ("notes", "plain", 'notes: "**굵은** 말"', 'notes: "plain"'),
        ("weight", "7", "weight: 3", "weight: 7"),
        ("attachment", "/b.pdf", "attachment: /files/a.pdf", "attachment: /b.pdf"),
        ("mood", "glad", "mood: calm", "mood: glad"),
        ("source.name", "Hall", "{name: 시청,", "{name: Hall,"),
        ("links.0.href", "/b/", "href: /a/", "href: /b/"),
    ],
)
def test_what_is_typed_changes_its_value_alone(decap: MainWindow, name: str, text: str, old: str, new: str) -> None:
    typed(decap, name, text)
    assert article(decap).text == DECAP_POST.replace(old, new)
    for _ in range(3):
        decap.run_action("edit.undo")
    assert article(decap).text == DECAP_POST


def test_choices_dates_flags_tokens_and_pictures(decap: MainWindow) -> None:
    wished = DECAP_POST
    for change, old, new in (
        (lambda: chosen(decap, "section", "economy"), "section: politics", "section: economy"),
        (lambda: field(decap, "pinned").click(), "pinned: false", "pinned: true"),
        (lambda: field(decap, "source.official").click(), "official: true", "official: false"),
        (lambda: token(decap, "topics", "c"), "topics: [a]", "topics: [a, c]"),
        (lambda: token(decap, "keywords", "two"), "  - 하나\n", "  - 하나\n  - two\n"),
        (lambda: token(decap, "author", "lee"), "author: kim   # 기자", "author: lee   # 기자"),
        (lambda: date_typed(decap, "expires", "2026-03-04"), "expires: 2026-02-03", "expires: 2026-03-04"),
        (lambda: date_typed(decap, "date", "2026-01-03 10:00"), "date: 2026-01-02 09:30:00", "date: 2026-01-03 10:00:00"),
        (lambda: field(decap, "image.remove").click(), "image: /assets/uploads/a.jpg\n", ""),
        (lambda: field(decap, "links.add").click(), "    href: /a/\n", "    href: /a/\n  - {}\n"),
    ):
        change()
        wished = wished.replace(old, new)
        assert article(decap).text == wished, new
    path = decap.workflow.save()
    assert path is not None and Article.from_bytes(path.read_bytes()).text == wished


def token(window: MainWindow, name: str, text: str) -> None:
    line = field(window, name)
    line.setFocus()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def date_typed(window: MainWindow, name: str, text: str) -> None:
    typed(window, name, text)
    window.panes.form.commit()


def test_a_number_out_of_its_bounds_and_a_text_out_of_its_pattern(decap: MainWindow) -> None:
    typed(decap, "weight", "12")
    assert field(decap, "weight").property("wrong") is True and "weight: 1\n" in article(decap).text
    typed(decap, "subtitle", "x")
    note = decap.findChild(QLabel, "field.subtitle.note")
    assert note is not None and note.text() == "From 3 to 20 letters" and note.property("role") == "warn"


def test_a_new_article_by_the_configuration(decap: MainWindow) -> None:
    decap.actions_["file.new"].trigger()
    text = article(decap).text
    assert text.startswith("---\nlayout: article\ntitle:") and "unknown" not in text
    field(decap, "title").insertPlainText("Hello")
    chosen(decap, "section", "economy")
    assert decap.panes.form.file_name.text().endswith("-economy-hello.md")


def test_another_configuration_of_decap(make_window, tmp_path: Path) -> None:
    window = opened(make_window, tmp_path, "admin/config.yml", SECOND, SECOND_POST)
    assert rows(window) == {"level": "choice", "tags": "list", "contact": "object"}
    chosen(window, "level", "2")
    typed(window, "contact.room", "5")
    token(window, "tags", "c")
    wished = SECOND_POST.replace("level: 1", "level: 2").replace("room: 3", "room: 5").replace("[a, b]", "[a, b, c]")
    assert article(window).text == wished
    assert window.workflow.save() is not None
    window.actions_["file.new"].trigger()
    field(window, "title").insertPlainText("Hello")
    assert window.panes.form.file_name.text().endswith("-hello.markdown")


def test_the_form_of_front_matter_cms(make_window, tmp_path: Path) -> None:
    window = opened(make_window, tmp_path, "frontmatter.json", json.dumps(CMS), CMS_POST)
    assert rows(window) == {
        "summary": "long", "text": "markdown", "published_on": "date", "hold": "flag", "order": "number",
        "photo": "image", "paper": "file", "kind": "choice", "tags": "list", "seen": "pick", "meta": "object",
        "odd": "text",
    }  # fmt: skip
    wished = CMS_POST
    box = field(window, "hold")
    assert isinstance(box, QCheckBox)
    for change, old, new in (
        (lambda: typed(window, "summary", "short"), "summary: 요약", "summary: short"),
        (lambda: typed(window, "text", "more"), "text: 말", "text: more"),
        (lambda: date_typed(window, "published_on", "2026-05-06"), "2026-01-02", "2026-05-06"),
        (box.click, "hold: true", "hold: false"),
        (lambda: typed(window, "order", "4"), "order: 2", "order: 4"),
        (lambda: typed(window, "paper", "/b.pdf"), "paper: /a.pdf", "paper: /b.pdf"),
        (lambda: chosen(window, "kind", "notice"), "kind: news", "kind: notice"),
        (lambda: token(window, "tags", "two"), "tags: [하나]", "tags: [하나, two]"),
        (lambda: token(window, "seen", "park"), "seen: lee", "seen: park"),
        (lambda: typed(window, "meta.desk", "City"), "desk: 사회부", "desk: City"),
        (lambda: typed(window, "meta.page", "5"), "page: 4", "page: 5"),
        (lambda: typed(window, "odd", "text"), "odd: 그대로", "odd: text"),
        (lambda: field(window, "photo.remove").click(), "photo: /a.png\n", ""),
    ):
        change()
        wished = wished.replace(old, new)
        assert article(window).text == wished, new
