// From a file to rows, and from rows to a file. Reading and writing CSV itself is done by papaparse.

import { loadClassic } from "../gedeeld/bibliotheek.js";
import { whole } from "../gedeeld/tekst.js";

const BYTE_ORDER_MARK = "\ufeff";
const DELIMITERS = [";", ",", "\t", "|"];
const MOST_ROWS = 50_000;

const isEmpty = (cells) => cells.every((cell) => cell.trim() === "");
// Excel may begin with a line that only names the delimiter.
const namesDelimiter = (cells) => /^sep=/i.test(cells[0]);

/**
 * The heads and the rows that are not empty; a row has the number that a spreadsheet gives it.
 * @returns {Promise<{heads: string[], rows: {number: number, cells: string[]}[], fault: string | null}>}
 */
export async function parseCsv(text) {
  const Papa = await loadClassic("papaparse.min.js", "Papa");
  const { data, errors } = Papa.parse(text.toWellFormed?.() ?? text, { delimitersToGuess: DELIMITERS });
  const quote = errors.find(({ type }) => type === "Quotes");
  const all = data.map((cells, place) => ({ number: place + 1, cells }));
  const [head, ...rows] = all.filter(({ cells }, place) => !isEmpty(cells) && !(place === 0 && namesDelimiter(cells)));
  /** @type {string | null} */
  let fault = null;
  if (quote)
    fault = `Bij regel ${quote.row + 1} is een aanhalingsteken niet gesloten, of staat er een op een verkeerde plaats. Haal het weg.`;
  else if (!head) fault = "Er is nog geen bestand. Kies een bestand, plak de regels, of neem het voorbeeld.";
  else if (rows.length === 0)
    fault = "Het bestand heeft alleen een kopregel. Zet daaronder de regels die u wilt uitrekenen.";
  else if (rows.length > MOST_ROWS) {
    fault = `Het bestand heeft ${whole(rows.length)} rijen; meer dan ${whole(MOST_ROWS)} kan niet. Splits het.`;
  }
  return { heads: head?.cells ?? [], rows, fault };
}

const LIKE_A_DAY = /^\D{0,12}\d{1,2}\D\d{1,2}\D\d{4}/;

/** What looks like a day written in figures, by the place of its column; what is written twice counts once. */
export function daysIn(rows) {
  const found = new Map();
  for (const { cells } of rows) {
    cells.forEach((cell, place) => {
      if (!LIKE_A_DAY.test(cell)) return;
      if (!found.has(place)) found.set(place, new Set());
      found.get(place).add(cell.trim());
    });
  }
  return Object.fromEntries([...found].map(([place, texts]) => [place, [...texts]]));
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
