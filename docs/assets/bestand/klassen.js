// The numbers on top of the outcome: how many rows there are of each class. Each of them filters the table.

import { element } from "../gedeeld/element.js";
import { count, whole } from "../gedeeld/tekst.js";
import { find } from "../gedeeld/vinden.js";

const PAUSE = 400; // milliseconds without typing

/**
 * A class of rows; what it holds may depend on a setting, which can be changed here.
 * @typedef {{naam: string, titel: string, rows: any[], instelling: string, vraag: string}} Class
 */

export class Classes {
  /** @type {Class[]} */
  #classes = [];
  /** @type {string | null} the name of the only class in the table */
  #chosen = null;

  /**
   * @param {HTMLElement} box
   * @param {(rows: any[] | null, title: string) => void} filter shows only these rows, or all again
   * @param {(setting: string, text: string) => void} change gives a setting another value
   */
  constructor(box, filter, change) {
    this.group = find(box, "[role=group]");
    this.questions = find(box, "[data-klassenvragen]");
    this.fault = find(box, ".veld__fout");
    this.filter = filter;
    this.change = change;
  }

  /**
   * Shows other numbers; what the reader chose stays chosen when it is still there.
   * @param {Class[]} classes
   * @param {Record<string, string>} settings what is filled in
   */
  show(classes, settings) {
    const isSame = classes.map(({ naam }) => naam).join() === this.#classes.map(({ naam }) => naam).join();
    this.#classes = classes;
    this.fault.hidden = true;
    const chosen = classes.find(({ naam, rows }) => isSame && naam === this.#chosen && rows.length > 0);
    const asked = classes.filter(({ instelling: setting }) => setting);
    this.#chosen = chosen?.naam ?? null;
    this.questions.hidden = asked.length === 0;
    this.group.replaceChildren(...classes.map((one) => this.#button(one)));
    if (isSame) for (const one of asked) this.#fill(one, settings);
    else this.questions.replaceChildren(...asked.map((one) => this.#question(one, settings)));
    this.filter(chosen?.rows ?? null, chosen?.titel ?? "");
  }

  /** Says why a setting cannot have the value that was typed. */
  refuse(message) {
    this.fault.textContent = message;
    this.fault.hidden = false;
  }

  #button({ naam: name, titel: title, rows }) {
    const button = element(
      "button",
      { type: "button", class: "klasse", "aria-pressed": String(name === this.#chosen), "data-klasse": name },
      element("strong", {}, whole(rows.length)),
      " ",
      title,
    );
    button.disabled = rows.length === 0;
    button.addEventListener("click", () => this.#press(name));
    return button;
  }

  #press(name) {
    this.#chosen = this.#chosen === name ? null : name;
    for (const one of this.group.querySelectorAll("button"))
      one.setAttribute("aria-pressed", String(one.dataset.klasse === this.#chosen));
    const chosen = this.#classes.find(({ naam }) => naam === this.#chosen);
    this.filter(chosen?.rows ?? null, chosen?.titel ?? "");
  }

  #question({ naam: name, instelling: setting, vraag: question }, settings) {
    const id = `klasse-${name}`;
    const input = element("input", { class: "invoer", id, inputmode: "numeric", autocomplete: "off" });
    input.value = settings[setting] ?? "";
    /** @type {number | undefined} */
    let waiting;
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.change(setting, input.value.trim()), PAUSE);
    });
    return element("p", { class: "klassen__vraag" }, element("label", { for: id }, question), " ", input);
  }

  /** What is typed stays as it is: the reader may still be typing. */
  #fill({ naam: name, instelling: setting }, settings) {
    const input = find(this.questions, `#klasse-${name}`, HTMLInputElement);
    if (document.activeElement !== input) input.value = settings[setting] ?? "";
  }
}

/** What the table shows, in words. */
export const filterWords = (rows, title) =>
  rows ? `${count(rows.length, "rij", "rijen")}: ${title}.` : "De tabel heeft weer alle rijen.";
