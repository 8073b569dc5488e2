// Dates as a policy file holds them (2017-04-04, 2015-09, 2009-Q1 or 2015), written and read as in
// calculators/kaders/notatie.py and calculators/raamwerk/invoer.py.

import { quote } from "./tekst.js";

const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
const QUARTERS = ["eerste", "tweede", "derde", "vierde"];
const MONTHS_IN_QUARTER = 3;

/** „4 april 2017", „september 2015", „eerste kwartaal van 2009" or „2015". */
export function writeDate(text) {
  const [year, part, day] = text.split("-");
  if (day) return `${Number(day)} ${MONTHS[part - 1]} ${Number(year)}`;
  if (part?.startsWith("Q")) return `${QUARTERS[part[1] - 1]} kwartaal van ${year}`;
  return part ? `${MONTHS[part - 1]} ${year}` : year;
}

/** The first day that a date may mean, as 2009-01-01. */
export function firstDay(text) {
  const [year, part = "1", day = 1] = text.split("-");
  const month = part.startsWith("Q") ? (part[1] - 1) * MONTHS_IN_QUARTER + 1 : Number(part);
  return iso(year, month, day);
}

/** The last day that a date may mean, as 2009-03-31. */
export function lastDay(text) {
  const [year, part = String(MONTHS.length), day] = text.split("-");
  const month = part.startsWith("Q") ? part[1] * MONTHS_IN_QUARTER : Number(part);
  return iso(year, month, day ?? daysIn(year, month));
}

/**
 * The day that someone wrote as 2009-05-01, 1-5-2009 or 1 mei 2009.
 * @returns {{dag: string} | {fout: string}} the day as 2009-05-01, or in Dutch what is wrong
 */
export function readDay(text) {
  const found =
    text.match(/^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/) ??
    text.match(/^(?<day>\d{1,2})(?:-|\s+)(?<month>\d{1,2}|[a-z]+)(?:-|\s+)(?<year>\d{4})$/i);
  if (!found) return { fout: `${quote(text)} is geen datum met dag, maand en jaar; vul in zoals 1-5-2009.` };
  const { year, day } = found.groups;
  const month = Number(found.groups.month) || MONTHS.indexOf(found.groups.month.toLowerCase()) + 1;
  if (month < 1 || month > MONTHS.length || Number(year) === 0) {
    return { fout: `${quote(text)} is geen bestaande datum; vul dag, maand en jaar in, zoals 1-5-2009.` };
  }
  const days = daysIn(year, month);
  if (day < 1 || day > days) {
    return { fout: `${quote(text)} is geen bestaande datum; ${MONTHS[month - 1]} ${year} heeft ${days} dagen.` };
  }
  return { dag: iso(year, month, day) };
}

/** The day before, for a day as 2009-05-01. */
export function dayBefore(day) {
  const made = new Date(`${day}T00:00:00Z`);
  made.setUTCDate(made.getUTCDate() - 1);
  return made.toISOString().slice(0, day.length);
}

function daysIn(year, month) {
  // Day nought of the next month; a leap year has the same days in every four hundred years.
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

const iso = (year, month, day) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
