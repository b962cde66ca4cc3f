"use strict";

// Places. A piece is known by its number; -1 is what stands above the first one.

function copydeskRange(number) {
  const { starts, ends } = copydeskMarks();
  if (number < 0 || number >= starts.length || number >= ends.length) return null;
  const range = document.createRange();
  range.setStartAfter(starts[number]);
  range.setEndBefore(ends[number]);
  return range;
}

function copydeskRect(number) {
  const rect = copydeskRange(number)?.getBoundingClientRect();
  return rect && rect.height ? rect : null;
}

// Scrolls as far as needed for a piece, or some of one that is higher than the window, to be seen; for the first one
// to the page's top.
function copydeskReveal(number) {
  const range = copydeskRange(number);
  if (!range) return false;
  const place = range.getBoundingClientRect();
  const hidden = place.height > innerHeight ? place.bottom <= 0 || place.top >= innerHeight
    : place.top < 0 || place.bottom > innerHeight;
  if (!number && (hidden || !place.height)) scrollTo(0, 0);
  else if (place.height && hidden) {
    scrollBy(0, place.top - Math.min(innerHeight / 3, Math.max(0, innerHeight - place.height)));
  }
  return true;
}

// The piece at a quarter of the window's height, and how far into it that is, from 0 to 1; as JSON.
function copydeskPlace() {
  const { starts } = copydeskMarks(), y = innerHeight / 4;
  if (scrollY <= 0) return "[-1, 0]";
  if (scrollY >= document.documentElement.scrollHeight - innerHeight - 1) return JSON.stringify([starts.length - 1, 1]);
  let low = 0, high = starts.length - 1, found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    while (at <= high && !copydeskRect(at)) at++;  // some pieces show nothing
    if (at <= high && copydeskRect(at).top <= y) { found = at; low = at + 1; } else high = middle - 1;
  }
  const rect = copydeskRect(found);
  return JSON.stringify(rect ? [found, Math.min(1, Math.max(0, (y - rect.top) / rect.height))] : [-1, 0]);
}

// Scrolls so that `copydeskPlace` would say the same.
function copydeskScroll(number, share) {
  if (number < 0) return scrollTo(0, 0), true;
  const rect = copydeskRect(number);
  if (rect) scrollBy(0, rect.top + rect.height * share - innerHeight / 4);
  return Boolean(rect);
}

// What is at a point of the window: the piece, its text without white space and how much of that stands before the
// point, as JSON; "" outside of the body and on a link, which is no place for a caret.
function copydeskAt(x, y) {
  const hit = document.elementFromPoint(x, y);
  if (!hit || hit.closest("a[href]")) return "";
  const caret = document.caretRangeFromPoint(x, y);
  const inside = caret && hit.contains(caret.startContainer) ? caret : null;
  const place = inside || document.createRange();
  if (!inside) place.selectNode(hit);
  const { starts, ends } = copydeskMarks();
  for (let low = 0, high = starts.length - 1; low <= high;) {
    const middle = (low + high) >> 1;
    if (place.comparePoint(starts[middle], 0) > 0) high = middle - 1;
    else if (place.comparePoint(ends[middle], 0) < 0) low = middle + 1;
    else return copydeskTextAt(middle, inside);
  }
  return "";
}

function copydeskTextAt(number, caret) {
  const range = copydeskRange(number), text = range.toString().replace(/\s/g, "");
  if (!caret) return JSON.stringify({ piece: number, text, offset: -1 });
  range.setEnd(caret.startContainer, caret.startOffset);
  return JSON.stringify({ piece: number, text, offset: range.toString().replace(/\s/g, "").length });
}
