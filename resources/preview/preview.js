// Runs in a world of its own beside the page, whose scripts are off. Changes what is shown without loading it anew.
// Nothing but patches and morphs touches the page's own nodes: looks are laid over them by style sheets of ours.
"use strict";

var copydesk = { marks: null, marked: -1, look: {}, sheet: null, written: "", media: new WeakMap() };

// The comments that bracket the body's pieces, in order; looked for once and kept while the page stands.
function copydeskMarks() {
  const known = copydesk.marks;
  if (known && known.starts.every((mark) => mark.isConnected)) return known;
  const walker = document.createTreeWalker(document.body || document, NodeFilter.SHOW_COMMENT);
  const starts = [], ends = [];
  while (walker.nextNode()) {
    const found = /^copydesk:(\/?)block \d+$/.exec(walker.currentNode.data);
    if (found) (found[1] ? ends : starts).push(walker.currentNode);
  }
  copydesk.marks = { starts, ends };
  return copydesk.marks;
}

// Carries out patches, the last place first: each puts pieces in the place of those from `start` to before `end`.
// False where the page is not cut into `count` such pieces, or one of them would not stay by itself; then nothing of
// that patch is shown, and the whole page has to come.
function copydeskPatch(patches, count) {
  const { starts, ends } = copydeskMarks();
  if (!starts.length || starts.length !== ends.length) return false;
  if (count !== undefined && starts.length !== count) return false;
  // An element that a piece leaves open holds the pieces behind it: such a page cannot be patched.
  const parent = starts[0].parentNode;
  if ([...starts, ...ends].some((mark) => mark.parentNode !== parent)) return false;
  return patches.every((patch) => copydeskReplace(patch, parent));
}

function copydeskReplace({ start, end, blocks }, parent) {
  const { starts, ends } = copydeskMarks();
  if (end > starts.length) return false;
  const html = blocks.map((block) => `<!--copydesk:block 0-->${block}<!--copydesk:/block 0-->`).join("");
  const made = blocks.length ? copydeskParsed(html, parent) : [];
  if (!made) return false;
  const after = end > start ? ends[end - 1].nextSibling
    : start < starts.length ? starts[start] : ends[starts.length - 1].nextSibling;
  const old = [];
  for (let node = end > start ? starts[start] : after; node !== after; node = node.nextSibling) old.push(node);
  copydeskMorphList(parent, old, made, after);
  copydeskRenumber(parent, starts.length + blocks.length - (end - start));
  return true;
}

// The nodes of a text as they would be in the page, in an element like `parent`; null where they would not stay by
// themselves there: they close an element around them, or leave one open.
function copydeskParsed(html, parent) {
  const chain = [];
  for (let at = parent; at && at !== document.body && at !== document.documentElement; at = at.parentNode) {
    chain.unshift(at.localName);
  }
  const made = document.createElement("template");
  const open = chain.map((name) => `<${name}>`).join(""), close = chain.reverse().map((name) => `</${name}>`).join("");
  made.innerHTML = `${open}${html}<!--copydesk:end-->.${close}`;
  let inner = made.content;
  for (const name of chain.reverse()) {
    if (inner.childNodes.length !== 1 || inner.firstChild.localName !== name) return null;
    inner = inner.firstChild;
  }
  const nodes = [...inner.childNodes], text = nodes.pop(), mark = nodes.pop();
  if (!text || text.nodeType !== Node.TEXT_NODE || text.data !== ".") return null;
  if (!mark || mark.nodeType !== Node.COMMENT_NODE || mark.data !== "copydesk:end") return null;
  return nodes.map((node) => document.adoptNode(node));
}

function copydeskRenumber(parent, count) {
  const starts = [], ends = [];
  for (const node of parent.childNodes) {
    if (node.nodeType !== Node.COMMENT_NODE || !node.data.startsWith("copydesk:")) continue;
    const isEnd = node.data.startsWith("copydesk:/block "), list = isEnd ? ends : starts;
    const name = `copydesk:${isEnd ? "/" : ""}block ${list.length}`;
    if (node.data !== name) node.data = name;
    list.push(node);
  }
  copydesk.marks = starts.length === count && ends.length === count ? { starts, ends } : null;
}

