// The little that only the browser can do. Loaded before the application, so that language and theme are right at first paint.
(() => {
  const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private window: the choice lasts as long as the page */ } };
  const language = () => kept('moteur.language') ?? ((navigator.language || 'fr').toLowerCase().startsWith('en') ? 'en' : 'fr');
  document.documentElement.lang = language();
  const theme = kept('moteur.theme');
  if (theme) document.documentElement.dataset.theme = theme;

  window.moteur = {
    language,
    setLanguage(value) { keep('moteur.language', value); location.reload(); },
    theme: () => kept('moteur.theme') ?? '',
    setTheme(value) {
      keep('moteur.theme', value);
      if (value) document.documentElement.dataset.theme = value; else delete document.documentElement.dataset.theme;
    },
    antiforgery: () => document.cookie.split('; ').find((c) => c.startsWith('XSRF-TOKEN='))?.slice(11) ?? '',
    kept: (key) => kept('moteur.' + key),
    keep: (key, value) => keep('moteur.' + key, value),
  };
})();
