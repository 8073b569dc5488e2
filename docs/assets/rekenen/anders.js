// In the form of another plan only what differs from the present plan is asked; the reader chooses what else does.

import { element } from "../gedeeld/element.js";
import { find, findAll } from "../gedeeld/vinden.js";
import { counts, isShown } from "./telt.js";

const FIELDS = "[data-veld]:not([data-veld=heet], [data-rij] *)";

/** What an address says of one field, with all that stands in it. */
function said(address, name) {
  const parts = [...new URLSearchParams(address)].filter(([path]) => path.split(".")[0] === name);
  return new URLSearchParams(parts).toString();
}

const isNeeded = (group) => "verplicht" in group.dataset && counts(group);
const canBeAsked = (group) => !group.hidden && isShown(group);

/**
 * Shows what differs and offers the rest.
 * @param {HTMLElement} box the form of the plan, with its choice
 * @param {string} own what is filled in there
 * @param {string} present what the present plan says
 */
export function showDiffering(box, own, present) {
  for (const group of findAll(box, FIELDS)) {
    const name = group.dataset.veld ?? "";
    const mine = said(own, name);
    if (mine !== said(present, name) || (mine === "" && isNeeded(group))) group.dataset.gekozen = "";
    group.toggleAttribute("data-gelijk", !("gekozen" in group.dataset));
  }
  const rest = findAll(box, `[data-gelijk]${FIELDS}`).filter(canBeAsked);
  const options = rest.map(({ dataset }) => element("option", { value: dataset.veld }, dataset.label));
  const choice = find(box, "[data-kies]", HTMLSelectElement);
  const chosen = choice.value;
  choice.replaceChildren(element("option", { value: "" }, "(kies wat u verandert)"), ...options);
  choice.value = rest.some(({ dataset }) => dataset.veld === chosen) ? chosen : "";
  find(box, "[data-kiesplek]").hidden = rest.length === 0;
}

/** All is as in the present plan again. */
export function forgetDiffering(box) {
  for (const group of findAll(box, "[data-gekozen]")) delete group.dataset.gekozen;
}

/**
 * Asks a field that was equal so far, and goes to it.
 * @param {HTMLElement} box
 * @param {() => void} show shows anew what differs
 */
export function chooseDiffering(box, show) {
  const choice = find(box, "[data-kies]", HTMLSelectElement);
  find(box, "[data-verander]").addEventListener("click", () => {
    const group = findAll(box, FIELDS).find(({ dataset }) => dataset.veld === choice.value);
    if (!group) return choice.focus();
    group.dataset.gekozen = "";
    show();
    const [target] = [...findAll(group, "[data-invoer]"), ...findAll(group, "[data-erbij]")];
    target?.focus();
  });
}
