// The table with an answer for each row of a file: in blocks, sorted by a head, a page at a time.

import { element } from "../gedeeld/element.js";
import { count, whole } from "../gedeeld/tekst.js";
import { placesInOrder } from "./orde.js";

const PER_PAGE = 50;
const LONG = 40; // characters that still fit on a line
const howMany = (number) => count(number, "rij", "rijen");

/** Amounts stand under each other at the right, and long texts get lines. */
function kindOf(text, key) {
  if (Array.isArray(key)) return { class: "bedrag" };
  return text.length > LONG ? { class: "lang" } : {};
}

/** @param {Column} column */
const staying = (column) => (column.stays ? { class: "vast" } : {});

/** @param {Column} column */
const leading = (column) => (column.leads ? { class: "voorop" } : {});

/**
 * A row of the file, with its answer.
 * @typedef {{number: number, cells: string[], rank?: number | null, isAlarming?: boolean, answer: any}} Row
 */

/**
 * @typedef {object} Column
 * @property {string} title
 * @property {(row: Row) => import("./orde.js").Key} key what to sort by
 * @property {(row: Row) => string | Element} cell
 * @property {boolean} [answer] whether it belongs to the answer; in a row with faults such columns are taken together
 * @property {boolean} [stays] whether it stays in sight when one scrolls sideways, beside the first
 * @property {boolean} [leads] whether it says what a row says first
 * @property {boolean} [more] whether one sees it only when one asks for all columns
 */

/** @typedef {{title: string, rows: Row[]}} Block rows with an answer; without a title a block has no heading */

export class Table {
  /** @type {Column[]} */
  columns = [];
  /** @type {Column[]} those that one sees */
  shown = [];
  /** @type {Block[]} */
  blocks = [];
  /** @type {Row[]} all of them in the order of the table */
  ordered = [];
  /** @type {Set<Row> | null} the only rows to show */
  #only = null;
  #hasAll = false;
  /** @type {HTMLElement[]} */
  heads = [];
  body = element("tbody");
  /** @type {Column | null} */
  sorted = null;
  isDown = false;
  page = 0;

  /**
   * @typedef {object} Parts
   * @property {HTMLElement} table
   * @property {HTMLElement} pages
   * @property {HTMLButtonElement} previous
   * @property {HTMLButtonElement} next
   * @property {HTMLElement} place
   */

  /**
   * @param {Parts} parts
   * @param {(text: string) => void} announce tells what happened to someone who cannot see it
   */
  constructor(parts, announce) {
    this.parts = parts;
    this.announce = announce;
    parts.previous.addEventListener("click", () => this.#turn(-1));
    parts.next.addEventListener("click", () => this.#turn(1));
  }

  /**
   * @param {Column[]} columns
   * @param {Block[]} blocks in the order to begin with
   * @param {Row[]} faulty the rows without an answer
   */
  show(columns, blocks, faulty) {
    this.columns = columns;
    this.sorted = null;
    this.isDown = false;
    this.page = 0;
    this.#only = null;
    this.#arrange(blocks, faulty);
    this.#build();
  }

  /** The same rows in other blocks; how they are sorted and which of them are shown stays. */
  rearrange(blocks, faulty) {
    this.#arrange(blocks, faulty);
    this.#fill();
  }

  #arrange(blocks, faulty) {
    this.blocks = [...blocks, { title: "Niet uitgerekend", rows: faulty }];
    this.#order();
  }

  /** Shows only these rows, or all again, from the first page on. */
  only(rows) {
    if (!rows && !this.#only) return;
    this.#only = rows && new Set(rows);
    this.page = 0;
    this.#fill();
  }

  /** Shows all columns, or only those that one sees first. */
  showAll(hasAll) {
    this.#hasAll = hasAll;
    this.#build();
  }

  /** Sorting leaves the blocks as they are; rows with a fault keep the order of the file. */
  #order() {
    const { sorted, isDown } = this;
    const last = this.blocks.length - 1;
    this.ordered = this.blocks.flatMap(({ rows }, place) => {
      if (!sorted || place === last) return rows;
      return placesInOrder(rows.map(sorted.key), isDown).map((one) => rows[one]);
    });
  }

  #build() {
    this.shown = this.columns.filter(({ more }) => this.#hasAll || !more);
    const heads = this.shown.map((column) => {
      const button = element("button", { type: "button", class: "sorteer" }, column.title);
      button.addEventListener("click", () => this.#sortBy(column));
      return element("th", { scope: "col", "aria-sort": "none", ...staying(column) }, button);
    });
    this.body = element("tbody");
    this.parts.table.replaceChildren(
      element("table", { class: "beeld__getallen" }, element("thead", {}, element("tr", {}, ...heads)), this.body),
    );
    this.heads = heads;
    this.#fill();
  }

  #sortBy(column) {
    if (this.sorted === column && this.isDown) this.sorted = null;
    else [this.sorted, this.isDown] = [column, this.sorted === column];
    if (!this.sorted) this.isDown = false;
    this.page = 0;
    this.#order();
    this.#fill();
    const way = this.isDown ? "aflopend" : "oplopend";
    this.announce(this.sorted ? `Gesorteerd op ${column.title}, ${way}.` : "De volgorde is weer die van het begin.");
  }

  #turn(step) {
    this.page += step;
    this.#fill();
    this.announce(this.parts.place.textContent);
    this.parts.table.focus();
  }

