// The page of a proposal: form and file say one thing, the worker checks it, and what it does stands below.

import { readFragment } from "../gedeeld/adres.js";
import { plant } from "../gedeeld/boom.js";
import { writeDate } from "../gedeeld/datum.js";
import { element } from "../gedeeld/element.js";
import { find, findAll, root, targetOf } from "../gedeeld/vinden.js";
import { dropDraft, isSame, keepDraft, readDrafts } from "./concept.js";
import { showDrafts } from "./concepten.js";
import { followSummary, showSummary } from "./foutenlijst.js";
import { ask, start } from "./keurder.js";
import { hideSending, showFiles, showLetter } from "./sturen.js";
import { messageTrees, outcomeTrees, textTrees } from "./tekenen.js";
import { cameBackTo, keepForReturn } from "./terugkeer.js";
import {
  fillAnswers,
  firstInput,
  fitFields,
  offerGemeenten,
  readAnswers,
  sentence,
  showFaults,
  showMatters,
  tryAnswers,
} from "./velden.js";

const PAUSE = 150; // milliseconds without typing
const NEEDED = "hier is een antwoord nodig";
const UNFINISHED = "het formulier is nog niet af; bij de vraag staat wat er nog nodig is";
const STEPS = { downloaden: "De controle wordt opgehaald.", starten: "De controle start.", klaar: "" };

const page = find(document, "[data-voorstel]");
const part = (name) => find(page, `[data-${name}]`);
const form = find(page, "form", HTMLFormElement);
const kaderField = find(form, "#voorstel-kader", HTMLInputElement);
const yaml = find(page, "#voorstel-yaml", HTMLTextAreaElement);
offerGemeenten(form, JSON.parse(page.dataset.gemeenten ?? "[]"));

/** @type {any} the kader, as hooks/form/about.py tells it */
let about = null;
let fitted = ""; // the kader that the fields were last made for
/** @type {Record<string, string>} files as they were typed */
let own = {};
/** @type {Record<string, string>} what the form made of those files, when it was typed over */
let base = {};
/** @type {string[]} the fields that what was typed takes the place of */
let overtyped = [];
/** @type {any[]} files as they would become */
let files = [];
/** @type {Set<string>} fields that the reader has been at */
const touched = new Set();
/** @type {any} what the form last gave */
let lastMade = null;
let lastAsked = ""; // what was last run, so that the same is not run again
let isAsked = false; // whether the reader wants to know what is still missing
let turn = 0;
let isPressed = false; // whether a mouse button or finger is down
/** @type {Map<() => void, ReturnType<typeof setTimeout>>} what waits for a pause; one thing never puts off another */
const timers = new Map();

const say = (text) => {
  part("stand").textContent = text;
};
const command = () => String(new FormData(form).get("opdracht"));
const fields = () => find(form, `[data-vragen="${command()}"]`);
/** The question that the kader answers; none where there is no kader yet. */
const aboutWhat = () => fields().dataset.onderwerp;
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((one) => String(one).padStart(2, "0"))
  .join("-");

/** @returns {import("./velden.js").Answers} */
function answers() {
  const [given, subject] = [readAnswers(fields()), aboutWhat()];
  return subject && about ? { ...given, [subject]: [about.id] } : given;
}

const question = () => ({ opdracht: command(), antwoorden: answers(), vandaag: today });

// The kader, and the form for it

