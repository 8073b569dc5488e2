// What an amendment puts otherwise than its proposal: read from what is filled in, told in sentences, and as a file.

import { readDay, writeDate } from "../gedeeld/datum.js";
import { quote } from "../gedeeld/tekst.js";

const MOST_NAMES = 12; // of gemeenten that a sentence sums up all
const PREFIX = "amendement.";
const AMOUNT = /^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d{1,2})?$/;

/**
 * @typedef {{naam: string, heet: string, getal: string, eenheid: string, grens: string}} Value
 * @typedef {object} Proposal as hooks/proposals/amendment.py gives it
 * @property {string} voorstel
 * @property {string} over
 * @property {Value[]} waarden
 * @property {string} vanaf
 * @property {[string, string, boolean][]} gemeenten
 * @property {string} gebied of more gemeenten than the page lists itself, or empty
 * @property {string[]} alleen
 * @property {string} bestand
 * @property {string[]} delen
 * @property {string[]} heel the file, cut where a version may come; empty if none can
 * @property {string[]} dagen the first day of each version in it
 *
 * @typedef {{waarden: Record<string, string>, vanaf: string, gemeenten: string[]}} Typed
 * @typedef {{waarden: Record<string, string>, vanaf?: string, gemeenten?: string[]}} Change only what is otherwise
 */

/**
 * What is otherwise, and in Dutch what is wrong with it.
 * @param {Proposal} proposal
 * @param {Typed} typed
 * @returns {{change: Change, faults: string[]}}
 */
export function readChange(proposal, typed) {
  const faults = [];
  /** @type {Change} */
  const change = { waarden: {} };
  for (const { naam, heet, getal } of proposal.waarden) {
    const text = typed.waarden[naam].trim();
    if (!AMOUNT.test(text)) faults.push(`${heet}: ${quote(text)} is geen getal; schrijf bijvoorbeeld 8 of 8,5.`);
    else if (text !== getal) change.waarden[naam] = text;
  }
  if (typed.vanaf.trim() !== "") {
    const { dag, fout } = readDay(typed.vanaf);
    if (!dag) faults.push(`Vanaf welke dag: ${fout}`);
    else if (dag !== proposal.vanaf) change.vanaf = dag;
  }
  const before = proposal.gemeenten.filter(([, , isOn]) => isOn).map(([id]) => id);
  if (proposal.gemeenten.length > 1) {
    if (typed.gemeenten.length === 0) faults.push("Voor welke gemeenten: kies er minstens één.");
    else if (String(typed.gemeenten) !== String(before)) change.gemeenten = typed.gemeenten;
  }
  const isSame = Object.keys(change.waarden).length === 0 && !change.vanaf && !change.gemeenten;
  if (faults.length === 0 && isSame) faults.push("Dit is gelijk aan het voorstel; zet er iets anders in.");
  return { change, faults };
}

const amount = (text, { grens, eenheid }) => [grens, text, eenheid].filter(Boolean).join(" ");

