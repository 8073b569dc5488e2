// A part of a page as a tree: what the build writes as HTML (hooks/drawn/trees.py), the page makes elements of, so both
// always show the same.

import { element } from "./element.js";

/** @typedef {string | [name: string, attributes: Record<string, string>, ...children: Tree[]]} Tree */

/**
 * The element or text that a tree stands for.
 * @param {Tree} tree
 */
export function plant(tree) {
  if (typeof tree === "string") return document.createTextNode(tree);
  const [name, attributes, ...children] = tree;
  return element(name, attributes, ...children.map(plant));
}

/**
 * What a reader opens to see it.
 * @param {string} title
 * @param {Tree[]} inside
 * @param {Record<string, string>} attributes
 * @returns {Tree}
 */
export const folded = (title, inside, attributes = {}) => [
  "details",
  { class: "stap", ...attributes },
  ["summary", {}, title],
  ...inside,
];

/**
 * The attribute of what stands open from the beginning.
 * @param {boolean} isOpen
 * @returns {Record<string, string>}
 */
export const openIf = (isOpen) => (isOpen ? { open: "" } : {});
