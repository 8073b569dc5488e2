// What the reader takes along: the file as it came with the answers behind it, and all its days as one calendar.

import { save } from "../gedeeld/bewaar.js";
import { stampedAt, stillToCome } from "../rekenen/agenda.js";
import { lot } from "../rekenen/lot.js";
import { writeCsv } from "./csv.js";
import { inPortions } from "./voortgang.js";

const [RANK, MESSAGE] = ["Rang", "Melding"];

/**
 * @param {string} name of the file
 * @param {{heads: string[], titles: string[], hasRanks: boolean}} shown
 * @param {import("./tabel.js").Row[]} rows in their order
 */
export async function saveOutcome(name, { heads, titles, hasRanks }, rows) {
  const text = await writeCsv(
    ["rij", ...heads, ...(hasRanks ? [RANK] : []), ...titles, MESSAGE],
    rows.map(({ number, cells, rank, answer: { in_bestand: answers, fouten: faults = [] } }) => [
      number,
      ...heads.map((_, place) => cells[place] ?? ""),
      ...(hasRanks ? [rank ?? ""] : []),
      ...(answers ?? titles.map(() => "")),
      faults.join(" "),
    ]),
  );
  save(text, "text/csv;charset=utf-8", name);
}

/** How often each mark has come before: two rows with one mark are two candidates, or two plans of one. */
function counted(rows, mark) {
  const times = new Map();
  return rows.map((row) => {
    const key = `${row.answer.vraag.gemeente}\n${mark(row)}`;
    times.set(key, (times.get(key) ?? 0) + 1);
    return { vraag: row.answer.vraag, kenmerk: mark(row), nummer: row.number, keer: times.get(key) };
  });
}

/**
 * All days of all rows as one calendar.
 * @param {string} name of the file
 * @param {import("./tabel.js").Row[]} rows those with an answer, in the order of the file
 * @param {(row: import("./tabel.js").Row) => string} mark
 * @param {(question: object) => Promise<any>} ask
 * @param {() => boolean} mustStop
 * @param {import("./voortgang.js").Progress} progress
 * @returns {Promise<{days: number, past: number, unmarked: number} | null>} null when it was stopped
 */
export async function saveCalendar(name, rows, mark, ask, mustStop, progress) {
  const questions = counted(rows, mark);
  const own = lot();
  const parts = [];
  let [begin, end] = ["", ""];
  const done = await inPortions(
    questions,
    async (portion) => {
      const answer = await ask({ rijen: portion, lot: own });
      [begin, end] = [answer.begin, answer.einde];
      parts.push(answer.gebeurtenissen);
    },
    mustStop,
    progress,
  );
  if (done < questions.length) return null;
  const now = Date.now();
  const { text, days, past } = stillToCome(parts.join(""), now);
  if (days > 0) save(stampedAt([begin, text, end].join(""), now), "text/calendar;charset=utf-8", name);
  return { days, past, unmarked: questions.filter(({ kenmerk }) => !kenmerk).length };
}
