// What one takes along from an answer: calendar, letter and citation; and what has changed since an older address.
// Listens to the page of the calculator, and knows no calculator.

import { element } from "../gedeeld/element.js";
import { copyText } from "../gedeeld/kopieren.js";
import { fileName, stampedAt } from "./agenda.js";
import { changeAddress, readAddress, writeAddress } from "./rekenadres.js";

const root = document.querySelector("[data-rekenhulp]");
const part = (name) => root.querySelector(`[data-${name}]`);
let shown = null; // what the buttons copy
let calendar = null; // the calendar file as the calculator made it, and the name it has when the reader gives none
let file = null; // the address of the calendar file

function say(text) {
  part("stand").textContent = text;
}

function showCalendar(text, name) {
  calendar = text === null ? null : { text, name };
  part("agendaplek").hidden = calendar === null;
  part("agendanaam").placeholder = name;
  prepareCalendar();
}

/** The file says when it was kept, so that it takes the place of one kept before. */
function prepareCalendar() {
  if (file !== null) URL.revokeObjectURL(file);
  file = null;
  if (calendar === null) return;
  file = URL.createObjectURL(new Blob([stampedAt(calendar.text, Date.now())], { type: "text/calendar;charset=utf-8" }));
  const link = part("agenda");
  link.href = file;
  link.download = fileName(part("agendanaam").value, calendar.name);
}

function showLetter(text) {
  part("brief").hidden = text === null;
  part("brieftekst").replaceChildren(...(text ?? "").split("\n\n").map((one) => element("p", {}, one)));
}

function showCitation({ tekst, kaders }, address) {
  part("verwijzing").replaceChildren(
    element("p", {}, tekst),
    element("ul", {}, ...kaders.map((one) => element("li", {}, one))),
    element("p", { class: "adres__voluit" }, address),
  );
}

function showSince(sentences) {
  part("sinds").hidden = sentences.length === 0;
  part("sinds")
    .querySelector("ul")
    .replaceChildren(...sentences.map((one) => element("li", {}, one)));
}

/** The address of an answer says by which versions it was made; an older one says what has changed since. */
async function show({ answer, question, input, ask }) {
  const { citation } = readAddress();
  const isOld = Object.keys(citation).length > 0;
  const made = answer.goed ? answer.meenemen : null;
  if (made) {
    const own = made.vermelding.adres;
    const address = new URL(writeAddress({ ...readAddress(), input, citation: own }), location.href).href;
    shown = {
      letter: made.brief,
      citation: [made.vermelding.tekst, ...made.vermelding.kaders, address].join("\n"),
      own,
    };
    showCalendar(made.agenda, answer.rekenhulp);
    showLetter(made.brief);
    showCitation(made.vermelding, address);
    if (!isOld) changeAddress({ citation: own });
  }
  part("vernieuw").hidden = !made;
  showSince([]);
  if (!isOld) return;
  try {
    const since = await ask(answer.rekenhulp, { vraag: question, vermelding: citation }, "sinds");
    if (since.goed) showSince(since.zinnen);
  } catch {
    // the page has said that the calculator stopped
  }
}

part("agenda").addEventListener("click", prepareCalendar);
root.addEventListener("uitkomst", ({ detail }) => show(detail));
part("vernieuw").addEventListener("click", () => {
  changeAddress({ citation: shown.own });
  showSince([]);
  say("Het adres hoort nu bij de uitkomst van nu.");
  root.querySelector("#uitkomst").focus();
});
for (const [button, field, text, done] of [
  ["kopieer-brief", "#brief", () => shown.letter, "De tekst is gekopieerd."],
  ["kopieer-verwijzing", "#verwijzing", () => shown.citation, "De verwijzing is gekopieerd."],
]) {
  part(button).addEventListener("click", async () => {
    const isCopied = await copyText(text(), root.querySelector(field));
    say(isCopied ? done : "Kopiëren lukt hier niet vanzelf. De tekst staat klaar om zelf te kopiëren.");
  });
}
