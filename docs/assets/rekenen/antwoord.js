// An answer on the page: the tree of uitkomst.js as elements, with its pictures drawn.

import { drawIn } from "../beeld/beeld.js";
import { plant } from "../gedeeld/boom.js";
import { wayUp } from "../gedeeld/vinden.js";
import { answerTree } from "./uitkomst.js";

/**
 * @param answer the answer of the calculator, as read from its JSON
 * @param {[string, string[]][]} shown what was filled in
 */
export function answerElements(answer, shown) {
  const made = answerTree(answer, shown, wayUp()).map(plant);
  const figures = made.filter((one) => one instanceof HTMLElement && one.localName === "figure");
  for (const [place, one] of answer.beelden.entries()) drawIn(figures[place], one);
  return made;
}
