// What is wrong in the form, all of it together on top; each leads to its own field.

import { element } from "../gedeeld/element.js";
import { find, findAll, targetOf } from "../gedeeld/vinden.js";
import { firstInput } from "./velden.js";

/** @param {number} count */
const title = (count) => (count === 1 ? "Eén antwoord is nog niet goed" : `${count} antwoorden zijn nog niet goed`);

/**
 * Lists the fields that have a message; nothing to see where there are none.
 * @param {HTMLElement} box
 * @param {HTMLElement|null} form
 */
export function showSummary(box, form) {
  const wrong = form ? findAll(form, ".veld--fout:not([hidden])") : [];
  find(box, "h3").textContent = title(wrong.length);
  find(box, "ul").replaceChildren(...(form ? wrong.map((field) => line(form, field)) : []));
  box.hidden = wrong.length === 0;
}

function line(form, field) {
  const target = firstInput(form, String(field.dataset.veld));
  const link = element("a", { href: `#${target?.id ?? ""}` }, String(field.dataset.label));
  const messages = findAll(field, ".veld__foutregel").map(({ textContent }) => textContent);
  return element("li", {}, link, `${field.dataset.label?.endsWith("?") ? "" : ":"} ${messages.join(" ")}`);
}

/**
 * A link goes to its field, and leaves the address of the page as it is: that names the kader.
 * @param {HTMLElement} box
 */
export function followSummary(box) {
  box.addEventListener("click", (event) => {
    const link = targetOf(event).closest("a");
    if (!link) return;
    event.preventDefault();
    document.getElementById(link.hash.slice(1))?.focus();
  });
}
