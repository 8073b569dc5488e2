// An amendment on the page of its proposal: what is put otherwise, the same cases in three columns, and what one takes
// along. Nothing leaves the reader's browser.

import { readFragment, writeFragment } from "../gedeeld/adres.js";
import { writeDate } from "../gedeeld/datum.js";
import { element } from "../gedeeld/element.js";
import { copyText } from "../gedeeld/kopieren.js";
import { find, findAll } from "../gedeeld/vinden.js";
import { Form } from "../rekenen/formulier.js";
import { Towns } from "./gemeenten.js";
import { fileOf, fromAddress, intoAddress, readChange, textOf } from "./wijziging.js";

const COLUMNS = ["Wat geldt", "Het voorstel", "Het amendement"];
const MOST_OWN = 3; // cases of the reader's own: more would not fit the annex

const section = find(document, "[data-amendement]");
const proposal = JSON.parse(section.dataset.amendement ?? "{}");
const part = (name) => find(section, `[data-${name}]`);
const form = find(section, "[data-anders]", HTMLFormElement);
const since = find(form, "[data-vanaf]", HTMLInputElement);
const result = part("uitslag");
const towns = new Towns(section, proposal);
const [ownElement] = findAll(section, "[data-eigen]", HTMLFormElement); // only where a calculator reads the proposal
const own = ownElement ? new Form(ownElement, say) : null;
/** @typedef {{name: string, title: string, note: string, question: object}} Case */
/** @type {Case[]} */
const cases = proposal.gevallen.map(([name, title, question, note]) => ({
  name,
  title,
  note,
  question: JSON.parse(question),
}));
/** @type {Case[]} */
let ownCases = [];
/** @type {string | null} the address of the file that can be downloaded */
let file = null;
let turn = 0; // only the last question counts

function say(text) {
  part("stand").textContent = text;
}

/** The reader's own day, whatever the hour. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function typed() {
  const values = findAll(form, "[data-waarde]", HTMLInputElement).map((one) => [one.dataset.waarde, one.value]);
  return {
    waarden: Object.fromEntries(values),
    vanaf: since.value,
    gemeenten: towns.chosen,
  };
}

function showFaults(faults) {
  const box = part("foutmelding");
  find(box, "ul").replaceChildren(...faults.map((one) => element("li", {}, one)));
  box.hidden = faults.length === 0;
}

/** Put what is filled in beside as a case too; the newest comes first. On paper only its note says what it is. */
function addOwn() {
  if (!own) return;
  const { question, shown } = own.collect();
  const note = shown.map(([label, values]) => `${label}: ${values.join("; ")}`).join(", ");
  const others = ownCases.filter((one) => one.note !== note);
  const mine = { name: ownElement.dataset.eigen ?? "", title: "Een eigen geval", note, question };
  ownCases = [mine, ...others].slice(0, MOST_OWN);
}

/** What the calculators say of each case: three sentences. */
async function answers(change) {
  const { ask } = await import("../rekenen/rekenaar.js");
  const asked = [...ownCases, ...cases];
  const names = [...new Set(asked.map(({ name }) => name))];
  const rows = [];
  for (const name of names) {
    const mine = asked.filter((one) => one.name === name);
    const anders = { ...change, vanaf: change.vanaf ?? "" };
    const vragen = mine.map(({ question }) => question);
    const answer = await ask(name, { voorstel: proposal.voorstel, anders, vragen }, "amendement");
    if (!answer.goed) throw answer.fouten;
    rows.push(...answer.gevallen.map((cells, place) => ({ about: mine[place], cells })));
  }
  return rows;
}

function row({ about, cells }) {
  const texts = cells.map(({ zin }, place) => {
    const isSame = place > 0 && zin === cells[place - 1].zin;
    const text = isSame ? `Hetzelfde als ${COLUMNS[place - 1].toLowerCase()}.` : zin;
    return element("td", { "data-kolom": COLUMNS[place] }, text);
  });
  const head = element("th", { scope: "row" }, about.title);
  if (about.note) head.append(" ", element("span", { class: "klein" }, `(${about.note})`));
  if (ownCases.includes(about)) head.append(" ", takeAway(about));
  return element("tr", {}, head, ...texts);
}

