// Other plans beside the present one: for each a form with the same fields, and all answers side by side.
// They stand in the address too, so that a colleague sees the same.

import { element } from "../gedeeld/element.js";
import { lowerFirst } from "../gedeeld/tekst.js";
import { find, findAll } from "../gedeeld/vinden.js";
import { chooseDiffering, forgetDiffering, showDiffering } from "./anders.js";
import { Form } from "./formulier.js";
import { changeAddress, readAddress } from "./rekenadres.js";
import { addSteps } from "./stapjes.js";
import { comparison } from "./vergelijking.js";

const root = find(document, "[data-rekenhulp], [data-bestand]");
const [section] = findAll(root, "[data-wat-als]");

if (section) listen();

/** @typedef {{form: Form, box: HTMLDetailsElement}} Plan */

function listen() {
  const part = (name) => find(section, `[data-${name}]`);
  const names = JSON.parse(section.dataset.namen ?? "[]");
  /** @type {Plan[]} the other plans, in their order */
  const plans = [];
  /** @type {any} the answer on the page, with its question and address */
  let present = null;
  /** @type {string | null} what was filled in for the comparison on the page */
  let compared = null;
  let known = ""; // the other plans in the address, as this page last saw them
  let made = 0;
  let turn = 0;

  function say(text) {
    part("melding").textContent = text;
  }

  const ownName = (plan) => find(plan.box, "[data-veld=heet] [data-invoer]", HTMLInputElement).value.trim();
  const nameOf = (plan) => ownName(plan) || names[plans.indexOf(plan) + 1];
  const nameInside = (plan) => (ownName(plan) ? `«${ownName(plan)}»` : lowerFirst(nameOf(plan)));
  const showOwn = (plan) => showDiffering(plan.box, plan.form.collect().address, presentPlan(plan));

  /** Fills in a plan anew; what differs then is asked. */
  function fill(plan, address) {
    forgetDiffering(plan.box);
    const problems = plan.form.fill(address);
    showOwn(plan);
    showNames();
    return problems;
  }

  const filledIn = () => plans.map(({ form }) => form.collect().address);

  function writePlans(others) {
    known = String(others);
    changeAddress({ others });
  }

  /** The fields of the present plan that another plan has too. */
  function presentPlan(plan) {
    const has = new Set([...plan.box.querySelectorAll("[data-veld]")].map((one) => one.dataset.veld));
    const kept = [...new URLSearchParams(present.input)].filter(([name]) => has.has(name.split(".")[0]));
    return new URLSearchParams(kept).toString();
  }

  function add() {
    const template = find(section, "template", HTMLTemplateElement);
    const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    number(copy, String(++made));
    const box = find(copy, "details", HTMLDetailsElement);
    part("plek").append(copy);
    const plan = { box, form: new Form(find(box, "form", HTMLFormElement), say) };
    plans.push(plan);
    plan.form.form.addEventListener("submit", (event) => {
      event.preventDefault();
      compare(true);
    });
    plan.form.form.addEventListener("input", () => {
      showOwn(plan);
      showNames();
      markOld();
    });
    addSteps(box);
    chooseDiffering(box, () => showOwn(plan));
    find(box, "[data-terug]").addEventListener("click", () => {
      fill(plan, presentPlan(plan));
      markOld();
      say(`${nameOf(plan)} is weer gelijk aan ${lowerFirst(names[0])}.`);
    });
    find(box, "[data-plan-weg]").addEventListener("click", () => takeAway(plan));
    showNames();
    return plan;
  }

  function takeAway(plan) {
    const [name, place] = [nameOf(plan), plans.indexOf(plan)];
    plans.splice(place, 1);
    plan.box.remove();
    showNames();
    (plans[place] ?? plans[place - 1])?.box.querySelector("summary")?.focus();
    if (plans.length === 0) part("plan-erbij").focus();
    const gone = `${name} is weggehaald.`;
    const wasCompared = compared !== null;
    forget();
    writePlans(known === "" ? [] : filledIn());
    say(gone);
    if (wasCompared && plans.length) compare(false, `${gone} `);
  }

  function showNames() {
    for (const plan of plans) {
      find(plan.box, "[data-naam]").textContent = nameOf(plan);
      find(plan.box, "[data-naam-klein]").textContent = nameInside(plan);
    }
    const isFull = plans.length + 1 >= names.length;
    part("plan-erbij").hidden = isFull;
    part("plannen-vol").hidden = !isFull;
  }

  /** No comparison is on the page any more, and one that is under way does not count. */
  function forget() {
    turn += 1;
    compared = null;
    part("vergelijking").hidden = true;
  }

  function close() {
    forget();
    known = "";
    for (const { box } of plans.splice(0)) box.remove();
    part("planmelding").hidden = true;
    showNames();
    say("");
  }

  /** Says so when the comparison no longer belongs to what is filled in. */
  function markOld() {
    if (compared === null) return;
    const isOld = String(filledIn()) !== compared;
    const notice = part("oud");
    if (isOld && notice.hidden)
      say("De vergelijking hoort nog bij wat u eerst invulde. Kies «Vergelijk» voor een nieuwe.");
    notice.hidden = !isOld;
  }

  async function compare(mayFocus, before = "") {
    const mine = ++turn;
    const typed = plans.map(({ form }) => form.collect());
    const asked = typed.map(({ places, question }) => {
      const same = Object.entries(present.question).filter(([name]) => !places.has(name));
      return { ...Object.fromEntries(same), ...question };
    });
    part("planmelding").hidden = true;
    for (const { form } of plans) form.clearFaults();
    say("De rekenhulp is bezig. De vergelijking komt vanzelf.");
    let answer;
    try {
      answer = await present.ask(
        root.dataset.rekenhulp ?? root.dataset.bestand,
        { plannen: [present.question, ...asked] },
        "vergelijk",
      );
    } catch {
      return; // the page has said that the calculator stopped
    }
    if (mine !== turn) return;
    writePlans(typed.map(({ address }) => address));
    part("vergelijking").hidden = !answer.goed;
    if (!answer.goed) {
      compared = null;
      say("");
      showFaults(answer.fouten, typed);
      return;
    }
    compared = String(typed.map(({ address }) => address));
    for (const { box } of plans) box.open = false;
    part("vergelijking").replaceChildren(...comparison(present.answer, answer, typed));
    say(before + answer.zinnen[0]);
    if (mayFocus) find(part("vergelijking"), "h3").focus();
  }

  /** Each fault at its plan; the summary of the first plan with faults gets the focus. */
  function showFaults(faults, typed) {
    const plansWithFaults = plans.map((plan, place) => {
      const prefix = `plannen.${place + 1}`;
      const own = faults.filter(({ veld }) => veld === prefix || veld.startsWith(`${prefix}.`));
      return {
        plan,
        places: typed[place].places,
        own: own.map(({ veld, melding }) => ({ veld: veld.slice(prefix.length + 1), melding })),
      };
    });
    // What belongs to no other plan stands at the first: the question was too long, for example.
    const elsewhere = faults.filter(({ veld }) => !plans.some((_, place) => veld.startsWith(`plannen.${place + 1}`)));
    plansWithFaults[0].own.push(...elsewhere);
    for (const { plan, places, own } of plansWithFaults.reverse().filter((one) => one.own.length)) {
      plan.box.open = true;
      for (const { veld } of own) places.get(veld.split(".")[0])?.setAttribute("data-gekozen", "");
      showOwn(plan);
      plan.form.showFaults(own, places);
    }
  }

  /** The other plans as the address has them; false when not everything could be taken over. */
  function restore(others) {
    close();
    known = String(others);
    const most = names.length - 1;
    const problems = others.slice(0, most).flatMap((address) => {
      const plan = add();
      return fill(plan, address).map((one) => `${nameOf(plan)}: ${lowerFirst(one)}`);
    });
    if (others.length > most) {
      problems.push(
        `Het adres noemt er samen met het huidige ${others.length + 1}; meer dan ${names.length} naast elkaar kan niet.`,
      );
    }
    find(part("planmelding"), "ul").replaceChildren(...problems.map((one) => element("li", {}, one)));
    part("planmelding").hidden = problems.length === 0;
    if (problems.length) part("planmelding").focus();
    return problems.length === 0;
  }

  root.addEventListener("uitkomst", (event) => {
    const { detail } = /** @type {CustomEvent} */ (event);
    section.hidden = !detail.answer.goed;
    if (!detail.answer.goed) return;
    present = detail;
    for (const plan of plans) showOwn(plan);
    const { others } = readAddress();
    const isNew = String(others) !== known;
    const isWhole = isNew ? restore(others) : true;
    if (plans.length && isWhole && (isNew || compared !== null)) compare(false);
  });
  root.addEventListener("leeg", () => {
    close();
    section.hidden = true;
  });
  part("plan-erbij").addEventListener("click", () => {
    const plan = add();
    fill(plan, presentPlan(plan));
    markOld();
    plan.box.querySelector("summary")?.focus();
  });
}

/** Gives the ids in a copy of the form a number of their own, in the templates of its rows too. */
function number(copy, text) {
  for (const one of copy.querySelectorAll("*")) {
    for (const { name, value } of [...one.attributes]) {
      if (value.includes("__plan__")) one.setAttribute(name, value.replaceAll("__plan__", text));
    }
    if (one.localName === "template") number(one.content, text);
  }
}
