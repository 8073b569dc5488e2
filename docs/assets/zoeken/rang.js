// The order of what is found. What each number means was tried on the questions of tests/content/own/zoekvragen*.txt.

import { HOLDS } from "../gedeeld/tijdlijn.js";
import { asksFor } from "./bedoeling.js";
import { isFunctionWord } from "./kleinewoorden.js";
import { holds, sentences, wordsIn } from "./lezing.js";
import { alike } from "./taal.js";

const ENOUGH = 5; // so many finds should hold all words, before fewer words will do
const NEARLY = 0.5; // with this share of what the fifth best find holds, a record counts as found
const FOR_ALL_WORDS = 0.8;
const BESIDE_THE_POINT = 0.2; // from 0, a word counts in full wherever it stands, to 1: only as much as it tells there
const SHAPE = 0.9; // one word that stands in the title does not outweigh two that stand in the text
const ASKED_VALUE = 0.4;
// A page of the kind that is asked for, and one that leads to an answer rather than being one.
const ASKED_KIND = {
  Begrip: 0.6,
  Rekenhulp: 0.6,
  Besluit: 0.3,
  Uitleg: 0.3,
  Wijzigingen: 0.3,
  Overzicht: 0.1,
  Gemeente: 0.3,
};
const LEADS_ON = {
  Wijzigingen: 0.6,
  Uitleg: 0.2,
  Rekenhulp: 0.15,
  Besluit: 0.15,
  Overzicht: 0.1,
  Thema: 0.1,
  Gemeente: 0.05,
};
const NO_VALUE = 0.2; // the more when the question asks for a value
const HOLDS_THERE = 0.5; // the question names a place, and this does not but holds there
const OTHER_PLACE = 0.5; // and this holds elsewhere
const NO_LONGER = 0.3;
const TITLE = 0.15;
const LONGER_TITLE = 0.05; // of that, for a title with few other words
const TITLE_BEGINS_ALIKE = 0.15;
const TITLE_IS_QUESTION = 0.6;
const PHRASE = 0.4; // the question says, in more words than one, what a reader may call it, and little else
const ONE_SENTENCE = 0.2; // what is sought stands together
const OTHER_WORDS = 0.4; // a word is explained, and the question has others
const EXPLAINS = "Begrip";

/**
 * What is found by its numbers, best first; what holds by the choice of the reader before what does not.
 * @param asked of each term its `words`, its `weight` (rare words tell more) and the `pages` it stands on: number to
 *   score (0 to 1)
 */
export function rank(question, asked, guide, choice) {
  const wanted = asksFor(question);
  const areas = new Set(asked.flatMap((term) => areasOf(term, guide)));
  const found = together(asked, guide);
  const covers = found.map((one) => one.cover).sort((one, other) => other - one);
  const least = NEARLY * (covers[Math.min(ENOUGH, covers.length) - 1] ?? 0);
  const ranked = found.filter((one) => one.cover >= least);
  for (const one of ranked) {
    const about = guide.of(one.number);
    const isWanted = wanted.kinds.includes(about.kind);
    const { number: moment, how } = guide.moment(one.number, choice);
    const explains = about.kind === EXPLAINS && !isWanted;
    Object.assign(one, {
      moment,
      how,
      explains,
      isTimed: about.periods !== null,
      late: how !== HOLDS && choice.chosen,
    });
    one.score = one.base + FOR_ALL_WORDS * one.held ** 2;
    if (about.values.some((value) => wanted.values.includes(value))) one.score += ASKED_VALUE * one.cover;
    if (isWanted) one.score += ASKED_KIND[about.kind] * one.cover;
    else one.score -= leadsOn(about.kind, wanted);
    if (areas.size && about.area && !areas.has(about.area)) one.score -= OTHER_PLACE;
    if (how !== HOLDS) one.score -= NO_LONGER;
  }
  return ranked.sort((one, other) => one.late - other.late || other.score - one.score || one.number - other.number);
}

function leadsOn(kind, { values }) {
  const less = LEADS_ON[kind] ?? 0;
  return less && values.length ? less + NO_VALUE : less;
}

