// Reads a question in plain Dutch: which of its words count, in which form the site knows them, and what it asks for.

import { words } from "./woorden.js";

const MOST_WORDS = 7;

const FUNCTION_WORDS = new Set(
  `aan al alle alles als altijd andere ben bent bestaan bestaat betekenis betekent bij daar dan dat de denkt der deze die dit doe doen doet
  door dus een eens eigenlijk en er ga gaan gaat gebeuren gebeurt geen geldt genomen geweest gold haar had heb hebben hebt heeft hem hen
  het hier hij hoe hoelang hoeveel hun iemand iets ik in is ja je jij jullie kan kom komen komt kon kun kunnen kunt kwam lang maar mag me
  meer men met mij mijn moet moeten mogelijk mogen na naar nam neemt nemen niet niets nog nu of om omdat onder ons onze ook op over
  precies reeds staat te tegen ten ter toch toen tot tussen u uit uw van veel vindt voor waar waarom waarvoor wanneer want waren was wat
  we wel welk welke werd wie wij wil willen wilt word worden wordt zal ze zegt zei zelf zich zij zijn zit zo zonder zou zouden zullen`.split(
    /\s+/,
  ),
);
// „Hoe pas ik iets aan": at the end of a question these belong to its verb.
const PARTICLES = new Set("aan af bij binnen door in mee na om op over samen terug toe uit voor weg".split(" "));

// What a question asks for, and the kinds of value (see hooks/search/kaders.py) that answer it.
const VALUES_ASKED = [
  [/\b(hoe ?lang|duur|welke termijn|hoeveel (tijd|maanden|weken|jaar|jaren|dagen)|maximaal|maximale)\b/, ["duur"]],
  [/\b(welk bedrag|hoe hoog|hoe duur|hoeveel (geld|euro)|wat kost|kosten)\b/, ["bedrag"]],
  [/\b(hoeveel procent|welk (deel|percentage|aandeel)|percentage)\b/, ["aandeel"]],
  [/\b(hoeveel|aantal)\b/, ["aantal", "aandeel", "bedrag", "duur"]],
  [/\b(wanneer|welke (datum|dag)|tot welke dag)\b/, ["datum"]],
];
const KINDS_ASKED = [
  [/^(wat (is|zijn|betekent|betekenen|houdt)|betekenis)\b/, "Begrip"],
  [/\b(bereken|berekenen|rekenen|uitrekenen|rekenhulp|tot welke (datum|dag)|tot wanneer)\b/, "Rekenhulp"],
  [/\b(besluit|besluiten|besloten|vastgesteld)\b/, "Besluit"],
];

export const isFunctionWord = (word) => FUNCTION_WORDS.has(word);

/** The kinds of value and the kind of record that a question asks for. */
export function asksFor(question) {
  const plain = words(question).join(" ");
  const first = (list) => list.find(([pattern]) => pattern.test(plain))?.[1];
  return { values: first(VALUES_ASKED) ?? [], kind: first(KINDS_ASKED) };
}

/**
 * The words to search for.
 * @param {(word: string) => Promise<boolean>} occurs whether a word that the vocabulary lacks is in the index
 * @returns `typed` (all words), `terms` (to search for), `replaced` (pairs: as typed, as searched), `unknown`
 */
export async function readQuestion(question, vocabulary, occurs) {
  const typed = [...new Set(words(question))];
  const telling = typed.filter((word) => !FUNCTION_WORDS.has(word));
  /** @type {{typed: string[], terms: string[], replaced: [string, string][], unknown: string[]}} */
  const read = { typed, terms: [], replaced: [], unknown: [] };
  for (const word of telling.length ? telling : typed) {
    const isKnown = /\d/.test(word) || vocabulary.has(word) || vocabulary.begins(word) || (await occurs(word));
    const parts = isKnown ? [withParticle(word, typed, vocabulary)] : repaired(word, vocabulary);
    if (!parts.length) read.unknown.push(word);
    else if (!isKnown) read.replaced.push([word, parts.join(" ")]);
    read.terms.push(...parts);
  }
  read.terms = [...new Set(read.terms)].slice(0, MOST_WORDS);
  return read;
}

function withParticle(word, typed, vocabulary) {
  const whole = typed.at(-1) + word;
  return PARTICLES.has(typed.at(-1)) && vocabulary.begins(whole) ? whole : word;
}

/** What is searched for instead of a word that the site does not know; empty if nothing comes near. */
function repaired(word, vocabulary) {
  const parts = vocabulary.split(word);
  if (parts.length > 1) return parts;
  const near = vocabulary.near(word);
  if (near.length) return near;
  return parts.length ? parts : [vocabulary.akin(word)].filter(Boolean);
}

/** Words to propose when nothing is found. */
export function suggestions(question, vocabulary) {
  const near = words(question).flatMap((word) => vocabulary.near(word, Math.floor(word.length / 3), 2));
  return [...new Set(near)].slice(0, 3);
}
