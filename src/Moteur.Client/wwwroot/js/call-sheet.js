// The paper beside its form: shown without a flash at each change, scaled like a sheet seen from further away, printed, fetched.

const PaperWidth = 860;
const LeastWidth = 520;
const frames = new WeakMap();

// Narrower than a sheet can be read, the paper takes its phone's layout at its own size.
function fit(frame) {
  const holder = frame.parentElement;
  const page = frame.contentDocument?.documentElement;
  if (!holder || !page) return;
  const width = holder.clientWidth;
  const scale = width >= LeastWidth && width < PaperWidth ? width / PaperWidth : 1;
  frame.style.width = `${scale < 1 ? PaperWidth : width}px`;
  frame.style.transform = scale < 1 ? `scale(${scale})` : '';
  const height = Math.ceil(page.getBoundingClientRect().height);
  frame.style.height = `${height}px`;
  holder.style.height = `${Math.ceil(height * scale)}px`;
}

export function show(frame, html) {
  const known = frames.get(frame);
  if (known) {
    known.html = html;
    if (known.ready) replace(frame, html);
    return;
  }
  const state = { html, ready: false, observer: new ResizeObserver(() => fit(frame)) };
  frames.set(frame, state);
  frame.addEventListener('load', () => {
    state.ready = true;
    if (state.html !== html) replace(frame, state.html);
    state.observer.observe(frame.contentDocument.body);
    fit(frame);
    frame.contentDocument.fonts?.ready.then(() => fit(frame));
  }, { once: true });
  state.observer.observe(frame.parentElement);
  frame.srcdoc = html;
}

function replace(frame, html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  const page = frame.contentDocument;
  page.title = fresh.title;
  page.documentElement.lang = fresh.documentElement.lang;
  page.body.className = fresh.body.className;
  page.body.replaceChildren(...[...fresh.body.childNodes].map((node) => page.importNode(node, true)));
  fit(frame);
}

export function leave(frame) {
  frames.get(frame)?.observer.disconnect();
  frames.delete(frame);
}

// Prints a page of the server by the browser itself. Answers like download.js: nothing when it is done, else what went wrong.
export async function print(url) {
  let answer;
  try {
    answer = await fetch(url, { headers: { 'Accept-Language': document.documentElement.lang } });
  } catch {
    return 'offline';
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    return problem.detail || 'broken';
  }
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden';
  frame.setAttribute('aria-hidden', 'true');
  frame.srcdoc = await answer.text();
  await new Promise((loaded) => { frame.onload = loaded; document.body.append(frame); });
  await frame.contentDocument.fonts?.ready;
  frame.contentWindow.onafterprint = () => setTimeout(() => frame.remove(), 1000);
  frame.contentWindow.focus();
  frame.contentWindow.print();
  return '';
}

export const canSend = () => typeof navigator.share === 'function';

export async function send(title, url) {
  try {
    await navigator.share({ title, url });
  } catch {
    // The person closed the system's own window.
  }
}

export const select = (id) => document.getElementById(id)?.select();

export async function copy(text, fieldId) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without a secure connection only the selection can be copied.
    const field = document.getElementById(fieldId);
    field?.focus();
    field?.select();
    return document.execCommand('copy');
  }
}

let listener = null;

export function watchKeys(page) {
  forgetKeys();
  listener = (e) => {
    if ((e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey && e.key.toLowerCase() === 's') {
      e.preventDefault();
      page.invokeMethodAsync('OnKey', 'save');
      return;
    }
    if (e.ctrlKey || e.metaKey || e.altKey || e.shiftKey || e.defaultPrevented) return;
    if (e.target.closest?.('input, textarea, select, [contenteditable="true"], [role="dialog"]')) return;
    if (e.key === 'ArrowLeft' || e.key === 'ArrowRight') {
      e.preventDefault();
      page.invokeMethodAsync('OnKey', e.key === 'ArrowLeft' ? 'previous' : 'next');
    }
  };
  document.addEventListener('keydown', listener);
}

export function forgetKeys() {
  if (listener) document.removeEventListener('keydown', listener);
  listener = null;
}
