// What is found while someone types in the field in the head: a few links below it, and the way to all results.

import { element } from "../gedeeld/element.js";
import { count, upperFirst } from "../gedeeld/tekst.js";

const PAUSE = 120; // milliseconds without typing
const MOST = 5;

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} input
 * @param {() => Promise<any>} loadSearch
 * @param choice gives the choice of the reader
 * @param {URL} base
 * @param {(asked: string) => string} addressOf the search page with a question
 */
export function startSuggestions(form, input, loadSearch, choice, base, addressOf) {
  const list = element("ul", { class: "kop__voorstellen", role: "list", "aria-label": "Voorstellen" });
  const told = element("p", { class: "alleen-voorlezen", role: "status" });
  let latest = 0;
  let timer = 0;
  list.hidden = true;
  form.append(list, told);

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(propose, PAUSE);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      close();
      input.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || list.hidden) return;
    event.preventDefault();
    /** @type {HTMLElement[]} */
    const stops = [input, ...list.querySelectorAll("a")];
    const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    stops[(at + step + stops.length) % stops.length].focus();
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !form.contains(relatedTarget)) close();
  });

  function close() {
    latest++;
    clearTimeout(timer);
    list.hidden = true;
    list.replaceChildren();
    told.textContent = "";
  }

  async function propose() {
    const mine = ++latest;
    const asked = input.value.trim();
    if (!asked) return close();
    try {
      const { search } = await loadSearch();
      const answer = await search.ask(asked, choice());
      const finds = await answer.next(answer.found.slice(0, MOST));
      if (mine !== latest) return;
      list.replaceChildren(...finds.map((find) => row(find, base)), all(asked, answer.found.length));
      list.hidden = false;
      told.textContent = `${upperFirst(count(answer.found.length, "voorstel", "voorstellen"))}; met pijl omlaag kiest u er een.`;
    } catch {
      if (mine === latest) close(); // Enter goes to the search page, which says what is wrong
    }
  }

  function all(asked, number) {
    const text = number
      ? `Alle ${count(number, "resultaat", "resultaten")} voor „${asked}”`
      : `Niets gevonden voor „${asked}”`;
    return element(
      "li",
      {},
      element("a", { class: "kop__voorstel kop__voorstel--alle", href: addressOf(asked) }, text),
    );
  }
}

function row({ path, title, kind }, base) {
  const about = element("span", { class: "kop__voorstelsoort" }, kind);
  return element(
    "li",
    {},
    element("a", { class: "kop__voorstel", href: new URL(path, base).href }, `${title} `, about),
  );
}
