// Choices that are worth a click: what each is called, and what it changes in the present choice. The data is that of
// hooks/pages/difference_page.py.

import { dayBefore, firstDay, lastDay, writeDate } from "../gedeeld/datum.js";
import { versionText } from "./keuze.js";
import { nameOf, writeVersion } from "./versie.js";

const MOST_DATES = 6;

/** Each version beside the one before, and each gemeente with a text of its own beside the general text. */
export function kaderChoices(kader, gemeenten) {
  const versions = kader.versies.map(nameOf);
  const last = versionText(versions.at(-1));
  const inTime = versions
    .slice(1)
    .map((since, place) => [
      `Versie van ${writeVersion(versions[place])} en die van ${writeVersion(since)}`,
      { van: versionText(versions[place]), tot: versionText(since), "in-van": "", "in-tot": "" },
    ]);
  const perGemeente = Object.keys(kader.perioden)
    .filter((name) => gemeenten.has(name))
    .map((name) => [
      `Algemene tekst en die voor ${gemeenten.get(name)}, laatste versie`,
      { van: last, tot: last, "in-van": "", "in-tot": name },
    ]);
  return [...inTime, ...perGemeente];
}

/** The dates from which most kaders hold: the day before, and the day from when that is certain. */
export function dossierChoices(dossiers) {
  const dates = new Map();
  for (const { geldt_vanaf } of dossiers.flatMap(({ kaders }) => Object.values(kaders).flatMap((one) => one.versies))) {
    dates.set(geldt_vanaf, (dates.get(geldt_vanaf) ?? 0) + 1);
  }
  const most = [...dates]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_DATES)
    .map(([date]) => date);
  return most
    .sort((one, other) => (lastDay(one) < lastDay(other) ? -1 : 1))
    .map((date) => [
      `Wat veranderde er: ${writeDate(date)}`,
      { kader: "", van: dayBefore(firstDay(date)), tot: lastDay(date) },
    ]);
}
