// The page that answers a calculator for every row of a file. Nothing leaves the browser: the worker calculates,
// a portion at a time, so that the page stays alive and can stop.

import { readFragment } from "../gedeeld/adres.js";
import { count } from "../gedeeld/tekst.js";
import { find } from "../gedeeld/vinden.js";
import { Form } from "../rekenen/formulier.js";
import * as calculator from "../rekenen/rekenaar.js";
import { Source } from "./bron.js";
import { ColumnChoice } from "./kolomkeuze.js";
import { MARK } from "./kolommen.js";
import { daysIn, headsIn, headsNear, someCells } from "./rijen.js";
import { Outcome, overviewOf } from "./uitkomst.js";
import { inPortions, Progress } from "./voortgang.js";

const READING = "Het bestand wordt gelezen.";
const LOOK_FIRST = "Kijk na welke kolom wat is. Kies daarna nog eens «Reken het bestand uit».";
const STEPS = {
  downloaden: "De rekenhulp wordt opgehaald.",
  starten: "De rekenhulp start.",
  klaar: "De rekenhulp is klaar.",
};

const root = find(document, "[data-bestand]");
const part = (name) => find(root, `[data-${name}]`);
const name = root.dataset.bestand ?? "";
const formElement = find(root, "form", HTMLFormElement);
const submit = find(formElement, "[type=submit]", HTMLButtonElement);
const form = new Form(formElement, say);
const source = new Source(formElement, sourceChanged, lookUnasked, say, findHeads);
const choice = new ColumnChoice(part("kolomkeuze"), (question) => askSoundly(question, "herken"));
const progress = new Progress(part("voortgang"), part("stop"), submit);
const outcome = new Outcome(root, form, (question, way) => calculator.ask(name, question, way), say);

let turn = 0; // only the last calculation counts

function say(text) {
  part("stand").textContent = text;
}

/** A step takes the place of an earlier one or of waiting, never of what the reader has just done. */
function reportStep(step) {
  const isFree = ["", READING, ...Object.values(STEPS)].includes(part("stand").textContent);
  if (isFree && !progress.isRunning) say(STEPS[step]);
}

function showTrouble(reason) {
  progress.end();
  say("");
  part("reden").textContent = reason;
  part("storing").hidden = false;
}

function sourceChanged() {
  part("storing").hidden = true;
  choice.hide();
  outcome.markOutdated();
}

/** The row with the heads, when a title as wide was taken for them; only the calculator knows its own columns. */
async function findHeads({ heads, rows }) {
  const near = headsNear(rows);
  if (Object.keys(near).length === 0) return null;
  return (await askSoundly({ koppen: heads, kopregels: near }, "herken")).kopregel;
}

/** Shows which column is what, or at once why a file cannot be read. */
async function lookAtColumns() {
  if (source.isEmpty) return;
  const file = await source.rows();
  if (file.heads.length > 0) await choice.show(file);
  else if (source.isFile && file.fault) say(file.fault);
}

/** Nobody asked for this look; where the calculator stopped, the page has said so. */
function lookUnasked() {
  lookAtColumns().catch(() => {});
}

function showFaults(faults) {
  const places = form.collect().places.set("bestand", part("bron"));
  say("");
  form.showFaults(faults, places);
}

/** What the calculator says of the columns, and what is wrong with them, with the file and with what is beside it. */
async function check(file, fields, settings) {
  const { heads, rows, fault } = file;
  const seen = { cellen: someCells(file), dagen: daysIn(file), kopregels: headsIn(rows) };
  const columns = { koppen: heads, instellingen: settings, ...seen };
  const chosen = fields.length === heads.length ? { velden: fields } : {};
  const checked = await calculator.ask(name, { ...columns, ...chosen }, "kolommen");
  // Without a file every column is missing; that goes without saying.
  const others = (checked.fouten ?? []).filter(({ veld }) => !fault || veld !== "bestand");
  const faults = fault ? [{ veld: "bestand", melding: fault }, ...others] : others;
  return { checked, faults };
}

