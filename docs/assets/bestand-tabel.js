// The table with an answer for each row of a file: sorted by a head, what ends soon on top, a page at a time.

import { element } from "./element.js";

const PER_PAGE = 50;
const whole = new Intl.NumberFormat("nl-NL");
const words = new Intl.Collator("nl-NL", { numeric: true, sensitivity: "base" });
const count = (number) => `${whole.format(number)} ${number === 1 ? "rij" : "rijen"}`;

export class Table {
  /**
   * @param parts the elements: table, pages, previous, next, place
   * @param {(text: string) => void} announce tells what happened to someone who cannot see it
   */
  constructor(parts, announce) {
    this.parts = parts;
    this.announce = announce;
    parts.previous.addEventListener("click", () => this.#turn(-1));
    parts.next.addEventListener("click", () => this.#turn(1));
  }

  /**
   * @param {{title: string, key: (row) => unknown, cell: (row) => (string | Element)}[]} columns of which those with
   *   `answer` belong to the answer, and are taken together in a row with faults
   * @param {{answer: {weken?: number | null, fouten?: string[]}}[]} rows in the order of the file
   * @param {number | null} weeks
   */
  show(columns, rows, weeks) {
    this.columns = columns;
    this.rows = rows;
    this.weeks = weeks;
    this.sorted = null;
    this.isDown = false;
    this.page = 0;
    this.#order();
    this.#build();
  }

  #order() {
    const isSoon = ({ answer: { weken } }) => this.weeks !== null && Number.isInteger(weken) && weken <= this.weeks;
    const sound = this.rows.filter(({ answer }) => !answer.fouten);
    this.soon = this.#inOrder(sound.filter(isSoon), this.sorted ?? { key: ({ answer }) => answer.weken });
    this.others = this.#inOrder(sound.filter((row) => !isSoon(row)), this.sorted);
    this.faulty = this.rows.filter(({ answer }) => answer.fouten);
    this.ordered = [...this.soon, ...this.others, ...this.faulty];
  }

  /** Sorted by a column; what has nothing there comes last, either way. */
  #inOrder(rows, column) {
    if (!column) return rows;
    const way = this.isDown ? -1 : 1;
    return rows
      .map((row) => [column.key(row) ?? null, row])
      .sort(([one], [other]) => {
        if (one === null || other === null) return Number(one === null) - Number(other === null);
        return way * (typeof one === "number" ? one - other : words.compare(one, other));
      })
      .map(([, row]) => row);
  }

  #build() {
    const heads = this.columns.map((column) => {
      const button = element("button", { type: "button", class: "sorteer" }, column.title);
      button.addEventListener("click", () => this.#sortBy(column));
      return element("th", { scope: "col", "aria-sort": "none" }, button);
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
    this.announce(this.sorted ? `Gesorteerd op ${column.title}, ${way}.` : "De volgorde is weer die van het bestand.");
  }

  #turn(step) {
    this.page += step;
    this.#fill();
    this.announce(this.parts.place.textContent);
    this.parts.table.focus();
  }

  #fill() {
    const pages = Math.max(1, Math.ceil(this.ordered.length / PER_PAGE));
    this.page = Math.min(Math.max(this.page, 0), pages - 1);
    const first = this.page * PER_PAGE;
    const shown = this.ordered.slice(first, first + PER_PAGE);
    this.body.replaceChildren(...shown.flatMap((row, place) => [...this.#headingAt(first + place), this.#rowElement(row)]));
    this.heads.forEach((head, place) => {
      const isSorted = this.columns[place] === this.sorted;
      head.setAttribute("aria-sort", isSorted ? (this.isDown ? "descending" : "ascending") : "none");
    });
    this.parts.pages.hidden = pages === 1;
    this.parts.previous.disabled = this.page === 0;
    this.parts.next.disabled = this.page === pages - 1;
    this.parts.place.textContent = `${whole.format(first + 1)} tot en met ${whole.format(first + shown.length)} van ${count(this.ordered.length)}`;
  }

  /** The heading above the first row of a group. */
  #headingAt(place) {
    const groups = [
      [0, this.soon, `Eindigt binnen ${this.weeks} ${this.weeks === 1 ? "week" : "weken"} na de peildatum`],
      [this.soon.length, this.soon.length ? this.others : [], "De andere trajecten"],
      [this.soon.length + this.others.length, this.faulty, "Niet uitgerekend"],
    ];
    return groups
      .filter(([start, rows]) => start === place && rows.length > 0)
      .map(([, rows, title]) => {
        const span = { colspan: this.columns.length, scope: "rowgroup" };
        return element("tr", { class: "tussenkop" }, element("th", span, `${title}: ${count(rows.length)}`));
      });
  }

  #rowElement(row) {
    const { fouten: faults } = row.answer;
    const shown = faults ? this.columns.filter(({ answer }) => !answer) : this.columns;
    const [first, ...others] = shown.map(({ cell }) => cell(row));
    const cells = [element("th", { scope: "row" }, first), ...others.map((one) => element("td", {}, one))];
    if (faults) cells.push(element("td", { class: "rijfout", colspan: this.columns.length - shown.length }, faults.join(" ")));
    return element("tr", {}, ...cells);
  }
}
