// The form: what is typed, to a question and to an address, and back. Knows kinds of fields, never a field.

import { dayText, fillDay, spreadWholeDays } from "../gedeeld/dagvakken.js";
import { element } from "../gedeeld/element.js";
import { quote } from "../gedeeld/tekst.js";
import { choice } from "../peiling/peiling.js";
import { counts, matters } from "./telt.js";

const MOST_PROBLEMS = 8;

const inputs = (group) => [...group.querySelectorAll("[data-invoer]")].filter((one) => !one.closest("template"));
const isList = (group) => group.dataset.soort === "lijst";
const rowsOf = (list) => [...list.querySelectorAll(":scope > [data-rijen] > [data-rij]")];

/** The fields of a form or of a row, without those of the rows inside. */
const fieldsIn = (owner) =>
  [...owner.querySelectorAll("[data-veld]")].filter((one) => one.parentElement.closest("[data-rij], form") === owner);

const isFilled = (group) => (isList(group) ? rowsOf(group).some(isRowFilled) : readField(group) !== "");
const isRowFilled = (row) => fieldsIn(row).some((one) => counts(one) && isFilled(one));
const targetIn = (group) => {
  const all = inputs(group);
  return all.find((one) => one.checked) ?? all[0] ?? group.querySelector("button");
};

const asTyped = (isoDay) => isoDay.split("-").map(Number).reverse().join("-");

function todayText() {
  const today = new Date();
  return `${today.getDate()}-${today.getMonth() + 1}-${today.getFullYear()}`;
}

/** The day that the reader chose for the whole site, or today. */
function startDay() {
  const { day } = choice();
  return day ? asTyped(day) : todayText();
}

function readField(group) {
  const all = inputs(group);
  if (group.dataset.soort === "datum") return dayText(all);
  if (all[0].type === "radio") return all.find((one) => one.checked)?.value ?? "";
  return all[0].value.trim();
}

/** Puts a text in a field; false when the field cannot hold it. */
function writeField(group, text) {
  const all = inputs(group);
  if (group.dataset.soort === "datum") return fillDay(all, text);
  if (all[0].type === "radio") {
    for (const one of all) one.checked = one.value === text;
    return text === "" || all.some((one) => one.checked);
  }
  all[0].value = text;
  return all[0].value === text;
}

/** A field as a reader would write it down. */
function shownField(group) {
  const all = inputs(group);
  const chosen = all.find((one) => one.checked);
  if (chosen) return chosen.labels[0].textContent;
  if (all[0].localName === "select") return all[0].selectedOptions[0].textContent;
  if (group.dataset.soort === "overname") return "overgenomen uit een andere rekenhulp";
  if (group.dataset.soort === "bedrag") return `€ ${readField(group).replace(/^€\s*/, "")}`;
  const unit = group.querySelector("[data-eenheid]");
  const text = readField(group);
  const saysUnit = /[a-z%]/i.test(text);
  return unit && !saysUnit ? `${text} ${unit.textContent}` : text;
}

/** The fields of a row as one reads them: «1-8-2017 tot en met 21-8-2017», «hout, € 100». */
function shownRow(row) {
  const filled = fieldsIn(row).filter((one) => counts(one) && isFilled(one));
  const before = ({ dataset }, place) => (place === 0 ? "" : dataset.veld === "tot_en_met" ? " tot en met " : ", ");
  return filled.map((one, place) => before(one, place) + shownField(one)).join("");
}

/** What is still needed is nobody's mistake. */
function summaryTitle(faults) {
  const isOne = faults.length === 1;
  if (faults.every(({ nodig }) => nodig))
    return isOne ? "Er is nog één ding nodig" : `Er zijn nog ${faults.length} dingen nodig`;
  return isOne ? "Er is iets niet goed ingevuld" : `Er zijn ${faults.length} dingen niet goed ingevuld`;
}

