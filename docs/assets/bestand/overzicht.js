// What there is to say about all rows of a file together. The words come from the calculator; here they get their place.

import { element } from "../gedeeld/element.js";
import { scrollingTable, textCells } from "../gedeeld/tabel.js";

const MOST_NAMED = 3; // rows named in a sentence
const whole = new Intl.NumberFormat("nl-NL");

function sentence({ tekst, rijen }, nameOf, place) {
  const look = place === 0 ? { class: "zinnen__kop" } : {};
  if (rijen.length === 0) return element("p", look, tekst);
  const more = rijen.length - MOST_NAMED;
  const names = rijen.slice(0, MOST_NAMED).map(nameOf).join("; ");
  return element("p", look, `${tekst}: ${names}${more > 0 ? `; en nog ${whole.format(more)}` : ""}.`);
}

function kaderLine({ titel, versie, status, adres }, site) {
  return element("li", {}, element("a", { href: new URL(adres, site).href }, titel), ` (versie ${versie}, ${status})`);
}

function verdictTable(verdicts, many, site) {
  const row = ({ tekst, aantal, kaders }) => [
    tekst,
    ...textCells([whole.format(aantal)]),
    element("td", {}, element("ul", {}, ...kaders.map((one) => kaderLine(one, site)))),
  ];
  return scrollingTable(
    "uitkomsten en kaders",
    ["Uitkomst", many, "Kader"],
    verdicts.map(row),
    "beeld__getallen bestand__oordelen",
  );
}

/**
 * @param overview what the calculator says: zinnen and oordelen
 * @param {(place: number) => string} nameOf how the reader knows a row
 * @param {string} many what the rows are about: PMC's
 * @param {URL} site the address that all links start from
 */
export function overviewElements({ zinnen, oordelen }, nameOf, many, site) {
  const sentences = zinnen.map((one, place) => sentence(one, nameOf, place));
  return [
    ...(sentences.length ? [element("div", { class: "zinnen" }, ...sentences)] : []),
    ...(oordelen.length ? [verdictTable(oordelen, many, site)] : []),
  ];
}
