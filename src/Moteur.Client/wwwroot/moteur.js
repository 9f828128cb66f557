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
    look?.invokeMethodAsync('OnApplied', isDark());
  };
  systemDark.addEventListener('change', applyTheme);
  applyTheme();

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

  window.moteur = {
    language,
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
    reveal(id) { document.getElementById(id)?.scrollIntoView({ block: 'nearest' }); },
    openDialog(dialog, stays) {
      if (dialog.open) return;
      // A session that has ended is not dismissed by Escape.
      dialog.oncancel = stays ? (e) => e.preventDefault() : null;
      dialog.onclick = stays ? null : (e) => { if (e.target === dialog) dialog.close(); };
      dialog.showModal();
    },
    closeDialog(dialog) { dialog.close(); },
    watchVersion() { },
    takeVersion() { location.reload(); },
  };
})();
