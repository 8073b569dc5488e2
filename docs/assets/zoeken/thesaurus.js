// Words that readers use for what the kennisbank calls otherwise (policy/woorden.yml).

import { stem, words } from "./taal.js";

const key = (some) => some.map(stem).join(" ");

export class Thesaurus {
  /** @param {Record<string, string[]>} rows of each word or group of words what the kennisbank says */
  constructor(rows) {
    this.rows = new Map();
    this.longest = 1;
    for (const [typed, others] of Object.entries(rows)) {
      const some = words(typed);
      this.rows.set(key(some), [...this.of(some), ...others.map(words)]); // forms of one word may have a row each
      this.longest = Math.max(this.longest, some.length);
    }
  }

  /** What else to look for instead of some words that stand together. */
  of(some) {
    return this.rows.get(key(some)) ?? [];
  }
}
