// A button for one less and one for one more beside each number of a plan.

import { element } from "../gedeeld/element.js";
import { find, findAll } from "../gedeeld/vinden.js";

const WHOLE = /^\d{1,3}(?:\.\d{3})+$|^\d+$/;

/** @param {HTMLElement} box */
export function addSteps(box) {
  for (const group of findAll(box, "[data-soort=getal]:not([data-rij] *)")) {
    const input = find(group, "[data-invoer]", HTMLInputElement);
    const name = group.dataset.kort || group.dataset.label;
    input.before(button("−", `Eén minder: ${name}`, () => step(input, -1)));
    input.after(button("+", `Eén meer: ${name}`, () => step(input, 1)));
  }
}

function button(sign, name, act) {
  const made = element("button", { class: "knop knop--licht stapje", type: "button", "aria-label": name }, sign);
  made.addEventListener("click", act);
  return made;
}

/** What is no whole number stays as it is; below zero there is nothing. */
function step(input, change) {
  const text = input.value.trim() || "0";
  if (!WHOLE.test(text)) return;
  input.value = String(Math.max(0, Number(text.replaceAll(".", "")) + change));
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
