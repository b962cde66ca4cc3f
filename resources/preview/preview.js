// Runs in a world of its own beside the page, whose scripts are off. Changes what is shown without loading it anew.
// Nothing but patches and morphs touches the page's own nodes: looks are laid over them by style sheets of ours.
"use strict";

var copydesk = { marks: null, marked: -1, look: {}, sheet: null, written: "", media: new WeakMap() };

// The comments that bracket the body's pieces, in order, and the node that holds them all: null where none does,
// since a piece leaves an element open. Looked for once and kept while the page stands.
function copydeskMarks() {
  const known = copydesk.marks;
  if (known && known.starts.length && known.starts[0].isConnected) return known;
  const walker = document.createTreeWalker(document.body || document, NodeFilter.SHOW_COMMENT);
  const starts = [], ends = [];
  while (walker.nextNode()) {
    const found = /^copydesk:(\/?)block \d+$/.exec(walker.currentNode.data);
    if (found) (found[1] ? ends : starts).push(walker.currentNode);
  }
  const parent = starts[0]?.parentNode;
  const sound = starts.length === ends.length && [...starts, ...ends].every((mark) => mark.parentNode === parent);
  copydesk.marks = { starts, ends, parent: sound ? parent : null };
  return copydesk.marks;
}

// Carries out patches, the last place first: each puts pieces in the place of those from `start` to before `end`.
// False where the page is not cut into `count` such pieces, or one of them would not stay by itself; then nothing of
// that patch is shown, and the whole page has to come.
function copydeskPatch(patches, count) {
  const { starts, parent } = copydeskMarks();
  if (!parent || (count !== undefined && starts.length !== count)) return false;
  return patches.every(copydeskReplace);
}

function copydeskReplace({ start, end, blocks }) {
  const { starts, ends, parent } = copydeskMarks();
  if (!parent || end > starts.length) return false;
  const html = blocks.map((block, number) => copydeskBracketed(block, start + number)).join("");
  const made = blocks.length ? copydeskParsed(html, parent) : [];
  if (!made) return false;
  const after = end > start ? ends[end - 1].nextSibling
    : start < starts.length ? starts[start] : ends[starts.length - 1].nextSibling;
  const old = [];
  for (let node = end > start ? starts[start] : after; node !== after; node = node.nextSibling) old.push(node);
  copydeskMorphList(parent, old, made, after);
  const kept = blocks.length === end - start && starts.slice(start, end).every((mark) => mark.isConnected)
    && ends.slice(start, end).every((mark) => mark.isConnected);
  if (!kept) copydeskRenumber();
  return true;
}

function copydeskBracketed(html, number) {
  return `<!--copydesk:block ${number}-->${html}<!--copydesk:/block ${number}-->`;
}

// After a patch that changed their count: the pieces are numbered in order.
function copydeskRenumber() {
  copydesk.marks = null;
  const { starts, ends } = copydeskMarks();
  starts.forEach((mark, number) => copydeskName(mark, `copydesk:block ${number}`));
  ends.forEach((mark, number) => copydeskName(mark, `copydesk:/block ${number}`));
}

function copydeskName(mark, name) {
  if (mark.data !== name) mark.data = name;
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
