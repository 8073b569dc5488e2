// Makes the item of a find in the list: what it says by the choice of the reader, and that it does not hold if so.

import { element } from "../gedeeld/element.js";
import { HOLDS } from "../gedeeld/tijdlijn.js";
import { filledIn, note } from "../peiling/tijdblok.js";
import { momentOf } from "./gids.js";
import { finds, holds, wordsIn } from "./lezing.js";
import { passage, reason } from "./passage.js";

const MOST_VALUES = 3;

/**
 * The item of a find (see machine.js), with the terms of the question marked.
 * @param {boolean} isAnswer whether it is the first find, and has a value of the kind that the question asks for
 */
export function item(find, terms, choice, base, isAnswer) {
  const { number, how } = momentOf(find, choice);
  const said = find.moments[number] ?? {};
  const found = passage(said.tekst ?? "", terms);
  const link = element(
    "a",
    { class: "zoek__titel", href: new URL(find.path, base).href },
    ...withMarks(find.title, terms),
  );
  const made = element("li", { class: "zoek__treffer" }, link);
  if (isAnswer && said.waarden && how === HOLDS) made.classList.add("zoek__antwoord");
  if (how !== HOLDS && choice.chosen) {
    made.classList.add("zoek__treffer--niet");
    made.append(filledIn(note(how), choice));
  }
  if (said.waarden) {
    const values = asked(said.waarden, terms).map((value) => element("span", { class: "zoek__waarde" }, value));
    made.append(element("p", { class: "zoek__waarden" }, ...values));
  }
  if (found.text) made.append(element("p", { class: "zoek__tekst" }, ...withMarks(found.text, terms)));
  const why = reason(find, `${find.title}\n${found.text}`, terms);
  if (why) made.append(element("p", { class: "zoek__reden" }, why));
  made.append(element("p", { class: "zoek__soort" }, about(find, said)));
  showsWhere(link, find.path, found.first);
  return made;
}

/** Some of the values, those that the question names first. */
function asked(values, terms) {
  const named = (value) => terms.filter((term) => holds(value, term)).length;
  return [...values].sort((one, other) => named(other) - named(one)).slice(0, MOST_VALUES);
}

function about({ kind, dossier, moments }, { status, vanaf, ernaast }) {
  const later = moments.find((one) => one?.vanaf)?.vanaf;
  const since = [status, vanaf].filter(Boolean).join(", ") || (later && `voor het eerst ${later}`);
  return [kind, since, ernaast && `met ${ernaast.map((one) => `een ${one}`).join(" en ")} ernaast`, dossier]
    .filter(Boolean)
    .join(" · ");
}

/** A text with the words that were sought marked, in whatever form; what stands between them is one piece. */
function withMarks(text, terms) {
  const tests = terms.map(finds);
  /** @type {(string | Element)[]} */
  const made = [];
  let plain = "";
  for (const piece of text.split(/([\p{L}\p{M}\d]+)/u)) {
    const [word] = wordsIn(piece);
    if (!word || !tests.some((test) => test(word))) {
      plain += piece;
      continue;
    }
    made.push(plain, element("mark", {}, piece));
    plain = "";
  }
  return [...made, plain].filter((one) => one !== "");
}

const FIRST_WORDS = 6;

/** The page opens at the sentence that was found: browsers look for the text behind «:~:text=» and mark it. */
function showsWhere(link, path, sentence) {
  if (path.includes("#") || !sentence || !("fragmentDirective" in document)) return;
  const start = sentence.replace(/^- /, "").split(/\s+/).slice(0, FIRST_WORDS).join(" ");
  const text = encodeURIComponent(start).replaceAll("-", "%2D");
  // Only at the last moment: peiling.js puts the choice of the reader on the address just before.
  link.addEventListener("click", () => {
    link.href += `${link.hash ? "" : "#"}:~:text=${text}`;
  });
}
