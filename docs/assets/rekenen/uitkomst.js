// An answer as elements. The words come from the calculator; here they only get their place.

import { drawPicture } from "../beeld/beeld.js";
import { element } from "../gedeeld/element.js";
import { scrollingTable, textCells } from "../gedeeld/tabel.js";

/**
 * @param answer the answer of the calculator, as read from its JSON
 * @param {[string, string[]][]} shown what was filled in
 * @param {URL} site the address that all links start from
 */
export function answerElements(answer, shown, site) {
  return [
    sentences(answer.samenvatting),
    ...answer.gelezen.map(({ melding }) => element("p", { class: "klein" }, melding)),
    keyFigures(answer.kerncijfers),
    answer.let_op.length ? notes(answer.let_op) : null,
    ...answer.tabellen.map(table),
    ...answer.beelden.map(drawPicture),
    answer.open_punten.length ? openPoints(answer.open_punten, site) : null,
    steps(answer.stappen, site),
    filledIn(shown),
    element("p", { class: "klein" }, `Gerekend met corpus ${answer.corpus}.`),
  ].filter((one) => one !== null);
}

function sentences([headline, ...others]) {
  const lines = others.map((sentence) => element("p", {}, sentence));
  return element("div", { class: "zinnen" }, element("p", { class: "zinnen__kop" }, headline), ...lines);
}

/** What one has to know of the answer, to open when one wants to. */
function notes(lines) {
  const body = lines.map((line) => element("p", {}, line));
  return element(
    "details",
    { class: "stap", "data-let-op": "" },
    element("summary", {}, "Meer over deze uitkomst"),
    ...body,
  );
}

function pair(name, ...values) {
  return element("div", {}, element("dt", {}, name), element("dd", {}, ...values));
}

function keyFigures(figures) {
  return element("dl", { class: "kerncijfers" }, ...figures.map(({ naam, waarde }) => pair(naam, waarde)));
}

function table({ titel, kop, rijen, dicht, getallen }) {
  const look = `tabel__cellen${getallen ? " tabel__cellen--getallen" : ""}`;
  const rows = rijen.map(([name, ...texts]) => [name, ...textCells(texts)]);
  const cells = scrollingTable(titel, kop, rows, look, "tabel");
  const details = element("details", { class: "stap" }, element("summary", {}, titel), cells);
  details.open = !dicht;
  return details;
}

function openPoints(points, site) {
  return element(
    "section",
    {},
    element("h3", {}, "Wat de bron hierbij open laat"),
    ...points.map((point) => openPoint(point, site)),
  );
}

function openPoint({ kader, vraag, lezingen, gekozen, wie, hier }, site) {
  const reading = lezingen.find(({ id }) => id === gekozen);
  const readings = lezingen.map(({ tekst }) => element("li", {}, tekst));
  let body = element("p", {}, "De bron zegt hier niets over.");
  if (readings.length) body = element("ul", {}, ...readings);
  if (reading) body = element("p", {}, `Gerekend met deze lezing: ${reading.tekst}`);
  if (hier) body.append(element("span", {}, ` ${hier}`));
  const link = element("a", { href: new URL(`kaders/${kader}/`, site).href }, "Naar het kader");
  return element(
    "div",
    { class: "openpunt" },
    element("p", {}, element("strong", {}, vraag)),
    body,
    element("p", { class: "openpunt__wie" }, `Wie gaat erover? ${wie} `, link),
  );
}

function steps(all, site) {
  const list = element("ol", { class: "stappen" }, ...all.map((step) => element("li", {}, oneStep(step, site))));
  const button = element("button", { type: "button", class: "knop knop--licht niet-op-papier" }, "Open alle stappen");
  button.addEventListener("click", () => {
    for (const one of list.querySelectorAll("details")) one.open = true;
    list.querySelector("summary").focus();
  });
  return element("section", {}, element("h3", {}, "Stap voor stap"), button, list);
}

function oneStep({ titel, regel, invulling, kader, versie, status, bron, adres }, site) {
  const source = element("p", { class: "klein" });
  if (adres) {
    source.append(
      element("a", { href: new URL(adres, site).href }, `Kader ${kader}, versie ${versie}`),
      `. Status: ${status}. `,
    );
  }
  source.append(`Bron: ${bron}`);
  return element(
    "details",
    { class: "stap" },
    element("summary", {}, titel),
    element("p", { class: "stap__regel" }, regel),
    element("p", { class: "stap__invulling" }, invulling),
    source,
  );
}

function filledIn(shown) {
  const lines = shown.map(([label, values]) =>
    pair(label, ...(values.length > 1 ? [element("ul", {}, ...values.map((one) => element("li", {}, one)))] : values)),
  );
  return element(
    "details",
    { class: "stap" },
    element("summary", {}, "Wat u invulde"),
    element("dl", { class: "feiten" }, ...lines),
  );
}
