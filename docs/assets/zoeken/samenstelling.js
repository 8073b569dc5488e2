// Compounds: leerwerktraject is made of leer, werk and traject. In the build the words are those of the site and of a
// Dutch word list; in the browser those of the site.

const SHORTEST_PART = 4;

/** Splits words into words that `isKnown`; what it found it keeps. */
export class Compounds {
  found = new Map();

  /** @param {(word: string) => boolean} isKnown */
  constructor(isKnown) {
    this.isKnown = (word) => word.length >= SHORTEST_PART && isKnown(word);
  }

  /** Every part of every way to split a word completely; an s between two parts is allowed. */
  parts(word) {
    if (!this.found.has(word)) {
      this.found.set(word, new Set()); // a word is no part of itself
      this.found.set(word, this.split(word));
    }
    return this.found.get(word);
  }

  split(word) {
    const made = new Set();
    for (const [head, tail] of this.borders(word)) {
      const inside = this.parts(head);
      if (!this.isKnown(head) && !inside.size) continue;
      for (const part of inside) made.add(part);
      if (this.isKnown(head)) made.add(head);
      made.add(tail);
    }
    return made;
  }

  /** The first way to split a word into parts; empty when there is none. */
  chain(word) {
    for (const [head, tail] of this.borders(word)) {
      if (this.isKnown(head)) return [head, tail];
      const inside = this.chain(head);
      if (inside.length) return [...inside, tail];
    }
    return [];
  }

  /** Each way to cut a word in a head and a known tail. */
  *borders(word) {
    for (let border = SHORTEST_PART; border <= word.length - SHORTEST_PART; border++) {
      const [head, tail] = [word.slice(0, border), word.slice(border)];
      if (!this.isKnown(tail)) continue;
      yield [head, tail];
      if (head.endsWith("s") && head.length > SHORTEST_PART) yield [head.slice(0, -1), tail];
    }
  }
}
