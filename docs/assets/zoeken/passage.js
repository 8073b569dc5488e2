// Of what a find says: the passage in which the words of the question stand, or why it was found without them.

import { holds, sentences, wordsIn } from "./lezing.js";
import { alike } from "./taal.js";

const LONGEST = 200; // letters of a passage

/** Whether these words stand in a find, one behind the other. */
export function holdsPhrase(find, phrase) {
  const said = find.moments.map((moment) => moment?.tekst ?? "");
  const looked = ` ${phrase.join(" ")} `;
  const texts = [...find.names, ...find.keywords, ...find.context, ...find.otherTexts, ...said];
  return texts.some((text) => ` ${wordsIn(text).join(" ")} `.includes(looked));
}

/**
 * The part of a text that tells most about the question: from its beginning when that has as much as any other part.
 * @returns {{text: string, isCut: boolean, first: string}} `first` is the sentence with which it begins
 */
export function passage(text, terms) {
  const all = sentences(text);
  const counts = all.map((one) => terms.filter((term) => holds(one, term)).length);
  const beginning = together(all);
  const shown = terms.filter((term) => holds(beginning, term)).length;
  const best = counts.indexOf(Math.max(0, ...counts));
  if (best <= 0 || counts[best] <= shown) return { text: beginning, isCut: false, first: all[Math.max(0, best)] ?? "" };
  return { text: `… ${together(all.slice(best))}`, isCut: true, first: all[best] };
}

/** Whole sentences as far as they fit; an item follows its line behind a semicolon. */
function together(some) {
  let made = "";
  let afterItem = false;
  for (const one of some) {
    const isItem = one.startsWith("- ");
    const between = !afterItem || /[.;,]$/.test(made) ? " " : isItem ? "; " : ". ";
    const longer = `${made}${made && between}${one.replace(/^- /, "")}`;
    if (longer.length > LONGEST) break;
    [made, afterItem] = [longer, isItem];
  }
  return made || cut(some[0]?.replace(/^- /, "") ?? "");
}

const cut = (text) => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`);

/**
 * Why a find was found, in words, where no word of the question stands in what is shown of it; empty if one does.
 * @param {{keywords: string[], context: string[], otherTexts: string[]}} find
 */
export function reason(find, shown, terms) {
  const seen = terms.filter((term) => holds(shown, term));
  if (seen.some((term) => wordsIn(shown).some((word) => wordsIn(term.text).some((one) => alike(one, word))))) return "";
  if (seen.length) {
    const [term] = seen;
    const called = shown.match(/[\p{L}\p{M}\d-]+/gu)?.find((one) => holds(one, term));
    return called ? `Gevonden omdat „${term.text}” hier „${called}” heet.` : "";
  }
  for (const term of terms) {
    const keyword = find.keywords.find((one) => holds(one, term));
    if (keyword) return `Gevonden omdat „${keyword}” een zoekwoord van deze pagina is.`;
    if (find.context.some((one) => holds(one, term)))
      return `Gevonden omdat „${term.text}” in de toelichting of bij een open punt staat.`;
    if (find.otherTexts.some((one) => holds(one, term)))
      return `Gevonden omdat „${term.text}” in een andere versie staat.`;
  }
  return "";
}
