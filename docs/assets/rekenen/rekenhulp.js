// The page of a calculator: form, worker, answer and address together.

import { readFragment } from "../gedeeld/adres.js";
import { element } from "../gedeeld/element.js";
import { copyText } from "../gedeeld/kopieren.js";
import { openOnPaper } from "../gedeeld/papier.js";
import { find, findAll, targetOf } from "../gedeeld/vinden.js";
import { choice } from "../peiling/peiling.js";
import { answerElements } from "./antwoord.js";
import { Form } from "./formulier.js";
import { drawLot } from "./lot.js";
import { openAgain, openIn } from "./opengelaten.js";
import * as calculator from "./rekenaar.js";
import { goTo, isSecret, readAddress, writeAddress } from "./rekenadres.js";
import { saveTables } from "./tabellen.js";
import { followChanges } from "./volgen.js";
import { renewed } from "./voorheen.js";

const STEPS = {
  downloaden: "De rekenhulp wordt opgehaald. U kunt alvast invullen.",
  starten: "De rekenhulp start.",
  klaar: "De rekenhulp is klaar.",
};
const BELOW = "De uitkomst staat hieronder.";
const FOLLOWS = "De uitkomst volgt wat u invult.";
const TAKEN = "De uitkomst van de andere rekenhulp is overgenomen. Vul nu de rest in.";
const OLD = "De uitkomst hoort nog bij wat u eerst invulde. Kies «Bereken» voor een nieuwe uitkomst.";

const root = find(document, "[data-rekenhulp]");
const part = (name) => find(root, `[data-${name}]`);
const [example] = findAll(root, "[data-voorbeeld]"); // a calculator may have none
const formElement = find(root, "form", HTMLFormElement);
const addressField = find(root, "#adres", HTMLInputElement);
const result = part("uitkomst");
const heading = find(result, "h2");

const typed = typedSoFar();
const form = new Form(formElement, say);
/** @type {string | null} */
let calculated = null; // the address of the answer on the page
/** @type {any} */
let shown = {}; // the answer on the page
let citation = {}; // by which versions that answer was made
let isFollowed = false; // whether the present step in the history came by itself, and the next change belongs to it
let turn = 0; // only the last question counts
let isWaiting = false;
let chosen = choice(); // the day and gemeente that the form began with

/** What a quick visitor filled in before this script was there; the form starts empty and would lose it. */
function typedSoFar() {
  const fields = /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ (
    [...formElement.elements].filter((one) => one.matches("[data-invoer]"))
  );
  const changed = fields.filter((one) => (isRadio(one) ? one.checked && !one.defaultChecked : one.value !== ""));
  return changed.map((field) => ({ field, value: field.value }));
}

/**
 * @param {Element} field
 * @returns {field is HTMLInputElement}
 */
function isRadio(field) {
  return field instanceof HTMLInputElement && field.type === "radio";
}

function takeTyped() {
  if (typed.length === 0) return;
  for (const { field, value } of typed.splice(0)) {
    if (isRadio(field)) field.checked = true;
    else field.value = value;
  }
  form.showWhatMatters();
}

/** The answer that the build worked out stands there until there is one of the visitor's own. */
function showExample(isShown) {
  if (example) example.hidden = !isShown;
}

/** What is said already is not said again. */
function say(text) {
  const place = part("stand");
  if (place.textContent !== text) place.textContent = text;
}

function reportStep(step) {
  const kept = isWaiting && step !== "klaar" ? " Uw vraag is bewaard; de uitkomst komt vanzelf." : "";
  say(STEPS[step] + kept);
}

function showTrouble(reason) {
  isWaiting = false;
  say("");
  part("reden").textContent = reason;
  part("vraag").textContent = JSON.stringify(form.collect().question);
  part("storing").hidden = false;
}

/**
 * Asks for the answer to what is filled in, and shows it.
 * @param {() => boolean} mayFocus whether the answer may take the focus by the time it is there
 * @param keep puts the address in the history: a new step, or in place of the present one
 * @param known by which versions an older answer was made, as long as the reader has changed nothing
 */
async function calculate(mayFocus, keep, known = {}) {
  forgetChange();
  isFollowed = false;
  drawLot(formElement);
  const input = form.collect();
  form.clearFaults();
  part("adresmelding").hidden = true;
  part("storing").hidden = true;
  keepInput(input, keep, known);
  isWaiting = true;
  say("De rekenhulp is bezig. De uitkomst komt vanzelf.");
  const answer = await askFor(input);
  if (!answer) return;
  if (answer.goed) showAnswer(answer, input);
  else showFaults(answer, input);
  if (answer.goed) say(BELOW);
  if (answer.goed && mayFocus()) heading.focus();
  tell(answer, input);
}

/** The answer, unless there is trouble (which has been told) or something newer is asked meanwhile. */
async function askFor(input) {
  const mine = ++turn;
  let answer;
  try {
    answer = await calculator.ask(root.dataset.rekenhulp ?? "", input.question);
  } catch {
    return;
  }
  if (mine !== turn) return;
  isWaiting = false;
  return answer;
}

/** The address says what is filled in. */
function keepInput(input, keep, known = {}) {
  const { input: before, others, choice } = readAddress();
  if (before === input.address) return;
  goTo(keep, writeAddress({ input: input.address, others, citation: known, choice }));
}

/** Tells the rest of the page. */
function tell(answer, input) {
  const detail = { answer, question: input.question, input: input.address, ask: calculator.ask };
  root.dispatchEvent(new CustomEvent("uitkomst", { detail }));
}

/**
 * Asks for the answer while the reader fills in: without a word, and without a fault for what is not finished.
 * All changes in a row are one step in the history.
 */