function takeAway(about) {
  const button = element("button", { class: "knop knop--licht niet-op-papier", type: "button" }, "Haal dit geval weg");
  button.addEventListener("click", () => {
    ownCases = ownCases.filter((one) => one !== about);
    make();
  });
  return button;
}

/** Says so where no case is of a gemeente that the amendment is for: then they tell nothing of it. */
function noneOf(change, rows) {
  const town = ({ about }) => /** @type {{gemeente?: string}} */ (about.question).gemeente ?? "";
  if (!change.gemeenten || rows.length === 0 || rows.some((one) => change.gemeenten.includes(town(one)))) return [];
  const told = "Geen van deze gevallen is uit een gemeente waar dit amendement voor is.";
  return [element("p", {}, ownElement ? `${told} Reken een eigen geval mee.` : told)];
}

function showRows(rows, change) {
  const head = ["Geval", ...COLUMNS].map((one) => element("th", { scope: "col" }, one));
  part("kolommen").hidden = rows.length === 0;
  part("kolommen").replaceChildren(
    ...noneOf(change, rows),
    element(
      "table",
      { class: "tabel__cellen voorstel__gevallen voorstel__gevallen--drie" },
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...rows.map(row)),
    ),
  );
}

function showTexts(change) {
  const lines = textOf(proposal, change);
  part("tekst").replaceChildren(...lines.map((one) => element("p", {}, one)));
  const text = fileOf(proposal, change, today());
  part("yaml").textContent = text;
  if (file !== null) URL.revokeObjectURL(file);
  file = URL.createObjectURL(new Blob([text], { type: "application/yaml;charset=utf-8" }));
  const link = find(section, "[data-download]", HTMLAnchorElement);
  link.href = file;
  link.download = proposal.bestand.slice(proposal.bestand.lastIndexOf("/") + 1);
}

async function make() {
  const mine = ++turn;
  const { change, faults } = readChange(proposal, typed());
  showFaults(faults);
  if (faults.length) {
    result.hidden = true;
    say("");
    return;
  }
  let rows = [];
  if (proposal.rekenhulp) {
    say("De rekenhulp is bezig. De gevallen komen vanzelf.");
    try {
      rows = await answers(change);
    } catch (failed) {
      if (mine !== turn) return;
      const known = Array.isArray(failed);
      if (known) showFaults(failed.map(({ melding }) => melding));
      say(known ? "" : "De rekenhulp kan hier nu niet rekenen. De tekst en het bestand staan hieronder.");
      result.hidden = known;
      if (known) return;
    }
  }
  if (mine !== turn) return;
  showRows(rows, change);
  showTexts(change);
  keep(change);
  result.hidden = false;
  if (rows.length || !proposal.rekenhulp) say("Het amendement staat hieronder.");
  find(result, "h3").focus();
}

/** The address of the page then holds the amendment, for who keeps or sends it. */
function keep(change) {
  const { anchor, params } = readFragment();
  intoAddress(change, params);
  history.replaceState(null, "", writeFragment(anchor, params) || location.pathname);
}

/** Fill in what the address holds, and put it beside the proposal. */
function restore() {
  const kept = fromAddress(proposal, readFragment().params);
  if (!kept) return;
  for (const one of findAll(form, "[data-waarde]", HTMLInputElement))
    one.value = kept.waarden[one.dataset.waarde ?? ""];
  since.value = kept.vanaf;
  towns.set(kept.gemeenten);
  make();
}

async function copy(text, field) {
  const isCopied = await copyText(text, find(section, field, HTMLTextAreaElement));
  say(isCopied ? "Gekopieerd." : "Kopiëren lukt hier niet vanzelf. De tekst staat klaar om zelf te kopiëren.");
}

const written = () => [...part("tekst").children].map((one) => one.textContent).join("\n");

if (proposal.vanaf) since.value = writeDate(proposal.vanaf);
part("met-script").hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  make();
});
ownElement?.addEventListener("submit", (event) => {
  event.preventDefault();
  addOwn();
  make();
});
own?.fillStart();
part("kopieer-tekst").addEventListener("click", () => copy(written(), "#amendementtekst"));
part("kopieer-bestand").addEventListener("click", () => copy(part("yaml").textContent, "#amendementbestand"));
part("print-amendement").addEventListener("click", () => print());
towns.load().then(restore, () => say("De lijst met gemeenten is niet te laden. Laad de pagina opnieuw."));
