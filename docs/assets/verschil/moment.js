// What differs between two moments of a kader, as `tijdlijn.momenten` in kader.json holds them (see docs/data.md).

import { writeDate } from "../gedeeld/datum.js";
import { upperFirst } from "../gedeeld/tekst.js";
import { isSame, wordDifference } from "./woorden.js";

/**
 * @param diffArrays that of the package diff
 * @param {{besluiten: Object<string, string>}} names what a decision is called
 * @returns `gelijk`, the `feiten`, `open_punten` and `bronnen` that changed, and both texts word by word
 */
export function compare(diffArrays, before, after, names) {
  const [left, right] = [before, after].map((one) => factsOf(one, names));
  const feiten = [...new Map([...left, ...right])]
    .map(([key, { naam }]) => ({ naam, van: left.get(key)?.is ?? null, tot: right.get(key)?.is ?? null }))
    .filter(({ van, tot }) => van !== tot);
  const [open_punten, bronnen] = ["open_punten", "bronnen"].map((key) =>
    changesIn(before[key] ?? [], after[key] ?? []),
  );
  const [tekst, toelichting] = ["tekst", "toelichting"].map((key) =>
    wordDifference(diffArrays, before[key] ?? "", after[key] ?? ""),
  );
  const gelijk =
    [feiten, open_punten, bronnen].every((one) => one.length === 0) && isSame(tekst) && isSame(toelichting);
  return { gelijk, feiten, open_punten, bronnen, tekst, toelichting };
}

/** What a moment says in facts; the key keeps a value that is called „status" apart from the status. */
function factsOf({ status, voorgesteld_op, geldt_vanaf, besluit, oordeel, waarden = {}, gekozen = {} }, { besluiten }) {
  const facts = [
    ["status", "Status", upperFirst(status)],
    ...(voorgesteld_op ? [["voorgesteld_op", "Voorgesteld op", writeDate(voorgesteld_op)]] : []),
    ["geldt_vanaf", "Geldt vanaf", writeDate(geldt_vanaf)],
    ...(besluit ? [["besluit", "Besluit", besluiten[besluit] ?? besluit]] : []),
    ...(oordeel ? [["oordeel", "Oordeel", oordeel]] : []),
    ...Object.entries(waarden).map(([name, is]) => [`waarde ${name}`, upperFirst(name.replaceAll("-", " ")), is]),
    ...Object.entries(gekozen).map(([question, is]) => [`lezing ${question}`, `Gekozen lezing bij «${question}»`, is]),
  ];
  return new Map(facts.map(([key, naam, is]) => [key, { naam, is }]));
}

function changesIn(before, after) {
  const only = (hoe, all, others) => all.filter((one) => !others.includes(one)).map((tekst) => ({ hoe, tekst }));
  return [...only("weg", before, after), ...only("nieuw", after, before)];
}
