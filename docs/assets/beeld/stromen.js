// How money goes from who pays to who is paid: a band for each flow, as wide as its amount, laid out by d3-sankey.
// Each name is known by its number; the words stand beside the drawing, and on a wide screen in it.

import { svgElement } from "../gedeeld/element.js";
import { MARGIN, MARK, numberElement } from "./delen.js";

const BAR = 2 * MARK.size + 2;
const ROW = 56; // pixels for each name in the fullest column
const LEAST = 180;
const ROOM_FOR_NAMES = 620;
const INSIDE = "keten";

export function flowChart({ titel, knopen, stromen }) {
  function draw(d3, width) {
    const sides = ["van buiten", "naar buiten"].map((side) => knopen.filter(({ waar }) => waar === side).length);
    const height = Math.max(LEAST, ROW * Math.max(...sides, knopen.length - sides[0] - sides[1]));
    const layout = d3
      .sankey()
      .nodeWidth(BAR)
      .nodePadding(ROW / 2)
      .extent([
        [MARGIN.left, MARGIN.top + MARK.size],
        [width - MARGIN.right, height - MARK.size],
      ]);
    const { nodes, links } = layout({
      nodes: knopen.map(({ naam, waar }, place) => ({ naam, waar, number: place + 1 })),
      links: stromen.map(({ van, naar, bedrag }) => ({ source: van, target: naar, value: Number(bedrag) })),
    });
    const path = d3.sankeyLinkHorizontal();
    return {
      height,
      parts: [
        ...links.map((one) =>
          svgElement("path", { class: "stroom", d: path(one), "stroke-width": Math.max(1, one.width) }),
        ),
        ...nodes.flatMap((one) => nodeElements(one, width)),
      ],
    };
  }

  return { title: titel, words: knopen.map(({ woorden }) => woorden), draw };
}

/** A bar with the number of a name, and where there is room the name. */
function nodeElements({ naam, waar, number, x0, x1, y0, y1 }, width) {
  const kind = waar === INSIDE ? "stroomknoop stroomknoop--keten" : "stroomknoop";
  const middle = (y0 + y1) / 2;
  const bar = svgElement("rect", { x: x0, y: y0, width: x1 - x0, height: Math.max(1, y1 - y0) });
  const isLeft = (x0 + x1) / 2 < width / 2;
  const name = svgElement(
    "text",
    { class: "stroomnaam", x: isLeft ? x1 + 6 : x0 - 6, y: middle + 4.5, "text-anchor": isLeft ? "start" : "end" },
    naam,
  );
  const found = [numberElement((x0 + x1) / 2, middle, number, kind, bar)];
  return width < ROOM_FOR_NAMES ? found : [...found, name];
}
