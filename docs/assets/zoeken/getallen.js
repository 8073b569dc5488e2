// Numbers and durations in a text: „zes maanden", „half jaar" and „6 mnd" are one quantity, 6maand.

const UNITS = {
  maand: "maand maanden mnd",
  jaar: "jaar jaren jr",
  week: "week weken wk",
  dag: "dag dagen",
  procent: "procent pct",
  euro: "euro euros eur",
};
const UNIT_OF = new Map(Object.entries(UNITS).flatMap(([unit, forms]) => forms.split(" ").map((form) => [form, unit])));
const MONTHS_IN_YEAR = 12;
const HALF = 0.5;
const ONES =
  "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split(
    " ",
  );
const TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(" ");
/** @type {[string, number][]} */
const BELOW_HUNDRED = TENS.flatMap((ten, place) => [
  [ten, 10 * (place + 2)],
  ...ONES.slice(1, 10).map(
    (one, number) => /** @type {[string, number]} */ ([`${one}en${ten}`, 10 * (place + 2) + number + 1]),
  ),
]);
const NUMBERS = new Map([
  ...ONES.map((word, number) => /** @type {[string, number]} */ ([word, number])),
  ...BELOW_HUNDRED,
  ["honderd", 100],
  ["duizend", 1000],
]);
const WHOLE = /^\d+$/;

/** A number in words as digits; undefined for any other word. „een" is no number: it is an article. */
export function inDigits(word) {
  const number = word === "een" ? undefined : NUMBERS.get(word);
  return number === undefined ? undefined : String(number);
}

/** A quantity of months when it is one: a year and a half is 18maand. */
function named(number, unit) {
  return unit === "jaar" ? `${number * MONTHS_IN_YEAR}maand` : `${number}${unit}`;
}

/**
 * The quantities among some words, each with the place and the number of the words that say it.
 * @param {string[]} words
 * @returns {{quantity: string, at: number, size: number}[]}
 */
export function quantities(words) {
  const found = [];
  words.forEach((word, at) => {
    const glued = word.match(/^(\d+)([a-z]+)$/);
    if (glued && UNIT_OF.get(glued[2]))
      found.push({ quantity: named(Number(glued[1]), UNIT_OF.get(glued[2])), at, size: 1 });
    if (word === "halfjaar") found.push({ quantity: named(HALF, "jaar"), at, size: 1 });
    const unit = UNIT_OF.get(words[at + 1]);
    if (!unit) return;
    const digits = WHOLE.test(word) ? word : inDigits(word);
    const isHalf = unit === "jaar" && (word === "half" || word === "anderhalf");
    if (digits !== undefined) found.push({ quantity: named(Number(digits), unit), at, size: 2 });
    else if (isHalf) found.push({ quantity: named(word === "half" ? HALF : 1 + HALF, unit), at, size: 2 });
  });
  return found;
}
