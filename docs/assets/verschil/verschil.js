// The page «Verschil»: form, address, data and answer together.

import { plant } from "../gedeeld/boom.js";
import { element } from "../gedeeld/element.js";
import { lowerFirst } from "../gedeeld/tekst.js";
import { find, findAll, root as siteRoot, targetOf, wayUp } from "../gedeeld/vinden.js";
import { choice as ownChoice } from "../peiling/peiling.js";
import { ChoiceForm } from "./formulier.js";
import { ALL, BESIDE, dossierOf, readChoice, readSides, sideName, withDefaults, writeChoice } from "./keuze.js";
import { dossierChoices, kaderChoices } from "./snel.js";
import { kaderTree, listTree } from "./uitkomst.js";

const root = find(document, "[data-verschil]");
const part = (name) => find(root, `[data-${name}]`);
const site = siteRoot();
const result = part("uitkomst");
const heading = find(result, "h2");
const form = new ChoiceForm(find(root, "form", HTMLFormElement), say);
const dossiers = form.options("dossier");
const gemeenten = form.options("in-van");

const fetched = new Map();
let choice = readChoice("#"); // what the page shows
let redraw = () => {}; // shows the present answer again, in the chosen view
let turn = 0; // only the last choice counts
/** @type {(isLast: () => boolean) => Promise<void>} what to run again when the network failed */
let lastWork = async () => {};

function say(text) {
  part("stand").textContent = text;
}