  #fill() {
    const only = this.#only;
    const kept = (rows) => (only ? rows.filter((row) => only.has(row)) : rows);
    const all = kept(this.ordered);
    const pages = Math.max(1, Math.ceil(all.length / PER_PAGE));
    this.page = Math.min(Math.max(this.page, 0), pages - 1);
    const first = this.page * PER_PAGE;
    const shown = all.slice(first, first + PER_PAGE);
    const headings = this.#headings(kept);
    this.body.replaceChildren(
      ...shown.flatMap((row, place) => [...(headings.get(first + place) ?? []), this.#rowElement(row)]),
    );
    this.heads.forEach((head, place) => {
      const isSorted = this.shown[place] === this.sorted;
      head.setAttribute("aria-sort", isSorted ? (this.isDown ? "descending" : "ascending") : "none");
    });
    this.parts.pages.hidden = pages === 1;
    this.parts.previous.disabled = this.page === 0;
    this.parts.next.disabled = this.page === pages - 1;
    this.parts.place.textContent = `${whole(first + 1)} tot en met ${whole(first + shown.length)} van ${howMany(all.length)}`;
    this.parts.table.style.setProperty("--eerste-kolom", `${this.heads[0].offsetWidth}px`);
  }

  /** The heading above the first row of each block that has one, by the place of that row. */
  #headings(kept) {
    const found = new Map();
    let start = 0;
    for (const { title, rows } of this.blocks) {
      const number = kept(rows).length;
      if (title && number > 0) {
        const span = { colspan: this.shown.length, scope: "rowgroup" };
        const words = element("span", {}, `${title}: ${howMany(number)}`);
        found.set(start, [element("tr", { class: "tussenkop" }, element("th", span, words))]);
      }
      start += number;
    }
    return found;
  }

  #rowElement(row) {
    const { fouten: faults } = row.answer;
    const shown = faults ? this.shown.filter(({ answer }) => !answer) : this.shown;
    const [first, ...others] = shown;
    const cells = [
      element("th", { scope: "row" }, first.cell(row)),
      ...others.map((one) => {
        const kind = kindOf(one.cell(row), faults ? null : one.key(row));
        return element("td", { ...kind, ...leading(one), ...staying(one) }, one.cell(row));
      }),
    ];
    if (faults)
      cells.push(element("td", { class: "rijfout", colspan: this.shown.length - shown.length }, faults.join(" ")));
    return element("tr", row.isAlarming ? { class: "alarm" } : {}, ...cells);
  }
}
