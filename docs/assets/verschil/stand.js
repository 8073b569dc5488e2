// What a kader says on one side of a comparison, and why it says nothing; see docs/data.md for the data.

import { writeDate } from "../gedeeld/datum.js";
import { momentAt } from "../gedeeld/tijdlijn.js";
import { nameOf, writeVersion } from "./versie.js";

/**
 * @param kader what kader.json holds
 * @param side the `gemeente` (or none), and a `dag` or the `versie` itself, which may lie beside what holds
 * @returns the moment; `soort` is then also «elders», where the kader does not hold in the gemeente
 */
export function sideOf({ gemeenten, tijdlijn: { momenten, perioden } }, { dag, versie, gemeente }) {
  if (gemeente && !gemeenten.includes(gemeente)) return { soort: "elders" };
  if (!versie) return momenten[momentAt(perioden, dag, gemeente).number];
  const periods = Object.hasOwn(perioden, gemeente ?? "") ? perioden[gemeente ?? ""] : perioden[""];
  for (const [, number] of periods) {
    const { ernaast = [], ...moment } = momenten[number];
    if (moment.soort !== "geldt") continue;
    const found = [moment, ...ernaast].find((one) => nameOf(one) === versie);
    if (found) return { ...found, soort: "geldt" };
  }
  return { soort: "niet hier" };
}

/**
 * Why there is no text on a side: the text comes from the build, with room for what the reader chose.
 * @param name what the gemeente of the side is called
 */
export function objection(kader, moment, { dag, versie }, name) {
  if (moment.soort === "elders") return kader.bezwaar_elders.replace("{gemeente}", () => name);
  if (versie)
    return `De versie van ${writeVersion(versie)} is er niet ${name ? `voor ${name}` : "voor het hele gebied"}.`;
  return moment.bezwaar.replace("{dag}", () => writeDate(dag));
}
