// What is known of each record by its number, before anything of it is fetched (see hooks/search/guide.py).

import { HOLDS } from "../gedeeld/tijdlijn.js";
import { chosenMoment } from "../peiling/tijdblok.js";
import { Thesaurus } from "./thesaurus.js";
import { Vocabulary } from "./woorden.js";

export class Guide {
  constructor({ vormen, gelding, rijen, woorden, overal, plaatsen, anderewoorden, gemeenten }) {
    this.vocabulary = new Vocabulary(woorden);
    this.thesaurus = new Thesaurus(anderewoorden);
    this.gemeenten = gemeenten; // the names of those that the kennisbank knows
    this.everywhere = new Set(overal.split(" ")); // these count only where they name a thing
    this.places = new Map(Object.entries(plaatsen)); // a word that names a place, to the areas it lies in
    this.rows = [];
    this.count = 0;
    for (const [form, holding, length] of rijen) {
      const [kind, ...values] = vormen[form];
      const [area, periods] = gelding[holding];
      this.rows.push({ from: this.count, kind, values, area, periods });
      this.count += length;
    }
  }

  /** The kind, the kinds of value, the area and the periods of a record. */
  of(number) {
    let [low, high] = [0, this.rows.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.rows[middle].from <= number) low = middle;
      else high = middle - 1;
    }
    return this.rows[low];
  }

  /** Which moment of a record holds by the choice of the reader, and how. */
  moment(number, choice) {
    return momentOf(this.of(number), choice);
  }
}

/** As Guide.moment, for anything with `periods` and `area`; what has no periods always holds. */
export function momentOf({ periods, area }, choice) {
  return periods ? chosenMoment(periods, area, choice) : { number: 0, how: HOLDS };
}
