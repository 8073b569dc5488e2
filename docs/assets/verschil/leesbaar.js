// What a difference needs to read well. The groups are those of verschil-woorden.js; no word is lost or changed,
// only whether it counts as equal, and where a change begins.

const LETTER = /[\p{L}\p{N}]/u;
const LAST_SIGN = /^[.!?:;]$/;
// Of two passages that share less than one in three words, a reader is better served with both as a whole.
const LEAST_IN_COMMON = 1 / 3;
const LONGEST_CRUMB = 3; // words

/** @typedef {import("./woorden.js").Group} Group */

/** Words that are equal by chance, put with the change around them: they make a text harder to read, not easier. */
export function readable(groups) {
  // A block that begins on both sides stays where it is, so that paragraphs keep to themselves.
  /** @type {Group[][]} */
  const parts = [[]];
  for (const group of groups.flatMap((one) => (one.gelijk ? splitAtBlocks(one) : [one]))) {
    if (group.gelijk && group.links[0].blok) parts.push([group], []);
    else parts[parts.length - 1].push(group);
  }
  return parts.flatMap((part) => {
    const made = withoutCrumbs(part);
    const kept = sum(
      made.filter((one) => one.gelijk),
      "links",
    );
    const shorter = Math.min(sum(made, "links"), sum(made, "rechts"));
    return kept < shorter * LEAST_IN_COMMON ? [changed(made)] : made;
  });
}

/** @param {Group} group */
function splitAtBlocks({ links, rechts }) {
  /** @type {Group[]} */
  const made = [];
  for (const [place, one] of links.entries()) {
    if (place === 0 || one.blok || links[place - 1].blok) made.push({ gelijk: true, links: [], rechts: [] });
    const last = made[made.length - 1];
    last.links.push(one);
    last.rechts.push(rechts[place]);
  }
  return made;
}

/** Groups without the few equal words that stand between longer changes on both sides. */
function withoutCrumbs(groups) {
  const made = [...groups];
  const isLonger = (near, than) => near && !near.gelijk && Math.max(count(near.links), count(near.rechts)) > than;
  const isCrumb = ({ gelijk, links }, place) =>
    gelijk &&
    count(links) <= LONGEST_CRUMB &&
    [place - 1, place + 1].every((beside) => isLonger(made[beside], count(links)));
  for (;;) {
    const place = made.findIndex(isCrumb);
    if (place < 1) return made;
    made.splice(place - 1, 3, changed(made.slice(place - 1, place + 2)));
  }
}

const changed = (groups) => ({
  gelijk: false,
  links: groups.flatMap((one) => one.links),
  rechts: groups.flatMap((one) => one.rechts),
});
const count = (words) => words.filter((one) => LETTER.test(one.tekst ?? "")).length;
const sum = (groups, side) => groups.reduce((total, one) => total + count(one[side]), 0);

/**
 * Moves what is only new or only gone, where the words around it leave a choice, to the beginning of a block or else
 * of a sentence: not „De [ene. De] andere", but „[De ene.] De andere".
 */
export function settled(groups) {
  groups.forEach((group, place) => {
    const [before, after] = [groups[place - 1], groups[place + 1]];
    if (group.gelijk || (group.links.length && group.rechts.length) || !before || !after) return;
    const [own, other] = group.links.length ? ["links", "rechts"] : ["rechts", "links"];
    const moved = bestMove(before[own], group[own]);
    if (moved === 0) return;
    group[own].unshift(...before[own].splice(-moved));
    after[own].unshift(...group[own].splice(-moved));
    after[other].unshift(...before[other].splice(-moved));
  });
  return joined(groups);
}

/** By how many words a change best moves back over the equal words before it. */
function bestMove(before, words) {
  const quality = (moved) => {
    const first = moved ? before.at(-moved) : words[0];
    const last = before.at(-1 - moved);
    if (first.blok) return 2;
    return !last || last.blok || LAST_SIGN.test(last.tekst) ? 1 : 0;
  };
  let best = 0;
  for (let moved = 1; moved <= Math.min(before.length, words.length); moved += 1) {
    const [one, other] = [before.at(-moved), words.at(-moved)];
    if (one.blok !== other.blok || one.tekst !== other.tekst) break;
    if (quality(moved) > quality(best)) best = moved;
  }
  return best;
}

/** Neighbours of the same sort as one group; without those that hold nothing. */
export function joined(groups) {
  const made = [];
  for (const { gelijk, links, rechts } of groups) {
    if (links.length + rechts.length === 0) continue;
    if (made.at(-1)?.gelijk !== gelijk) made.push({ gelijk, links: [], rechts: [] });
    made.at(-1).links.push(...links);
    made.at(-1).rechts.push(...rechts);
  }
  return made;
}
