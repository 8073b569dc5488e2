// Dutch as the search reads it, in the build (hooks/search/index.mjs) and in the browser: the words of a text, what the
// forms of a word have in common, and how it sounds.

// „9.000" is one number, and „60%" is 60 procent.
const WORD = /\d+(?:\.\d{3})+|[a-z0-9]+|%/g;
const SHORTEST_STEM = 3;
const SHORTEST_OF_PARTICIPLE = 8;

/** The words of a text in small letters, without accents; `PMC's` becomes `pmc`. */
export function words(text) {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("\u0133", "ij");
  const found = bare.replace(/['’]s(?![a-z0-9])/g, "").match(WORD) ?? [];
  return found.map((word) => (word === "%" ? "procent" : word.replaceAll(".", "")));
}

/**
 * Remembers what a function gives for a word: the same words come back with every key.
 * @param {(word: string) => string} make
 */
function remembered(make) {
  /** @type {Map<string, string>} */
  const kept = new Map();
  return (/** @type {string} */ word) => {
    let made = kept.get(word);
    if (made === undefined) {
      made = make(word);
      kept.set(word, made);
    }
    return made;
  };
}

/** What the forms of a word have in common: betaalt, betaalde and betalen, or raad and raden. */
export const stem = remembered((word) => {
  if (/\d/.test(word)) return word;
  let made = bare(word.length >= SHORTEST_OF_PARTICIPLE ? word.replace(/^ge(?=.+[dt](en|e)?$)/, "") : word);
  for (;;) {
    const shorter = bare(made.replace(/(en|[etds])$/, ""));
    if (shorter === made || shorter.length < SHORTEST_STEM) return made;
    made = shorter;
  }
});

/** An ending as it is written when nothing follows it: betaal as betal, wett as wet, lev as lef. */
const bare = (word) =>
  word
    .replace(/([aeou])\1(?=[^aeiouy]+$)/, "$1")
    .replace(/([b-df-hj-np-tv-z])\1$/, "$1")
    .replace(/v$/, "f")
    .replace(/z$/, "s");

// What Dutch writes in two ways and says in one.
const SOUNDS = [
  [/sj|ch|[cst]i(?=[aou])/g, "g"],
  [/ij|ei/g, "y"],
  [/au|ou/g, "w"],
  [/ie/g, "i"],
  [/c(?=[eiy])|z/g, "s"],
  [/ck?|q/g, "k"],
  [/v|ph/g, "f"],
  [/dt?\b|th/g, "t"],
  [/(.)\1+/g, "$1"],
];

/** Roughly how a word sounds: trajekt and traject are one. */
export const sound = remembered((word) =>
  SOUNDS.reduce((made, [written, heard]) => made.replace(written, /** @type {string} */ (heard)), word),
);

/** Whether two words are forms of one word, or one is the last part of the other: near enough to mark or compare. */
export function alike(one, other) {
  if (one === other || stem(one) === stem(other)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 3 && (long.endsWith(short) || stem(long).endsWith(stem(short)));
}