async function takeKader(name) {
  const found = await ask("over", { kader: name });
  find(form, "#bekende-kaders", HTMLDataListElement).replaceChildren(
    ...found.kaders.map(([value, text]) => element("option", { value }, text)),
  );
  about = found.over ?? null;
  const fault = find(form, "#voorstel-kader-fout");
  fault.hidden = !found.fout;
  fault.textContent = found.fout ?? "";
  kaderField.toggleAttribute("aria-invalid", Boolean(found.fout));
  part("over").hidden = part("nu").hidden = !about;
  if (about) {
    const link = find(page, "[data-over-kader]", HTMLAnchorElement);
    link.textContent = about.titel;
    link.href = new URL(about.adres, root()).href;
    part("nu-tekst").textContent = about.tekst;
    for (const name of ["besluit", "bron"]) {
      const known = name === "bron" ? about.bronnen : about.besluiten;
      find(form, `#bekende-${name}`, HTMLDataListElement).replaceChildren(
        ...known.map((value) => element("option", { value })),
      );
    }
    if (about.id !== fitted) {
      for (const one of findAll(form, "[data-vragen]")) fitFields(one, String(one.dataset.vragen), about);
      fitted = about.id;
      dropTyped();
    }
  }
  lastAsked = "";
  chooseCommand();
}

function chooseCommand() {
  for (const one of findAll(form, "[data-vragen]")) {
    one.hidden = one.dataset.vragen !== command() || (!about && aboutWhat() !== undefined);
  }
  find(form, "[data-kader]").hidden = aboutWhat() === undefined;
  touched.clear();
  isAsked = false;
  tellSummary();
  tellDrafts();
  run();
}

// One round: form to file, check, effects

async function run() {
  const put = question(); // the reader may go on meanwhile, and that is to be run too
  const asked = JSON.stringify([put, own]);
  if (asked === lastAsked) return;
  lastAsked = asked;
  const mine = ++turn;
  const stale = () => mine !== turn;
  try {
    const made = await ask("vul-in", { ...put, eigen: own, basis: base });
    if (stale()) return;
    lastMade = made;
    showMatters(fields(), made.tellen);
    files = made.bestanden;
    takeTyped(made);
    lastAsked = JSON.stringify([put, own]);
    const typed = isTyped();
    faultsAtFields(made.fouten, made.fouten[""] ?? []);
    showYaml();
    part("controle").hidden = !typed && files.length === 0 && !made.fouten[""];
    if (!typed && files.length === 0) {
      nothingToShow(made.fouten[""] ?? []);
      return;
    }
    const read = await ask("keur", { eigen: own });
    if (stale()) return;
    showCheck(read, made, false);
    /** @type {any} */
    let whole;
    do {
      whole = await ask("keur-af", { eigen: own, stukje: true });
      if (stale()) return;
    } while (whole.bezig);
    if (whole.bestanden) files = [...files.filter(isOwn), ...whole.bestanden.filter((one) => !isOwn(one))];
    showCheck(whole, made, true);
    showYaml();
    if (whole.klopt && !isUnfinished() && (typed || Object.keys(whole.fouten ?? {}).length === 0))
      await showEffects(stale);
  } catch (error) {
    lastAsked = "";
    if (!stale()) say(`Dit ging niet goed: ${error instanceof Error ? error.message : error}.`);
  }
}

const isTyped = () => Object.keys(own).length > 0;
/** Whether a file was typed over what the form makes no longer. */
const isUnfinished = () => files.length === 0 && Object.values(base).some((text) => text !== about?.inhoud);
const isOwn = ({ naam }) => own[naam] !== undefined;

function forgetTyped(name) {
  delete own[name];
  delete base[name];
}

function dropTyped() {
  own = {};
  base = {};
}

/** What is missing is told where the reader has been, or everywhere when asked. */
function faultsAtFields(faults, general) {
  const shown = Object.entries(faults).filter(
    ([name, messages]) => name && (isAsked || touched.has(name) || messages.some((one) => one !== NEEDED)),
  );
  showFaults(fields(), Object.fromEntries(shown));
  tellSummary();
  const missing = Object.values(faults)
    .flat()
    .filter((one) => one === NEEDED).length;
  if (about || !aboutWhat()) {
    say(
      missing && !general.length
        ? `Er ${missing === 1 ? "is nog 1 antwoord" : `zijn nog ${missing} antwoorden`} nodig.`
        : "",
    );
  }
}

