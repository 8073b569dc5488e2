// The page that answers a calculator for every row of a file. Nothing leaves the browser: the worker calculates,
// a portion at a time, so that the page stays alive and can stop.

import { plant } from "../gedeeld/boom.js";
import { element } from "../gedeeld/element.js";
import { count, whole } from "../gedeeld/tekst.js";
import { find, wayUp } from "../gedeeld/vinden.js";
import { Form } from "../rekenen/formulier.js";
import * as calculator from "../rekenen/rekenaar.js";
import { daysIn, parseCsv, writeCsv } from "./csv.js";
import { overviewTree } from "./overzicht.js";
import { readText } from "./soort.js";
import { Table } from "./tabel.js";

const PORTION = 50; // rows; small enough to stop at once
const MOST_FAULTS = 100; // shown at a time
const KEPT = 2000; // milliseconds in which the browser may fetch the download
const [MARK, RANK] = ["kenmerk", "Rang"];
const READING = "Het bestand wordt gelezen.";
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
const pasted = find(root, "#plakken", HTMLTextAreaElement);
const chosen = find(root, "#bestand", HTMLInputElement);
const result = part("uitkomst");
const table = new Table(
  {
    table: part("tabel"),
    pages: part("bladeren"),
    previous: find(root, "[data-vorige]", HTMLButtonElement),
    next: find(root, "[data-volgende]", HTMLButtonElement),
    place: part("plek"),
  },
  say,
);
const form = new Form(formElement, say);

/** @typedef {import("./tabel.js").Row} Row */

/** @type {File | null} */
let file = null; // chosen or dropped, and not yet read
let turn = 0; // only the last calculation counts
let isStopped = false;
/** @type {{heads: string[], titles: string[], hasRanks: boolean}} what the table shows */
let shown = { heads: [], titles: [], hasRanks: false };

function say(text) {
  part("stand").textContent = text;
}

/** A step takes the place of an earlier one or of waiting, never of what the reader has just done. */
function reportStep(step) {
  const isFree = ["", READING, ...Object.values(STEPS)].includes(part("stand").textContent);
  if (isFree && part("voortgang").hidden) say(STEPS[step]);
}

function showTrouble(reason) {
  endProgress();
  say("");
  part("reden").textContent = reason;
  part("storing").hidden = false;
}

function take(one) {
  file = one;
  pasted.value = "";
  part("bestandsnaam").textContent = file ? `Gekozen: ${file.name}` : "";
  markOutdated();
}

/** Says so when the table no longer belongs to what is filled in. */
function markOutdated() {
  part("verouderd").hidden = false; // seen only together with the table
}

function showFaults(faults) {
  const places = form.collect().places.set("bestand", part("bron"));
  say("");
  form.showFaults(faults, places);
}

/** The heads and rows of what has been chosen or pasted, or what is wrong with it. */
async function readFile() {
  const { text, fault } = file ? readText(await file.arrayBuffer()) : { text: pasted.value };
  return text === undefined ? { heads: [], rows: [], fault } : parseCsv(text);
}

async function calculate() {
  const mine = ++turn;
  isStopped = false;
  form.clearFaults();
  part("storing").hidden = true;
  say(READING);
  try {
    const { heads, rows, fault } = await readFile();
    const settings = form.collect().question;
    const columns = { koppen: heads, instellingen: settings, dagen: daysIn(rows) };
    const checked = await calculator.ask(name, columns, "kolommen");
    if (mine !== turn) return;
    // Without a file every column is missing; that goes without saying.
    const others = (checked.fouten ?? []).filter(({ veld }) => !fault || veld !== "bestand");
    const faults = fault ? [{ veld: "bestand", melding: fault }, ...others] : others;
    if (faults.length > 0) {
      showFaults(faults);
      return;
    }
    const answered = await answerRows(() => mine !== turn || isStopped, heads, rows, checked.velden, settings);
    if (mine !== turn) return;
    const sound = answered.filter(({ answer }) => !answer.fouten);
    const counts = sound.map(({ answer }) => answer.telling);
    const overview = await askSoundly({ tellingen: counts, instellingen: settings }, "overzicht");
    if (mine !== turn) return;
    endProgress();
    show(heads, answered, rows.length, checked, { ...overview, sound });
  } catch (error) {
    if (mine === turn) showTrouble(error instanceof Error ? error.message : String(error));
  }
}

