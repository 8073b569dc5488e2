// Plans side by side as elements. The words come from the calculator; here they only get their place.

import { drawnFigures } from "../beeld/beeld.js";
import { plant } from "../gedeeld/boom.js";
import { element } from "../gedeeld/element.js";
import { tableTree } from "../gedeeld/tabel.js";
import { answerElements } from "./antwoord.js";

/**
 * @param present the answer of the present plan
 * @param answer the comparison, as read from its JSON
 * @param {{shown: [string, string[]][]}[]} typed what was filled in for each other plan
 */
export function comparison(present, { namen, zinnen, regels, invulling, beelden, anders }, typed) {
  const answers = [present, ...anders];
  return [
    element("h3", { tabindex: "-1" }, "Naast elkaar"),
    element(
      "p",
      { class: "melding", "data-oud": "", hidden: "" },
      "U hebt daarna iets veranderd. Deze vergelijking hoort nog bij wat u eerst invulde. Kies «Vergelijk» voor een nieuwe.",
    ),
    element("ul", {}, ...zinnen.map((one) => element("li", {}, one))),
    element("div", { class: "naast-elkaar" }, ...answers.map((one, place) => card(namen[place], one, place + 1))),
    ...drawnFigures(beelden),
    section("De uitkomsten", [table(namen, regels, "de uitkomsten")]),
    section(
      "Wat anders is ingevuld",
      invulling.length
        ? [table(namen, invulling, "wat anders is ingevuld")]
        : [element("p", {}, "Er is niets anders ingevuld.")],
    ),
    ...anders.map((one, place) =>
      element(
        "details",
        { class: "stap" },
        element("summary", {}, `De hele uitkomst: ${namen[place + 1]}`),
        ...answerElements(one, typed[place].shown.map(withoutWay)),
      ),
    ),
  ];
}

/**
 * The field to change stands in the form of the plan, and not under this answer.
 * @param {[string, string[]]} shown
 * @returns {[string, string[]]}
 */
const withoutWay = ([label, values]) => [label, values];

function section(title, parts) {
  return element("section", {}, element("h4", {}, title), ...parts);
}

function card(name, { samenvatting: [headline] }, number) {
  return element("section", { class: `reeks--${number}` }, element("h4", {}, name), element("p", {}, headline));
}

/** What differs from the present plan says so in words, and is marked. */
function cell({ tekst, verschil }) {
  if (verschil === null) return ["td", {}, tekst];
  return ["td", { class: "verschilt" }, ["span", {}, tekst], " ", ["span", { class: "verschilt__woorden" }, verschil]];
}

function table(names, lines, what) {
  const rows = lines.map(({ naam, cellen }) => [naam, ...cellen.map(cell)]);
  return plant(tableTree(what, ["Wat", ...names], rows, "beeld__getallen beeld__getallen--plannen"));
}
