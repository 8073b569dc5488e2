// The words of a record by field; `delen` and `naamdelen` are those of which its compounds are made.

import { quantities } from "../../docs/assets/zoeken/getallen.js";
import { words } from "../../docs/assets/zoeken/taal.js";

const MOST_PARTS_FROM = 6; // a shorter word is no compound

/** @param {Record<string, string>} record */
export function fieldsOf(record, compounds) {
  const fields = Object.fromEntries(Object.entries(record).map(([name, text]) => [name, found(text)]));
  const all = new Set(Object.values(fields).flat());
  const naming = partsOf([...fields.namen, ...fields.zoekwoorden], compounds, all);
  const others = partsOf(all, compounds, new Set([...all, ...naming]));
  return { ...fields, naamdelen: naming, delen: others };
}

/** The words of a text, and its quantities. */
function found(text) {
  return text.split("\n").flatMap((line) => {
    const typed = words(line);
    return [...typed, ...quantities(typed).map(({ quantity }) => quantity)];
  });
}

/** What the compounds among these words are made of, as far as it is not there already. */
function partsOf(some, compounds, present) {
  const found = new Set();
  for (const word of new Set(some)) {
    if (word.length < MOST_PARTS_FROM || /\d/.test(word)) continue;
    for (const part of compounds.parts(word)) if (!present.has(part)) found.add(part);
  }
  return [...found].sort();
}
