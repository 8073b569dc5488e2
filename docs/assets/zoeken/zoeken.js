// The search fields of a page: the one in the head of each page, and the one with its results.

import { writeFragment } from "../gedeeld/adres.js";
import { find, findAll, targetOf } from "../gedeeld/vinden.js";
import { choice, withChoice } from "../peiling/peiling.js";
import { base, loadSearch, once } from "./laden.js";
import { startSearch } from "./veld.js";

const searchPage = (asked) =>
  withChoice(new URL(`zoeken/${writeFragment("", new URLSearchParams({ q: asked }))}`, base).href);

for (const form of findAll(document, "[data-zoek-sprong]", HTMLFormElement)) {
  const input = find(form, "input", HTMLInputElement);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.href = searchPage(input.value.trim());
  });
  const start = once(async () => {
    const { startSuggestions } = await import("./voorstellen.js");
    startSuggestions(form, input, loadSearch, choice, base, searchPage);
  });
  input.addEventListener("focus", () => start().catch(() => {}));
}

for (const place of document.querySelectorAll("[data-zoek]")) startSearch(place);

const WRITES = "input, textarea, select, [contenteditable]";
document.addEventListener("keydown", (event) => {
  const isAlone = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key !== "/" || !isAlone || targetOf(event).closest?.(WRITES)) return;
  const field = ["#zoekveld", "#kop-zoek"]
    .flatMap((name) => findAll(document, name))
    .find((one) => one.checkVisibility());
  if (!field) return;
  event.preventDefault();
  field.focus();
});
