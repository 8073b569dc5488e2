// Files of one edition, each with the content that its list names: a server that changes meanwhile cannot mix two editions.

import { isForEver, urlOf } from "./waar.js";

const AT_ONCE = 6;

/** The server has another edition by now. */
export class Renewed extends Error {}
/** The browser has no room. */
export class Full extends Error {}

const isFull = (error) => error?.name === "QuotaExceededError";

async function nameOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((one) => one.toString(16).padStart(2, "0")).join("");
}

/**
 * Puts something in a store; Full where there is no room.
 * @param {Cache} store
 */
export async function put(store, address, response) {
  try {
    await store.put(urlOf(address), response);
  } catch (error) {
    throw isFull(error) ? new Full() : error;
  }
}

/** A file of the server with the content of this name. */
async function fetchExactly(address, name) {
  const response = await fetch(urlOf(address), { cache: isForEver(address) ? "default" : "no-cache" });
  if (!response.ok) throw new Renewed(`${address}: ${response.status}`);
  const found = await nameOf(await response.clone().arrayBuffer());
  if (!found.startsWith(name)) throw new Renewed(address);
  return response;
}

/**
 * Puts these files in a store, from where they are kept already or else from the server.
 * @param {Cache} store
 * @param {[string, string][]} files address and name of the content
 * @param {(address: string, name: string) => Promise<Response | undefined>} before where the same content is kept
 * @param {(done: number, of: number) => void} report
 */
export async function fill(store, files, before, report) {
  const waiting = [...files];
  let done = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [address, name] = next;
      if (!(await store.match(urlOf(address)))) {
        await put(store, address, (await before(address, name)) ?? (await fetchExactly(address, name)));
      }
      done += 1;
      report(done, files.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } catch (error) {
    waiting.length = 0; // the others stop too
    throw error;
  }
}
