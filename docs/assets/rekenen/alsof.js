// Proposals to reckon with: those for the gemeente and the day that are filled in can be chosen. What is chosen stands in
// the hidden field `alsof`, and so in the question and in the address.

import { dayText } from "../gedeeld/dagvakken.js";
import { readDay } from "../gedeeld/datum.js";
import { find, findAll } from "../gedeeld/vinden.js";

const root = find(document, "[data-rekenhulp], [data-bestand]");
const form = find(root, "form", HTMLFormElement);
const isFile = "bestand" in root.dataset;
const [group] = findAll(form, "[data-alsof]"); // only where a proposal lies that this calculator reads

if (group) listen();

function listen() {
  const options = findAll(group, "[data-voor]").map((place) => ({
    place,
    box: find(place, "input", HTMLInputElement),
    towns: (place.dataset.voor ?? "").split(" "),
    since: place.dataset.vanaf ?? "",
  }));
  const field = find(form, '[data-veld="alsof"] [data-invoer]', HTMLInputElement);

  const inputsOf = (name) => findAll(form, `[data-veld="${name}"] [data-invoer]`);
  const typed = (name) =>
    inputsOf(name)
      .filter((one) => !(one instanceof HTMLInputElement && one.type === "radio") || one.checked)
      .map((one) => /** @type {HTMLInputElement | HTMLSelectElement} */ (one).value.trim());
  const filledDay = () => readDay(dayText(inputsOf("peildatum"))).dag ?? "";

  /** Shows what can be chosen now; what no longer can be, is no longer chosen. */
  function offer() {
    const [town = ""] = typed("gemeente");
    const day = filledDay();
    for (const { place, box, towns, since } of options) {
      // Beside a file the rows may each have a gemeente; a row where the proposal does not count, says so itself.
      const isThere = towns.includes(town) || (isFile && town === "");
      place.hidden = !isThere || day === "" || since > day;
      if (place.hidden && box.checked) {
        box.checked = false;
        choose();
      }
    }
    group.hidden = options.every(({ place }) => place.hidden);
  }

  function choose() {
    const names = options.filter(({ box }) => box.checked).flatMap(({ box }) => box.value.split(" "));
    field.value = [...new Set(names)].join(" ");
  }

  /** The box that is touched decides on its proposals, also where another box holds one of them too. */
  function touch({ target }) {
    const touched = options.find(({ box }) => box === target)?.box;
    if (!touched) return;
    const own = touched.value.split(" ");
    const others = field.value.split(" ").filter((one) => one !== "" && !own.includes(one));
    field.value = [...others, ...(touched.checked ? own : [])].join(" ");
    follow();
  }

  /** What the field says, shown in the boxes: an address fills in the field. */
  function follow() {
    offer();
    const chosen = field.value.split(" ");
    for (const { place, box } of options)
      box.checked = !place.hidden && box.value.split(" ").every((one) => chosen.includes(one));
  }

  group.addEventListener("input", touch); // before the form hears of it
  form.addEventListener("input", offer);
  root.addEventListener("uitkomst", follow);
  root.addEventListener("leeg", () => setTimeout(follow));
  setTimeout(follow); // when the form has begun
}
