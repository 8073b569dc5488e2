// The outline of a document with the text of each part, and a button to begin a kader there.

import { element } from "../gedeeld/element.js";

/** @typedef {{kop: string, onder: string | null, delen: {deel: string, tekst: string}[]}} Section */

/**
 * @param {HTMLElement} box
 * @param {Section[]} sections
 */
export function showOutline(box, sections) {
  box.replaceChildren(...sections.flatMap(sectionParts));
}

function sectionParts({ kop, onder, delen }) {
  const above = onder ? element("span", { class: "klein" }, ` (onder «${onder}»)`) : null;
  return [
    element("h3", {}, kop, above),
    element("ul", { class: "inlezen__delen", role: "list" }, ...delen.map((one) => partRow(kop, one))),
  ];
}

function partRow(kop, { deel, tekst }) {
  const place = `${kop}, ${deel}`;
  const said = element("span", { class: "klein", "data-stand": "" }, "");
  return element(
    "li",
    { "data-plaats": place },
    element(
      "details",
      {},
      element("summary", {}, `${deel[0].toUpperCase()}${deel.slice(1)} `, said),
      element("p", {}, tekst),
    ),
    element(
      "button",
      { class: "knop knop--licht", type: "button", "data-begin": place, hidden: "" },
      "Begin een kader",
      element("span", { class: "alleen-voorlezen" }, ` bij ${place}`),
    ),
  );
}

/**
 * Says of each part whether it is done; the others can be begun.
 * @param {HTMLElement} box
 * @param {string[]} left the places that are still to be done
 */
export function markDone(box, left) {
  for (const row of box.querySelectorAll("[data-plaats]")) {
    const isLeft = left.includes(/** @type {HTMLElement} */ (row).dataset.plaats ?? "");
    const [said, button] = [row.querySelector("[data-stand]"), row.querySelector("[data-begin]")];
    if (said) said.textContent = isLeft ? "nog te doen" : "gedaan";
    if (button) button.toggleAttribute("hidden", !isLeft);
  }
}

/** The text of a part, as it stands in the outline. */
export const textOf = (box, place) => box.querySelector(`[data-plaats="${CSS.escape(place)}"] p`)?.textContent ?? "";
