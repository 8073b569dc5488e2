// What stands behind the bar of every page, and what is said of what does not hold. It is the same everywhere and asks
// for a script, so it is fetched once and stands on no page.

import { element } from "../gedeeld/element.js";

const PARTS = ["Dag", "Maand", "Jaar"];
const NOTES = [
  ["nog niet", "Toen nog niet bekend"],
  ["niet te zeggen", "Of dit toen al gold, is niet te zeggen"],
  ["zonder inhoud", "Gold toen niet (meer)"],
  ["in een deel", "Geldt alleen in een deel van het gebied"],
];

/** The form in which a reader chooses a day and a gemeente. */
export function choiceForm() {
  const day = element(
    "fieldset",
    { class: "veld", "aria-describedby": "peil-uitleg peil-fout" },
    element("legend", { class: "veld__label" }, "Wat gold er op deze dag?"),
    element("p", { class: "veld__uitleg", id: "peil-uitleg" }, "Laat de dag leeg voor wat het laatst gold."),
    element("p", { class: "veld__fout", id: "peil-fout", "data-peil-fout": "", hidden: "" }),
    element("div", { class: "datum" }, ...PARTS.map(dayPart)),
  );
  const place = element(
    "div",
    { class: "veld" },
    element("label", { class: "veld__label", for: "peil-gemeente" }, "In welke gemeente?"),
    element(
      "select",
      { class: "invoer", id: "peil-gemeente", "data-peil-gemeente": "" },
      element("option", { value: "" }, "(geen gemeente gekozen)"),
    ),
  );
  const button = element("button", { class: "knop", type: "submit" }, "Toon");
  const attributes = { novalidate: "", autocomplete: "off", "data-peil-formulier": "" };
  return element("form", { class: "peilbalk__formulier", ...attributes }, day, place, button);
}

function dayPart(label) {
  const name = label.toLowerCase();
  const id = `peil-${name}`;
  const attributes = { class: `invoer invoer--${name}`, id, type: "text", inputmode: "numeric", spellcheck: "false" };
  return element(
    "div",
    { class: "datum__deel" },
    element("label", { for: id }, label),
    element("input", { ...attributes, "data-deel": "", "aria-describedby": "peil-fout" }),
  );
}

/** A template for each way in which something does not hold. */
export function notes() {
  const place = element("span", { "data-peilplaats": "" });
  return [...NOTES, ["elders", "Geldt niet in ", place]].map(([how, ...said]) => {
    const made = element("template", { "data-toen": how });
    made.content.append(element("span", { class: "toen" }, ...said));
    return made;
  });
}
