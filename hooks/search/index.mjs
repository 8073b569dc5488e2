// Makes the search index, with the code that reads a question in the browser.
//
// In:  {"records": [{"namen", "zoekwoorden", "synoniemen", "tekst", "rond", "anders"}]}, each a text
// Out: {"woorden": the words of the site in steps, "overal": words that only count in names,
//       "vindplaatsen" and "woordenboek": pieces, each [its first key, its content]}

import { readFileSync } from "node:fs";
import { Compounds } from "../../docs/assets/zoeken/samenstelling.js";
import { stem, words } from "../../docs/assets/zoeken/taal.js";
import { dutch } from "./dutch.mjs";
import { fieldsOf } from "./fields.mjs";
import { inPieces, postingsOf } from "./postings.mjs";
import { inSteps, vocabularyOf } from "./vocabulary.mjs";

const SIZE_OF_PIECE = 16_000; // letters, before compression
const SHORTEST_OF_LIST = 5; // shorter words of the list stand in too many words that are no compounds

const { records } = JSON.parse(readFileSync(0, "utf8"));
const { words: list, listed } = await dutch();
const exists = new Set(list);
const used = new Set(records.flatMap((record) => words(Object.values(record).join("\n"))));
const compounds = new Compounds((word) => used.has(word) || (word.length >= SHORTEST_OF_LIST && exists.has(word)));
const fields = records.map((record) => fieldsOf(record, compounds));
const { postings, everywhere } = postingsOf(fields);
const known = new Set([...postings.keys()].map(stem));

process.stdout.write(
  JSON.stringify({
    woorden: inSteps(vocabularyOf(fields)),
    overal: [...everywhere].sort(),
    vindplaatsen: inPieces(byStem(postings), SIZE_OF_PIECE).map((piece) => [
      piece[0][0],
      JSON.stringify(Object.fromEntries(piece.map(([key, forms]) => [key, Object.fromEntries(forms)]))),
    ]),
    woordenboek: inPieces(notOnSite(), SIZE_OF_PIECE).map((piece) => [
      piece[0][0],
      piece.map(([, word]) => word).join(" "),
    ]),
  }),
);

/** The words under what their forms have in common, in order. */
function byStem(postings) {
  const found = new Map();
  for (const [word, places] of [...postings].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const key = stem(word);
    if (!found.has(key)) found.set(key, []);
    found.get(key).push([word, places]);
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** What exists in Dutch and not on the site, so that nobody takes it for a typing error; names with a capital. */
function notOnSite() {
  return listed.filter(([, form]) => !known.has(form)).map(([text]) => [text.toLowerCase(), text]);
}
