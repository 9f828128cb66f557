// Keeps the application's own files, so that it opens without a network and quickly with one. It keeps no data and no paper:
// requests to the server's API, signed links and sign-in links never pass through here.
//
// One version is one cache: the start page and the files that it names are taken together and let go together, so that no
// page of one version ever meets a file of another.
self.importScripts('./service-worker-assets.js');

const prefix = 'moteur-';
const current = prefix + self.assetsManifest.version;
const start = new URL('./', self.location).href;

// Addresses at which the application starts; every other page is the server's own.
const pages = /^\/($|p\/|connexion$|compte$|nouvelle-production$|introuvable$)/;
const kept = /\.(wasm|js|css|woff2|svg|png|webmanifest|json|dat)$/;
const left = /(^|\/)(service-worker(-assets)?\.js|plain\.css|.*\.map)$/;
const fingerprint = /\.[a-z0-9]{10}(?=\.\w+$)/;
const isFingerprinted = (url) => fingerprint.test(url);

const files = self.assetsManifest.assets.filter((asset) => kept.test(asset.url) && !left.test(asset.url));
const urls = new Set(files.map((asset) => new URL(asset.url, start).href));

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => { if (event.data === 'take') self.skipWaiting(); });

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (pages.test(url.pathname)) event.respondWith(answer(start, request));
  } else if (urls.has(url.href)) {
    event.respondWith(answer(url.href, request));
  } else if (urls.has(url.href.replace(fingerprint, '')) && url.searchParams.size === 0) {
    // The start page gives a fingerprint to modules that the list of files names without one; it carries their hash too.
    event.respondWith(answer(url.href.replace(fingerprint, ''), request));
  } else if (isFingerprinted(url.pathname)) {
    // A window that still runs the version before.
    event.respondWith(caches.match(url.href).then((found) => found ?? fetch(request)));
  }
});

async function answer(key, request) {
  const cache = await caches.open(current);
  return (await cache.match(key)) ?? fetch(request);
}

async function install() {
  const cache = await caches.open(current);
  const page = await fetch(start, { cache: 'no-store', credentials: 'omit' });
  const html = await page.clone().text();
  // The server may have been replaced between this file and the start page: then the next visit tries again.
  const boot = /_framework\/blazor\.webassembly\.[a-z0-9]+\.js/.exec(html)?.[0];
  if (!page.ok || !boot || !urls.has(new URL(boot, start).href)) throw new Error('The start page is of another version.');
  await Promise.all(files.map((asset) => take(cache, asset)));
  await cache.put(start, page);
}

async function take(cache, asset) {
  const url = new URL(asset.url, start).href;
  const known = isFingerprinted(asset.url) ? await caches.match(url) : undefined;
  // Named by their content, files may come from the browser's own cache; others are asked for anew. The hash holds for both.
  const file = known ?? await fetch(new Request(url, { integrity: asset.hash, cache: isFingerprinted(asset.url) ? 'default' : 'no-cache', credentials: 'omit' }));
  if (!file.ok) throw new Error(`${asset.url}: ${file.status}`);
  await cache.put(url, file);
}

async function activate() {
  // The version before stays for the windows that still run it; older ones go.
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current);
  for (const name of names.slice(0, -1)) await caches.delete(name);
  await self.clients.claim();
}
