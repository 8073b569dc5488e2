// A line of time: bars for what may be and what is planned, and numbered marks for the days that count.

import { svgElement } from "../gedeeld/element.js";
import { axisElement, MARGIN, markElements, tickCount } from "./delen.js";

const DAY = 24 * 60 * 60 * 1000;
const ROW = { height: 42, label: 15, bar: 18 };
const TICK_WIDTH = 92; // pixels that a date needs
const SHORT_SPAN = 120 * DAY;
const STRIPES = {
  onderbreking: "M-2 2l4-4M0 8l8-8M6 10l4-4",
  "telt-niet-mee": "M2 0v8M6 0v8",
  "te-lang": "M0 0l8 8M8 0l-8 8",
};

const dutch = (options) => new Intl.DateTimeFormat("nl-NL", { timeZone: "UTC", ...options });
const longDay = dutch({ day: "numeric", month: "long", year: "numeric" });
const shortDay = dutch({ day: "numeric", month: "short" });
const month = dutch({ month: "short", year: "numeric" });
const day = (text) => longDay.format(new Date(text));

export function timeline({ balken: bars, merken, legenda }) {
  const first = Math.min(...bars.map(({ van }) => Date.parse(van)));
  const last = Math.max(...bars.map(({ tot_en_met: until }) => Date.parse(until) + DAY));
  const room = (last - first) / 4;
  const isNear = (moment) => moment >= first - room && moment <= last + room;
  const marks = merken.map(({ naam, dag, aard: kind }, place) => {
    const at = Date.parse(dag);
    return {
      kind,
      at,
      number: place + 1,
      isNear: isNear(at),
      text: `${naam}: ${day(dag)}${isNear(at) ? "" : " (valt buiten het beeld)"}`,
    };
  });
  const near = marks.filter((mark) => mark.isNear).map(({ at }) => at);
  const domain = [Math.min(first, ...near), Math.max(last, ...near)];
  const names = [...new Set(bars.map(({ naam }) => naam))];

  function draw(d3, width, id) {
    const scale = d3.scaleUtc(domain, [MARGIN.left, width - MARGIN.right]);
    const bottom = MARGIN.top + names.length * ROW.height + 4;
    const format = domain[1] - domain[0] < SHORT_SPAN ? shortDay : month;
    const axis = d3
      .axisBottom(scale)
      .ticks(tickCount(width, TICK_WIDTH))
      .tickFormat((moment) => format.format(moment));
    const lines = names.map((name, place) => {
      const y = MARGIN.top + place * ROW.height;
      const boxes = bars
        .filter(({ naam }) => naam === name)
        .map(({ aard, van, tot_en_met: until }) => {
          const [x, end] = [scale(Date.parse(van)), scale(Date.parse(until) + DAY)];
          return barElement(aard, { x, y: y + ROW.label + 4, width: Math.max(2, end - x), height: ROW.bar }, id);
        });
      return svgElement("g", {}, svgElement("text", { x: MARGIN.left, y: y + ROW.label }, name), ...boxes);
    });
    const { lowest, group } = markElements(marks, scale, MARGIN.top, bottom);
    const parts = [patterns(id), past(scale, bottom), axisElement(d3, axis, 0, bottom), group, ...lines];
    return { height: lowest + MARGIN.bottom, parts: parts.filter((part) => part !== null) };
  }

  /** The time that is over, up to and including the day of the mark. */
  function past(scale, bottom) {
    const { at } = marks.find(({ kind }) => kind === "peildatum");
    const [left, right] = scale.range();
    const end = Math.min(scale(at + DAY), right);
    if (end <= left) return null;
    return svgElement("rect", {
      class: "balk--voorbij",
      x: left,
      y: MARGIN.top,
      width: end - left,
      height: bottom - MARGIN.top,
    });
  }

  const legend = legenda.map(({ aard, tekst }) => ({
    text: tekst,
    sign: (id) => [patterns(id), barElement(aard, { x: 1, y: 1, width: 26, height: 14 }, id)],
  }));
  return { title: "Tijdlijn van het traject", words: marks.map(({ text }) => text), saysAll: true, legend, draw };
}

/** A bar, with stripes where its colour alone would not tell what it is. */
function barElement(kind, size, id) {
  const bar = svgElement("rect", { class: `balk balk--${kind}`, ...size, rx: 2 });
  if (!(kind in STRIPES)) return bar;
  return svgElement("g", {}, bar, svgElement("rect", { ...size, rx: 2, fill: `url(#${id}-${kind})` }));
}

function patterns(id) {
  const stripe = ([name, path]) =>
    svgElement(
      "pattern",
      { id: `${id}-${name}`, class: `arcering arcering--${name}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" },
      svgElement("path", { d: path }),
    );
  return svgElement("defs", {}, ...Object.entries(STRIPES).map(stripe));
}
