// What the reader waits for comes first; what may wait, waits for that. On a slow line they would share it.

/** @type {Set<Promise<unknown>>} */
const awaited = new Set();

/**
 * @template T
 * @param {Promise<T>} work what the reader waits for; it may fail
 */
export function comesFirst(work) {
  const done = work.then(
    () => awaited.delete(done),
    () => awaited.delete(done),
  );
  awaited.add(done);
}

/** Settles when nothing that comes first is under way any more. */
export async function nothingFirst() {
  while (awaited.size) await Promise.all(awaited);
}
