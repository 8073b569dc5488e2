// Which edition the server has, and of which files an edition consists.

import { put, Renewed } from "./ophalen.js";
import { isReady, state } from "./stand.js";
import { kept, urlOf } from "./waar.js";

/** @typedef {import("./stand.js").Edition} Edition */
/** @typedef {{naam: string, lijst: string, gezien: number}} OnServer */

export const DOSSIER = "dossier/";

/**
 * Which edition the server has now, and when it said so; null when it cannot tell.
 * @returns {Promise<OnServer | null>}
 */
export async function onServer() {
  const response = await fetch(urlOf("uitgave.json"), { cache: "no-cache" });
  if (!response.ok) return null;
  const { uitgave, lijst } = await response.json();
  return { naam: uitgave, lijst, gezien: Date.parse(response.headers.get("date") ?? "") || Date.now() };
}

/**
 * The edition that the server has, if all that its pages need is kept; it goes to the front.
 * @param {OnServer} now
 * @returns {Promise<Edition | undefined>}
 */
export async function recognised(now) {
  const known = await state();
  const edition = known.uitgaven.find(({ naam }) => naam === now.naam);
  if (!edition || !isReady(edition)) return undefined;
  edition.gezien = now.gezien;
  known.uitgaven = [edition, ...known.uitgaven.filter((one) => one !== edition)];
  return edition;
}

/** A list of files, which stands with the edition as soon as it was asked for. */
async function listAt(edition, address) {
  const store = await caches.open(kept(edition.naam));
  const there = await store.match(urlOf(address));
  if (there) return there.json();
  const response = await fetch(urlOf(address));
  if (!response.ok) throw new Renewed(address);
  await put(store, address, response.clone());
  return response.json();
}

/** The parts of an edition: their files, or where the list of those is, and how many bytes. */
export const partsOf = async (edition) => (await listAt(edition, edition.lijst)).delen;

/** @returns {Promise<[string, string][]>} address and name of the content of every file of a part */
export async function filesOf(edition, part) {
  const found = (await partsOf(edition))[part];
  if (!found) return [];
  return part.startsWith(DOSSIER) ? (await listAt(edition, found.lijst)).bestanden : found.bestanden;
}
