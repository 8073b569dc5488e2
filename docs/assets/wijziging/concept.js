// Drafts that stay in this browser, only when the reader asks for it: one for each thing to change.

const KEY = "kaderwijzer-concept";

/** @typedef {{kader: string, opdracht: string, antwoorden: Record<string, string[]>, eigen: Record<string, string>, basis?: Record<string, string>, titel?: string, op: string}} Draft */

/** What a draft is about; another draft of the same takes its place. */
const about = ({ opdracht, kader, antwoorden }) => [opdracht, kader || (antwoorden.naam ?? [""])[0]].join(" ");
export const isSame = (one, other) => about(one) === about(other);

/** @returns {Draft[]} the drafts that were kept, the last one first; none where they cannot be read */
export function readDrafts() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return (Array.isArray(found) ? found : [found]).filter(isWhole); // once it was one
  } catch {
    return [];
  }
}

const isWhole = (one) =>
  [one?.opdracht, one?.kader, one?.op].every((part) => typeof part === "string") && Boolean(one.antwoorden);

/** @returns {boolean} whether the browser keeps it */
export const keepDraft = (draft) => write([draft, ...readDrafts().filter((one) => !isSame(one, draft))]);

export const dropDraft = (draft) => write(readDrafts().filter((one) => !isSame(one, draft)));

function write(drafts) {
  try {
    if (drafts.length) localStorage.setItem(KEY, JSON.stringify(drafts));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false; // where nothing may be kept
  }
}
