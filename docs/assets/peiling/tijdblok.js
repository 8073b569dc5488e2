// A part of a page that says something else on another day or in another gemeente. What it says is worked out in the
// build: data-tijd names the moments (see hooks/corpus/timeline.py), and each has a template. Here they are only looked up.

const LAST_DAY = "9999-12-31";

/**
 * Which moment holds. ISO days compare as text.
 * @param {{day: string|null, gemeente: string|null, areas: string[]}} choice
 * @returns {{number: string, sign: string}} sign: "" holds, "!" without content, "-" not yet, "?" not to say, "elders"
 */
export function momentAt(tijd, gebied, choice) {
  if (choice.gemeente && gebied && !choice.areas.includes(gebied)) return { number: "", sign: "elders" };
  const lines = new Map(tijd.split(";").map((line) => [line.slice(0, line.indexOf(" ")), line]));
  const [, ...periods] = (lines.get(choice.gemeente ?? "") ?? lines.get("")).split(" ");
  const day = choice.day ?? LAST_DAY;
  const found = periods.findLast((period) => period.split("=")[0] <= day)?.split("=")[1] ?? "0-";
  return { number: found.match(/^\d+/)[0], sign: found.replace(/^\d+/, "") };
}

/** Makes a block say what holds by the choice. */
export function showMoment(block, choice) {
  const { number, sign: found } = momentAt(block.dataset.tijd, block.dataset.gebied, choice);
  const sign = choice.chosen ? found : ""; // without a choice the page says nothing about then
  const slot = block.querySelector(":scope > [data-stand-nu]");
  block.classList.toggle("toen-niet", sign !== "");
  if (slot) fillSlot(block, slot, sign === "elders" ? sign : number, sign, choice);
  else noteAfter(block, sign, choice);
}

function fillSlot(block, slot, key, sign, choice) {
  if (slot.dataset.standNu === key && !slot.dataset.gekozen) return;
  if (!slot.dataset.gekozen) keep(block, slot);
  slot.dataset.gekozen = "ja";
  slot.dataset.standNu = key;
  const template = block.querySelector(`:scope > template[data-stand="${key}"]`) ?? note(sign);
  slot.replaceChildren(filledIn(template, choice));
}

/** What the page was sent with becomes a template too, so that the reader can come back to it. */
function keep(block, slot) {
  const template = document.createElement("template");
  template.dataset.stand = slot.dataset.standNu;
  template.content.append(...slot.childNodes);
  block.append(template);
}

function noteAfter(block, sign, choice) {
  block.nextElementSibling?.matches(".toen") && block.nextElementSibling.remove();
  if (sign) block.after(filledIn(note(sign), choice));
}

/** The template of the note that something does not hold. */
export const note = (sign) => document.querySelector(`template[data-toen="${sign}"]`);

/** What a template makes, with the day and place of the reader in it. */
export function filledIn(template, choice) {
  const made = template.content.cloneNode(true);
  for (const place of made.querySelectorAll("[data-peildag]")) place.textContent = choice.dayInWords;
  for (const place of made.querySelectorAll("[data-peilplaats]")) place.textContent = choice.place;
  return made;
}
