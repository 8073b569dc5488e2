// A text that a Dutch spreadsheet opens, in which no cell can start a formula. Writing CSV itself is done by papaparse.

import { loadClassic } from "./bibliotheek.js";

const BYTE_ORDER_MARK = "\ufeff";

// What can start a formula, also in full width or behind spaces; a plain number below nought has to stay a number.
const FORMULA = /^(?!-\d+(?:\.\d{3})*(?:,\d+)?$)(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;

/** Whether a spreadsheet could take a cell for a formula. */
export const isRisky = (cell) => FORMULA.test(cell);

/**
 * @param {string[][] | {fields: string[], data: unknown[][]}} rows
 * @returns {Promise<string>}
 */
export async function writeRows(rows) {
  const Papa = await loadClassic("papaparse.min.js", "Papa");
  return BYTE_ORDER_MARK + Papa.unparse(rows, { delimiter: ";", newline: "\r\n", escapeFormulae: FORMULA });
}
