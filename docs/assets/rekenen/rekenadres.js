// What stands behind the # of a calculator's page: what is filled in, other plans beside it, the citation, and the day
// and gemeente that the reader chose for the whole site.

import { readFragment, writeFragment } from "../gedeeld/adres.js";

const CITATION = ["corpus", "uitkomst", "versies"];
const CHOICE = ["op", "in"];
// The second plan has no number: so it was when there were no more than two, and those addresses still work.
const OTHER = /^anders(\d*)\.(.*)$/s;
const SECOND = 2;

/**
 * @typedef {object} Parts
 * @property {string} input what is filled in, as a text of URLSearchParams
 * @property {string[]} others such texts, one for each other plan in their order
 * @property {Record<string, string>} citation
 * @property {Record<string, string>} choice
 */

/** On a page with what nobody else may see, the address says nothing of it until the reader asks for a link. */
export const isSecret = Boolean(globalThis.document?.querySelector("[data-vertrouwelijk]"));
let kept = ""; // what the address would have said on such a page

/** @returns {Parts} what the address says, or would have said */
export function readAddress(hash = location.hash) {
  const written = parse(hash);
  return isSecret && written.input === "" ? { ...parse(kept), choice: written.choice } : written;
}

/** @returns {Parts} */
function parse(hash) {
  const input = new URLSearchParams();
  const others = new Map();
  /** @type {Record<string, string>} */
  const citation = {};
  /** @type {Record<string, string>} */
  const choice = {};
  for (const [name, text] of readFragment(hash).params) {
    if (CITATION.includes(name)) citation[name] = text;
    else if (CHOICE.includes(name)) choice[name] = text;
    else if (OTHER.test(name)) {
      const [, number, field] = /** @type {RegExpMatchArray} */ (name.match(OTHER));
      const plan = Number(number || SECOND);
      if (!others.has(plan)) others.set(plan, new URLSearchParams());
      others.get(plan).append(field, text);
    } else input.append(name, text);
  }
  const inOrder = [...others].sort(([one], [another]) => one - another);
  return { input: input.toString(), others: inOrder.map(([, plan]) => plan.toString()), citation, choice };
}

/**
 * The fragment of these parts with its #, empty without any; `readAddress` gives them back.
 * @param {Partial<Parts>} parts
 */
export function writeAddress({ input = "", others = [], citation = {}, choice = {} }) {
  const all = new URLSearchParams(input);
  others.forEach((plan, place) => {
    const prefix = place === 0 ? "anders." : `anders${place + SECOND}.`;
    for (const [name, text] of new URLSearchParams(plan)) all.append(prefix + name, text);
  });
  for (const [name, text] of [...Object.entries(citation), ...Object.entries(choice)]) all.append(name, text);
  return writeFragment("", all);
}

/**
 * Changes parts of the present address without a step in the history.
 * @param {Partial<Parts>} parts
 */
export function changeAddress(parts) {
  goTo(history.replaceState, writeAddress({ ...readAddress(), ...parts }));
}

/**
 * Takes an address: as a new step in the history, or in place of the present one.
 * @param {History["replaceState"]} how
 * @param {string} fragment
 */
export function goTo(how, fragment) {
  const here = location.pathname + location.search;
  if (!isSecret) {
    how.call(history, null, "", fragment || here);
    return;
  }
  const { choice } = parse(location.hash);
  kept = fragment;
  history.replaceState(null, "", writeAddress({ choice }) || here);
}
