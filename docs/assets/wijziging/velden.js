// The fields of one form: what is filled in, as answers to the questions of the command line, and back again.

import { readDay } from "../gedeeld/datum.js";
import { element } from "../gedeeld/element.js";
import { find, findAll } from "../gedeeld/vinden.js";

/** @typedef {Record<string, string[]>} Answers */

const AS_IN_A_FILE = /^\d{4}(-Q[1-4]|-\d\d(-\d\d)?)?$/;
const AMOUNT = /^\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^\d+(?:,\d+)?$/;

/** A day as a policy file has it; what is no day stays as it is, and the check says what is wrong. */
const day = (text) => (AS_IN_A_FILE.test(text) ? text : (readDay(text).dag ?? text));
/** A number with a point, as a policy file has it. */
const amount = (text) => (AMOUNT.test(text) ? text.replaceAll(".", "").replace(",", ".") : text);
/** The same number as one writes it here; with a point in it, it would be read as thousands. */
const written = (text) => (/^-?\d+\.\d+$/.test(text) ? text.replace(".", ",") : text);

const fieldsOf = (form) => findAll(form, "[data-veld]");
const inputsOf = (field) =>
  /** @type {(HTMLInputElement|HTMLTextAreaElement|HTMLSelectElement)[]} */ (
    /** @type {unknown} */ (findAll(field, "[data-invoer]"))
  );

/**
 * What is filled in where it matters, each question with its answers.
 * @param {HTMLElement} form
 * @returns {Answers}
 */
export function readAnswers(form) {
  /** @type {Answers} */
  const answers = {};
  for (const field of fieldsOf(form)) {
    const given = answerOf(field);
    if (given.length) answers[String(field.dataset.veld)] = given;
  }
  return answers;
}

function answerOf(field) {
  const inputs = inputsOf(field);
  const kind = field.dataset.soort;
  const texts = inputs.map((one) =>
    "checked" in one && one.type === "checkbox" && !one.checked ? "" : one.value.trim(),
  );
  if (kind === "waarden") {
    return texts.flatMap((text, place) => (text ? [`${inputs[place].dataset.waarde}=${amount(text)}`] : []));
  }
  if (kind === "regels") return texts[0].split("\n").flatMap((line) => line.trim() || []);
  return texts.filter(Boolean).map(kind === "dag" ? day : (text) => text);
}

/**
 * Fills the fields with answers; what is not answered becomes empty.
 * @param {HTMLElement} form
 * @param {Answers} answers
 */
export function fillAnswers(form, answers) {
  for (const field of fieldsOf(form)) {
    const given = answers[String(field.dataset.veld)] ?? [];
    const ticked = given.flatMap((one) => one.split(",").map((part) => part.trim()));
    for (const input of inputsOf(field)) {
      if (input instanceof HTMLInputElement && input.type === "checkbox") input.checked = ticked.includes(input.value);
      else if (field.dataset.soort === "waarden") {
        const own = given.find((one) => one.startsWith(`${input.dataset.waarde}=`));
        input.value = written(own?.slice(own.indexOf("=") + 1) ?? "");
      } else input.value = given.join("\n");
    }
  }
}

/**
 * Fills the fields, unless they cannot say all of it: then they stay as they were.
 * @param {HTMLElement} form
 * @param {Answers} answers
 * @returns {boolean} whether they say it
 */
export function tryAnswers(form, answers) {
  const before = readAnswers(form);
  fillAnswers(form, answers);
  const found = readAnswers(form);
  const names = fieldsOf(form).map(({ dataset }) => String(dataset.veld));
  const isSaid = names.every((name) => parts(found[name]) === parts(answers[name]));
  if (!isSaid) fillAnswers(form, before);
  return isSaid;
}

const parts = (texts = []) =>
  texts
    .flatMap((one) => one.split(","))
    .map((one) => one.trim())
    .sort()
    .join();

/**
 * Puts there what the kader has: its values, gemeenten, versions, and what need not go along.
 * @param {HTMLElement} form
 * @param {string} command
 * @param {any} about
 */
export function fitFields(form, command, about) {
  for (const field of fieldsOf(form)) {
    const options = field.querySelector("[data-opties]");
    if (!options) continue;
    const id = `voorstel-${command}-${field.dataset.veld}`;
    const kind = field.dataset.soort;
    if (kind === "waarden") options.replaceChildren(...about.waarden.map((one) => valueField(id, one)));
    else if (kind === "versies" || kind === "voorstellen") {
      const blank = element("option", { value: "" }, "(geen keuze)");
      options.replaceChildren(blank, ...about[kind].map(([value, text]) => element("option", { value }, text)));
    } else {
      const listed = kind === "gemeenten" ? about.gemeenten : about.weglaten;
      options.replaceChildren(...listed.map(([value, text]) => checkbox(id, value, text)));
    }
    field.dataset.leeg = String(!options.hasChildNodes());
  }
}

/**
 * The gemeenten stand on the page once; every question that offers them all gets a box for each.
 * @param {HTMLElement} form
 * @param {[string, string][]} gemeenten
 */
export function offerGemeenten(form, gemeenten) {
  for (const place of findAll(form, "[data-alle-gemeenten]")) {
    const id = place.dataset.alleGemeenten;
    place.replaceChildren(...gemeenten.map(([value, text]) => checkbox(id, value, text)));
  }
}

function valueField(id, { naam, heet, nu, eenheid }) {
  const own = `${id}-${naam}`;
  return element(
    "div",
    { class: "wijziging__waarde" },
    element("label", { for: own }, `${heet} (nu: ${nu})`),
    element(
      "div",
      { class: "bij" },
      element("input", {
        class: "invoer invoer--getal",
        id: own,
        type: "text",
        autocomplete: "off",
        "data-invoer": "",
        "data-waarde": naam,
        "aria-describedby": `${id}-fout ${own}-eenheid`,
      }),
      element("span", { id: `${own}-eenheid` }, eenheid),
    ),
  );
}

function checkbox(id, value, text) {
  const input = element("input", { type: "checkbox", id: `${id}-${value}`, value, "data-invoer": "" });
  return element("div", { class: "optie" }, input, element("label", { for: input.id }, text));
}

/**
 * Shows the questions that matter, and no others.
 * @param {HTMLElement} form
 * @param {string[]} matter
 */
export function showMatters(form, matter) {
  for (const field of fieldsOf(form)) {
    field.hidden = !matter.includes(String(field.dataset.veld)) || field.dataset.leeg === "true";
  }
}

/**
 * Puts each message at its field.
 * @param {HTMLElement} form
 * @param {Record<string, string[]>} faults
 */
export function showFaults(form, faults) {
  for (const field of fieldsOf(form)) {
    const messages = faults[String(field.dataset.veld)] ?? [];
    const place = find(field, ".veld__fout");
    place.hidden = messages.length === 0;
    place.replaceChildren(...messages.map((one) => element("span", { class: "veld__foutregel" }, sentence(one))));
    field.classList.toggle("veld--fout", messages.length > 0);
    for (const input of inputsOf(field)) {
      if (messages.length) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
    const folded = field.closest("details");
    if (messages.length && folded) folded.open = true;
  }
}

/** A message as a sentence of its own. */
export const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? "" : "."}`;

/** The first thing to fill in of a field. */
export const firstInput = (form, name) => inputsOf(find(form, `[data-veld="${CSS.escape(name)}"]`))[0];
