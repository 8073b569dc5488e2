// Asks Pagefind for each word of a question, and gives ranked finds. No page here; zoeken.js shows what this finds.

import { Guide } from "./gids.js";
import { rank, rankAgain } from "./rang.js";
import { readQuestion, suggestions } from "./vraag.js";

// Words that only begin like the one sought hardly count (termSimilarity): which of them Pagefind knows depends on what
// was sought before, and a question should always get the same answer.
const RANKING = {
  pageLength: 0.1,
  termFrequency: 0.8,
  termSaturation: 1.4,
  termSimilarity: 20,
  metaWeights: { title: 0 },
};
const HARDLY = 1 / 1000;
const MOST_FORMS = 3;
const SHORTEST_BEGINNING = 4; // a shorter word has no other forms, and is not the beginning of one
const MANY = 500; // a word on so many pages is not sought in other forms: they would add time and little else
const OTHER_FORM = 0.9; // another form of the word counts a little less

export class Search {
  /** Load Pagefind and the guide of the site; throws when they cannot be loaded. */
  static async load(base) {
    const folder = new URL("pagefind/", base);
    const [{ createInstance }, guide] = await Promise.all([
      import(new URL("pagefind.js", folder).href),
      fetch(new URL("gids.json", folder)).then((response) => {
        if (!response.ok) throw new Error(`gids.json: ${response.status}`);
        return response.json();
      }),
    ]);
    // Without its worker Pagefind is smaller, and what it finds need not be copied.
    return new Search(createInstance({ ranking: RANKING, noWorker: true }), new Guide(guide));
  }

  /** Where each word stands that has been sought before. */
  looked = new Map();

  /** @param {Guide} guide */
  constructor(pagefind, guide) {
    this.pagefind = pagefind;
    this.guide = guide;
  }

  /**
   * What a question finds; an empty one finds everything.
   * @param choice of the reader, see assets/peiling/peiling.js
   * @returns `found` (ranked, see zoekrang.js), `terms` (to mark), `replaced`, `unknown`, `everywhere` (words that only
   *   count in names), `suggestions` when nothing is found, and `next(some)`: the finds themselves, some of them at a time
   */
  async ask(question, choice) {
    const { vocabulary, everywhere } = this.guide;
    const read = await readQuestion(question, vocabulary, async (word) => (await this.find(`"${word}"`)).length > 0);
    const asked = await Promise.all((question ? read.terms : [null]).map((term) => this.look(term)));
    const found = rank(question, asked, this.guide, choice);
    return {
      ...read,
      found,
      everywhere: read.terms.filter((term) => everywhere.has(term)),
      suggestions: found.length || !question ? [] : suggestions(question, vocabulary),
      next: async (some) => {
        await Promise.all(some.map(async (one) => Object.assign(one, described(await one.data()))));
        return question ? rankAgain(some, read.typed, asked) : some;
      },
    };
  }

  async find(text) {
    return (await this.pagefind.search(text)).results;
  }

  /** Where one word stands, also in other forms; null stands everywhere. */
  async look(term) {
    if (!this.looked.has(term)) {
      const pages = new Map();
      this.add(pages, await this.find(term), 1);
      if (term !== null && pages.size < MANY) {
        const lists = await Promise.all(this.otherForms(term).map((form) => this.find(form)));
        for (const results of lists) this.add(pages, results, OTHER_FORM);
      }
      this.looked.set(term, { term, pages, weight: Math.log2(1 + this.guide.count / (pages.size + 1)) });
    }
    return this.looked.get(term);
  }

  otherForms(term) {
    const { vocabulary } = this.guide;
    if (term.length < SHORTEST_BEGINNING) return [];
    return (vocabulary.has(term) ? vocabulary.forms(term) : vocabulary.beginning(term)).slice(0, MOST_FORMS);
  }

  add(pages, results, factor) {
    const best = results[0]?.score || 1;
    for (const { id, score, data } of results) {
      const worth = Math.round((factor * score) / best / HARDLY) * HARDLY;
      if (worth === 0 && results[0].score) break;
      const number = parseInt(id.split("/")[1], 36);
      if (pages.get(number)?.score >= worth) continue;
      pages.set(number, { score: worth, data });
    }
  }
}

/** What the build wrote of a find, see hooks/search/index.py. */
function described({ raw_url: path, meta }) {
  const { titel, soort, dossier = "", ook = [], perioden = null, gebied = "", momenten } = meta;
  return {
    path: path.slice(1),
    title: titel,
    kind: soort,
    dossier,
    names: [titel, ...ook],
    periods: perioden,
    area: gebied,
    moments: momenten,
  };
}
