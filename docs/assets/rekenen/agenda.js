// The calendar file at the moment that the reader keeps it. A calendar takes a day in the place of an earlier one with the
// same name when its SEQUENCE is higher.

const FIRST = Date.UTC(2026, 0, 1);
const SECOND = 1000;
const EVENT =
  /BEGIN:VEVENT\r\n(?:(?!END:VEVENT)[^\n]*\n)*?DTSTART;VALUE=DATE:(\d{8})\r\n(?:(?!END:VEVENT)[^\n]*\n)*END:VEVENT\r\n/g;
const NOT_IN_A_NAME = /[\\/:*?"<>|\p{C}]/gu;
const LONGEST_NAME = 80;

/**
 * The file of Python without the days that are past at this moment, in milliseconds: who made it for an earlier day would
 * get them in his calendar. And how many there are left, and gone.
 * @returns {{text: string, days: number, past: number}}
 */
export function stillToCome(text, moment) {
  const now = new Date(moment);
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((one) => String(one).padStart(2, "0"))
    .join("");
  let [days, past] = [0, 0];
  const left = text.replace(EVENT, (event, day) => {
    if (day >= today) days += 1;
    else past += 1;
    return day >= today ? event : "";
  });
  return { text: left, days, past };
}

/** The file of Python with this moment in it, in milliseconds: made then, and newer than any before. */
export function stampedAt(text, moment) {
  const now = new Date(moment).toISOString().replace(/[-:]|\.\d+/g, "");
  const number = Math.max(0, Math.floor((moment - FIRST) / SECOND));
  return text
    .replace(/^DTSTAMP:.*$/gm, `DTSTAMP:${now}\r\nLAST-MODIFIED:${now}`)
    .replace(/^SEQUENCE:.*$/gm, `SEQUENCE:${number}`);
}

/** The name of the file as the reader wrote it, without what no file system takes; else the name of the calculator. */
export function fileName(written, otherwise) {
  const name = written
    .replace(NOT_IN_A_NAME, " ")
    .replace(/\s+/g, " ")
    .replace(/\.ics\s*$/i, "")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  return `${name.slice(0, LONGEST_NAME) || otherwise}.ics`;
}
