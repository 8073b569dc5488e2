// Asks the index for each word of a question, and gives ranked finds. No page here; zoeken.js shows what this finds.

import { asksFor } from "./bedoeling.js";
import { Guide } from "./gids.js";
import { isLightWord } from "./kleinewoorden.js";
import { holdsPhrase } from "./passage.js";
import { rank, rankAgain } from "./rang.js";
import { Pieces } from "./stukken.js";
import { stem } from "./taal.js";
import { readQuestion, suggestions } from "./vraag.js";

const OTHER_FORM = 0.75; // another form of the word counts a little less

const LIGHT = 0.5; // a word that stands in any question tells less
const VERB = 0.6; // and so does the verb of the question
const FINEST = 100; // a whole score, see hooks/search/postings.mjs
const MOST_READ = 200; // so many finds are read for what stands between quotes

export class Search {
  /** Fetch the guide of the site; throws when it cannot be loaded. */
  static async load(base) {
    const folder = new URL("zoekindex/", base);
    const read = async (name) => {
      const response = await fetch(new URL(name, folder));
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return response.json();
    };
    return new Search(await read("gids.json"), read);
  }

  /** Where each word stands that has been sought before. */
  looked = new Map();

  /**
   * @param {any} guide as hooks/search/guide.py made it
   * @param {(name: string) => Promise<any>} read gives a file of the index
   */
  constructor(guide, read) {
    this.guide = new Guide(guide);
    const { map: folder, vindplaatsen, woordenboek, perTreffer } = guide;
    this.places = new Pieces(vindplaatsen, (number) => read(`${folder}/vindplaatsen-${number}.json`));
    this.dictionary = new Pieces(woordenboek, async (number) => {
      const list = await read(`${folder}/woordenboek-${number}.json`);
      return new Set(list.split(" "));
    });
    this.perPiece = perTreffer;
    this.finds = new Pieces([], (number) => read(`${folder}/treffers-${number}.json`));
  }

  /**
   * What a question finds; an empty one finds everything.
   * @param {string} question
   * @param choice of the reader, see assets/peiling/peiling.js
   * @returns what readQuestion() gives, with `found` (ranked, see rang.js), `gemeenten` (those of the kennisbank, when the
   *   question names another place), `everywhere` (words that only count in names), `suggestions` when nothing is found (and no other place is asked for), `answers(find)` (whether a find has the kind of
   *   value that is asked for), and `next(some)`: the finds themselves, some of them at a time
   */
  async ask(question, choice) {
    const { vocabulary, everywhere } = this.guide;
    const read = await readQuestion(question, this.guide, (word) => this.inDutch(word));
    const asked = question ? await Promise.all(read.terms.map((term) => this.look(term))) : [this.all()];
    const seen = question ? asked.filter((term) => term.pages.size) : asked;
    const found = await this.kept(rank(question, seen, this.guide, choice), read);
    const nowhere = question ? read.terms.filter((_, at) => !asked[at].pages.size) : [];
    return {
      ...read,
      unknown: [...read.unknown, ...nowhere.map((term) => term.text)],
      gemeenten: read.isPlace ? this.guide.gemeenten : [],
      found,
      answers: ({ number }) => this.guide.of(number).values.some((value) => asksFor(question).values.includes(value)),
      everywhere: read.terms.map((term) => term.text).filter((text) => everywhere.has(text)),
      suggestions: found.length || !question || read.isPlace ? [] : suggestions(question, vocabulary),
      next: async (some) => {
        await this.fill(some);
        return question ? rankAgain(some, read.typed, seen) : some;
      },
    };
  }

  /** Everything, for who only narrows down. */
  all() {
    const pages = new Map(Array.from({ length: this.guide.count }, (_, number) => [number, 1]));
    return { words: [], pages, weight: 1 };
  }

  /** Where one term stands: of its options the one that tells most. */
  async look(term) {
    const pages = new Map();
    let common = 0; // how many records have the term as it was typed, or else its first other words
    for (const { words, factor } of term.options) {
      const found = shared(await Promise.all(words.map((word) => this.standing(word))));
      common ||= found.length;
      for (const [number, score] of found) pages.set(number, Math.max(pages.get(number) ?? 0, factor * score));
    }
    const best = Math.max(...pages.values());
    for (const [number, score] of pages) pages.set(number, score / best);
    return {
      words: term.options[0]?.words ?? [],
      options: term.options,
      pages,
      weight: Math.log2(1 + this.guide.count / (common + 1)) * tells(term),
    };
  }

  /** Where one word stands, also in other forms. */
  standing(word) {
    if (!this.looked.has(word)) {
      const asked = this.forms(word);
      this.looked.set(word, asked);
      asked.catch(() => this.looked.delete(word));
    }
    return this.looked.get(word);
  }

  async forms(word) {
    const key = stem(word);
    const piece = (await this.places.holding(key)) ?? {};
    const pages = new Map();
    for (const [form, [numbers, scores]] of Object.entries(Object.hasOwn(piece, key) ? piece[key] : {})) {
      const factor = (form === word ? 1 : OTHER_FORM) / FINEST;
      let number = 0;
      numbers.forEach((more, place) => {
        number += more;
        pages.set(number, Math.max(pages.get(number) ?? 0, factor * scores[place]));
      });
    }
    return pages;
  }

  /** Whether a word that is not on the site exists in Dutch, and whether it is only a name there. */
  async inDutch(word) {
    const key = stem(word);
    const name = word[0].toUpperCase() + word.slice(1);
    const [byStem, byWord] = await Promise.all([this.dictionary.holding(key), this.dictionary.holding(word)]);
    const isName = Boolean(byWord?.has(name));
    return { exists: isName || Boolean(byStem?.has(key)), isName };
  }

  /** The finds without what a minus takes away, and with what stands between quotes. */
  async kept(found, { phrases, without }) {
    const away = await Promise.all(without.map((word) => this.standing(word)));
    const rest = found.filter(({ number }) => !away.some((pages) => pages.has(number)));
    if (!phrases.length) return rest;
    const some = rest.slice(0, MOST_READ);
    await this.fill(some);
    return some.filter((find) => phrases.every((phrase) => holdsPhrase(find, phrase)));
  }

  /** Finds get what there is to show of them. */
  async fill(some) {
    await Promise.all(
      some.map(async (one) => {
        if (one.path) return;
        const piece = await this.finds.piece(Math.floor(one.number / this.perPiece));
        Object.assign(one, described(piece[one.number % this.perPiece]));
      }),
    );
  }
}

const tells = ({ text, isVerb }) => (isLightWord(text) ? LIGHT : isVerb ? VERB : 1);

/**
 * The records in which every word of an option stands, by the word that tells least.
 * @param {Map<number, number>[]} each of each word its records
 * @returns {[number, number][]}
 */
function shared(each) {
  return [...(each[0] ?? [])].flatMap(([number]) => {
    const scores = each.map((pages) => pages.get(number) ?? 0);
    return scores.every(Boolean) ? [[number, Math.min(...scores)]] : [];
  });
}

/** What the build wrote of a find, see hooks/search/index.py. */
function described({
  adres,
  titel,
  soort,
  dossier = "",
  ook = [],
  woorden = [],
  rond = [],
  anders = [],
  perioden = null,
  gebied = "",
  momenten,
}) {
  return {
    path: adres,
    title: titel,
    kind: soort,
    dossier,
    names: [titel, ...ook],
    keywords: woorden,
    context: rond,
    otherTexts: anders,
    periods: perioden,
    area: gebied,
    moments: momenten,
  };
}