/**
 * Every page with any of the words: how well it fits them (`base`), how much of the question it holds (`cover`), and
 * that again with less for a word that stands there beside the point (`held`).
 */
function together(asked, guide) {
  const all = asked.reduce((sum, { weight }) => sum + weight, 0);
  const found = new Map();
  for (const { pages, weight } of asked) {
    for (const [number, score] of pages) {
      if (!found.has(number)) found.set(number, { number, base: 0, cover: 0, held: 0 });
      const one = found.get(number);
      one.base += (weight / all) * score ** SHAPE;
      one.cover += weight / all;
      one.held += (weight / all) * score ** BESIDE_THE_POINT;
    }
  }
  for (const term of asked) {
    const { pages, weight } = term;
    const areas = areasOf(term, guide);
    for (const one of areas.length ? found.values() : []) {
      if (pages.has(one.number) || !areas.includes(guide.of(one.number).area)) continue;
      one.base += (weight / all) * HOLDS_THERE;
      one.cover += weight / all;
      one.held += (weight / all) * HOLDS_THERE;
    }
  }
  return [...found.values()];
}

/** The areas in which the places lie that a term names. */
const areasOf = ({ words: some }, guide) => some.flatMap((word) => guide.places.get(word) ?? []);

/** Some ranked finds in a better order, now that their titles and texts are known; `names` are the titles of each. */
export function rankAgain(some, typed, asked) {
  const weights = new Map(asked.flatMap((term) => term.words.map((word) => [word, term.weight])));
  const weigh = (word) => weights.get(word) ?? (isFunctionWord(word) ? 0.5 : 3);
  const sought = asked.flatMap((term) => term.words).join(" ");
  for (const one of some) {
    const names = one.names.map(wordsIn);
    one.score += TITLE * Math.max(...names.map((name) => overlap(typed, name, weigh)));
    const phrases = typed.length > 1 ? one.keywords.map(wordsIn).filter((phrase) => phrase.length > 1) : [];
    one.score += PHRASE * Math.max(0, ...phrases.map((phrase) => same(typed, phrase, weigh)));
    one.score += ONE_SENTENCE * inOneSentence(one, asked);
    if (one.explains) one.score -= OTHER_WORDS * (1 - share(one.names, asked));
    if (names[0][0] === typed[0] && isFunctionWord(typed[0])) one.score += TITLE_BEGINS_ALIKE;
    if (names.some((name) => name.join(" ") === sought)) one.score += TITLE_IS_QUESTION;
  }
  return some.sort((one, other) => one.late - other.late || other.score - one.score);
}

/** How much of the question stands in a title, from 0 to 1; a title without other words counts a little more. */
function overlap(typed, title, weigh) {
  const common = typed.filter((word) => title.some((other) => alike(word, other)));
  return (1 - LONGER_TITLE) * part(common, typed, weigh) + LONGER_TITLE * Math.min(1, common.length / title.length);
}

/** How far a question and a phrase say the same, from 0 to 1: neither has much that the other has not. */
function same(typed, phrase, weigh) {
  const inPhrase = typed.filter((word) => phrase.some((other) => alike(word, other)));
  const inQuestion = phrase.filter((word) => typed.some((other) => alike(word, other)));
  return part(inPhrase, typed, weigh) * part(inQuestion, phrase, weigh);
}

/** The share of some words among all, by weight. */
function part(some, all, weigh) {
  const sum = (list) => list.reduce((total, word) => total + weigh(word), 0);
  return sum(some) / (sum(all) || 1);
}

/** How much of what is sought stands in any of these texts, from 0 to 1. */
function share(texts, asked) {
  const weigh = (terms) => terms.reduce((sum, { weight }) => sum + weight, 0);
  return weigh(asked.filter((term) => texts.some((text) => holds(text, term)))) / (weigh(asked) || 1);
}

/** How much of what is sought stands in one sentence of a find, from 0 to 1. */
function inOneSentence({ moments, moment }, asked) {
  const text = (moments[moment] ?? moments[0])?.tekst ?? "";
  return Math.max(0, ...sentences(text).map((sentence) => share([sentence], asked)));
}
