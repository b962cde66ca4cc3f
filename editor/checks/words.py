"""What findings say: one sentence for each rule, in English, marked for the interface's translation.

``{detail}`` is what a finding is about. The window translates in the context "Findings".
"""

from __future__ import annotations

from editor.checks.diagnostic import Diagnostic


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802
    """The text itself: the translation tools know the call by its name."""
    return text


FINDINGS = {
    "not-utf-8": QT_TRANSLATE_NOOP("Findings", "not written in UTF-8 ({detail}); Jekyll leaves the post out"),
    "no-front-matter": QT_TRANSLATE_NOOP(
        "Findings", "no front matter; Jekyll publishes the whole file as text and names it after the file"
    ),
    "toml-front-matter": QT_TRANSLATE_NOOP("Findings", "front matter in TOML; Jekyll publishes it as text"),
    "yaml-broken": QT_TRANSLATE_NOOP(
        "Findings",
        "front matter that YAML does not take ({detail}). Jekyll drops the front matter: no title, today's date, the"
        " whole file name as address",
    ),
    "yaml-stops-build": QT_TRANSLATE_NOOP(
        "Findings", "front matter that YAML does not take ({detail}); Jekyll stops the build"
    ),
    "no-title": QT_TRANSLATE_NOOP("Findings", "no title; Jekyll makes one of the file's name"),
    "duplicate-key": QT_TRANSLATE_NOOP("Findings", "the key “{detail}” stands twice; Jekyll takes the last"),
    "empty-date": QT_TRANSLATE_NOOP("Findings", "an empty date; Jekyll stops the build"),
    "bad-date": QT_TRANSLATE_NOOP("Findings", "“{detail}” is no date; Jekyll stops the build"),
    "categories-no-list": QT_TRANSLATE_NOOP(
        "Findings",
        "categories that are neither text nor a list ({detail}). Jekyll drops the front matter: no title, today's"
        " date, the whole file name as address",
    ),
    "address-no-text": QT_TRANSLATE_NOOP("Findings", "a {detail} that is no text; Jekyll stops the build"),
    "value-cut": QT_TRANSLATE_NOOP("Findings", "the {detail} is cut at the #"),
    "value-loses-word": QT_TRANSLATE_NOOP(
        "Findings", "the {detail} loses its first word, which means something else to YAML"
    ),
    "value-no-text": QT_TRANSLATE_NOOP(
        "Findings", "the {detail} is a number, date or list to YAML and shown otherwise than it is typed"
    ),
    "day-shifts": QT_TRANSLATE_NOOP(
        "Findings", "published on another day than is written ({detail}), as the site's time zone or the calendar wants"
    ),
    "date-misread": QT_TRANSLATE_NOOP("Findings", "Jekyll reads this date otherwise than a person would: {detail}"),
    "day-unlike-name": QT_TRANSLATE_NOOP(
        "Findings", "the file's name says {detail}, the date another day; the address follows the date"
    ),
    "categories-with-commas": QT_TRANSLATE_NOOP(
        "Findings", "Jekyll splits this text at blanks alone and keeps the commas: {detail}; write a list in brackets"
    ),
    "categories-split": QT_TRANSLATE_NOOP(
        "Findings", "Jekyll makes several categories of this text: {detail}; write a list if one is meant"
    ),
    "item-no-text": QT_TRANSLATE_NOOP("Findings", "an item of the list is read otherwise than it is typed: {detail}"),
    "item-empty": QT_TRANSLATE_NOOP("Findings", "an empty item in {detail}; Jekyll makes a nameless one of it"),
    "published-empty": QT_TRANSLATE_NOOP("Findings", "an empty published: means no to Jekyll; the post is left out"),
    "published-no-switch": QT_TRANSLATE_NOOP(
        "Findings", "published: {detail} is no switch, and Jekyll takes it for yes: the post is published"
    ),
    "draft-published": QT_TRANSLATE_NOOP(
        "Findings", "draft: true says nothing to Jekyll; what lies in _posts is published"
    ),
    "same-slug": QT_TRANSLATE_NOOP("Findings", "{detail} has the same slug"),
    "file-name-ignored": QT_TRANSLATE_NOOP(
        "Findings", "a file name that is not YYYY-MM-DD-name.md; Jekyll ignores the file"
    ),
    "file-not-converted": QT_TRANSLATE_NOOP(
        "Findings", "Jekyll makes no page of files that end in {detail}; it publishes the source"
    ),
    "address-unreachable": QT_TRANSLATE_NOOP("Findings", "an address that no browser gets to ({detail})"),
    "bad-name-date": QT_TRANSLATE_NOOP("Findings", "“{detail}” in the file's name is no date; Jekyll stops the build"),
    "unpublished": QT_TRANSLATE_NOOP("Findings", "published: false; Jekyll leaves the post out"),
    "future": QT_TRANSLATE_NOOP(
        "Findings",
        "dated {detail}, which is still to come; Jekyll leaves the post out, and it appears only when somebody builds"
        " the site after that",
    ),
    "no-url": QT_TRANSLATE_NOOP("Findings", "no URL can be made ({detail}); Jekyll stops the build"),
    "same-url": QT_TRANSLATE_NOOP("Findings", "published at the address of {detail}; one of the two is lost"),
    "no-layout": QT_TRANSLATE_NOOP(
        "Findings", "the site has no layout “{detail}”; Jekyll publishes the page without one"
    ),
    "liquid-broken": QT_TRANSLATE_NOOP("Findings", "Liquid that cannot be read ({detail}); Jekyll stops the build"),
    "liquid-unknown-tag": QT_TRANSLATE_NOOP(
        "Findings", "the Liquid tag “{detail}” is unknown; unless a plugin knows it, Jekyll stops the build"
    ),
    "liquid-no-include": QT_TRANSLATE_NOOP("Findings", "there is no include “{detail}”; Jekyll stops the build"),
    "liquid-no-document": QT_TRANSLATE_NOOP("Findings", "there is no document “{detail}”; Jekyll stops the build"),
    "liquid-fails": QT_TRANSLATE_NOOP(
        "Findings", "Liquid that cannot do what it is asked ({detail}); Jekyll stops the build"
    ),
    "words-taken-for-a-tag": QT_TRANSLATE_NOOP(
        "Findings", "{detail} is taken for an HTML tag and not shown; write &lt; for the <"
    ),
    "element-unclosed": QT_TRANSLATE_NOOP(
        "Findings", "{detail} is never closed: what follows becomes part of it, and its Markdown may stay undone"
    ),
    "closing-tag-shown": QT_TRANSLATE_NOOP("Findings", "{detail} closes nothing and is shown as text"),
    "emphasis-shown": QT_TRANSLATE_NOOP(
        "Findings", "{detail} is shown with its asterisks: blanks inside of them or HTML around them keep it from bold"
    ),
    "heading-order": QT_TRANSLATE_NOOP(
        "Findings", "a heading's level is left out ({detail}); screen readers and contents lose the thread"
    ),
    "heading-empty": QT_TRANSLATE_NOOP("Findings", "a heading ({detail}) without words"),
    "section-empty": QT_TRANSLATE_NOOP("Findings", "nothing stands below the heading “{detail}”"),
    "no-picture": QT_TRANSLATE_NOOP("Findings", "the site has no picture {detail}"),
    "image-without-alt": QT_TRANSLATE_NOOP(
        "Findings", "the picture {detail} has no words for those who do not see it (alt)"
    ),
    "alt-is-file-name": QT_TRANSLATE_NOOP("Findings", "“{detail}” is a file's name and says nothing of the picture"),
    "alt-on-every-post": QT_TRANSLATE_NOOP(
        "Findings", "many posts have the same words for a picture, which say nothing of this one: {detail}"
    ),
    "link-dead": QT_TRANSLATE_NOOP("Findings", "the link {detail} leads to nothing that the site publishes"),
    "anchor-dead": QT_TRANSLATE_NOOP("Findings", "the page has no place {detail}"),
    "mixed-content": QT_TRANSLATE_NOOP(
        "Findings", "{detail} is loaded without encryption; browsers do not show it on a page with https"
    ),
    "invisible-character": QT_TRANSLATE_NOOP(
        "Findings", "characters that nobody sees ({detail}); searches and links stumble over them"
    ),
    "file-name-taken-apart": QT_TRANSLATE_NOOP(
        "Findings", "the file's name is in decomposed letters (NFD), so that links miss it; rename it to {detail}"
    ),
    "text-taken-apart": QT_TRANSLATE_NOOP(
        "Findings", "Hangul in decomposed letters (NFD), which searches do not find: {detail}"
    ),
    "title-long": QT_TRANSLATE_NOOP(
        "Findings", "wider than searches and messengers show ({detail}; a Hangul syllable counts 2)"
    ),
    "description-long": QT_TRANSLATE_NOOP(
        "Findings", "longer than searches and messengers show ({detail}; a Hangul syllable counts 2)"
    ),
    "field-missing": QT_TRANSLATE_NOOP("Findings", "the house asks for {detail}"),
    "field-length": QT_TRANSLATE_NOOP("Findings", "not as long as the house wants it: {detail}"),
    "word-banned": QT_TRANSLATE_NOOP("Findings", "a word that the house does not use: {detail}"),
    "resident-number": QT_TRANSLATE_NOOP(
        "Findings", "a resident registration number ({detail}); it must not be published"
    ),
    "mobile-number": QT_TRANSLATE_NOOP("Findings", "a mobile telephone number ({detail})"),
    "bank-account": QT_TRANSLATE_NOOP("Findings", "a bank account's number ({detail})"),
}
"""The rules' ids, each with what its findings say."""


def finding_words(diagnostic: Diagnostic) -> str:
    """A finding as one sentence, in English."""
    return FINDINGS[diagnostic.rule].format(detail=diagnostic.detail)
