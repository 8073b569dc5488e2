// Going back to a search shows as many finds as there were, with the one that was opened in the middle. Both are
// kept with the entry in the history of the browser, so every entry has its own.

/** @typedef {{getoond?: number, geopend?: number}} Kept */

/** @returns {Kept} what was kept of this entry */
const kept = () => history.state ?? {};

/** How many finds were shown here; 0 when nobody asked for more. */
export const shownBefore = () => kept().getoond ?? 0;

/** @param {number} count how many finds are shown */
export function keepCount(count) {
  history.replaceState({ ...kept(), getoond: count }, "");
}

/**
 * Keeps which find is opened.
 * @param {Element} list
 * @param {Element} item
 */
export function keepPlace(list, item) {
  const geopend = [...list.children].indexOf(item);
  history.replaceState({ ...kept(), getoond: list.children.length, geopend }, "");
  history.scrollRestoration = "manual"; // the list is not there yet when the browser would restore the place itself
}

/**
 * Takes the reader to the find that was opened, once.
 * @param {Element} list
 */
export function takeBack(list) {
  const { geopend, ...others } = kept();
  if (geopend === undefined) return;
  history.replaceState(others, "");
  history.scrollRestoration = "auto";
  list.children[geopend]?.scrollIntoView({ block: "center" });
}
