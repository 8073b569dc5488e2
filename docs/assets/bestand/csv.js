// From a text to rows, and from rows to a file. Reading and writing CSV itself is done by papaparse.

import { loadClassic } from "../gedeeld/bibliotheek.js";
import { fileRows } from "./rijen.js";

const BYTE_ORDER_MARK = "\ufeff";
const DELIMITERS = [";", ",", "\t", "|"];

/**
 * @param text of a file
 * @returns {Promise<import("./rijen.js").FileRows>}
 */
export async function parseCsv(text) {
  const Papa = await loadClassic("papaparse.min.js", "Papa");
  const { data, errors } = Papa.parse(text.toWellFormed?.() ?? text, { delimitersToGuess: DELIMITERS });
  const quote = errors.find(({ type }) => type === "Quotes");
  const found = fileRows(data);
  if (!quote) return found;
  const fault = `Bij regel ${quote.row + 1} is een aanhalingsteken niet gesloten, of staat er een op een verkeerde plaats. Haal het weg.`;
  return { ...found, fault };
}

// What can start a formula, also in full width or behind spaces; a plain number below nought has to stay a number.
const FORMULA = /^(?!-\d+(?:\.\d{3})*(?:,\d+)?$)(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;

/** Whether a spreadsheet could take a cell for a formula. */
export const isRisky = (cell) => FORMULA.test(cell);

/** A file for a Dutch spreadsheet, in which no cell can start a formula. */
export async function writeCsv(fields, data) {
  const Papa = await loadClassic("papaparse.min.js", "Papa");
  return BYTE_ORDER_MARK + Papa.unparse({ fields, data }, { delimiter: ";", newline: "\r\n", escapeFormulae: FORMULA });
}
