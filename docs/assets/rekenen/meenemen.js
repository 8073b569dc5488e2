// What one takes along from an answer: calendar, letter and citation; and what has changed since an older address.
// Listens to the page of the calculator, and knows no calculator.

import { writeFragment } from "../gedeeld/adres.js";
import { element } from "../gedeeld/element.js";
import { copyText } from "../gedeeld/kopieren.js";
import { find } from "../gedeeld/vinden.js";
import { fileName, stampedAt, stillToCome } from "./agenda.js";
import { changeAddress, isSecret, readAddress, writeAddress } from "./rekenadres.js";

const root = find(document, "[data-rekenhulp]");
const part = (name) => find(root, `[data-${name}]`);
const calendarName = find(root, "[data-agendanaam]", HTMLInputElement);
/** @type {{letter: string, citation: string, own: Record<string, string>}} what the buttons copy */
let shown = { letter: "", citation: "", own: {} };
/** @type {{text: string, name: string} | null} the calendar file as the calculator made it, and its name if the reader gives none */
let calendar = null;
/** @type {string | null} the address of the calendar file */
let file = null;

function say(text) {
  part("stand").textContent = text;
}

function showCalendar(text, name) {
  calendar = text === null ? null : { text, name };
  part("agendaplek").hidden = calendar === null;
  calendarName.placeholder = name;
  prepareCalendar();
}

/** The file says when it was kept, so that it takes the place of one kept before. */
function prepareCalendar() {
  if (file !== null) URL.revokeObjectURL(file);
  file = null;
  if (calendar === null) return;
  const now = Date.now();
  const { text, days, past } = stillToCome(calendar.text, now);
  part("agendaknoppen").hidden = days === 0;
  part("agendavoorbij").textContent = pastWords(days, past);
  if (days === 0) return;
  file = URL.createObjectURL(new Blob([stampedAt(text, now)], { type: "text/calendar;charset=utf-8" }));
  const link = find(root, "[data-agenda]", HTMLAnchorElement);
  link.href = file;
  link.download = fileName(calendarName.value, calendar.name);
}

/** Days before today are not for a calendar. */
function pastWords(days, past) {
  if (days === 0) return "Alle dagen van deze uitkomst liggen vóór vandaag. Daarom is er geen agendabestand.";
  if (past === 0) return "";
  return past === 1
    ? "1 dag ligt vóór vandaag, en staat er niet in."
    : `${past} dagen liggen vóór vandaag, en staan er niet in.`;
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

/** Another calculator can take over a whole answer: its address says which field there is filled with this one. */
function showTaking(asked) {
  for (const link of root.querySelectorAll("a[data-neem-mee]")) {
    if (!(link instanceof HTMLAnchorElement)) continue;
    link.closest("p")?.toggleAttribute("hidden", asked === null);
    if (asked === null) continue;
    const { gemeente, peildatum, input } = asked;
    link.hash = writeFragment("", new URLSearchParams({ gemeente, peildatum, [link.dataset.neemMee ?? ""]: input }));
  }
}

function showSince(sentences) {
  part("sinds").hidden = sentences.length === 0;
  find(part("sinds"), "ul").replaceChildren(...sentences.map((one) => element("li", {}, one)));
}

/** The address of an answer says by which versions it was made; an older one says what has changed since. */
async function show({ answer, question, input, ask }) {
  const { citation } = readAddress();
  const isOld = Object.keys(citation).length > 0;
  const made = answer.goed ? answer.meenemen : null;
  if (made) {
    const own = made.vermelding.adres;
    const fragment = isSecret ? "" : writeAddress({ ...readAddress(), input, citation: own });
    const address = new URL(fragment || location.pathname, location.href).href;
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
  showTaking(made && !answer.antwoord.nog_nodig?.length ? { ...question, input } : null);
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
root.addEventListener("uitkomst", (event) => show(/** @type {CustomEvent} */ (event).detail));
part("vernieuw").addEventListener("click", () => {
  changeAddress({ citation: shown.own });
  showSince([]);
  say("Het adres hoort nu bij de uitkomst van nu.");
  find(root, "#uitkomst").focus();
});

/**
 * @param {string} name of the button and the field
 * @param {() => string} text
 * @param {string} done
 */
function copies(name, text, done) {
  part(`kopieer-${name}`).addEventListener("click", async () => {
    const isCopied = await copyText(text(), find(root, `#${name}`, HTMLTextAreaElement));
    say(isCopied ? done : "Kopiëren lukt hier niet vanzelf. De tekst staat klaar om zelf te kopiëren.");
  });
}

copies("brief", () => shown.letter, "De tekst is gekopieerd.");
copies("verwijzing", () => shown.citation, "De verwijzing is gekopieerd.");
