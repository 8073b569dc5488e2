// The rules below an answer as they were for it: a question about a day long past was answered with the versions of then.
// A day that the reader chose for the whole site goes before that.

import { lastDay } from "../gedeeld/datum.js";
import { find, findAll } from "../gedeeld/vinden.js";
import { choice } from "../peiling/peiling.js";
import { showMoment } from "../peiling/tijdblok.js";

const root = find(document, "[data-rekenhulp]");
const told = find(document, "[data-regels-van]");
const plain = told.textContent ?? "";
const CHOSEN = "U leest wat er gold op de dag die u bovenaan koos.";
const OF_ANSWER =
  "Van elke regel die in de stappen van uw uitkomst staat, leest u de versie van die uitkomst. De andere regels staan hier zoals zij het laatst golden.";
/** @type {{answer: any, question: any} | null} */
let last = null;

/** The version of every rule that a step of the answer rests on; what is only assumed is below no answer. */
function versionsOf({ answer, question }) {
  if (!answer.goed || question.alsof) return new Map();
  return new Map(answer.stappen.filter(({ versie }) => versie).map(({ kader, versie }) => [kader, versie]));
}

function show() {
  const chosen = choice();
  const versions = chosen.day || !last ? new Map() : versionsOf(last);
  for (const block of findAll(document, "[data-regel]")) {
    const version = versions.get(block.dataset.regel);
    const then = { day: version && lastDay(version), gemeente: last?.question.gemeente ?? null };
    // The answer is of a gemeente where the rule holds.
    const areas = [block.dataset.gebied ?? ""];
    showMoment(block, version ? { ...chosen, ...then, areas, chosen: true } : chosen);
  }
  if (chosen.day) told.textContent = CHOSEN;
  else told.textContent = versions.size ? OF_ANSWER : plain;
}

root.addEventListener("uitkomst", (event) => {
  last = /** @type {CustomEvent} */ (event).detail;
  show();
});
document.addEventListener("peiling", show);