/** A file of the site, fetched once; after a failure the next attempt fetches again. */
function load(path) {
  if (!fetched.has(path)) {
    const asked = fetch(new URL(path, site)).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status}: ${path}`);
      return answer.json();
    });
    asked.catch(() => fetched.delete(path));
    fetched.set(path, asked);
  }
  return fetched.get(path);
}

function loadDossiers(name) {
  const names = [...dossiers.keys()].filter((one) => one !== ALL && (name === ALL || one === name));
  return Promise.all(names.map((one) => load(`verschil/${one}.json`)));
}

const kaderIn = (loaded, id) =>
  loaded.map(({ kaders }) => (Object.hasOwn(kaders, id) ? kaders[id] : undefined)).find(Boolean);

/** Runs what needs the network; when that fails it says so, and the reader can run it again. */
async function online(work) {
  const mine = ++turn;
  const isLast = () => mine === turn;
  lastWork = work;
  part("storing").hidden = true;
  try {
    await work(isLast);
  } catch (error) {
    if (!isLast()) return;
    say("");
    part("storing").hidden = false;
    console.error(error);
  }
}

/**
 * Shows what the address asks for.
 * @param mayFocus whether the answer may take the focus by the time it is there
 * @param isSubmitted whether an empty choice is a fault, and not just the beginning
 */
function show(mayFocus, isSubmitted = false) {
  return online(async (isLast) => {
    choice = readChoice(location.hash);
    const asked = isSubmitted || Object.values(choice).some((text) => text);
    if (asked) say("De gegevens worden opgehaald.");
    const loaded = await loadDossiers(dossierOf(choice));
    const light = kaderIn(loaded, choice.kader);
    if (light) choice = withDefaults(choice, light, ownChoice());
    const { sides, faults } = readSides(choice, { dossiers, gemeenten, kader: light });
    const kader = light && faults.length === 0 ? await load(`kaders/${choice.kader}/kader.json`) : null;
    if (!isLast()) return;
    form.offerKaders(loaded);
    form.offerVersions(light);
    // The day and gemeente that the reader chose elsewhere on the site are the second side.
    form.fillChoice(asked ? choice : { ...choice, tot: ownChoice().day ?? "", "in-tot": ownChoice().gemeente ?? "" });
    offerQuickChoices(loaded, light, choice);
    say("");
    result.hidden = true;
    if (!asked) return;
    if (faults.length) form.showFaults(faults, form.collect().places);
    else showAnswer(loaded, kader, sides, mayFocus());
  });
}

function showAnswer(loaded, kader, sides, focus) {
  const address = (changes) => writeChoice({ ...choice, ...changes }, location.hash);
  const names = { gemeenten, besluiten: loaded[0].besluiten };
  heading.textContent = kader ? kader.volle_titel : dossiers.get(choice.dossier);
  const [left, right] = sides.map((side) => sideName(side, gemeenten));
  const link = kader ? [element("a", { href: `${wayUp()}kaders/${kader.id}/` }, "Lees het kader")] : [];
  part("over").replaceChildren(`${left}, vergeleken met: ${lowerFirst(right)}. `, ...link);
  redraw = () => {
    const tree = kader
      ? kaderTree(kader, sides, names, address, choice.beeld === BESIDE)
      : listTree(loaded, sides, names, address);
    part("antwoord").replaceChildren(...tree.map(plant));
    part("beeld").hidden = !kader || !part("antwoord").querySelector("ins, del");
    for (const button of findAll(part("beeld"), "button", HTMLButtonElement))
      button.setAttribute("aria-pressed", String(button.value === choice.beeld));
  };
  redraw();
  result.hidden = false;
  markOutdated();
  say("Het verschil staat hieronder.");
  if (focus) heading.focus();
}

/** Says so when the answer no longer belongs to what is filled in. */
function markOutdated() {
  const filledIn = { ...form.choice(), beeld: choice.beeld };
  part("verouderd").hidden = result.hidden || writeChoice(filledIn, "#") === writeChoice(choice, "#");
}

function offerQuickChoices(loaded, kader, chosen) {
  const found = kader ? kaderChoices(kader, gemeenten) : dossierChoices(loaded);
  const links = found.map(([text, changes]) =>
    element("a", { href: writeChoice({ ...chosen, ...changes }, location.hash) }, text),
  );
  part("snel").hidden = links.length === 0;
  find(part("snel"), "ul").replaceChildren(...links.map((one) => element("li", {}, one)));
}

/** What there is to choose by now. A kader that is being chosen keeps its list, for who types its first letters. */
async function offerChoices(isOtherDossier, isLast) {
  const chosen = form.choice();
  const loaded = await loadDossiers(chosen.dossier);
  if (!isLast()) return;
  if (isOtherDossier) form.offerKaders(loaded);
  const kader = isOtherDossier ? undefined : kaderIn(loaded, chosen.kader);
  form.offerVersions(kader);
  offerQuickChoices(loaded, kader, form.choice());
}

/** Puts a choice in the history and shows it. */
function go(chosen, mayFocus) {
  const address = writeChoice({ ...chosen, beeld: choice.beeld }, location.hash);
  if (address !== location.hash) history.pushState(null, "", address || location.pathname);
  show(mayFocus, true);
}

const always = () => true;
const unlessBusy = () => document.activeElement === document.body;

form.form.addEventListener("submit", (event) => {
  event.preventDefault();
  go(form.choice(), always);
});

form.form.addEventListener("change", async (event) => {
  const name = targetOf(event).closest("[data-veld]")?.getAttribute("data-veld");
  if (name === "dossier" || name === "kader") await online((isLast) => offerChoices(name === "dossier", isLast));
  form.fitSides();
  markOutdated();
});

part("wissel").addEventListener("click", () => {
  const { van, tot, "in-van": inVan, "in-tot": inTot, ...rest } = form.choice();
  go({ ...rest, van: tot, tot: van, "in-van": inTot, "in-tot": inVan }, unlessBusy);
});

part("nogmaals").addEventListener("click", () => online(lastWork));

part("beeld").addEventListener("click", ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  choice = { ...choice, beeld: target.value };
  history.replaceState(null, "", writeChoice(choice, location.hash));
  redraw();
});

root.addEventListener("click", (event) => {
  // Following a link to the address one is at already changes nothing, so no event comes.
  if (targetOf(event).closest("a")?.href === location.href) show(always);
});

addEventListener("popstate", () => show(always));
show(unlessBusy);
