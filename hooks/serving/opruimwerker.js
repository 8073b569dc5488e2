// Only with `make serve`, in the place of the worker that keeps copies: removes itself and what was kept at this address.

addEventListener("install", (event) => {
  const all = caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))));
  /** @type {any} */ (event).waitUntil(all);
});
addEventListener("activate", (event) => {
  /** @type {any} */ (event).waitUntil(/** @type {any} */ (self).registration.unregister());
});
