"""From the tree to HTML as kramdown's converter prints it (``converter/html.rb``).

What depends on the rest of the document (heading ids, footnote numbers, the table of contents) is left open: the
result is a list of strings and of places to be filled in by ``editor.markup.resolve``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from editor.markup import grammar as g
from editor.markup.element import Attributes, El
from editor.markup.entities import NAMES
from editor.markup.escaping import ESCAPES, attribute_text, basic_id, escape_code, escape_text, plain_text
from editor.markup.options import Options
from editor.markup.places import ContentsPlace, FootnoteMark, FootnotesPlace, HeadingId, Part
from editor.markup.rouge_names import ROUGE_NAMES
from editor.markup.symbols import TYPOGRAPHIC, TYPOGRAPHIC_NAMES

Highlight = Callable[[str, str], str | None]
"""Code and its language to the HTML inside of ``<code>``, or None where the language is not known."""


def uncoloured(code: str, language: str) -> str | None:
    """Code as it stands, in a language that Rouge knows: its page has another shape than one it does not."""
    return escape_code(code) if language.partition("?")[0] in ROUGE_NAMES else None


class HtmlWriter:
    """Writes elements as HTML into ``parts``."""

    def __init__(
        self,
        options: Options,
        abbreviations: Mapping[str, tuple[str, Attributes]],
        highlight: Highlight | None = None,
        in_footnote: bool = False,
    ) -> None:
        self.parts: list[Part] = []
        self._options = options
        self._abbreviations = abbreviations
        self._highlight = highlight or uncoloured
        self._in_footnote = in_footnote
        self._stack: list[El] = []
        self._quotes = {
            name: chr(NAMES.get(target, 39))
            for name, target in zip(("lsquo", "rsquo", "ldquo", "rdquo"), options.smart_quotes, strict=True)
        }
        own = {sign: text for name, text in options.typographic_symbols if (sign := TYPOGRAPHIC_NAMES.get(name))}
        self._symbols = {**TYPOGRAPHIC, **{sign: escape_text(text) for sign, text in own.items()}}

    def inner(self, el: El, indent: int) -> None:
        """Writes what is in ``el``, which stands at ``indent``."""
        self._stack.append(el)
        indent += 2
        for child in el.children:
            WRITERS[child.type](self, child, indent)
        self._stack.pop()

    def write(self, el: El, indent: int) -> None:
        WRITERS[el.type](self, el, indent)

    def _inner_apart(self, el: El, indent: int) -> list[Part]:
        kept, self.parts = self.parts, []
        self.inner(el, indent)
        result, self.parts = self.parts, kept
        return result

    def _block(self, tag: str, attributes: Attributes, el: El, indent: int) -> None:
        self.parts.append(f"{' ' * indent}<{tag}{attribute_text(attributes)}>")
        self.inner(el, indent)
        self.parts.append(f"</{tag}>\n")

    def _indented_block(self, el: El, indent: int) -> None:
        pad = " " * indent
        self.parts.append(f"{pad}<{el.type}{attribute_text(el.attr)}>\n")
        self.inner(el, indent)
        self.parts.append(f"{pad}</{el.type}>\n")

    def _span(self, tag: str, el: El, indent: int) -> None:
        self.parts.append(f"<{tag}{attribute_text(el.attr)}>")
        self.inner(el, indent)
        self.parts.append(f"</{tag}>")

    def _nothing(self, el: El, indent: int) -> None:
        pass

    def _blank(self, el: El, indent: int) -> None:
        self.parts.append("\n")

    def _text(self, el: El, indent: int) -> None:
        text = escape_text(el.value)
        if self._options.remove_line_breaks_for_cjk:
            text = _CJK_BREAK.sub("", text)
        self.parts.append(text)

    def _raw_text(self, el: El, indent: int) -> None:
        for child in el.children:
            WRITERS[child.type](self, child, indent)

    def _paragraph(self, el: El, indent: int) -> None:
        if el.option("transparent"):
            self.inner(el, indent)
            return
        spans = el.children[0].children if el.children else []
        if len(spans) == 1 and spans[0].type == "img" and spans[0].ial and "standalone" in spans[0].ial.references:
            self._standalone_image(el, spans[0], indent)
        else:
            self._block("p", el.attr, el, indent)

    def _standalone_image(self, el: El, image: El, indent: int) -> None:
        figure, attributes = dict(el.attr), dict(image.attr)
        for name in ("class", "id"):
            if name in attributes and name not in figure:
                figure[name] = attributes.pop(name)
        pad = " " * indent
        self.parts.append(
            f"{pad}<figure{attribute_text(figure)}>\n{pad}  <img{attribute_text(attributes)} />\n"
            f"{pad}  <figcaption>{attributes.get('alt') or ''}</figcaption>\n{pad}</figure>\n"
        )

    def _codeblock(self, el: El, indent: int) -> None:
        attributes = dict(el.attr)
        css = attributes.get("class") or ""
        found = _LANGUAGE.search(css)
        language = found[1] if found else None
        if found:
            css = (css[: found.start()] + css[found.end() :]).strip()
            attributes["class"] = css or None
        inside = self._coloured(el.value, el.option("lang") or language or self._options.default_lang)
        pad = " " * indent
        if inside is None:
            code: Attributes = {"class": f"language-{language}"} if language else {}
            self.parts.append(f"{pad}<pre{attribute_text(attributes)}><code{attribute_text(code)}>")
            text = escape_code(el.value).removesuffix("\n")
            if re.search(r"\bshow-whitespaces\b", el.attr.get("class") or ""):
                text = _BLANKS.sub(_shown_blanks, text)
            self.parts.append(f"{text}\n</code></pre>\n")
            return
        shown = language or self._options.default_lang
        attributes["class"] = f"language-{shown} {css} highlighter-rouge".replace("  ", " ")
        self.parts.append(
            f'{pad}<div{attribute_text(attributes)}><div class="highlight"><pre class="highlight"><code>'
            f"{inside}</code></pre></div>{pad}</div>\n"
        )

    def _coloured(self, code: str, language: str) -> str | None:
        """What the highlighter makes of code; None where there is none, or none for the language."""
        options = self._options
        if options.syntax_highlighter != "rouge" or not (language or options.guess_lang):
            return None
        if language in ("plaintext", "text") and not options.guess_lang:
            return None
        return self._highlight(code, language or "plaintext")

    def _codespan(self, el: El, indent: int) -> None:
        attributes = dict(el.attr)
        css = attributes.get("class") or ""
        language, default = _LANGUAGE.search(css), self._options.default_lang
        code = self._coloured(el.value, language[1] if language else default)
        if code is None:
            code = escape_code(el.value)
        else:
            shown = "" if language or not default else f"language-{default} "
            attributes["class"] = f"{shown}{css} highlighter-rouge".replace("  ", " ").lstrip()
        self.parts.append(f"<code{attribute_text(attributes)}>{code}</code>")

    def _header(self, el: El, indent: int) -> None:
        attributes = dict(el.attr)
        level = min(max(el.option("level") + self._options.header_offset, 1), 6)
        given = attributes.get("id")
        listed = "no_toc" not in (attributes.get("class") or "").replace("-", " ").split()
        self.parts.append(f"{' ' * indent}<h{level}{attribute_text(attributes)}")
        if given is not None or self._options.auto_ids:
            from_text = not self._in_footnote and not any(above.type == "html_element" for above in self._stack)
            self.parts.append(HeadingId(plain_text(el), given, from_text, el.option("level"), listed, el))
        self.parts.append(">")
        self.inner(el, indent)
        self.parts.append(f"</h{level}>\n")

    def _rule(self, el: El, indent: int) -> None:
        self.parts.append(f"{' ' * indent}<hr{attribute_text(el.attr)} />\n")

    def _list(self, el: El, indent: int) -> None:
        references = el.ial.references if el.ial else ()
        if "toc" in references:
            self.parts.append(ContentsPlace(el.type, tuple(el.attr.items())))
        elif "footnotes" in references:
            self.parts.append(FootnotesPlace(""))
        else:
            self._indented_block(el, indent)

    def _item(self, el: El, indent: int) -> None:
        pad = " " * indent
        self.parts.append(f"{pad}<{el.type}{attribute_text(el.attr)}>")
        inside = self._inner_apart(el, indent)
        first = el.children[0] if el.children else None
        if first is None or (first.type == "p" and first.option("transparent")):
            ends = bool(inside) and isinstance(inside[-1], str) and inside[-1].endswith("\n")
            self.parts += [*inside, pad if ends else ""]
        else:
            self.parts += ["\n", *inside, pad]
        self.parts.append(f"</{el.type}>\n")

    def _term(self, el: El, indent: int) -> None:
        attributes = dict(el.attr)
        above = self._stack[-1].ial
        if not attributes.get("id") and above is not None:
            for reference in above.references:
                if match := re.match(r"auto_ids(?:-([\w-]+))?", reference):
                    attributes["id"] = (match[1] or "") + basic_id(plain_text(el))
                    break
        self._block("dt", attributes, el, indent)

    def _html_element(self, el: El, indent: int) -> None:
        tag = f"<{el.value}{attribute_text(el.attr)}"
        options = el.options or {}
        if not options.get("block"):
            inside = self._inner_apart(el, indent)
            if not any(inside) and el.value in g.VOID_ELEMENTS:
                self.parts.append(tag + " />")
            else:
                self.parts += [tag + ">", *inside, f"</{el.value}>"]
            return
        above = self._stack[-1]
        in_raw = above.type == "html_element" and above.option("model") == "raw"
        pad = " " * indent
        self.parts.append(tag if in_raw else pad + tag)
        if options["closed"] and options["model"] == "raw":
            self.parts.append(" />")
        else:
            self._html_inside(el, self._inner_apart(el, indent), pad)
        if not in_raw:
            self.parts.append("\n")

    def _html_inside(self, el: El, inside: list[Part], pad: str) -> None:
        if any(inside):
            if el.option("model") == "block":
                if isinstance(inside[-1], str):
                    inside[-1] = inside[-1].removesuffix("\n")
                self.parts += [">\n", *inside, f"\n{pad}</{el.value}>"]
            else:
                self.parts += [">", *inside, f"</{el.value}>"]
        else:
            self.parts.append(" />" if el.value in g.VOID_ELEMENTS else f"></{el.value}>")

    def _comment_tag(self, el: El, indent: int) -> None:
        above = self._stack[-1]
        in_raw = above.type == "html_element" and above.option("model") == "raw"
        self.parts.append(f"{' ' * indent}{el.value}\n" if el.option("block") and not in_raw else el.value)

    def _table(self, el: El, indent: int) -> None:
        self._indented_block(el, indent)

    def _row(self, el: El, indent: int) -> None:
        pad = " " * indent
        alignment = self._stack[-2].option("alignment") or []
        tag = "th" if self._stack[-1].type == "thead" else "td"
        self.parts.append(f"{pad}<tr{attribute_text(el.attr)}>\n")
        for index, cell in enumerate(el.children):
            self._cell(cell, indent + 2, tag, alignment[index] if index < len(alignment) else "default")
        self.parts.append(f"{pad}</tr>\n")

    def _cell(self, el: El, indent: int, tag: str, alignment: str) -> None:
        attributes = el.attr
        if alignment != "default":
            attributes = dict(attributes)
            style = f"{attributes['style']}; " if "style" in attributes else ""
            attributes["style"] = f"{style}text-align: {alignment}"
        inside = self._inner_apart(el, indent)
        self.parts.append(f"{' ' * indent}<{tag}{attribute_text(attributes)}>")
        self.parts += inside if any(inside) else ["\u00a0"]
        self.parts.append(f"</{tag}>\n")

    def _extension_comment(self, el: El, indent: int) -> None:
        if el.option("block"):
            self.parts.append(f"{' ' * indent}<!-- {el.value} -->\n")
        else:
            self.parts.append(f"<!-- {el.value} -->")

    def _raw(self, el: El, indent: int) -> None:
        self.parts.append(el.value + ("\n" if el.option("block") else ""))

    def _break(self, el: El, indent: int) -> None:
        self.parts.append("<br />")

    def _link(self, el: El, indent: int) -> None:
        self._span("a", el, indent)

    def _image(self, el: El, indent: int) -> None:
        self.parts.append(f"<img{attribute_text(el.attr)} />")

    def _emphasis(self, el: El, indent: int) -> None:
        self._span(el.type, el, indent)

    def _footnote(self, el: El, indent: int) -> None:
        self.parts.append(FootnoteMark(el.value))

    def _entity(self, el: El, indent: int) -> None:
        char = el.value
        plain = len(char) == 1 and char not in "<>&"
        self.parts.append(char if plain else el.option("original") or char)

    def _typographic(self, el: El, indent: int) -> None:
        self.parts.append(self._symbols[el.value])

    def _smart_quote(self, el: El, indent: int) -> None:
        char = self._quotes[el.value]
        self.parts.append(ESCAPES.get(char, char) if char != '"' else char)

    def _math(self, el: El, indent: int) -> None:
        block = el.option("block")
        if self._options.math_engine != "mathjax":
            self._unset_math(el, indent)
            return
        value = f"\\[{escape_code(el.value)}\\]\n" if block else f"\\({escape_code(el.value)}\\)"
        if not any(value is not None for value in el.attr.values()):
            self.parts.append(value)
        elif block:
            self.parts.append(f"{' ' * indent}<div{attribute_text(el.attr)}>{value}</div>\n")
        else:
            self.parts.append(f"<span{attribute_text(el.attr)}>${el.value}$</span>")

    def _unset_math(self, el: El, indent: int) -> None:
        """What kramdown writes without an engine, for a script on the page to find."""
        attributes = {**el.attr, "class": f"{el.attr.get('class') or ''} kdmath".lstrip()}
        if el.option("block"):
            self.parts.append(f"{' ' * indent}<div{attribute_text(attributes)}>$$\n{el.value}\n$$</div>\n")
        else:
            self.parts.append(f"<span{attribute_text(attributes)}>${el.value}$</span>")

    def _abbreviation(self, el: El, indent: int) -> None:
        title, attr = self._abbreviations.get(el.value, ("", {}))
        attributes = {**attr, "title": title} if title else attr
        self.parts.append(f"<abbr{attribute_text(attributes)}>{el.value}</abbr>")

    def _liquid(self, el: El, indent: int) -> None:
        text = escape_text(el.value)
        self.parts.append(f"{' ' * indent}<p>{text}</p>\n" if el.option("block") else text)


_BLANKS = re.compile(r"(^[ \t]+)|([ \t]+$)|[ \t]+", re.MULTILINE)


def _shown_blanks(match: re.Match[str]) -> str:
    """White space in code as signs, left, right and between (the class ``show-whitespaces``)."""
    side = "-l" if match[1] else "-r" if match[2] else ""
    tab, space = f'<span class="ws-tab{side}">\t</span>', f'<span class="ws-space{side}">&#8901;</span>'
    return "".join(tab if char == "\t" else space for char in match[0])


_LANGUAGE = re.compile(r"\blanguage-(\S+)")
_CJK = (
    "\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3041-\u309f\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff"
)
_CJK_BREAK = re.compile(rf"(?<=[{_CJK}])\n(?=[{_CJK}])")


_W = HtmlWriter
WRITERS: dict[str, Callable[[HtmlWriter, El, int], None]] = {
    "blank": _W._blank, "text": _W._text, "raw_text": _W._raw_text, "p": _W._paragraph, "codeblock": _W._codeblock,
    "blockquote": _W._table, "header": _W._header, "hr": _W._rule, "ul": _W._list, "ol": _W._list, "dl": _W._table,
    "li": _W._item, "dd": _W._item, "dt": _W._term, "html_element": _W._html_element,
    "xml_comment": _W._comment_tag, "xml_pi": _W._comment_tag, "table": _W._table, "thead": _W._table,
    "tbody": _W._table, "tfoot": _W._table, "tr": _W._row, "comment": _W._extension_comment,
    "br": _W._break, "a": _W._link, "img": _W._image, "codespan": _W._codespan, "footnote": _W._footnote,
    "raw": _W._raw, "em": _W._emphasis, "strong": _W._emphasis, "entity": _W._entity,
    "typographic_sym": _W._typographic, "smart_quote": _W._smart_quote, "math": _W._math,
    "abbreviation": _W._abbreviation, "liquid": _W._liquid, "eob": _W._nothing,
}  # fmt: skip
