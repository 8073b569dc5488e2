// Small things with words.

const LONGEST_QUOTE = 40;
const dutch = new Intl.NumberFormat("nl-NL");

export const upperFirst = (text) => text[0].toUpperCase() + text.slice(1);
export const lowerFirst = (text) => (/^\p{Lu}{2}/u.test(text) ? text : text[0].toLowerCase() + text.slice(1));

/** A whole number, with a dot between thousands. */
export const whole = (number) => dutch.format(number);

/** How many there are of something: „1 rij" or „1.200 rijen". */
export const count = (number, one, more) => `${whole(number)} ${number === 1 ? one : more}`;

/** What someone wrote, short enough to read back. */
export function quote(text) {
  return `«${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}»`;
}
