// The day and gemeente that the reader chooses. They stand in the fragment (#…&op=2016-05-01&in=emmen) and follow the
// reader on every link; every part of the page that knows other moments shows what held then and there.

import { readFragment, writeFragment } from "../gedeeld/adres.js";
import { dayText, fillDay, spreadWholeDays } from "../gedeeld/dagvakken.js";
import { isDay, readDay, writeDate } from "../gedeeld/datum.js";
import { element } from "../gedeeld/element.js";
import { find, findAll, root } from "../gedeeld/vinden.js";
import { choiceForm, notes } from "./balk.js";
import { leaveOut } from "./elders.js";
import { showMoment } from "./tijdblok.js";

const DAY = "op";
const PLACE = "in";
const base = root();
const bar = find(document, "[data-peiling]");
const part = (name) => find(bar, `[data-peil-${name}]`);
const details = find(bar, "[data-peil-keuze]", HTMLDetailsElement);
const form = choiceForm();
details.append(form);
bar.append(...notes());
const place = find(bar, "[data-peil-gemeente]", HTMLSelectElement);
const boxes = findAll(form, "[data-deel]", HTMLInputElement);
/** @type {Map<string, {name: string, areas: string[]}>} by id; empty until someone chooses one */
const gemeenten = new Map();
/** @type {Promise<void> | null} */
let asked = null;
// On the page of a gemeente that gemeente is chosen, whatever the address says.
const [ownGemeente] = findAll(document, "[data-peilgemeente]").map((one) => one.dataset.peilgemeente);
const originals = new WeakMap(); // the address of a link before the choice was put on it
/** @type {Choice | null} */
let current = null;
let isShown = false; // whether the page shows a choice, or still what it was sent with

/**
 * What the reader chose.
 * @typedef {object} Choice
 * @property {string | null} day as 2017-04-04; null when not chosen
 * @property {string | null} gemeente its id; null when not chosen
 * @property {string[]} areas that the gemeente belongs to
 * @property {string} dayInWords
 * @property {string} place
 * @property {boolean} chosen whether the page shows something else than without a choice
 * @property {string[]} faults in the address, in Dutch
 */

/** @returns {Choice} known by the time this module has been loaded */
export const choice = () => /** @type {Choice} */ (current);

/**
 * The same address with the choice of the reader on it; an address outside the pages of this site stays as it is.
 * @param {string | URL} address
 */
