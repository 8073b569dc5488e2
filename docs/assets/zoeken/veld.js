// A search field with its results.

import { readFragment } from "../gedeeld/adres.js";
import { element } from "../gedeeld/element.js";
import { find } from "../gedeeld/vinden.js";
import { choice } from "../peiling/peiling.js";
import { summary } from "./bericht.js";
import { base, loadFacets, loadSearch } from "./laden.js";
import { keepCount, keepPlace, shownBefore, takeBack } from "./terugkeer.js";
import { addressFor, narrows, question } from "./vraagadres.js";

const PAUSE = 30; // milliseconds without typing before a search starts
const PER_PAGE = 15;

export function startSearch(place) {
  const part = (name) => place.querySelector(`[data-zoek-${name}]`);
  const names = [
    "formulier",
    "voorbeelden",
    "melding",
    "lijst",
    "meer",
    "niets",
    "verfijn",
    "keuzen",
    "gekozen",
    "fouten",
    "verder",
    "elders",
  ];
  const [form, examples, message, list, more, nothing, narrow, fields, chosenList, faultList, further, elsewhere] =
    names.map(part);
  const input = find(form, "input", HTMLInputElement);
  let latest = 0; // the number of the newest search; older ones may come in late
  let timer = 0; // set while what was typed has not been sought
  let ownEntry = false; // whether typing has made an entry in the history that further typing may replace
  let isLoaded = false;
  let chosen = new Map(); // per facet what the reader narrowed the search down to
  /** @type {any} the panel to narrow down, once it has been loaded */
  let panel = null;
  /** @type {any} the answer that is shown */
  let shown = null;
  /** @type {object[]} what of it is still to come */
  let rest = [];

  input.addEventListener("focus", () => loadSearch().catch(() => {}), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(sought, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    sought();
    ownEntry = false;
    if (matchMedia("(pointer: coarse)").matches) input.blur(); // so that no keyboard on the screen covers the finds
  });
  more.addEventListener("click", async () => {
    const count = list.children.length;
    await showMore();
    list.children[count]?.querySelector("a")?.focus();
    keepCount(list.children.length);
  });
  list.addEventListener("click", ({ target }) => {
    if (target.closest("a")) keepPlace(list, target.closest("li"));
  });
  input.addEventListener("keydown", (event) => {
    const first = event.key === "ArrowDown" ? list.querySelector("a") : null;
    if (!first) return;
    event.preventDefault();
    first.focus();
  });
  narrow?.addEventListener("toggle", () => narrow.open && show());
  // Another day or gemeente, and going back or on: peiling.js looks at the address first.
  document.addEventListener("peiling", () => {
    ownEntry = false;
    if (timer) sought();
    else fromAddress();
  });
  if (narrow) loadSearch().catch(() => {});
  fromQuery();
  // Who types before this script is there, has typed a question all the same.
  if (document.activeElement === input && input.value.trim() !== question(readFragment().params)) sought();
  else fromAddress();

  /** A question in the query (?q=…), as another site may write it, goes to where ours stands. */
  function fromQuery() {
    const params = new URLSearchParams(location.search);
    if (!question(params) || readFragment().params.has("q")) return;
    input.value = question(params);
    history.replaceState(history.state, "", location.pathname + addressFor(input.value, chosen));
  }

  function fromAddress() {
    const { params } = readFragment();
    if (question(params) || input.value || narrows(params) || chosen.size) {
      input.value = question(params);
      show();
    }
  }

  function sought() {
    clearTimeout(timer);
    timer = 0;
    const asked = input.value.trim();
    if (asked !== question(readFragment().params)) {
      history[ownEntry ? "replaceState" : "pushState"](null, "", addressFor(asked, chosen));
      ownEntry = true;
    }
    show();
  }

  /** Chooses or takes away one value of a facet; without a facet everything is taken away. */
  function narrowTo(facet, value, isChosen) {
    if (!facet) chosen = new Map();
    else if (isChosen) chosen.get(facet).add(value);
    else chosen.get(facet).delete(value);
    history.pushState(null, "", addressFor(input.value.trim(), chosen));
    ownEntry = false;
    return show();
  }

  async function takeAway(facet, value) {
    await narrowTo(facet, value, false);
    (chosenList.querySelector("button") ?? narrow.querySelector("summary")).focus();
  }

  function clear() {
    rest = [];
    list.replaceChildren();
    more.hidden = true;
    nothing.hidden = true;
    elsewhere.hidden = true;
    if (further) further.hidden = true;
    place.removeAttribute("aria-busy");
  }

  async function show() {
    const mine = ++latest;
    const asked = input.value.trim();
    const { params } = readFragment();
    const isNarrowed = Boolean(narrow) && narrows(params);
    examples.hidden = asked !== "" || isNarrowed;
    if (!asked && !isNarrowed) {
      clear();
      message.replaceChildren();
      place.classList.remove("zoek--gevraagd");
      if (!narrow?.open && !chosen.size) return;
    } else if (!isLoaded) message.textContent = "De zoekindex wordt geladen …";
    place.classList.toggle("zoek--gevraagd", asked !== "" || isNarrowed);
    place.setAttribute("aria-busy", "true");
    try {
      const tools = await loadSearch();
      const answer = await tools.search.ask(asked, choice());
      const facets = isNarrowed || narrow?.open || chosen.size ? await loadFacets() : null;
      if (mine !== latest) return;
      isLoaded = true;
      const found = facets ? narrowed(facets, answer.found, params) : answer.found;
      if (!asked && !isNarrowed) return clear();
      const number = Math.max(PER_PAGE, shownBefore());
      const first = await inPages(answer, found.slice(0, number));
      if (mine !== latest) return;
      clear();
      shown = { ...answer, item: tools.item };
      rest = found.slice(number);
      add(first);
      message.replaceChildren(...summary(asked, answer, found.length, choice(), (word) => addressFor(word, chosen)));
      nothing.hidden = found.length > 0;
      elsewhere.hidden = found.length > 0;
      showFurther(asked, found.length);
      takeBack(list);
    } catch {
      if (mine === latest) failed();
    }
  }

  /** The finds in the order in which asking for more gives them. */
  async function inPages(answer, found) {
    const pages = [];
    for (let from = 0; from < found.length; from += PER_PAGE) {
      pages.push(...(await answer.next(found.slice(from, from + PER_PAGE))));
    }
    return pages;
  }

  function failed() {
    clear();
    elsewhere.hidden = false;
    message.textContent =
      "Zoeken lukt nu niet: de zoekindex kan niet worden geladen. " +
      "Controleer uw verbinding en probeer het opnieuw, of kies een overzicht.";
  }

  /** The finds that fit what the address chooses; shows the panel, the choices and the faults of the address. */
  function narrowed({ facets, Panel, showChosen }, found, params) {
    const read = facets.read(params);
    chosen = read.chosen;
    panel ??= new Panel(fields, facets, narrowTo);
    panel.show(found, chosen, choice());
    showChosen(chosenList, facets, chosen, takeAway);
    faultList.replaceChildren(...read.faults.map((fault) => element("p", {}, fault)));
    return found.filter((one) => facets.fits(one, chosen));
  }

  async function showMore() {
    const mine = latest;
    const next = await shown.next(rest.slice(0, PER_PAGE)).catch(() => null);
    if (mine !== latest) return;
    if (!next) {
      message.textContent = "Meer resultaten tonen lukt nu niet. Controleer uw verbinding en probeer het opnieuw.";
      return;
    }
    rest = rest.slice(PER_PAGE);
    add(next);
  }

  function add(finds) {
    const isFirst = list.children.length === 0;
    list.append(
      ...finds.map((find, at) => shown.item(find, shown.terms, choice(), base, isFirst && !at && shown.answers(find))),
    );
    more.hidden = rest.length === 0;
  }

  /** On a page without the panel: the way to the page that has it. */
  function showFurther(asked, count) {
    if (!further) return;
    further.querySelector("a").href = new URL(`zoeken/${addressFor(asked, chosen)}`, base).href;
    further.hidden = count < 2;
  }
}
