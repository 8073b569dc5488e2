// Dates as a policy file holds them (2017-04-04, 2015-09, 2009-Q1 or 2015), written as in calculators/kaders/notatie.py;
// and days as people and systems write them, read as in calculators/raamwerk/datum_lezen.py, by the same table.

import * as forms from "./datumvormen.js";
import { quote } from "./tekst.js";

const MONTHS = forms.MAANDNAMEN;
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

const pattern = (text, flags) => new RegExp(text, flags);
const [SPACES, UNSEEN, DASHES] = [forms.SPATIES, forms.ONZICHTBAAR, forms.STREEPJES].map((one) => pattern(one, "g"));
const [WEEKDAY, TIME, MIDNIGHT] = [forms.WEEKDAG_ERVOOR, forms.TIJD_ERACHTER, forms.MIDDERNACHT].map((one) =>
  pattern(one),
);
const FORMS = forms.VORMEN.map((one) => pattern(one));
const REFUSALS = forms.WEIGERINGEN.map(([one, reason]) => ({ form: pattern(one), reason }));

const clean = (text) => text.replace(UNSEEN, "").replace(DASHES, "-").replace(SPACES, " ").replace(/^ | $/g, "");

/**
 * The day that someone wrote: 2009-05-01, 1-5-2009, 1 mei 2009, 01/05/2009, vr 1 mei 2009, 1.5.2009 0:00 and so on.
 * @param {string} text
 * @returns {{dag?: string, fout?: string}} the day as 2009-05-01, or in Dutch what is wrong or uncertain
 */
export function readDay(text) {
  const trimmed = text.trim();
  if (trimmed.length > forms.LANGSTE_INVOER) {
    return { fout: `${quote(trimmed)} is te lang voor een datum: hoogstens ${forms.LANGSTE_INVOER} tekens.` };
  }
  const refuse = (reason, what = text) => ({ fout: `${quote(what)} ${reason}.` });
  let rest = clean(text).toLowerCase();
  const before = rest.match(WEEKDAY)?.groups;
  const weekday = Object.hasOwn(forms.WEEKDAGEN, before?.weekdag ?? "") ? forms.WEEKDAGEN[before.weekdag] : null;
  if (weekday !== null) rest = before.rest;
  const after = rest.match(TIME)?.groups;
  if (after && !MIDNIGHT.test(after.tijd)) return refuse(forms.MET_TIJD);
  if (after) rest = after.rest;
  const found = FORMS.map((form) => rest.match(form)?.groups).find(Boolean);
  if (!found) return refuse(REFUSALS.find(({ form }) => form.test(rest))?.reason ?? forms.GEEN_DATUM);
  const { maandnaam: name, jaar: year, dag: day } = found;
  if (name && !Object.hasOwn(forms.MAANDEN, name)) return refuse(forms.GEEN_MAAND, name);
  const month = name ? forms.MAANDEN[name] : Number(found.maand);
  if (month < 1 || month > MONTHS.length) return refuse(forms.GEEN_BESTAANDE_MAAND);
  if (Number(year) === 0) return refuse(forms.GEEN_BESTAAND_JAAR);
  const days = daysIn(year, month);
  if (day < 1 || day > days)
    return refuse(`is geen bestaande datum; ${MONTHS[month - 1]} ${Number(year)} heeft ${days} dagen`);
  const made = weekdayOf(year, month, day);
  if (weekday !== null && weekday !== made) {
    const written = `${Number(day)} ${MONTHS[month - 1]} ${Number(year)} is een ${forms.WEEKDAGNAMEN[made]}`;
    return refuse(`spreekt zichzelf tegen: ${written}; verbeter de dag, of laat de dag van de week weg`);
  }
  return { dag: iso(year, month, day) };
}

/**
 * Day, month and year of a date, as three boxes take them; null when it has not three parts. What has three parts stays as
 * it is written, also when there is no such day: who reads the boxes says so.
 * @returns {string[] | null}
 */
export function dayParts(text) {
  const found = text.trim().split(/\s*-\s*|\s+/);
  if (found.length === 3 && found.every((one) => /^(\d+|[a-z]+)$/i.test(one)))
    return found[0].length === 4 ? found.reverse() : found;
  return readDay(text).dag?.split("-").reverse() ?? null;
}

/** Whether a text names a day that exists, as 2009-05-01. */
export const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && readDay(text).dag === text;

/** The day before, for a day as 2009-05-01. */
export function dayBefore(day) {
  const made = new Date(`${day}T00:00:00Z`);
  made.setUTCDate(made.getUTCDate() - 1);
  return made.toISOString().slice(0, day.length);
}

/** From nought for Monday; the days of the week come back in every four hundred years. */
function weekdayOf(year, month, day) {
  const fromSunday = new Date(Date.UTC(2000 + (year % 400), month - 1, day)).getUTCDay();
  return (fromSunday + forms.WEEKDAGNAMEN.length - 1) % forms.WEEKDAGNAMEN.length;
}

function daysIn(year, month) {
  // Day nought of the next month; a leap year has the same days in every four hundred years.
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

const iso = (year, month, day) => [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
