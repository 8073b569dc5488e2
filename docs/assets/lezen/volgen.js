// The table of contents says which part of the page one reads. The browser tells when a part passes the line, so nothing
// is measured while one scrolls. A part that is not there yet, such as an outcome, is not in it.

import { findAll } from "../gedeeld/vinden.js";

// What is not there yet, and what is left out because it holds elsewhere (peiling/elders.js).
const AWAY = "[hidden], .zonder-elders .elders";
// All that is above this line of the screen has begun.
const BEGUN = { rootMargin: "100000px 0px -80% 0px" };
/** @type {Map<Element, HTMLAnchorElement>} the links by what they lead to, in the order of the page */
const links = new Map();
for (const link of findAll(document, ".opdezepagina a[href^='#']", HTMLAnchorElement)) {
  const part = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (part) links.set(part, link);
}
const begun = new Set();

function mark() {
  const now = [...links].findLast(([part]) => begun.has(part))?.[1];
  for (const link of links.values()) {
    if (link === now) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
}

const watch = new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen) {
    if (isIntersecting) begun.add(target);
    else begun.delete(target);
  }
  mark();
}, BEGUN);
const appear = new ResizeObserver((seen) => {
  for (const { target } of seen) {
    const entry = links.get(target)?.closest("li");
    if (entry) entry.hidden = target.closest(AWAY) !== null;
  }
});
for (const part of links.keys()) {
  watch.observe(part);
  appear.observe(part);
}
