// The rows of a file, from whatever it was read: its heads, and the rows that are not empty.

import { count, whole } from "../gedeeld/tekst.js";
import { scaleTold } from "./schaal.js";

const MOST_ROWS = 50_000;
const NEAR = 20; // lines among which the heads stand
const MOST_HEADS = 20; // rows that may be heads, to be looked at

const filled = (cells) => cells.filter((cell) => cell.trim() !== "").length;
const isEmpty = (cells) => filled(cells) === 0;
// Excel may begin with a line that only names the delimiter.
const namesDelimiter = (cells) => /^sep=/i.test(cells[0]);

/** @typedef {{number: number, cells: string[]}} Line */
/** @typedef {{heads: string[], rows: Line[], fault: string | null, told: string[], scale: string[], above: number}} FileRows */

/** @type {FileRows} */
export const NO_ROWS = { heads: [], rows: [], fault: null, told: [], scale: [], above: 0 };

/**
 * The heads and the rows that are not empty; a row has the number that a spreadsheet gives it.
 * @param {string[][]} lines every line of the file
 * @returns {FileRows}
 */
export function fileRows(lines) {
  const all = lines.map((cells, place) => ({ number: place + 1, cells }));
  const used = all.filter(({ cells }, place) => !isEmpty(cells) && !(place === 0 && namesDelimiter(cells)));
  return headed(used, headPlace(used));
}

/** The file with these many lines above its heads. */
function headed(lines, above) {
  const [head, ...rows] = lines.slice(above);
  return {
    heads: head?.cells ?? [],
    rows,
    fault: faultIn(head, rows),
    told: [...passedOver(above), ...twice(rows)],
    scale: scaleTold(lines.slice(0, above + 1).map(({ cells }) => cells)),
    above,
  };
}

const passedOver = (above) => (above ? [`${count(above, "regel", "regels")} boven de kopregel overgeslagen.`] : []);

/**
 * The same file, when its heads are the row of this number: what was taken for the heads was a title as wide.
 * @param {FileRows} file
 * @param {number} number
 * @returns {FileRows}
 */
export function headedAt({ rows, scale, above }, number) {
  const place = rows.findIndex((row) => row.number === number);
  const found = headed(rows, place);
  const skipped = above + 1 + place;
  const told = [...passedOver(skipped), ...found.told.slice(passedOver(place).length)];
  return { ...found, above: skipped, told, scale: scale.length > 0 ? scale : found.scale };
}

/** Above the heads there may be titles: lines that fill less than half of the widest line near them. */
function headPlace(lines) {
  const widths = lines.slice(0, NEAR).map(({ cells }) => filled(cells));
  const widest = Math.max(0, ...widths);
  return Math.max(
    0,
    widths.findIndex((width) => width * 2 > widest),
  );
}

function faultIn(head, rows) {
  if (!head) return "Er is nog geen bestand. Kies een bestand, plak de regels, of neem het voorbeeld.";
  if (rows.length === 0) return "Het bestand heeft alleen een kopregel. Zet daaronder de regels die u wilt uitrekenen.";
  if (rows.length <= MOST_ROWS) return null;
  return `Het bestand heeft ${whole(rows.length)} rijen; meer dan ${whole(MOST_ROWS)} kan niet. Splits het.`;
}

const LIKE_A_DAY = /^\D{0,12}\d{1,2}\D\d{1,2}\D\d{4}/;

/** What looks like a day in figures, by the place of its column: one with a head; what is written twice counts once. */
export function daysIn({ heads, rows }) {
  const found = new Map();
  for (const { cells } of rows) {
    cells.slice(0, heads.length).forEach((cell, place) => {
      if (!LIKE_A_DAY.test(cell)) return;
      if (!found.has(place)) found.set(place, new Set());
      found.get(place).add(cell.trim());
    });
  }
  return Object.fromEntries([...found].map(([place, texts]) => [place, [...texts]]));
}

/** The rows that may be the heads of a file with a title as wide above them, by their number. */
export const headsNear = (rows) => headsIn(rows.slice(0, NEAR));

const MOST_COLUMNS = 100;
const MOST_CELLS = 20; // of one column
const LONGEST_CELL = 100; // characters

/** Some of what is in each column, by its place: so a column with a strange head is known. */
export function someCells({ heads, rows }) {
  const found = new Map();
  for (const { cells } of rows) {
    cells.slice(0, Math.min(heads.length, MOST_COLUMNS)).forEach((cell, place) => {
      const text = cell.trim().slice(0, LONGEST_CELL);
      if (text === "") return;
      if (!found.has(place)) found.set(place, new Set());
      if (found.get(place).size < MOST_CELLS) found.get(place).add(text);
    });
  }
  return Object.fromEntries([...found].map(([place, texts]) => [place, [...texts]]));
}

/** The rows that may be heads themselves, by their number: more than one cell, and none that begins as a number does. */
export function headsIn(rows) {
  const found = rows.filter(({ cells }) => filled(cells) > 1 && !cells.some((cell) => /^[^\p{L}]/u.test(cell.trim())));
  return Object.fromEntries(found.slice(0, MOST_HEADS).map(({ number, cells }) => [number, cells]));
}

const MOST_TWICE = 3; // named

/** Rows that are wholly equal to one before them, in a sentence; nothing when there are none. */
function twice(rows) {
  const first = new Map();
  const equal = [];
  for (const { number, cells } of rows) {
    const key = cells.map((cell) => cell.trim()).join("\u0000");
    if (first.has(key)) equal.push(`rij ${number} aan rij ${first.get(key)}`);
    else first.set(key, number);
  }
  if (equal.length === 0) return [];
  const more = equal.length - MOST_TWICE;
  const named = [...equal.slice(0, MOST_TWICE), ...(more > 0 ? [`en zo nog ${count(more, "rij", "rijen")}`] : [])];
  return [`Let op: ${count(equal.length, "rij is", "rijen zijn")} gelijk aan een eerdere rij: ${named.join("; ")}.`];
}
