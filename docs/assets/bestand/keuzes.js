// Choices beside all rows of a file together: what is now is asked here, and wat-als.js lays other choices beside it.
// The question comes from the calculator; nothing of it gets into an address.

import { find } from "../gedeeld/vinden.js";
import { answerElements } from "../rekenen/antwoord.js";
import { Form } from "../rekenen/formulier.js";
import * as calculator from "../rekenen/rekenaar.js";

const CARRIED = "De begroting van uw bestand telt mee. Hieronder zet u er keuzes naast.";

const root = find(document, "[data-bestand]");
const box = find(root, "[data-keuzes]");
const part = (name) => find(box, `[data-${name}]`);
const formElement = find(box, "form", HTMLFormElement);
const form = new Form(formElement, say);
const name = root.dataset.bestand ?? "";
/** @type {object | null} the question of all rows together */
let carried = null;
let turn = 0;

function say(text) {
  part("keuzestand").textContent = text;
}

/** Another file, or other rows: what stood beside the earlier ones belongs to them. */
function begin(question) {
  turn += 1;
  carried = question;
  part("keuze-nu").hidden = true;
  part("keuzes-niet").hidden = question !== null;
  formElement.hidden = question === null;
  say("");
  root.dispatchEvent(new Event("leeg"));
}

async function carry() {
  const mine = ++turn;
  const input = form.collect();
  form.clearFaults();
  say("De rekenhulp is bezig.");
  const question = { ...carried, ...input.question };
  let answer;
  try {
    answer = await calculator.ask(name, question);
  } catch {
    return; // the page has said that the calculator stopped
  }
  if (mine !== turn) return;
  say(answer.goed ? CARRIED : "");
  part("keuze-nu").hidden = !answer.goed;
  if (answer.goed) {
    const whole = answerElements(
      answer,
      input.shown.map(([label, values]) => [label, values]),
    );
    find(part("keuze-nu"), "div").replaceChildren(...whole);
  } else form.showFaults(answer.fouten, input.places);
  const detail = { answer, question, input: input.address, ask: calculator.ask };
  root.dispatchEvent(new CustomEvent("uitkomst", { detail }));
}

formElement.addEventListener("submit", (event) => {
  event.preventDefault();
  carry();
});
root.addEventListener("samen", (event) => {
  box.hidden = false;
  begin(/** @type {CustomEvent} */ (event).detail);
});
root.addEventListener("niets", () => {
  box.hidden = true;
  begin(null);
});
