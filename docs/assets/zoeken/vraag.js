// Reads a question in plain Dutch: what to look for, and in which other words as well.

import { inDigits, quantities } from "./getallen.js";
import { BEFORE_PLACE, isFunctionWord, PARTICLES } from "./kleinewoorden.js";
import { words } from "./taal.js";

const MOST_TERMS = 7;
const MOST_JOINED = 3; // „werkgevers service punt"
const MOST_BEGINNINGS = 3;
const SHORTEST_BEGINNING = 4; // a shorter word is not the beginning of one
const SHORTEST_LAST = 3; // unless it is the last: the reader may still be typing
const OTHER_WORD = 0.8; // a word that means the same counts a little less
const APART = 0.8; // and so do the parts of what belongs together
const PARTS = 0.6; // so do the parts of a compound
const BEGINNING = 0.9;
const SHORTEST_KNOWN = 3; // the site keeps no list of shorter words

/** What stands between quotes, and the words behind a minus: „uit elkaar" -raad. */
export function marksOf(question) {
  const phrases = [...question.matchAll(/["„“”]([^"„“”]+)["“”]/g)].map(([, inside]) => words(inside));
  const without = [...question.matchAll(/(?:^|\s)-([\p{L}\d]+)/gu)].flatMap(([, word]) => words(word));
  const rest = words(question.replace(/(^|\s)-[\p{L}\d]+/gu, "$1"));
  return { phrases: phrases.filter((phrase) => phrase.length), without, rest };
}

/**
 * One thing to look for: `text` says it, and each of the options finds it; the words of an option stand together.
 * @typedef {{text: string, options: {words: string[], factor: number}[]}} Term
 */

/**
 * @param {string} question
 * @param {{vocabulary: import("./woorden.js").Vocabulary, thesaurus: import("./thesaurus.js").Thesaurus}} guide
 * @param {(word: string) => Promise<{exists: boolean, isName: boolean}>} dutch what is known of a word that is not on the site
 * @returns `typed` (all words), `terms` (to look for), `phrases`, `without`, `replaced` (pairs: as typed, as sought),
 *   `unknown` words, `names` that the site does not know, and whether one of them is a place (`isPlace`)
 */
export async function readQuestion(question, guide, dutch) {
  const { phrases, without, rest: written } = marksOf(question);
  const tells = written.some((word) => !isFunctionWord(word)) ? (word) => !isFunctionWord(word) : () => true;
  const repairs = await repaired(written, guide, tells, dutch);
  const rest = written.map((word) => repairs.get(word)?.instead ?? word).filter(Boolean);
  const groups = together(rest, guide, tells);
  /** @type {Term[]} */
  const terms = [];
  for (let at = 0; at < rest.length; at++) {
    const group = groups.get(at);
    if (group) terms.push(group.term);
    else if (tells(rest[at]))
      terms.push(...(repairs.get(rest[at])?.terms ?? [single(rest[at], rest, guide.vocabulary)]));
    at += (group?.size ?? 1) - 1;
  }
  const texts = terms.map((term) => term.text);
  const told = [...repairs].map(([word, how]) => ({ word, ...how }));
  return {
    typed: [...new Set(written)],
    terms: terms.filter((term, at) => texts.indexOf(term.text) === at).slice(0, MOST_TERMS),
    phrases,
    without,
    replaced: told.flatMap(({ word, as }) => (as ? [[word, as]] : [])),
    unknown: told.flatMap(({ word, as, isName }) => (as || isName ? [] : [word])),
    names: told.flatMap(({ word, isName }) => (isName ? [word] : [])),
    isPlace: told.some(({ word, isName }) => isName && namesPlace(word, written, tells)),
  };
}

/** Whether a name stands where a question names a place: „in Breda", „gemeente Breda", or nothing but the name. */
function namesPlace(word, written, tells) {
  return BEFORE_PLACE.has(written[written.indexOf(word) - 1]) || written.filter(tells).length === 1;
}

/**
 * What becomes of the words that the site does not know: one word `instead` (empty for none), or more `terms` as the
 * parts of a compound; `as` says which, and `isName` that it is left out because it names something.
 */
async function repaired(written, guide, tells, dutch) {
  const { vocabulary } = guide;
  const grouped = together(written, guide, tells);
  const covered = new Set([...grouped].flatMap(([at, { size }]) => written.slice(at, at + size)));
  const repairs = new Map();
  for (const word of new Set(written)) {
    if (covered.has(word) || !tells(word) || isKnown(word, written, vocabulary)) continue;
    const parts = vocabulary.split(word);
    if (parts.length && !parts.some(isFunctionWord)) {
      const terms = parts.map((part) => ({ text: part, options: [option([part])] }));
      repairs.set(word, { terms, as: parts.join(" ") });
      continue;
    }
    const { exists, isName } = await dutch(word);
    const [near = ""] = exists ? [] : vocabulary.near(word);
    repairs.set(word, { instead: near, as: near, isName });
  }
  return repairs;
}

/** Whether a word can be sought as it is; the site keeps no list of its shortest words and of its numbers. */
function isKnown(word, written, vocabulary) {
  if (/\d/.test(word) || word.length < SHORTEST_KNOWN || inDigits(word) || vocabulary.knows(word)) return true;
  return word.length >= shortestBeginning(word, written) && vocabulary.begins(word);
}

const shortestBeginning = (word, written) => (word === written.at(-1) ? SHORTEST_LAST : SHORTEST_BEGINNING);

/** Words that say something together, by the place of the first: a quantity, a group of the thesaurus, a compound typed apart. */
function together(rest, { vocabulary, thesaurus }, tells) {
  const found = new Map();
  for (const { quantity, at, size } of quantities(rest)) {
    const said = rest.slice(at, at + size);
    const apart = said.map((word) => inDigits(word) ?? word);
    const options = size > 1 ? [option([quantity]), option(apart, APART)] : [option([quantity])];
    found.set(at, { size, term: { text: said.join(" "), options } });
  }
  for (let at = 0; at < rest.length; at++) {
    for (let size = Math.max(MOST_JOINED, thesaurus.longest); size > 0 && !found.has(at); size--) {
      const some = rest.slice(at, at + size);
      if (some.length < size || some.some((_, more) => more && found.has(at + more))) continue;
      const term = grouped(some, vocabulary, thesaurus, tells);
      if (term) found.set(at, { size, term });
    }
    at += (found.get(at)?.size ?? 1) - 1;
  }
  return found;
}

function grouped(some, vocabulary, thesaurus, tells) {
  const others = thesaurus.of(some);
  const whole = some.length > 1 && some.length <= MOST_JOINED && some.every(tells) ? joined(some, vocabulary) : null;
  if (!whole && !others.length) return null;
  const own = some.filter(tells);
  const options = whole
    ? [option([whole]), option(own, APART)]
    : own.every((word) => vocabulary.knows(word)) && own.length
      ? [option(own)]
      : [];
  return { text: some.join(" "), options: [...options, ...others.map((other) => option(other, OTHER_WORD))] };
}

const option = (some, factor = 1) => ({ words: some, factor });

/** Neighbours as one word of the site, if need be with an s between them. */
function joined(some, vocabulary) {
  return [some.join(""), some.join("s")].find((word) => vocabulary.has(word));
}

/** One word: as it is, as the beginning of other words, in digits, or in its parts. */
function single(typed, rest, vocabulary) {
  const word = withParticle(typed, rest, vocabulary);
  const isWhole = /\d/.test(word) || word.length < SHORTEST_KNOWN || vocabulary.has(word);
  const isBeginning = word.length >= shortestBeginning(word, rest);
  const options = isWhole ? [option([word])] : isBeginning ? longer(word, vocabulary) : [];
  const form = isWhole ? word : vocabulary.form(word);
  if (form !== word && !isFunctionWord(form)) options.push(option([form], BEGINNING));
  const digits = inDigits(word);
  if (digits) options.push(option([digits], OTHER_WORD));
  const parts = vocabulary.split(word);
  if (parts.length && !parts.some(isFunctionWord)) options.push(option(parts, PARTS));
  return { text: typed, options };
}

function withParticle(word, rest, vocabulary) {
  const whole = rest.at(-1) + word;
  return PARTICLES.has(rest.at(-1)) && vocabulary.begins(whole) ? whole : word;
}

/** The words that begin like this; the whole word counts most. */
function longer(start, vocabulary) {
  const found = vocabulary.beginning(start).slice(0, MOST_BEGINNINGS);
  return found.map((word) => option([word], BEGINNING));
}

/** Words to propose when nothing is found. */
export function suggestions(question, vocabulary) {
  const near = words(question).flatMap((word) => vocabulary.near(word, Math.floor(word.length / 3), 2));
  return [...new Set(near)].slice(0, 3);
}
