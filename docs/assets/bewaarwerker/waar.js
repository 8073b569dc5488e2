// Where the site stands, and how its files and what is kept of them are called.

/** The worker itself. */
export const here = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** The root of the site. */
export const base = new URL(here.registration.scope);

// The figure is for the way of keeping: what another way left behind is of no use.
const PREFIX = `kaderwijzer${base.pathname}:1:`;

/** Where it stands what is kept. */
export const STATE = `${PREFIX}stand`;

/** What belongs to an edition: files of which it names the content, and what was read besides. */
export const kept = (edition) => `${PREFIX}${edition}:vast`;
export const read = (edition) => `${PREFIX}${edition}:gelezen`;

/** The name of every store of this site. */
export const ours = async () => (await caches.keys()).filter((one) => one.startsWith(`kaderwijzer${base.pathname}:`));

// Below these every address names its content (FOR_EVER in hooks/publishing/headers.py): of any edition it is the same.
const FOR_EVER = ["pyodide/", "rekenen/", "keuren/", "peiling/", "zoekindex/stukken/", "uitgave/"];
// The worker itself and what the server says now are never kept; what stands on other sites is theirs.
const NEVER = ["bewaarwerker.js", "uitgave.json", "ingebed/"];

/** The address of a file from the root of the site; null for what is not of this site or never kept. */
export function addressOf(url) {
  const { origin, pathname } = new URL(url, base);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return null;
  const address = pathname.slice(base.pathname.length).replace(/(^|\/)index\.html$/, "$1");
  return NEVER.some((one) => address.startsWith(one)) ? null : address;
}

export const isForEver = (address) => FOR_EVER.some((one) => address.startsWith(one));
export const urlOf = (address) => new URL(address, base).href;
