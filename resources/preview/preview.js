// Runs in a world of its own beside the page, whose scripts are off. Changes what is shown without loading it anew.
"use strict";

// The comments that bracket the body's blocks, in order.
function copydeskMarks() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
  const starts = [], ends = [];
  while (walker.nextNode()) {
    const found = /^copydesk:(\/?)block \d+$/.exec(walker.currentNode.data);
    if (found) (found[1] ? ends : starts).push(walker.currentNode);
  }
  return { starts, ends };
}

// Carries out patches, the last place first: each puts blocks in the place of those from `start` to before `end`.
// False where the page is not cut into blocks like that; the whole page comes when the typing rests.
function copydeskPatch(patches) {
  return patches.every(copydeskReplace);
}

function copydeskReplace({ start, end, blocks }) {
  const { starts, ends } = copydeskMarks();
  if (!starts.length || starts.length !== ends.length || end > starts.length) return false;
  // An element that a block leaves open holds the blocks behind it: such a page cannot be patched.
  const parent = starts[0].parentNode;
  if ([...starts, ...ends].some((mark) => mark.parentNode !== parent)) return false;
  const range = document.createRange();
  if (start < starts.length) range.setStartBefore(starts[start]);
  else range.setStartAfter(ends[starts.length - 1]);
  if (end > start) range.setEndAfter(ends[end - 1]);
  else range.collapse(true);
  range.deleteContents();
  const made = document.createElement("template");
  made.innerHTML = blocks.map((html) => `<!--copydesk:block 0-->${html}<!--copydesk:/block 0-->`).join("");
  range.insertNode(document.importNode(made.content, true));
  const now = copydeskMarks();
  now.starts.forEach((node, number) => { node.data = `copydesk:block ${number}`; });
  now.ends.forEach((node, number) => { node.data = `copydesk:/block ${number}`; });
  return true;
}

// Makes the page what a freshly rendered one says, touching only what differs.
function copydeskMorph(html) {
  const wanted = new DOMParser().parseFromString(html, "text/html");
  copydeskMorphNode(document.documentElement, document.adoptNode(wanted.documentElement));
  return true;
}

function copydeskMorphNode(shown, wanted) {
  if (shown.isEqualNode(wanted)) return;
  if (shown.nodeType !== wanted.nodeType || shown.nodeName !== wanted.nodeName) {
    shown.replaceWith(wanted);
  } else if (shown.nodeType !== Node.ELEMENT_NODE) {
    shown.nodeValue = wanted.nodeValue;
  } else {
    for (const { name } of [...shown.attributes]) if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
    for (const { name, value } of wanted.attributes) {
      if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
    }
    copydeskMorphChildren(shown, wanted);
  }
}

function copydeskMorphChildren(shown, wanted) {
  const old = [...shown.childNodes], next = [...wanted.childNodes];
  let head = 0, tail = 0;
  const most = Math.min(old.length, next.length);
  while (head < most && copydeskAlike(old[head], next[head])) head++;
  while (tail < most - head && copydeskAlike(old[old.length - 1 - tail], next[next.length - 1 - tail])) tail++;
  const shared = most - head - tail;
  for (let number = head; number < head + shared; number++) copydeskMorphNode(old[number], next[number]);
  for (let number = head + shared; number < old.length - tail; number++) old[number].remove();
  const before = tail ? old[old.length - tail] : null;
  for (let number = head + shared; number < next.length - tail; number++) shown.insertBefore(next[number], before);
}

// Whether both are the same; the marks of blocks that only changed their number are made so.
function copydeskAlike(shown, wanted) {
  if (shown.isEqualNode(wanted)) return true;
  const mark = /^copydesk:\/?block /;
  if (shown.nodeType !== Node.COMMENT_NODE || wanted.nodeType !== Node.COMMENT_NODE) return false;
  if (!mark.test(shown.data) || mark.exec(shown.data)[0] !== mark.exec(wanted.data)?.[0]) return false;
  shown.data = wanted.data;
  return true;
}

// Scrolls as far as needed for a block to be seen; for the first one to the page's top.
function copydeskReveal(number) {
  if (!number) return scrollTo(0, 0), true;
  const { starts, ends } = copydeskMarks();
  if (number >= starts.length || number >= ends.length) return false;
  const range = document.createRange();
  range.setStartAfter(starts[number]);
  range.setEndBefore(ends[number]);
  const place = range.getBoundingClientRect();
  if (place.height && (place.top < 0 || place.bottom > innerHeight)) {
    scrollBy(0, place.top - Math.min(innerHeight / 3, Math.max(0, innerHeight - place.height)));
  }
  return true;
}
