// The form of the page «Verschil»: from a choice and back, and what there is to choose.

import { readDay } from "../gedeeld/datum.js";
import { element } from "../gedeeld/element.js";
import { find } from "../gedeeld/vinden.js";
import { Form } from "../rekenen/formulier.js";
import { dossierOf, readChoice, SIDES, sideLegend, versionText } from "./keuze.js";
import { nameOf, writeVersion } from "./versie.js";

export class ChoiceForm extends Form {
  #field(name) {
    return this.form.querySelector(`[data-veld="${name}"]`);
  }

  /** What there is to choose in a field: the label by value. */
  options(name) {
    const all = [...this.#field(name).querySelectorAll("option")];
    return new Map(all.filter((one) => one.value).map((one) => [one.value, one.text]));
  }

  #offer(name, entries) {
    const select = this.#field(name).querySelector("select");
    const made = entries.map(([value, text]) => element("option", { value }, text));
    select.replaceChildren(select.options[0], ...made);
    this.#field(name).hidden = made.length === 0;
  }

  /** The kaders of one dossier; of more than one there is no list to choose from. */
  offerKaders(dossiers) {
    const kaders =
      dossiers.length === 1 ? Object.entries(dossiers[0].kaders).map(([id, { titel }]) => [id, titel]) : [];
    this.#offer(
      "kader",
      kaders.sort(([, one], [, other]) => one.localeCompare(other, "nl")),
    );
  }

  offerVersions(kader) {
    const versions = (kader?.versies ?? []).map((one) => [
      nameOf(one),
      `Versie van ${writeVersion(nameOf(one))}, ${one.status}`,
    ]);
    for (const [key] of SIDES) this.#offer(`${key}-versie`, versions);
    this.fitSides();
  }

  /** Fills in a choice as far as it fits; what does not is a fault that readSides finds. */
  fillChoice(choice) {
    const texts = { ...choice, dossier: dossierOf(choice), beeld: "" };
    for (const [key] of SIDES) {
      const version = [...this.options(`${key}-versie`).keys()].find((one) => versionText(one) === choice[key]);
      if (version) Object.assign(texts, { [key]: "", [`${key}-versie`]: version });
    }
    const fits = ([name, text]) => text && (SIDES.some(([key]) => key === name) || this.options(name).has(text));
    this.fill(new URLSearchParams(Object.entries(texts).filter(fits)).toString());
    this.fitSides();
  }

  /** A version needs no day; and each side is called after what is filled in. */
  fitSides() {
    for (const [key] of SIDES) {
      this.#field(key).hidden = this.#field(`${key}-versie`).querySelector("select").value !== "";
    }
    const [choice, gemeenten] = [this.choice(), this.options("in-van")];
    for (const side of SIDES) {
      find(this.form, `[data-kant="${side[0]}"]`).textContent = sideLegend(side, choice, gemeenten);
    }
  }

  /**
   * The choice that is filled in, with days as in an address where they exist.
   * @returns {import("./keuze.js").Chosen}
   */
  choice() {
    const { question } = this.collect();
    const made = { ...readChoice("#"), ...question };
    for (const [key] of SIDES) {
      const version = question[`${key}-versie`];
      made[key] = version ? versionText(version) : (readDay(made[key]).dag ?? made[key]);
    }
    return made;
  }
}
