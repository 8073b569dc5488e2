// What a question asks for: a value of some kind, or a page of some kind.

import { words } from "./taal.js";

// What a question asks for, and the kinds of value (see hooks/search/kaders.py) that answer it.
const VALUES_ASKED = [
  [/\b(hoe ?lang|duur|welke termijn|hoeveel (tijd|maanden|weken|jaar|jaren|dagen)|maximaal|maximale)\b/, ["duur"]],
  [/\b(welk bedrag|hoe hoog|hoe duur|hoeveel (geld|euro)|wat kost|kosten)\b/, ["bedrag"]],
  [/\b(hoeveel procent|welk (deel|percentage|aandeel)|percentage)\b/, ["aandeel"]],
  [/\b(hoeveel|aantal)\b/, ["aantal", "aandeel", "bedrag", "duur"]],
  [/\b(wanneer|welke (datum|dag)|tot welke dag)\b/, ["datum"]],
];
const KINDS_ASKED = [
  [/^(wat (is|zijn|betekent|betekend|betekenen|houdt)|betekenis)\b/, "Begrip"],
  [/\b(bereken|berekenen|rekenen|uitrekenen|rekenhulp|tot welke (datum|dag)|tot wanneer)\b/, "Rekenhulp"],
  [/\b(besluit|besluiten|besloten|vastgesteld)\b/, "Besluit"],
];

/** The kinds of value and the kind of record that a question asks for. */
export function asksFor(question) {
  const plain = words(question).join(" ");
  const first = (list) => list.find(([pattern]) => pattern.test(plain))?.[1];
  return { values: first(VALUES_ASKED) ?? [], kind: first(KINDS_ASKED) };
}
