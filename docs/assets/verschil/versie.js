// What a version is called: its date, and what keeps it apart from another of the same day („2018-01-01-voorstel").

import { writeDate } from "../gedeeld/datum.js";

const DATE = /^\d{4}(?:-Q[1-4]|-\d\d(?:-\d\d)?)?/;

/** The name of a version, as it stands at the end of its address. */
export const nameOf = ({ naam, geldt_vanaf }) => naam ?? geldt_vanaf;

/** The date in a name. */
export const dateOf = (name) => name.match(DATE)?.[0] ?? name;

/** A name in words, behind „van": „1 januari 2018", „1 januari 2018 (voorstel)", „het eerste kwartaal van 2009". */
export function writeVersion(name) {
  const date = dateOf(name);
  const apart = name.slice(date.length + 1).replaceAll("-", " ");
  const written = date.includes("Q") ? `het ${writeDate(date)}` : writeDate(date);
  return apart ? `${written} (${apart})` : written;
}
