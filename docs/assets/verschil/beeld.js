// A difference as it stands on a page: a tree of [name, attributes, ...children] and texts. The build writes it as
// HTML (hooks/drawn/differences.py), the page makes elements of it, so both always show the same.

import { blocksOf, rowsOf } from "./blokken.js";
import { isSame, wordDifference } from "./woorden.js";

export const IN_TIME = { weg: "weggehaald", nieuw: "toegevoegd" };
const MARKS = { weg: "del", nieuw: "ins" };

/** @typedef {{weg: string, nieuw: string}} Words what it means to stand on one side only */

/**
 * How to show a difference.
 * @typedef {object} Look
 * @property {Words} [woorden]
 * @property {string[]} namen what the left and the right side are called
 * @property {string} kop the level of the headings, such as h3
 * @property {boolean} [naast] the texts side by side
 * @property {boolean} [gevouwen] the texts side by side below the run, folded away
 */

/**
 * What changed in facts, then the text in one run or side by side, then the places in the source.
 * @param {ReturnType<typeof import("./moment.js").compare>} difference
 * @param {Look} look
 */
export function differenceTree(difference, { woorden = IN_TIME, namen, kop, naast = false, gevouwen = false }) {
  const texts = [
    { name: "Tekst", groups: difference.tekst },
    { name: "Toelichting", groups: difference.toelichting },
  ].filter(({ groups }) => groups.length);
  const changed = texts.filter(({ groups }) => !isSame(groups));
  const beside = ({ name, groups }) => besideTree(name, groups, woorden, namen);
  const inOneRun = ({ name, groups }) => [
    [kop, {}, name],
    ["div", { class: "verschil__tekst" }, ...blocksTree(groups, "samen", woorden)],
  ];
  return [
    ...factsTree(difference, woorden),
    ...(changed.length ? [legend(woorden), ...(naast ? changed.map(beside) : changed.flatMap(inOneRun))] : []),
    ...texts
      .filter(({ groups }) => isSame(groups))
      .map(({ name }) => ["p", { class: "klein" }, `De ${name.toLowerCase()} is gelijk.`]),
    ...(changed.length && gevouwen ? [folded("Lees de teksten naast elkaar", ...changed.map(beside))] : []),
    ...sourcesTree(difference, woorden),
  ];
}

/** A text without marks. */
export function textTree(diffArrays, text) {
  return ["div", { class: "verschil__tekst" }, ...blocksTree(wordDifference(diffArrays, text, text), "samen", IN_TIME)];
}

const folded = (title, ...inside) => ["details", {}, ["summary", {}, title], ...inside];

function factsTree({ feiten, open_punten }, woorden) {
  const rows = feiten.map(({ naam, van, tot }) => {
    const sides = [van && mark("weg", van, woorden), tot && mark("nieuw", tot, woorden)].filter(Boolean);
    return row(naam, ...sides.flatMap((one, place) => (place ? [" ", one] : [one])));
  });
  if (open_punten.length) rows.push(row("Open punten", listTree(open_punten, woorden)));
  return rows.length ? [["dl", { class: "feiten verschil__feiten" }, ...rows]] : [];
}

function sourcesTree({ bronnen }, woorden) {
  return bronnen.length ? [folded("Waar de bron anders is", listTree(bronnen, woorden))] : [];
}

const listTree = (found, woorden) => [
  "ul",
  {},
  ...found.map(({ hoe, tekst }) => ["li", {}, mark(hoe, tekst, woorden)]),
];
const row = (name, ...values) => ["div", {}, ["dt", {}, name], ["dd", {}, ...values]];

function legend(woorden) {
  return [
    "p",
    { class: "klein verschil__uitleg", "aria-hidden": "true" },
    ["del", {}, "Doorgestreept"],
    `: ${woorden.weg}. `,
    ["ins", {}, "Onderstreept"],
    `: ${woorden.nieuw}.`,
  ];
}

/** A text with a mark that a screen reader says aloud too. */
function mark(hoe, text, woorden) {
  return [MARKS[hoe], {}, hidden(`${woorden[hoe]}: `), text, hidden(" (einde)")];
}

const hidden = (text) => ["span", { class: "alleen-voorlezen" }, text];

/** Paragraphs and lists. */
function blocksTree(groups, side, woorden) {
  const made = [];
  for (const block of blocksOf(groups, side)) {
    const inner = block.delen.flatMap(({ hoe, tekst, spatie }) => [
      ...(spatie ? [" "] : []),
      hoe === "gelijk" ? tekst : mark(hoe, tekst, woorden),
    ]);
    if (block.soort === "p") made.push(["p", {}, ...boundary(block, woorden), ...inner]);
    else {
      if (made.at(-1)?.[0] !== "ul") made.push(["ul", {}]);
      made.at(-1).push(["li", {}, ...boundary(block, woorden), ...inner]);
    }
  }
  return made;
}

/** Says so where only the paragraph or list item is new or gone, and its words are not. */
function boundary({ soort, hoe, delen }, woorden) {
  if (hoe === "gelijk" || delen.every((one) => one.hoe === hoe)) return [];
  return [mark(hoe, soort === "p" ? "[alinea]" : "[punt]", woorden), " "];
}

/** Two columns; a row for each paragraph that begins on both sides, with what follows it. */
function besideTree(title, groups, woorden, namen) {
  const cell = (row, side, name) => ["td", { role: "cell", "data-kolom": name }, ...blocksTree(row, side, woorden)];
  const heads = namen.map((name) => ["th", { scope: "col", role: "columnheader" }, name]);
  const rows = rowsOf(groups).map((row) => [
    "tr",
    { role: "row" },
    cell(row, "links", namen[0]),
    cell(row, "rechts", namen[1]),
  ]);
  // The roles keep it a table on a phone, where the columns stand below each other.
  return [
    "table",
    { class: "naast", role: "table" },
    ["caption", {}, title],
    ["thead", { role: "rowgroup" }, ["tr", { role: "row" }, ...heads]],
    ["tbody", { role: "rowgroup" }, ...rows],
  ];
}
