// The little that only the browser can do. Loaded before the application, so that language and theme are right at first paint.
(() => {
  const root = document.documentElement;
  const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private window: the choice lasts as long as the page */ } };
  const language = () => kept('moteur.language') ?? ((navigator.language || 'fr').toLowerCase().startsWith('en') ? 'en' : 'fr');
  root.lang = language();

  // Theme: kept choice, else the system's.
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  let theme = kept('moteur.theme') ?? '';
  let look = null;
  const isDark = () => theme === 'dark' || (theme === '' && systemDark.matches);
  const applyTheme = () => {
    root.dataset.theme = isDark() ? 'dark' : 'light';
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', isDark() ? '#1b1b1d' : '#ffffff');
    look?.invokeMethodAsync('OnApplied', isDark());
  };
  systemDark.addEventListener('change', applyTheme);
  applyTheme();

  // The start page: which frame, which production's title, how far it is, and why it does not come.
  const production = /^\/p\/([0-9a-f-]{36})(\/|$)/.exec(location.pathname)?.[1];
  root.dataset.place = production ? 'inside' : 'outside';
  const title = production && kept('moteur.title.' + production);
  if (title) root.style.setProperty('--start-title', JSON.stringify(title));
  let isStarted = false;
  const slow = setTimeout(() => { root.dataset.start = 'slow'; }, 12000);
  const failed = (why) => {
    clearTimeout(slow);
    root.dataset.start = why instanceof WebAssembly.CompileError || !('popover' in HTMLElement.prototype) ? 'old' : 'failed';
  };
  const started = () => {
    isStarted = true;
    clearTimeout(slow);
    delete root.dataset.start;
    setTimeout(keepFiles, 3000);
  };
  const isRuntime = (target) => target.tagName === 'SCRIPT' && target.src.includes('blazor.webassembly');
  document.addEventListener('error', (e) => { if (isRuntime(e.target)) failed(); }, true);
  document.addEventListener('load', (e) => {
    if (isRuntime(e.target)) Blazor.start().then(started, failed);
  }, true);
  addEventListener('unhandledrejection', (e) => { if (!isStarted) failed(e.reason); });
  document.addEventListener('click', (e) => { if (e.target.closest?.('[data-reload]')) location.reload(); });

  // The application's own files are kept for the next start, which then needs no network. A version that has come in
  // meanwhile is offered, never forced on a page where somebody is typing.
  let version = null;
  let waiting = null;
  let isTaking = false;
  const offer = (worker) => {
    if (!navigator.serviceWorker.controller) return;
    waiting = worker;
    version?.invokeMethodAsync('OnReady');
  };
  const keepFiles = async () => {
    if (!navigator.serviceWorker) return;
    try {
      const registration = await navigator.serviceWorker.register('service-worker.js', { updateViaCache: 'none' });
      if (registration.waiting) offer(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => { if (worker.state === 'installed') offer(worker); });
      });
      navigator.serviceWorker.addEventListener('controllerchange', () => { if (isTaking) location.reload(); });
      const look = () => { if (document.visibilityState === 'visible') registration.update().catch(() => { /* no network: later */ }); };
      setInterval(look, 30 * 60 * 1000);
      document.addEventListener('visibilitychange', look);
    } catch { /* not allowed here: the application works without */ }
  };

  // Keys that work everywhere.
  let frame = null;
  const isTyping = (target) => target.closest?.('input, textarea, select, [contenteditable="true"]');
  document.addEventListener('keydown', (e) => {
    if ((e.key === 'ArrowUp' || e.key === 'ArrowDown') && e.target.closest?.('[data-arrows]')) e.preventDefault();
    if (!frame || e.altKey) return;
    if ((e.ctrlKey || e.metaKey) && !e.shiftKey && e.key.toLowerCase() === 'k') {
      e.preventDefault();
      frame.invokeMethodAsync('OnKey', 'search');
    } else if (e.key === '?' && !e.ctrlKey && !e.metaKey && !isTyping(e.target)) {
      e.preventDefault();
      frame.invokeMethodAsync('OnKey', 'help');
    }
  });
  addEventListener('offline', () => frame?.invokeMethodAsync('OnNetwork', false));
  addEventListener('online', () => frame?.invokeMethodAsync('OnNetwork', true));

  // The new page's title takes the focus, once it is there, when what had it is gone or was the link that led here.
  const arrive = () => {
    document.querySelectorAll(':popover-open').forEach((open) => open.hidePopover());
    const from = document.activeElement;
    const main = document.getElementById('main');
    const until = Date.now() + 8000;
    const old = main?.querySelector('h1');
    const seek = () => {
      const active = document.activeElement;
      if (active && active !== document.body && active !== from) return;
      if (active === from && main?.contains(from) && from !== main) return;
      const title = main?.querySelector('h1');
      if (title && (title !== old || !from.isConnected)) {
        title.tabIndex = -1;
        title.focus({ preventScroll: true });
        scrollTo(0, 0);
      } else if (Date.now() < until) setTimeout(seek, 50);
    };
    setTimeout(seek, 50);
  };

  const parsed = document.readyState === 'loading' ? new Promise((done) => { document.addEventListener('DOMContentLoaded', done, { once: true }); }) : Promise.resolve();

  window.moteur = {
    // The application begins when the page is parsed and the controls' script has run.
    ready: () => parsed.then(language),
    setLanguage(value) { keep('moteur.language', value); location.reload(); },
    theme: () => theme,
    setTheme(value) { theme = value; keep('moteur.theme', value); applyTheme(); },
    watchTheme(value) { look = value; return isDark(); },
    antiforgery: () => document.cookie.split('; ').find((c) => c.startsWith('XSRF-TOKEN='))?.slice(11) ?? '',
    kept: (key) => kept('moteur.' + key),
    keep: (key, value) => keep('moteur.' + key, value),
    startFrame(value) { frame = value; if (!navigator.onLine) frame.invokeMethodAsync('OnNetwork', false); },
    arrive,
    focus(id) { document.getElementById(id)?.focus(); },
    select(id) { document.getElementById(id)?.select(); },
    reveal(id) { document.getElementById(id)?.scrollIntoView({ block: 'nearest' }); },
    openDialog(dialog, stays) {
      if (dialog.open) return;
      // A session that has ended is not dismissed by Escape.
      dialog.oncancel = stays ? (e) => e.preventDefault() : null;
      dialog.onclick = stays ? null : (e) => { if (e.target === dialog) dialog.close(); };
      dialog.showModal();
    },
    closeDialog(dialog) { dialog.close(); },
    watchVersion(value) { version = value; if (waiting) version.invokeMethodAsync('OnReady'); },
    takeVersion() { isTaking = true; waiting.postMessage('take'); },
  };
})();
