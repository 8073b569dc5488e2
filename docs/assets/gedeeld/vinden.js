// What a script finds on its page.

/**
 * The first element of a kind that fits; an error that names it when the page lacks it.
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} owner
 * @param {string} selector
 * @param {new () => T} [kind]
 * @returns {T}
 */
export function find(owner, selector, kind) {
  const found = owner.querySelector(selector);
  if (found instanceof (kind ?? HTMLElement)) return /** @type {T} */ (found);
  throw new Error(`${selector} is not on this page`);
}

/**
 * Every element of a kind that fits.
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} owner
 * @param {string} selector
 * @param {new () => T} [kind]
 * @returns {T[]}
 */
export function findAll(owner, selector, kind) {
  const all = [...owner.querySelectorAll(selector)].filter((one) => one instanceof (kind ?? HTMLElement));
  return /** @type {T[]} */ (all);
}

/**
 * Where something happened.
 * @param {Event} event
 */
export const targetOf = (event) => /** @type {HTMLElement} */ (event.target);

/** The way from this page to the root of the site, such as ../../ */
export const wayUp = () => document.body.dataset.basis ?? "./";

/** The root of the site. */
export const root = () => new URL(wayUp(), document.baseURI);
