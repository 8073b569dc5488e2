// What stands behind the # of a calculator's page: what is filled in, another plan beside it, the citation, and the
// day and gemeente that the reader chose for the whole site.

import { readFragment, writeFragment } from "./adres.js";

const CITATION = ["corpus", "uitkomst", "versies"];
const CHOICE = ["op", "in"];
const OTHER = "anders.";

/** The parts: `input` and `other` as texts of URLSearchParams, `citation` and `choice` as groups of texts. */
export function readAddress(hash = location.hash) {
  const input = new URLSearchParams();
  const other = new URLSearchParams();
  const [citation, choice] = [{}, {}];
  for (const [name, text] of readFragment(hash).params) {
    if (CITATION.includes(name)) citation[name] = text;
    else if (CHOICE.includes(name)) choice[name] = text;
    else if (name.startsWith(OTHER)) other.append(name.slice(OTHER.length), text);
    else input.append(name, text);
  }
  return { input: input.toString(), other: other.toString(), citation, choice };
}

/** The fragment of these parts with its #, empty without any; `readAddress` gives them back. */
export function writeAddress({ input = "", other = "", citation = {}, choice = {} }) {
  const all = new URLSearchParams(input);
  for (const [name, text] of new URLSearchParams(other)) all.append(OTHER + name, text);
  for (const [name, text] of [...Object.entries(citation), ...Object.entries(choice)]) all.append(name, text);
  return writeFragment("", all);
}

/** Changes parts of the present address without a step in the history. */
export function changeAddress(parts) {
  history.replaceState(null, "", writeAddress({ ...readAddress(), ...parts }));
}
