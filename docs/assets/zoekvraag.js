// From a question in plain Dutch to ranked finds: which words count, typing errors, compounds, and what is asked for.
// No page here; zoeken.js shows what this finds.

const ENOUGH = 5; // with fewer finds for all words together, some of the words will do
const MOST_WORDS = 7;
const RERANKED = 20; // so many of the best finds are fetched and ranked again by their title and values
const RANKING = { pageLength: 0.4, termFrequency: 0.8, metaWeights: { title: 3, ook: 1, waarden: 1, tekst: 0, vanaf: 0 } };

const FUNCTION_WORDS = new Set(
  `aan al alle als ben bent bestaat bestaan betekent betekenis bij daar dan dat de deze die dit doe doen doet door dus een eigenlijk en er
  ga gaan gaat geen gebeurt gebeuren had heb hebben hebt heeft het hij hoe hoelang hoeveel hun hen iemand iets ik in is je
  jij jullie kan kun kunnen kunt lang maar mag mogen me met mij mijn mogelijk moet moeten naar niet nog nu of om ons onze ook op over
  precies te ten ter tot tussen u uit uw van veel voor waar waarom waarvoor wanneer was wat we wel welk welke werd wie wij wil willen
  wilt word worden wordt zal ze zich zij zijn zit zo zou zouden zullen`.split(/\s+/),
);

// What a question asks for, and the kinds of value (see hooks/search_records.py) that answer it.
const ASKED = [
  [/\b(hoe ?lang|duur|termijn|hoeveel (tijd|maanden|weken|jaar|jaren|dagen)|maximaal|maximale)\b/, ["duur"]],
  [/\b(welk bedrag|hoe hoog|hoe duur|hoeveel (geld|euro)|wat kost|kosten)\b/, ["bedrag"]],
  [/\b(hoeveel procent|welk (deel|percentage|aandeel)|percentage)\b/, ["aandeel"]],
  [/\b(hoeveel|aantal)\b/, ["aantal", "aandeel", "bedrag", "duur"]],
  [/\b(wanneer|welke (datum|dag)|tot welke dag)\b/, ["datum"]],
];
const KINDS_ASKED = [
  [/^(wat (is|zijn|betekent|betekenen|houdt)|betekenis)\b/, "Begrip"],
  [/\b(bereken|berekenen|rekenen|uitrekenen|rekenhulp)\b/, "Rekenhulp"],
];
const LISTS = new Set(["Overzicht", "Thema", "Uitleg"]); // pages that lead to an answer, rather than being one

/** The words of a text in small letters, without accents; as hooks/search_words.py does. */
export function words(text) {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/['’]s\b/g, "").match(/[a-z0-9]+/g) ?? [];
}

/** Whether two words are forms of one word, or one is the last part of the other: near enough to mark or compare. */
export function alike(one, other) {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 4) return false;
  return long.startsWith(short.slice(0, Math.max(4, short.length - 2))) || long.endsWith(short);
}

/** Edit distance with swapped neighbours counted once; `limit + 1` when it is more than the limit. */
export function distance(from, to, limit) {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before = [];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      line[column] = Math.min(above[column] + 1, line[column - 1] + 1, above[column - 1] + (same ? 0 : 1));
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && swapped) line[column] = Math.min(line[column], before[column - 2] + 1);
    }
    if (Math.min(...line) > limit) return limit + 1;
    [before, above] = [above, line];
  }
  return above[to.length];
}

/** The words of the site, those of most pages first. */
export class Vocabulary {
  constructor(list) {
    this.list = list;
    this.ranks = new Map(list.map((word, rank) => [word, rank]));
  }

  has(word) {
    return this.ranks.has(word) || /\d/.test(word) || this.list.some((known) => known.startsWith(word));
  }

  /** How much a word tells: rare words more than words of many pages. */
  weight(word) {
    return Math.log2(2 + (this.ranks.get(word) ?? this.list.length));
  }

  /** How much some of the words tell of all that they tell together, from 0 to 1. */
  share(some, all) {
    const sum = (list) => list.reduce((total, word) => total + this.weight(word), 0);
    return sum(some) / sum(all);
  }

  /** The nearest words, best first. */
  near(word, limit = word.length < 4 ? 0 : word.length < 7 ? 1 : 2, most = 1) {
    const found = [];
    for (const [rank, known] of this.list.entries()) {
      const away = distance(word, known, limit);
      if (away <= limit) found.push([away + (known[0] === word[0] ? 0 : 0.5), rank, known]);
    }
    found.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    return found.slice(0, most).map(([, , known]) => known);
  }

  /** The words that make up a compound, an s between them allowed; if need be only its known end or beginning. */
  split(word) {
    for (let border = 4; border <= word.length - 4; border++) {
      const tail = word.slice(border);
      if (!this.ranks.has(tail)) continue;
      for (const head of [word.slice(0, border), word.slice(0, border).replace(/s$/, "")]) {
        if (this.ranks.has(head)) return [head, tail];
        const inside = head.length >= 8 ? this.split(head) : [];
        if (inside.length > 1) return [...inside, tail];
      }
    }
    for (let border = 4; border <= word.length - 5; border++) {
      if (this.ranks.has(word.slice(border))) return [word.slice(border)];
    }
    for (let border = word.length - 3; border >= 5; border--) {
      if (this.ranks.has(word.slice(0, border))) return [word.slice(0, border)];
    }
    return [];
  }
}

