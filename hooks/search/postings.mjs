// Where each word stands, and how much it tells there (BM25F: fields weigh, and a word said again tells less).

export const WEIGHTS = {
  namen: 7,
  zoekwoorden: 5,
  naamdelen: 1.5,
  synoniemen: 2,
  tekst: 1.3,
  rond: 0.7,
  delen: 0.5,
  anders: 0.3,
};
const NAMING = new Set(["namen", "zoekwoorden"]);
const SATURATION = 5;
const LENGTH_COUNTS = 0.1; // from 0, a long text counts as a short one, to 1
const FINEST = 100; // a score is a whole number up to this
export const MOST_PAGES = 1000; // a reader cannot look through more; such a word only counts where it names

/** @returns postings: of each word its records and its score there; everywhere: words that only count in names */
export function postingsOf(fields) {
  const pages = new Map();
  for (const each of fields) {
    for (const word of new Set(Object.values(each).flat())) pages.set(word, (pages.get(word) ?? 0) + 1);
  }
  const everywhere = new Set([...pages].filter(([, count]) => count > MOST_PAGES).map(([word]) => word));
  const sizes = Object.fromEntries(Object.keys(WEIGHTS).map((name) => [name, average(fields, name)]));
  const postings = new Map();
  fields.forEach((each, number) => {
    for (const [word, weight] of weighed(each, sizes, everywhere)) {
      if (!postings.has(word)) postings.set(word, []);
      postings.get(word).push([number, Math.max(1, Math.round((FINEST * weight) / (SATURATION + weight)))]);
    }
  });
  for (const [word, places] of postings) postings.set(word, packed(places));
  return { postings, everywhere };
}

const average = (fields, name) => fields.reduce((sum, each) => sum + each[name].length, 0) / (fields.length || 1) || 1;

/** How much each word weighs in a record. */
function weighed(fields, sizes, everywhere) {
  const found = new Map();
  for (const [name, weight] of Object.entries(WEIGHTS)) {
    const long = 1 - LENGTH_COUNTS + (LENGTH_COUNTS * fields[name].length) / sizes[name];
    for (const word of fields[name]) {
      if (everywhere.has(word) && !NAMING.has(name)) continue;
      found.set(word, (found.get(word) ?? 0) + weight / long);
    }
  }
  return found;
}

/** Records, each as how much its number is more than the one before it, and the scores: two lists in one text. */
function packed(places) {
  let last = 0;
  const numbers = places.map(([number]) => {
    const more = number - last;
    last = number;
    return more;
  });
  return [numbers, places.map(([, score]) => score)];
}

/** Ordered entries in pieces of about one size. */
export function inPieces(entries, size) {
  const pieces = [];
  let room = 0;
  for (const entry of entries) {
    const length = JSON.stringify(entry[1]).length + entry[0].length;
    if (room < length) {
      pieces.push([]);
      room = size;
    }
    pieces.at(-1).push(entry);
    room -= length;
  }
  return pieces;
}
