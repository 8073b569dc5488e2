// Only with `make serve`: shows a saved change by itself, and what is wrong with it while it cannot be shown.

/**
 * The panel with faults, as server.py makes it for a reader without scripts.
 *
 * @param {string} title
 * @param {[string, string][]} faults
 */
function panel(title, faults) {
  const made = document.createElement("section");
  made.className = "serve-fouten";
  made.setAttribute("role", "alert");
  made.tabIndex = 0;
  made.ariaLabel = "Fouten";
  const heading = document.createElement("h2");
  heading.textContent = title;
  const list = document.createElement("ul");
  for (const [place, text] of faults) {
    const item = document.createElement("li");
    if (place) {
      const code = document.createElement("code");
      code.textContent = place;
      item.append(code, " ");
    }
    item.append(text);
    list.append(item);
  }
  made.append(heading, list);
  return made;
}

/** @type {HTMLElement | null} */
const here = document.querySelector("script[data-site]");
const asked = new URLSearchParams({ site: here?.dataset.site ?? "", pagina: location.pathname });
const news = new EventSource(`/_serve/stand?${asked}`);
news.onmessage = (event) => {
  const { nieuw, titel, fouten } = JSON.parse(event.data);
  if (nieuw) {
    news.close();
    location.reload();
    return;
  }
  document.querySelector(".serve-fouten")?.remove();
  if (fouten.length) document.body.append(panel(titel, fouten));
};
