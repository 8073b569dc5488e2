// Which page belongs to which edition: its files come from there as long as it is open.

import { save, state } from "./stand.js";
import { here } from "./waar.js";

/** @typedef {import("./stand.js").Binding} Binding */

/** @type {Binding} */
export const FROM_SERVER = { uitgave: null, kopie: false };
/** @type {Map<string, Promise<Binding>>} */
const asked = new Map();

/**
 * Remembers where a page comes from, also while that is still being found out.
 * @param {string} id
 * @param {Promise<Binding>} found never rejects
 */
export async function bind(id, found) {
  if (!id) return;
  asked.set(id, found);
  const binding = await found;
  (await state()).klanten[id] = binding;
  await save();
}

/** @returns {Promise<Binding>} */
export async function bindingOf(id) {
  return (await asked.get(id)) ?? (await state()).klanten[id] ?? FROM_SERVER;
}

/** The pages that are open, with where they come from; what is known of others is forgotten. */
export async function openPages() {
  const [pages, now] = await Promise.all([
    here.clients.matchAll({ includeUncontrolled: true, type: "window" }),
    state(),
  ]);
  const ids = new Set([...pages.map(({ id }) => id), ...asked.keys()]);
  for (const id of Object.keys(now.klanten)) if (!ids.has(id)) delete now.klanten[id];
  return Promise.all(pages.map(async (page) => ({ page, binding: await bindingOf(page.id) })));
}

/** Tells who reads another edition that the site has been renewed. */
export async function tellNews(edition) {
  for (const { page, binding } of await openPages()) {
    if (binding.uitgave && binding.uitgave !== edition) page.postMessage({ soort: "vernieuwd" });
  }
}
