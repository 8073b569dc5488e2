// A line for each series over the years, known by its number, its colour and its dashes; limits lie across.

import { svgElement } from "../gedeeld/element.js";
import { whole } from "../gedeeld/tekst.js";
import { axisElement, MARGIN, MARK, numberElement, PLOT, spread, tickCount } from "./delen.js";

const LEFT = 56;

export function lineChart({ titel, as_x: xName, as_y: yName, lijnen: lines, grenzen: limits }) {
  const first = lines[0].punten[0].x;
  const last = lines[0].punten.at(-1).x;
  const words = [
    ...lines.map(
      ({ naam, punten }) => `${naam}: ${whole(punten[0].y)} in ${first}, ${whole(punten.at(-1).y)} in ${last}`,
    ),
    ...limits.map(({ naam, y }) => `Grens ${naam}: ${whole(y)}`),
  ];

  function draw(d3, width) {
    const bottom = PLOT.top + PLOT.height;
    const right = width - MARGIN.right - 2 * MARK.size - 4;
    const heights = [...lines.flatMap(({ punten }) => punten.map(({ y }) => y)), ...limits.map(({ y }) => y)];
    const across = d3.scaleLinear([first, last], [LEFT, right]);
    const up = d3.scaleLinear([0, Math.max(1, ...heights)], [bottom, PLOT.top]).nice();
    const xTicks = across.ticks(tickCount(right - LEFT, PLOT.tick)).filter(Number.isInteger);
    const yTicks = up.ticks(6).filter(Number.isInteger);
    const line = d3.line(
      ({ x }) => across(x),
      ({ y }) => up(y),
    );
    const limitLines = limits.map(({ y }) =>
      svgElement("line", { class: "grenslijn", x1: LEFT, x2: right, y1: up(y), y2: up(y) }),
    );
    const paths = lines.map(({ punten }, place) =>
      svgElement("path", { class: `lijn lijn--${place + 1} reeks--${place + 1}`, d: line(punten) }),
    );
    const ends = spread(
      lines.map(({ punten }) => up(punten.at(-1).y)),
      bottom,
    ).map((y, place) => numberElement(right + MARK.size + 4, y, place + 1, `lijnnummer reeks--${place + 1}`));
    const starts = spread(
      limits.map(({ y }) => up(y)),
      bottom,
    ).map((y, place) =>
      numberElement(LEFT + MARK.size + 6, y, lines.length + place + 1, "lijnnummer lijnnummer--grens"),
    );
    return {
      height: bottom + 44 + MARGIN.bottom,
      parts: [
        svgElement("text", { x: 2, y: MARGIN.top + 10 }, yName),
        axisElement(d3, d3.axisLeft(up).tickValues(yTicks).tickFormat(whole), LEFT, 0),
        axisElement(d3, d3.axisBottom(across).tickValues(xTicks).tickFormat(String), 0, bottom),
        ...limitLines,
        ...paths,
        ...ends,
        ...starts,
        svgElement("text", { x: right, y: bottom + 40, "text-anchor": "end" }, xName),
      ],
    };
  }

  return { title: titel, words, draw };
}
