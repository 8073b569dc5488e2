// The search field in the head of each page, and the search with its results. What is sought stands in the fragment
// (#q=…&dossier=…), so that it is never sent anywhere and the back button works.

import { readFragment, writeFragment } from "../gedeeld/adres.js";
import { element } from "../gedeeld/element.js";
import { count as howMany } from "../gedeeld/tekst.js";
import { find, findAll, root } from "../gedeeld/vinden.js";
import { choice, withChoice } from "../peiling/peiling.js";

const base = root();
const PAUSE = 60; // milliseconds without typing before a search starts
const PER_PAGE = 15;
const LONGEST_QUESTION = 200;
// What a search can be narrowed down to, as in the address, and on screen.
const FACETS = {
  geldt: "Geldt",
  dossier: "Dossier",
  soort: "Soort",
  thema: "Thema",
  status: "Status",
  gemeente: "Gemeente",
};

const question = (params) => (params.get("q") ?? "").trim().slice(0, LONGEST_QUESTION);
const narrows = (params) => Object.keys(FACETS).some((facet) => params.has(facet));

/** The address of the page with another question and other choices in its fragment. */
function addressFor(asked, chosen) {
  const params = new URLSearchParams();
  if (asked) params.set("q", asked);
  for (const [facet, values] of chosen) for (const value of values) params.append(facet, value);
  for (const [name, value] of readFragment().params) {
    if (name !== "q" && !Object.hasOwn(FACETS, name)) params.append(name, value);
  }
  return writeFragment("", params) || location.pathname + location.search;
}

/**
 * What `make` gives, made once; after a failure the next attempt makes it again.
 * @template T
 * @param {() => Promise<T>} make
 */
function once(make) {
  /** @type {Promise<T> | null} */
  let made = null;
  return () => {
    made ??= make().catch((error) => {
      made = null;
      throw error;
    });
    return made;
  };
}

const loadSearch = once(async () => {
  const [{ Search }, { item }] = await Promise.all([import("./machine.js"), import("./treffer.js")]);
  return { search: await Search.load(base), item };
});

const loadFacets = once(async () => {
  const [{ Facets }, { Panel, showChosen }] = await Promise.all([import("./facetten.js"), import("./keuze.js")]);
  return { facets: await Facets.load(base, FACETS), Panel, showChosen };
});

function startSearch(place) {
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
  ];
  const [form, examples, message, list, more, nothing, narrow, fields, chosenList, faultList, further] =
    names.map(part);
  const input = find(form, "input", HTMLInputElement);
  let latest = 0; // the number of the newest search; older ones may come in late
  let timer = 0;
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
    clearTimeout(timer);
    sought();
    ownEntry = false;
  });
  more.addEventListener("click", async () => {
    const count = list.children.length;
    await showMore();
    list.children[count]?.querySelector("a")?.focus();
  });
  narrow?.addEventListener("toggle", () => narrow.open && show());
  // Another day or gemeente, and going back or on: peiling.js looks at the address first.
  document.addEventListener("peiling", () => {
    ownEntry = false;
    fromAddress();
  });
  if (narrow) loadSearch().catch(() => {});
  fromAddress();

  function fromAddress() {
    clearTimeout(timer);
    const { params } = readFragment();
    if (question(params) || input.value || narrows(params) || chosen.size) {
      input.value = question(params);
      show();
    }
  }

  function sought() {
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
      if (!narrow?.open && !chosen.size) return;
    } else if (!isLoaded) message.textContent = "De zoekindex wordt geladen …";
    place.setAttribute("aria-busy", "true");
    try {
      const tools = await loadSearch();
      const answer = await tools.search.ask(asked, choice());
      const facets = isNarrowed || narrow?.open || chosen.size ? await loadFacets() : null;
      if (mine !== latest) return;
      isLoaded = true;
      const found = facets ? narrowed(facets, answer.found, params) : answer.found;
      if (!asked && !isNarrowed) return clear();
      const first = await answer.next(found.slice(0, PER_PAGE));
      if (mine !== latest) return;
      clear();
      shown = { ...answer, item: tools.item };
      rest = found.slice(PER_PAGE);
      add(first);
      message.replaceChildren(...summary(asked, answer, found.length));
      nothing.hidden = found.length > 0;
      showFurther(asked, found.length);
    } catch {
      if (mine !== latest) return;
      clear();
      nothing.hidden = false;
      message.textContent =
        "Zoeken lukt nu niet: de zoekindex kan niet worden geladen. " +
        "Controleer uw verbinding en probeer het opnieuw, of kies een overzicht.";
    }
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
    const next = await shown.next(rest.slice(0, PER_PAGE));
    if (mine !== latest) return;
    rest = rest.slice(PER_PAGE);
    add(next);
  }

  function add(finds) {
    list.append(...finds.map((find) => shown.item(find, shown.terms, choice(), base)));
    more.hidden = rest.length === 0;
  }

  /** On a page without the panel: the way to the page that has it. */
  function showFurther(asked, count) {
    if (!further) return;
    further.querySelector("a").href = new URL(`zoeken/${addressFor(asked, chosen)}`, base).href;
    further.hidden = count < 2;
  }

  /** What was found, in words; it is read aloud by screen readers. */
  function summary(asked, { found, replaced, unknown, everywhere, suggestions }, count) {
    const what = asked ? ` voor „${asked}”` : "";
    const isLess = count < found.length ? " met uw keuzes" : "";
    const parts = [
      count === 0 ? `Niets gevonden${what}${isLess}.` : `${howMany(count, "resultaat", "resultaten")}${what}${isLess}.`,
    ];
    for (const [typed, used] of replaced) parts.push(` „${typed}” staat hier niet; wij zochten op „${used}”.`);
    if (count && unknown.length) parts.push(` Niet gebruikt: ${quoted(unknown)}.`);
    const { chosen: isChosen, day, dayInWords, place: where } = choice();
    if (count && isChosen)
      parts.push(` Wat ${day ? `op ${dayInWords}` : "het laatst"}${where ? ` in ${where}` : ""} gold, staat eerst.`);
    if (everywhere.length)
      parts.push(` ${quoted(everywhere)} staat bijna overal, en telt alleen in titels en zoekwoorden.`);
    if (suggestions.length) {
      parts.push(" Bedoelde u ");
      suggestions.forEach((word, index) => {
        const link = element("a", { class: "zoek__suggestie", href: addressFor(word, chosen) }, word);
        parts.push(...(index ? [" of "] : []), link);
      });
      parts.push("?");
    }
    return parts;
  }
}

const quoted = (words) => words.map((word) => `„${word}”`).join(", ");

for (const form of findAll(document, "[data-zoek-sprong]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const params = new URLSearchParams({ q: find(form, "input", HTMLInputElement).value.trim() });
    location.href = withChoice(new URL(`zoeken/${writeFragment("", params)}`, base).href);
  });
}

for (const place of document.querySelectorAll("[data-zoek]")) startSearch(place);
