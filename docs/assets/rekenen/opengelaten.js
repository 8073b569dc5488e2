// What a reader has opened in an answer stays open in the next one.

import { find, findAll } from "../gedeeld/vinden.js";

/**
 * What stands open; each is known by its title, without a number that may differ, and by its place among equals.
 * @param {HTMLElement} owner
 */
export const openIn = (owner) =>
  named(owner)
    .filter(([, one]) => one.open)
    .map(([name]) => name);

/**
 * @param {HTMLElement} owner
 * @param {string[]} names
 */
export function openAgain(owner, names) {
  for (const [name, one] of named(owner)) if (names.includes(name)) one.open = true;
}

/**
 * @param {HTMLElement} owner
 * @returns {[string, HTMLDetailsElement][]}
 */
function named(owner) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return findAll(owner, "details", HTMLDetailsElement).map((one) => {
    const title = find(one, "summary").textContent?.replace(/ \(\d+\)$/, "") ?? "";
    seen.set(title, (seen.get(title) ?? 0) + 1);
    return [`${title} ${seen.get(title)}`, one];
  });
}
