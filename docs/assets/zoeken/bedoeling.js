// What a question asks for: a value of some kind, or a page of some kind.

import { words } from "./taal.js";

// What a question asks for, and the kinds of value (see hooks/search/kaders.py) that answer it.
const VALUES_ASKED = [
  [/\b(hoe duur|te duur|duurder)\b/, ["bedrag"]],
  [
    /\b(hoe ?lang|duur|hoe snel|welke termijn|hoeveel (tijd|maanden|weken|jaar|jaren|dagen)|maximaal|maximale)\b/,
    ["duur"],
  ],
  [/\b(welk bedrag|hoe hoog|hoeveel (geld|euro)|wat kost|kosten)\b/, ["bedrag"]],
  [/\b(hoeveel procent|welk (deel|percentage|aandeel)|percentage)\b/, ["aandeel"]],
  [/\b(hoe groot|omvang)\b/, ["aantal"]],
  [/\b(hoeveel|aantal)\b/, ["aantal", "aandeel", "bedrag", "duur"]],
  [/\b(wanneer|welke (datum|dag)|tot welke dag)\b/, ["datum"]],
];
const KINDS_ASKED = [
  [
    /^(wat ((is|zijn)(?! er\b)|betekent|betekend|betekenen|bedoelt|bedoelen|houdt)|betekenis|waar staat \w+ voor)\b/,
    ["Begrip"],
  ],
  [/^(wat geldt( er)? (in|voor)|regels|kaders|afspraken)\b/, ["Gemeente"]],
  [/\b(bereken|berekenen|narekenen|rekenen|uitrekenen|rekenhulp|tot welke (datum|dag)|tot wanneer)\b/, ["Rekenhulp"]],
  [/\b(besluit|besluiten|besloten|vastgesteld)\b/, ["Besluit"]],
  [/\b(overzicht|lijst|welke \w+ (zijn|bestaan) er|welke \w+ er (zijn|bestaan))\b/, ["Overzicht"]],
  [/\b(wijziging|wijzigingen|gewijzigd|veranderd|veranderde|veranderingen|nieuws)\b/, ["Wijzigingen"]],
  [/^hoe \w+ (ik|je|u|we|wij)\b/, ["Uitleg", "Overzicht"]],
];

/** The kinds of value and the kinds of record that a question asks for. */
export function asksFor(question) {
  const plain = words(question).join(" ");
  const first = (list) => list.find(([pattern]) => pattern.test(plain))?.[1] ?? [];
  return { values: first(VALUES_ASKED), kinds: first(KINDS_ASKED) };
}
