// The social result against how many candidates leave: a line for each account, known by its number, its colour and its
// dashes, with what is filled in and from where on the result is not negative.

import { svgElement } from "../gedeeld/element.js";
import { whole } from "../gedeeld/tekst.js";
import { axisElement, MARGIN, MARK, markElements, numberElement, PLOT, spread, tickCount } from "./delen.js";

const LEFT = 88;
const FAR = 3; // a break-even point this many times beyond the candidates would flatten the rest
const MILLION = 1e6;
const DIAMOND = "M0-7L7 0L0 7L-7 0Z";

const wholeEuro = amounts({ maximumFractionDigits: 0 });
const shortEuro = amounts({ notation: "compact", maximumFractionDigits: 1 });

/** Amounts as the calculators write them, with the sign before the euro. */
function amounts(options) {
  const format = new Intl.NumberFormat("nl-NL", { style: "currency", currency: "EUR", ...options });
  return (amount) => (amount < 0 ? "-" : "") + format.format(Math.abs(amount));
}

const filledInSign = (x, y, series) => svgElement("circle", { class: `punt punt--nu ${series}`, cx: x, cy: y, r: 6 });
const breakEvenSign = (x, y, series) =>
  svgElement("path", { class: `punt ${series}`, d: DIAMOND, transform: `translate(${x},${y})` });

export function outflowChart({ lijnen }) {
  const most = Math.max(...lijnen.map(({ kandidaten }) => kandidaten));
  const isNear = (count) => most === 0 || count <= FAR * most;
  const lines = lijnen.map(({ naam, punten, uitstroom, omslagpunt, woorden }, place) => {
    const points = punten.map(({ uitstroom: count, resultaat }) => ({ count, amount: Number(resultaat) }));
    const at = (wanted) => points.find(({ count }) => count === wanted);
    const isSeen = omslagpunt !== null && isNear(omslagpunt);
    return {
      number: place + 1,
      series: `reeks--${place + 1}`,
      points: points.filter(({ count }) => isNear(count)),
      filledIn: at(uitstroom),
      breakEven: isSeen ? at(omslagpunt) : null,
      words: `${naam}: ${woorden}${isSeen || omslagpunt === null ? "" : " (valt buiten het beeld)"}`,
    };
  });

  function draw(d3, width) {
    const points = lines.flatMap((one) => one.points);
    const heights = [0, ...points.map(({ amount }) => amount)];
    const highest = Math.max(...heights.map(Math.abs));
    const bottom = PLOT.top + PLOT.height;
    const right = width - MARGIN.right - 2 * MARK.size - 4;
    const across = d3.scaleLinear([0, Math.max(1, ...points.map(({ count }) => count))], [LEFT, right]);
    const up = d3.scaleLinear(d3.extent(heights), [bottom, PLOT.top]).nice();
    if (highest === 0) up.domain([-1, 1]);
    const ticks = across.ticks(tickCount(width - LEFT, PLOT.tick)).filter(Number.isInteger);
    const line = d3.line(
      ({ count }) => across(count),
      ({ amount }) => up(amount),
    );
    const place = (sign, { count, amount }, series) => sign(across(count), up(amount), series);
    const turning = lines.filter(({ breakEven }) => breakEven);
    const { lowest, group } = markElements(
      turning.map(({ number, series, breakEven: { count, amount } }) => ({
        kind: `omslag ${series}`,
        at: count,
        number,
        from: up(amount),
      })),
      across,
      PLOT.top,
      bottom,
    );
    const ends = spread(
      lines.map((one) => up(one.points.at(-1).amount)),
      bottom,
    );
    return {
      height: lowest + 24 + MARGIN.bottom,
      parts: [
        svgElement("text", { x: 2, y: MARGIN.top + 10 }, "Maatschappelijk resultaat"),
        axisElement(
          d3,
          d3
            .axisLeft(up)
            .ticks(6)
            .tickFormat((amount) => (highest < MILLION ? wholeEuro : shortEuro)(amount)),
          LEFT,
          0,
        ),
        axisElement(d3, d3.axisBottom(across).tickValues(ticks).tickFormat(whole), 0, bottom),
        svgElement("line", { class: "nullijn", x1: LEFT, x2: right, y1: up(0), y2: up(0) }),
        group,
        ...lines.map((one) =>
          svgElement("path", { class: `lijn lijn--${one.number} ${one.series}`, d: line(one.points) }),
        ),
        ...turning.map((one) => place(breakEvenSign, one.breakEven, one.series)),
        ...lines.map((one) => place(filledInSign, one.filledIn, one.series)),
        ...lines.map((one, order) =>
          numberElement(
            across(one.points.at(-1).count) + MARK.size + 4,
            ends[order],
            one.number,
            `lijnnummer ${one.series}`,
          ),
        ),
        svgElement("text", { x: right, y: lowest + 20, "text-anchor": "end" }, "Aantal kandidaten dat uitstroomt"),
      ],
    };
  }

  return {
    title: "Resultaat bij elk aantal kandidaten dat uitstroomt",
    words: lines.map(({ words }) => words),
    legend: [
      { text: "wat is ingevuld", sign: () => [filledInSign(14, 8, "")] },
      { text: "omslagpunt: vanaf hier niet negatief", sign: () => [breakEvenSign(14, 8, "")] },
    ],
    draw,
  };
}
