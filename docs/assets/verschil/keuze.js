// What the reader compares, as it stands in the address and in the form, and what is wrong with it.
//
// #kader=wvs/x&van=2009-05-01&in-van=emmen&tot=versie-2009-Q1&in-tot=coevorden&beeld=naast; without a kader
// `dossier`. Keys of others stay as they are.

import { readFragment, writeFragment } from "../gedeeld/adres.js";
import { lastDay, readDay, writeDate } from "../gedeeld/datum.js";
import { lowerFirst, quote } from "../gedeeld/tekst.js";
import { IN_TIME } from "./beeld.js";
import { dateOf, nameOf, writeVersion } from "./versie.js";

const KEYS = ["dossier", "kader", "van", "in-van", "tot", "in-tot", "beeld"];
const VERSION = "versie-";
export const BESIDE = "naast"; // the texts side by side
export const ALL = "alle";
/**
 * The sides by key, and what each is called until the reader says which day or version it is.
 * @type {[string, string][]}
 */
export const SIDES = [
  ["van", "Vergelijk"],
  ["tot", "Met"],
];

export const versionText = (since) => VERSION + since;

/** @typedef {Record<string, string>} Chosen by the keys of an address */

/**
 * The choice in a fragment; a key that is not there is empty, and one that is there twice makes no sense.
 * @param {string} fragment
 * @returns {Chosen}
 */
export function readChoice(fragment) {
  const { params } = readFragment(fragment);
  const made = Object.fromEntries(KEYS.map((key) => [key, params.getAll(key).join(" ")]));
  return { ...made, beeld: made.beeld === BESIDE ? BESIDE : "" };
}

/** The fragment for a choice, with the keys of others as they are in `fragment`. */
export function writeChoice(choice, fragment) {
  const made = new URLSearchParams();
  // A kader names its dossier already.
  for (const key of KEYS) if (choice[key] && !(key === "dossier" && choice.kader)) made.append(key, choice[key]);
  for (const [key, text] of readFragment(fragment).params) if (!KEYS.includes(key)) made.append(key, text);
  return writeFragment("", made);
}

export const dossierOf = (choice) => (choice.kader ? choice.kader.split("/")[0] : choice.dossier);

/**
 * A choice in which a kader is all that was chosen, completed with what is most worth seeing: the last version and
 * the one before, or else the general text and the first gemeente with a text of its own.
 * @param kader the kader in the data of its dossier
 * @param own the reader's own `day` and `gemeente`, or null, as assets/peiling/peiling.js gives them
 */
export function withDefaults(choice, kader, own) {
  if (choice.van || choice.tot || choice["in-van"] || choice["in-tot"]) return choice;
  const [before, last] = kader.versies.slice(-2).map((one) => versionText(nameOf(one)));
  const gemeente = own.gemeente ?? "";
  if (last) return { ...choice, van: before, "in-van": gemeente, tot: own.day ?? last, "in-tot": gemeente };
  const text = own.day ?? before;
  const other = Object.keys(kader.perioden).find((name) => name) ?? "";
  return { ...choice, van: text, tot: text, "in-tot": gemeente || other };
}

/**
 * The two sides of a choice, read; or every fault in it, at its field.
 * @param {{dossiers: Map, gemeenten: Map, kader: object | undefined}} known names by id; the kader in the data of its
 *        dossier, when there is one
 */
export function readSides(choice, known) {
  const faults = [];
  const fault = (veld, melding) => faults.push({ veld, melding });
  const dossier = dossierOf(choice);
  if (!dossier) fault("dossier", "Kies een dossier.");
  else if (!known.dossiers.has(dossier))
    fault("dossier", `${quote(dossier)} is hier geen dossier. Kies er een uit de lijst.`);
  else if (choice.kader && !known.kader)
    fault("kader", `${quote(choice.kader)} is hier geen kader. Kies er een uit de lijst.`);
  const sides = SIDES.map(([key]) => {
    const gemeente = choice[`in-${key}`];
    const { dag, versie, fout, veld = key } = readWhen(choice[key], choice.kader, known.kader, key);
    if (fout) fault(veld, fout);
    if (gemeente && !known.gemeenten.has(gemeente)) {
      fault(`in-${key}`, `${quote(gemeente)} is hier geen gemeente. Kies er een uit de lijst.`);
    }
    return { dag, versie, gemeente };
  });
  return { sides, faults };
}

/** @returns {{dag?: string, versie?: string, fout?: string, veld?: string}} the day or version, or what is wrong and where */
function readWhen(text, id, kader, key) {
  if (!text) return { fout: "Vul een dag, maand en jaar in, zoals 1-5-2009." };
  if (!text.startsWith(VERSION)) return readDay(text);
  if (!id) return { fout: "Een versie hoort bij één kader. Kies een kader, of vul een dag in." };
  const versie = text.slice(VERSION.length);
  // Of a kader that does not exist the fault is told at its own field.
  if (!kader || kader.versies.some((one) => nameOf(one) === versie)) return { versie };
  return { fout: `Dit kader heeft geen versie van ${quote(versie)}. Kies er een uit de lijst.`, veld: `${key}-versie` };
}

/** What a side is called: „Op 1 mei 2009, in Emmen". */
export function sideName({ dag, versie, gemeente }, gemeenten) {
  const when = versie ? `Versie van ${writeVersion(versie)}` : `Op ${writeDate(dag)}`;
  return gemeente ? `${when}, in ${gemeenten.get(gemeente)}` : when;
}

/** What the fields of a side are called: what is filled in there, once that is a day or a version. */
export function sideLegend([key, title], choice, gemeenten) {
  const text = choice[key];
  const versie = text.startsWith(VERSION) ? text.slice(VERSION.length) : "";
  const dag = versie ? "" : readDay(text).dag;
  if (!dag && !versie) return title;
  const gemeente = gemeenten.has(choice[`in-${key}`]) ? choice[`in-${key}`] : "";
  return `${title}: ${lowerFirst(sideName({ dag, versie, gemeente }, gemeenten))}`;
}

/** The same in the middle of a sentence: „op 1 mei 2009 in Emmen". */
export function sideInSentence({ dag, versie, gemeente }, gemeenten) {
  const when = versie ? `in de versie van ${writeVersion(versie)}` : `op ${writeDate(dag)}`;
  return gemeente ? `${when} in ${gemeenten.get(gemeente)}` : when;
}

/** What it means to stand on one side only. */
export function sideWords([left, right], gemeenten) {
  const where = ({ gemeente }) => (gemeente ? `in ${gemeenten.get(gemeente)}` : "in de algemene tekst");
  const [from, until] = [left, right].map(({ dag, versie }) => dag ?? lastDay(dateOf(versie)));
  if (from === until && left.gemeente !== right.gemeente)
    return { weg: `alleen ${where(left)}`, nieuw: `alleen ${where(right)}` };
  if (from < until && left.gemeente === right.gemeente) return IN_TIME;
  const [weg, nieuw] = [left, right].map((side) => `alleen ${sideInSentence(side, gemeenten)}`);
  return { weg, nieuw };
}