async function calculate() {
  const mine = ++turn;
  const isOver = () => mine !== turn;
  form.clearFaults();
  part("storing").hidden = true;
  say(READING);
  try {
    const file = await source.rows();
    // What the reader has not yet seen, he has not agreed to.
    const hasSeen = choice.isSeen;
    if (!choice.isShown) await lookAtColumns();
    const settings = form.collect().question;
    const { checked, faults } = await check(file, hasSeen ? choice.chosen() : choice.sure(), settings);
    if (isOver()) return;
    if (faults.length > 0) {
      if (faults.some(({ veld }) => veld === "bestand")) choice.unfold();
      showFaults(faults);
    } else if (!hasSeen && choice.isUnsure) {
      say(LOOK_FIRST);
      choice.focus();
    } else {
      await answer(file, checked, settings, isOver);
    }
  } catch (error) {
    if (!isOver()) showTrouble(error instanceof Error ? error.message : String(error));
  }
}

/** Asks what has been checked before; a fault now is ours and not the user's. */
async function askSoundly(question, way) {
  const answer = await calculator.ask(name, question, way);
  if (answer.fouten) throw new Error(answer.fouten[0].melding);
  return answer;
}

async function answer({ heads, rows: read, told, scale }, checked, settings, isOver) {
  const all = read.map(({ number, cells }) => ({ number, cells, answer: /** @type {any} */ (null) }));
  outcome.hide();
  progress.start(all.length);
  say(`${count(all.length, "rij wordt", "rijen worden")} uitgerekend.`);
  const mustStop = () => isOver() || progress.isStopped;
  const done = await inPortions(all, (some) => answerSome(some, heads, checked, settings), mustStop, progress);
  if (isOver()) return;
  const rows = all.slice(0, done);
  const sound = rows.filter((row) => !row.answer.fouten);
  const skipped = rows.filter((row) => row.answer.overgeslagen);
  const faulty = rows.filter((row) => row.answer.fouten && !row.answer.overgeslagen);
  const overview = await askSoundly(overviewOf(sound, settings), "overzicht");
  if (isOver()) return;
  progress.end();
  const said = [...told, ...scale];
  say(outcome.show({ heads, checked, settings, sound, faulty, skipped, total: all.length, told: said }, overview));
  // Who went on to something else in the meantime, stays there.
  const active = document.activeElement;
  if (active === document.body || active === submit) find(root, "#uitkomst").focus();
}

/** Gives each row its answer; how the reader marked it is not read, but for the word that a row of totals begins with. */
async function answerSome(rows, heads, { velden: fields, totaalwoorden: words }, settings) {
  const free = fields.indexOf(MARK);
  const isRead = (cell, place) =>
    place !== free ||
    words.includes(
      cell
        .replace(/\s*:\s*$/, "")
        .trim()
        .toLowerCase(),
    );
  const cells = rows.map((row) => row.cells.map((cell, place) => (isRead(cell, place) ? cell : "")));
  const question = { koppen: heads, velden: fields, rijen: cells, instellingen: settings };
  const { rijen: answers } = await askSoundly(question, "rijen");
  for (const [place, row] of rows.entries()) row.answer = answers[place];
}

async function takeExample() {
  const response = await fetch(find(root, ".bestand__voorbeeld", HTMLAnchorElement).href);
  source.takeText(await response.text());
  say("Het voorbeeld staat klaar. Kies «Reken het bestand uit».");
}

/** What only says how the rows stand, shows at once; for anything else the file has to be calculated again. */
function formChanged({ target }) {
  const field = target.closest("[data-veld]")?.dataset.veld;
  if (outcome.settingNames.includes(field)) outcome.refresh();
  else outcome.markOutdated();
}

formElement.addEventListener("submit", (event) => {
  event.preventDefault();
  calculate();
});
formElement.addEventListener("input", formChanged);
part("voorbeeld").addEventListener("click", takeExample);

form.fill(new URLSearchParams(JSON.parse(root.dataset.begin ?? "{}")));
form.fillStart();
for (const [field, text] of readFragment().params) form.fillOne(field, text); // where the reader came from
calculator.listen(reportStep, showTrouble);
calculator.startInTime(formElement);
