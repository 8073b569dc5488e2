// The day and gemeente that the reader chooses. They stand in the fragment (#…&op=2016-05-01&in=emmen) and follow the
// reader on every link; every part of the page that knows other moments shows what held then and there.

import { readFragment, writeFragment } from "../gedeeld/adres.js";
import { dayParts, isDay, writeDate } from "../gedeeld/datum.js";
import { element } from "../gedeeld/element.js";
import { showMoment } from "./tijdblok.js";

const DAY = "op";
const PLACE = "in";
const base = new URL(document.body.dataset.basis, location.href);
const bar = document.querySelector("[data-peiling]");
const part = (name) => bar.querySelector(`[data-peil-${name}]`);
const form = part("formulier");
const boxes = [...form.querySelectorAll("[data-deel]")];
const gemeenten = new Map(); // by id: {name, areas}; empty until someone chooses one
let asked = null;
// On the page of a gemeente that gemeente is chosen, whatever the address says.
const ownGemeente = document.querySelector("[data-peilgemeente]")?.dataset.peilgemeente;
const originals = new WeakMap(); // the address of a link before the choice was put on it
let current = null;
let isShown = false; // whether the page shows a choice, or still what it was sent with

/**
 * What the reader chose: `day` (ISO) and `gemeente` (id), null when not chosen; `areas` the gemeente belongs to;
 * `dayInWords` and `place` to show; `chosen` whether the page shows something else than without a choice; `faults` in
 * the address, in Dutch.
 */
export function choice() {
  return current;
}

/** The same address with the choice of the reader on it; an address outside the pages of this site stays as it is. */
export function withChoice(address) {
  const url = new URL(address, location.href);
  const isPage = url.href.startsWith(base.href) && !url.pathname.split("/").at(-1).includes(".");
  if (!isPage || !current || current.faults.length) return url.href;
  const { anchor, params } = readFragment(url.hash);
  if (params.has(DAY) || params.has(PLACE)) return url.href;
  setChoice(params, current.day, current.gemeente);
  url.hash = writeFragment(anchor, params);
  return url.href;
}

/** Every page shares the list of gemeenten; it is fetched by who chose one, or opens the choice. */
function knowGemeenten() {
  asked ??= fetch(new URL(bar.dataset.gemeenten, location.href))
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
    .then((rows) => {
      for (const [id, name, areas] of rows) gemeenten.set(id, { name, areas });
      part("gemeente").append(...rows.map(([id, name]) => element("option", { value: id }, name)));
      part("gemeente").value = current?.gemeente ?? "";
    })
    .catch(() => (asked = null)); // the next who asks tries anew
  return asked;
}

const chosenPlace = () => ownGemeente ?? readFragment().params.get(PLACE);

function setChoice(params, day, gemeente) {
  params.delete(DAY);
  params.delete(PLACE);
  if (day) params.set(DAY, day);
  if (gemeente) params.set(PLACE, gemeente);
}

function readChoice() {
  const { params } = readFragment();
  const [day, place] = [params.get(DAY), chosenPlace()];
  const faults = [];
  if (day !== null && !isDay(day))
    faults.push(`De dag «${day}» bestaat niet; schrijf jaar, maand en dag, zoals 2017-05-01.`);
  if (place !== null && gemeenten.size === 0) {
    faults.push("De lijst met gemeenten is niet te laden. Laad de pagina opnieuw.");
  } else if (place !== null && !gemeenten.has(place)) {
    faults.push(`De gemeente «${place}» staat niet in deze kennisbank.`);
  }
  const good = faults.length === 0;
  const found = good && place ? gemeenten.get(place) : null;
  return {
    day: good ? day : null,
    gemeente: found ? place : null,
    areas: found?.areas ?? [],
    dayInWords: good && day ? writeDate(day) : "de laatste dag die hier bekend is",
    place: found?.name ?? "",
    chosen: good && (day !== null || (place !== null && !ownGemeente)),
    faults,
  };
}

