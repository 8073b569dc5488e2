// The search field in the head of each page, and the search with its results. What is sought stands in the fragment
// (#q=…), so that it is never sent anywhere and the back button works.

const base = new URL(document.body.dataset.basis, location.href);
const PAUSE = 180; // milliseconds without typing before a search starts
const PER_PAGE = 10;
const LONGEST_QUESTION = 200;

function fragment(question) {
  return question ? `#q=${encodeURIComponent(question)}` : "";
}

function questionInAddress() {
  const found = location.hash.match(/^#q=(.*)$/);
  try {
    return found ? decodeURIComponent(found[1].replaceAll("+", " ")).slice(0, LONGEST_QUESTION) : "";
  } catch {
    return ""; // a broken escape in an address typed by hand
  }
}

let loading = null;

/** The search, loaded once; after a failure the next attempt loads again. */
function load() {
  loading ??= import("./zoekvraag.js")
    .then(async (module) => ({ alike: module.alike, words: module.words, search: await module.Search.load(base) }))
    .catch((error) => {
      loading = null;
      throw error;
    });
  return loading;
}

function startSearch(place) {
  const part = (name) => place.querySelector(`[data-zoek-${name}]`);
  const names = ["formulier", "voorbeelden", "melding", "lijst", "meer", "niets"];
  const [form, examples, message, list, more, nothing] = names.map(part);
  const input = form.querySelector("input");
  let latest = 0; // the number of the newest search; older ones may come in late
  let timer = 0;
  let ownEntry = false; // whether typing has made an entry in the history that further typing may replace
  let rest = [];
  let tools = null;
  let marked = [];

  input.addEventListener("focus", () => load().catch(() => {}), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => sought(), PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    sought();
    ownEntry = false;
  });
  more.addEventListener("click", async () => {
    const shown = list.children.length;
    await showMore();
    list.children[shown]?.querySelector("a").focus();
  });
  addEventListener("popstate", () => {
    ownEntry = false;
    fromAddress();
  });
  fromAddress();

  function fromAddress() {
    clearTimeout(timer);
    const question = questionInAddress();
    if (question || input.value) {
      input.value = question;
      show(question);
    }
  }

  function sought() {
    const question = input.value.trim();
    if (question !== questionInAddress()) {
      const address = fragment(question) || location.pathname + location.search;
      history[ownEntry ? "replaceState" : "pushState"](null, "", address);
      ownEntry = true;
    }
    show(question);
  }

  function clear() {
    rest = [];
    list.replaceChildren();
    more.hidden = true;
    nothing.hidden = true;
    place.removeAttribute("aria-busy");
  }

  async function show(question) {
    const mine = ++latest;
    examples.hidden = question !== "";
    if (!question) {
      clear();
      message.replaceChildren();
      return;
    }
    if (!tools) message.textContent = "De zoekindex wordt geladen …";
    place.setAttribute("aria-busy", "true");
    try {
      tools = await load();
      const answer = await tools.search.ask(question);
      if (mine !== latest) return;
      clear();
      marked = answer.marked;
      rest = answer.finds;
      message.replaceChildren(...summary(question, answer));
      nothing.hidden = answer.finds.length > 0;
      await showMore(mine);
    } catch (error) {
      if (mine !== latest) return;
      clear();
      nothing.hidden = false;
      message.textContent =
        "Zoeken lukt nu niet: de zoekindex kan niet worden geladen. " +
        "Controleer uw verbinding en probeer het opnieuw, of kies een overzicht.";
    }
  }

  async function showMore(mine = latest) {
    const next = await Promise.all(rest.slice(0, PER_PAGE).map((fetchOne) => fetchOne()));
    if (mine !== latest) return;
    rest = rest.slice(PER_PAGE);
    list.append(...next.map(item));
    more.hidden = rest.length === 0;
  }

  /** What was found, in words; it is read aloud by screen readers. */
  function summary(question, { finds, replaced, unknown, suggestions }) {
    const count = finds.length;
    const parts = [
      count === 0
        ? `Niets gevonden voor „${question}”.`
        : `${count} ${count === 1 ? "resultaat" : "resultaten"} voor „${question}”.`,
    ];
    for (const [typed, used] of replaced) parts.push(` „${typed}” staat hier niet; wij zochten op „${used}”.`);
    if (count && unknown.length) parts.push(` Niet gebruikt: ${unknown.map((word) => `„${word}”`).join(", ")}.`);
    if (suggestions.length) {
      parts.push(" Bedoelde u ");
      suggestions.forEach((word, index) => {
        const link = element("a", "zoek__suggestie", word);
        link.href = fragment(word);
        parts.push(...(index ? [" of "] : []), link);
      });
      parts.push("?");
    }
    return parts;
  }

  function item(find) {
    const made = element("li", "zoek__treffer");
    const link = element("a", "zoek__titel");
    link.href = find.address;
    link.append(...withMarks(find.title));
    made.append(link);
    if (find.values.length) {
      const values = element("p", "zoek__waarden");
      values.append(...find.values.map((value) => element("span", "zoek__waarde", value)));
      made.append(values);
    }
    if (find.text) {
      const text = element("p", "zoek__tekst");
      text.append(...withMarks(find.text));
      made.append(text);
    }
    const about = [find.kind, find.status, find.dossier].filter(Boolean).join(" · ");
    made.append(element("p", "zoek__soort", about));
    return made;
  }

  /** The text with the words that were sought marked. */
  function withMarks(text) {
    return text.split(/([\p{L}\p{M}\d]+)/u).map((piece) => {
      const [word] = tools.words(piece);
      const hit = word && marked.some((sought) => tools.alike(sought, word) || word.startsWith(sought));
      return hit ? element("mark", "", piece) : piece;
    });
  }
}

function element(name, className, text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

for (const form of document.querySelectorAll("[data-zoek-sprong]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const question = form.querySelector("input").value.trim();
    location.href = new URL(`zoeken/${fragment(question)}`, base).href;
  });
}

for (const place of document.querySelectorAll("[data-zoek]")) startSearch(place);
