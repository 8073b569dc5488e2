// The page's way to the worker that keeps what was read (docs/assets/bewaarwerker/). Not every browser has one: old ones, a
// private window of some, an address without https.

import { root } from "../gedeeld/vinden.js";

const KEY = "kaderwijzer-offline";
const NO = "nee";

export const container = () => ("serviceWorker" in navigator ? navigator.serviceWorker : null);

/** Whether the reader lets this browser keep what was read. */
export function isWanted() {
  try {
    return localStorage.getItem(KEY) !== NO;
  } catch {
    return false; // who keeps nothing, keeps no copies either
  }
}

/** @param {boolean} wanted */
export function setWanted(wanted) {
  if (wanted) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, NO);
}

/** The worker, begun if need be; null where there is none. */
export async function begin() {
  try {
    const found = await container()?.register(new URL("bewaarwerker.js", root()), {
      scope: root().pathname,
      updateViaCache: "none",
    });
    if (!found) return null;
    return found.active ?? (await becomesActive(found.waiting ?? found.installing));
  } catch {
    return null;
  }
}

/** @returns {Promise<ServiceWorker | null>} null when it does not get so far */
function becomesActive(worker) {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === "activated") resolve(worker);
      if (worker.state === "redundant") resolve(null);
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** The worker that this page came by, if it did. */
export const controller = () => container()?.controller ?? null;