/** What is wrong in all fields together stands above them, once the reader asked for it. */
const tellSummary = () => showSummary(part("fouten"), isAsked ? fields() : null);

/** Tells it again where more may be told now; once there is a file, the check has the word. */
function tellMissing() {
  if (lastMade && files.length === 0 && !isTyped()) {
    faultsAtFields(lastMade.fouten, lastMade.fouten[""] ?? []);
  }
}

function nothingToShow(general) {
  part("oordeel").textContent = general.map(sentence).join(" ");
  part("meldingen").replaceChildren();
  part("gezegd").replaceChildren();
  part("bijlage").hidden = true;
  hideSending();
}

function showCheck(checked, made, isWhole) {
  const faults = checked.meldingen.filter(({ let_op }) => !let_op);
  const general = [...(checked.fouten?.[""] ?? []), ...(isUnfinished() ? [UNFINISHED] : [])];
  const words = faults.length === 1 ? "1 fout" : `${faults.length} fouten`;
  const verdict = faults.length
    ? `Nog niet: ${words}.`
    : isWhole
      ? `${general.map(sentence).join(" ") || "Ja, de controle vindt geen fouten."}`
      : "De rekenhulpen en de voorbeelden worden nagekeken.";
  const remedy =
    checked.voorbeelden && files.length > 0 && !("voorbeelden" in answers())
      ? " Kies «Schrijf de nieuwe uitkomsten in de uitgewerkte voorbeelden», onder «Meer mogelijkheden»."
      : "";
  if (part("oordeel").textContent !== verdict + remedy) part("oordeel").textContent = verdict + remedy;
  part("meldingen").replaceChildren(...messageTrees(checked.meldingen).map(plant));
  // What begins with the path of a file keeps its small letter.
  const told = [...(made.gezegd ?? []).map(sentence), ...(checked.bijgewerkt ?? [])];
  part("gezegd").replaceChildren(...told.map((one) => element("li", {}, one)));
  /** @type {Record<string, string[]>} */
  const atFields = {};
  for (const { veld, melding } of faults) if (veld) atFields[veld] = [...(atFields[veld] ?? []), melding];
  if (files.length) {
    showFaults(fields(), { ...checked.fouten, ...atFields });
    tellSummary();
  }
  if (faults.length || general.length || !isWhole) {
    part("bijlage").hidden = true;
    hideSending();
  }
}

async function showEffects(stale) {
  const [bar, progress] = [find(page, "[data-balk]", HTMLProgressElement), part("voortgang")];
  part("bijlage").hidden = false;
  part("bijlage-kop").textContent = headline();
  find(page, "[data-verschil-tekst]").replaceChildren();
  find(page, "[data-uitkomsten]").replaceChildren();
  const becoming = finalFiles();
  showFiles(becoming);
  showLetter({
    onderwerp: `Voorstel: ${subject()}`,
    regels: [headline(), "", "Wat ik voorstel, staat in de bijlage.", ...(about ? [`Kader: ${about.id}`] : [])],
    dossier: becoming[0]?.naam.split("/")[0] ?? "",
    bestanden: becoming,
  });
  progress.textContent = "De gevallen worden uitgerekend.";
  bar.hidden = false;
  for (;;) {
    const found = await ask("gevolgen", {});
    if (stale()) return;
    if (!found.klaar) {
      bar.max = found.van;
      bar.value = found.gedaan;
      continue;
    }
    bar.hidden = true;
    progress.textContent = "";
    if (found.gevolgen) {
      find(page, "[data-verschil-tekst]").replaceChildren(...textTrees(found.gevolgen.teksten).map(plant));
      if (found.gevolgen.geteld) {
        find(page, "[data-uitkomsten]").replaceChildren(...outcomeTrees(found.gevolgen).map(plant));
      }
      progress.textContent = "De gevallen zijn uitgerekend.";
    }
    return;
  }
}