export class Form {
  /** @param {(text: string) => void} announce tells what happened to someone who cannot see it */
  constructor(form, announce) {
    this.form = form;
    this.announce = announce;
    this.summary = form.querySelector("[data-fouten]");
    this.made = 0;
    this.hasTurns = true; // until a fault points at a field that had no turn yet
    this.asWritten = false; // what an address says is shown whole, until the reader changes something
    form.addEventListener("input", () => {
      this.asWritten = false;
      this.showWhatMatters();
    });
    form.addEventListener("click", (event) => this.#clicked(event.target));
    spreadWholeDays(form, (box) => {
      const group = box.closest('[data-soort="datum"]');
      return group && inputs(group);
    });
    for (const list of fieldsIn(form).filter(isList)) this.#countRows(list);
    this.clear();
    form.dataset.klaar = "";
  }

  /** Shows the fields that matter, now that those before them are as they are. */
  showWhatMatters(owner = this.form) {
    const fields = fieldsIn(owner);
    const known = fields.map(({ dataset }) => dataset.veld);
    const answers = {};
    for (const group of fields) {
      if (isList(group)) for (const row of rowsOf(group)) this.showWhatMatters(row);
      if ("als" in group.dataset) {
        const isNeeded = matters(JSON.parse(group.dataset.als), answers, known);
        group.toggleAttribute("data-telt", isNeeded || (this.asWritten && isFilled(group)));
      }
      if ("na" in group.dataset) {
        const hasTurn = matters(JSON.parse(group.dataset.na), answers, known);
        group.toggleAttribute("data-beurt", hasTurn || isFilled(group) || !this.hasTurns);
      }
      if (counts(group) && isFilled(group)) answers[group.dataset.veld] = isList(group) ? "" : readField(group);
    }
  }

  /** Whether all that the calculator cannot do without is filled in. */
  isComplete() {
    return [...this.form.querySelectorAll("[data-verplicht]")].every((group) => {
      const row = group.parentElement.closest("[data-rij]");
      return !counts(group) || (row && !isRowFilled(row)) || isFilled(group);
    });
  }

  /** Whether an answer of another calculator is taken over in one of the fields. */
  takesOver() {
    return fieldsIn(this.form).some((one) => one.dataset.soort === "overname" && counts(one) && isFilled(one));
  }

  /** Opens what a field stands in, and goes to it. */
  goTo(target) {
    const closed = target.closest("details:not([open])");
    if (closed) closed.open = true;
    target.focus();
  }

  /**
   * What is filled in.
   * @returns question: as the calculator reads it; address: as a fragment; shown: short labels, values and the id of
   *          the field; places: from the name of a field to its element
   */
  collect() {
    const question = {};
    const address = new URLSearchParams();
    const shown = [];
    const places = new Map();
    for (const group of fieldsIn(this.form)) {
      const name = group.dataset.veld;
      places.set(name, group);
      if (!counts(group)) continue;
      const label = group.dataset.kort || group.dataset.label;
      if (!isList(group)) {
        const text = readField(group);
        if (text === "") continue;
        question[name] = text;
        address.append(name, text);
        if (!group.hidden) shown.push([label, [shownField(group)], targetIn(group).id]);
        continue;
      }
      const filled = rowsOf(group).filter(isRowFilled);
      if (filled.length === 0) continue;
      question[name] = filled.map((row, place) => {
        places.set(`${name}.${place}`, row);
        const values = {};
        for (const inner of fieldsIn(row)) {
          const path = `${name}.${place}.${inner.dataset.veld}`;
          places.set(path, inner);
          const text = readField(inner);
          if (text === "" || !counts(inner)) continue;
          values[inner.dataset.veld] = text;
          address.append(path, text);
        }
        return values;
      });
      shown.push([label, filled.map(shownRow), targetIn(group).id]);
    }
    return { question, address: address.toString(), shown, places };
  }

  /** Fills the form from an address; gives in Dutch what could not be taken over. */
  fill(address) {
    this.#empty();
    const problems = [];
    const seen = new Set();
    const rows = new Map();
    const write = (group, text) => {
      if (!writeField(group, text))
        problems.push(`${group.dataset.label} In het adres staat ${quote(text)}; dat past hier niet.`);
    };
    for (const [name, text] of new URLSearchParams(address)) {
      const [top, place, inner, ...rest] = name.split(".");
      const group = fieldsIn(this.form).find((one) => one.dataset.veld === top);
      const isRow = /^\d{1,4}$/.test(place ?? "") && inner !== undefined && rest.length === 0;
      if (seen.has(name)) {
        problems.push(`Het veld ${quote(name)} staat meer dan één keer in het adres; alleen het eerste telt.`);
      } else if (!group || (isList(group) ? !isRow : place !== undefined)) {
        problems.push(`Het veld ${quote(name)} bestaat hier niet.`);
      } else if (isList(group)) {
        const found = rows.get(group) ?? rows.set(group, new Map()).get(group);
        const row = found.get(Number(place)) ?? found.set(Number(place), []).get(Number(place));
        row.push([name, inner, text]);
      } else {
        write(group, text);
      }
      seen.add(name);
    }
    for (const [group, found] of rows) {
      for (const [, values] of [...found].sort(([one], [other]) => one - other)) {
        const row = this.addRow(group);
        if (!row) {
          problems.push(
            `${group.dataset.label} Het adres noemt er ${found.size}; meer dan ${group.dataset.max} kan niet.`,
          );
          break;
        }
        for (const [name, inner, text] of values) {
          const field = fieldsIn(row).find((one) => one.dataset.veld === inner);
          if (field) write(field, text);
          else problems.push(`Het veld ${quote(name)} bestaat hier niet.`);
        }
      }
    }
    this.#addLeast();
    this.asWritten = true;
    this.showWhatMatters();
    this.#openFilled();
    const more = problems.length - MOST_PROBLEMS;
    return more > 0 ? [...problems.slice(0, MOST_PROBLEMS), `En nog ${more} keer zoiets.`] : problems;
  }

  /** Empties every field and forgets the faults; a list that may not stay empty begins with its first rows. */
  clear() {
    this.#empty();
    this.#addLeast();
    this.asWritten = false;
    this.showWhatMatters();
    this.#openFilled();
  }

  /** What only refines an answer stands closed, until something is filled in there that the form did not begin with. */
  #openFilled() {
    const isOwn = (group) => counts(group) && isFilled(group);
    const isStart = (group) => "vandaag" in group.dataset && readField(group) === startDay();
    for (const one of this.form.querySelectorAll("details.groep"))
      one.open = [...one.querySelectorAll("[data-veld]")].some((group) => isOwn(group) && !isStart(group));
  }

