// What a kader says on one side of a comparison, and why it says nothing; see docs/data.md for the data.

import { lastDay, writeDate } from "../gedeeld/datum.js";
import { upperFirst } from "../gedeeld/tekst.js";

/** The moment that holds on a day in a gemeente, or in none: then the general text. */
export function momentAt({ momenten, perioden }, day, gemeente) {
  const periods = Object.hasOwn(perioden, gemeente) ? perioden[gemeente] : perioden[""];
  return momenten[periods.findLast(([since]) => since <= day)[1]];
}

/**
 * @param kader what kader.json holds
 * @param side the `gemeente` (or none), and a `dag` or the `versie` itself, which may be a proposal
 * @returns the moment; `soort` is then also «elders», where the kader does not hold in the gemeente
 */
export function sideOf(kader, { dag, versie, gemeente }) {
  if (gemeente && !kader.gemeenten.includes(gemeente)) return { soort: "elders" };
  if (!versie) return momentAt(kader.tijdlijn, dag, gemeente);
  const { voorstel, ...moment } = momentAt(kader.tijdlijn, lastDay(versie), gemeente);
  return moment.geldt_vanaf === versie ? moment : { soort: "geldt", ...voorstel };
}

/**
 * Why there is no text on a side, in the words of calculators/kaders/stand.py.
 * @param {{gemeente: string, gebied: string}} names what the gemeente of the side and the gebied of the kader are called
 */
export function objection(kader, moment, { dag }, names) {
  const about = `het kader «${kader.titel}» (${kader.id})`;
  if (moment.soort === "elders")
    return `${upperFirst(about)} geldt niet in ${names.gemeente}; het geldt voor ${names.gebied}.`;
  const since = writeDate(moment.geldt_vanaf);
  if (moment.soort === "nog niet") {
    return `Over ${about} is op ${writeDate(dag)} niets bekend; de eerste versie geldt vanaf ${since}.`;
  }
  return (
    `Of ${about} op ${writeDate(dag)} al gold in de versie van ${since}, is niet te zeggen: ` +
    `preciezer dan ${since} is de bron niet.`
  );
}
