// The tables of an outcome as one file for a spreadsheet: under each title its head and its rows.

import { save } from "../gedeeld/bewaar.js";
import { writeRows } from "../gedeeld/rekenbladtekst.js";

const AMOUNT = /^-?€\u00a0[\d.]+,\d\d$/;

/** A spreadsheet adds up a number; an amount as people read it is a text to it. */
const cell = (text) => (AMOUNT.test(text) ? text.replace(/[^-\d,]/g, "") : text);

/**
 * @param {{tabellen?: any[], beelden?: any[]}} outcome
 * @returns {string[][]}
 */
export function tableRows({ tabellen = [], beelden = [] }) {
  const all = [...tabellen, ...beelden.map(({ titel, tabel }) => ({ titel, ...tabel }))];
  return all.flatMap(({ titel, kop, rijen }, place) => [
    ...(place ? [[""]] : []),
    [titel],
    kop,
    ...rijen.map((row) => row.map(cell)),
  ]);
}

/** Keeps the tables as a file. */
export async function saveTables(name, outcome) {
  save(await writeRows(tableRows(outcome)), "text/csv;charset=utf-8", `${name}-tabellen.csv`);
}
