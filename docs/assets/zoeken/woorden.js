// The words of the site: what a typed word may be the beginning of, and which words come near to it.

import { Compounds } from "./samenstelling.js";
import { sound, stem } from "./taal.js";

/** Edit distance with swapped neighbours counted once; `limit + 1` when it is more than the limit. */
export function distance(from, to, limit) {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before = [];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let now = Math.min(above[column] + 1, line[column - 1] + 1, above[column - 1] + (same ? 0 : 1));
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && swapped) now = Math.min(now, before[column - 2] + 1);
      line.push(now);
      least = Math.min(least, now);
    }
    if (least > limit) return limit + 1;
    [before, above] = [above, line];
  }
  return above[to.length];
}

// How many letters of a word may be wrong, by its length; two wrong letters must still sound alike but for one.
const MAY_DIFFER = (word) => (word.length < 4 ? 0 : word.length < 9 ? 1 : 2);
const LONG_WORD = 12; // here two wrong letters leave no doubt

/** The words of the site in steps, those of most pages first (see hooks/search/index.mjs). */
export class Vocabulary {
  /** @param {string[]} steps */
  constructor(steps) {
    this.ranks = new Map(steps.flatMap((step, rank) => step.split(" ").map((word) => [word, rank])));
    /** @type {Map<string, string[]>} */
    this.families = new Map();
    for (const word of this.ranks.keys())
      this.families.set(stem(word), [...(this.families.get(stem(word)) ?? []), word]);
    this.compounds = new Compounds((word) => this.ranks.has(word));
  }

  has(word) {
    return this.ranks.has(word);
  }

  /** Whether the site has this word, if need be in another form. */
  knows(word) {
    return this.has(word) || this.families.has(stem(word));
  }

  /** The form of a word that the site has and that is most like it; the word itself when the site has no form of it. */
  form(word) {
    const forms = this.has(word) ? [] : (this.families.get(stem(word)) ?? []);
    const away = (form) => distance(word, form, word.length);
    return forms.reduce((best, form) => (away(form) < away(best) ? form : best), forms[0]) ?? word;
  }

  /** Words of the site that begin like this, those of most pages first: the reader may still be typing. */
  beginning(start) {
    const found = [...this.ranks].filter(([known]) => known.startsWith(start));
    return found.sort((one, other) => one[1] - other[1]).map(([known]) => known);
  }

  /** Whether there is such a word. */
  begins(start) {
    for (const known of this.ranks.keys()) if (known.startsWith(start)) return true;
    return false;
  }

  /** The nearest words, best first: those that sound alike, and those with a letter or two more, less or wrong. */
  near(word, limit = MAY_DIFFER(word), most = 1) {
    const found = [];
    const heard = sound(word);
    for (const [known, rank] of this.ranks) {
      if (Math.abs(known.length - word.length) > Math.max(limit, 3)) continue;
      const letters = distance(word, known, limit);
      const isSound = known[0] === word[0] && sound(known) === heard;
      if (letters > limit && !isSound) continue;
      const away = isSound ? 0 : distance(heard, sound(known), limit);
      if (away > 1 && limit > 1 && word.length < LONG_WORD) continue;
      found.push([letters + away + (known[0] === word[0] ? 0 : 0.5), rank, known]);
    }
    found.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    return found.slice(0, most).map(([, , known]) => known);
  }

  /** The words that make up a compound, an s between them allowed; empty if they are not all of the site. */
  split(word) {
    return this.compounds.chain(word);
  }
}
