// Which moment of a kader holds when and where. The build works it out (hooks/corpus/timeline.py), and writes it in one
// form for pages, search and open data; here it is only looked up.

/**
 * From which day on which moment holds, and how, where it does not simply hold: «nog niet», «niet te zeggen», «in
 * een deel» or «zonder inhoud».
 * @typedef {[since: string, number: number, how?: string]} Period
 */

/**
 * By gemeente, in order of time; "" stands for every gemeente without periods of its own.
 * @typedef {Record<string, Period[]>} Periods
 */

/** @typedef {{number: number, how: string}} Holding the number of a moment, and how it holds */

export const HOLDS = "geldt";
const LAST_DAY = "9999-12-31";

/**
 * @param {Periods} periods
 * @param {string | null} day as 2017-04-04; the last day of all without one. ISO days compare as text.
 * @param {string | null} gemeente the general text without one
 * @returns {Holding}
 */
export function momentAt(periods, day, gemeente) {
  const own = Object.hasOwn(periods, gemeente ?? "") ? periods[gemeente ?? ""] : periods[""];
  const period = own.findLast(([since]) => since <= (day ?? LAST_DAY));
  if (!period) throw new Error("a time line begins with the first day of all");
  const [, number, how = HOLDS] = period;
  return { number, how };
}
