// What the page «Verschil» answers, as a tree like that of verschil-beeld.js.

import { writeDate } from "../gedeeld/datum.js";
import { upperFirst } from "../gedeeld/tekst.js";
import { diffArrays } from "../jsdiff/array.js";
import { differenceTree, textTree } from "./beeld.js";
import { sideInSentence, sideName, sideWords, versionText } from "./keuze.js";
import { inShort, listDifferences } from "./lijst.js";
import { compare } from "./moment.js";
import { objection, sideOf } from "./stand.js";
import { nameOf, writeVersion } from "./versie.js";

/**
 * The difference in one kader.
 * @param kader what kader.json holds
 * @param names `gemeenten` and `besluiten`, by id
 * @param address gives the fragment of another choice
 * @param naast whether the texts stand side by side
 */
export function kaderTree(kader, sides, names, address, naast) {
  const moments = sides.map((side) => sideOf(kader, side));
  const shown = {
    woorden: sideWords(sides, names.gemeenten),
    namen: sides.map((one) => sideName(one, names.gemeenten)),
    naast,
  };
  if (moments.some((one) => one.soort !== "geldt")) {
    return moments.flatMap((moment, place) => oneSide(kader, moment, sides[place], names));
  }
  const difference = compare(diffArrays, moments[0], moments[1], names);
  const main = difference.gelijk
    ? [["p", { class: "melding" }, ["strong", {}, "Gelijk."], " Beide zeggen hetzelfde."], ...contentTree(moments[0])]
    : differenceTree(difference, { ...shown, kop: "h3" });
  return [...main, ...besideTree(moments, sides, names, address, shown)];
}

/** One side where the other has nothing to compare it with. */
function oneSide(kader, moment, side, names) {
  const heading = ["h3", {}, sideName(side, names.gemeenten)];
  if (moment.soort !== "geldt") {
    const said = objection(kader, moment, side, names.gemeenten.get(side.gemeente));
    return [heading, ["p", { class: "melding" }, said]];
  }
  return [heading, ...contentTree(moment)];
}

function contentTree({ tekst, status, voorgesteld_op, geldt_vanaf }) {
  return [
    textTree(diffArrays, tekst),
    ["p", { class: "klein" }, `Status: ${status}, van ${writeDate(voorgesteld_op ?? geldt_vanaf)}.`],
  ];
}

/** What lies beside: each version once, compared with itself on the other side where it lies there too. */
function besideTree(moments, sides, names, address, shown) {
  const [left, right] = moments.map(({ ernaast = [] }) => new Map(ernaast.map((one) => [nameOf(one), one])));
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((name) => {
    const both = [left.get(name), right.get(name)];
    const heading = ["h3", {}, `${upperFirst((both[0] ?? both[1]).status)}, ernaast`];
    const tree = both.every(Boolean)
      ? sameVersion(both, name, names, shown)
      : oneVersion(both, name, moments, sides, names, address);
    return [heading, ...tree];
  });
}

function sameVersion(both, name, names, shown) {
  const difference = compare(diffArrays, both[0], both[1], names);
  return difference.gelijk
    ? [["p", {}, `Bij beide ligt hetzelfde: de versie van ${writeVersion(name)}.`]]
    : differenceTree(difference, { ...shown, kop: "h4" });
}

function oneVersion(both, name, moments, sides, names, address) {
  const place = both[0] ? 0 : 1;
  const { gemeente } = sides[place];
  const link = address({
    van: versionText(nameOf(moments[place])),
    tot: versionText(name),
    "in-van": gemeente,
    "in-tot": gemeente,
  });
  return [
    [
      "p",
      {},
      `Alleen ${sideInSentence(sides[place], names.gemeenten)} ligt dit ernaast: de versie van ${writeVersion(name)}. ` +
        "Zij verandert nog niets aan wat geldt. ",
      ["a", { href: link }, "Vergelijk haar met wat dan geldt"],
    ],
  ];
}

/** The differences in a whole dossier, or in all. */
export function listTree(dossiers, sides, names, address) {
  const found = listDifferences(dossiers, sides);
  const { weg, nieuw } = sideWords(sides, names.gemeenten);
  const called = sides.map((side) => sideInSentence(side, names.gemeenten));
  const titles = [
    ["anders", "Anders"],
    ["nieuw", upperFirst(nieuw)],
    ["verdwenen", upperFirst(weg)],
    ["voorstel", "Wat geldt is gelijk, maar wat ernaast ligt is anders"],
    ["onzeker", "Niet te zeggen"],
  ];
  const groups = titles
    .filter(([name]) => found[name].length)
    .flatMap(([name, title]) => [
      ["h3", {}, `${title} (${found[name].length})`],
      [
        "ul",
        { class: "rijen", role: "list" },
        ...found[name].map((one) => [
          "li",
          { class: "rij" },
          ["a", { class: "rij__titel", href: address({ kader: one.id }) }, one.titel],
          ["span", { class: "rij__zin" }, inShort(one, called)],
        ]),
      ],
    ]);
  const rest = [
    [found.gelijk.length, "gelijk"],
    [found.geen.length, "bij beide zonder regel"],
  ]
    .filter(([count]) => count)
    .map(([count, what]) => `${count} ${count === 1 ? "kader is" : "kaders zijn"} ${what}.`);
  return [
    ...(groups.length ? groups : [["p", { class: "melding" }, "Er is geen verschil."]]),
    ["p", {}, rest.join(" ")],
  ];
}