// Makes the page what a freshly rendered one says, touching only what differs.
function copydeskMorph(html) {
  const wanted = new DOMParser().parseFromString(html, "text/html");
  copydeskMorphNode(document.documentElement, document.adoptNode(wanted.documentElement));
  copydesk.marks = null;
  copydeskDress();
  return true;
}

function copydeskSame(shown, wanted) {
  if (!shown.isEqualNode(wanted)) return false;
  // What stands in a template is no child of it.
  const holds = shown.nodeType === Node.ELEMENT_NODE && (shown.localName === "template" || shown.querySelector("template"));
  return !holds || shown.outerHTML === wanted.outerHTML;
}

function copydeskMorphNode(shown, wanted) {
  if (copydeskSame(shown, wanted)) return;
  if (shown.nodeType !== wanted.nodeType || shown.nodeName !== wanted.nodeName || shown.localName === "template") {
    shown.replaceWith(wanted);
  } else if (shown.nodeType !== Node.ELEMENT_NODE) {
    shown.nodeValue = wanted.nodeValue;
  } else {
    for (const { name } of [...shown.attributes]) if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
    for (const { name, value } of wanted.attributes) {
      if (shown.getAttribute(name) !== value) copydeskSetAttribute(shown, wanted, name);
    }
    copydeskMorphList(shown, [...shown.childNodes], [...wanted.childNodes], null);
  }
}

// Names that are no names for scripts (a stray quote in a tag) are taken over as they are.
function copydeskSetAttribute(shown, wanted, name) {
  shown.setAttributeNode(wanted.getAttributeNode(name).cloneNode());
}

// Makes of the nodes `old` of a parent, which stand before `before`, the nodes `next`.
function copydeskMorphList(parent, old, next, before) {
  let head = 0, tail = 0;
  const most = Math.min(old.length, next.length);
  while (head < most && copydeskAlike(old[head], next[head])) head++;
  while (tail < most - head && copydeskAlike(old[old.length - 1 - tail], next[next.length - 1 - tail])) tail++;
  const end = tail ? old[old.length - tail] : before;
  const rest = copydeskMatched(old.slice(head, old.length - tail), next.slice(head, next.length - tail));
  for (const [shown, wanted] of rest) {
    if (!wanted) shown.remove();
    else if (!shown) parent.insertBefore(wanted, copydeskNext(rest, wanted) || end);
    else copydeskMorphNode(shown, wanted);
  }
}

// Which old node becomes which new one, in the order of the new ones: those that stayed as they were where their
// number is not too large, between them one after the other.
function copydeskMatched(old, next) {
  const pairs = [];
  let from = 0;
  next.forEach((wanted, number) => {
    let at = -1;
    if (old.length !== next.length && (old.length - from) * (next.length - number) < 40000) {
      at = old.findIndex((shown, place) => place >= from && copydeskSame(shown, wanted));
    }
    if (at >= 0) while (from < at) pairs.push([old[from++], null]);
    const fits = at >= 0 || (from < old.length && old.length - from >= next.length - number);
    pairs.push([fits ? old[from++] : null, wanted]);
  });
  while (from < old.length) pairs.push([old[from++], null]);
  return pairs;
}

// The node before which a new one belongs: the next that stays.
function copydeskNext(pairs, wanted) {
  const at = pairs.findIndex((pair) => pair[1] === wanted);
  for (const [shown, later] of pairs.slice(at + 1)) if (shown && later) return shown;
  return null;
}

// Whether both are the same; the marks of pieces that only changed their number are made so.
function copydeskAlike(shown, wanted) {
  if (shown.nodeType === Node.COMMENT_NODE && wanted.nodeType === Node.COMMENT_NODE) {
    const mark = /^copydesk:\/?block /;
    const kind = mark.exec(shown.data);
    if (kind && kind[0] === mark.exec(wanted.data)?.[0]) {
      if (shown.data !== wanted.data) shown.data = wanted.data;
      return true;
    }
  }
  return copydeskSame(shown, wanted);
}
