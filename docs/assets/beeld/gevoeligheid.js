// How much each number must change before the outcome turns: a bar for each, the most sensitive first.

import { svgElement } from "../gedeeld/element.js";
import { axisElement, MARGIN, tickCount } from "./delen.js";

const ROW = { height: 44, label: 15, bar: 16 };
const MOST_BARS = 10;
const WORDS = 118; // pixels for what stands behind a bar
const LETTER = 7.4; // pixels, about
const TICK_WIDTH = 60;
const WHOLE = 1000; // in thousandths, as the calculator gives them
const POINT = 8; // pixels of the point of a bar that is longer than fits

const percent = new Intl.NumberFormat("nl-NL", { style: "percent", maximumFractionDigits: 1 });

const shortened = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** A bar; one that is longer than the axis ends in a point. */
function barElement(x, y, width, isLonger) {
  const [end, bottom] = [x + width, y + ROW.bar];
  const tip = isLonger ? `L${end + POINT} ${y + ROW.bar / 2}` : "";
  return svgElement("path", {
    class: "balk balk--gevoelig",
    d: `M${x} ${y}L${end} ${y}${tip}L${end} ${bottom}L${x} ${bottom}Z`,
  });
}

export function sensitivityBars({ balken: all }) {
  const bars = all.slice(0, MOST_BARS);
  // Everything that needs more than a doubling is far away; how far would only flatten the rest.
  const longest = Math.min(
    Math.max(...bars.map(({ promille }) => promille), 1),
    Math.max(WHOLE, 2 * (bars[0]?.promille ?? 0)),
  );
  const isLonger = ({ promille }) => promille > longest;

  function draw(d3, width) {
    const scale = d3.scaleLinear([0, longest], [MARGIN.left, width - WORDS - MARGIN.right]);
    const bottom = MARGIN.top + bars.length * ROW.height + 2;
    const axis = d3
      .axisBottom(scale)
      .ticks(tickCount(width - WORDS, TICK_WIDTH))
      .tickFormat((share) => percent.format(share / WHOLE));
    const rows = bars.map((bar, place) => {
      const y = MARGIN.top + place * ROW.height;
      const end = scale(Math.min(bar.promille, longest));
      const top = y + ROW.label + 5;
      return svgElement(
        "g",
        {},
        svgElement("text", { x: MARGIN.left, y: y + ROW.label }, shortened(bar.naam, Math.floor(width / LETTER))),
        barElement(MARGIN.left, top, Math.max(2, end - MARGIN.left), isLonger(bar)),
        svgElement("text", { x: end + POINT + 6, y: top + 13 }, bar.verandering),
      );
    });
    return { height: bottom + 26 + MARGIN.bottom, parts: [axisElement(d3, axis, 0, bottom), ...rows] };
  }

  const told = [
    bars.some(isLonger) ? `Een balk met een punt is langer dan ${percent.format(longest / WHOLE)}.` : "",
    all.length > bars.length ? `Getekend zijn de ${MOST_BARS} gevoeligste; de tabel noemt ze alle ${all.length}.` : "",
  ];
  return {
    title: "Hoeveel er moet veranderen voordat de uitkomst omslaat",
    note: told.filter(Boolean).join(" "),
    draw: bars.length ? draw : null,
  };
}
