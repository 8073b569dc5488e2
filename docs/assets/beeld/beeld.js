// The picture that goes with an answer: a drawing by d3, the numbered marks in words, and the same numbers in a table.
// Looks come from classes only, so dark mode, print and the security policy need nothing here.

import { loadClassic } from "../gedeeld/bibliotheek.js";
import { element, svgElement } from "../gedeeld/element.js";
import { scrollingTable, textCells } from "../gedeeld/tabel.js";
import { sensitivityBars } from "./gevoeligheid.js";
import { lineChart } from "./lijnen.js";
import { timeline } from "./tijdlijn.js";
import { outflowChart } from "./uitstroom.js";

// Each gives: title; draw(d3, width, id), with the height and the parts of the drawing; and if need be words for its
// numbered marks, a legend, a note, and isOpen for a table that stands open. Without draw there is nothing to draw.
const KINDS = { tijdlijn: timeline, uitstroom: outflowChart, lijnen: lineChart, gevoeligheid: sensitivityBars };

let made = 0;

/** A figure for a picture as the calculator describes it. Without d3 the words and the table remain. */
export function drawPicture(picture) {
  const { title, draw, words = [], legend = [], note, isOpen = false } = KINDS[picture.soort](picture);
  const plot = element("div", { class: "beeld__vlak" });
  const details = element(
    "details",
    { class: "stap" },
    element("summary", {}, "De getallen in dit beeld"),
    table(picture.tabel, title),
  );
  details.open = isOpen || !draw;
  const list = words.length
    ? element("ol", { class: "beeld__merken" }, ...words.map((text) => element("li", {}, text)))
    : null;
  const signs = legend.length ? element("ul", { class: "legenda", role: "list" }, ...legend.map(legendItem)) : null;
  const more = note ? element("p", { class: "klein" }, note) : null;
  const figure = element(
    "figure",
    { class: `beeld beeld--${picture.soort}` },
    ...[element("figcaption", {}, picture.tekst), draw ? plot : null, signs, list, more, details],
  );
  if (!draw) return figure;
  loadClassic("d3.min.js", "d3").then(
    (d3) => keepDrawn(plot, (width) => plot.replaceChildren(drawing(title, picture.tekst, width, draw, d3))),
    () => (details.open = true),
  );
  return figure;
}

/** Draws as wide as there is room, and again when that changes. */
function keepDrawn(plot, draw) {
  let drawn = 0;
  new ResizeObserver(([{ contentRect }]) => {
    const width = Math.floor(contentRect.width);
    if (width === 0 || width === drawn) return;
    drawn = width;
    draw(width);
  }).observe(plot);
}

function drawing(title, description, width, draw, d3) {
  const id = `beeld-${++made}`;
  const { height, parts } = draw(d3, width, id);
  return svgElement(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": `${id}-titel ${id}-uitleg` },
    svgElement("title", { id: `${id}-titel` }, title),
    svgElement("desc", { id: `${id}-uitleg` }, description),
    ...parts,
  );
}

function legendItem({ text, sign }) {
  return element(
    "li",
    {},
    svgElement("svg", { viewBox: "0 0 28 16", "aria-hidden": "true" }, ...sign(`beeld-${++made}`)),
    text,
  );
}

const table = ({ kop, rijen }, title) =>
  scrollingTable(
    title,
    kop,
    rijen.map(([name, ...texts]) => [name, ...textCells(texts)]),
  );
