// Draws the pictures of an answer with d3, in the figures that figuur.js makes of them.
// Looks come from classes only, so dark mode, print and the security policy need nothing here.

import { plant } from "../gedeeld/boom.js";
import { element, svgElement } from "../gedeeld/element.js";
import { pictureTree, readPicture } from "./figuur.js";

let made = 0;

/** The figures of pictures, drawn. */
export function drawnFigures(pictures) {
  const figures = pictures.map((one) => plant(pictureTree(one)));
  for (const [place, one] of pictures.entries()) drawIn(figures[place], one);
  return figures;
}

/** Draws a picture in its figure. Without d3 the words and the table remain. */
export function drawIn(figure, picture) {
  const { title, draw, legend = [] } = readPicture(picture);
  if (!draw) return;
  const plot = element("div", { class: "beeld__vlak" });
  const signs = legend.length ? [element("ul", { class: "legenda", role: "list" }, ...legend.map(legendItem))] : [];
  figure.querySelector("figcaption").after(plot, ...signs);
  import("./d3.js").then(
    (d3) => keepDrawn(plot, (width) => plot.replaceChildren(drawing(title, picture.tekst, width, draw, d3))),
    () => {
      figure.querySelector("details").open = true;
    },
  );
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
