// The drafts that there are, above the form: to go on with, or to drop.

import { writeDate } from "../gedeeld/datum.js";
import { element } from "../gedeeld/element.js";

/**
 * @param {HTMLElement} place
 * @param {import("./concept.js").Draft[]} drafts
 * @param {(draft: import("./concept.js").Draft) => void} take
 * @param {(draft: import("./concept.js").Draft) => void} drop
 */
export function showDrafts(place, drafts, take, drop) {
  place.hidden = drafts.length === 0;
  place.replaceChildren(...drafts.flatMap((one) => draftParts(one, take, drop)));
}

function draftParts(draft, take, drop) {
  const what = draft.titel || draft.kader;
  const button = (text, kind, act) => {
    const about = what ? element("span", { class: "alleen-voorlezen" }, ` «${what}»`) : "";
    const made = element("button", { class: kind, type: "button" }, text, about);
    made.addEventListener("click", act);
    return made;
  };
  return [
    element(
      "p",
      {},
      "In deze browser staat een concept van ",
      element("span", { "data-concept-dag": "" }, writeDate(draft.op)),
      what ? `: ${what}` : "",
      ".",
    ),
    element(
      "div",
      { class: "knoppen" },
      button("Ga verder met het concept", "knop", () => take(draft)),
      button("Verwijder het concept", "knop knop--licht", () => drop(draft)),
    ),
  ];
}
