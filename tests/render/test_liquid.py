"""Every documented tag and filter of Liquid and Jekyll, against the real Jekyll's own output."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from editor.render.page import PageRenderer, RenderOptions
from editor.site.site import open_site
from tests.site.jekyll_truth import environment, needs_jekyll

FILES = {
    "_config.yml": """
title: 견본 & Site
url: https://Example.com
baseurl: /base
timezone: Asia/Seoul
number: 12
ratio: 1.5
nothing:
flag: true
names: [b, a, C, b]
authors:
  kim: {name: 김, age: 30}
  lee: {name: 이, age: 4}
collections:
  recipes: {output: true}
""",
    "_data/people.yml": "- {name: 나, team: A, rank: 2, tags: [x, y]}\n- {name: 가, team: B, rank: 10, tags: [y]}\n"
    "- {name: 다, team: A, rank: '3', born: 2001-02-03}\n- {name: 라, team: }\n",
    "_data/deep/er.yml": "key: value\n",
    "_data/sheet.csv": "a,b\n1,x y\n2,\n",
    "_data/flags.json": '{"on": true, "list": [1, 2.5, null]}',
    "_includes/plain.html": "[plain {{ include.text }}]",
    "_includes/params.html": "[{{ include.a }}|{{ include.b | upcase }}|{{ include.c.name }}|{{ include.missing }}]",
    "_includes/nested.html": "<{% include plain.html %}{% include plain.html text=include.text %}>",
    "_includes/loop.html": "{% for i in (1..3) %}{% if i == 2 %}{% continue %}{% endif %}{{ i }}{% endfor %}",
    "_includes/limits.html": "{% for p in site.posts limit: include.limit %}{{ p.slug }} {% endfor %}{{ include.with }}"
    "{% for t in include.in %}{{ t }}{% endfor %}{% if include.limit == 3 %}!{% endif %}",
    "_includes/sets.html": "{% assign leaked = 'out' %}",
    "_layouts/outer.html": "---\nfrom_outer: yes it is\nshared: outer\n---\n<outer>{{ content }}{{ layout.shared }}</outer>",
    "about.md": "---\ntitle: About\norder: 2\n---\nHi",
    "files/page.html": "---\norder: 1\n---\n",
    "files/plain.txt": "text",
    "_recipes/stew.md": "---\ntitle: Stew\n---\nStew *hot*.",
    "_posts/2024-01-01-first.md": "---\ntitle: 첫 글\ncategories: [정치, World News]\ntags: [one, two]\n---\n"
    "First *paragraph* with [a link][ref].\n\nSecond.\n\n[ref]: /there\n",
    "_posts/2024-02-01-second.md": "---\ntitle: Second\ncategories: 정치\ntags: one\nexcerpt: Given\n---\nBody {{ 1 | plus: 1 }}\n",
    "_posts/2024-04-01-later.md": "---\ntitle: Later\n---\nLater *text*\n",
}

POST = """---
layout: inner
title: "Quotes \\"x\\" & <b>"
date: 2024-03-05 14:05:09 +0900
categories: [News, 문화]
tags: [t1, t2]
number: 7
text: "  Hello <b>World</b> & 'you'  "
day: 2024-02-29
moment: 2024-02-29 23:59:58
stamp: 2024-02-29 10:00:00 +0300
list: [3, 1, 2]
mixed: [10, 9, 1]
nested: {a: {b: [x, y]}}
empty_list: []
blank: ""
html: "<p>one</p>\\n<!-- no --><script>x()</script><style>y</style>two"
korean: 안녕하세요 여러분, 반갑습니다 hello world
---
Opening of the *post*.

