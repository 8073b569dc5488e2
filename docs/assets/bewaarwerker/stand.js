// What this browser keeps of the site, and which page belongs to which edition: written down, since a browser stops a worker
// that has nothing to do, and starts it anew.

import { STATE, urlOf } from "./waar.js";

/**
 * An edition of the site of which something is kept.
 * @typedef {object} Edition
 * @property {string} naam
 * @property {string} lijst the address of the list of its files
 * @property {number} gezien when the server last said that this is the one, in milliseconds
 * @property {string[]} delen which parts are there whole; without `schil` it is not ready
 *
 * Where a page came from: the edition that its files come from (null: from the server, as they are there), and whether
 * it is a copy.
 * @typedef {{uitgave: string | null, kopie: boolean}} Binding
 *
 * @typedef {object} State
 * @property {Edition[]} uitgaven the one that the server showed last is in front
 * @property {string[]} wil the parts to keep
 * @property {string[]} niet the parts that the reader took away: they do not come back by themselves
 * @property {Record<string, Binding>} klanten by the id of a page
 */

const PLACE = urlOf("uitgave.json?bewaard");

/** @returns {State} */
const nothing = () => ({ uitgaven: [], wil: [], niet: [], klanten: {} });

/** @type {Promise<State> | null} */
let loaded = null;
let writing = Promise.resolve();

/** What is kept; nothing where the browser cannot keep. */
export function state() {
  loaded ??= caches
    .open(STATE)
    .then((store) => store.match(PLACE))
    .then((found) => found?.json() ?? nothing())
    .catch(nothing);
  return loaded;
}

/** Writes it down; one after the other. */
export function save() {
  writing = writing
    .then(async () => {
      const [store, now] = await Promise.all([caches.open(STATE), state()]);
      await store.put(PLACE, new Response(JSON.stringify(now)));
    })
    .catch(() => {}); // a full disk: what is known is then known until the worker stops
  return writing;
}

/** As if nothing had ever been kept. */
export async function forget() {
  Object.assign(await state(), nothing());
}

/**
 * @param {Edition | undefined} edition
 * @returns {edition is Edition}
 */
export const isReady = (edition) => edition?.delen.includes("schil") ?? false;
