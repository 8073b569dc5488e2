// A calculator in a frame on another site: tells how high it is, and opens what it links to beside that site.

import { listen } from "./gastheer.js";

let isFollowed = false;

listen(({ kaderwijzer }, answer) => {
  if (kaderwijzer !== "hallo" || isFollowed) return;
  isFollowed = true;
  const tell = () => answer({ kaderwijzer: "hoogte", hoogte: Math.ceil(document.body.getBoundingClientRect().height) });
  new ResizeObserver(tell).observe(document.body);
});

/** Another page in the frame would be without its menu. */
document.addEventListener("click", ({ target }) => {
  const link = target instanceof Element ? target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.hasAttribute("download")) return;
  const isHere = link.origin === location.origin && link.pathname === location.pathname;
  if (isHere) return;
  link.target = "_blank";
  link.rel = "noopener";
});
