// What pictures of several kinds share: how numbers are written, an axis, and numbers in a circle.

import { svgElement } from "../gedeeld/element.js";

export const MARGIN = { top: 6, right: 14, bottom: 4, left: 14 };
export const MARK = { size: 10, below: 36 };
export const PLOT = { top: MARGIN.top + 20, height: 300, tick: 46 };

/** An axis by d3, with the fonts and colours of the page. */
export function axisElement(d3, axis, x, y) {
  const group = svgElement("g", { class: "as", transform: `translate(${x},${y})` });
  d3.select(group).call(axis);
  for (const name of ["font-size", "font-family", "fill"]) group.removeAttribute(name);
  return group;
}

/** How many ticks fit, when each needs this many pixels. */
export const tickCount = (width, needed) => Math.max(2, Math.floor(width / needed));

/** Heights for numbers, near where they belong and never over each other. */
export function spread(wanted, bottom) {
  const step = 2 * MARK.size + 2;
  const order = wanted
    .map((y, place) => ({ y, place }))
    .sort((one, other) => one.y - other.y || one.place - other.place);
  let ceiling = Number.NEGATIVE_INFINITY;
  for (const one of order) {
    one.y = Math.max(one.y, ceiling);
    ceiling = one.y + step;
  }
  let floor = bottom;
  for (const one of order.reverse()) {
    one.y = Math.min(one.y, floor);
    floor = one.y - step;
  }
  return order.sort((one, other) => one.place - other.place).map(({ y }) => y);
}

/** A number in a circle; `more` stands behind it. */
export const numberElement = (x, y, number, kind, more = null) =>
  svgElement(
    "g",
    { class: kind },
    more,
    svgElement("circle", { cx: x, cy: y, r: MARK.size }),
    svgElement("text", { x, y: y + 4.5, "text-anchor": "middle" }, String(number)),
  );

/** Numbered lines; marks too close to each other get their number a line lower, marks out of sight an arrow. */
export function markElements(marks, scale, top, bottom) {
  const [left, right] = scale.range();
  const taken = [];
  let lowest = bottom;
  const parts = marks.map(({ kind, at, number, from = top }) => {
    const exact = scale(at);
    const x = Math.min(Math.max(exact, left), right);
    const near = taken.filter((other) => Math.abs(other.x - x) < 2 * MARK.size).map((other) => other.level);
    const level = [...near.keys()].find((one) => !near.includes(one)) ?? near.length;
    taken.push({ x, level });
    const y = bottom + MARK.below + level * 2 * MARK.size;
    lowest = Math.max(lowest, y + MARK.size);
    const isOutside = exact < left || exact > right;
    const arrow = exact < left ? "‹" : "›";
    const line = isOutside ? null : svgElement("line", { x1: x, x2: x, y1: from, y2: y - MARK.size });
    return numberElement(x, y, isOutside ? arrow : number, `merk-lijn merk-lijn--${kind}`, line);
  });
  return { lowest, group: svgElement("g", {}, ...parts) };
}
