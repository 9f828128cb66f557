// The queue of suggestions by keyboard: keys act on the row that has it, never while something is typed in one. The title
// stands for a queue that is empty or still on its way.

export function attach(queue, page) {
  const rows = () => [...queue.querySelectorAll('li[data-s]')];

  const onKeyDown = (event) => {
    const row = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!row.matches?.('li[data-s], h2')) {
      if (event.key === 'Escape' && row.closest?.('li[data-s]')) {
        event.preventDefault();
        row.closest('li[data-s]').focus();
      }
      return;
    }
    const all = rows();
    const at = all.indexOf(row);
    const move = { ArrowDown: at + 1, n: at + 1, ArrowUp: at - 1, p: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      all[Math.max(0, Math.min(all.length - 1, move))]?.focus();
      return;
    }
    if (at >= 0 && (event.key === 'c' || event.key === 'q')) {
      event.preventDefault();
      row.querySelector(event.key === 'c' ? '[data-category]' : '[data-quantity]')?.focus();
      return;
    }
    const key = event.key === 'Delete' ? 'Backspace' : event.key;
    if ((at >= 0 && (key === 'Enter' || key === 'Backspace')) || ['z', 'j', 'k', 'l', 'Escape'].includes(key)) {
      event.preventDefault();
      if (event.repeat && key !== 'j' && key !== 'k') return;
      page.invokeMethodAsync('OnKey', at, key === 'Backspace' && event.shiftKey ? 'Never' : key);
    }
  };

  queue.addEventListener('keydown', onKeyDown);
  return {
    focus(index) {
      const row = rows()[index];
      row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'nearest' });
    },
    detach() { queue.removeEventListener('keydown', onKeyDown); },
  };
}
