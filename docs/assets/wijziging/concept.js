// A draft that stays in this browser, only when the reader asks for it.

const KEY = "kaderwijzer-concept";

/** @typedef {{kader: string, opdracht: string, antwoorden: Record<string, string[]>, eigen: Record<string, string>, op: string}} Draft */

/** @returns {Draft | null} the draft that was kept; none where it cannot be read */
export function readDraft() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "null");
    const isWhole = [found?.opdracht, found?.kader, found?.op].every((one) => typeof one === "string");
    return isWhole && found.antwoorden ? found : null;
  } catch {
    return null;
  }
}

/** @returns {boolean} whether the browser keeps it */
export function keepDraft(draft) {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing may be kept, nothing was.
  }
}
