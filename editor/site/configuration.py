"""A site's configuration: ``_config.yml`` as Jekyll 4.3 reads it, with Jekyll's own defaults below it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from editor.site.defaults import FrontMatterDefaults
from editor.site.inside import is_inside, relative_within
from editor.site.merging import deep_merged
from editor.site.yaml_text import YamlError, read_yaml
from editor.site.zones import SiteZone, zone_named

FILE_NAMES = ("_config.yml", "_config.yaml", "_config.toml")

# Jekyll::Configuration::DEFAULTS, without what concerns its server and command line.
DEFAULTS: Mapping[str, object] = MappingProxyType(
    {
        "collections_dir": "",
        "cache_dir": ".jekyll-cache",
        "plugins_dir": "_plugins",
        "layouts_dir": "_layouts",
        "data_dir": "_data",
        "includes_dir": "_includes",
        "collections": {},
        "safe": False,
        "include": [".htaccess"],
        "exclude": [],
        "keep_files": [".git", ".svn"],
        "encoding": "utf-8",
        "markdown_ext": "markdown,mkdown,mkdn,mkd,md",
        "strict_front_matter": False,
        "show_drafts": None,
        "limit_posts": 0,
        "future": False,
        "unpublished": False,
        "whitelist": [],
        "plugins": [],
        "markdown": "kramdown",
        "highlighter": "rouge",
        "lsi": False,
        "excerpt_separator": "\n\n",
        "incremental": False,
        "baseurl": None,
        "show_dir_listing": False,
        "permalink": "date",
        "paginate_path": "/page:num",
        "timezone": None,
        "quiet": False,
        "verbose": False,
        "defaults": [],
        "liquid": {"error_mode": "warn", "strict_filters": False, "strict_variables": False},
        "kramdown": {
            "auto_ids": True,
            "toc_levels": [1, 2, 3, 4, 5, 6],
            "entity_output": "as_char",
            "smart_quotes": "lsquo,rsquo,ldquo,rdquo",
            "input": "GFM",
            "hard_wrap": False,
            "guess_lang": True,
            "footnote_nr": 1,
            "show_warnings": False,
        },
    }
)

DEFAULT_EXCLUDES = (
    ".sass-cache", ".jekyll-cache", "gemfiles", "Gemfile", "Gemfile.lock", "node_modules", "vendor/bundle/",
    "vendor/cache/", "vendor/gems/", "vendor/ruby/",
)  # fmt: skip

PERMALINK_STYLES: Mapping[str, str] = MappingProxyType(
    {
        "none": "/:categories/:title:output_ext",
        "date": "/:categories/:year/:month/:day/:title:output_ext",
        "ordinal": "/:categories/:year/:y_day/:title:output_ext",
        "pretty": "/:categories/:year/:month/:day/:title/",
        "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    }
)


@dataclass(frozen=True, slots=True)
class ConfigurationProblem:
    """Something in the configuration that Jekyll, too, would stumble over.

    Attributes:
        path: the configuration file.
        line: line in it, counted from 1; 0 where it is not known.
        key: the setting; "" for the file as a whole.
        cause: the parser's or our own words.
    """

    path: Path
    line: int
    key: str
    cause: str


@dataclass(frozen=True)
class SiteConfiguration:
    """The settings of one site, over Jekyll's defaults.

    Attributes:
        values: everything, as templates see it in ``site``.
        path: the file that was read, None where there is none.
        problems: what could not be read; the defaults hold in its place.
    """

    values: Mapping[str, object]
    path: Path | None = None
    problems: tuple[ConfigurationProblem, ...] = ()

    def text(self, key: str, default: str = "") -> str:
        """The setting as text ("" or ``default`` where it is null)."""
        value = self.values.get(key)
        return default if value is None else str(value)

    def flag(self, key: str) -> bool:
        return self.values.get(key) not in (None, False)

    def names(self, key: str) -> tuple[str, ...]:
        """The setting as a list of texts."""
        value = self.values.get(key)
        return tuple(str(item) for item in value) if isinstance(value, list) else ()

    def section(self, key: str) -> Mapping[str, object]:
        value = self.values.get(key)
        return value if isinstance(value, Mapping) else {}

    @property
    def title(self) -> str:
        return self.text("title")

    @property
    def url(self) -> str:
        return self.text("url")

    @property
    def baseurl(self) -> str:
        return self.text("baseurl").removesuffix("/")

    @property
    def lang(self) -> str:
        return self.text("lang") or self.text("locale")

    @property
    def timezone(self) -> str:
        return self.text("timezone")

    @cached_property
    def zone(self) -> SiteZone:
        """The zone of ``timezone``; an unknown one is UTC, as in the C library that Jekyll relies on."""
        zone = zone_named(self.timezone) or zone_named("UTC")
        assert zone is not None
        return zone

    @property
    def permalink(self) -> str:
        """The style's name or the template, as written."""
        return self.text("permalink", "date")

    @property
    def collections_dir(self) -> str:
        return relative_within(self.text("collections_dir"))

    @property
    def destination(self) -> str:
        """The folder of the built site, from the site's folder."""
        return self.text("destination", "_site").removeprefix("./").strip("/")

    @property
    def future(self) -> bool:
        """Whether posts with a date to come are published."""
        return self.flag("future")

    @property
    def exclude(self) -> tuple[str, ...]:
        return self.names("exclude")

    @property
    def include(self) -> tuple[str, ...]:
        return self.names("include")

    @cached_property
    def markdown_extensions(self) -> frozenset[str]:
        """File name endings, with the dot, that are converted from Markdown."""
        names = self.text("markdown_ext").lower().split(",")
        return frozenset(f".{name.strip()}" for name in names if name.strip())

    @property
    def kramdown(self) -> Mapping[str, object]:
        """The Markdown converter's options."""
        return self.section("kramdown")

    @property
    def excerpt_separator(self) -> str:
        return self.text("excerpt_separator")

    @cached_property
    def defaults(self) -> FrontMatterDefaults:
        """The front matter defaults by scope."""
        return FrontMatterDefaults.of(self.values.get("defaults"), self.collections_dir)

    @cached_property
    def collections(self) -> Mapping[str, Mapping[str, object]]:
        """Label to settings, ``posts`` among them."""
        found = self.section("collections")
        return {label: value if isinstance(value, Mapping) else {} for label, value in found.items()}


