// Parts of an edition that are kept whole: what every page needs, the search, the calculators, a dossier.

import { fill, put, Renewed } from "./ophalen.js";
import { save, state } from "./stand.js";
import { filesOf, onServer } from "./uitgave.js";
import { isForEver, kept, read, urlOf } from "./waar.js";

/** @typedef {import("./stand.js").Edition} Edition */

export const SHELL = "schil";
export const SEARCH = "zoeken";
export const CALCULATORS = "rekenen";
export const READ = "gelezen"; // the pages that were read of the edition before

/**
 * Keeps a part of an edition whole.
 * @param {Edition} edition
 * @param {string} part
 * @param {(done: number, of: number) => void} [report]
 */
export async function keepPart(edition, part, report = () => {}) {
  if (edition.delen.includes(part)) return;
  if (part === READ) await renewRead(edition);
  else {
    const [store, files] = await Promise.all([caches.open(kept(edition.naam)), filesOf(edition, part)]);
    await fill(store, files, await keptBefore(edition, part), report);
  }
  edition.delen.push(part);
  await save();
}

/** Finds the same content in the editions that are kept already. */
async function keptBefore(edition, part) {
  const others = (await state()).uitgaven.filter((one) => one !== edition && one.delen.includes(part));
  const known = await Promise.all(
    others.map(async (one) => ({ names: new Map(await filesOf(one, part)), store: await caches.open(kept(one.naam)) })),
  );
  return async (address, name) => {
    for (const { names, store } of known) {
      const found = names.get(address) === name ? await store.match(urlOf(address)) : undefined;
      if (found) return found;
    }
    return isForEver(address) ? caches.match(urlOf(address)) : undefined;
  };
}

/** What was read of other editions, once more; only when the server still has this one afterwards. */
async function renewRead(edition) {
  const others = (await state()).uitgaven.filter((one) => one !== edition);
  const mine = await caches.open(read(edition.naam));
  const urls = new Set();
  for (const one of others) for (const { url } of await (await caches.open(read(one.naam))).keys()) urls.add(url);
  for (const { url } of await mine.keys()) urls.delete(url);
  const fetched = [];
  for (const url of urls) {
    const response = await fetch(url, { cache: "no-cache" });
    if (response.ok) fetched.push({ url, response });
  }
  if ((await onServer())?.naam !== edition.naam) throw new Renewed();
  for (const { url, response } of fetched) await put(mine, url, response);
}

/** Removes the files of a part that no other part holds. */
export async function removePart(edition, part) {
  const store = await caches.open(kept(edition.naam));
  const others = await Promise.all(edition.delen.filter((one) => one !== READ).map((one) => filesOf(edition, one)));
  const held = new Set(others.flat().map(([address]) => address));
  for (const [address] of await filesOf(edition, part)) if (!held.has(address)) await store.delete(urlOf(address));
}