/** Asks what has been checked before; a fault now is ours and not the user's. */
async function askSoundly(question, way) {
  const answer = await calculator.ask(name, question, way);
  if (answer.fouten) throw new Error(answer.fouten[0].melding);
  return answer;
}

/** Asks for the answers in portions; gives the rows that have one by the time all is done or must stop. */
async function answerRows(mustStop, heads, rows, fields, settings) {
  const free = fields.indexOf(MARK);
  const read = ({ cells }) => cells.map((cell, place) => (place === free ? "" : cell));
  startProgress(rows.length);
  for (let done = 0; done < rows.length; done += PORTION) {
    if (mustStop()) return rows.slice(0, done);
    const portion = rows.slice(done, done + PORTION);
    const question = { koppen: heads, velden: fields, rijen: portion.map(read), instellingen: settings };
    const { rijen: answers } = await askSoundly(question, "rijen");
    for (const [place, row] of portion.entries()) row.answer = answers[place];
    showProgress(done + portion.length, rows.length);
  }
  return rows;
}

function startProgress(total) {
  part("voortgang").hidden = false;
  part("stop").hidden = false;
  result.hidden = true;
  showProgress(0, total);
  say(`${count(total, "rij wordt", "rijen worden")} uitgerekend.`);
}

function showProgress(done, total) {
  const bar = find(root, "progress", HTMLProgressElement);
  bar.max = total;
  bar.value = done;
  part("voortgangtekst").textContent = `${whole(done)} van ${count(total, "rij", "rijen")} uitgerekend`;
}

function endProgress() {
  part("voortgang").hidden = true;
  part("stop").hidden = true;
}

function show(heads, rows, total, { velden: fields, koppen: titles, corpus, meldingen: notices }, overview) {
  const { sound, blokken: blocks, rangen: ranks } = overview;
  for (const [place, row] of sound.entries()) row.rank = ranks[place] ?? null;
  shown = { heads, titles, hasRanks: ranks.length > 0 };
  const faulty = rows.filter(({ answer }) => answer.fouten);
  const stopped = rows.length < total ? `Gestopt na ${whole(rows.length)} van ${count(total, "rij", "rijen")}. ` : "";
  const failed = faulty.length ? ` ${count(faulty.length, "rij heeft", "rijen hebben")} een fout.` : "";
  const summary = `${stopped}${count(sound.length, "rij is", "rijen zijn")} uitgerekend.${failed}`;
  part("samenvatting").textContent = summary;
  part("herkomst").textContent =
    [...notices, ...readOtherwise(sound), ""].join(" ") +
    `Gerekend met corpus ${corpus}. Het nummer van een rij opent de hele uitkomst in een nieuw tabblad, met alle stappen en met wat de bron open laat.`;
  result.hidden = false;
  part("verouderd").hidden = true;
  const mark = markOf(fields);
  const nameOf = (place) =>
    mark(sound[place]) ? `${mark(sound[place])} (rij ${sound[place].number})` : `rij ${sound[place].number}`;
  const tree = overviewTree(overview, nameOf, root.dataset.veel ?? "", wayUp());
  part("overzicht").replaceChildren(...tree.map(plant));
  listFaults(faulty, MOST_FAULTS);
  const filled = blocks.map(({ titel: title, rijen: places }) => ({
    title,
    rows: places.map((place) => sound[place]),
  }));
  table.show(columns(fields, titles), filled, faulty);
  say(summary);
  // Who went on to something else in the meantime, stays there.
  const active = document.activeElement;
  if (active === document.body || active === submit) find(root, "#uitkomst").focus();
}

/** Of each column the first value that was written otherwise than the form does, and how many there are. */
function readOtherwise(rows) {
  const columns = new Map();
  for (const { answer } of rows) {
    for (const { kolom: column, melding: notice } of answer.gelezen ?? []) {
      const one = columns.get(column) ?? columns.set(column, { notice, times: 0 }).get(column);
      one.times += 1;
    }
  }
  return [...columns].map(
    ([column, { notice, times }]) =>
      `Kolom «${column.trim()}»: ${notice}${times > 1 ? ` Zo ook ${count(times - 1, "andere cel", "andere cellen")}.` : ""}`,
  );
}

/** How the user marked a row, if at all. */
function markOf(fields) {
  const free = fields.indexOf(MARK);
  return ({ cells }) => (free < 0 ? "" : (cells[free]?.trim() ?? ""));
}