function listed(names) {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} en ${names.at(-1)}`;
}

/**
 * For which gemeenten, in the fewest names that say it.
 * @param {[string, string, boolean][]} all
 * @param {string[]} chosen
 */
function whereTo(all, chosen) {
  const names = (isIn) => all.filter(([id]) => chosen.includes(id) === isIn).map(([, name]) => name);
  const isLong = all.length > MOST_NAMES;
  if (chosen.length === all.length) {
    return isLong
      ? `Het geldt in alle ${all.length} gemeenten.`
      : `Het geldt in alle gemeenten: ${listed(names(true))}.`;
  }
  return isLong && chosen.length > all.length / 2
    ? `Het geldt in alle gemeenten, behalve in ${listed(names(false))}.`
    : `Het geldt alleen in ${listed(names(true))}.`;
}

/**
 * The text for the meeting, a sentence on each line.
 * @param {Proposal} proposal
 * @param {Change} change
 */
export function textOf(proposal, change) {
  const lines = [`Amendement op ${proposal.over}.`, "Het voorstel wordt zo gewijzigd:"];
  for (const value of proposal.waarden) {
    const text = change.waarden[value.naam];
    if (text) lines.push(`– ${value.heet}: ${amount(text, value)} in plaats van ${amount(value.getal, value)}.`);
  }
  if (change.vanaf) {
    const before = proposal.vanaf ? ` in plaats van ${writeDate(proposal.vanaf)}` : "";
    lines.push(`– Het geldt vanaf ${writeDate(change.vanaf)}${before}.`);
  }
  if (change.gemeenten) lines.push(`– ${whereTo(proposal.gemeenten, change.gemeenten)}`);
  return lines;
}

/**
 * The version for the policy file.
 * @param {Proposal} proposal
 * @param {Change} change
 * @param {string} today as 2026-11-30
 */
export function versionOf(proposal, change, today) {
  const chosen = change.gemeenten ?? proposal.gemeenten.filter(([, , isOn]) => isOn).map(([id]) => id);
  const isForSome = chosen.length > 0 && chosen.length < proposal.gemeenten.length;
  const vanaf = change.vanaf ?? (proposal.vanaf || today);
  const filled = {
    vanaf,
    op: today,
    terugwerkend: vanaf < today ? "terugwerkend: ja" : "",
    alleen: isForSome ? `alleen: [${chosen.join(", ")}]` : "",
  };
  const values = Object.fromEntries(proposal.waarden.map(({ naam, getal }) => [naam, change.waarden[naam] ?? getal]));
  const exact = (text) => text.replaceAll(".", "").replace(",", ".");
  return proposal.delen
    .map((part) => {
      const name = part.match(/^\{(.+)\}$/)?.[1] ?? "";
      if (name.startsWith("waarde:")) return exact(values[name.slice("waarde:".length)] ?? "");
      return Object.hasOwn(filled, name) ? filled[name] : part;
    })
    .join("")
    .replace(/^ +\n/gm, "");
}

/**
 * The whole policy file with the version in its place, the oldest first; every other byte as it was.
 * @param {Proposal} proposal
 * @param {Change} change
 * @param {string} today as 2026-11-30
 */
export function fileOf(proposal, change, today) {
  const version = versionOf(proposal, change, today);
  const { heel, dagen } = proposal;
  if (heel.length === 0) return version;
  const later = dagen.findIndex((first) => today < first);
  const place = later === -1 ? dagen.length : later;
  const before = heel.slice(0, place + 1).join("");
  const after = heel.slice(place + 1).join("");
  const isLoose = !before.endsWith("\n"); // the last line of a file may have no end
  const lines = isLoose ? `\n${version.replace(/\n$/, "")}` : version;
  const end = heel.some((one) => one.includes("\r\n")) ? "\r\n" : "\n";
  return before + lines.replace(/\r?\n/g, end) + after;
}

/**
 * An amendment in the address of its page, beside whatever else stands there.
 * @param {Change | null} change
 * @param {URLSearchParams} params
 */
export function intoAddress(change, params) {
  for (const name of [...params.keys()]) if (name.startsWith(PREFIX)) params.delete(name);
  if (!change) return;
  for (const [name, text] of Object.entries(change.waarden)) params.set(`${PREFIX}waarden.${name}`, text);
  if (change.vanaf) params.set(`${PREFIX}vanaf`, change.vanaf);
  if (change.gemeenten) params.set(`${PREFIX}gemeenten`, change.gemeenten.join(","));
}

/**
 * What an address says of an amendment, as it is typed in the form; null if it says nothing.
 * @param {Proposal} proposal
 * @param {URLSearchParams} params
 * @returns {Typed | null}
 */
export function fromAddress(proposal, params) {
  if (![...params.keys()].some((name) => name.startsWith(PREFIX))) return null;
  const since = params.get(`${PREFIX}vanaf`) ?? proposal.vanaf;
  const towns = params.get(`${PREFIX}gemeenten`)?.split(",");
  const values = proposal.waarden.map(({ naam, getal }) => [naam, params.get(`${PREFIX}waarden.${naam}`) ?? getal]);
  return {
    waarden: Object.fromEntries(values),
    vanaf: readDay(since).dag === since ? writeDate(since) : since,
    gemeenten: proposal.gemeenten.filter(([id, , isOn]) => towns?.includes(id) ?? isOn).map(([id]) => id),
  };
}
