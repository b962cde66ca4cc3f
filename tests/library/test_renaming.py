"""A category or tag renamed: only the name is another, in the form that each post has it in."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.document.article import Article
from editor.library.renaming import Taxonomy, plan_renaming, renamed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("categories: [지역, 시장] # 둘", "categories: [고을, 시장] # 둘"),
        ("categories:\n- 시장\n- '지역'", "categories:\n- 시장\n- '고을'"),
        ("categories: 지역 시장", "categories: 고을 시장"),
        ("category: 지역", "category: 고을"),
        ("category: '지역'", "category: '고을'"),
        ("categories: [지역소식, 지 역]", "categories: [지역소식, 지 역]"),
        ("tags: [지역]", "tags: [지역]"),
    ],
)
def test_forms(before: str, after: str) -> None:
    text = f"---\ntitle:   지역  # 아님\n{before}\n---\n지역\n"
    article = renamed(Article.from_text(text), Taxonomy.CATEGORY, "지역", "고을")
    assert article.text == text.replace(before, after)


def test_a_name_with_a_blank_makes_a_list_of_a_text() -> None:
    article = renamed(Article.from_text("---\ncategories: 지역 시장\n---\n"), Taxonomy.CATEGORY, "지역", "우리 고을")
    assert article.field("categories") == ["우리 고을", "시장"]


def test_two_names_that_become_one_are_one() -> None:
    article = renamed(Article.from_text("---\ntags: [가, 나, 가나]\n---\n"), Taxonomy.TAG, "가", "나")
    assert article.field("tags") == ["나", "가나"]


def test_numbers_are_named_as_jekyll_names_them() -> None:
    article = renamed(Article.from_text("---\ntags: [2024, x]\n---\n"), Taxonomy.TAG, "2024", "작년")
    assert article.field("tags") == ["작년", "x"]


def test_a_plan_says_what_would_change_and_what_stays(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("---\r\ncategories: [지역]\r\n---\r\n글".encode())
    (tmp_path / "b.md").write_bytes("---\ntitle: 'x' y\ncategories: [지역]\n---\n".encode())
    (tmp_path / "c.md").write_bytes("---\ntitle: 폴더\n---\n".encode())
    plan = plan_renaming(tmp_path, ("a.md", "b.md", "c.md", "gone.md"), Taxonomy.CATEGORY, "지역", "고을")
    (edit,) = plan.edits
    assert (edit.before, edit.after) == ("---\r\ncategories: [지역]\r\n---\r\n", "---\r\ncategories: [고을]\r\n---\r\n")
    assert [declined.path for declined in plan.declined] == ["b.md", "c.md", "gone.md"]
    assert (tmp_path / "a.md").read_bytes().startswith("---\r\ncategories: [지역]".encode())
