"""A theme is found where Ruby's programs install it, in the version that the site asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.site.configuration import SiteConfiguration, read_configuration
from editor.site.gem_folders import Machine
from editor.site.site import open_site
from editor.site.themes import InstalledTheme, find_theme, themed
from tests.site.jekyll_truth import needs_jekyll


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    return tmp_path / "site"


def machine(folder: Path, **environment: str) -> Machine:
    return Machine(folder / "home", folder / "top", environment)


def gem(folder: Path, name: str, homepage: str = "") -> Path:
    """An installed package in a gem folder."""
    made = folder / "gems" / name
    (made / "_layouts").mkdir(parents=True)
    (folder / "specifications").mkdir(exist_ok=True)
    specification = f'Gem::Specification.new do |s|\n  s.homepage = "{homepage}".freeze\nend\n'
    (folder / "specifications" / f"{name}.gemspec").write_text(specification, "utf-8")
    return made


def found(site: Path, settings: str = "theme: plain-theme\n", **environment: str) -> Path | None:
    (site / "_config.yml").write_text(settings, "utf-8")
    theme = find_theme(site, read_configuration(site), machine(site.parent, **environment))
    return theme.folder if theme else None


@pytest.mark.parametrize(
    "place",
    ["site/vendor/bundle/ruby/3.1.0", "site/vendor/bundle", "site/.bundle/ruby/3.2.0", "home/.local/share/gem/ruby/3.1.0",
     "home/.gem/ruby/2.7.0", "home/.rbenv/versions/3.2.2/lib/ruby/gems/3.2.0", "home/.rvm/gems/ruby-3.0.0",
     "home/.asdf/installs/ruby/3.3.0/lib/ruby/gems/3.3.0", "top/var/lib/gems/3.1.0", "top/usr/local/bundle",
     "top/usr/share/rubygems-integration/all", "top/opt/homebrew/lib/ruby/gems/3.3.0", "top/Ruby32-x64/lib/ruby/gems/3.2.0",
     "top/Library/Ruby/Gems/2.6.0", "top/usr/share/gems"],
)  # fmt: skip
def test_gems_are_found_where_the_usual_programs_put_them(site: Path, place: str) -> None:
    assert found(site) is None
    theme = gem(site.parent / place, "plain-theme-1.2.0")
    gem(site.parent / place, "plain-theme-extras-9.0.0")
    assert found(site) == theme


def test_the_places_that_the_environment_and_bundler_state(site: Path) -> None:
    for variable in ("GEM_HOME", "GEM_PATH"):
        folder = site.parent / variable
        theme = gem(folder, "plain-theme-1.0")
        assert found(site, **{variable: str(folder)}) == theme
    (site / ".bundle").mkdir()
    (site / ".bundle/config").write_text('---\nBUNDLE_PATH: "../cache"\n', "utf-8")
    theme = gem(site / "../cache/ruby/3.1.0", "plain-theme-1.0")
    assert found(site) == theme


def test_the_newest_version_or_the_one_that_is_locked(site: Path) -> None:
    folder = site.parent / "top/var/lib/gems/3.1.0"
    themes = {version: gem(folder, f"plain-theme-{version}") for version in ("1.9.0", "1.10.0", "1.10.0.pre1", "0.9")}
    assert found(site) == themes["1.10.0"]
    (site / "Gemfile.lock").write_text("GEM\n  specs:\n    plain-theme (1.9.0)\n      jekyll (~> 4)\n", "utf-8")
    assert found(site) == themes["1.9.0"]


def test_what_the_site_brings_along_goes_before_the_machines(site: Path) -> None:
    gem(site.parent / "top/var/lib/gems/3.1.0", "plain-theme-2.0")
    own = gem(site / "vendor/bundle/ruby/3.1.0", "plain-theme-1.0")
    assert found(site) == own


def test_a_theme_from_git_and_one_at_a_path(site: Path) -> None:
    checkout = site / "vendor/bundle/ruby/3.1.0/bundler/gems/some-repository-0a1b2c3"
    checkout.mkdir(parents=True)
    (checkout / "plain-theme.gemspec").write_text("", "utf-8")
    assert found(site) == checkout
    (site.parent / "mine").mkdir()
    (site.parent / "mine/plain-theme.gemspec").write_text("", "utf-8")
    (site / "Gemfile").write_text('gem "jekyll"\ngem "plain-theme", path: "../mine"\n', "utf-8")
    assert found(site) == site / "../mine"


@pytest.mark.parametrize("stated", ["owner/name", "Owner/Name@v4.1", "https://github.com/owner/name"])
def test_a_remote_theme_is_the_package_whose_home_it_is(site: Path, stated: str) -> None:
    folder = site.parent / "top/var/lib/gems/3.1.0"
    gem(folder, "name-1.0", "https://github.com/other/name")
    theme = gem(folder, "name-jekyll-theme-2.0", "https://github.com/owner/name")
    assert found(site, f"remote_theme: {stated}\n") == theme


def test_a_remote_theme_that_was_just_fetched(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(site.parent))
    folder = site.parent / "jekyll-remote-theme-20240101-1"
    folder.mkdir()
    (folder / "x.gemspec").write_text('spec.homepage = "https://github.com/owner/name"\n', "utf-8")
    assert found(site, "remote_theme: owner/name\n") == folder
    assert found(site, "remote_theme: owner/other\n") is None


def test_the_themes_settings_lie_below_the_sites_and_below_jekylls_defaults(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("permalink: /x/\nskin: dark\nnav:\n  a: 1\n  b: 2\n", "utf-8")
    own = SiteConfiguration({"permalink": "date", "nav": {"b": 3}})
    values = themed(own, InstalledTheme("t", tmp_path)).values
    assert (values["permalink"], values["skin"], values["nav"]) == ("date", "dark", {"a": 1, "b": 3})
    assert themed(own, InstalledTheme("t", tmp_path, True)).values == own.values
    ignoring = SiteConfiguration({"ignore_theme_config": True})
    assert themed(ignoring, InstalledTheme("t", tmp_path)).values == ignoring.values
    assert themed(own, None) is own


def test_a_themes_folder_that_leads_out_of_it_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "theme").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "theme/_layouts").symlink_to(tmp_path / "elsewhere")
    assert InstalledTheme("t", tmp_path / "theme").part("_layouts") is None


@needs_jekyll
def test_minima_is_found_on_a_machine_that_has_it(site: Path) -> None:
    (site / "_config.yml").write_text("theme: minima\n", "utf-8")
    theme = open_site(site).theme
    assert theme is not None and (theme.folder / "_layouts/post.html").is_file()
