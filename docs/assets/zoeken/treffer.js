// Makes the item of a find in the list: what it says by the choice of the reader, and that it does not hold if so.

import { element } from "../gedeeld/element.js";
import { HOLDS } from "../gedeeld/tijdlijn.js";
import { filledIn, note } from "../peiling/tijdblok.js";
import { momentOf } from "./gids.js";
import { alike, words } from "./woorden.js";

/** The item of a find (see zoekmachine.js), with the terms of the question marked. */
export function item(find, terms, choice, base) {
  const { number, how } = momentOf(find, choice);
  const said = find.moments[number] ?? {};
  const link = element(
    "a",
    { class: "zoek__titel", href: new URL(find.path, base).href },
    ...withMarks(find.title, terms),
  );
  const made = element("li", { class: "zoek__treffer" }, link);
  if (how !== HOLDS && choice.chosen) {
    made.classList.add("zoek__treffer--niet");
    made.append(filledIn(note(how), choice));
  }
  if (said.waarden) {
    const values = said.waarden.map((value) => element("span", { class: "zoek__waarde" }, value));
    made.append(element("p", { class: "zoek__waarden" }, ...values));
  }
  if (said.tekst) made.append(element("p", { class: "zoek__tekst" }, ...withMarks(said.tekst, terms)));
  made.append(element("p", { class: "zoek__soort" }, about(find, said)));
  return made;
}

function about({ kind, dossier, moments }, { status, vanaf, ernaast }) {
  const later = moments.find((one) => one?.vanaf)?.vanaf;
  const since = [status, vanaf].filter(Boolean).join(", ") || (later && `voor het eerst ${later}`);
  return [kind, since, ernaast && `met ${ernaast.map((one) => `een ${one}`).join(" en ")} ernaast`, dossier]
    .filter(Boolean)
    .join(" · ");
}

/** A text with the words that were sought marked. */
function withMarks(text, terms) {
  return text.split(/([\p{L}\p{M}\d]+)/u).map((piece) => {
    const [word] = words(piece);
    const isHit = word && terms.some((term) => alike(term, word) || word.startsWith(term));
    return isHit ? element("mark", {}, piece) : piece;
  });
}
