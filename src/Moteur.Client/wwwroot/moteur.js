// The little that only the browser can do. Loaded before the application, so that language and theme are right at first paint.
(() => {
  const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private window: the choice lasts as long as the page */ } };
  const language = () => kept('moteur.language') ?? ((navigator.language || 'fr').toLowerCase().startsWith('en') ? 'en' : 'fr');
  document.documentElement.lang = language();

  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  let theme = kept('moteur.theme') ?? '';
  let watcher = null;
  const isDark = () => theme === 'dark' || (theme === '' && systemDark.matches);
  const applyTheme = () => {
    document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
    watcher?.invokeMethodAsync('OnApplied', isDark());
  };
  systemDark.addEventListener('change', applyTheme);
  applyTheme();

  window.moteur = {
    language,
    setLanguage(value) { keep('moteur.language', value); location.reload(); },
    theme: () => theme,
    setTheme(value) { theme = value; keep('moteur.theme', value); applyTheme(); },
    watchTheme(look) { watcher = look; return isDark(); },
    antiforgery: () => document.cookie.split('; ').find((c) => c.startsWith('XSRF-TOKEN='))?.slice(11) ?? '',
    kept: (key) => kept('moteur.' + key),
    keep: (key, value) => keep('moteur.' + key, value),
  };
})();