async function follow() {
  if (!part("storing").hidden) return;
  if (!form.isComplete()) return markOutdated();
  drawLot(formElement);
  const input = form.collect();
  if (input.address === calculated) return markOutdated();
  const answer = await askFor(input);
  if (!answer) return;
  if (!answer.goed) return markOutdated();
  form.clearFaults();
  tellNotes([]);
  part("adresmelding").hidden = true;
  keepInput(input, isFollowed ? history.replaceState : history.pushState);
  isFollowed = true;
  const opened = openIn(part("antwoord"));
  showAnswer(answer, input);
  openAgain(part("antwoord"), opened);
  say(FOLLOWS);
  tell(answer, input);
}

function showAnswer(answer, input) {
  calculated = input.address;
  shown = answer;
  citation = answer.meenemen.vermelding.adres;
  result.hidden = false;
  showExample(false);
  part("antwoord").replaceChildren(...answerElements(answer, input.shown));
  part("veldje").hidden = true;
  markOutdated();
}

function showFaults(answer, input) {
  calculated = null;
  result.hidden = true;
  say("");
  form.showFaults(answer.fouten, input.places);
}

/** Says so when the answer no longer belongs to what is filled in. */
function markOutdated() {
  if (calculated === null) return;
  const isOld = form.collect().address !== calculated;
  if (isOld && part("verouderd").hidden) say(OLD);
  if (!isOld && part("stand").textContent === OLD) say(BELOW);
  part("verouderd").hidden = !isOld;
  result.classList.toggle("uitkomst--verouderd", isOld);
}

/** Fills in and calculates what the address says; an ordinary anchor says nothing. */
function restore(mayFocus) {
  const { input: written, citation: known } = readAddress();
  if (written === "") {
    if (calculated !== null && readFragment().anchor === "") empty();
    return false;
  }
  const { address, notes } = renewed(written, JSON.parse(root.dataset.voorheen ?? "[]"));
  tellNotes(notes);
  showExample(example && location.hash === find(example, "[data-neem-over]", HTMLAnchorElement).hash);
  const problems = form.fill(address);
  takeTyped();
  if (problems.length === 0 && form.takesOver() && !form.isComplete()) {
    goTo(history.replaceState, writeAddress({ ...readAddress(), input: form.collect().address }));
    tellNotes([...notes, TAKEN]);
    return true;
  }
  if (problems.length === 0) {
    calculate(mayFocus, history.replaceState, known);
    return true;
  }
  const notice = part("adresmelding");
  find(notice, "ul").replaceChildren(...problems.map((one) => element("li", {}, one)));
  notice.hidden = false;
  notice.focus();
  markOutdated();
  return true;
}

/** What an address of earlier means now. */
function tellNotes(notes) {
  part("adresuitleg").textContent = notes.join(" ");
  part("adresuitleg").hidden = notes.length === 0;
}

/** Another day or gemeente for the whole site begins the form anew, unless the address says what is filled in. */
function startFromChoice() {
  const now = choice();
  const isNew = now.day !== chosen.day || now.gemeente !== chosen.gemeente;
  chosen = now;
  if (isNew && readAddress().input === "") form.fillStart();
}

/** As the page was before anything was filled in. */
function empty() {
  forgetChange();
  turn += 1;
  calculated = null;
  isFollowed = false;
  isWaiting = false;
  result.hidden = true;
  part("adresmelding").hidden = true;
  tellNotes([]);
  part("storing").hidden = true;
  part("sinds").hidden = true;
  root.dispatchEvent(new Event("leeg"));
  showExample(true);
  form.clear();
  form.fillStart();
  say("");
}

function startAgain() {
  empty();
  const kept = writeAddress({ choice: readAddress().choice });
  if (location.hash !== kept || isSecret) goTo(history.pushState, kept);
  say("Alles is leeg. U kunt opnieuw beginnen.");
  form.focusFirst();
}

async function copyAddress() {
  const fragment = writeAddress({ ...readAddress(), input: calculated ?? "", citation });
  const isCopied = await copyText(new URL(fragment, location.href).href, addressField);
  say(
    isCopied
      ? `Het adres is gekopieerd.${isSecret ? " Alles wat u invulde, staat erin." : ""}`
      : "Kopiëren lukt hier niet vanzelf. Het adres staat klaar om zelf te kopiëren.",
  );
}

const always = () => true;
const unlessBusy = () => document.activeElement === document.body;

formElement.addEventListener("submit", (event) => {
  event.preventDefault();
  showExample(false);
  tellNotes([]);
  calculate(always, history.pushState);
});
const forgetChange = followChanges(formElement, follow);
part("opnieuw").addEventListener("click", startAgain);
part("kopieer").addEventListener("click", copyAddress);
root.querySelector("[data-tabellen]")?.addEventListener("click", () => saveTables(root.dataset.rekenhulp, shown));
part("print").addEventListener("click", () => print());
openOnPaper(result);
addEventListener("hashchange", () => restore(always));
document.addEventListener("peiling", startFromChoice);
root.addEventListener("click", (event) => {
  // Following a link to the address one is at already changes nothing, so no event comes.
  const link = targetOf(event).closest('a[href*="="]');
  if (link?.getAttribute("href") === location.hash) restore(always);
  const change = targetOf(event).closest("[data-antwoord] [data-wijzig]");
  if (!(change instanceof HTMLAnchorElement)) return;
  event.preventDefault(); // the address keeps what is filled in
  form.goTo(find(formElement, `[id="${readFragment(change.hash).anchor}"]`));
});

calculator.listen(reportStep, showTrouble);
if (!restore(unlessBusy)) form.fillStart();
takeTyped();
calculator.startInTime(formElement);
