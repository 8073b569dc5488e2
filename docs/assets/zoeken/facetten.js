// What a search can be narrowed down to (see hooks/search/facets.py): which finds fit, and how many fit each choice.

import { upperFirst } from "../gedeeld/tekst.js";
import { HOLDS } from "../gedeeld/tijdlijn.js";

const HOLDING = "geldt"; // the one facet that no file has: it follows from the day and gemeente of the reader

export class Facets {
  /** @param {Record<string, string>} labels how each facet is called on screen */
  static async load(base, labels) {
    const response = await fetch(new URL("zoekindex/facetten.json", base));
    if (!response.ok) throw new Error(`facetten.json: ${response.status}`);
    return new Facets(await response.json(), labels);
  }

  constructor(data, labels) {
    this.data = data;
    this.labels = labels;
    this.names = Object.keys(labels);
    this.choices = new Map(Object.entries(data).map(([facet, { keuzen }]) => [facet, new Map(keuzen)]));
    this.choices.set(
      HOLDING,
      new Map([
        ["ja", "geldt"],
        ["nee", "geldt niet"],
      ]),
    );
  }

  /**
   * The choices of a facet: name in an address to name on screen.
   * @param {string} facet
   * @returns {Map<string, string>}
   */
  of(facet) {
    return this.choices.get(facet) ?? new Map();
  }

  /** A choice as it stands apart from the others. */
  inWords(facet, value) {
    const name = this.of(facet).get(value) ?? "";
    return facet === HOLDING ? upperFirst(name) : `${this.labels[facet]}: ${name}`;
  }

  /** How a facet is called when it asks about a day and a gemeente. */
  question(facet, { dayInWords, place }) {
    return facet === HOLDING ? `Op ${dayInWords}${place ? ` in ${place}` : ""}` : this.labels[facet];
  }

  /** The choices that a find has; a status is that of its moment. */
  has(facet, { number, moment, how, isTimed }) {
    if (facet === HOLDING) return isTimed ? [how === HOLDS ? "ja" : "nee"] : []; // a text about the site never holds or lapses
    const { keuzen, stellen, van } = this.data[facet];
    const moments = stellen[van[number]];
    return (moments[moment] ?? moments[0]).map((place) => keuzen[place][0]);
  }

  /** Whether a find fits what is chosen; of one facet any choice will do. `except` is a facet that does not count. */
  fits(find, chosen, except = null) {
    for (const [facet, values] of chosen) {
      if (facet !== except && values.size && !this.has(facet, find).some((one) => values.has(one))) return false;
    }
    return true;
  }

  /** How many finds each choice of a facet would give, with what is chosen in the other facets. */
  counts(facet, found, chosen) {
    const counts = new Map();
    for (const find of found) {
      if (!this.fits(find, chosen, facet)) continue;
      for (const one of this.has(facet, find)) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    return counts;
  }

  /** What an address says: per facet what is chosen, and its faults in Dutch. */
  read(params) {
    /** @type {Map<string, Set<string>>} */
    const chosen = new Map();
    /** @type {string[]} */
    const faults = [];
    for (const facet of this.names) {
      const values = new Set(params.getAll(facet));
      for (const value of values) {
        if (this.of(facet).has(value)) continue;
        values.delete(value);
        faults.push(
          `Het adres noemt bij ${this.labels[facet].toLowerCase()} «${value}», en dat is hier geen keuze. Kies een andere bij «Verfijn».`,
        );
      }
      chosen.set(facet, values);
    }
    return { chosen, faults };
  }
}
