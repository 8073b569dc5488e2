// Small things with words.

const LONGEST_QUOTE = 40;

export const upperFirst = (text) => text[0].toUpperCase() + text.slice(1);
export const lowerFirst = (text) => text[0].toLowerCase() + text.slice(1);

/** What someone wrote, short enough to read back. */
export function quote(text) {
  return `«${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}»`;
}
