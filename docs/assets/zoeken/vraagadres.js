// The question and the choices of the reader in the address (#q=…&dossier=…): never sent anywhere, and the back button works.

import { readFragment, writeFragment } from "../gedeeld/adres.js";

const LONGEST_QUESTION = 200;

// What a search can be narrowed down to, as in the address, and on screen.
export const FACETS = {
  geldt: "Geldt",
  dossier: "Dossier",
  soort: "Soort",
  thema: "Thema",
  status: "Status",
  gemeente: "Gemeente",
  met: "Met",
};

/** @param {URLSearchParams} params */
export const question = (params) => (params.get("q") ?? "").trim().slice(0, LONGEST_QUESTION);

/** @param {URLSearchParams} params */
export const narrows = (params) => Object.keys(FACETS).some((facet) => params.has(facet));

/** The address of the page with another question and other choices in its fragment. */
export function addressFor(asked, chosen) {
  const params = new URLSearchParams();
  if (asked) params.set("q", asked);
  for (const [facet, values] of chosen) for (const value of values) params.append(facet, value);
  for (const [name, value] of readFragment().params) {
    if (name !== "q" && !Object.hasOwn(FACETS, name)) params.append(name, value);
  }
  return writeFragment("", params) || location.pathname + location.search;
}
