// What each word of a question may be found by: in which form, with which neighbours, and in which other words.

import { inDigits, quantities } from "./getallen.js";
import { AFTER_PARTICLE, isFunctionWord, PARTICLES } from "./kleinewoorden.js";

export const SHORTEST_KNOWN = 3; // the site keeps no list of shorter words
const MOST_JOINED = 3; // „werkgevers service punt"
const MOST_BEGINNINGS = 3;
const SHORTEST_BEGINNING = 4; // a shorter word is not the beginning of one
const SHORTEST_LAST = 3; // unless it is the last: the reader may still be typing
const LAST_VERB = 3; // „wanneer houden we op": the verb stands before this place
const OTHER_WORD = 0.8; // a word that means the same counts a little less
const APART = 0.8; // and so do the parts of what belongs together
const PARTS = 0.6; // so do the parts of a compound
const BEGINNING = 0.9;

/**
 * One thing to look for: `text` says it, and each of the options finds it; the words of an option stand together.
 * @typedef {{text: string, options: {words: string[], factor: number}[], isVerb?: boolean}} Term
 */

export const option = (some, factor = 1) => ({ words: some, factor });

export const shortestBeginning = (word, written) => (word === written.at(-1) ? SHORTEST_LAST : SHORTEST_BEGINNING);

/** Words that say something together, by the place of the first: a quantity, a group of the thesaurus, a compound typed apart. */
export function together(rest, { vocabulary, thesaurus }, tells) {
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
      const term = grouped(some, rest, vocabulary, thesaurus, tells);
      if (term) found.set(at, { size, term });
    }
    at += (found.get(at)?.size ?? 1) - 1;
  }
  return found;
}

function grouped(some, rest, vocabulary, thesaurus, tells) {
  if (some.length === 1 && !tells(some[0])) return null; // „geldt" is not about geld
  const others = thesaurus.of(some);
  const whole = some.length > 1 && some.length <= MOST_JOINED && some.every(tells) ? joined(some, vocabulary) : null;
  if (!whole && !others.length) return null;
  const own = some.filter(tells);
  const isKnown = own.length > 0 && own.every((word) => vocabulary.knows(word));
  const options = whole
    ? [option([whole]), option(own, APART)]
    : !isKnown
      ? []
      : some.length > 1
        ? [option(own)]
        : itself(own[0], rest, vocabulary);
  return { text: some.join(" "), options: [...options, ...others.map((other) => option(other, OTHER_WORD))] };
}

/** Neighbours as one word of the site, if need be with an s between them. */
function joined(some, vocabulary) {
  return [some.join(""), some.join("s")].find((word) => vocabulary.has(word));
}

/** One word that stands alone, or with the particle that belongs to it. */
export function single(rest, at, { vocabulary, thesaurus }) {
  const typed = rest[at];
  const whole = withParticle(rest, at, vocabulary, thesaurus);
  const others = thesaurus.of([whole || typed]).map((other) => option(other, OTHER_WORD));
  if (!whole) return { text: typed, options: [...itself(typed, rest, vocabulary), ...others] };
  const own = itself(whole, rest, vocabulary);
  const apart = rest.at(-1) === whole.slice(0, -typed.length) ? [] : itself(typed, rest, vocabulary);
  return { text: typed, options: [...own, ...others, ...apart] };
}

/** A word as it is, as the beginning of other words, in another form, in digits, or in its parts. */
function itself(word, rest, vocabulary) {
  const isWhole = /\d/.test(word) || word.length < SHORTEST_KNOWN || vocabulary.has(word);
  const isBeginning = word.length >= shortestBeginning(word, rest);
  const options = isWhole ? [option([word])] : isBeginning ? longer(word, vocabulary) : [];
  const form = isWhole ? word : vocabulary.form(word);
  if (form !== word && !isFunctionWord(form)) options.push(option([form], BEGINNING));
  const digits = inDigits(word);
  if (digits) options.push(option([digits], OTHER_WORD));
  const parts = vocabulary.split(word);
  if (parts.length && !parts.some(isFunctionWord)) options.push(option(parts, PARTS));
  return options;
}

/** „Hoe pas ik iets aan" is about aanpassen; empty when no particle behind a word belongs to it. */
export function withParticle(rest, at, vocabulary, thesaurus) {
  const isKnown = (word) => vocabulary.knows(word) || thesaurus.of([word]).length > 0;
  const last = rest.at(-1);
  if (PARTICLES.has(last) && at < rest.length - 1 && (vocabulary.begins(last + rest[at]) || isKnown(last + rest[at])))
    return last + rest[at];
  const behind = at < LAST_VERB ? rest.slice(at + 1) : [];
  const isApart = (place) => place === behind.length - 1 || AFTER_PARTICLE.has(behind[place + 1]);
  const particle = behind.find((word, place) => PARTICLES.has(word) && isApart(place) && isKnown(word + rest[at]));
  return particle ? particle + rest[at] : "";
}

/** The words that begin like this; the whole word counts most. */
function longer(start, vocabulary) {
  const found = vocabulary.beginning(start).slice(0, MOST_BEGINNINGS);
  return found.map((word) => option([word], BEGINNING));
}
