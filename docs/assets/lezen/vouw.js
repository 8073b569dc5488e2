// What a long page keeps folded opens for who follows a link into it, and all at once for who asks for that.
// Who goes back finds open what was open; that is kept with the entry in the history of the browser.

import { readFragment } from "../gedeeld/adres.js";
import { find, findAll } from "../gedeeld/vinden.js";

const parts = findAll(document, ".vouw", HTMLDetailsElement);

/** Opens what the fragment of an address leads into, the part itself when it leads to its heading. */
function openTo(hash) {
  const { anchor } = readFragment(hash);
  const place = anchor ? document.getElementById(anchor) : null;
  let around = place?.closest("details");
  const isNew = around && !around.open;
  while (around) {
    around.open = true;
    around = around.parentElement?.closest("details");
  }
  if (isNew) place?.scrollIntoView();
}

const kept = findAll(document, ".vouw, .openthema", HTMLDetailsElement);
for (const place of history.state?.opengevouwen ?? []) if (kept[place]) kept[place].open = true;

let isToKeep = false;
for (const one of kept)
  one.addEventListener("toggle", () => {
    if (isToKeep) return;
    isToKeep = true; // all that opens at once is one change
    queueMicrotask(keepOpen);
  });

function keepOpen() {
  isToKeep = false;
  const opengevouwen = kept.flatMap((one, place) => (one.open ? [place] : []));
  history.replaceState({ ...history.state, opengevouwen }, "");
}

openTo(location.hash);
addEventListener("hashchange", () => openTo(location.hash));
// A link to where one is already changes nothing in the address.
document.addEventListener("click", ({ target }) => {
  const link = target instanceof Element ? target.closest("a[href*='#']") : null;
  if (link instanceof HTMLAnchorElement && link.hash === location.hash && link.pathname === location.pathname)
    openTo(link.hash);
});

const line = document.querySelector("[data-vouw-alles]");
if (line instanceof HTMLElement && parts.length) {
  const button = find(line, "button");
  line.hidden = false;
  let isOpen = false;
  button.addEventListener("click", () => {
    isOpen = !isOpen;
    for (const one of parts) one.open = isOpen;
    button.textContent = isOpen ? "Klap alles dicht" : "Klap alles open";
  });
}
