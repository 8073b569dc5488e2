// An answer as a tree, for the build (hooks/drawn/outcomes.mjs) and the page. The words come from the calculator; here they
// only get their place: the verdict, at most three numbers, and then why.

import { pictureTree } from "../beeld/figuur.js";
import { folded, openIf } from "../gedeeld/boom.js";
import { tableTree, textRow } from "../gedeeld/tabel.js";

/** @typedef {import("../gedeeld/boom.js").Tree} Tree */

const MOST_FIGURES = 3;

/**
 * @param answer the answer of the calculator, as read from its JSON
 * @param {[label: string, values: string[], field?: string][]} shown what was filled in, with the id of the field to
 *   change it; empty where that stands elsewhere
 * @param {string} basis the way to the root of the site
 * @returns {Tree[]}
 */
export function answerTree(answer, shown, basis) {
  const { samenvatting, gelezen, kerncijfers, let_op, tabellen, beelden, open_punten, stappen, corpus } = answer;
  return [
    sentences(samenvatting),
    ...gelezen.map(({ melding }) => ["p", { class: "klein", "data-gelezen": "" }, melding]),
    ...(kerncijfers.length
      ? [["dl", { class: "kerncijfers" }, ...kerncijfers.slice(0, MOST_FIGURES).map(figure)]]
      : []),
    ...(shown.length ? [filledIn(shown)] : []),
    ...beelden.map(picture),
    ...more(let_op, kerncijfers.slice(MOST_FIGURES)),
    ...tabellen.map(table),
    ...(open_punten.length ? [openPoints(open_punten, basis)] : []),
    steps(stappen, basis),
    ["p", { class: "klein" }, `Gerekend met corpus ${corpus}.`],
  ];
}

const sentences = ([headline, ...others]) => [
  "div",
  { class: "zinnen" },
  ["p", { class: "zinnen__kop" }, headline],
  ...others.map((sentence) => ["p", {}, sentence]),
];

const pair = (name, ...values) => ["div", {}, ["dt", {}, name], ["dd", {}, ...values]];
const figure = ({ naam, waarde }) => pair(naam, waarde);

/** What one has to know of the answer, and its other numbers. */
function more(notes, figures) {
  const inside = notes.map((one) => ["p", {}, one]);
  if (figures.length) inside.push(["dl", { class: "feiten" }, ...figures.map(figure)]);
  return inside.length ? [folded("Meer over deze uitkomst", inside, { "data-let-op": "" })] : [];
}

/** A picture; one of many stands folded under its title. */
export const picture = (one) => (one.dicht ? folded(one.titel, [pictureTree(one)]) : pictureTree(one));

export function table({ titel, kop, rijen, dicht, getallen }) {
  const look = `tabel__cellen${getallen ? " tabel__cellen--getallen" : ""}`;
  return folded(titel, [tableTree(titel, kop, rijen.map(textRow), look, "tabel")], openIf(!dicht));
}

const openPoints = (points, basis) =>
  folded(
    `Wat de bron hierbij open laat (${points.length})`,
    points.map((one) => openPoint(one, basis)),
  );

function openPoint({ kader, vraag, lezingen, gekozen, hier, wie }, basis) {
  const reading = lezingen.find(({ id }) => id === gekozen);
  let body = [["p", {}, ["De bron zegt hier niets over.", hier].filter(Boolean).join(" ")]];
  if (lezingen.length) {
    body = reading
      ? [["p", {}, `Gerekend met deze lezing: ${reading.tekst}`]]
      : [["ul", {}, ...lezingen.map(({ tekst }) => ["li", {}, tekst])]];
    if (hier) body.push(["p", {}, hier]);
  }
  return [
    "div",
    { class: "openpunt" },
    ["p", {}, ["strong", {}, vraag]],
    ...body,
    [
      "p",
      { class: "openpunt__wie" },
      `Wie gaat erover? ${wie} `,
      ["a", { href: `${basis}kaders/${kader}/` }, "Naar het kader"],
    ],
  ];
}

const steps = (all, basis) =>
  folded(`Stap voor stap (${all.length})`, [
    ["ol", { class: "stappen" }, ...all.map((one) => ["li", {}, ...oneStep(one, basis)])],
  ]);

function oneStep({ titel, regel, invulling, kader, versie, status, bron, adres }, basis) {
  const kept = adres
    ? [["a", { href: basis + adres }, `Kader ${kader}, versie ${versie}`], `. Status: ${status}. `]
    : [];
  return [
    ["strong", {}, titel],
    ["p", { class: "stap__regel" }, regel],
    ["p", { class: "stap__invulling" }, invulling],
    ["p", { class: "klein" }, ...kept, `Bron: ${bron}`],
  ];
}

const filledIn = (shown) => [
  "div",
  { class: "ingevuld" },
  ["h3", {}, "Wat u invulde"],
  ["dl", {}, ...shown.map(([label, values, field]) => pair(label, ...valuesTree(values), ...change(label, field)))],
];

const valuesTree = (values) => (values.length > 1 ? [["ul", {}, ...values.map((one) => ["li", {}, one])]] : values);

function change(label, field) {
  if (!field) return [];
  const whose = ["span", { class: "alleen-voorlezen" }, ` ${label}`];
  return [" ", ["a", { href: `#${field}`, class: "niet-op-papier", "data-wijzig": "" }, "wijzig", whose]];
}
