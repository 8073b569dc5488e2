// What there is to say about all rows of a file together. The words come from the calculator; here they get their place.

import { element } from "./element.js";

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
  const head = ["Uitkomst", many, "Kader"].map((one) => element("th", { scope: "col" }, one));
  const row = ({ tekst, aantal, kaders }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, tekst),
      element("td", {}, whole.format(aantal)),
      element("td", {}, element("ul", {}, ...kaders.map((one) => kaderLine(one, site)))),
    );
  return element(
    "div",
    { class: "beeld__tabel", tabindex: "0", role: "region", "aria-label": "Tabel met uitkomsten en kaders" },
    element(
      "table",
      { class: "beeld__getallen bestand__oordelen" },
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...verdicts.map(row)),
    ),
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
