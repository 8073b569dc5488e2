// What a change does, as trees: the difference in words is the one that the whole site has.

import { diffArrays } from "../jsdiff/array.js";
import { differenceTree, textTree } from "../verschil/beeld.js";
import { compare } from "../verschil/moment.js";

/** @typedef {import("../gedeeld/boom.js").Tree} Tree */

const OF_THE_CASE = { slechter: "Slechter voor de kandidaat", beter: "Beter voor de kandidaat" };
const MOST_IN_SIGHT = 10;
const paragraph = (text, attributes = {}) => ["p", attributes, text];
const list = (texts) => ["ul", {}, ...texts.map((one) => ["li", {}, one])];
const folded = (title, ...inside) => ["details", {}, ["summary", {}, title], ...inside];

/**
 * What happens to each text.
 * @param {any[]} texts
 * @returns {Tree[]}
 */
export function textTrees(texts) {
  if (texts.length === 0) return [/** @type {Tree} */ (paragraph("In de tekst verandert niets."))];
  return texts.flatMap((one) => /** @type {Tree[]} */ ([["h3", {}, `${one.titel}: ${one.wat}`], ...ofText(one)]));
}

function ofText({ links, rechts, namen, heel, waarden, velden, gezien_in }) {
  const made = [];
  if (waarden.length) {
    made.push(list(waarden.map(({ naam, van, tot, voor }) => `${naam}: ${van ?? "–"} → ${tot ?? "–"}, ${voor}`)));
  }
  if (velden.length) made.push(list(velden));
  if (links) {
    const difference = compare(diffArrays, links, rechts, namen);
    if (difference.gelijk) made.push(paragraph("De woorden zijn gelijk."));
    else made.push(...differenceTree(difference, { namen: ["Nu", "Met deze wijziging"], kop: "h4" }));
  } else made.push(...heel.map((text) => textTree(diffArrays, text)));
  if (gezien_in.length) {
    made.push(list(gezien_in.map(({ titel, van, tot }) => `Ook te zien in ${titel}: ${van} → ${tot}`)));
  }
  return made;
}

/**
 * What happens to cases; who loses comes first.
 * @param {any} found
 * @returns {Tree[]}
 */
export function outcomeTrees(found) {
  const first = found.alsof
    ? "Een voorstel verandert nu nog niets. Hieronder staat wat er verandert als het wordt aangenomen."
    : "Hieronder staat wat er met gevallen verandert.";
  /** @type {any[]} */
  const made = [["h3", {}, "Wat het met gevallen doet"], paragraph(first)];
  if (!found.verandert) made.push(paragraph("Geen enkele uitkomst verandert."));
  if (found.typisch.length) made.push(casesTree(found));
  const told = found.zinnen.map(sentenceTree);
  if (told.length) {
    made.push(["h4", {}, "Rond de grenzen"], ["ul", { class: "wijziging__zinnen" }, ...told.slice(0, MOST_IN_SIGHT)]);
  }
  if (told.length > MOST_IN_SIGHT) {
    const rest = told.slice(MOST_IN_SIGHT);
    made.push(folded(`Nog ${rest.length}`, ["ul", { class: "wijziging__zinnen" }, ...rest]));
  }
  for (const [title, texts] of [
    ["Uitgewerkte voorbeelden", found.voorbeelden],
    ["Lijsten", found.lijsten],
    ["Niet berekend", found.niet_berekend],
  ]) {
    if (texts.length) made.push(folded(`${title} (${texts.length})`, list(texts)));
  }
  made.push(paragraph(`Geteld: ${found.geteld}. Een berekening is geen besluit.`, { class: "klein" }));
  return made;
}

function sentenceTree({ rekenhulp, tekst, kant, gevallen }) {
  const verdict = OF_THE_CASE[kant];
  const cases = `${gevallen} ${gevallen === 1 ? "geval" : "gevallen"}`;
  return [
    "li",
    { "data-kant": kant },
    ...(verdict ? [["strong", {}, `${verdict}. `]] : []),
    `${tekst[0].toUpperCase()}${tekst.slice(1)}. `,
    ["span", { class: "klein" }, `${rekenhulp}, ${cases}.`],
  ];
}

function casesTree({ typisch, meer_typisch }) {
  const head = ["Geval", "Nu", "Met deze wijziging"];
  const rows = typisch.map((one) => [
    "tr",
    { "data-kant": one.gelijk ? "gelijk" : one.kant },
    [
      "th",
      { scope: "row" },
      one.titel,
      ...(one.jaren ? [["span", { class: "klein" }, ` (${one.jaren} jaar later gelegd)`]] : []),
    ],
    ["td", { "data-kolom": head[1] }, one.voor],
    ["td", { "data-kolom": head[2] }, ...(one.gelijk ? ["Hetzelfde."] : changedCell(one))],
  ]);
  return [
    "div",
    { class: "tabel", tabindex: "0", role: "region", "aria-label": "Typische gevallen nu en met deze wijziging" },
    [
      "table",
      { class: "tabel__cellen voorstel__gevallen" },
      ["caption", { class: "alleen-voorlezen" }, "Typische gevallen"],
      ["thead", {}, ["tr", {}, ...head.map((one) => ["th", { scope: "col" }, one])]],
      ["tbody", {}, ...rows],
    ],
    ...(meer_typisch ? [paragraph(`Er zijn nog ${meer_typisch} typische gevallen.`, { class: "klein" })] : []),
  ];
}

function changedCell({ na, gevolg, kant }) {
  const side = OF_THE_CASE[kant] ? `: ${kant} voor de kandidaat` : "";
  return [na, ["span", { class: "klein voorstel__gevolg" }, ` ${gevolg[0].toUpperCase()}${gevolg.slice(1)}${side}.`]];
}

/**
 * The messages of the check; each can be looked up in the file.
 * @param {any[]} messages
 * @returns {Tree[]}
 */
export function messageTrees(messages) {
  return messages.map(
    (one) =>
      /** @type {Tree} */ ([
        "li",
        { "data-graad": one.let_op ? "let-op" : "fout" },
        ["code", {}, one.tekst],
        " ",
        [
          "button",
          { type: "button", class: "knop knop--licht", "data-naar-regel": String(one.regel), "data-in": one.bestand },
          `Ga naar regel ${one.regel}`,
        ],
      ]),
  );
}
