// A part of a page that says something else on another day or in another gemeente: data-tijd names its moments, and
// each has a template.

import { HOLDS, momentAt } from "../gedeeld/tijdlijn.js";

export const ELSEWHERE = "elders";

/**
 * Which moment holds by the choice of the reader; where something does not hold at all, that of the general text, and
 * `how` is then «elders».
 * @param {import("../gedeeld/tijdlijn.js").Periods} periods
 * @param {string} area where it holds; everywhere if empty
 * @param {{day: string|null, gemeente: string|null, areas: string[]}} choice
 * @returns {import("../gedeeld/tijdlijn.js").Holding}
 */
export function chosenMoment(periods, area, { day, gemeente, areas }) {
  if (gemeente && area && !areas.includes(area)) return { ...momentAt(periods, day, null), how: ELSEWHERE };
  return momentAt(periods, day, gemeente);
}

/** Makes a block say what holds by the choice; gives how it holds. */
export function showMoment(block, choice) {
  const { number, how: found } = chosenMoment(JSON.parse(block.dataset.tijd), block.dataset.gebied, choice);
  const how = choice.chosen ? found : HOLDS; // without a choice the page says nothing about then
  const slot = block.querySelector(":scope > [data-stand-nu]");
  block.classList.toggle("toen-niet", how !== HOLDS);
  if (slot) fillSlot(block, slot, how === ELSEWHERE ? how : String(number), how, choice);
  else noteAfter(block, how, choice);
  return how;
}

function fillSlot(block, slot, key, how, choice) {
  if (slot.dataset.standNu === key && !slot.dataset.gekozen) return;
  if (!slot.dataset.gekozen) keep(block, slot);
  slot.dataset.gekozen = "ja";
  slot.dataset.standNu = key;
  const template = block.querySelector(`:scope > template[data-stand="${key}"]`) ?? note(how);
  slot.replaceChildren(filledIn(template, choice));
}

/** What the page was sent with becomes a template too, so that the reader can come back to it. */
function keep(block, slot) {
  const template = document.createElement("template");
  template.dataset.stand = slot.dataset.standNu;
  template.content.append(...slot.childNodes);
  block.append(template);
}

function noteAfter(block, how, choice) {
  block.nextElementSibling?.matches(".toen") && block.nextElementSibling.remove();
  if (how !== HOLDS) block.after(filledIn(note(how), choice));
}

/** The template of the note that something does not hold. */
export const note = (how) => document.querySelector(`template[data-toen="${how}"]`);

/** What a template makes, with the day and place of the reader in it. */
export function filledIn(template, choice) {
  const made = template.content.cloneNode(true);
  for (const place of made.querySelectorAll("[data-peildag]")) place.textContent = choice.dayInWords;
  for (const place of made.querySelectorAll("[data-peilplaats]")) place.textContent = choice.place;
  return made;
}
