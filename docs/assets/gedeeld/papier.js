// What is folded on the screen, and has to be read on paper.

import { findAll } from "./vinden.js";

/**
 * Paper shows everything; afterwards the page is as it was.
 * @param {HTMLElement} owner of what is folded
 */
export function openOnPaper(owner) {
  addEventListener("beforeprint", () => {
    const closed = findAll(owner, "details:not([open])", HTMLDetailsElement);
    const setAll = (isOpen) => {
      for (const one of closed) one.open = isOpen;
    };
    setAll(true);
    addEventListener("afterprint", () => setAll(false), { once: true });
  });
}
