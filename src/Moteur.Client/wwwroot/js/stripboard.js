// The hands on the stripboard: keys, clicks, and dragging with a mouse or a finger. What they mean is told by the page;
// here is only which item was meant and where it was dropped.

const HOLD = 350; // ms before a finger lifts a strip: less would catch a scroll
const SLIP = 6; // px that a mouse may slip in a click
const EDGE = 72; // px from the edge where the board scrolls by itself

const KEYS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', ' ', 'Escape', 'Delete', 'Backspace', 'm', 'o']);

export function attach(root, page) {
  let editable = false;
  let carried = false;
  let settling = false; // the page itself puts the keyboard on an item
  let inside = false; // the keyboard is on the board, even when its item was drawn anew
  let press = null;
  let drag = null;
  let quiet = 0; // clicks until then belong to a drag
  let address = null;

  const byKey = (key) => root.querySelector(`[data-item="${CSS.escape(key)}"]`);
  const itemOf = (target) => target instanceof Element ? target.closest('[data-item]') : null;
  const isTyped = (target) => target instanceof Element && target.matches('input, textarea, select, [contenteditable]');

  // Keys

  const onKeyDown = (event) => {
    if (drag) {
      if (event.key === 'Escape') { event.preventDefault(); end(false); }
      return;
    }
    const item = itemOf(event.target);
    if (!item || item !== event.target || event.altKey) return;
    const command = event.ctrlKey || event.metaKey;
    let key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (command && key === 'a') { /* the day's strips */ }
    else if (key === 'Enter') { if (!carried) return; }
    else if (!KEYS.has(key) || (command && key.length === 1 && key !== ' ')) return;
    event.preventDefault();
    page.invokeMethodAsync('OnKey', key, event.shiftKey, command);
  };

  const onDocumentKeyDown = (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyped(event.target) || document.querySelector('.mud-dialog, dialog[open]')) return;
    const key = event.key.toLowerCase();
    const step = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : null;
    if (!step || carried || !editable) return;
    event.preventDefault();
    page.invokeMethodAsync('OnKey', step, false, false);
  };

  // The days at a glance: one stop for the tabulator, arrows within.
  const onRove = (event) => {
    const group = event.target instanceof Element ? event.target.closest('[data-rove]') : null;
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (!group || !step) return;
    event.preventDefault();
    const cells = [...group.querySelectorAll('button')];
    const to = cells[cells.indexOf(event.target) + step];
    if (to) {
      cells.forEach((cell) => { cell.tabIndex = cell === to ? 0 : -1; });
      to.focus();
    }
  };

  // Clicks

  const onClick = (event) => {
    if (performance.now() < quiet) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const item = itemOf(event.target);
    if (item) page.invokeMethodAsync('OnPick', item.dataset.item, event.shiftKey, event.ctrlKey || event.metaKey);
  };

  const onDoubleClick = (event) => {
    const item = itemOf(event.target);
    if (item) page.invokeMethodAsync('OnOpen', item.dataset.item);
  };

  // Dragging

  const onPointerDown = (event) => {
    const item = itemOf(event.target);
    if (!editable || carried || drag || !item || event.button !== 0 || !event.isPrimary) return;
    press = { item, x: event.clientX, y: event.clientY, id: event.pointerId, touch: event.pointerType === 'touch' };
    if (press.touch) press.timer = setTimeout(begin, HOLD);
  };

  const onPointerMove = (event) => {
    if (drag) {
      if (event.pointerId === drag.id) [drag.x, drag.y] = [event.clientX, event.clientY];
    } else if (press && event.pointerId === press.id) {
      const far = Math.hypot(event.clientX - press.x, event.clientY - press.y);
      if (press.touch ? far > 10 : far > SLIP) {
        if (press.touch) release();
        else begin(event);
      }
    }
  };

  const begin = (event) => {
    const { item, id, touch } = press;
    const isDay = item.dataset.item.startsWith('d');
    const chosen = [...root.querySelectorAll('[data-item^="s"][aria-selected="true"]')].map((strip) => strip.dataset.item);
    const keys = !isDay && chosen.includes(item.dataset.item) ? chosen : [item.dataset.item];
    const box = item.getBoundingClientRect();
    const ghost = item.cloneNode(true);
    ['id', 'data-item', 'role', 'aria-selected', 'tabindex'].forEach((name) => ghost.removeAttribute(name));
    ghost.setAttribute('aria-hidden', 'true');
    ghost.classList.add('ghost');
    // Enough to know what is in hand: its number, effect and set, or the day's number, date and kind.
    [...ghost.children].slice(4).forEach((more) => more.remove());
    if (isDay) ghost.classList.add('ghost-day');
    ghost.style.setProperty('--width', `${Math.min(box.width - 40, 420)}px`);
    if (keys.length > 1) {
      const count = document.createElement('span');
      count.className = 'ghost-count';
      count.textContent = keys.length;
      ghost.append(count);
    }
    const line = document.createElement('div');
    line.className = 'insertion';
    line.hidden = true;
    root.append(ghost, line);
    drag = { keys, isDay, id, ghost, line, x: event?.clientX ?? press.x, y: event?.clientY ?? press.y, target: null, frame: 0 };
    release();
    mark(true);
    // The pressed element may be drawn anew while it is dragged; the board itself stays.
    try { root.setPointerCapture(id); } catch { /* the pointer is already up */ }
    if (touch) navigator.vibrate?.(12);
    document.documentElement.style.cursor = 'grabbing';
    drag.frame = requestAnimationFrame(follow);
  };

  const mark = (on) => drag.keys.forEach((key) => byKey(key)?.closest(drag.isDay ? 'section' : '[data-item]')?.toggleAttribute('data-dragged', on));

  const release = () => {
    clearTimeout(press?.timer);
    press = null;
  };

  const follow = () => {
    if (!drag) return;
    drag.ghost.style.transform = `translate(${drag.x + 10}px, ${drag.y + 8}px)`;
    scroll();
    aim();
    drag.frame = requestAnimationFrame(follow);
  };

  const scrollerOf = (element) => {
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      if (box.scrollHeight > box.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
    }
    return document.scrollingElement;
  };

  const scroll = () => {
    const under = document.elementFromPoint(drag.x, drag.y);
    if (!under) return;
    const box = scrollerOf(under);
    const isPage = box === document.scrollingElement;
    const top = isPage ? 0 : Math.max(0, box.getBoundingClientRect().top);
    const bottom = isPage ? innerHeight : Math.min(innerHeight, box.getBoundingClientRect().bottom);
    const reach = Math.min(EDGE, (bottom - top) / 4);
    const up = top + reach - drag.y;
    const down = drag.y - (bottom - reach);
    const speed = up > 0 ? -up : down > 0 ? down : 0;
    if (speed) box.scrollBy({ top: speed / 3, behavior: 'instant' });
  };

  const aim = () => {
    const under = document.elementFromPoint(drag.x, drag.y);
    const zone = under && root.contains(under) ? under.closest('[data-drop]') : null;
    if (zone !== drag.zone) {
      drag.zone?.removeAttribute('data-over');
      drag.zone = zone;
    }
    drag.target = !zone ? null : drag.isDay ? aimDay(zone) : zone.hasAttribute('data-cell') ? aimCell(zone) : aimStrip(zone);
    if (!drag.target || zone.hasAttribute('data-cell')) drag.line.hidden = true;
  };

  const draw = (box, y) => {
    drag.line.hidden = false;
    drag.line.style.width = `${box.width}px`;
    drag.line.style.transform = `translate(${box.left}px, ${y}px)`;
  };

  const aimCell = (zone) => {
    zone.setAttribute('data-over', '');
    return { day: zone.dataset.drop, before: '' };
  };

  const aimStrip = (zone) => {
    const stay = [...zone.querySelectorAll('[data-item^="s"]')].filter((strip) => !drag.keys.includes(strip.dataset.item));
    const next = stay.find((strip) => { const box = strip.getBoundingClientRect(); return drag.y < box.top + box.height / 2; });
    if (next) draw(next.getBoundingClientRect(), next.getBoundingClientRect().top);
    else if (stay.length) draw(stay.at(-1).getBoundingClientRect(), stay.at(-1).getBoundingClientRect().bottom);
    else {
      zone.setAttribute('data-over', '');
      drag.line.hidden = true;
    }
    return { day: zone.dataset.drop, before: next?.dataset.item ?? '' };
  };

  const aimDay = (zone) => {
    const days = [...root.querySelectorAll('section[data-drop]:not([data-drop=""])')].filter((day) => `d${day.dataset.drop}` !== drag.keys[0]);
    const over = zone.hasAttribute('data-cell') ? days.find((day) => day.dataset.drop === zone.dataset.drop) : days.includes(zone) ? zone : null;
    if (!over) return null;
    if (zone.hasAttribute('data-cell')) {
      zone.setAttribute('data-over', '');
      return { day: '', before: `d${over.dataset.drop}` };
    }
    const box = over.getBoundingClientRect();
    const before = drag.y < box.top + box.height / 2 ? over : days[days.indexOf(over) + 1];
    draw(box, before === over ? box.top - 4 : box.bottom + 4);
    return { day: '', before: before ? `d${before.dataset.drop}` : '' };
  };

  const end = (dropped) => {
    if (!drag) { release(); return; }
    cancelAnimationFrame(drag.frame);
    if (dropped) aim();
    const { keys, target } = drag;
    mark(false);
    root.querySelectorAll('[data-dragged]').forEach((left) => left.removeAttribute('data-dragged'));
    drag.zone?.removeAttribute('data-over');
    drag.ghost.remove();
    drag.line.remove();
    if (root.hasPointerCapture(drag.id)) root.releasePointerCapture(drag.id);
    document.documentElement.style.cursor = '';
    drag = null;
    quiet = performance.now() + 80;
    if (dropped && target) page.invokeMethodAsync('OnDrop', keys, target.day, target.before);
  };

  const onPointerUp = (event) => { if (event.pointerId === (drag ?? press)?.id) end(true); };
  const onPointerCancel = (event) => { if (event.pointerId === (drag ?? press)?.id) end(false); };
  const onTouchMove = (event) => { if (drag) event.preventDefault(); };
  const onContextMenu = (event) => { if (press?.touch || drag) event.preventDefault(); };
  const onBlur = () => end(false);

  // Focus

  const onFocusIn = (event) => {
    const item = root.contains(event.target) ? itemOf(event.target) : null;
    inside = !!item;
    // A screen reader may put the keyboard on any strip: the board then stands there too.
    if (item === event.target && item.tabIndex < 0 && !settling && !press && !carried) page.invokeMethodAsync('OnFocus', item.dataset.item);
  };

  const reveal = (item) => {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    item.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  };

  const keepInAddress = (chosen) => {
    clearTimeout(address);
    address = setTimeout(() => {
      const url = new URL(location.href);
      if ((url.searchParams.get('sel') ?? '') === chosen) return;
      if (chosen) url.searchParams.set('sel', chosen);
      else url.searchParams.delete('sel');
      history.replaceState(history.state, '', url);
    }, 250);
  };

  const listeners = [
    [root, 'keydown', onKeyDown],
    [root, 'keydown', onRove],
    [root, 'click', onClick, true],
    [root, 'dblclick', onDoubleClick],
    [root, 'pointerdown', onPointerDown],
    [root, 'contextmenu', onContextMenu],
    [root, 'touchmove', onTouchMove, { passive: false }],
    [document, 'keydown', onDocumentKeyDown],
    [document, 'focusin', onFocusIn],
    [window, 'pointermove', onPointerMove],
    [window, 'pointerup', onPointerUp],
    [window, 'pointercancel', onPointerCancel],
    [window, 'blur', onBlur],
  ];
  listeners.forEach(([target, name, act, options]) => target.addEventListener(name, act, options));

  return {
    // After each drawing: the keyboard stays on its item even when the item is a new element.
    settle(key, canEdit, isCarried, take, shown, chosen) {
      editable = canEdit;
      carried = isCarried;
      keepInAddress(chosen);
      const item = key ? byKey(key) : null;
      if (item && document.activeElement !== item && (take || (inside && document.activeElement === document.body))) {
        settling = true;
        item.focus({ preventScroll: !!shown });
        settling = false;
        if (!shown) item.scrollIntoView({ block: 'nearest' });
      }
      const wanted = shown ? byKey(shown) : null;
      if (wanted) reveal(wanted);
    },
    detach() {
      end(false);
      clearTimeout(address);
      listeners.forEach(([target, name, act, options]) => target.removeEventListener(name, act, options));
    },
  };
}
