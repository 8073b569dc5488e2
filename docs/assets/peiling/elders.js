// In the lists of a page: what does not hold in the gemeente of the reader is left out, until the reader asks for it.

import { find, findAll } from "../gedeeld/vinden.js";
import { ELSEWHERE } from "./tijdblok.js";

// An item of a list that is about one kader, decision or change.
const ITEMS = ".rij, .titels > li, .wijziging, .getal, .tijdlijn > li";
const line = find(document, "[data-peil-elders]");
const button = find(line, "button");
let count = 0;

/**
 * @param {{block: HTMLElement, how: string}[]} shown what each part of the page says
 * @param {string} place the gemeente of the reader
 */
export function leaveOut(shown, place) {
  for (const old of findAll(document, ".elders")) old.classList.remove("elders");
  const items = new Set(shown.filter(({ how }) => how === ELSEWHERE).map(itemOf));
  items.delete(null);
  for (const item of items) item?.classList.add("elders");
  count = items.size;
  find(line, "span").textContent = `Wat niet in ${place} geldt, is weggelaten.`;
  line.hidden = count === 0;
  show(false);
}

/** The item of a list that a part of the page is about; null where it is only named in passing. */
function itemOf({ block }) {
  const item = block.closest(ITEMS);
  return item === block || item?.querySelector("[data-tijd]") === block ? item : null;
}

function show(all) {
  document.body.classList.toggle("zonder-elders", !all && count > 0);
  button.setAttribute("aria-pressed", String(all));
  for (const counted of findAll(document, "[data-telt-rijen]")) {
    const rows = [...(counted.closest("details, section")?.querySelectorAll(ITEMS) ?? [])];
    counted.textContent = String(all ? rows.length : rows.filter((one) => !one.matches(".elders")).length);
  }
  button.textContent = `Toon ook ${count} van elders`;
  for (const link of findAll(document, ".opdezepagina a[href^='#']", HTMLAnchorElement)) {
    const part = document.getElementById(link.hash.slice(1))?.closest("section, li, tr, main");
    const entry = link.closest("li");
    if (entry) entry.hidden = !part || getComputedStyle(part).display === "none";
  }
}

button.addEventListener("click", () => show(button.getAttribute("aria-pressed") === "false"));
