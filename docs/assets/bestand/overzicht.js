// What there is to say about all rows of a file together, as a tree. The words come from the calculator.

import { tableTree } from "../gedeeld/tabel.js";
import { whole } from "../gedeeld/tekst.js";
import { picture, table } from "../rekenen/uitkomst.js";

/** @typedef {import("../gedeeld/boom.js").Tree} Tree */

const MOST_NAMED = 3; // rows named in a sentence

/** @returns {Tree} */
function sentence({ tekst, rijen }, nameOf, place) {
  /** @type {Record<string, string>} */
  const look = place === 0 ? { class: "zinnen__kop" } : {};
  if (rijen.length === 0) return ["p", look, tekst];
  const more = rijen.length - MOST_NAMED;
  const names = rijen.slice(0, MOST_NAMED).map(nameOf).join("; ");
  return ["p", look, `${tekst}: ${names}${more > 0 ? `; en nog ${whole(more)}` : ""}.`];
}

const kaderLine = ({ titel, versie, status, adres }, basis) => [
  "li",
  {},
  ["a", { href: basis + adres }, titel],
  ` (versie ${versie}, ${status})`,
];

function verdictTable(verdicts, many, basis) {
  const rows = verdicts.map(({ tekst, aantal, kaders }) => [
    tekst,
    ["td", {}, whole(aantal)],
    ["td", {}, ["ul", {}, ...kaders.map((one) => kaderLine(one, basis))]],
  ]);
  const look = "beeld__getallen bestand__oordelen";
  return tableTree("uitkomsten en kaders", ["Uitkomst", many, "Kader"], rows, look);
}

/**
 * @param {{zinnen: any[], oordelen: any[], tabellen?: any[], beelden?: any[]}} overview what the calculator says
 * @param {(place: number) => string} nameOf how the reader knows a row
 * @param {string} many what the rows are about: PMC's
 * @param {string} basis the way to the root of the site
 * @returns {Tree[]}
 */
export function overviewTree({ zinnen, oordelen, tabellen = [], beelden = [] }, nameOf, many, basis) {
  /** @type {Tree[]} */
  const made = [];
  if (zinnen.length)
    made.push(["div", { class: "zinnen" }, ...zinnen.map((one, place) => sentence(one, nameOf, place))]);
  made.push(...tabellen.filter(({ dicht }) => !dicht).map(table), ...beelden.map(picture));
  made.push(...tabellen.filter(({ dicht }) => dicht).map(table));
  if (oordelen.length) made.push(verdictTable(oordelen, many, basis));
  return made;
}
