// What the reader chose, dropped or pasted, and its rows; read once, until he takes something else.

import { element } from "../gedeeld/element.js";
import { find } from "../gedeeld/vinden.js";
import { parseCsv } from "./csv.js";
import { readWorkbook } from "./rekenblad.js";
import { fileRows, headedAt, NO_ROWS } from "./rijen.js";
import { readText } from "./soort.js";

const PAUSE = 300; // milliseconds without typing, before a pasted text is looked at

/** @typedef {import("./rijen.js").FileRows} FileRows */

const EMPTY_WORKBOOK = "In dit Excel-bestand staat niets. Kies een bestand met een kopregel en daaronder rijen.";

export class Source {
  /** @type {File | null} */
  #file = null;
  /** @type {Promise<FileRows> | null} */
  #read = null;
  /** @type {ReturnType<typeof readWorkbook> | null} */
  #workbook = null;
  /** @type {number | undefined} */
  #waiting;

  /**
   * @param {HTMLElement} box around it all
   * @param {() => void} changed called as soon as there is something else
   * @param {() => void} ready called when it stays so for a moment
   * @param {(text: string) => void} announce
   * @param {(file: FileRows) => Promise<number | null>} findHeads the number of the row with the heads, if it is another
   */
  constructor(box, changed, ready, announce, findHeads) {
    this.chosen = find(box, "#bestand", HTMLInputElement);
    this.pasted = find(box, "#plakken", HTMLTextAreaElement);
    this.zone = find(box, "[data-neerzetten]");
    this.nameplate = find(box, "[data-bestandsnaam]");
    this.sheetBox = find(box, "[data-blad]");
    this.sheet = find(this.sheetBox, "select", HTMLSelectElement);
    this.changed = changed;
    this.ready = ready;
    this.announce = announce;
    this.findHeads = findHeads;
    this.chosen.addEventListener("change", () => this.#take(this.chosen.files?.[0] ?? null));
    this.pasted.addEventListener("input", () => this.#typed());
    this.sheet.addEventListener("change", () => this.#forget(0));
    for (const kind of ["dragenter", "dragover", "dragleave"]) {
      this.zone.addEventListener(kind, (event) => {
        event.preventDefault();
        this.zone.classList.toggle("neerzetten--boven", kind !== "dragleave");
      });
    }
    this.zone.addEventListener("drop", (event) => this.#dropped(event));
  }

  /** Whether it is a file, and not what is typed or pasted. */
  get isFile() {
    return this.#file !== null;
  }

  get isEmpty() {
    return !this.#file && this.pasted.value.trim() === "";
  }

  /** What stands ready instead of a file. */
  takeText(text) {
    this.chosen.value = "";
    this.#take(null);
    this.pasted.value = text;
    this.#forget(0);
  }

  /** @returns {Promise<FileRows>} rejects when the calculator stopped; who asks again, has it read anew */
  rows() {
    this.#read ??= this.#parse()
      .then((file) => this.#withHeads(file))
      .catch((error) => {
        this.#read = null;
        throw error;
      });
    return this.#read;
  }

  async #withHeads(file) {
    const number = await this.findHeads(file);
    return number === null ? file : headedAt(file, number);
  }

  async #parse() {
    if (!this.#file) return parseCsv(this.pasted.value);
    const content = await this.#file.arrayBuffer();
    const { text, isWorkbook, fault } = readText(content, this.#file.name);
    if (isWorkbook) return this.#parseWorkbook(content);
    return text === undefined ? { ...NO_ROWS, fault: fault ?? null } : parseCsv(text);
  }

  /** The rows of the sheet that is chosen, the first that is not empty to begin with. */
  async #parseWorkbook(content) {
    this.#workbook ??= readWorkbook(content);
    const { sheets, fault } = await this.#workbook;
    if (fault || sheets.length === 0) return { ...NO_ROWS, fault: fault ?? EMPTY_WORKBOOK };
    if (this.sheet.options.length !== sheets.length) {
      const options = sheets.map(({ name }, place) => element("option", { value: String(place) }, name));
      this.sheet.replaceChildren(...options);
    }
    this.sheetBox.hidden = sheets.length < 2;
    return fileRows(sheets[Number(this.sheet.value)]?.lines ?? []);
  }

  #typed() {
    if (this.#file) this.#name(null);
    this.chosen.value = "";
    this.#forget(PAUSE);
  }

  #take(file) {
    this.#name(file);
    this.pasted.value = "";
    this.#forget(0);
  }

  #name(file) {
    this.#file = file;
    this.#workbook = null;
    this.sheetBox.hidden = true;
    this.sheet.replaceChildren();
    this.nameplate.textContent = file ? `Gekozen: ${file.name}` : "";
  }

  #forget(pause) {
    this.#read = null;
    this.changed();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(this.ready, pause);
  }

  #dropped(event) {
    event.preventDefault();
    this.zone.classList.remove("neerzetten--boven");
    const [one] = event.dataTransfer.files;
    if (!one) return;
    this.chosen.value = "";
    this.#take(one);
    this.announce(`${one.name} staat klaar. Kies «Reken het bestand uit».`);
  }
}
