// What a search needs, fetched when someone needs it.

import { comesFirst } from "../gedeeld/eerst.js";
import { root } from "../gedeeld/vinden.js";
import { FACETS } from "./vraagadres.js";

export const base = root();

/**
 * What `make` gives, made once; after a failure the next attempt makes it again.
 * @template T
 * @param {() => Promise<T>} make
 */
export function once(make) {
  /** @type {Promise<T> | null} */
  let made = null;
  return () => {
    if (made) return made;
    made = make().catch((error) => {
      made = null;
      throw error;
    });
    comesFirst(made);
    return made;
  };
}

export const loadSearch = once(async () => {
  const [{ Search }, { item }] = await Promise.all([import("./machine.js"), import("./treffer.js")]);
  return { search: await Search.load(base), item };
});

export const loadFacets = once(async () => {
  const [{ Facets }, { Panel, showChosen }] = await Promise.all([import("./facetten.js"), import("./keuze.js")]);
  return { facets: await Facets.load(base, FACETS), Panel, showChosen };
});