def default_configuration() -> SiteConfiguration:
    """The settings of a site that states none."""
    return SiteConfiguration(_completed(DEFAULTS))


def read_configuration(folder: Path) -> SiteConfiguration:
    """The configuration of the site in ``folder``.

    A file that cannot be read gives the defaults and a problem that says where and why: the site still opens.
    """
    path = next((folder / name for name in FILE_NAMES if (folder / name).is_file()), None)
    if path is None:
        return default_configuration()
    if not is_inside(path, folder):
        return _unreadable(path, 0, "it is a link out of the site's folder")
    try:
        values = _read(path)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return _unreadable(path, 0, str(error))
    except YamlError as error:
        return _unreadable(path, error.line, str(error))
    if not isinstance(values, Mapping):
        return _unreadable(path, 1, f"a list of settings was expected, not {type(values).__name__}")
    named = {str(key): value for key, value in values.items()}
    problems = _drop_unusable(path, named)
    return SiteConfiguration(_completed(deep_merged(DEFAULTS, named)), path, tuple(problems))


def _read(path: Path) -> object:
    text = path.read_bytes().decode("utf-8-sig")
    if path.suffix == ".toml":
        return tomllib.loads(text)
    return read_yaml(text) or {}


def _unreadable(path: Path, line: int, cause: str) -> SiteConfiguration:
    problem = ConfigurationProblem(path, line, "", cause)
    return SiteConfiguration(default_configuration().values, path, (problem,))


_SHAPES: tuple[tuple[str, tuple[type, ...], str], ...] = (
    ("include", (list,), "a list"),
    ("exclude", (list,), "a list"),
    ("plugins", (list,), "a list"),
    ("collections", (list, Mapping), "a list or a mapping"),
    ("defaults", (list,), "a list"),
    ("kramdown", (Mapping,), "a mapping"),
    ("permalink", (str,), "a text"),
    ("collections_dir", (str,), "a text"),
)


def _drop_unusable(path: Path, values: dict[str, object]) -> list[ConfigurationProblem]:
    problems: list[ConfigurationProblem] = []
    for key, shapes, wanted in _SHAPES:
        value = values.get(key)
        if value is not None and not isinstance(value, shapes):
            problems.append(ConfigurationProblem(path, 0, key, f"{wanted} was expected, not {value!r}"))
            del values[key]
    name = values.get("timezone")
    if name is not None and zone_named(str(name)) is None:
        problems.append(ConfigurationProblem(path, 0, "timezone", f"unknown zone {name!r}"))
    return problems


def _completed(values: Mapping[str, object]) -> Mapping[str, object]:
    """With the collection ``posts`` and the excludes that Jekyll always adds."""
    completed = dict(values)
    collections = completed.get("collections")
    if isinstance(collections, list):
        collections = {str(label): {} for label in collections}
    merged = deep_merged({"posts": {}}, collections if isinstance(collections, Mapping) else {})
    posts = merged["posts"]
    posts = {**(posts if isinstance(posts, Mapping) else {}), "output": True}
    posts["permalink"] = posts.get("permalink") or style_template(str(completed.get("permalink") or "date"))
    merged["posts"] = posts
    completed["collections"] = merged
    excluded = completed.get("exclude")
    listed = excluded if isinstance(excluded, list) else []
    completed["exclude"] = [*listed, *(name for name in DEFAULT_EXCLUDES if name not in listed)]
    return MappingProxyType(completed)


def style_template(style: str) -> str:
    """The permalink template of a named style; anything else is a template already."""
    return PERMALINK_STYLES.get(style, style)
