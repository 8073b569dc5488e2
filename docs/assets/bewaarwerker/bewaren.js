// Keeping the edition that the server has: first what every page needs, then what the reader wants of it. One thing at a time.

import { CALCULATORS, keepPart, READ, removePart, SEARCH, SHELL } from "./delen.js";
import { openPages, tellNews } from "./klanten.js";
import { Full, Renewed } from "./ophalen.js";
import { isReady, save, state } from "./stand.js";
import { onServer, partsOf } from "./uitgave.js";
import { addressOf, kept, ours, read, STATE } from "./waar.js";

/** @typedef {import("./stand.js").Edition} Edition */
/** @typedef {import("./uitgave.js").OnServer} OnServer */

const MOST_BY_ITSELF = 4_000_000; // bytes of the search index that are kept unasked

let work = Promise.resolve();
const tooLarge = new Set(); // editions for which there was no room; another attempt when the worker starts anew

function inTurn(task) {
  const done = work.then(task);
  work = done.catch(() => {});
  return done;
}

/** Whether the reader asked the browser to be sparing. */
const isSparing = () => /** @type {any} */ (navigator).connection?.saveData === true;

/** Who calculates once wants to be able to without a connection too; all calculators share what they need. */
export async function wantCalculators(url) {
  if (addressOf(url)?.startsWith("rekenhulpen/")) await wantByItself(CALCULATORS);
}

async function wantByItself(part) {
  const { wil, niet } = await state();
  if (!wil.includes(part) && !niet.includes(part)) wil.push(part);
}

/**
 * The edition that the server has, known from now on.
 * @param {OnServer} now
 * @returns {Promise<Edition>}
 */
async function known(now) {
  const { uitgaven } = await state();
  const found = uitgaven.find(({ naam }) => naam === now.naam);
  if (found) return found;
  const edition = { ...now, delen: [] };
  uitgaven.push(edition);
  return edition;
}

/** What every page of an edition needs; with that it is the one in front. Without it nothing is known of it. */
async function keepShell(edition) {
  const all = await state();
  const others = all.uitgaven.filter((one) => one !== edition);
  try {
    await keepPart(edition, SHELL);
    all.uitgaven = [edition, ...others];
  } catch (error) {
    all.uitgaven = others;
    throw error;
  } finally {
    await save();
  }
}

/**
 * Keeps the edition that the server has, as far as it is not kept yet; never fails.
 * @param {OnServer} now
 */
export function follow(now) {
  return inTurn(async () => {
    const { uitgaven } = await state();
    if (tooLarge.has(now.naam) || (uitgaven.length === 0 && isSparing())) return;
    try {
      const edition = await known(now);
      await keepShell(edition);
      await tellNews(now.naam);
      if (!isSparing()) await keepWanted(edition);
    } catch (error) {
      if (error instanceof Full) tooLarge.add(now.naam); // anything else may go well at the next page
    }
  });
}

/** What the reader wants of an edition; then the others go, unless a page of theirs is open. */
async function keepWanted(edition) {
  const { wil } = await state();
  const parts = await partsOf(edition);
  if (parts[SEARCH]?.bytes <= MOST_BY_ITSELF) await wantByItself(SEARCH);
  for (const part of wil) if (part in parts) await keepPart(edition, part);
  await keepPart(edition, READ);
  await dropOthers();
}

async function dropOthers() {
  const all = await state();
  await openPages(); // forgets the pages that are gone
  const used = new Set(Object.values(all.klanten).map(({ uitgave }) => uitgave));
  all.uitgaven = all.uitgaven.filter(({ naam }, place) => place === 0 || used.has(naam));
  const names = new Set([STATE, ...all.uitgaven.flatMap(({ naam }) => [kept(naam), read(naam)])]);
  await Promise.all((await ours()).filter((one) => !names.has(one)).map((one) => caches.delete(one)));
  await save();
}

/**
 * Keeps a part because the reader asks for it; rejects with Full, Renewed or what the network says.
 * @param {string} part
 * @param {(done: number, of: number) => void} report
 */
export function keepAsked(part, report) {
  return inTurn(async () => {
    const now = await onServer();
    if (!now) throw new Renewed();
    const edition = await known(now);
    await keepShell(edition);
    try {
      await keepPart(edition, part, report);
    } catch (error) {
      if (error instanceof Full) await removePart(edition, part); // half of it is of no use
      throw error;
    }
    const all = await state();
    all.niet = all.niet.filter((one) => one !== part);
    await wantByItself(part);
    await save();
  });
}

/** Takes back that a part is kept. */
export function drop(part) {
  return inTurn(async () => {
    const all = await state();
    all.wil = all.wil.filter((one) => one !== part);
    all.niet.push(part);
    for (const edition of all.uitgaven.filter(isReady)) {
      edition.delen = edition.delen.filter((one) => one !== part);
      await removePart(edition, part);
    }
    await save();
  });
}
