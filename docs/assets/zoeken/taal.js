// Dutch as the search reads it, in the build (hooks/search/index.mjs) and in the browser: the words of a text, what the
// forms of a word have in common, and how it sounds.

import { remembered } from "./onthouden.js";
import { stem } from "./stam.js";

export { stem };

// „9.000" is one number, and „60%" is 60 procent.
const WORD = /\d+(?:\.\d{3})+|[a-z0-9]+|%/g;

// „SW'er”, „Sw-ers”: who belongs to what is shortened before it.
const BELONGS = /(?<![a-z0-9])([a-z]{2,4})['’-]ers?(?![a-z0-9])/g;

/** The words of a text in small letters, without accents; `PMC's` becomes `pmc`, and `SW'ers` `sw`. */
export function words(text) {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("\u0133", "ij");
  const shorter = bare.replace(/['’]s(?![a-z0-9])/g, "").replace(BELONGS, "$1");
  const found = shorter.match(WORD) ?? [];
  return found.map((word) => (word === "%" ? "procent" : word.replaceAll(".", "")));
}

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
