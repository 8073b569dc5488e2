// The panel to narrow a search down, and what is chosen in it as buttons that take a choice away again.

import { element } from "../gedeeld/element.js";
import { whole } from "../gedeeld/tekst.js";

const SHORT = 8; // so many choices of a facet are shown at first

/** Makes the fields of every facet in `place`; `changed(facet, value, isChosen)` is called for a choice. */
export class Panel {
  constructor(place, facets, changed) {
    this.facets = facets;
    this.fields = facets.names.map((facet) => new Field(facet, facets, changed));
    place.replaceChildren(...this.fields.map((field) => field.element));
  }

  show(found, chosen, choice) {
    for (const field of this.fields) field.show(found, chosen, choice);
  }
}

class Field {
  isLong = false;
  total = 0; // finds

  /**
   * @param {string} facet
   * @param {import("./facetten.js").Facets} facets
   * @param {(facet: string, value: string, isChosen: boolean) => void} changed
   */
  constructor(facet, facets, changed) {
    this.facet = facet;
    this.facets = facets;
    this.legend = element("legend", { class: "verfijn__naam" });
    this.more = element("button", { class: "verfijn__meer", type: "button" });
    this.more.addEventListener("click", () => {
      this.isLong = !this.isLong;
      this.arrange();
    });
    this.items = [...facets.of(facet)].map(([value, name]) => {
      const box = element("input", { type: "checkbox", value });
      const count = element("span", { class: "verfijn__aantal" });
      box.addEventListener("change", () => changed(facet, value, box.checked));
      const label = element("label", { class: "verfijn__keuze" }, box, element("span", {}, name), count);
      return { value, box, count, element: element("li", {}, label), number: 0 };
    });
    const list = element("ul", { class: "verfijn__lijst", role: "list" }, ...this.items.map((item) => item.element));
    this.element = element("fieldset", { class: "verfijn__veld" }, this.legend, list, this.more);
  }

  show(found, chosen, choice) {
    this.total = found.length;
    const counts = this.facets.counts(this.facet, found, chosen);
    this.legend.textContent = this.facets.question(this.facet, choice);
    for (const item of this.items) {
      item.number = counts.get(item.value) ?? 0;
      item.box.checked = chosen.get(this.facet).has(item.value);
      item.count.textContent = whole(item.number);
    }
    this.arrange();
  }

  /** Shows what can be chosen, the most found first to be shown; the order stays, and so does the focus. */
  arrange() {
    const isKept = ({ box }) => box.checked || box === document.activeElement;
    const useful = this.items.filter((item) => item.number > 0 || isKept(item));
    const most = [...useful].sort((one, other) => other.number - one.number).slice(0, SHORT);
    for (const item of this.items) {
      item.element.hidden = !useful.includes(item) || !(this.isLong || most.includes(item) || isKept(item));
    }
    this.more.hidden = useful.length <= SHORT;
    this.more.textContent = this.isLong ? "Toon er minder" : `Toon alle ${useful.length}`;
    // A choice that every find has narrows nothing down.
    this.element.hidden = useful.every((item) => item.number === this.total && !item.box.checked);
  }
}

/** What is chosen, as buttons; `remove(facet, value)` takes one away, and without a facet all of them. */
export function showChosen(place, facets, chosen, remove) {
  const all = facets.names.flatMap((facet) => [...chosen.get(facet)].map((value) => [facet, value]));
  const buttons = all.map(([facet, value]) => {
    const text = facets.inWords(facet, value);
    const made = element("button", { class: "zoek__keuze", type: "button", "aria-label": `Haal weg: ${text}` }, text);
    made.addEventListener("click", () => remove(facet, value));
    return made;
  });
  if (buttons.length > 1) {
    const made = element("button", { class: "zoek__keuze zoek__keuze--alles", type: "button" }, "Haal alle keuzes weg");
    made.addEventListener("click", () => remove());
    buttons.push(made);
  }
  place.replaceChildren(...buttons.map((button) => element("li", {}, button)));
  place.hidden = buttons.length === 0;
}
