/**
 * Remembers what a function gives for a word or a text: the same ones come back with every key.
 * @template T
 * @param {(text: string) => T} make
 */
export function remembered(make) {
  /** @type {Map<string, T>} */
  const kept = new Map();
  return (/** @type {string} */ text) => {
    let made = kept.get(text);
    if (made === undefined) {
      made = make(text);
      kept.set(text, made);
    }
    return made;
  };
}