Rest.
"""

EXPRESSIONS = r"""
{{ page.title }}
{{ page.url }}|{{ page.id }}|{{ page.path }}|{{ page.relative_path }}|{{ page.collection }}|{{ page.name }}|{{ page.slug }}|{{ page.ext }}
{{ page.date }}|{{ page.day }}|{{ page.moment }}|{{ page.stamp }}
{{ page.categories }}|{{ page.tags | join: "," }}|{{ page.list }}|{{ page.nested }}|{{ page.nested.a.b[1] }}|{{ page["title"] }}
{{ page.draft }}|{{ page.missing }}|{{ page.blank }}|{{ page.empty_list }}|{{ page.layout }}
{{ page.next.title }}|{{ page.previous.title }}|{{ page.previous.previous.title }}|{{ page.next.next.title }}
{{ page.excerpt }}|{{ page.previous.excerpt }}|{{ page.previous.previous.excerpt }}
{{ page.content | strip_html }}|{{ page.previous.content }}|{{ page.next.content }}
{{ site.title }}|{{ site.url }}|{{ site.baseurl }}|{{ site.number | plus: 1 }}|{{ site.ratio }}|{{ site.nothing }}|{{ site.flag }}
{{ site.permalink }}|{{ site.markdown }}|{{ site.collections_dir }}|{{ site.kramdown.input }}
{% for post in site.posts %}{{ post.title }}:{{ forloop.index }}/{{ forloop.length }} {% endfor %}
{% for post in site.posts limit: 2 offset: 1 %}{{ post.title }} {% endfor %}|{% for i in page.list reversed %}{{ i }}{% endfor %}
{% for c in site.categories %}{{ c[0] }}={{ c[1].size }};{% for p in c.last %}{{ p.title }},{% endfor %} {% endfor %}
{% for t in site.tags %}{{ t | first }}={{ t | last | size }} {% endfor %}|{{ site.tags.one.size }}|{{ site.categories["정치"].first.title }}
{% for p in site.pages %}{{ p.path }}:{{ p.url }}:{{ p.dir }}:{{ p.name }}:{{ p.title }} {% endfor %}
{% for p in site.html_pages %}{{ p.url }} {% endfor %}
{% for f in site.static_files %}{{ f.path }}:{{ f.name }}:{{ f.basename }}:{{ f.extname }} {% endfor %}
{% for r in site.recipes %}{{ r.title }}:{{ r.url }}:{{ r.collection }} {% endfor %}
{% for c in site.collections %}{{ c.label }}:{{ c.output }}:{{ c.docs.size }} {% endfor %}
{% for d in site.documents %}{{ d.title }} {% endfor %}|{{ site.related_posts | map: "title" | join: "," }}
{% for p in site.data.people %}{{ p.name }}:{{ p.team }}:{{ p.rank }}:{{ p.born }} {% endfor %}
{{ site.data.deep.er.key }}|{{ site.data.sheet[0].b }}|{{ site.data.sheet[1].a }}|{{ site.data.flags.list | join: "-" }}|{{ site.data.flags.on }}
{% for a in site.authors %}{{ a[0] }}:{{ a[1].name }} {% endfor %}{{ site.authors.kim.age }}
{{ jekyll.environment }}|{{ layout.shared }}|{{ layout.from_outer }}|{{ layout.own }}
{{ site.time | date: "%Y" | size }}
{% if page.title %}t{% endif %}{% if page.missing %}m{% else %}n{% endif %}{% if page.blank %}b{% endif %}{% if page.empty_list %}e{% endif %}{% if page.blank == "" and page.number > 5 or false %}x{% endif %}
{% if page.number == 7 and page.number != 8 %}y{% endif %}{% if page.number >= 7.0 %}z{% endif %}{% if "abc" contains "b" %}c{% endif %}{% if page.tags contains "t2" %}d{% endif %}{% if page.tags contains "q" %}q{% endif %}
{% if page.missing == nil %}nil{% endif %}{% if page.blank == empty %}empty{% endif %}{% if page.empty_list == empty %}list{% endif %}{% if page.missing == blank %}blank{% endif %}
{% if page.date > page.moment %}later{% endif %}{% if page.date < site.time %}past{% endif %}{% if site.posts.first.date == page.next.date %}same{% endif %}
{% unless page.missing %}u{% else %}v{% endunless %}{% case page.number %}{% when 6 %}six{% when 7, 8 %}seven{% else %}other{% endcase %}
{% case page.title %}{% when "x" or "y" %}a{% else %}b{% endcase %}{% assign a = "x" %}{% case a %}{% when "x" or "y" %}xy{% endcase %}
{% assign list = "a,b,,c,," | split: "," %}{{ list.size }}{{ list | join: "+" }}{% assign s = "abc" | split: "" %}{{ s.size }}{% assign w = " a  b c " | split: " " %}{{ w | join: "_" }}
{% capture cap %}A{{ page.number }}B{% endcapture %}{{ cap }}{% increment n %}{% increment n %}{% decrement m %}{% cycle "a", "b" %}{% cycle "a", "b" %}{% cycle "a", "b" %}
{% tablerow i in (1..3) cols:2 %}{{ i }}{% endtablerow %}
{% for i in (1..5) %}{% if i == 4 %}{% break %}{% endif %}{{ i }}{% unless forloop.last %},{% endunless %}{% endfor %}{% for x in page.empty_list %}x{% else %}none{% endfor %}
{% for i in (1..2) %}{% for j in (1..2) %}{{ forloop.parentloop.index }}{{ forloop.index0 }}{{ forloop.rindex }} {% endfor %}{% endfor %}
{% raw %}{{ not }} {% liquid %}{% endraw %}|{% comment %}gone {{ x }}{% endcomment %}|{% ifchanged %}c{% endifchanged %}
a {{- " b " -}} c {%- assign z = 1 -%} d
{% include plain.html %}|{% include plain.html text="dq" %}|{% include plain.html text='sq "x"' %}
{% include params.html a="x\"y" b=page.title c=site.authors.kim %}|{% include params.html a=page.number b=site.flag %}
{% assign file = "plain.html" %}{% include {{ file }} text="v" %}|{% include nested.html text="n" %}|{% include loop.html %}|{% include sets.html %}{{ leaked }}
{% link about.md %}|{% link files/plain.txt %}|{% link _posts/2024-01-01-first.md %}|{% link _recipes/stew.md %}
{% post_url 2024-01-01-first %}|{% post_url 2024-04-01-later %}
{% highlight python %}
x = 1 < 2  # comment
{% endhighlight %}
{% highlight text %}a "b" <c>{% endhighlight %}
{{ "/a b/가.html" | relative_url }}|{{ "x" | relative_url }}|{{ "https://o.org/x y" | relative_url }}|{{ "" | relative_url }}|{{ page.missing | relative_url }}|{{ "//cdn/x" | relative_url }}
{{ "/a?b=c d#e" | absolute_url }}|{{ "" | absolute_url }}|{{ "mailto:a@b.c" | absolute_url }}|{{ page.url | absolute_url }}|{{ page.next | relative_url }}
{{ "/a/index.html" | strip_index }}|{{ "/a/b.html" | strip_index }}
{{ page.date | date: "%Y-%m-%d %H:%M:%S %z %j %b %-d %e %l %p %A" }}|{{ "2024-02-03" | date: "%d/%m/%y" }}|{{ "now" | date: "%Y" | size }}|{{ "no date" | date: "%Y" }}|{{ 0 | date: "%F %T" }}|{{ page.day | date: "%B" }}|{{ nil | date: "%Y" }}|{{ page.date | date: "" }}
{{ page.date | date_to_string }}|{{ page.date | date_to_string: "ordinal" }}|{{ page.date | date_to_string: "ordinal", "US" }}|{{ page.date | date_to_long_string }}|{{ page.date | date_to_long_string: "ordinal" }}
{{ page.date | date_to_xmlschema }}|{{ page.date | date_to_rfc822 }}|{{ page.day | date_to_xmlschema }}|{{ page.moment | date_to_xmlschema }}|{{ "2024-01-02 03:04" | date_to_xmlschema }}|{{ page.missing | date_to_xmlschema }}
{{ page.text | strip }}|{{ page.text | lstrip }}|{{ page.text | rstrip }}|{{ page.text | normalize_whitespace }}|{{ page.text | size }}
{{ page.text | escape }}|{{ page.text | escape_once }}|{{ "&lt; & &#39; &nope" | escape_once }}|{{ page.text | xml_escape }}|{{ page.text | h }}
{{ page.text | cgi_escape }}|{{ page.text | uri_escape }}|{{ page.text | url_encode }}|{{ "a%20b+c%EA%B0%80" | url_decode }}|{{ "foo, bar; baz? 가*-._~" | cgi_escape }}
{{ page.html | strip_html }}|{{ page.html | strip_newlines }}|{{ "a\nb" | newline_to_br }}
{{ page.title | slugify }}|{{ page.title | slugify: "pretty" }}|{{ "Ünï 한글 _x" | slugify: "ascii" }}|{{ "Ünï 한글 _x" | slugify: "latin" }}|{{ "The _config.yml file" | slugify: "raw" }}|{{ "The X" | slugify: "none" }}|{{ page.missing | slugify }}
{{ page.korean | number_of_words }}|{{ page.korean | number_of_words: "cjk" }}|{{ page.korean | number_of_words: "auto" }}|{{ "one two" | number_of_words: "auto" }}
{{ page.tags | array_to_sentence_string }}|{{ page.list | array_to_sentence_string: "or" }}|{{ page.empty_list | array_to_sentence_string }}
{{ "a *b* 'c'" | markdownify }}|{{ '"a" -- b...' | smartify }}
{{ page.title | jsonify }}|{{ page.list | jsonify }}|{{ page.nested | jsonify }}|{{ page.date | jsonify }}|{{ page.missing | jsonify }}|{{ site.authors | jsonify }}|{{ 1.5 | jsonify }}|{{ "가/</" | jsonify }}
{{ site.data.people | where: "team", "A" | map: "name" | join }}|{{ site.data.people | where: "rank", 3 | size }}|{{ site.data.people | where: "tags", "y" | size }}|{{ site.data.people | where: "team", nil | size }}|{{ site.posts | where: "categories", "정치" | map: "title" | join: "," }}
{{ site.pages | where_exp: "p", "p.order > 1" | map: "name" | join }}|{{ site.posts | where_exp: "item", "item.title contains 'a' or item.title == '첫 글'" | size }}|{{ site.data.people | where_exp: "p", "p.team == 'A' and p.rank == 2" | size }}
{{ site.data.people | find: "team", "B" | inspect }}|{% assign f = site.data.people | find_exp: "p", "p.name == '다'" %}{{ f.team }}
{% assign g = site.data.people | group_by: "team" %}{% for x in g %}{{ x.name }}:{{ x.size }}:{{ x.items | map: "name" | join: "," }} {% endfor %}
{% assign g = site.posts | group_by_exp: "p", "p.date | date: '%Y-%m'" %}{% for x in g %}{{ x.name }}:{{ x.items.size }} {% endfor %}
{{ page.list | sort | join }}|{{ page.mixed | sort | join }}|{{ site.names | sort | join }}|{{ site.names | sort_natural | join }}|{{ site.data.people | sort: "rank" | map: "name" | join }}|{{ site.data.people | sort: "rank", "last" | map: "name" | join }}|{{ site.posts | sort: "title" | map: "title" | join: "," }}
{{ page.list | push: 9 | join }}|{{ page.list | pop | join }}|{{ page.list | pop: 2 | join }}|{{ page.list | shift | join }}|{{ page.list | unshift: 0 | join }}|{{ page.list | first }}{{ page.list | last }}{{ page.list.first }}{{ page.list.last }}{{ page.list.size }}
{{ site.names | uniq | join }}|{{ site.names | reverse | join }}|{{ site.names | concat: page.list | join: "," }}|{{ site.data.flags.list | compact | size }}|{{ site.names | map: "x" | size }}|{{ page.list | sample | size }}
{{ "a" | append: page.number }}|{{ "a" | prepend: true }}|{{ "ABC" | downcase }}|{{ "abc" | upcase }}|{{ "aBC dEF" | capitalize }}|{{ "a-b-a" | replace: "a", "x" }}|{{ "a-b-a" | replace_first: "a", "x" }}|{{ "a-b-a" | remove: "a" }}|{{ "a-b-a" | remove_first: "a" }}
{{ "abcdef" | slice: 1, 3 }}|{{ "abcdef" | slice: -2, 2 }}|{{ "abc" | slice: 0 }}|{{ page.list | slice: 1, 2 | join }}|{{ "한글은 아름답다" | truncate: 5 }}|{{ "one two three" | truncatewords: 2 }}|{{ "one two" | truncatewords: 2, "…" }}|{{ "abcdef" | truncate: 4, "" }}|{{ "  a   b  c " | truncatewords: 2 }}
{{ 7 | divided_by: 2 }}|{{ 7 | divided_by: 2.0 }}|{{ 7 | times: 1.5 }}|{{ 7 | minus: 8 }}|{{ 7 | modulo: 4 }}|{{ 3.14159 | round: 2 }}|{{ 2.5 | round }}|{{ 2.1 | ceil }}|{{ 2.9 | floor }}|{{ -3 | abs }}|{{ "3" | plus: "4" }}|{{ 5 | at_least: 7 }}|{{ 5 | at_most: 3 }}|{{ "12abc" | to_integer }}|{{ true | to_integer }}
{{ page.missing | default: "d" }}|{{ "" | default: "d" }}|{{ false | default: "d" }}|{{ 0 | default: "d" }}|{{ page.empty_list | default: "d" }}|{{ false | default: "d", allow_false: true }}
{{ 1.0 }}|{{ 1.10 }}|{{ 100000000000000000000.0 }}|{{ true }}|{{ nil }}|{{ (1..3) }}|{{ "x" }}|{{ -5 }}|{{ page.nested.a }}|{{ site.data.people[2] }}
{{ page.title | inspect }}|{{ page.list | inspect }}|{{ page.nested | inspect }}
{{ "abc" | size }}|{{ page.number | size }}|{{ site.posts | size }}|{{ site.posts.size }}|{{ page.nested.size }}|{{ page.title.size }}
{% assign limit = 2 %}{% assign offset = 1 %}{% for p in site.posts limit: limit offset: offset %}{{ p.title }} {% endfor %}{{ limit }}
{% assign limit = 2 %}{% if limit == 2 and page.number != limit %}k{% endif %}{% for i in (1..limit) %}{{ i }}{% endfor %}{{ page.title | truncate: limit, "" }}{% case limit %}{% when limit %}w{% endcase %}
{% include limits.html limit=3 with="w" in=page.tags %}
{{ page.slug + 'x' | upcase }}|{{ page.missing + "?s" | default: page.slug }}|{{ page.title, page.slug | size }}|{{ page.slug & "x" | append: "a" "b" }}
{% if page.number == 7 && page.missing %}y{% endif %}{% if page.slug == "subject" , 1 %}z{% endif %}{% unless page.missing; %}u{% endunless %}{% for i in page.list; limit:2 %}{{ i }}{% endfor %}{% assign q = page.slug + 1 | upcase %}{{ q }}
{% if page.title != empty and page.list.size > 0 %}t{% endif %}{% if page.text contains 'World' and page.missing != true %}c{% endif %}{% if page.tags.size == 2 %}2{% endif %}
{% if page.missing %}a{% else if page.number == 7 %}b{% endif page.number %}{% for i in (1..2) %}{{ i }}{% endfor i %}{% comment note %}c{% endcomment %}
{{ "x" | unknown_filter }}|{{ site.missing.deep.er }}
""".strip("\n").split("\n")


def _joined_blocks(lines: list[str]) -> list[str]:
    """Expressions of several lines (highlight) in one piece."""
    joined: list[str] = []
    for line in lines:
        if joined and "{% highlight" in joined[-1] and "endhighlight" not in joined[-1]:
            joined[-1] += f"\n{line}"
        else:
            joined.append(line)
    return joined


CASES = _joined_blocks(EXPRESSIONS)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("liquid")
    inner = "---\nlayout: outer\nown: inner's own\nshared: inner\n---\n"
    inner += "".join(f"@@{number}@@{case}" for number, case in enumerate(CASES)) + "@@end@@"
    files = {**FILES, "_layouts/inner.html": inner, "_posts/2024-03-05-subject.md": POST}
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def cut(html: str) -> list[str]:
    return re.split(r"@@(?:\d+|end)@@", html)


@pytest.fixture(scope="module")
def real(made: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    out = tmp_path_factory.mktemp("built")
    command = ["jekyll", "build", "-q", "-s", str(made), "-d", str(out), "--disable-disk-cache"]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return cut((out / "news/문화/2024/03/05/subject.html").read_text("utf-8"))


@pytest.fixture(scope="module")
def ours(made: Path) -> list[str]:
    renderer = PageRenderer(open_site(made), RenderOptions(marked=False))
    return cut(renderer.render(POST, made / "_posts/2024-03-05-subject.md").html)


def text_of(html: str) -> str:
    """Without what colours code: the names of its classes are the highlighter's own business."""
    return re.sub(r"</?span[^>]*>", "", html)


@needs_jekyll
@pytest.mark.parametrize("number", range(len(CASES)), ids=lambda number: CASES[number][:60])
def test_liquid_writes_what_jekyll_writes(number: int, real: list[str], ours: list[str]) -> None:
    assert len(ours) == len(real) == len(CASES) + 2
    assert text_of(ours[number + 1]) == text_of(real[number + 1])


@needs_jekyll
def test_layouts_wrap_as_jekylls_do(real: list[str], ours: list[str]) -> None:
    assert (ours[0], ours[-1]) == (real[0], real[-1])
