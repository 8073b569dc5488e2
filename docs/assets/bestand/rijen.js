// The rows of a file, from whatever it was read: its heads, and the rows that are not empty.

import { whole } from "../gedeeld/tekst.js";

const MOST_ROWS = 50_000;

const filled = (cells) => cells.filter((cell) => cell.trim() !== "").length;
const isEmpty = (cells) => filled(cells) === 0;
// Excel may begin with a line that only names the delimiter.
const namesDelimiter = (cells) => /^sep=/i.test(cells[0]);

/** @typedef {{heads: string[], rows: {number: number, cells: string[]}[], fault: string | null}} FileRows */

/**
 * The heads and the rows that are not empty; a row has the number that a spreadsheet gives it.
 * @param {string[][]} lines every line of the file
 * @returns {FileRows}
 */
export function fileRows(lines) {
  const all = lines.map((cells, place) => ({ number: place + 1, cells }));
  const [head, ...rows] = all.filter(({ cells }, place) => !isEmpty(cells) && !(place === 0 && namesDelimiter(cells)));
  return { heads: head?.cells ?? [], rows, fault: faultIn(head, rows) };
}

function faultIn(head, rows) {
  if (!head) return "Er is nog geen bestand. Kies een bestand, plak de regels, of neem het voorbeeld.";
  if (rows.length === 0) return "Het bestand heeft alleen een kopregel. Zet daaronder de regels die u wilt uitrekenen.";
  if (filled(head.cells) === 1 && rows.some(({ cells }) => filled(cells) > 1))
    return `Op regel ${head.number} staat een titel en geen kopregel. Haal weg wat boven de kopregel staat.`;
  if (rows.length <= MOST_ROWS) return null;
  return `Het bestand heeft ${whole(rows.length)} rijen; meer dan ${whole(MOST_ROWS)} kan niet. Splits het.`;
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