  #empty() {
    this.clearFaults();
    this.hasTurns = true;
    for (const group of fieldsIn(this.form)) {
      if (!isList(group)) writeField(group, "");
      else for (const row of rowsOf(group)) row.remove();
      if (isList(group)) this.#countRows(group);
    }
  }

  #addLeast() {
    for (const list of fieldsIn(this.form).filter(isList)) {
      while (rowsOf(list).length < Number(list.dataset.min)) this.addRow(list);
    }
  }

  /** Begins with today, or with the day and gemeente that the reader chose for the whole site. */
  fillStart() {
    const { gemeente } = choice();
    for (const group of this.form.querySelectorAll("[data-vandaag]")) writeField(group, startDay());
    const place = fieldsIn(this.form).find((one) => one.dataset.veld === "gemeente");
    if (place && gemeente) writeField(place, gemeente);
    this.showWhatMatters();
  }

  /** Fills in one field, as if the reader typed it; what is filled in is seen. */
  fillOne(name, text) {
    const group = fieldsIn(this.form).find((one) => one.dataset.veld === name);
    if (!group) return;
    writeField(group, text);
    const fold = group.closest("details.groep");
    if (fold instanceof HTMLDetailsElement && isFilled(group)) fold.open = true;
  }

  focusFirst() {
    inputs(this.form)[0].focus();
  }

  clearFaults() {
    this.summary.hidden = true;
    for (const one of this.form.querySelectorAll(".veld__fout")) {
      one.hidden = true;
      one.replaceChildren();
    }
    for (const one of this.form.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
    for (const one of this.form.querySelectorAll(".veld--fout")) one.classList.remove("veld--fout");
  }

  /** Shows the faults at their fields and in a summary, which gets the focus. */
  showFaults(faults, places) {
    if (faults.some(({ veld: name }) => places.has(name) && "na" in places.get(name).dataset)) this.hasTurns = false;
    this.showWhatMatters();
    const [title, list] = this.summary.children;
    title.textContent = summaryTitle(faults);
    list.replaceChildren(...faults.map((fault) => this.#faultLine(fault, places)));
    this.summary.hidden = false;
    this.summary.focus();
  }

  #faultLine({ veld: name, melding: message, nodig: isNeeded }, places) {
    const group = places.get(name);
    if (!group || group.hidden || !counts(group))
      return element("li", {}, name ? `${quote(name)}: ${message}` : message);
    const { label } = places.get(name.split(".")[0]).dataset;
    const target = targetIn(group);
    const place = group.querySelector(".veld__fout");
    const kind = element("span", { class: "alleen-voorlezen" }, isNeeded ? "Nog nodig: " : "Fout: ");
    place.append(element("span", { class: "veld__foutregel" }, kind, message));
    place.hidden = false;
    group.classList.add("veld--fout");
    if (group.getAttribute("role") === "radiogroup") group.setAttribute("aria-invalid", "true");
    else if (!isList(group))
      for (const one of inputs(group)) if (one.type !== "radio") one.setAttribute("aria-invalid", "true");
    const link = element("a", { href: `#${target.id}` }, `${label} ${message}`);
    link.addEventListener("click", (event) => {
      event.preventDefault(); // the address keeps what is filled in
      this.goTo(target);
    });
    return element("li", {}, link);
  }

  /** Adds an empty row; null when the list is full. */
  addRow(list) {
    if (rowsOf(list).length >= Number(list.dataset.max)) return null;
    const row = list.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
    const number = String(++this.made);
    for (const one of row.querySelectorAll("*")) {
      for (const { name, value } of [...one.attributes]) {
        if (value.includes("__rij__")) one.setAttribute(name, value.replaceAll("__rij__", number));
      }
    }
    list.querySelector("[data-rijen]").append(row);
    this.#countRows(list);
    this.showWhatMatters(row);
    return row;
  }

  #countRows(list) {
    const word = list.dataset.enkelvoud;
    const rows = rowsOf(list);
    rows.forEach((row, place) => {
      row.querySelector("[data-rijnaam]").textContent = `${word[0].toUpperCase()}${word.slice(1)} ${place + 1}`;
      row.querySelector("[data-rijnaam-klein]").textContent = `${word} ${place + 1}`;
    });
    const isFull = rows.length >= Number(list.dataset.max);
    const button = list.querySelector(":scope > [data-erbij]");
    button.textContent = rows.length ? `Nog een ${word} toevoegen` : `Een ${word} toevoegen`;
    button.hidden = isFull;
    list.querySelector(":scope > [data-vol]").hidden = !isFull;
  }

  #clicked(target) {
    if (target.closest("[data-erbij]")) {
      const row = this.addRow(target.closest("[data-veld]"));
      if (row) inputs(row)[0].focus();
    }
    if (target.closest("[data-weg]")) {
      const row = target.closest("[data-rij]");
      const list = row.parentElement.closest("[data-veld]");
      const rows = rowsOf(list);
      const next = rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1];
      const name = row.querySelector("[data-rijnaam]").textContent;
      row.remove();
      this.#countRows(list);
      (next?.querySelector("[data-weg]") ?? list.querySelector("[data-erbij]")).focus();
      this.announce(`${name} is weggehaald.`);
      this.form.dispatchEvent(new Event("input"));
    }
  }
}
