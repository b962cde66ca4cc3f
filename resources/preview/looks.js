"use strict";

// Looks, as style sheets over the page: its own nodes stay as they are.

function copydeskMark(number) {
  copydesk.marked = number;
  copydeskDress(false);
  return true;
}

// `look`: the colour scheme ("light", "dark"), whether only the article is shown, the colour of the mark.
function copydeskLook(look) {
  copydesk.look = look;
  copydeskDress();
  return true;
}

// `sheets`: whether the page's own style sheets may have changed; a patch changes none.
function copydeskDress(sheets = true) {
  if (sheets) copydeskShowScheme(copydesk.look.scheme || "");
  const bars = copydesk.look.scheme ? "@media screen { :root { scrollbar-width: thin } }\n" : "";
  const text = bars + copydeskMarkRule() + copydeskOnlyRule() + copydeskSchemeRule() + copydeskEmojiRule();
  if (!copydesk.sheet) {
    if (!text) return;
    copydesk.sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, copydesk.sheet];
  }
  if (text !== copydesk.written) copydesk.sheet.replaceSync(copydesk.written = text);
}

// In a list of articles: brings the entry of the one that is written into sight.
function copydeskShowEntry() {
  const named = document.querySelector("meta[name='copydesk:entry']")?.content;
  const link = named && [...document.querySelectorAll("body a[href]")].find((each) => each.getAttribute("href") === named);
  if (!link) return false;
  const box = link.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight) link.scrollIntoView({ block: "center", behavior: "instant" });
  return true;
}

// Its number among its parent's elements. A list of them all would cost more than the patch, at every patch.
function copydeskNumber(element) {
  let number = 1;
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling) number++;
  return number;
}

function copydeskPath(element) {
  const steps = [];
  for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
    steps.unshift(`:nth-child(${copydeskNumber(at)})`);
  }
  return [":root", ...steps].join(" > ");
}

function copydeskMarkRule() {
  const range = copydesk.look.mark ? copydeskRange(copydesk.marked) : null;
  if (!range) return "";
  const rules = [];
  for (let node = range.startContainer.childNodes[range.startOffset]; node; node = node.nextSibling) {
    if (node === copydeskMarks().ends[copydesk.marked]) break;
    if (node.nodeType === Node.ELEMENT_NODE) rules.push(copydeskPath(node));
  }
  if (!rules.length) return "";
  const colour = `color-mix(in srgb, ${copydesk.look.mark} 8%, transparent)`;
  const style = `box-shadow: 0 0 0 .4em ${colour}, inset 0 0 0 100vmax ${colour} !important`;
  return `@media screen { ${rules.join(", ")} { ${style} } }\n`;
}

// The article is the nearest element around the body that calls itself so.
function copydeskOnlyRule() {
  const parent = copydesk.look.only ? copydeskMarks().starts[0]?.parentElement : null;
  if (!parent) return "";
  const rules = [];
  for (let at = parent.closest("article, main, [role=main]") || parent; at !== document.body && at; at = at.parentElement) {
    rules.push(`${copydeskPath(at.parentElement)} > :not(:nth-child(${copydeskNumber(at)}))`);
  }
  return rules.length ? `${rules.join(", ")} { display: none !important }\n` : "";
}

function copydeskSchemeRule() {
  const scheme = copydesk.look.scheme;
  if (!scheme) return "";
  const stated = [...document.querySelectorAll("meta[name=color-scheme]")].map((meta) => meta.content).join(" ");
  const own = copydesk.written.includes("color-scheme:") ? copydesk.schemes : getComputedStyle(document.documentElement).colorScheme;
  copydesk.schemes = own;
  const takes = scheme === "light" || /dark/.test(`${own} ${stated}`);
  return takes ? `:root { color-scheme: ${scheme} !important }\n` : "";
}

// GitHub's pictures of emoji that did not come, for want of a network, are drawn with the machine's own letters.
function copydeskEmojiRule() {
  const rules = new Set();
  for (const image of document.querySelectorAll("img.emoji[src*='/emoji/unicode/']")) {
    const name = image.getAttribute("src"), codes = /\/emoji\/unicode\/([0-9a-f]+(?:-[0-9a-f]+)*)\.png$/.exec(name);
    if (!codes || image.naturalWidth) continue;
    const letters = codes[1].split("-").map((code) => String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)));
    const joined = letters.join(/[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u20e3\u{e0020}-\u{e007f}]/u.test(letters.join("")) ? "" : "\u200d");
    const text = `<text x="10" y="16" font-size="16" text-anchor="middle">${joined}</text>`;
    const picture = encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">${text}</svg>`);
    rules.add(`img.emoji[src="${CSS.escape(name)}"] { content: url("data:image/svg+xml,${picture}") }\n`);
  }
  return [...rules].join("");
}

// Has media queries for a colour scheme answered as if the reader's machine had it.
function copydeskShowScheme(scheme) {
  for (const sheet of document.styleSheets) copydeskShowSchemeIn(sheet, scheme);
}

function copydeskShowSchemeIn(sheet, scheme) {
  copydeskShowMedia(sheet, scheme);
  let rules;
  try { rules = sheet.cssRules; } catch { return; }  // a style sheet from elsewhere
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) copydeskShowMedia(rule, scheme);
    if (rule instanceof CSSImportRule) { if (rule.styleSheet) copydeskShowSchemeIn(rule.styleSheet, scheme); }
    else if (rule.cssRules && !(rule instanceof CSSStyleRule)) copydeskShowSchemeIn(rule, scheme);
  }
}

function copydeskShowMedia(holder, scheme) {
  if (!holder.media) return;
  const now = holder.media.mediaText, known = copydesk.media.get(holder);
  const own = known && known.shown === now ? known.own : now;
  if (!own.includes("prefers-color-scheme")) return;
  const answer = (_all, asked) => asked === scheme ? "(min-width: 0px)" : "(max-width: -1px)";
  const shown = scheme ? own.replace(/\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g, answer) : own;
  if (shown !== now) holder.media.mediaText = shown;
  copydesk.media.set(holder, { own, shown: holder.media.mediaText });
}
