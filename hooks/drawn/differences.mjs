// What differs in each pair of moments, made by the code that the reader's browser uses too.
//
// In: {"namen": …, "paren": [{"links", "rechts", "woorden", "namen", "kop"}]}; out: for each pair its tree, or null
// when both are equal.

import { readFileSync } from "node:fs";
import { diffArrays } from "diff";
import { differenceTree } from "../../docs/assets/verschil/beeld.js";
import { compare } from "../../docs/assets/verschil/moment.js";

const { namen, paren } = JSON.parse(readFileSync(0, "utf8"));
const trees = paren.map(({ links, rechts, woorden, namen: sides, kop }) => {
  const difference = compare(diffArrays, links, rechts, namen);
  return difference.gelijk ? null : differenceTree(difference, { woorden, namen: sides, kop, gevouwen: true });
});
process.stdout.write(JSON.stringify(trees));
