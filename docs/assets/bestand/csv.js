// From a text to rows, and from rows to a file. Reading and writing CSV itself is done by papaparse.

import { loadClassic } from "../gedeeld/bibliotheek.js";
import { isRisky, writeRows } from "../gedeeld/rekenbladtekst.js";
import { fileRows, NO_ROWS } from "./rijen.js";

const NEAR = 20; // lines among which the heading stands
const DELIMITERS = [";", ",", "\t", "|"];

/**
 * @param text of a file
 * @returns {Promise<import("./rijen.js").FileRows>}
 */
export async function parseCsv(text) {
  const Papa = await loadClassic("papaparse.min.js", "Papa");
  const whole = text.toWellFormed?.() ?? text;
  // The right delimiter gives the most columns in the heading; a title above it has one.
  const widths = DELIMITERS.map((one) => headingWidth(Papa, whole, one));
  const delimiter = DELIMITERS[widths.indexOf(Math.max(...widths))];
  const fault = quoteFault(whole, delimiter);
  return fault ? { ...NO_ROWS, fault } : fileRows(Papa.parse(whole, { delimiter }).data);
}

function headingWidth(Papa, text, delimiter) {
  let width = 0;
  const step = ({ data: cells }, parser) => {
    if (cells.every((cell) => cell === "")) return;
    width = cells.length;
    if (width > 1) parser.abort();
  };
  Papa.parse(text, { delimiter, step, preview: NEAR });
  return width;
}

/**
 * What is wrong with the first wrong quote, in Dutch; null when all is right.
 * @param {string} text
 * @param {string} delimiter
 */
export function quoteFault(text, delimiter) {
  const end = `[${delimiter}\n]`;
  for (const cell of text.matchAll(new RegExp(`(^|${end})("[^"]*(?:""[^"]*)*)(" *(?=${end}|$))?`, "g"))) {
    if (cell[3] !== undefined) continue;
    const line = text.slice(0, cell.index + cell[1].length).split("\n").length;
    // A cell that goes on in a next line is one that somebody forgot to close.
    if (cell[2].includes("\n") || cell.index + cell[0].length === text.length)
      return `Regel ${line}: een aanhalingsteken wordt niet gesloten. Zet er een achter de cel, of haal het weg.`;
    return `Regel ${line}: achter een tekst tussen aanhalingstekens staat nog iets. Haal de aanhalingstekens weg.`;
  }
  return null;
}

export { isRisky };

/** A file for a Dutch spreadsheet, in which no cell can start a formula. */
export const writeCsv = (fields, data) => writeRows({ fields, data });
