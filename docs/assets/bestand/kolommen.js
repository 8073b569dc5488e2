// The columns of the table with the outcome, and how the reader knows a row.

import { element } from "../gedeeld/element.js";
import { count } from "../gedeeld/tekst.js";
import { isSecret } from "../rekenen/rekenadres.js";

/** @typedef {import("./tabel.js").Row} Row */

export const MARK = "kenmerk";

/**
 * How the user marked a row, if at all.
 * @param {string[]} fields of each column of the file the field that it fills
 * @returns {(row: {cells: string[]}) => string}
 */
export function markOf(fields) {
  const free = fields.indexOf(MARK);
  return ({ cells }) => (free < 0 ? "" : (cells[free]?.trim() ?? ""));
}

/**
 * @param {{velden: string[], koppen: string[], kort: string[]}} checked what the calculator says of the columns
 * @param {boolean} hasRanks
 * @param {string} page the address of the calculator for one
 * @returns {import("./tabel.js").Column[]}
 */
export function tableColumns({ velden: fields, koppen: titles, kort: short }, hasRanks, page) {
  const mark = markOf(fields);
  return [
    { title: "Rij", key: ({ number }) => number, cell: (row) => rowLink(row, page) },
    ...(fields.includes(MARK) ? [{ title: "Kenmerk", key: (row) => mark(row) || null, cell: mark, stays: true }] : []),
    ...(hasRanks
      ? [{ title: "Rang", key: (row) => row.rank, cell: (row) => String(row.rank ?? ""), answer: true }]
      : []),
    ...titles.map((title, place) => ({
      title,
      key: ({ answer }) => answer.sleutels[place],
      cell: ({ answer }) => answer.teksten[place],
      answer: true,
      leads: title === short[0],
      more: !short.includes(title),
    })),
  ];
}

/** The number of a row, which opens the whole answer; what was filled in stays behind the # of its address. */
function rowLink({ number, answer: { vraag: question } }, page) {
  if (!question || isSecret) return String(number);
  const address = new URLSearchParams();
  for (const [field, value] of Object.entries(question)) {
    if (!Array.isArray(value)) address.append(field, value);
    else {
      for (const [place, group] of value.entries()) {
        for (const [inner, one] of Object.entries(group)) address.append(`${field}.${place}.${inner}`, one);
      }
    }
  }
  return element(
    "a",
    { href: `${page}#${address}`, target: "_blank", rel: "noopener" },
    String(number),
    element("span", { class: "alleen-voorlezen" }, ": alle stappen, in een nieuw tabblad"),
  );
}

/** Of each column the first value that was written otherwise than the form does, and how many there are. */
export function readOtherwise(rows) {
  const columns = new Map();
  for (const { answer } of rows) {
    for (const { kolom: column, melding: notice } of answer.gelezen ?? []) {
      const one = columns.get(column) ?? columns.set(column, { notice, times: 0 }).get(column);
      one.times += 1;
    }
  }
  return [...columns].map(
    ([column, { notice, times }]) =>
      `Kolom «${column.trim()}»: ${notice}${times > 1 ? ` Zo ook ${count(times - 1, "andere cel", "andere cellen")}.` : ""}`,
  );
}
