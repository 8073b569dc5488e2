// Which fields matter and which have their turn, by what is filled in before them: the conditions of
// calculators/raamwerk/telt.py.

/**
 * Whether a field counts: it matters, or nothing says when it does.
 * @param {HTMLElement} group
 */
export const counts = ({ dataset }) => !("als" in dataset) || "telt" in dataset;

/**
 * Whether a field stands on the screen: it counts, and has its turn.
 * @param {HTMLElement} group
 */
export const isShown = (group) => counts(group) && (!("na" in group.dataset) || "beurt" in group.dataset);

/**
 * @param {string[][]} when one of these has to hold: a field, and the choices of it that count; without any it always matters
 * @param {Record<string, string>} answers what is filled in, without the empty fields
 * @param {string[]} known the fields beside it; a part of a form cannot tell by a field that it does not have
 */
export function matters(when, answers, known) {
  return when.length === 0 || when.some(([name, ...choices]) => holds(name, choices, answers, known));
}

function holds(name, choices, answers, known) {
  if (!known.includes(name)) return true;
  if (!Object.hasOwn(answers, name)) return false;
  return choices.length === 0 || choices.includes(answers[name]);
}
