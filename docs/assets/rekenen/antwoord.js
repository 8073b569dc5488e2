// An answer on the page: the tree of uitkomst.js as elements, with its pictures drawn.

import { drawIn } from "../beeld/beeld.js";
import { plant } from "../gedeeld/boom.js";
import { element } from "../gedeeld/element.js";
import { wayUp } from "../gedeeld/vinden.js";
import { answerTree } from "./uitkomst.js";

/**
 * @param answer the answer of the calculator, as read from its JSON
 * @param {[string, string[]][]} shown what was filled in
 */
export function answerElements(answer, shown) {
  return drawn(answerTree(answer, shown, wayUp()).map(plant), answer.beelden);
}

/** The same elements, with these pictures drawn in their figures, also in those that are folded. */
export function drawn(made, pictures) {
  const figures = [...element("div", {}, ...made).querySelectorAll("figure")];
  for (const [place, one] of pictures.entries()) drawIn(figures[place], one);
  return made;
}
