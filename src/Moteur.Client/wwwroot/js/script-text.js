// Selecting words of a scene: with the mouse or a finger, or word by word with the arrow keys.
// Offsets count the characters of a paragraph's own text; what style sheets add is not part of it.

export function attach(root, page) {
  let words = [];
  let anchor = -1;
  let caret = -1;

  const paragraphs = () => [...root.querySelectorAll('[data-p]')];

  const gather = () => {
    words = [];
    for (const paragraph of paragraphs()) {
      for (const match of paragraph.textContent.matchAll(/[\p{L}\p{N}]+(?:[’'\-][\p{L}\p{N}]+)*/gu)) {
        words.push({ paragraph, start: match.index, end: match.index + match[0].length });
      }
    }
  };

  const point = (paragraph, offset) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let left = offset;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left <= node.length) return [node, left];
      left -= node.length;
    }
    return [paragraph, paragraph.childNodes.length];
  };

  const offsetIn = (paragraph, node, offset) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    range.setEnd(node, offset);
    return range.toString().length;
  };

  const show = () => {
    const first = words[Math.min(anchor, caret)];
    let last = words[Math.max(anchor, caret)];
    if (!first || !last) return;
    // A tag holds words of one paragraph.
    if (last.paragraph !== first.paragraph) {
      caret = anchor;
      last = first;
    }
    getSelection().setBaseAndExtent(...point(first.paragraph, first.start), ...point(last.paragraph, last.end));
    last.paragraph.scrollIntoView({ block: 'nearest' });
    page.invokeMethodAsync('OnReading', first.paragraph.textContent.slice(first.start, last.end));
  };

  const chosen = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const element = range.startContainer.nodeType === 1 ? range.startContainer : range.startContainer.parentElement;
    const paragraph = element?.closest('[data-p]');
    if (!paragraph || !root.contains(paragraph)) return null;
    const whole = paragraph.textContent;
    let start = offsetIn(paragraph, range.startContainer, range.startOffset);
    let end = paragraph.contains(range.endContainer) ? offsetIn(paragraph, range.endContainer, range.endOffset) : whole.length;
    while (start < end && /\s/.test(whole[start])) start++;
    while (end > start && /\s/.test(whole[end - 1])) end--;
    if (end <= start) return null;
    const box = range.getBoundingClientRect();
    return { paragraph: Number(paragraph.dataset.p), start, length: end - start, words: whole.slice(start, end), x: box.left, y: box.bottom };
  };

  const offer = () => {
    const choice = chosen();
    if (choice) page.invokeMethodAsync('OnChosen', choice.paragraph, choice.start, choice.length, choice.words, choice.x, choice.y);
  };

  const onPointerUp = () => {
    // The selection is final only after the browser has handled the event itself.
    setTimeout(offer, 0);
  };

  const onKeyDown = (event) => {
    if (event.target !== root || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (!words.length) gather();
      caret = caret < 0 ? 0 : Math.min(words.length - 1, Math.max(0, caret + step));
      if (!event.shiftKey || anchor < 0) anchor = caret;
      show();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!words.length) gather();
      const all = paragraphs();
      const here = caret < 0 ? -1 : all.indexOf(words[caret]?.paragraph);
      const target = all[here + (event.key === 'ArrowDown' ? 1 : -1)];
      const found = words.findIndex((word) => word.paragraph === target);
      if (found >= 0) {
        caret = anchor = found;
        show();
      }
    } else if (event.key === 'j' || event.key === 'k') {
      caret = anchor = -1;
      getSelection().removeAllRanges();
      page.invokeMethodAsync('OnStep', event.key === 'j' ? 1 : -1);
    } else if (event.key === 's' || event.key === 'l') {
      event.preventDefault();
      page.invokeMethodAsync('OnAsked', event.key);
    } else if (event.key === 'Enter' || event.key === 't' || event.key === 'T') {
      event.preventDefault();
      offer();
    }
  };

  // After a tag the paragraph's nodes are new: the words are found again, the caret stays where it was.
  const watcher = new MutationObserver(() => {
    words = [];
    globalThis.CSS?.highlights?.delete('words');
  });
  watcher.observe(root, { childList: true, subtree: true, characterData: true });
  root.addEventListener('pointerup', onPointerUp);
  root.addEventListener('keydown', onKeyDown);

  return {
    // Shown by the browser over the text: nothing in the page changes, so that selecting goes on.
    emphasise(spans, scroll) {
      const all = paragraphs();
      const ranges = [];
      for (const [paragraph, start, length] of spans) {
        const text = all.find((p) => Number(p.dataset.p) === paragraph);
        if (!text) continue;
        const range = document.createRange();
        range.setStart(...point(text, start));
        range.setEnd(...point(text, start + length));
        ranges.push(range);
        if (scroll && ranges.length === 1) text.scrollIntoView({ block: 'nearest' });
      }
      if (globalThis.Highlight) CSS.highlights.set('words', new Highlight(...ranges));
    },
    clear() { getSelection().removeAllRanges(); },
    focus() { root.focus({ preventScroll: true }); },
    detach() {
      globalThis.CSS?.highlights?.delete('words');
      watcher.disconnect();
      root.removeEventListener('pointerup', onPointerUp);
      root.removeEventListener('keydown', onKeyDown);
    },
  };
}
