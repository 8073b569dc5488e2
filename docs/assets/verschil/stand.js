// What a kader says on one side of a comparison, and why it says nothing; see docs/data.md for the data.

import { lastDay, writeDate } from "../gedeeld/datum.js";
import { momentAt } from "../gedeeld/tijdlijn.js";

/**
 * @param kader what kader.json holds
 * @param side the `gemeente` (or none), and a `dag` or the `versie` itself, which may be a proposal
 * @returns the moment; `soort` is then also «elders», where the kader does not hold in the gemeente
 */
export function sideOf({ gemeenten, tijdlijn: { momenten, perioden } }, { dag, versie, gemeente }) {
  if (gemeente && !gemeenten.includes(gemeente)) return { soort: "elders" };
  const at = (day) => momenten[momentAt(perioden, day, gemeente).number];
  if (!versie) return at(dag);
  const { voorstel, ...moment } = at(lastDay(versie));
  return moment.geldt_vanaf === versie ? moment : { soort: "geldt", ...voorstel };
}

/**
 * Why there is no text on a side: the text comes from the build, with room for what the reader chose.
 * @param name what the gemeente of the side is called
 */
export function objection(kader, moment, { dag }, name) {
  if (moment.soort === "elders") return kader.bezwaar_elders.replace("{gemeente}", () => name);
  return moment.bezwaar.replace("{dag}", () => writeDate(dag));
}
