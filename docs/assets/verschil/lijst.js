// Which kaders differ between two sides; the data of a dossier is that of hooks/pages/difference_page.py.

import { upperFirst } from "../gedeeld/tekst.js";
import { momentAt } from "../gedeeld/tijdlijn.js";
import { nameOf } from "./versie.js";

/**
 * @param dossiers the data of one or more dossiers
 * @param sides left and right, each with `dag` and `gemeente`
 * @returns per group the kaders, and the number that is `gelijk` or in `geen` of both
 */
export function listDifferences(dossiers, sides) {
  /** @type {Record<string, {id: string, titel: string, links: any, rechts: any}[]>} */
  const found = { anders: [], nieuw: [], verdwenen: [], voorstel: [], onzeker: [], gelijk: [], geen: [] };
  for (const { kaders, gebieden } of dossiers) {
    for (const [id, kader] of Object.entries(kaders)) {
      const { gemeenten } = gebieden[kader.gebied];
      const [links, rechts] = sides.map(({ dag, gemeente }) =>
        gemeente && !gemeenten.includes(gemeente)
          ? { heeft: "niets" }
          : kader.momenten[momentAt(kader.perioden, dag, gemeente).number],
      );
      found[groupOf(links, rechts)].push({ id, titel: kader.titel, links, rechts });
    }
  }
  return found;
}

function groupOf(links, rechts) {
  const has = [links.heeft, rechts.heeft];
  if (has.includes("onzeker")) return "onzeker";
  if (has[0] !== has[1]) return has[0] === "niets" ? "nieuw" : "verdwenen";
  if (has[0] === "niets") return "geen";
  if (!isSame(links, rechts)) return "anders";
  return sameBeside(links, rechts) ? "gelijk" : "voorstel";
}

function isSame(one, other) {
  return nameOf(one) === nameOf(other) && ["status", "inhoud"].every((key) => one[key] === other[key]);
}

function sameBeside({ ernaast: one = [] }, { ernaast: other = [] }) {
  return one.length === other.length && one.every((version, place) => isSame(version, other[place]));
}

/** What there is to say about a kader in one of the groups, in short sentences; with what the sides are called. */
export function inShort({ links, rechts }, [left, right]) {
  const said = [];
  if (links.heeft === "inhoud" && rechts.heeft === "inhoud") {
    if (links.status !== rechts.status)
      said.push(`${upperFirst(left)}: ${links.status}. ${upperFirst(right)}: ${rechts.status}.`);
    if (links.inhoud !== rechts.inhoud) said.push("De tekst of een waarde is anders.");
    if (said.length === 0 && !isSame(links, rechts)) said.push("Dezelfde inhoud, in een andere versie.");
    if (!sameBeside(links, rechts)) said.push(beside([links.ernaast, rechts.ernaast], [left, right]));
    return said.join(" ");
  }
  return `${upperFirst(left)}: ${inOneWord(links)}. ${upperFirst(right)}: ${inOneWord(rechts)}.`;
}

function beside([one, other], [left, right]) {
  if (one && other) return "Wat ernaast ligt, is anders.";
  const what = (one ?? other).map(({ status }) => status).join(", ");
  return `Alleen ${one ? left : right} ligt er iets naast: ${what}.`;
}

function inOneWord({ soort = "geldt hier niet", status }) {
  if (soort === "nog niet") return "nog niets bekend";
  return soort === "geldt" ? status : soort;
}
