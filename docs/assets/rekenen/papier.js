// What stands on paper beside the answer: the day of printing, and an address that asks the same again.

import { find } from "../gedeeld/vinden.js";
import { isSecret, writeAddress } from "./rekenadres.js";

const root = find(document, "[data-rekenhulp]");
const part = (name) => find(root, `[data-papier] [data-${name}]`);
const today = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" });

/** Only what was filled in: the steps name the versions of the kaders, and the lot is for a calendar. */
function shortAddress(input) {
  const asked = new URLSearchParams(input);
  const lot = root.querySelector('[data-soort="lot"]');
  if (lot instanceof HTMLElement) asked.delete(lot.dataset.veld ?? "");
  return new URL(writeAddress({ input: asked.toString() }), location.href).href;
}

root.addEventListener("uitkomst", (event) => {
  const { detail } = /** @type {CustomEvent} */ (event);
  part("papieradres").textContent = isSecret ? "" : shortAddress(detail.input);
});
/** On paper the question comes before the answer. */
function putQuestionFirst() {
  const list = root.querySelector("[data-antwoord] > .ingevuld");
  const before = list?.previousElementSibling;
  if (!list || !before) return;
  list.parentElement?.prepend(list);
  addEventListener("afterprint", () => before.after(list), { once: true });
}

addEventListener("beforeprint", () => {
  part("afgedrukt").textContent = today.format(new Date());
  putQuestionFirst();
});
