// The picture that goes with an answer, as a tree: what it shows, its numbered marks in words, and its numbers in a table.
// beeld.js draws it in the browser.

import { folded, openIf } from "../gedeeld/boom.js";
import { tableTree, textRow } from "../gedeeld/tabel.js";
import { sensitivityBars } from "./gevoeligheid.js";
import { lineChart } from "./lijnen.js";
import { flowChart } from "./stromen.js";
import { timeline } from "./tijdlijn.js";
import { outflowChart } from "./uitstroom.js";

/** @typedef {import("../gedeeld/boom.js").Tree} Tree */

// Each gives: title; draw(d3, width, id), with the height and the parts of the drawing; and if need be words for its
// numbered marks, a legend and a note. Without draw there is nothing to draw, and the table stands open. When the words say
// all that the caption says (saysAll), the caption is only read aloud.
const KINDS = {
  tijdlijn: timeline,
  uitstroom: outflowChart,
  lijnen: lineChart,
  gevoeligheid: sensitivityBars,
  stromen: flowChart,
};

/** How to draw a picture as the calculator describes it, and what to say of it. */
export const readPicture = (picture) => KINDS[picture.soort](picture);

/**
 * @param {string[]} words
 * @returns {Tree}
 */
const list = (words) => [
  "ol",
  { class: "beeld__merken" },
  ...words.map((text) => /** @type {Tree} */ (["li", {}, text])),
];

/** @returns {Tree} */
export function pictureTree(picture) {
  const { title, draw, words = [], note, saysAll = false } = readPicture(picture);
  const { kop, rijen } = picture.tabel;
  return [
    "figure",
    { class: `beeld beeld--${picture.soort}` },
    ["figcaption", saysAll ? { class: "alleen-voorlezen" } : {}, picture.tekst],
    ...(words.length ? [list(words)] : []),
    ...(note ? [/** @type {Tree} */ (["p", { class: "klein" }, note])] : []),
    folded("De getallen in dit beeld", [tableTree(title, kop, rijen.map(textRow))], openIf(!draw)),
  ];
}
