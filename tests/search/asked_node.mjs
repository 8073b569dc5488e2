// Reads a question as the browser does, see asked.py.

import { readFileSync } from "node:fs";
import { Thesaurus } from "../../docs/assets/zoeken/thesaurus.js";
import { readQuestion } from "../../docs/assets/zoeken/vraag.js";
import { Vocabulary } from "../../docs/assets/zoeken/woorden.js";

const { vraag, stappen, rijen, woorden, namen, weg, woord } = JSON.parse(readFileSync(0, "utf8"));
const vocabulary = new Vocabulary(stappen);
const dutch = async (word) => ({ exists: [...woorden, ...namen].includes(word), isName: namen.includes(word) });
const made = weg
  ? vocabulary[weg](woord)
  : await readQuestion(vraag, { vocabulary, thesaurus: new Thesaurus(rijen) }, dutch);
process.stdout.write(JSON.stringify(made));
