"""Pictures: caption, width and alignment, written as the picture itself or the article's others state theirs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from html import escape

from editor.document.alignment import aligned
from editor.document.article import Article
from editor.document.body import core_of, gap_of
from editor.document.edit import Edit
from editor.document.lines import BlockView, Line, LineKind
from editor.document.neighbours import without_id
from editor.document.projection import view_at
from editor.document.reading import reads_as_lines, with_source
from editor.document.rewrite import rewrite_line
from editor.document.trees import remove_lines
from editor.errors import StructureError
from editor.markup import Manner
from editor.markup.images import image_address, image_align, image_alt, image_width
from editor.markup.inline import Run, normal_form
from editor.markup.serialize import html_content

_LIST = re.compile(r"\{:(?P<inside>[^}]*)\}\Z")
_STYLED = re.compile(r"""style\s*=\s*["'][^"']*\bwidth\s*:""", re.IGNORECASE)
_STATED = re.compile(r"""<img\b[^>]*\swidth\s*=|\{:[^}]*\bwidth\s*=""", re.IGNORECASE)
_FIGURE = re.compile(r"^<figure\b[^>]*>\s*", re.M | re.IGNORECASE)
_BLOCK_LIST = re.compile(r"(?P<end>[ \t]*(?:\r\n|\n|\r))[ ]{0,3}(?P<list>\{:[^}]*\})[ \t]*(?=\r|\n|\Z)")
_CLASS_LISTS = re.compile(r"""(?:class\s*=\s*["'][^"']*["']|\{:[^}]*\})""")
_TITLE = re.compile(r"""\(\s*<?[^\s)>]*>?\s+["'](?P<title>.*?)["']\s*\)""", re.S)


def caption_of(view: BlockView) -> tuple[Run, ...] | None:
    """The caption of a figure; None where the block has none."""
    return next((line.runs for line in view.lines if line.role == "figcaption"), None)


def set_caption(article: Article, index: int, runs: Sequence[Run]) -> Edit:
    """Gives the picture of a block a caption, or none where the text is empty.

    A picture that stands in a paragraph becomes an HTML figure, by the example of the article's others. Raises
    StructureError for a block without a picture.
    """
    view = view_at(article, index)
    known = next((number for number, line in enumerate(view.lines) if line.role == "figcaption"), None)
    if known is not None and normal_form(runs):
        return rewrite_line(article, index, view.lines[known].leaf, runs)
    if known is not None:
        return remove_lines(article, index, known, known + 1)
    if not normal_form(runs):
        return Edit.of(article, ())
    caption = Line(LineKind.PARAGRAPH, tuple(runs), leaf=0, role="figcaption")
    for source in _captioned(article, view, f"<figcaption>{html_content(runs)}</figcaption>"):
        edit = with_source(article, index, source)
        shown = view_at(edit.after, index).lines if len(edit.after.body.blocks) > index else ()
        if shown and reads_as_lines(edit, index, [*shown[:-1], caption]) and _has_picture(shown[:-1]):
            return edit
    raise StructureError(cause="caption")


def _has_picture(lines: Sequence[Line]) -> bool:
    return any(image_address(run.atom) is not None for line in lines for run in line.runs)


def _captioned(article: Article, view: BlockView, caption: str) -> Iterator[str]:
    source, gap = core_of(view.source), gap_of(view.source)
    closer = re.search(r"(?i)(\s*)</figure\s*>\Z", source)
    if closer:
        indent = re.search(r"(?i)(\s*)<(?:a|img|picture)\b", source)
        space = indent[1] if indent and "\n" in indent[1] else ""
        yield source[: closer.start()] + space + caption + source[closer.start() :] + gap
    elif view.is_picture:
        runs = tuple(replace(run, atom=as_html_image(run.atom)) if run.atom else run for run in view.lines[0].runs)
        example = _FIGURE.search(article.body.text)
        opener = without_id(example[0]) if example else f"<figure>{article.newline}"
        space = opener[len(opener.rstrip()) :]
        lead = view.source[: len(view.source) - len(view.source.lstrip("\r\n"))]
        end = article.newline if "\n" in space else ""
        yield f"{lead}{opener}{html_content(runs)}{space}{caption}{end}</figure>{gap}"


def as_html_image(atom: str) -> str:
    """An image's source as HTML, with its title, its width and its classes; another thing as it is."""
    if not atom.startswith("!["):
        return atom
    title, stated = _TITLE.search(atom), _LIST.search(atom)
    inside = stated["inside"] if stated else ""
    classes = " ".join(re.findall(r"\.([\w-]+)", re.sub(r"""("[^"]*"|'[^']*')""", "", inside)))
    parts = [f'src="{escape(image_address(atom) or "")}"', f'alt="{escape(image_alt(atom))}"']
    parts += [f'title="{escape(title["title"])}"'] if title else []
    parts += [f'class="{classes}"'] if classes else []
    parts += [found[0] for found in re.finditer(r"""[\w-]+=(?:"[^"]*"|'[^']*')""", inside)]
    return f"<img {' '.join(parts)} />"


def set_width(article: Article, index: int, number: int, offset: int, width: str) -> Edit:
    """Gives the picture at a place of a line a width: pixels ("300"), a share of the column ("50%"), or none ("").

    Raises StructureError where no picture stands there.
    """
    styled = len(_STYLED.findall(article.text)) > len(_STATED.findall(article.text))
    return _with_atom(
        article, index, number, offset, lambda atom: with_width(atom, width, styled), lambda a: image_width(a) == width
    )


def with_width(source: str, width: str, styled: bool = False) -> str:
    """An image's source with another width; as a style where it has one, or where ``styled`` says so."""
    source = _without_attribute(source, "height")
    rule = f"{width}px" if width and width.isdigit() else width
    if re.search(r"""(?is)\sstyle\s*=\s*["'][^"']*\bwidth\s*:|\{:[^}]*style=["'][^"']*\bwidth\s*:""", source):
        written = rf"\g<1>{rule}" if width else ""
        pattern = r"(\bwidth\s*:\s*)[^;\"']*" if width else r"(\bwidth\s*:\s*)[^;\"']*;?\s*"
        return _without_empty(re.sub(pattern, written, source, count=1, flags=re.IGNORECASE))
    source = _without_attribute(source, "width")
    if not width:
        return source
    return _with_attribute(source, f'style="width: {rule}"' if styled else f'width="{width}"')


def _without_attribute(source: str, name: str) -> str:
    stripped = re.sub(rf"""(?is)(\s|(?<=\{{:)){name}\s*=\s*("[^"]*"|'[^']*'|[^\s"'>}}]+)""", "", source)
    return _without_empty(stripped)


def _without_empty(source: str) -> str:
    return re.sub(r"""\{:\s*\}\Z""", "", re.sub(r"""(?i)\s*style\s*=\s*(""|'')""", "", source))


def _with_attribute(source: str, attribute: str) -> str:
    if source.startswith("!["):
        stated = _LIST.search(source)
        if stated is None:
            return f"{source}{{: {attribute}}}"
        return f"{source[: stated.start()]}{{:{stated['inside'].rstrip()} {attribute}}}"
    end = re.search(r"\s*/?>\Z", source)
    at = end.start() if end else len(source)
    return f"{source[:at]} {attribute}{source[at:]}"


def _with_atom(
    article: Article, index: int, number: int, offset: int, change: Callable[[str], str], holds: Callable[[str], bool]
) -> Edit:
    """The line with another source for the picture at a place."""
    line = view_at(article, index).lines[number]
    runs, at = list(line.runs), 0
    for place, run in enumerate(runs):
        if run.atom and at == offset and image_address(run.atom) is not None:
            runs[place] = replace(run, atom=change(run.atom))
            if not holds(runs[place].atom):
                raise StructureError(cause="picture")
            return rewrite_line(article, index, line.leaf, runs)
        at += len(run.text)
    raise StructureError(cause="picture")


def set_alignment(article: Article, index: int, align: str) -> Edit:
    """Puts the paragraph or figure of a picture "left", "center" or "right", or where the page has it ("").

    What the picture's own source states goes, where that is an alignment too. Raises StructureError.
    """
    view = view_at(article, index)
    edit = Edit.of(article, ())
    for number, line in enumerate(view.lines):
        at = 0
        for run in line.runs:
            if run.atom and image_align(run.atom):
                edit = edit.then(_with_atom(edit.after, index, number, at, without_align, lambda a: not image_align(a)))
            at += len(run.text)
    view = view_at(edit.after, index)
    for source in _aligned(view, align, article.newline):
        one = with_source(edit.after, index, source)
        wanted = [replace(line, align=align) for line in view.lines] if view.is_single else view.lines
        if reads_as_lines(one, index, wanted):
            return edit.then(one)
    raise StructureError(cause="align")


def without_align(atom: str) -> str:
    """An image's source without what places it: classes, floats, auto margins, an align attribute."""
    atom = _without_attribute(atom, "align")
    atom = re.sub(r"(?i)\b(?:float|margin(?:-left|-right)?)\s*:[^;\"']*;?\s*", "", atom)
    for word in re.findall(r"[\w-]+", " ".join(_CLASS_LISTS.findall(atom))):
        if image_align(f"![](a){{:.{word}}}"):
            atom = re.sub(rf"\s*\.{word}(?![\w-])|(?<=[\"'\s]){word}(?=[\"'\s])", "", atom)
    return _without_empty(_without_empty_class(atom))


def _without_empty_class(source: str) -> str:
    return re.sub(r"""(?i)\s*class\s*=\s*("\s*"|'\s*')""", "", source)


def _aligned(view: BlockView, align: str, newline: str) -> Iterator[str]:
    source = view.source
    figure = re.match(r"(?i)\s*<figure\b[^>]*>", source)
    if figure:
        yield aligned(figure[0], ">", align) + source[figure.end() :]
    if not view.is_single:
        return
    leaf = view.leaves[0]
    if leaf.manner is Manner.HTML:
        opener = source[leaf.start : leaf.content_start]
        yield source[: leaf.start] + aligned(opener, ">", align) + source[leaf.content_start :]
        return
    behind = _BLOCK_LIST.match(source, leaf.end)
    if behind:
        written = aligned(behind["list"], "}", align)
        written = "" if re.fullmatch(r"\{:\s*\}", written) else behind["end"] + written
        yield source[: behind.start()] + written + source[behind.end() :]
    elif align:
        yield f'{source[: leaf.end]}{newline}{{: style="text-align: {align}"}}{source[leaf.end :]}'
    else:
        yield source
