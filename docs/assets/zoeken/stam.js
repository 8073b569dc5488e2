// What the forms of a Dutch word have in common: betaalt, betaalde and betaling; raad and raden; besloot and besluiten.

import { remembered } from "./onthouden.js";

const SHORTEST_STEM = 3;
const SHORTEST_VERB = 4; // what is left of a word on -ing
const SHORTEST_OF_PARTICIPLE = 7;
const ENDS_AS_PARTICIPLE = /[dt](en|e)?$|en$/;
const APART = /^(aan|af|bij|door|in|mee|na|om|onder|op|over|samen|toe|uit|vast|voor|weg)ge(?=.{4})/; // afgesproken
const PLURAL_S = /(?<=e[lmr]|[ao]r|je|[dgst]ie|[aeiou]{2}m|[gkmp]|[a-z][^aeou][oy])s$/;

// How the strong verbs sound in the past, by the end of the word, each as bare() writes it; the longest first.
const STRONG = Object.entries({
  sluit: "slot",
  kies: "kos",
  neem: "nam nom",
  geef: "gaf gaav",
  spreek: "sprak sprok",
  breek: "brak brok",
  krijg: "kreg",
  blijf: "blef",
  schrijf: "schref",
  stijg: "steg",
  kijk: "kek",
  blijk: "blek",
  grijp: "grep",
  verwijs: "verwes",
  aanwijs: "aanwes",
  bied: "bod",
  verlies: "verlor",
  trek: "trok",
  help: "hielp holp",
  werf: "wierf worf",
  vind: "vond",
  verbind: "verbond",
  begin: "begon",
  besta: "bestond",
  ontsta: "ontstond",
  houd: "hield",
  vang: "ving",
  val: "viel",
  laat: "liet",
  loop: "liep",
  koop: "kocht",
  denk: "dacht",
  breng: "bracht",
  zoek: "zocht",
  draag: "droeg",
  treed: "trad",
  verschuif: "verschof",
}).flatMap(([now, past]) => past.split(" ").map((form) => /** @type {[string, string]} */ ([form, bare(now)])));
// Adjectives with their other degrees, as far as they have another stem.
const DEGREES = new Map(
  `groot groter grootste, klein kleiner kleinste, lang langer langste, kort korter kortste, hoog hoger hoogste, laag lager laagste,
  snel sneller snelste, breed breder breedste, duur duurder duurste, sterk sterker sterkste, zwaar zwaarder zwaarste, stevig steviger,
  nauw nauwer, streng strenger, ruim ruimer, goedkoop goedkoper, jong jonger, goed beter beste, weinig minder minste`
    .split(",")
    .map((row) => row.trim().split(" "))
    .flatMap(([first, ...others]) => others.map((other) => /** @type {[string, string]} */ ([other, first]))),
);
const NO_STRONG = /(omgeving|leving)$/;

export const stem = remembered((word) => {
  if (/\d/.test(word)) return word;
  let made = uninflected(withoutPrefix(DEGREES.get(word) ?? word));
  if (!NO_STRONG.test(word)) made = inThePresent(made);
  const shorter = made.replace(/(?<=..)(dt?|t)$/, "");
  return shorter.length < SHORTEST_STEM ? made : bare(shorter);
});

/** Without the „ge" of a participle: gewerkt, uitgestroomd. */
function withoutPrefix(word) {
  if (word.length < SHORTEST_OF_PARTICIPLE || !ENDS_AS_PARTICIPLE.test(word)) return word;
  return word.replace(APART, "$1").replace(/^ge(?!meent)(?=.{3,}[dt](en|e)?$)/, "");
}

/** Without what makes it more, or a noun of a verb. */
function uninflected(word) {
  const single = word
    .replace(/heden$/, "heid")
    .replace(/ingen$/, "ing")
    .replace(PLURAL_S, "");
  const verb = single.replace(/ing$/, "");
  if (verb !== single && verb.length >= SHORTEST_VERB && /[aeiouy]/.test(verb)) return bare(verb);
  const shorter = bare(single.replace(/(en|(?<=.{3})je|e)$/, ""));
  return shorter.length < SHORTEST_STEM ? bare(single) : shorter;
}

function inThePresent(made) {
  const found = STRONG.find(([past]) => made.endsWith(past));
  return found ? made.slice(0, -found[0].length).replace(/^ge$/, "") + found[1] : made;
}

/** An ending as it is written when nothing follows it: betaal as betal, wett as wet, lev as lef. */
function bare(word) {
  return word
    .replace(/([aeou])\1(?=[^aeiouy]+$)/, "$1")
    .replace(/([b-df-hj-np-tv-z])\1$/, "$1")
    .replace(/v$/, "f")
    .replace(/z$/, "s");
}
