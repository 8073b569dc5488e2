// What the reader waits for comes first; what may wait, waits for that. On a slow line they would share it.

/** @type {Set<Promise<unknown>>} */
const awaited = new Set();

/**
 * Something comes first, until what this gives is called.
 * @returns {() => void}
 */
export function holdBack() {
  let letGo = () => {};
  const done = new Promise((resolve) => {
    letGo = () => resolve(null);
  }).then(() => awaited.delete(done));
  awaited.add(done);
  return letGo;
}

/** @param {Promise<unknown>} work what the reader waits for; it may fail */
export function comesFirst(work) {
  const letGo = holdBack();
  work.then(letGo, letGo);
}

/** Settles when nothing that comes first is under way any more. */
export async function nothingFirst() {
  while (awaited.size) await Promise.all(awaited);
}
