// Choosing the gemeenten of an amendment: a list of boxes, and where there are many one to search in.

import { element } from "../gedeeld/element.js";
import { whole } from "../gedeeld/tekst.js";
import { find, findAll } from "../gedeeld/vinden.js";

/** Letters as one types them: no capitals, no accents. */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export class Towns {
  /**
   * @param {HTMLElement} section
   * @param {import("./wijziging.js").Proposal} proposal
   */
  constructor(section, proposal) {
    this.section = section;
    this.proposal = proposal;
    /** @type {HTMLInputElement | undefined} only where there are many */
    this.search = findAll(section, "[data-gemeentezoek]", HTMLInputElement)[0];
    if (!this.search) return;
    this.search.addEventListener("input", () => this.filter());
    // Enter in the search box must not send the form.
    this.search.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
    find(section, "[data-kies-alle]").addEventListener("click", () => this.choose(true));
    find(section, "[data-kies-geen]").addEventListener("click", () => this.choose(false));
    find(section, "[data-gemeentelijst]").addEventListener("change", () => this.tell());
    this.tell();
  }

  get boxes() {
    return findAll(this.section, "[data-gemeente]", HTMLInputElement);
  }

  get chosen() {
    return this.boxes.filter((one) => one.checked).map((one) => one.value);
  }

  /** Choose these and no others. */
  set(ids) {
    for (const one of this.boxes) one.checked = ids.includes(one.value);
    if (this.search) this.tell();
  }

  /** Of a large area the page has no list: it is the one that every page shares. */
  async load() {
    if (!this.proposal.gebied || this.proposal.gemeenten.length) return;
    const address = find(document, "[data-gemeenten]").dataset.gemeenten ?? "";
    const answer = await fetch(new URL(address, location.href));
    if (!answer.ok) throw new Error(address);
    const { gebied, alleen } = this.proposal;
    this.proposal.gemeenten = (await answer.json())
      .filter(([, , areas]) => areas.includes(gebied))
      .map(([id, name]) => [id, name, alleen.length === 0 || alleen.includes(id)]);
    find(this.section, "[data-gemeentelijst]").replaceChildren(...this.proposal.gemeenten.map(option));
    this.filter();
  }

  /** The boxes that are in sight. */
  get inSight() {
    return this.boxes.filter((one) => !one.parentElement?.hidden);
  }

  filter() {
    const wanted = plain(this.search?.value.trim() ?? "");
    for (const one of this.boxes) {
      const option = /** @type {HTMLElement} */ (one.parentElement);
      option.hidden = !plain(option.textContent ?? "").includes(wanted);
    }
    this.tell();
  }

  /** Choose all that are in sight, or none of them. */
  choose(isOn) {
    for (const one of this.inSight) one.checked = isOn;
    this.tell();
  }

  tell() {
    const { boxes, chosen, inSight } = this;
    const found = this.search?.value.trim() ? ` ${whole(inSight.length)} gevonden.` : "";
    const text = `${whole(chosen.length)} van ${whole(boxes.length)} gemeenten gekozen.${found}`;
    find(this.section, "[data-gemeentestand]").textContent = text;
  }
}

function option([id, name, isOn]) {
  const box = element("input", { type: "checkbox", id: `anders-${id}`, value: id, "data-gemeente": "" });
  /** @type {HTMLInputElement} */ (box).checked = isOn;
  return element("div", { class: "optie" }, box, element("label", { for: `anders-${id}` }, name));
}
