// What stands in the texts of finds: read once, because the same texts come back with every key.

import { remembered } from "./onthouden.js";
import { alike, words } from "./taal.js";

/** The words of a text, and whether they are forms of what is sought. */
export const wordsIn = remembered((text) => words(text));

/** The sentences and items of a text, each as it is read. */
export const sentences = remembered((text) => {
  const lines = text.split("\n").map((line) => line.trim());
  return lines
    .flatMap((line) => (line.startsWith("- ") ? [line] : (line.match(/.+?[.!?:;”"](?=\s|$)|.+$/g) ?? [])))
    .map((one) => one.trim());
});

const tests = new WeakMap();

/**
 * Whether a word is one by which a term may have been found, in whatever form.
 * @param {{options: {words: string[]}[]}} term
 * @returns {(word: string) => boolean}
 */
export function finds(term) {
  if (!tests.has(term)) {
    const sought = [...new Set(term.options.flatMap((option) => option.words))];
    tests.set(
      term,
      remembered((word) => sought.some((one) => alike(one, word))),
    );
  }
  return tests.get(term);
}

/** Whether a text has a word of a term, in whatever form. */
export const holds = (text, term) => wordsIn(text).some(finds(term));
