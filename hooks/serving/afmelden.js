// Only with `make serve`: what was kept of another site at this address would hide what someone saves now.

(async () => {
  if (!("serviceWorker" in navigator)) return;
  const all = await navigator.serviceWorker.getRegistrations().catch(() => []);
  for (const one of all) await one.unregister();
  if (navigator.serviceWorker.controller) location.reload();
})();