function subject() {
  if (aboutWhat()) return about?.titel ?? "";
  const { titel, term, naam } = readAnswers(fields());
  return [titel, term, naam].find(Boolean)?.[0] ?? "";
}

/** What the form says in a few words; not of what was typed by hand in its place. */
function headline() {
  const counts = (name) => files.length > 0 && lastMade?.tellen.includes(name) && !overtyped.includes(name);
  const given = Object.fromEntries(Object.entries(answers()).filter(([name]) => counts(name)));
  const since = (given.vanaf ?? given["vervalt-vanaf"])?.[0];
  const towns = (about?.gemeenten ?? []).filter(([id]) => given.gemeente?.includes(id)).map(([, name]) => name);
  return [
    `${subject()}.`,
    given.nieuw ? `Nieuwe naam: ${given.nieuw[0]}.` : "",
    given.manier ? sentence(given.manier[0]) : "",
    since && /^\d{4}/.test(since) ? `Vanaf ${writeDate(since)}.` : "",
    towns.length ? `Alleen in ${towns.join(", ")}.` : "",
    given.door ? `Voorgesteld door ${given.door[0]}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

// The file

/** The files with what was typed over them. */
function finalFiles() {
  const typed = Object.entries(own).filter(([naam]) => !files.some((one) => one.naam === naam));
  return [
    ...files.map((one) => (own[one.naam] === undefined ? one : { ...one, tekst: own[one.naam], weg: false })),
    ...typed.map(([naam, tekst]) => ({ naam, tekst, was: about?.inhoud ?? null, weg: false })),
  ];
}

/** The file that is shown: what the form makes, or else the kader as it is. */
function shownFile() {
  const made =
    files.find(({ weg }) => !weg) ?? (about && aboutWhat() ? { naam: about.bestand, tekst: about.inhoud } : null);
  return made && { naam: made.naam, tekst: own[made.naam] ?? made.tekst };
}

function showYaml() {
  const file = shownFile();
  part("bestand").hidden = !file;
  if (!file) return;
  part("naam").textContent = `${page.dataset.map}/${file.naam}`;
  const shown = file.tekst.replaceAll("\r\n", "\n"); // a text field knows no other line end
  if (yaml.value !== shown) putText(shown);
  const others = files.filter(({ naam }) => naam !== file.naam);
  part("andere-bestanden").replaceChildren(
    ...others.map(({ naam, verschil }) =>
      element(
        "details",
        {},
        element("summary", {}, `Ook anders: ${page.dataset.map}/${naam}`),
        element("pre", {}, element("code", {}, verschil.join("\n"))),
      ),
    ),
  );
}

/** Another text in the field, with the place where one types after the same letters as before. */
function putText(text) {
  const [at, old] = [yaml.selectionEnd, yaml.value];
  yaml.value = text;
  if (document.activeElement !== yaml) return;
  const kept = text.startsWith(old.slice(0, at)) ? at : Math.max(0, text.length - (old.length - at));
  yaml.setSelectionRange(kept, kept);
}

/** What was typed by hand, as it stands on what the form makes now. */
function takeTyped({ eigen, botst }) {
  dropTyped(); // a new file may have another name now
  for (const { naam, tekst, basis } of eigen) {
    if (files.find((one) => one.naam === naam)?.tekst === tekst) continue; // the form says it now
    own[naam] = tekst;
    if (basis !== null) base[naam] = basis;
  }
  const typed = eigen.filter(isOwn);
  overtyped = typed.flatMap(({ velden }) => velden);
  part("met-de-hand").hidden = typed.length === 0;
  part("met-de-hand-regels").textContent = typed.map(handTyped).join(" ");
  part("botst").hidden = !botst;
}

function handTyped({ regels, velden }) {
  if (regels.length === 0) return "";
  const labels = velden.map((name) => find(fields(), `[data-veld="${CSS.escape(name)}"]`).dataset.label);
  const lines = `Zelf getypt: ${regels.length === 1 ? "regel" : "regels"} ${inShort(regels)}`;
  if (labels.length === 0) return `${lines}.`;
  return `${lines}; dat gaat over ${labels.map((one) => `«${one}»`).join(" en ")}, en daar telt het bestand.`;
}

/** Lines in a row as one stretch. */
function inShort(lines) {
  const rows = lines.reduce(
    (made, line) => {
      const last = made.at(-1);
      if (last && last[1] === line - 1) last[1] = line;
      else made.push([line, line]);
      return made;
    },
    /** @type {number[][]} */ ([]),
  );
  return rows.map(([from, to]) => (from === to ? `${from}` : `${from} tot en met ${to}`)).join(", ");
}

/** From the first letter on, what is typed counts; an answer that is still under way may not put it back. */
function typeInFile() {
  const file = shownFile();
  if (!file) return;
  const text = file.tekst.includes("\r\n") ? yaml.value.replaceAll("\n", "\r\n") : yaml.value;
  base[file.naam] ??= files.find(({ naam }) => naam === file.naam)?.tekst ?? about?.inhoud ?? "";
  own[file.naam] = text;
  turn++;
  lastAsked = "";
  later(readTyped);
}

/** Lets the form say what was typed, where it can. */
async function readTyped() {
  const mine = ++turn;
  for (const [naam, tekst] of Object.entries(own)) {
    const made = files.find((one) => one.naam === naam);
    if (made ? made.tekst === tekst : about?.inhoud === tekst) forgetTyped(naam);
    else {
      const put = question();
      const found = await ask("lees-terug", { ...put, naam, tekst, basis: base[naam] }).catch(() => null);
      if (mine !== turn || JSON.stringify(question()) !== JSON.stringify(put)) return; // the reader fills in something else
      if (found?.antwoorden && tryAnswers(fields(), found.antwoorden) && !found.deels) forgetTyped(naam);
    }
  }
  run();
}

function toLine(line, name) {
  const file = shownFile();
  if (!file || file.naam !== name) return;
  find(page, "[data-bestand]", HTMLDetailsElement).open = true;
  const lines = yaml.value.split("\n");
  const begin = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  yaml.focus();
  yaml.setSelectionRange(begin, begin + (lines[line - 1]?.length ?? 0));
  yaml.scrollTop = (yaml.scrollHeight / lines.length) * Math.max(0, line - 4);
}

// Drafts

/** What is filled in, to be filled in again later. */
const filledIn = () => ({
  kader: aboutWhat() ? kaderField.value.trim() : "",
  opdracht: command(),
  antwoorden: readAnswers(fields()),
  eigen: own,
  basis: base,
});

function tellDrafts() {
  const drafts = readDrafts();
  part("verwijder").hidden = !drafts.some((one) => isSame(one, filledIn()));
  return drafts;
}

/** Fills in again what was filled in before. */
async function fillAgain({ kader, opdracht, antwoorden, eigen, basis }) {
  kaderField.value = kader;
  find(form, `[data-opdracht][value="${CSS.escape(opdracht)}"]`, HTMLInputElement).checked = true;
  await takeKader(kader);
  if (command() !== opdracht) return; // the reader chose something else while the check started
  fillAnswers(fields(), antwoorden);
  own = eigen ?? {};
  base = basis ?? {}; // a draft from before has none
  tellDrafts();
  run();
}

function takeDraft(draft) {
  part("concepten").hidden = true;
  fillAgain(draft).catch(() => {});
}

function forget(draft) {
  dropDraft(draft);
  offerDrafts();
  say("Het concept is verwijderd.");
}

/** Puts the drafts that there are above the form. */
function offerDrafts() {
  showDrafts(part("concepten"), tellDrafts(), takeDraft, forget);
}

// What the reader does

/** After the press that may be going on: a message that comes sooner moves away what was pressed. */
function whenReleased(work) {
  if (isPressed) addEventListener("pointerup", () => setTimeout(work), { once: true });
  else work();
}

function later(work) {
  clearTimeout(timers.get(work));
  timers.set(work, setTimeout(work, PAUSE));
}

function nothingLater() {
  for (const one of timers.values()) clearTimeout(one);
}

function begin() {
  part("storing").hidden = true;
  start(
    (step) => say(STEPS[step] ?? ""),
    () => {
      say("");
      part("storing").hidden = false;
    },
  );
  const isFirst = !lastMade || kaderField.value.trim() !== (about?.id ?? "");
  const before = cameBackTo();
  if (!lastMade && before) fillAgain(before).catch(() => {});
  else if (isFirst) takeWritten();
  else run(); // what was filled in is still there
}

/** Takes the kader that the field names; where the check has stopped, the page has said so. */
const takeWritten = () => takeKader(kaderField.value.trim()).catch(() => {});

/** Says that a kader is needed, and goes there; nothing when there is one. */
function needsKader() {
  if (about || !aboutWhat()) return false;
  const fault = find(form, "#voorstel-kader-fout");
  fault.textContent ||= sentence(NEEDED);
  fault.hidden = false;
  kaderField.setAttribute("aria-invalid", "true");
  kaderField.focus();
  return true;
}

function kaderOfAddress() {
  kaderField.value = readFragment().params.get("kader") ?? kaderField.value;
}

form.addEventListener("input", ({ target }) => {
  if (target === kaderField) later(takeWritten);
  else if (!(/** @type {HTMLElement} */ (target).matches("[data-opdracht]"))) later(run);
});
form.addEventListener("change", (event) => {
  if (targetOf(event).matches("[data-opdracht]")) chooseCommand();
});
form.addEventListener("focusout", (event) => {
  const name = targetOf(event).closest("[data-veld]");
  if (name instanceof HTMLElement && !touched.has(String(name.dataset.veld))) {
    touched.add(String(name.dataset.veld));
    whenReleased(tellMissing);
  }
});
addEventListener("pointerdown", () => (isPressed = true), true);
for (const kind of ["pointerup", "pointercancel"]) addEventListener(kind, () => (isPressed = false), true);
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  nothingLater();
  if (kaderField.value.trim() !== (about?.id ?? "") && aboutWhat()) await takeWritten();
  isAsked = true;
  if (needsKader()) return;
  await run();
  tellMissing();
  const wrong = findAll(fields(), ".veld--fout:not([hidden])");
  tellSummary();
  if (wrong.length > 1) part("fouten").focus();
  else if (wrong.length) firstInput(fields(), String(wrong[0].dataset.veld))?.focus();
  else if (!part("controle").hidden) find(page, "#controle").focus();
});
followSummary(part("fouten"));
yaml.addEventListener("input", typeInFile);
part("meldingen").addEventListener("click", (event) => {
  const button = targetOf(event).closest("[data-naar-regel]");
  if (button instanceof HTMLElement) toLine(Number(button.dataset.naarRegel), button.dataset.in);
});
part("formulier-weer").addEventListener("click", () => {
  dropTyped();
  run();
});
part("nogmaals").addEventListener("click", begin);
part("bewaar").addEventListener("click", () => {
  const kept = keepDraft({ ...filledIn(), titel: subject(), op: today });
  say(
    kept
      ? "Het concept staat in deze browser."
      : "Deze browser bewaart niets. Download het bestand als u later verder wilt.",
  );
  tellDrafts();
});
part("verwijder").addEventListener("click", () => forget(filledIn()));
addEventListener("hashchange", () => {
  kaderOfAddress();
  if (kaderField.value.trim() !== (about?.id ?? "")) takeWritten();
});
const changed = keepForReturn(() => (lastMade ? filledIn() : null)); // not before the form knows its kader
form.addEventListener("input", changed);
form.addEventListener("change", changed);
yaml.addEventListener("input", changed);

part("met-script").hidden = false;
kaderOfAddress();
offerDrafts();
begin();
