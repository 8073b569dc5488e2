// Going back to a search shows as many finds as there were, and the place among them. Both stand with the entry in the
// history of the browser, so every entry has its own.

/** @typedef {{getoond?: number, hoogte?: number}} Kept */

/** @returns {Kept} what was kept of this entry */
const kept = () => history.state ?? {};

/** How many finds were shown here; 0 when nobody asked for more. */
export const shownBefore = () => kept().getoond ?? 0;

/** Keeps how many finds are shown, and how far the page is down. */
export function keepPlace(count) {
  history.replaceState({ ...kept(), getoond: count, hoogte: Math.round(scrollY) }, "");
}

/** Takes the reader to the place that was kept, once. */
export function takeBack() {
  const { hoogte, ...others } = kept();
  if (hoogte === undefined) return;
  history.replaceState(others, "");
  scrollTo(0, hoogte);
}
