// In which order the answers of a file stand: numbers by size, exact amounts by their fraction, words by the alphabet.

const words = new Intl.Collator("nl-NL", { numeric: true, sensitivity: "base" });

/** The key of a cell, ready to compare: an exact amount comes as the texts of numerator and denominator. */
const ready = (key) => (Array.isArray(key) ? key.map(BigInt) : (key ?? null));

function compare(one, other) {
  if (typeof one === "number") return one - other;
  if (typeof one === "string") return words.compare(one, other);
  const difference = one[0] * other[1] - other[0] * one[1]; // denominators are above nought
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** @typedef {number | string | [string, string] | null | undefined} Key */

/**
 * The places of the keys in their order; what has none comes last, either way.
 * @param {Key[]} keys all of one kind
 * @param {boolean} isDown
 */
export function placesInOrder(keys, isDown) {
  const way = isDown ? -1 : 1;
  return keys
    .map((key, place) => [ready(key), place])
    .sort(([one], [other]) => {
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      return way * compare(one, other);
    })
    .map(([, place]) => place);
}