/** Searches one index. */
export class Search {
  /** Load Pagefind and the words of the site; throws when they cannot be loaded. */
  static async load(base) {
    const folder = new URL("pagefind/", base);
    const [{ createInstance }, list] = await Promise.all([
      import(new URL("pagefind.js", folder).href),
      fetch(new URL("woorden.json", folder)).then((response) => {
        if (!response.ok) throw new Error(`woorden.json: ${response.status}`);
        return response.json();
      }),
    ]);
    return new Search(createInstance({ ranking: RANKING }), new Vocabulary(list), base);
  }

  constructor(pagefind, vocabulary, base) {
    Object.assign(this, { pagefind, vocabulary, base });
  }

  /**
   * What a question finds: `finds` (functions that fetch one find each, best first), `marked` (words to mark),
   * `replaced` (pairs: as typed, as searched), `unknown` (words left out) and `suggestions` when nothing is found.
   */
  async ask(question, filters = {}) {
    const { terms, replaced, unknown } = await this.read(question);
    const ranked = await this.rank(question, terms, await this.collect(terms, filters));
    const suggestions = ranked.length ? [] : this.suggest(question);
    return { finds: ranked, marked: terms, replaced, unknown, suggestions };
  }

  /** The words to search for. */
  async read(question) {
    const all = [...new Set(words(question))];
    const telling = all.filter((word) => !FUNCTION_WORDS.has(word));
    const read = { terms: [], replaced: [], unknown: [] };
    for (const word of telling.length ? telling : all) {
      const known = this.vocabulary.has(word) || (await this.pagefind.search(`"${word}"`)).results.length > 0;
      const parts = known ? [word] : this.repair(word);
      if (!parts.length) read.unknown.push(word);
      else if (!known) read.replaced.push([word, parts.join(" ")]);
      read.terms.push(...parts);
    }
    read.terms = [...new Set(read.terms)].slice(0, MOST_WORDS);
    return read;
  }

  repair(word) {
    const parts = this.vocabulary.split(word);
    if (parts.length > 1) return parts;
    const near = this.vocabulary.near(word);
    return near.length ? near : parts;
  }

  suggest(question) {
    const near = words(question).flatMap((word) => this.vocabulary.near(word, Math.floor(word.length / 3), 2));
    return [...new Set(near)].slice(0, 3);
  }

  /** Finds by id, with a score: all words first; when that gives little, ever fewer of the words. */
  async collect(terms, filters) {
    const found = new Map();
    for (let size = terms.length; size > 0 && found.size < ENOUGH; size--) {
      const search = async (some) => {
        const { results } = await this.pagefind.search(some.join(" "), { filters });
        const share = this.vocabulary.share(some, terms) ** 3;
        for (const { id, score, data } of results) {
          if (!(found.get(id)?.score >= score * share)) found.set(id, { score: score * share, data });
        }
      };
      await Promise.all(choices(terms, size).map(search));
    }
    return [...found.values()].sort((one, other) => other.score - one.score);
  }

  /** The best finds ranked again by what only their data tell: title, kind and values. */
  async rank(question, terms, found) {
    const asked = words(question);
    const wanted = ASKED.find(([pattern]) => pattern.test(asked.join(" ")))?.[1] ?? [];
    const kind = KINDS_ASKED.find(([pattern]) => pattern.test(asked.join(" ")))?.[1];
    const best = found[0]?.score ?? 1;
    const data = await Promise.all(found.slice(0, RERANKED).map(({ data }) => data()));
    const again = data.map((one, index) => {
      const find = this.describe(one);
      const names = [find.title, ...find.names].map(words);
      let score = Math.sqrt(found[index].score / best);
      score += Math.max(...names.map((name) => this.overlap(asked, name)));
      if (names[0][0] === asked[0] && FUNCTION_WORDS.has(asked[0])) score += 0.3;
      if (names.some((name) => name.join(" ") === terms.join(" "))) score += 0.5;
      if (find.valueKinds.some((kind) => wanted.includes(kind))) score += 0.5;
      if (find.kind === kind) score += 0.6;
      if (LISTS.has(find.kind)) score -= 0.3;
      return { score, find };
    });
    again.sort((one, other) => other.score - one.score);
    const rest = found.slice(RERANKED).map(({ data }) => async () => this.describe(await data()));
    return [...again.map(({ find }) => async () => find), ...rest];
  }

  /** How much of the question stands in a title, from 0 to 1; a title without other words counts a little more. */
  overlap(asked, title) {
    const common = asked.filter((word) => title.some((other) => alike(word, other)));
    return 0.7 * this.vocabulary.share(common, asked) + 0.3 * Math.min(1, common.length / title.length);
  }

  describe({ raw_url: path, url, meta, filters }) {
    const address = (path ?? url).replace(/^\//, "").replace(/(#.*)\/$/, "$1");
    return {
      address: new URL(address, this.base).href,
      title: meta.title,
      names: meta.ook ? meta.ook.split("; ") : [],
      text: meta.tekst ?? "",
      values: meta.waarden ? meta.waarden.split("; ") : [],
      valueKinds: filters.waarde ?? [],
      kind: filters.soort?.[0] ?? "",
      status: filters.status?.[0] ?? "",
      dossier: filters.dossier?.[0] ?? "",
    };
  }
}

/** Every way to choose `size` of the words, in their order. */
function choices(list, size) {
  if (size === 0) return [[]];
  return list.flatMap((first, index) => choices(list.slice(index + 1), size - 1).map((rest) => [first, ...rest]));
}
