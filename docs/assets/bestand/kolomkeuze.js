// The step «Welke kolom is wat?»: of each column of the file the field that it is read as, to be changed by the reader.
// The calculator recognises the columns and says what is uncertain; here it is only shown and chosen.

import { element } from "../gedeeld/element.js";
import { quote, whole } from "../gedeeld/tekst.js";
import { find } from "../gedeeld/vinden.js";
import { someCells } from "./rijen.js";

const TO_LOOK = 2000; // milliseconds; who goes on sooner has not looked
const MOST_SHOWN = 100; // columns
const LOOKED_AT = 200; // rows, for an example of what is in a column
const NOT_USED = "(niet gebruiken)";
const OF_AN_OUTCOME = "eerdere uitkomst";

/** @typedef {{kop: string, veld: string, hoe: string, gok: string}} Column as the calculator recognised it */
/** @typedef {{kolommen: Column[], keuzes: any[], meldingen: string[], nakijken: string[]}} Recognised */
/** @typedef {{column: Column, place: number, select: HTMLSelectElement}} Choice */

const optionText = ({ veld, label }) => (veld === "kenmerk" || veld.includes(".") ? label : `${veld}: ${label}`);

/** What stands in a column, as an example. */
function exampleOf(place, rows) {
  const cell = rows.slice(0, LOOKED_AT).find(({ cells }) => cells[place]?.trim())?.cells[place];
  return cell ? `bijvoorbeeld ${quote(cell.trim())}` : "leeg in de eerste rijen";
}

export class ColumnChoice {
  /** @type {Choice[]} */
  #choices = [];
  /** @type {Column[]} */
  #columns = [];
  /** @type {Record<string, string[]>} */
  #cells = {};
  /** @type {string[]} what the file says of all its numbers */
  #scale = [];
  #turn = 0;

  /**
   * @param {HTMLElement} box
   * @param {(question: object) => Promise<Recognised>} recognise asks the calculator
   */
  constructor(box, recognise) {
    this.box = box;
    this.recognise = recognise;
    this.fold = find(box, "details", HTMLDetailsElement);
    this.list = find(box, "ol");
    /** Since when the reader has the columns of this file before him, in milliseconds. */
    this.shownAt = Infinity;
    /** Whether someone has to look at it. */
    this.isUnsure = false;
  }

  hide() {
    this.#turn += 1;
    this.box.hidden = true;
    this.shownAt = Infinity;
    this.isUnsure = false;
    this.#columns = [];
    this.#choices = [];
  }

  /**
   * Shows the columns of a file, with every guess filled in; open when someone has to look at it.
   * @param {import("./rijen.js").FileRows} file
   */
  async show({ heads, rows, scale }) {
    this.hide();
    const mine = this.#turn;
    this.#scale = scale;
    this.#cells = someCells({ heads, rows: rows.slice(0, LOOKED_AT) });
    const recognised = await this.recognise({ koppen: heads, cellen: this.#cells });
    if (mine !== this.#turn) return;
    this.#columns = recognised.kolommen;
    const shown = this.#columns
      .map((column, place) => ({ column, place }))
      .filter(
        ({ column, place }) =>
          column.hoe !== OF_AN_OUTCOME && (column.kop.trim() || rows.some(({ cells }) => cells[place]?.trim())),
      )
      .slice(0, MOST_SHOWN);
    this.#choices = shown.map((one) => ({ ...one, select: this.#select(one) }));
    this.list.replaceChildren(...this.#choices.map((one) => this.#line(one, rows)));
    for (const { column, select } of this.#choices) fill(select, recognised.keuzes, column.veld || column.gok);
    this.#tell(recognised);
    this.box.hidden = false;
    this.shownAt = performance.now();
    this.fold.open = this.isUnsure;
  }

  get isShown() {
    return !this.box.hidden;
  }

  /** Whether the reader can have looked at it. */
  get isSeen() {
    return performance.now() - this.shownAt > TO_LOOK;
  }

  /** Of each column the field that the reader sees chosen. */
  chosen() {
    const fields = this.sure();
    for (const { place, select } of this.#choices) fields[place] = select.value;
    return fields;
  }

  /** Of each column the field that is sure, without any guess. */
  sure() {
    return this.#columns.map(({ veld }) => veld);
  }

  unfold() {
    this.fold.open = true;
  }

  /** Puts the step before the reader. */
  focus() {
    this.unfold();
    find(this.fold, "summary").focus();
  }

  #select({ place }) {
    const id = `kolom-${place + 1}`;
    const select = element("select", { class: "invoer", id, "aria-describedby": `${id}-bij` });
    select.addEventListener("change", () => this.#changed());
    return select;
  }

  #line({ column, place, select }, rows) {
    const guess = column.gok ? [element("strong", {}, "gok, kijk dit na"), "; "] : [];
    return element(
      "li",
      column.gok ? { class: "kolomkeuze__gok" } : {},
      element("label", { for: select.id }, column.kop.trim() || `(kolom ${place + 1}, zonder kop)`),
      element("p", { class: "klein", id: `${select.id}-bij` }, ...guess, exampleOf(place, rows)),
      select,
    );
  }

  /** With another choice other fields are left, and something else may be missing. */
  async #changed() {
    const mine = ++this.#turn;
    this.shownAt = -Infinity;
    const heads = this.#columns.map(({ kop }) => kop);
    const recognised = await this.recognise({ koppen: heads, velden: this.chosen(), cellen: this.#cells });
    if (mine !== this.#turn) return;
    for (const { select } of this.#choices) fill(select, recognised.keuzes, select.value);
    this.#tell(recognised);
  }

  #tell({ kolommen: columns, meldingen: notices, nakijken }) {
    const doubts = [...this.#scale, ...nakijken];
    this.isUnsure = doubts.length > 0;
    const read = this.chosen().filter(Boolean).length;
    find(this.fold, "[data-kolomtelling]").textContent =
      `${whole(read)} van de ${whole(columns.length)} ${this.isUnsure ? "gelezen; kijk dit na" : "gelezen"}`;
    find(this.box, "[data-kolomzinnen]").replaceChildren(
      ...doubts.map((one) => element("p", { class: "kolomkeuze__nakijken" }, one)),
      ...notices.map((one) => element("p", {}, one)),
    );
  }
}

function fill(select, choices, field) {
  select.replaceChildren(
    element("option", { value: "" }, NOT_USED),
    ...choices.map((one) => element("option", { value: one.veld }, optionText(one))),
  );
  select.value = field;
}
