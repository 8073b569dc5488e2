// A document that the reader brings: read in the worker that checks, shown with its parts, and kaders begun from it.

import { element } from "../gedeeld/element.js";
import { find, targetOf } from "../gedeeld/vinden.js";
import { ask, bring, fetchReader } from "../wijziging/keurder.js";
import { fillAnswers, readAnswers, sentence, showFaults } from "../wijziging/velden.js";
import { beginFromAddress, beginKader } from "./formulier.js";
import { markDone, showOutline, textOf } from "./indeling.js";

const page = find(document, "[data-voorstel]");
const box = find(page, "[data-inlezen]", HTMLDetailsElement);
const part = (name) => find(page, `[data-inlezen-${name}]`);
const chosen = find(box, "#inlezen-bestand", HTMLInputElement);
const zone = part("zone");
const MOST = Number(box.dataset.meest);
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((one) => String(one).padStart(2, "0"))
  .join("-");

let turn = 0;
let path = ""; // of the document, in the worker
let source = ""; // what it is called among the sources

const say = (text) => {
  part("stand").textContent = text;
};

function tellFault(name, text) {
  const place = part(name);
  place.hidden = !text;
  place.textContent = text;
}

/** @param {File | undefined} file */
async function take(file) {
  if (!file) return;
  const mine = ++turn;
  tellFault("fout", "");
  part("gelezen").hidden = true;
  part("deel").hidden = true;
  source = "";
  if (file.size > MOST) {
    tellFault("fout", `Dit bestand is groter dan ${MOST / 1_000_000} MB; neem een deel ervan.`);
    return;
  }
  say("Het document wordt gelezen.");
  try {
    const { pad } = await bring(file);
    let found = await ask("lees-in", { pad, naam: file.name });
    if (found.nodig) {
      say("Wat dit soort bestand leest, wordt opgehaald.");
      await fetchReader(found.nodig);
      found = await ask("lees-in", { pad, naam: file.name });
    }
    if (mine !== turn) return;
    path = pad;
    say("");
    if (found.fout) tellFault("fout", sentence(found.fout));
    else showRead(found);
  } catch (error) {
    if (mine !== turn) return;
    say("");
    tellFault("fout", `Dit document is hier niet te lezen: ${error instanceof Error ? error.message : error}.`);
  }
}

function showRead({ bron, titel, koppen, gezegd, personen }) {
  const parts = koppen.reduce((sum, { delen }) => sum + delen.length, 0);
  const words = `${koppen.length} ${koppen.length === 1 ? "kop" : "koppen"} en ${parts} ${parts === 1 ? "deel" : "delen"}`;
  part("kop").textContent = `In het document: ${words}`;
  part("gezegd").replaceChildren(...gezegd.map((one) => element("li", {}, one)));
  part("personen").hidden = personen.length === 0;
  find(part("personen"), "ul").replaceChildren(...personen.map((one) => element("li", {}, sentence(one))));
  fillAnswers(part("over"), { bron: [bron], titel: titel ? [titel] : [] });
  showFaults(part("over"), {});
  part("over").hidden = false;
  showOutline(part("koppen"), koppen);
  part("gelezen").hidden = false;
  part("kop").focus();
}

async function record() {
  const given = { ...readAnswers(part("over")), bestand: [path] };
  const made = await ask("neem-op", { antwoorden: given, vandaag: today });
  showFaults(part("over"), made.fouten);
  tellFault("fout", (made.fouten[""] ?? []).map(sentence).join(" "));
  if (!made.documenten) {
    const wrong = part("over").querySelector(".veld--fout [data-invoer]");
    if (wrong instanceof HTMLElement) wrong.focus();
    return;
  }
  source = /** @type {Record<string, string[]>} */ (given).bron?.[0] ?? "";
  part("over").hidden = true;
  show(made);
  say("De indeling is opgenomen. Begin nu een kader bij een deel.");
}

function show({ documenten, bestanden }) {
  markDone(part("koppen"), documenten[source] ?? []);
  for (const link of part("bestanden").querySelectorAll("a")) URL.revokeObjectURL(link.href);
  part("bestanden").replaceChildren(...bestanden.map(fileRow));
  part("mee").hidden = bestanden.length === 0;
}

function fileRow({ naam, tekst, was }) {
  const href = URL.createObjectURL(new Blob([tekst], { type: "application/yaml" }));
  const name = naam.split("/").at(-1);
  return element(
    "li",
    {},
    element("code", {}, `${page.dataset.map}/${naam}`),
    was === null ? " (een nieuw bestand) " : " ",
    element("a", { class: "knop knop--licht", href, download: name }, `Download ${name}`),
  );
}

function begin(place) {
  beginKader(`${source}, ${place}`);
  part("plaats").textContent = place;
  part("tekst").textContent = textOf(part("koppen"), place);
  tellFault("deel-fout", "");
  part("deel").hidden = false;
  part("plaats").focus();
}

async function layBeside() {
  const made = await ask("leg-bij", {});
  tellFault("deel-fout", made.fout ?? "");
  if (made.fout) return;
  beginKader("");
  show(made);
  part("deel").hidden = true;
  const left = made.documenten[source] ?? [];
  say(
    left.length ? `Het kader ligt erbij. Nog ${left.length} te doen.` : "Het kader ligt erbij. Alle delen zijn gedaan.",
  );
  const next = part("koppen").querySelector("[data-begin]:not([hidden])");
  if (next instanceof HTMLElement) next.focus();
}

const tellWrong = (name) => (error) =>
  tellFault(name, `Dit ging niet goed: ${error instanceof Error ? error.message : error}.`);

chosen.addEventListener("change", () => take(chosen.files?.[0]));
for (const kind of ["dragenter", "dragover", "dragleave"]) {
  zone.addEventListener(kind, (event) => {
    event.preventDefault();
    zone.classList.toggle("inlezen__zone--boven", kind !== "dragleave");
  });
}
zone.addEventListener("drop", (event) => {
  event.preventDefault();
  zone.classList.remove("inlezen__zone--boven");
  take(event.dataTransfer?.files[0]);
});
part("neem-op").addEventListener("click", () => record().catch(tellWrong("fout")));
part("leg-bij").addEventListener("click", () => layBeside().catch(tellWrong("deel-fout")));
part("koppen").addEventListener("click", (event) => {
  const button = targetOf(event).closest("[data-begin]");
  if (button instanceof HTMLElement) begin(button.dataset.begin);
});
addEventListener("hashchange", beginFromAddress);
beginFromAddress();
