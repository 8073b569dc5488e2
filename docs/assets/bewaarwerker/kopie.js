// What was read and what is kept whole, looked up and added to.

import { put } from "./ophalen.js";
import { isReady, state } from "./stand.js";
import { addressOf, kept, read, urlOf } from "./waar.js";

/** @typedef {import("./stand.js").Edition} Edition */

const MOST_PAGES = 300; // that were read; then the oldest goes
const LARGEST = 2_000_000; // bytes of something that is kept because it was read

/** A file of an edition as it is kept. */
export async function copyIn(edition, url) {
  const address = addressOf(url);
  if (address === null) return undefined;
  for (const name of [kept(edition.naam), read(edition.naam)]) {
    const found = await caches.match(urlOf(address), { cacheName: name });
    if (found) return found;
  }
  return undefined;
}

/**
 * The newest copy of a page, with its edition.
 * @returns {Promise<{copy: Response, edition: Edition} | undefined>}
 */
export async function newestCopy(url) {
  for (const edition of (await state()).uitgaven.filter(isReady)) {
    const copy = await copyIn(edition, url);
    if (copy) return { copy, edition };
  }
  return undefined;
}

/** Keeps what was read of an edition, if there is room; the reader has it anyway. */
export async function keepRead(edition, url, response) {
  const address = addressOf(url);
  if (address === null || Number(response.headers.get("content-length")) > LARGEST) return;
  const store = await caches.open(read(edition.naam));
  try {
    await store.delete(urlOf(address)); // what is put last, stands last
    await put(store, address, response);
    const all = await store.keys();
    for (const old of all.slice(0, Math.max(0, all.length - MOST_PAGES))) await store.delete(old);
  } catch {
    // Without it the page works as well, as long as there is a connection.
  }
}
