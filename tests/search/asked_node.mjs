// Reads a question as the browser does, see asked.py.

import { readFileSync } from "node:fs";
import { Guide } from "../../docs/assets/zoeken/gids.js";
import { rank } from "../../docs/assets/zoeken/rang.js";
import { Thesaurus } from "../../docs/assets/zoeken/thesaurus.js";
import { readQuestion, suggestions } from "../../docs/assets/zoeken/vraag.js";
import { Vocabulary } from "../../docs/assets/zoeken/woorden.js";

const { vraag, stappen, rijen, woorden, namen, weg, woord, scores } = JSON.parse(readFileSync(0, "utf8"));
const vocabulary = new Vocabulary(stappen);
const dutch = async (word) => ({ exists: [...woorden, ...namen].includes(word), isName: namen.includes(word) });
const made = scores
  ? ranked(scores)
  : weg
    ? ({ suggestions: () => suggestions(woord, vocabulary) }[weg]?.() ?? vocabulary[weg](woord))
    : await readQuestion(vraag, { vocabulary, thesaurus: new Thesaurus(rijen) }, dutch);
process.stdout.write(JSON.stringify(made));

/** The numbers of records, best first, by how much each word tells in each of them. */
function ranked(perWord) {
  const guide = new Guide({
    ...{ vormen: [["Regel"]], gelding: [["", null]], rijen: [[0, 0, perWord[0].length]], plaatsen: {} },
    ...{ woorden: [], overal: "", anderewoorden: {}, gemeenten: [] },
  });
  const terms = perWord.map((all) => {
    const pages = new Map(all.flatMap((score, number) => (score ? [[number, score]] : [])));
    return { words: [], weight: 1, pages };
  });
  return rank("", terms, guide, { chosen: false }).map(({ number }) => number);
}
