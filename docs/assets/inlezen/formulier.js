// The form of a new kader, with the place in the document filled in.

import { readFragment } from "../gedeeld/adres.js";
import { find } from "../gedeeld/vinden.js";
import { fillAnswers } from "../wijziging/velden.js";

const form = find(document, "[data-voorstel] form", HTMLFormElement);
const fields = (command) => find(form, `[data-vragen="${command}"]`);

/** Begins a new kader: an empty form, but for the place where it stands; also where it comes with a whole dossier. */
export function beginKader(source) {
  find(document, "[data-formulier-weer]").click(); // what was typed by hand was of the kader before
  for (const command of ["nieuw", "dossier"]) fillAnswers(fields(command), source ? { bron: [source] } : {});
  const choice = find(form, '[data-opdracht][value="nieuw"]', HTMLInputElement);
  choice.checked = true;
  choice.dispatchEvent(new Event("change", { bubbles: true }));
  fields("nieuw").dispatchEvent(new Event("input", { bubbles: true }));
}

/** Begins one when the address asks for it, as the work list of a source does. */
export function beginFromAddress() {
  const { params } = readFragment();
  if (params.get("opdracht") === "nieuw") beginKader(params.get("bron") ?? "");
}
