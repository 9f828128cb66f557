// In development nothing is kept, so that changes show at once; what a published version kept at this address is let go.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.clients.claim();
})()));
self.addEventListener('fetch', () => {});
