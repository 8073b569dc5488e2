// Words of a question against the words of the site: forms, typing errors and compounds. No page here, no index.

/** The words of a text in small letters, without accents; as hooks/search/words.py does. */
export function words(text) {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/['’]s\b/g, "").match(/[a-z0-9]+/g) ?? [];
}

/** Whether two words are forms of one word, or one is the last part of the other: near enough to mark or compare. */
export function alike(one, other) {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 4) return false;
  return long.startsWith(short.slice(0, Math.max(4, short.length - 2))) || long.endsWith(short);
}

const SHORTEST_ROOT = 4;

/** What the forms of a word have in common: betaalt, betaalde and betalen become betal. */
export function root(word) {
  let made = word;
  for (;;) {
    const shorter = made.replace(/(en|[etds])$/, "");
    if (shorter === made || shorter.length < SHORTEST_ROOT) break;
    made = shorter;
  }
  return made
    .replace(/v$/, "f")
    .replace(/z$/, "s")
    .replace(/([a-z])\1(?=[^aeiou]?$)/, "$1");
}

// What Dutch writes in two ways and says in one.
const SOUNDS = [
  [/ij|ei/g, "y"],
  [/au|ou/g, "w"],
  [/ch/g, "g"],
  [/ie/g, "i"],
  [/c(?=[eiy])|z/g, "s"],
  [/ck?|q/g, "k"],
  [/v|ph/g, "f"],
  [/dt?\b|th/g, "t"],
  [/(.)\1+/g, "$1"],
];

/** Roughly how a word sounds: trajekt and traject are one. */
export const sound = (word) => SOUNDS.reduce((made, [written, heard]) => made.replace(written, heard), word);

/** Edit distance with swapped neighbours counted once; `limit + 1` when it is more than the limit. */
export function distance(from, to, limit) {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before = [];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      line[column] = Math.min(above[column] + 1, line[column - 1] + 1, above[column - 1] + (same ? 0 : 1));
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && swapped) line[column] = Math.min(line[column], before[column - 2] + 1);
    }
    if (Math.min(...line) > limit) return limit + 1;
    [before, above] = [above, line];
  }
  return above[to.length];
}

// How many letters of a word may be wrong, by its length; two wrong letters must still sound alike but for one.
const MAY_DIFFER = (word) => (word.length < 4 ? 0 : word.length < 9 ? 1 : 2);
const LONG_WORD = 12; // here two wrong letters leave no doubt

/** The words of the site in steps, those of most pages first (see hooks/search/guide.py). */
export class Vocabulary {
  constructor(steps) {
    this.ranks = new Map(steps.flatMap((step, rank) => step.split(" ").map((word) => [word, rank])));
    this.families = null;
  }

  has(word) {
    return this.ranks.has(word);
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

  /** Other forms of a word that the site uses. */
  forms(word) {
    this.families ??= byRoot(this.ranks.keys());
    return (this.families.get(root(word)) ?? []).filter((known) => known !== word);
  }

  /** The nearest words, best first: those that sound alike, and those with a letter or two more, less or wrong. */
  near(word, limit = MAY_DIFFER(word), most = 1) {
    const found = [];
    const heard = sound(word);
    for (const [known, rank] of this.ranks) {
      const letters = distance(word, known, limit);
      const isSound = known[0] === word[0] && Math.abs(known.length - word.length) < 4 && sound(known) === heard;
      if (letters > limit && !isSound) continue;
      const away = isSound ? 0 : distance(heard, sound(known), limit);
      if (away > 1 && limit > 1 && word.length < LONG_WORD) continue;
      found.push([letters + away + (known[0] === word[0] ? 0 : 0.5), rank, known]);
    }
    found.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    return found.slice(0, most).map(([, , known]) => known);
  }

  /** A word of the same family, which begins with most of the same letters; undefined if there is none. */
  akin(word) {
    return this.beginning(word.slice(0, Math.max(5, Math.ceil(word.length * 0.7))))[0];
  }

  /** The words that make up a compound, an s between them allowed; if need be only its known end or beginning. */
  split(word) {
    for (let border = 4; border <= word.length - 4; border++) {
      const tail = word.slice(border);
      if (!this.ranks.has(tail)) continue;
      for (const head of [word.slice(0, border), word.slice(0, border).replace(/s$/, "")]) {
        if (this.ranks.has(head)) return [head, tail];
        const inside = head.length >= 8 ? this.split(head) : [];
        if (inside.length > 1) return [...inside, tail];
      }
    }
    for (let border = 4; border <= word.length - 5; border++) {
      if (this.ranks.has(word.slice(border))) return [word.slice(border)];
    }
    for (let border = word.length - 3; border >= 5; border--) {
      if (this.ranks.has(word.slice(0, border))) return [word.slice(0, border)];
    }
    return [];
  }
}

/** Each word under its root; Map.groupBy is too young to rely on. */
function byRoot(list) {
  const families = new Map();
  for (const word of list) {
    const family = families.get(root(word));
    if (family) family.push(word);
    else families.set(root(word), [word]);
  }
  return families;
}
