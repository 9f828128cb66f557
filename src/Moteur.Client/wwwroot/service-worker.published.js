// In development nothing is kept, so that changes show at once.
self.addEventListener("fetch", () => {});
