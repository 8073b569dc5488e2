// The words of a difference as paragraphs and list items again.

/** @typedef {import("./woorden.js").Group} Group */
/** @typedef {"gelijk" | "weg" | "nieuw"} How how a part came about */
/** @typedef {{hoe: How, tekst: string, spatie: boolean}} Part a text, and whether a space comes before it */
/** @typedef {{soort: "p" | "li", hoe: How, delen: Part[]}} Block with how the block itself came about */

/**
 * The text as it reads on one side, or on both at once.
 * @param {Group[]} groups
 * @param {"links" | "rechts" | "samen"} side
 * @returns {Block[]}
 */
export function blocksOf(groups, side) {
  /** @type {Block[]} */
  const made = [];
  /**
   * @param {How} hoe
   * @param {import("./woorden.js").Word[]} words
   */
  const add = (hoe, words) => {
    for (const word of words) {
      if (word.blok) made.push({ soort: word.blok, hoe, delen: [] });
      else addWord(made[made.length - 1].delen, hoe, word);
    }
  };
  groups.forEach(({ gelijk, links, rechts }, place) => {
    if (gelijk) add("gelijk", side === "links" ? links : rechts);
    else if (side === "links") add("weg", links);
    else if (side === "rechts") add("nieuw", rechts);
    else {
      // New words stand where they read on: before the words that follow, or at the end of their own block.
      const next = groups[place + 1]?.rechts[0];
      const goesOn = next && !next.blok;
      const [gone, come] = [goesOn ? links.length : firstBlock(links), firstBlock(rechts)];
      add("weg", links.slice(0, gone));
      add("nieuw", rechts.slice(0, come));
      add("weg", links.slice(gone));
      add("nieuw", rechts.slice(come));
    }
  });
  return made.filter((one) => one.delen.length);
}

/**
 * The groups in rows, each from a paragraph that begins on both sides.
 * @param {Group[]} groups
 */
export function rowsOf(groups) {
  /** @type {Group[][]} */
  const rows = [[]];
  for (const group of groups) {
    if (!group.gelijk) rows[rows.length - 1].push(group);
    else {
      group.links.forEach((word, place) => {
        if (word.blok === "p") rows.push([]);
        rows[rows.length - 1].push({ gelijk: true, links: [word], rechts: [group.rechts[place]] });
      });
    }
  }
  return rows.filter((row) => row.length);
}

function firstBlock(words) {
  const place = words.findIndex((one) => one.blok);
  return place < 0 ? words.length : place;
}

/**
 * @param {Part[]} parts
 * @param {How} hoe
 * @param {import("./woorden.js").Word} word
 */
function addWord(parts, hoe, { tekst = "", spatie = false }) {
  const last = parts.at(-1);
  if (last?.hoe === hoe) last.tekst += (spatie ? " " : "") + tekst;
  else parts.push({ hoe, tekst, spatie: spatie && parts.length > 0 });
}
