// What stands behind the # of a calculator's page: what is filled in, another plan beside it, and the citation.

const CITATION = ["corpus", "uitkomst", "versies"];
const OTHER = "anders.";

/** The three parts, each as the text of URLSearchParams; the citation as a group of texts, empty without one. */
export function readAddress(fragment = location.hash.slice(1)) {
  const input = new URLSearchParams();
  const other = new URLSearchParams();
  const citation = {};
  for (const [name, text] of new URLSearchParams(fragment)) {
    if (CITATION.includes(name)) citation[name] = text;
    else if (name.startsWith(OTHER)) other.append(name.slice(OTHER.length), text);
    else input.append(name, text);
  }
  return { input: input.toString(), other: other.toString(), citation };
}

/** The fragment of these parts; `readAddress` gives them back. */
export function writeAddress({ input, other = "", citation = {} }) {
  const all = new URLSearchParams(input);
  for (const [name, text] of new URLSearchParams(other)) all.append(OTHER + name, text);
  for (const [name, text] of Object.entries(citation)) all.append(name, text);
  return all.toString();
}

/** Changes parts of the present address without a step in the history. */
export function changeAddress(parts) {
  history.replaceState(null, "", `#${writeAddress({ ...readAddress(), ...parts })}`);
}
