// A reference to a kader, one sentence of it or an open point: with version, day and the address that never changes.

import { writeDate } from "../gedeeld/datum.js";
import { element } from "../gedeeld/element.js";
import { copyText } from "../gedeeld/kopieren.js";
import { find, findAll } from "../gedeeld/vinden.js";
import { today } from "./vandaag.js";

const WHOLE = "";
const LONGEST = 60; // signs of a sentence in the list
const box = find(document, "[data-verwijzen]", HTMLDetailsElement);
box.append(choice());
const select = find(box, "select", HTMLSelectElement);
const field = find(box, "#verwijs-veld", HTMLInputElement);
const told = find(box, "[data-verwijs-gelukt]");

/** What one may refer to, and the words for it; without a script there is only the sentence that the page has. */
function choice() {
  const label = element("label", { class: "veld__label", for: "verwijs-naar" }, "Waarnaar?");
  const by = element("label", { for: "verwijs-veld" }, "Kopiëren mag hier niet; neem de tekst zelf over.");
  const own = { class: "invoer", id: "verwijs-veld", type: "text", readonly: "" };
  return element(
    "div",
    { class: "verwijzen__keuze" },
    element("div", { class: "veld" }, label, element("select", { class: "invoer", id: "verwijs-naar" })),
    element("p", { "data-verwijs-tekst": "" }),
    element(
      "p",
      {},
      element("button", { class: "knop", type: "button", "data-verwijs-kopieer": "" }, "Kopieer"),
      " ",
      element("span", { role: "status", "data-verwijs-gelukt": "" }),
    ),
    element("p", { "data-veldje": "", hidden: "" }, by, " ", element("input", own)),
  );
}

/** What the page shows of the kader now; null on a day without. */
const shown = () => findAll(document, ".stand[data-versie]").find((one) => one.checkVisibility()) ?? null;

/** What one reads of a sentence: without what its words mean, which opens only on a press. */
function wordsOf(sentence) {
  const copy = /** @type {Element} */ (sentence.cloneNode(true));
  for (const meaning of copy.querySelectorAll("[popover]")) meaning.remove();
  return copy.textContent?.trim() ?? "";
}

const short = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text);

function fill() {
  const stand = shown();
  box.hidden = stand === null;
  if (!stand) return;
  const sentences = findAll(stand, ".omlijst__inhoud .zin").map((one) => [
    one.id,
    `Zin ${one.id.split("-")[1]}: ${short(wordsOf(one))}`,
  ]);
  const points = findAll(stand, ".openpunt[id]").map((one) => [
    one.id,
    `Open punt: ${short(one.querySelector("h3")?.textContent ?? "")}`,
  ]);
  const options = [[WHOLE, "Het hele kader"], ...sentences, ...points];
  select.replaceChildren(...options.map(([value, text]) => element("option", { value }, text)));
  write();
}

/** The reference as one copies it. */
function reference() {
  const { verwijzing: words, versie: version } = shown()?.dataset ?? {};
  const place = select.value;
  const address = new URL(`${version}/`, new URL(box.dataset.verwijzen ?? "", document.baseURI));
  address.hash = place;
  const part = place === WHOLE ? "" : `, ${select.selectedOptions[0].textContent}`;
  return `${words}${part}. Gelezen op ${writeDate(today())}. ${address.href}`;
}

function write() {
  find(box, "[data-verwijs-tekst]").textContent = reference();
  told.textContent = "";
}

find(box, "[data-verwijs-zin]").hidden = true;
select.addEventListener("change", write);
find(box, "[data-verwijs-kopieer]").addEventListener("click", async () => {
  told.textContent = (await copyText(reference(), field)) ? "Gekopieerd." : "";
});
document.addEventListener("peiling", fill);
fill();
