// The difference between two texts in whole words, with their paragraphs and list items kept.
//
// Sentences that are equal are found first; only what lies between them is compared word by word, so that a
// rewritten sentence never borrows a word from one that did not change.

import { joined, readable, settled } from "./leesbaar.js";

// An amount, a number or a word with all that belongs to it („€ 1.403,98", „70%", „Wsw-indicatie"), or one sign.
const WORD = /(?:€\s?)?(?:\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+(?:[-'’/][\p{L}\p{M}\p{N}]+)*)%?|\S/gu;
// Up to a full stop before a capital, or the end; a cut too many does no harm, as both texts are cut alike.
const SENTENCE = /\S.*?(?:[.!?]["”»)]*(?=\s+[\p{Lu}„«])|$)/gsu;

/**
 * A word with whether a space comes before it; or the block that begins: a paragraph or a list item.
 * @typedef {{tekst: string, spatie: boolean, blok?: undefined} | {blok: "p" | "li", tekst?: undefined, spatie?: undefined}} Word
 */

/** @typedef {{gelijk: boolean, links: Word[], rechts: Word[]}} Group words that are equal on both sides, or are not */
/** @typedef {typeof import("diff").diffArrays} DiffArrays */

/**
 * What differs between two texts as a policy file writes them, in groups in turns.
 * @param {DiffArrays} diffArrays that of the package diff
 * @param {string} before
 * @param {string} after
 * @returns {Group[]}
 */
export function wordDifference(diffArrays, before, after) {
  const compare = (left, right) => groupsOf(diffArrays, left, right);
  const made = compare(sentencesOf(before), sentencesOf(after)).flatMap((group) => {
    const [left, right] = [group.links.flatMap(wordsOf), group.rechts.flatMap(wordsOf)];
    return group.gelijk ? [{ gelijk: true, links: left, rechts: right }] : readable(compare(left, right));
  });
  return settled(joined(made));
}

export const isSame = (groups) => groups.every((one) => one.gelijk);

function groupsOf(diffArrays, before, after) {
  let [left, right] = [0, 0];
  const comparator = (one, other) => one.blok === other.blok && one.tekst === other.tekst;
  const made = [];
  for (const { value, added = false, removed = false } of diffArrays(before, after, { comparator })) {
    const [leftEnd, rightEnd] = [left + (added ? 0 : value.length), right + (removed ? 0 : value.length)];
    made.push({
      gelijk: !added && !removed,
      links: before.slice(left, leftEnd),
      rechts: after.slice(right, rightEnd),
    });
    [left, right] = [leftEnd, rightEnd];
  }
  return joined(made);
}

function sentencesOf(text) {
  return text.split(/\n\s*\n/).flatMap((part) =>
    part
      .split("\n")
      .filter((line) => line.replace(/^- /, "").trim())
      .flatMap((line, place) => {
        const isItem = line.startsWith("- ");
        const [first, ...more] = (isItem ? line.slice(2) : line).match(SENTENCE).map((one) => one.trim());
        return [
          { blok: isItem ? "li" : place === 0 ? "p" : null, tekst: first },
          ...more.map((tekst) => ({ blok: null, tekst })),
        ];
      }),
  );
}

function wordsOf({ blok, tekst }) {
  const words = [...tekst.matchAll(WORD)].map(({ 0: word, index }) => ({
    tekst: word,
    spatie: index === 0 || /\s/.test(tekst[index - 1]),
  }));
  return blok ? [{ blok }, ...words] : words;
}
