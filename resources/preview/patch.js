// Patches the blocks of the article in the preview's page.
//
// Run in a world of its own (QWebEngineScript.ApplicationWorld); the page's own scripts stay off. Each block stands
// between the comments "copydesk:block N" and "copydesk:/block N". Defines copydeskPatch(patches), which takes
// [{start, end, blocks: [html, ...]}, ...], applies them in order, and returns whether the page had all the blocks:
// where it had not, nothing is changed from that patch on and the page has to be loaded anew.
"use strict";

(function (world) {
  const MARK = /^copydesk:(\/?)block (\d+)$/;

  /** The comments around the blocks, in order: [{open, close}, ...]. Null where they do not pair. */
  function findBlocks() {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
    const blocks = [];
    let open = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const match = MARK.exec(node.data);
      if (!match) continue;
      if (match[1] === "") {
        open = node;
      } else {
        // A block whose HTML leaves elements open closes somewhere else than it opened.
        if (open === null || open.parentNode !== node.parentNode) return null;
        blocks.push({ open: open, close: node });
        open = null;
      }
    }
    return open === null ? blocks : null;
  }

  function removeBetween(first, last) {
    const range = document.createRange();
    range.setStartBefore(first);
    range.setEndAfter(last);
    range.deleteContents();
  }

  /** One block's nodes between new comments; the parser is told what it stands in. */
  function fragmentOf(html, parent) {
    const range = document.createRange();
    range.selectNodeContents(parent);
    const fragment = document.createDocumentFragment();
    const open = document.createComment("copydesk:block 0");
    const close = document.createComment("copydesk:/block 0");
    fragment.append(open, range.createContextualFragment(html), close);
    return { fragment: fragment, open: open, close: close };
  }

  function number(blocks) {
    blocks.forEach(function (block, at) {
      block.open.data = "copydesk:block " + at;
      block.close.data = "copydesk:/block " + at;
    });
  }

  function applyOne(blocks, patch) {
    if (patch.start < 0 || patch.start > patch.end || patch.end > blocks.length || blocks.length === 0) return false;
    // New blocks go in front of a node that stays: the next block's comment, or what follows the last one.
    const next = patch.end < blocks.length ? blocks[patch.end].open : blocks[blocks.length - 1].close.nextSibling;
    const parent = blocks[Math.min(patch.start, blocks.length - 1)].open.parentNode;
    if (patch.end < blocks.length && blocks[patch.end].open.parentNode !== parent) return false;
    const old = blocks.slice(patch.start, patch.end);
    if (old.some(function (block) { return block.open.parentNode !== parent; })) return false;
    const added = patch.blocks.map(function (html) {
      const made = fragmentOf(html, parent);
      parent.insertBefore(made.fragment, next);
      return { open: made.open, close: made.close };
    });
    // Last, so that a page that holds nothing else keeps its place.
    old.forEach(function (block) { removeBetween(block.open, block.close); });
    blocks.splice(patch.start, patch.end - patch.start, ...added);
    return true;
  }

  world.copydeskPatch = function (patches) {
    const blocks = findBlocks();
    if (blocks === null) return false;
    const done = patches.every(function (patch) { return applyOne(blocks, patch); });
    number(blocks);
    return done;
  };
})(globalThis);
