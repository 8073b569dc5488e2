// What a search says of itself above its results.

import { element } from "../gedeeld/element.js";
import { count as howMany, upperFirst } from "../gedeeld/tekst.js";
import { base } from "./laden.js";

const quoted = (words) => words.map((word) => `„${word}”`).join(", ");

/**
 * What was found, in words; it is read aloud by screen readers.
 * @param {string} asked
 * @param answer what Search.ask() gave
 * @param {number} count how many finds are left after the choices of the reader
 * @param choice of the reader, see assets/peiling/peiling.js
 * @param {(word: string) => string} addressFor the address of another question
 * @returns {(string | Node)[]}
 */
export function summary(asked, answer, count, choice, addressFor) {
  const { found, replaced, unknown, names, gemeenten, everywhere, suggestions } = answer;
  const what = asked ? ` voor „${asked}”` : "";
  const isLess = count < found.length ? " met uw keuzes" : "";
  /** @type {(string | Node)[]} */
  const parts = [
    count === 0 ? `Niets gevonden${what}${isLess}.` : `${howMany(count, "resultaat", "resultaten")}${what}${isLess}.`,
  ];
  for (const [typed, used] of replaced) parts.push(` „${typed}” staat hier niet; wij zochten op „${used}”.`);
  if (names.length) {
    const other = !gemeenten.length ? [] : ["; wel: ", ...(count ? [toGemeenten(gemeenten)] : [gemeenten.join(", ")])];
    parts.push(` ${quoted(names.map(upperFirst))} staat niet in deze kennisbank`, ...other, ".");
  }
  if (count && unknown.length) parts.push(` Niet gebruikt: ${quoted(unknown)}.`);
  const { chosen, day, dayInWords, place } = choice;
  if (count && chosen)
    parts.push(` Wat ${day ? `op ${dayInWords}` : "het laatst"}${place ? ` in ${place}` : ""} gold, staat eerst.`);
  if (everywhere.length)
    parts.push(` ${quoted(everywhere)} staat bijna overal, en telt alleen in titels en zoekwoorden.`);
  if (suggestions.length) {
    const links = suggestions.map((word) => element("a", { class: "zoek__suggestie", href: addressFor(word) }, word));
    parts.push(" Bedoelde u ", ...links.flatMap((link, index) => (index ? [" of ", link] : [link])), "?");
  }
  return parts;
}

/** The way to the gemeenten, where their names would push away what is found. */
function toGemeenten(gemeenten) {
  const href = new URL("gemeenten/", base).href;
  return element("a", { class: "zoek__suggestie", href }, howMany(gemeenten.length, "gemeente", "gemeenten"));
}
