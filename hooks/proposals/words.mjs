// What differs in each pair of versions, made by the code that the reader's browser uses too.
//
// In: {"namen": …, "paren": [[before, after], …]}, each side a moment as in kader.json; out: for each pair null when
// both are equal, or its facts and lists, and both texts as blocks of parts that are gelijk, weg or nieuw.

import { readFileSync } from "node:fs";
import { diffArrays } from "diff";
import { blocksOf } from "../../docs/assets/verschil/blokken.js";
import { compare } from "../../docs/assets/verschil/moment.js";
import { isSame } from "../../docs/assets/verschil/woorden.js";

const { namen, paren } = JSON.parse(readFileSync(0, "utf8"));
const inBlocks = (groups) => (isSame(groups) ? [] : blocksOf(groups, "samen"));
const found = paren.map(([before, after]) => {
  const { gelijk, tekst, toelichting, ...rest } = compare(diffArrays, before, after, namen);
  return gelijk ? null : { ...rest, tekst: inBlocks(tekst), toelichting: inBlocks(toelichting) };
});
process.stdout.write(JSON.stringify(found));
