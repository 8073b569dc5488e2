// A table that scrolls by itself where it is wider than the page, by keyboard too.

/** @typedef {import("./boom.js").Tree} Tree */

/**
 * @param {string} label what the table is about, for who cannot see it
 * @param {string[]} head the names of the columns
 * @param {[string, ...Tree[]][]} rows of each what it is about, and its other cells
 * @param {string} look the class of the table
 * @returns {Tree}
 */
export function tableTree(label, head, rows, look = "beeld__getallen", box = "beeld__tabel") {
  /** @type {Tree[]} */
  const heads = head.map((one) => ["th", { scope: "col" }, one]);
  /** @type {Tree[]} */
  const lines = rows.map(([name, ...cells]) => ["tr", {}, ["th", { scope: "row" }, name], ...cells]);
  return [
    "div",
    { class: box, tabindex: "0", role: "group", "aria-label": `Tabel: ${label}` },
    ["table", { class: look }, ["thead", {}, ["tr", {}, ...heads]], ["tbody", {}, ...lines]],
  ];
}

/**
 * A row with nothing but texts.
 * @param {string[]} texts
 * @returns {[string, ...Tree[]]}
 */
export const textRow = ([name, ...texts]) => [name, ...texts.map((one) => /** @type {Tree} */ (["td", {}, one]))];