export function withChoice(address) {
  const url = new URL(address, location.href);
  const isPage = url.href.startsWith(base.href) && !url.pathname.replace(/.*\//, "").includes(".");
  // Until the list of gemeenten is there, what the address asks for goes along as it stands.
  const { day, gemeente, faults } = current ?? {
    day: readFragment().params.get(DAY),
    gemeente: chosenPlace(),
    faults: [],
  };
  if (!isPage || faults.length) return url.href;
  const { anchor, params } = readFragment(url.hash);
  if (params.has(DAY) || params.has(PLACE)) return url.href;
  setChoice(params, day, gemeente);
  url.hash = writeFragment(anchor, params);
  return url.href;
}

/** Every page shares the list of gemeenten; it is fetched by who chose one, or opens the choice. */
function knowGemeenten() {
  asked ??= fetch(new URL(bar.dataset.gemeenten ?? "", location.href))
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
    .then((rows) => {
      for (const [id, name, areas] of rows) gemeenten.set(id, { name, areas });
      place.append(...rows.map(([id, name]) => element("option", { value: id }, name)));
      place.value = current?.gemeente ?? "";
    })
    .catch(() => {
      asked = null; // the next who asks tries anew
    });
  return asked;
}

const chosenPlace = () => ownGemeente ?? readFragment().params.get(PLACE);

function setChoice(params, day, gemeente) {
  params.delete(DAY);
  params.delete(PLACE);
  if (day) params.set(DAY, day);
  if (gemeente) params.set(PLACE, gemeente);
}

/** @returns {Choice} */
function readChoice() {
  const { params } = readFragment();
  const [day, id] = [params.get(DAY), chosenPlace()];
  const faults = [];
  if (day !== null && !isDay(day))
    faults.push(`De dag «${day}» bestaat niet; schrijf jaar, maand en dag, zoals 2017-05-01.`);
  if (id !== null && gemeenten.size === 0) {
    faults.push("De lijst met gemeenten is niet te laden. Laad de pagina opnieuw.");
  } else if (id !== null && !gemeenten.has(id)) {
    faults.push(`De gemeente «${id}» staat niet in deze kennisbank.`);
  }
  const good = faults.length === 0;
  const found = good && id ? gemeenten.get(id) : null;
  return {
    day: good ? day : null,
    gemeente: found ? id : null,
    areas: found?.areas ?? [],
    dayInWords: good && day ? writeDate(day) : "de laatste dag die hier bekend is",
    place: found?.name ?? "",
    chosen: good && (day !== null || (id !== null && !ownGemeente)),
    faults,
  };
}

async function follow() {
  if (chosenPlace() !== null) await knowGemeenten();
  apply();
}

function apply() {
  const chosen = readChoice();
  current = chosen;
  if (chosen.chosen || isShown) {
    leaveOut(
      findAll(document, "[data-tijd]").map((block) => ({ block, how: showMoment(block, chosen) })),
      chosen.place,
    );
    markVersion();
    countShown();
    isShown = chosen.chosen;
  }
  showBar(chosen);
  fillForm(chosen);
  const { anchor } = readFragment();
  if (anchor && location.hash !== `#${anchor}`) goTo(document.getElementById(anchor));
  document.dispatchEvent(new CustomEvent("peiling", { detail: chosen }));
}

/** What a list counts follows the choice; a part in which nothing is left is not shown. */
function countShown() {
  for (const list of findAll(document, "[data-telt-in]")) {
    const count = list.querySelectorAll("[data-stand-nu] > [data-telt-mee]").length;
    find(list, "[data-telt]").textContent = String(count);
    list.toggleAttribute("data-leeg", count === 0);
    list.hidden = count === 0;
  }
}

/** In the list of versions of a kader: the one that the page shows. */
function markVersion() {
  const [shown] = findAll(document, "[data-stand-nu] > [data-versie]").map((one) => one.dataset.versie);
  for (const item of findAll(document, "[data-versie-van]")) {
    if (item.dataset.versieVan === shown) item.setAttribute("aria-current", "true");
    else item.removeAttribute("aria-current");
  }
}

/** @param {Choice} chosen */
function showBar({ day, dayInWords, gemeente, place: name, chosen, faults }) {
  const there = gemeente ? ` in ${name}` : "";
  let says = `U leest wat er op ${dayInWords} gold${there}.`;
  if (!day) says = `U leest wat er het laatst gold${there}, voor zover deze kennisbank dat weet.`;
  part("stand").textContent = faults.length
    ? "Het adres van deze pagina klopt niet. U leest nu alles zonder dag of gemeente."
    : says;
  part("kort").textContent = faults.length ? "Het adres klopt niet" : inShort(day, name);
  part("adresfouten").replaceChildren(...faults.map((fault) => element("li", {}, fault)));
  part("adresfouten").hidden = faults.length === 0;
  part("wis").hidden = !chosen && faults.length === 0;
  bar.classList.toggle("peilbalk--gekozen", chosen);
  bar.classList.toggle("peilbalk--fout", faults.length > 0);
}

/** What the page shows, for a line on a phone. */
function inShort(day, name) {
  const [year, month, date] = day?.split("-").map(Number) ?? [];
  if (!day) return name ? `Het laatst in ${name}` : "U leest wat er het laatst gold";
  return [`${date}-${month}-${year}`, name].filter(Boolean).join(", ");
}

/** @param {Choice} chosen */
function fillForm({ day, gemeente }) {
  fillDay(boxes, day?.split("-").map(Number).join("-") ?? "");
  place.value = gemeente ?? "";
  showFaults([]);
}

/** Takes the reader to an anchor that shares the fragment with other values; the browser does not look for those. */
function goTo(target) {
  if (!target) return;
  for (const old of document.querySelectorAll(".doel")) old.classList.remove("doel");
  target.classList.add("doel");
  target.scrollIntoView();
  if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}

function showFaults(faults) {
  for (const box of boxes) box.toggleAttribute("aria-invalid", faults.length > 0);
  part("fout").replaceChildren(...faults);
  part("fout").hidden = faults.length === 0;
  if (faults.length) boxes[0].focus();
}

function submitted(event) {
  event.preventDefault();
  const gemeente = place.value || null;
  const typed = dayText(boxes);
  const { dag: day = null, fout: fault } = typed === "" ? {} : readDay(typed);
  if (fault) return showFaults([fault]);
  if (day === null && gemeente === null) return showFaults(["Vul een dag in, kies een gemeente, of allebei."]);
  details.open = false;
  go(day, gemeente);
  find(details, "summary").focus();
}

function go(day, gemeente) {
  const { anchor, params } = readFragment();
  setChoice(params, day, gemeente);
  if (ownGemeente && gemeente && gemeente !== ownGemeente) {
    location.href = new URL(`gemeenten/${gemeente}/${writeFragment("", params)}`, base).href;
    return;
  }
  const fragment = writeFragment(anchor, params);
  if (fragment && fragment !== location.hash) {
    location.hash = fragment;
    return;
  }
  if (!fragment) history.pushState(null, "", location.pathname + location.search);
  follow();
}

/** Puts the choice on a link just before it is used, so that links made later have it too. */
function decorate({ target }) {
  const link = target.closest?.("a[href]");
  if (!link) return;
  if (!originals.has(link)) originals.set(link, link.href);
  link.href = withChoice(originals.get(link));
}

for (const moment of ["pointerdown", "focusin", "click"])
  document.addEventListener(moment, decorate, { capture: true });
form.addEventListener("submit", submitted);
spreadWholeDays(form, (box) => (box.matches("[data-deel]") ? boxes : null));
part("wis").addEventListener("click", () => {
  go(null, null);
  find(details, "summary").focus();
});
details.addEventListener("toggle", knowGemeenten);
addEventListener("hashchange", follow);
addEventListener("popstate", follow);
// Who imports this asks for the choice at once, so it has to be known by then.
await follow();
