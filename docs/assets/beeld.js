// The picture that goes with an answer: a drawing by d3, the numbered marks in words, and the same numbers in a table.
// Looks come from classes only, so dark mode, print and the security policy need nothing here.

import { loadClassic } from "./bibliotheek.js";
import { element, svgElement } from "./element.js";

const DAY = 24 * 60 * 60 * 1000;
const MARGIN = { top: 6, right: 14, bottom: 4, left: 14 };
const ROW = { height: 42, label: 15, bar: 18 };
const AMOUNTS = { height: 300, left: 88, tick: 46 };
const LINES = { left: 56 };
const TICK_WIDTH = 92; // pixels that a date needs
const MARK = { size: 10, below: 36 };
const FAR = 3; // a break-even point this many times beyond the rest would flatten the rest
const MILLION = 1e6;
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
const euro = amounts({});
const wholeEuro = amounts({ maximumFractionDigits: 0 });
const shortEuro = amounts({ notation: "compact", maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat("nl-NL");
/** Amounts as the calculators write them, with the sign before the euro. */
function amounts(options) {
  const format = new Intl.NumberFormat("nl-NL", { style: "currency", currency: "EUR", ...options });
  return (amount) => (amount < 0 ? "-" : "") + format.format(Math.abs(amount));
}

const day = (text) => longDay.format(new Date(text));
const outflow = (count) => `${whole.format(count)} ${count === 1 ? "kandidaat" : "kandidaten"}`;

let made = 0;

/** A figure for a picture as the calculator describes it. Without d3 the words and the table remain. */
export function drawPicture(picture) {
  const { title, marks, table, draw, legend = [], isOpen = false } = KINDS[picture.soort](picture);
  const plot = element("div", { class: "beeld__vlak" });
  const details = element("details", { class: "stap" }, element("summary", {}, "De getallen in dit beeld"), tableElement(table));
  details.open = isOpen;
  const list = element("ol", { class: "beeld__merken" }, ...marks.map(({ text }) => element("li", {}, text)));
  const signs = legend.length ? element("ul", { class: "legenda", role: "list" }, ...legend.map(legendItem)) : null;
  const figure = element("figure", { class: "beeld" }, element("figcaption", {}, picture.tekst), plot, signs, list, details);
  loadClassic("d3.min.js", "d3").then(
    (d3) => keepDrawn(plot, (width) => plot.replaceChildren(drawing(title, picture.tekst, width, draw, d3, marks))),
    () => (details.open = true),
  );
  return figure;
}

/** Draws as wide as there is room, and again when that changes. */
function keepDrawn(plot, draw) {
  let drawn = 0;
  new ResizeObserver(([{ contentRect }]) => {
    const width = Math.floor(contentRect.width);
    if (width > 0 && width !== drawn) draw((drawn = width));
  }).observe(plot);
}

function drawing(title, description, width, draw, d3, marks) {
  const id = `beeld-${++made}`;
  const { height, parts } = draw(d3, width, id, marks);
  return svgElement(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": `${id}-titel ${id}-uitleg` },
    svgElement("title", { id: `${id}-titel` }, title),
    svgElement("desc", { id: `${id}-uitleg` }, description),
    ...parts,
  );
}

function legendItem({ aard, tekst }) {
  const id = `beeld-${++made}`;
  const sign = svgElement("svg", { viewBox: "0 0 28 16", "aria-hidden": "true" }, patterns(id), barElement(aard, { x: 1, y: 1, width: 26, height: 14 }, id));
  return element("li", {}, sign, tekst);
}

function tableElement({ head, rows }) {
  const cells = (scope, texts) => texts.map((text) => element("th", { scope }, text));
  const row = ([name, ...texts]) => element("tr", {}, ...cells("row", [name]), ...texts.map((text) => element("td", {}, text)));
  return element(
    "div",
    { class: "beeld__tabel", tabindex: "0", role: "region", "aria-label": "Tabel met de getallen" },
    element(
      "table",
      { class: "beeld__getallen" },
      element("thead", {}, element("tr", {}, ...cells("col", head))),
      element("tbody", {}, ...rows.map(row)),
    ),
  );
}

/** An axis by d3, with the fonts and colours of the page. */
function axisElement(d3, axis, x, y) {
  const group = svgElement("g", { class: "as", transform: `translate(${x},${y})` });
  d3.select(group).call(axis);
  for (const name of ["font-size", "font-family", "fill"]) group.removeAttribute(name);
  return group;
}

/** Numbered lines; marks too close to each other get their number one line lower, marks out of sight an arrow. */
function markElements(marks, scale, top, bottom) {
  const [left, right] = scale.range();
  const taken = [];
  let lowest = bottom;
  const parts = marks.map(({ kind, at }, place) => {
    const exact = scale(at);
    const x = Math.min(Math.max(exact, left), right);
    const level = taken.filter((other) => Math.abs(other - x) < 2 * MARK.size).length;
    taken.push(x);
    const y = bottom + MARK.below + level * 2 * MARK.size;
    lowest = Math.max(lowest, y + MARK.size);
    const isOutside = exact < left || exact > right;
    const arrow = exact < left ? "‹" : "›";
    return svgElement(
      "g",
      { class: `merk-lijn merk-lijn--${kind}` },
      isOutside ? "" : svgElement("line", { x1: x, x2: x, y1: top, y2: y - MARK.size }),
      svgElement("circle", { cx: x, cy: y, r: MARK.size }),
      svgElement("text", { x, y: y + 4.5, "text-anchor": "middle" }, isOutside ? arrow : String(place + 1)),
    );
  });
  return { lowest, group: svgElement("g", {}, ...parts) };
}

function timeline({ balken: bars, merken, legenda: legend, tabel: { kop: head, rijen: rows } }) {
  const first = Math.min(...bars.map(({ van }) => Date.parse(van)));
  const last = Math.max(...bars.map(({ tot_en_met: until }) => Date.parse(until) + DAY));
  const room = (last - first) / 4;
  const isNear = (moment) => moment >= first - room && moment <= last + room;
  const marks = merken.map(({ naam, dag, aard: kind }) => {
    const at = Date.parse(dag);
    return { kind, at, isNear: isNear(at), text: `${naam}: ${day(dag)}${isNear(at) ? "" : " (valt buiten het beeld)"}` };
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
      .ticks(Math.max(2, Math.floor(width / TICK_WIDTH)))
      .tickFormat((moment) => format.format(moment));
    const lines = names.map((name, place) => {
      const y = MARGIN.top + place * ROW.height;
      const boxes = bars.filter(({ naam }) => naam === name).map(({ aard, van, tot_en_met: until }) => {
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
    return svgElement("rect", { class: "balk--voorbij", x: left, y: MARGIN.top, width: end - left, height: bottom - MARGIN.top });
  }

  return { title: "Tijdlijn van het traject", marks, legend, table: { head, rows }, isOpen: true, draw };
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

function outflowChart({ punten, omslagpunt, uitstroom }) {
  const points = punten.map(({ uitstroom: count, resultaat }) => ({ count, amount: Number(resultaat) }));
  const amountAt = new Map(points.map(({ count, amount }) => [count, amount]));
  const others = Math.max(...points.map(({ count }) => count).filter((count) => count !== omslagpunt), uitstroom);
  const isNear = (count) => others === 0 || count <= FAR * others;
  const seen = points.filter(({ count }) => isNear(count));
  const marks = [{ kind: "nu", at: uitstroom, text: `Uw invulling: ${outflow(uitstroom)}, ${euro(amountAt.get(uitstroom))}` }];
  if (omslagpunt !== null) {
    const outside = isNear(omslagpunt) ? "" : " (valt buiten het beeld)";
    marks.push({ kind: "omslag", at: omslagpunt, text: `Omslagpunt: ${outflow(omslagpunt)}${outside}` });
  }

  function draw(d3, width) {
    const amounts = [0, ...seen.map(({ amount }) => amount)];
    const highest = Math.max(...amounts.map(Math.abs));
    const bottom = MARGIN.top + 20 + AMOUNTS.height;
    const across = d3.scaleLinear([0, Math.max(1, ...seen.map(({ count }) => count))], [AMOUNTS.left, width - MARGIN.right]);
    const up = d3.scaleLinear(d3.extent(amounts), [bottom, MARGIN.top + 20]).nice();
    if (highest === 0) up.domain([-1, 1]);
    const ticks = across.ticks(Math.max(2, Math.floor((width - AMOUNTS.left) / AMOUNTS.tick))).filter(Number.isInteger);
    const line = d3.line(({ count }) => across(count), ({ amount }) => up(amount));
    const dot = ({ count, amount }) =>
      svgElement("circle", { class: `punt${count === uitstroom ? " punt--nu" : ""}`, cx: across(count), cy: up(amount), r: count === uitstroom ? 6 : 3.5 });
    const { lowest, group } = markElements(marks, across, MARGIN.top + 20, bottom);
    return {
      height: lowest + 24 + MARGIN.bottom,
      parts: [
        svgElement("text", { x: 2, y: MARGIN.top + 10 }, "Maatschappelijk resultaat"),
        axisElement(d3, d3.axisLeft(up).ticks(6).tickFormat((amount) => (highest < MILLION ? wholeEuro : shortEuro)(amount)), AMOUNTS.left, 0),
        axisElement(d3, d3.axisBottom(across).tickValues(ticks).tickFormat((count) => whole.format(count)), 0, bottom),
        svgElement("line", { class: "nullijn", x1: AMOUNTS.left, x2: width - MARGIN.right, y1: up(0), y2: up(0) }),
        group,
        svgElement("path", { class: "lijn", d: line(seen) }),
        ...seen.map(dot),
        svgElement("text", { x: width - MARGIN.right, y: lowest + 20, "text-anchor": "end" }, "Aantal kandidaten dat uitstroomt"),
      ],
    };
  }

  const rows = points.map(({ count, amount }) => [whole.format(count), euro(amount)]);
  return {
    title: "Resultaat bij elk aantal kandidaten dat uitstroomt",
    marks,
    table: { head: ["Uitstroom", "Maatschappelijk resultaat"], rows },
    draw,
  };
}

/** A line for each series, known by its number, its colour and its dashes; limits lie across. */
function lineChart({ titel, as_x: xName, as_y: yName, lijnen: lines, grenzen: limits }) {
  const first = lines[0].punten[0].x;
  const last = lines[0].punten.at(-1).x;
  const marks = [
    ...lines.map(({ naam, punten }) => ({
      text: `${naam}: ${whole.format(punten[0].y)} in ${first}, ${whole.format(punten.at(-1).y)} in ${last}`,
    })),
    ...limits.map(({ naam, y }) => ({ text: `Grens ${naam}: ${whole.format(y)}` })),
  ];

  function draw(d3, width) {
    const bottom = MARGIN.top + 20 + AMOUNTS.height;
    const right = width - MARGIN.right - 2 * MARK.size - 4;
    const heights = [...lines.flatMap(({ punten }) => punten.map(({ y }) => y)), ...limits.map(({ y }) => y)];
    const across = d3.scaleLinear([first, last], [LINES.left, right]);
    const up = d3.scaleLinear([0, Math.max(1, ...heights)], [bottom, MARGIN.top + 20]).nice();
    const xTicks = across.ticks(Math.max(2, Math.floor((right - LINES.left) / AMOUNTS.tick))).filter(Number.isInteger);
    const yTicks = up.ticks(6).filter(Number.isInteger);
    const line = d3.line(({ x }) => across(x), ({ y }) => up(y));
    const limitLines = limits.map(({ y }) =>
      svgElement("line", { class: "grenslijn", x1: LINES.left, x2: right, y1: up(y), y2: up(y) }),
    );
    const paths = lines.map(({ punten }, place) => svgElement("path", { class: `lijn lijn--${place + 1}`, d: line(punten) }));
    const ends = spread(lines.map(({ punten }) => up(punten.at(-1).y)), bottom).map((y, place) =>
      numberElement(right + MARK.size + 4, y, place + 1, `lijnnummer lijnnummer--${place + 1}`),
    );
    const starts = spread(limits.map(({ y }) => up(y)), bottom).map((y, place) =>
      numberElement(LINES.left + MARK.size + 6, y, lines.length + place + 1, "lijnnummer lijnnummer--grens"),
    );
    return {
      height: bottom + 44 + MARGIN.bottom,
      parts: [
        svgElement("text", { x: 2, y: MARGIN.top + 10 }, yName),
        axisElement(d3, d3.axisLeft(up).tickValues(yTicks).tickFormat((count) => whole.format(count)), LINES.left, 0),
        axisElement(d3, d3.axisBottom(across).tickValues(xTicks).tickFormat(String), 0, bottom),
        ...limitLines,
        ...paths,
        ...ends,
        ...starts,
        svgElement("text", { x: right, y: bottom + 40, "text-anchor": "end" }, xName),
      ],
    };
  }

  const rows = lines[0].punten.map(({ x }, place) => [String(x), ...lines.map(({ punten }) => whole.format(punten[place].y))]);
  return { title: titel, marks, table: { head: [xName, ...lines.map(({ naam }) => naam)], rows }, draw };
}

/** Heights for numbers, near where they belong and never over each other. */
function spread(wanted, bottom) {
  const step = 2 * MARK.size + 2;
  const order = wanted.map((y, place) => ({ y, place })).sort((one, other) => one.y - other.y || one.place - other.place);
  order.forEach((one, place) => (one.y = place ? Math.max(one.y, order[place - 1].y + step) : one.y));
  let floor = bottom;
  for (const one of order.reverse()) {
    one.y = Math.min(one.y, floor);
    floor = one.y - step;
  }
  return order.sort((one, other) => one.place - other.place).map(({ y }) => y);
}

const numberElement = (x, y, number, kind) =>
  svgElement(
    "g",
    { class: kind },
    svgElement("circle", { cx: x, cy: y, r: MARK.size }),
    svgElement("text", { x, y: y + 4.5, "text-anchor": "middle" }, String(number)),
  );

const KINDS = { tijdlijn: timeline, uitstroom: outflowChart, lijnen: lineChart };
