// Reads a question in plain Dutch: what to look for, and in which other words as well.

import { inDigits } from "./getallen.js";
import { BEFORE_PLACE, isFunctionWord, QUESTION_WORDS } from "./kleinewoorden.js";
import { words } from "./taal.js";
import { SHORTEST_KNOWN, shortestBeginning, single, together, withParticle } from "./termen.js";

const MOST_TERMS = 7;

/** What stands between quotes, and the words behind a minus: „uit elkaar" -raad. */
export function marksOf(question) {
  const phrases = [...question.matchAll(/["„“”]([^"„“”]+)["“”]/g)].map(([, inside]) => words(inside));
  const without = [...question.matchAll(/(?:^|\s)-([\p{L}\d]+)/gu)].flatMap(([, word]) => words(word));
  const rest = words(question.replace(/(^|\s)-[\p{L}\d]+/gu, "$1"));
  return { phrases: phrases.filter((phrase) => phrase.length), without, rest };
}

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
  /** @type {import("./termen.js").Term[]} */
  const terms = [];
  for (let at = 0; at < rest.length; at++) {
    const group = groups.get(at);
    if (group) terms.push(group.term);
    else if (tells(rest[at])) terms.push(...(repairs.get(rest[at])?.terms ?? [single(rest, at, guide)]));
    at += (group?.size ?? 1) - 1;
  }
  const verb = QUESTION_WORDS.has(written[0]) ? written[1] : "";
  for (const term of terms) if (term.text === verb) term.isVerb = true;
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
    if (withParticle(written, written.indexOf(word), vocabulary, guide.thesaurus)) continue;
    const parts = vocabulary.split(word);
    if (parts.length && !parts.some(isFunctionWord)) {
      const terms = parts.map((_, at) => single(parts, at, guide));
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

/** Words to propose when nothing is found: for what may be a typing error, and never what was typed or tells nothing. */
export function suggestions(question, vocabulary) {
  const doubtful = words(question).filter((word) => !vocabulary.knows(word) && !isFunctionWord(word));
  const near = doubtful.flatMap((word) => vocabulary.near(word, Math.floor(word.length / 3), 2));
  return [...new Set(near)].filter((word) => !isFunctionWord(word)).slice(0, 3);
}
