"""The page around an article: layouts, faults told by name and place, and the article shown whatever breaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.document.article import Article
from editor.errors import TemplateError
from editor.render.page import Page, PageRenderer, RenderOptions, Shell
from editor.render.problems import TemplateFault
from editor.site.site import open_site

POST = "---\ntitle: 제목\nlayout: post\n---\n\nFirst *paragraph*.\n\n## Head\n\n<p>raw</p>\nbare text\n"


def write(folder: Path, path: str, text: str) -> Path:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")
    return target


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, "_config.yml", "title: Site\ntimezone: Asia/Seoul\n")
    write(tmp_path, "_layouts/default.html", "<!DOCTYPE html><html><body>{{ content }}</body></html>")
    write(tmp_path, "_layouts/post.html", "---\nlayout: default\n---\n<h1>{{ page.title }}</h1>{{ content }}")
    write(tmp_path, "_posts/2024-01-02-other.md", "---\ntitle: Other\n---\nOther\n")
    return tmp_path


def render(folder: Path, text: str = POST, name: str = "_posts/2024-02-03-x.md") -> Page:
    return PageRenderer(open_site(folder)).render(text, folder / name)


def faults(page: Page) -> list[tuple[TemplateFault, str, int, str]]:
    return [(p.fault, p.path.name if p.path else "", p.line, p.name) for p in page.problems]


def test_the_body_stands_in_the_theme_with_each_block_marked(folder: Path) -> None:
    page = render(folder)
    assert (page.shell, page.problems, page.url) == (Shell.THEME, (), "/2024/02/03/x.html")
    assert page.html == (
        "<!DOCTYPE html><html><body><h1>제목</h1>"
        "<!--copydesk:block 0--><p>First <em>paragraph</em>.</p>\n\n<!--copydesk:/block 0-->"
        '<!--copydesk:block 1--><h2 id="head">Head</h2>\n\n<!--copydesk:/block 1-->'
        "<!--copydesk:block 2--><p>raw</p>\n<!--copydesk:/block 2-->"
        "<!--copydesk:block 3--><p>bare text</p>\n<!--copydesk:/block 3--></body></html>"
    )


def test_filters_on_the_content_do_not_see_the_marks(folder: Path) -> None:
    layout = "{{ content | size }}|{{ content | number_of_words }}|{{ content | strip_html | strip }}|{{ content }}"
    write(folder, "_layouts/post.html", layout)
    page = render(folder, "---\nlayout: post\n---\none two\n")
    assert page.html.startswith("15|2|one two|<!--copydesk:block 0--><p>one two</p>")


def test_without_marks_it_is_the_page_that_jekyll_writes(folder: Path) -> None:
    renderer = PageRenderer(open_site(folder), RenderOptions(marked=False))
    html = renderer.render("---\nlayout: default\n---\na\n\nb\n", folder / "_posts/2024-02-03-x.md").html
    assert html == "<!DOCTYPE html><html><body><p>a</p>\n\n<p>b</p>\n</body></html>"


def test_blocks_put_together_are_the_whole_body(folder: Path) -> None:
    renderer = PageRenderer(open_site(folder))
    text = POST + "\nNote[^1].\n\n[^1]: At the end.\n\n* a\n* b\n"
    article = Article.from_text(text)
    body = renderer.render_body(article, folder / "_posts/2024-02-03-x.md")
    whole = renderer.render(text, folder / "_posts/2024-02-03-x.md").body
    assert body == whole
    assert len(body.blocks) == len(article.body.blocks) + 1  # the footnotes
    assert "footnotes" in body.blocks[-1]


def test_a_body_with_liquid_is_one_block(folder: Path) -> None:
    page = render(
        folder, "---\ntitle: T\n---\n{% for i in (1..2) %}\n* {{ i }} {{ page.title }}\n{% endfor %}\n\nend\n"
    )
    assert len(page.body.blocks) == 1
    assert "<li>" in page.html and "1 T" in page.html and "<p>end</p>" in page.html


def test_liquid_can_be_turned_off_for_a_post(folder: Path) -> None:
    page = render(folder, "---\nrender_with_liquid: false\n---\n{{ page.title }}\n")
    assert page.body.plain == "<p>{{ page.title }}</p>\n"


def test_a_post_without_layout_is_its_content_alone(folder: Path) -> None:
    assert render(folder, "---\ntitle: T\n---\nx\n").html == "<!--copydesk:block 0--><p>x</p>\n<!--copydesk:/block 0-->"


def test_html_posts_are_not_markdown(folder: Path) -> None:
    assert render(folder, "---\ntitle: T\n---\n*x*\n", "_posts/2024-02-03-x.html").body.plain == "*x*\n"


def test_unknown_tags_and_filters_are_told_by_name_and_place(folder: Path) -> None:
    write(folder, "_includes/head.html", "\n{% octicon %}\n")
    layout = "---\na: b\n---\n{% include head.html %}\n{{ page.title | shout }}{% box x %}in{% endbox %}{{ content }}"
    write(folder, "_layouts/post.html", layout)
    page = render(folder)
    assert page.shell is Shell.THEME and "제목in<!--copydesk:block 0-->" in page.html
    assert faults(page) == [
        (TemplateFault.UNKNOWN_TAG, "post.html", 5, "box"),
        (TemplateFault.UNKNOWN_TAG, "head.html", 2, "octicon"),
        (TemplateFault.UNKNOWN_FILTER, "post.html", 5, "shout"),
    ]


def test_a_gist_is_the_script_that_shows_it(folder: Path) -> None:
    page = render(folder, "---\ntitle: T\n---\n{% gist a/12 %}\n\n{% gist 34 b.rb %}\n")
    assert '<script src="https://gist.github.com/a/12.js"> </script>' in page.html
    assert '<script src="https://gist.github.com/34.js?file=b.rb"> </script>' in page.html
    assert page.problems == ()


def test_names_are_links_where_the_site_has_mentions(folder: Path) -> None:
    (folder / "_config.yml").write_text("plugins: [jekyll-mentions]\n", "utf-8")
    write(folder, "_layouts/post.html", "<body>@head, {{ content }}</body>")
    renderer = PageRenderer(open_site(folder), RenderOptions(marked=False))
    text = "---\nlayout: post\n---\nBy @kim-a and a@b.c, `@code`, [@link](x), @mention.\n"
    page = renderer.render(text, folder / "_posts/2024-02-03-x.md")
    link = '<a href="https://github.com/{0}" class="user-mention">@{0}</a>'.format
    body = f"<p>By {link('kim-a')} and a@b.c, "
    assert page.html.startswith(f"<body>{link('head')}, {body}")
    assert page.html.count("user-mention") == 2 and page.body.plain.count("user-mention") == 1
    assert renderer.render_body(text, folder / "_posts/2024-02-03-x.md") == page.body


@pytest.mark.parametrize(
    ("layout", "fault", "line", "name"),
    [
        ("---\n---\n\n{% if %}{{ content }}{% endif %}", TemplateFault.SYNTAX, 4, ""),
        ("\n\n{{ content | }", TemplateFault.SYNTAX, 3, ""),
        ("{% include gone.html %}{% if x", TemplateFault.SYNTAX, 1, ""),
    ],
)
def test_a_broken_layout_is_told_and_the_article_still_shows(
    folder: Path, layout: str, fault: TemplateFault, line: int, name: str
) -> None:
    write(folder, "_layouts/post.html", layout)
    page = render(folder)
    assert page.shell is Shell.PLAIN
    assert "<!--copydesk:block 0--><p>First <em>paragraph</em>.</p>" in page.html and "<title>제목</title>" in page.html
    assert (fault, "post.html", line, name) in faults(page)


def test_a_fault_in_one_place_leaves_the_rest(folder: Path) -> None:
    layout = "a{% include gone.html %}b{{ 'x' | date_to_string }}c{{ nil | sort }}d{% link no.md %}e{{ content }}"
    write(folder, "_layouts/post.html", layout)
    page = render(folder, "---\nlayout: post\n---\nText\n")
    assert page.html.startswith("abcde<!--copydesk:block 0-->")
    assert [(fault, name) for fault, _, _, name in faults(page)] == [
        (TemplateFault.MISSING_INCLUDE, "gone.html"),
        (TemplateFault.RENDERING, ""),
        (TemplateFault.RENDERING, ""),
        (TemplateFault.MISSING_DOCUMENT, "no.md"),
    ]


def test_a_broken_style_sheet_in_a_filter_is_told(folder: Path) -> None:
    write(
        folder,
        "_layouts/post.html",
        "{% capture b %}b { c: $no }{% endcapture %}{% capture d %}d { e: f }{% endcapture %}"
        "a{{ b | scssify }}{{ d | scssify | strip }}{{ content }}",
    )
    page = render(folder, "---\nlayout: post\n---\nText\n")
    assert page.html.startswith("ad {\n  e: f;\n}<!--copydesk:block 0-->")
    assert faults(page) == [(TemplateFault.SASS, "post.html", 1, "")]


def test_line_ends_of_windows_stay(folder: Path) -> None:
    (folder / "_layouts/post.html").write_bytes(b"a\r\n{{ content }}\r\n")
    page = render(folder, "---\r\nlayout: post\r\n---\r\nText\r\n")
    assert page.html.startswith("a\r\n<!--copydesk:block 0--><p>Text</p>") and page.html.endswith("-->\r\n")


def test_a_missing_layout_is_told_and_the_article_shows_plainly(folder: Path) -> None:
    page = render(folder, "---\nlayout: from-a-gem\ntitle: T\n---\nText\n")
    assert page.shell is Shell.PLAIN and "<p>Text</p>" in page.html
    assert faults(page) == [(TemplateFault.MISSING_LAYOUT, "2024-02-03-x.md", 0, "from-a-gem")]


def test_broken_liquid_in_the_body_is_told_with_its_line(folder: Path) -> None:
    page = render(folder, "---\ntitle: T\nlayout: post\n---\n\nText\n\n{% if %}x{% endif %} {{ 'a' | nofilter }}\n")
    assert "<p>Text</p>" in page.html
    assert (TemplateFault.SYNTAX, "2024-02-03-x.md", 8, "") in faults(page)
    assert (TemplateFault.UNKNOWN_FILTER, "2024-02-03-x.md", 8, "nofilter") in faults(page)


def test_unclosed_liquid_in_the_body_shows_the_text(folder: Path) -> None:
    page = render(folder, "---\ntitle: T\nlayout: post\n---\nBefore {{ open\n\nAfter\n")
    assert "Before {{ open" in page.html and "After" in page.html
    assert faults(page)[0][0] is TemplateFault.SYNTAX


def test_broken_front_matter_is_told(folder: Path) -> None:
    page = render(folder, "---\ntitle: 'x' y\nlayout: post\n---\nText\n")
    assert faults(page) == [(TemplateFault.FRONT_MATTER, "2024-02-03-x.md", 2, "")]
    assert "<p>Text</p>" in page.html


def test_circles_of_layouts_and_includes_end(folder: Path) -> None:
    write(folder, "_layouts/default.html", "---\nlayout: post\n---\n({{ content }})")
    write(folder, "_includes/self.html", "x{% include self.html %}")
    page = render(folder, "---\nlayout: post\n---\nText {% include self.html %}\n")
    assert "Text" in page.html and page.problems


def test_includes_outside_of_the_site_are_not_read(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = write(tmp_path_factory.mktemp("outside"), "secret.html", "SECRET")
    (folder / "_includes").mkdir()
    (folder / "_includes/link.html").symlink_to(secret)
    layout = (
        f"{{% include link.html %}}{{% include ../../{secret.name} %}}{{% include_relative ../x %}}{{{{ content }}}}"
    )
    write(folder, "_layouts/post.html", layout)
    page = render(folder)
    assert "SECRET" not in page.html and len(page.problems) == 3


def test_changed_layouts_and_includes_are_seen_at_once_and_posts_after_refresh(folder: Path) -> None:
    write(folder, "_layouts/post.html", "{{ site.posts.size }}{{ content }}")
    renderer = PageRenderer(open_site(folder))
    path = folder / "_posts/2024-02-03-x.md"
    assert renderer.render(POST, path).html.startswith("2<")
    write(folder, "_layouts/post.html", "new {{ site.posts.size }}{{ content }}")
    write(folder, "_posts/2024-01-05-more.md", "---\ntitle: M\n---\n")
    assert renderer.render(POST, path).html.startswith("new 2<")
    renderer.refresh()
    assert renderer.render(POST, path).html.startswith("new 3<")


def test_the_article_in_memory_takes_the_place_of_its_file(folder: Path) -> None:
    layout = "{% for p in site.posts %}{{ p.title }},{% endfor %}{{ page.previous.title }}|{{ content }}"
    write(folder, "_layouts/post.html", layout)
    renderer = PageRenderer(open_site(folder))
    path = write(folder, "_posts/2024-02-03-x.md", "---\ntitle: On disk\n---\n")
    assert renderer.render("---\ntitle: A\nlayout: post\n---\nx\n", path).html.startswith("A,Other,Other|")
    assert renderer.render("---\ntitle: B\nlayout: post\n---\nx\n", path).html.startswith("B,Other,Other|")


def test_own_sass_compiler_and_markdown_can_be_given(folder: Path) -> None:
    class Refusing:
        def compile(self, text: str, indented: bool) -> str:
            raise TemplateError(cause="no", line=3)

    write(folder, "a.scss", "---\n---\na { b: c }\n")
    renderer = PageRenderer(open_site(folder), sass=Refusing())
    asset = renderer.asset("/a.css")
    assert asset is not None and asset.data == b""
