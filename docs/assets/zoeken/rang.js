// The order of what is found. What each number means was tried on the questions of tests/frozen/zoekvragen.txt.

import { HOLDS } from "../gedeeld/tijdlijn.js";
import { asksFor } from "./bedoeling.js";
import { isFunctionWord } from "./kleinewoorden.js";
import { alike, words } from "./taal.js";

const ENOUGH = 5; // so many finds should hold all words, before fewer words will do
const NEARLY = 0.5; // with this share of what the fifth best find holds, a record counts as found
const FOR_ALL_WORDS = 0.4;
const SHAPE = 0.5; // one word that stands in the title does not outweigh two that stand in the text
const ASKED_VALUE = 0.4;
const ASKED_KIND = 0.6;
const HOLDS_THERE = 0.3; // the question names a place, and this does not but holds there
const OTHER_PLACE = 0.5; // and this holds elsewhere
const LEADS_ON = 0.3; // a page that leads to an answer rather than being one
const LEADING = new Set(["Overzicht", "Thema", "Uitleg"]);
const NO_LONGER = 0.3;
const TITLE = 0.3;
const TITLE_BEGINS_ALIKE = 0.15;
const TITLE_IS_QUESTION = 0.3;

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
    const { number: moment, how } = guide.moment(one.number, choice);
    Object.assign(one, { moment, how, isTimed: about.periods !== null, late: how !== HOLDS && choice.chosen });
    one.score = one.base + FOR_ALL_WORDS * one.cover ** 2;
    if (about.values.some((value) => wanted.values.includes(value))) one.score += ASKED_VALUE * one.cover;
    if (about.kind === wanted.kind) one.score += ASKED_KIND * one.cover;
    if (areas.size && about.area && !areas.has(about.area)) one.score -= OTHER_PLACE;
    if (LEADING.has(about.kind)) one.score -= LEADS_ON;
    if (how !== HOLDS) one.score -= NO_LONGER;
  }
  return ranked.sort((one, other) => one.late - other.late || other.score - one.score || one.number - other.number);
}

/** Every page with any of the words: how well it fits them (`base`), and how much of the question it holds (`cover`). */
function together(asked, guide) {
  const all = asked.reduce((sum, { weight }) => sum + weight, 0);
  const found = new Map();
  for (const { pages, weight } of asked) {
    for (const [number, score] of pages) {
      if (!found.has(number)) found.set(number, { number, base: 0, cover: 0 });
      const one = found.get(number);
      one.base += (weight / all) * score ** SHAPE;
      one.cover += weight / all;
    }
  }
  for (const term of asked) {
    const { pages, weight } = term;
    const areas = areasOf(term, guide);
    for (const one of areas.length ? found.values() : []) {
      if (pages.has(one.number) || !areas.includes(guide.of(one.number).area)) continue;
      one.base += (weight / all) * HOLDS_THERE;
      one.cover += weight / all;
    }
  }
  return [...found.values()];
}

/** The areas in which the places lie that a term names. */
const areasOf = ({ words: some }, guide) => some.flatMap((word) => guide.places.get(word) ?? []);

/** Some ranked finds in a better order, now that their titles are known; `names` are the titles of each. */
export function rankAgain(some, typed, asked) {
  const weights = new Map(asked.flatMap((term) => term.words.map((word) => [word, term.weight])));
  const weigh = (word) => weights.get(word) ?? (isFunctionWord(word) ? 0.5 : 3);
  for (const one of some) {
    const names = one.names.map(words);
    one.score += TITLE * Math.max(...names.map((name) => overlap(typed, name, weigh)));
    if (names[0][0] === typed[0] && isFunctionWord(typed[0])) one.score += TITLE_BEGINS_ALIKE;
    if (names.some((name) => name.join(" ") === asked.flatMap((term) => term.words).join(" ")))
      one.score += TITLE_IS_QUESTION;
  }
  return some.sort((one, other) => one.late - other.late || other.score - one.score);
}

/** How much of the question stands in a title, from 0 to 1; a title without other words counts a little more. */
function overlap(typed, title, weigh) {
  const sum = (list) => list.reduce((total, word) => total + weigh(word), 0);
  const common = typed.filter((word) => title.some((other) => alike(word, other)));
  return 0.9 * (sum(common) / sum(typed)) + 0.1 * Math.min(1, common.length / title.length);
}