function columns(fields, titles) {
  const mark = markOf(fields);
  return [
    { title: "Rij", key: ({ number }) => number, cell: rowLink },
    ...(fields.includes(MARK) ? [{ title: "Kenmerk", key: (row) => mark(row) || null, cell: mark }] : []),
    ...(shown.hasRanks
      ? [{ title: RANK, key: ({ rank }) => rank, cell: ({ rank }) => String(rank ?? ""), answer: true }]
      : []),
    ...titles.map((title, place) => ({
      title,
      key: ({ answer }) => answer.sleutels[place],
      cell: ({ answer }) => answer.teksten[place],
      answer: true,
    })),
  ];
}

/** The number of a row, which opens the whole answer; what was filled in stays behind the # of its address. */
function rowLink({ number, answer: { vraag: question } }) {
  if (!question) return String(number);
  const address = new URLSearchParams();
  for (const [field, value] of Object.entries(question)) {
    if (!Array.isArray(value)) address.append(field, value);
    else {
      for (const [place, group] of value.entries()) {
        for (const [inner, one] of Object.entries(group)) address.append(`${field}.${place}.${inner}`, one);
      }
    }
  }
  const link = { href: `${root.dataset.een}#${address}`, target: "_blank", rel: "noopener" };
  return element(
    "a",
    link,
    String(number),
    element("span", { class: "alleen-voorlezen" }, ": alle stappen, in een nieuw tabblad"),
  );
}

function listFaults(faulty, most) {
  const lines = faulty.flatMap(({ number, answer }) => answer.fouten.map((fault) => `Rij ${number}, ${fault}`));
  const box = part("rijfouten");
  box.hidden = lines.length === 0;
  find(box, "summary").textContent =
    `${count(lines.length, "fout", "fouten")} in ${count(faulty.length, "rij", "rijen")}`;
  find(box, "ul").replaceChildren(...lines.slice(0, most).map((line) => element("li", {}, line)));
  part("meer").hidden = lines.length <= most;
  part("meer").onclick = () => listFaults(faulty, most + MOST_FAULTS);
}

/** The file as it came, with the answers behind it, in the order of the table. */
async function download() {
  const { heads, titles, hasRanks } = shown;
  const text = await writeCsv(
    ["rij", ...heads, ...(hasRanks ? [RANK] : []), ...titles, "Melding"],
    table.ordered.map(({ number, cells, rank, answer: { in_bestand: answers, fouten: faults = [] } }) => [
      number,
      ...heads.map((_, place) => cells[place] ?? ""),
      ...(hasRanks ? [rank ?? ""] : []),
      ...(answers ?? titles.map(() => "")),
      faults.join(" "),
    ]),
  );
  const link = element("a", {
    href: URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" })),
    download: `${name}-uitkomst.csv`,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}

async function takeExample() {
  const response = await fetch(find(root, ".bestand__voorbeeld", HTMLAnchorElement).href);
  take(null);
  chosen.value = "";
  pasted.value = await response.text();
  say("Het voorbeeld staat klaar. Kies «Reken het bestand uit».");
}

function dropped(event) {
  event.preventDefault();
  part("neerzetten").classList.remove("neerzetten--boven");
  const [one] = event.dataTransfer.files;
  if (!one) return;
  chosen.value = "";
  take(one);
  say(`${one.name} staat klaar. Kies «Reken het bestand uit».`);
}

formElement.addEventListener("submit", (event) => {
  event.preventDefault();
  calculate();
});
formElement.addEventListener("input", ({ target }) => {
  if (target === pasted && file) {
    file = null;
    chosen.value = "";
    part("bestandsnaam").textContent = "";
  }
  markOutdated();
});
chosen.addEventListener("change", () => take(chosen.files?.[0] ?? null));
for (const kind of ["dragenter", "dragover", "dragleave"]) {
  part("neerzetten").addEventListener(kind, (event) => {
    event.preventDefault();
    part("neerzetten").classList.toggle("neerzetten--boven", kind !== "dragleave");
  });
}
part("neerzetten").addEventListener("drop", dropped);
part("voorbeeld").addEventListener("click", takeExample);
part("stop").addEventListener("click", () => {
  isStopped = true;
  submit.focus();
});
part("download").addEventListener("click", download);
part("print").addEventListener("click", () => print());

form.fill(new URLSearchParams(JSON.parse(root.dataset.begin ?? "{}")));
form.fillStart();
calculator.listen(reportStep, showTrouble);
calculator.startInTime(formElement);