async function follow() {
  if (chosenPlace() !== null) await knowGemeenten();
  apply();
}

function apply() {
  current = readChoice();
  if (current.chosen || isShown) {
    for (const block of document.querySelectorAll("[data-tijd]")) showMoment(block, current);
    markVersion();
    countShown();
    isShown = current.chosen;
  }
  showBar();
  fillForm();
  const { anchor } = readFragment();
  if (anchor && location.hash !== `#${anchor}`) goTo(document.getElementById(anchor));
  document.dispatchEvent(new CustomEvent("peiling", { detail: current }));
}

/** What a list counts follows the choice; a part in which nothing is left is not shown. */
function countShown() {
  for (const part of document.querySelectorAll("[data-telt-in]")) {
    const count = part.querySelectorAll("[data-stand-nu] > [data-telt-mee]").length;
    part.querySelector("[data-telt]").textContent = String(count);
    part.hidden = count === 0;
  }
}

/** In the list of versions of a kader: the one that the page shows. */
function markVersion() {
  const shown = document.querySelector("[data-stand-nu] > [data-versie]")?.dataset.versie;
  for (const item of document.querySelectorAll("[data-versie-van]")) {
    if (item.dataset.versieVan === shown) item.setAttribute("aria-current", "true");
    else item.removeAttribute("aria-current");
  }
}

function showBar() {
  const place = current.gemeente ? ` in ${current.place}` : "";
  let says = `U leest wat er op ${current.dayInWords} gold${place}.`;
  if (!current.day) says = `U leest wat er het laatst gold${place}, voor zover deze kennisbank dat weet.`;
  part("stand").textContent = current.faults.length
    ? "Het adres van deze pagina klopt niet. U leest nu alles zonder dag of gemeente."
    : says;
  part("adresfouten").replaceChildren(...current.faults.map((fault) => element("li", {}, fault)));
  part("adresfouten").hidden = current.faults.length === 0;
  part("wis").hidden = !current.chosen && current.faults.length === 0;
  bar.classList.toggle("peilbalk--gekozen", current.chosen);
  bar.classList.toggle("peilbalk--fout", current.faults.length > 0);
}

function fillForm() {
  const [year, month, day] = current.day?.split("-").map(Number) ?? ["", "", ""];
  for (const [place, box] of boxes.entries()) box.value = [day, month, year][place];
  part("gemeente").value = current.gemeente ?? "";
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

function typedDay() {
  const [day, month, year] = boxes.map((box) => box.value.trim());
  return [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
}

function showFaults(faults) {
  for (const box of boxes) box.toggleAttribute("aria-invalid", faults.length > 0);
  part("fout").replaceChildren(...faults);
  part("fout").hidden = faults.length === 0;
  if (faults.length) boxes[0].focus();
}

function submitted(event) {
  event.preventDefault();
  const gemeente = part("gemeente").value || null;
  const isEmpty = boxes.every((box) => box.value.trim() === "");
  const day = isEmpty ? null : typedDay();
  if (day !== null && !isDay(day))
    return showFaults(["Deze dag bestaat niet. Vul dag, maand en jaar in, zoals 1 5 2017."]);
  if (day === null && gemeente === null) return showFaults(["Vul een dag in, kies een gemeente, of allebei."]);
  part("keuze").open = false;
  go(day, gemeente);
  part("keuze").querySelector("summary").focus();
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

/** A whole day pasted into one box goes to all three. */
function pasted(event) {
  const found = event.target.matches("[data-deel]") && dayParts(event.clipboardData.getData("text"));
  if (!found) return;
  event.preventDefault();
  for (const [place, box] of boxes.entries()) box.value = found[place];
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
form.addEventListener("paste", pasted);
part("wis").addEventListener("click", () => {
  go(null, null);
  part("keuze").querySelector("summary").focus();
});
part("keuze").addEventListener("toggle", knowGemeenten);
addEventListener("hashchange", follow);
addEventListener("popstate", follow);
// Who imports this asks for the choice at once, so it has to be known by then.
await follow();
