"""The names of tags that browsers know: HTML's, those it has given up, and what frames SVG and MathML."""

from __future__ import annotations

TAG_NAMES = frozenset(
    # WHATWG HTML, "Index of elements"
    "a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col "
    "colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 "
    "h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math "
    "menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script "
    "search section select selectedcontent slot small source span strong style sub summary sup svg table tbody td "
    "template textarea tfoot th thead time title tr track u ul var video wbr "
    # ibidem, "Obsolete features"
    "acronym applet basefont bgsound big blink center command dir font frame frameset image isindex keygen listing "
    "marquee menuitem multicol nextid nobr noembed noframes param plaintext rb rbc rtc spacer strike tt xmp "
    # read by old browsers, feeds or embedding services
    "amp fb portal shadow content element".split()
)
