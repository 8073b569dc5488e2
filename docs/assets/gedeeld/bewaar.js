// Keeps a text as a file of the reader.

import { element } from "./element.js";

const KEPT = 2000; // milliseconds in which the browser may fetch the download

/**
 * @param {string} text
 * @param {string} type
 * @param {string} name
 */
export function save(text, type, name) {
  const link = element("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
