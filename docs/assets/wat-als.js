// Another plan beside the present one: a second form with the same fields, and both answers side by side.
// The other plan stands in the address too, so that a colleague sees the same two.

import { changeAddress, readAddress } from "./rekenadres.js";
import { element } from "./element.js";
import { Form } from "./formulier.js";
import { answerElements } from "./uitkomst.js";

const root = document.querySelector("[data-rekenhulp]");
const section = root.querySelector("[data-wat-als]");
const site = new URL(document.body.dataset.basis, document.baseURI);

if (section) listen();

function listen() {
  const part = (name) => section.querySelector(`[data-${name}]`);
  let present = null; // the answer on the page, with its question and address
  let form = null;
  let turn = 0;

  function say(text) {
    part("melding").textContent = text;
  }

  /** The fields of the present plan that the other plan has too. */
  function presentPlan() {
    const names = new Set([...form.form.querySelectorAll("[data-veld]")].map((one) => one.dataset.veld));
    const kept = [...new URLSearchParams(present.input)].filter(([name]) => names.has(name.split(".")[0]));
    return new URLSearchParams(kept).toString();
  }

  function open() {
    if (form) return;
    part("plek").append(section.querySelector("template").content.cloneNode(true));
    form = new Form(part("plek").querySelector("form"), say);
    form.form.addEventListener("submit", (event) => {
      event.preventDefault();
      compare(true);
    });
    part("terug").addEventListener("click", () => {
      form.fill(presentPlan());
      say("Het huidige plan staat er weer.");
    });
    part("dicht").addEventListener("click", () => {
      close();
      changeAddress({ other: "" });
      part("open").focus();
    });
    part("open").hidden = true;
    form.fill(presentPlan());
  }

  function close() {
    turn += 1;
    form = null;
    part("plek").replaceChildren();
    part("vergelijking").hidden = true;
    part("open").hidden = false;
  }

  async function compare(mayFocus) {
    const mine = ++turn;
    const typed = form.collect();
    const same = Object.entries(present.question).filter(([name]) => !typed.places.has(name));
    const question = { ...Object.fromEntries(same), ...typed.question };
    form.clearFaults();
    say("De rekenhulp is bezig. De vergelijking komt vanzelf.");
    let answer;
    try {
      answer = await present.ask(root.dataset.rekenhulp, { nu: present.question, anders: question }, "vergelijk");
    } catch {
      return; // the page has said that the calculator stopped
    }
    if (mine !== turn) return;
    part("vergelijking").hidden = !answer.goed;
    changeAddress({ other: typed.address });
    if (!answer.goed) {
      say("");
      form.showFaults(answer.fouten, typed.places);
      return;
    }
    part("vergelijking").replaceChildren(...comparison(present.answer, answer, typed.shown));
    say(answer.zinnen[0]);
    if (mayFocus) part("vergelijking").querySelector("h3").focus();
  }

  root.addEventListener("uitkomst", ({ detail }) => {
    section.hidden = !detail.answer.goed;
    if (!detail.answer.goed) return;
    present = detail;
    const { other } = readAddress();
    if (other) {
      open();
      form.fill(other);
      compare(false);
    } else if (form) {
      close();
    }
  });
  root.addEventListener("leeg", () => {
    if (form) close();
    section.hidden = true;
  });
  part("open").addEventListener("click", () => {
    open();
    section.querySelector("#ander-plan").focus();
  });
}

function comparison(present, { anders: other, verschillen: lines, zinnen: sentences }, shown) {
  return [
    element("h3", { tabindex: "-1" }, "De twee plannen naast elkaar"),
    element("ul", {}, ...sentences.map((one) => element("li", {}, one))),
    element("div", { class: "naast-elkaar" }, summary("Huidig plan", present), summary("Ander plan", other)),
    differences(lines),
    element("details", { class: "stap" }, element("summary", {}, "De hele uitkomst van het andere plan"), ...answerElements(other, shown, site)),
  ];
}

function summary(title, { samenvatting }) {
  return element("section", {}, element("h4", {}, title), ...samenvatting.map((one) => element("p", {}, one)));
}

function differences(lines) {
  const head = ["Wat", "Huidig plan", "Ander plan", "Verschil"].map((one) => element("th", { scope: "col" }, one));
  const row = ({ naam, nu, anders, verschil, gelijk }) =>
    element(
      "tr",
      gelijk ? {} : { class: "verschilt" },
      element("th", { scope: "row" }, naam),
      ...[nu, anders, verschil].map((one) => element("td", {}, one)),
    );
  return element(
    "div",
    { class: "beeld__tabel", tabindex: "0", role: "region", "aria-label": "Tabel met beide plannen" },
    element("table", { class: "beeld__getallen" }, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...lines.map(row))),
  );
}
