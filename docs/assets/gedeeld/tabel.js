// A table that scrolls by itself where it is wider than the page, by keyboard too.

import { element } from "./element.js";

/**
 * @param {string} label what the table is about, for who cannot see it
 * @param {string[]} head the names of the columns
 * @param {[string, ...HTMLTableCellElement[]][]} rows of each what it is about, and its other cells
 * @param {string} look the class of the table
 */
export function scrollingTable(label, head, rows, look = "beeld__getallen", box = "beeld__tabel") {
  const row = ([name, ...cells]) => element("tr", {}, element("th", { scope: "row" }, name), ...cells);
  return element(
    "div",
    { class: box, tabindex: "0", role: "group", "aria-label": `Tabel: ${label}` },
    element(
      "table",
      { class: look },
      element("thead", {}, element("tr", {}, ...head.map((one) => element("th", { scope: "col" }, one)))),
      element("tbody", {}, ...rows.map(row)),
    ),
  );
}

/** Cells with nothing but a text. */
export const textCells = (texts) => texts.map((one) => element("td", {}, one));
