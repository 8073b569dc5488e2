// The worker that reads a workbook of Excel (.xlsx), so that the page stays alive and can stop it. Loaded only for such a file.
// The build bundles it with the packages that it names (hooks/browser/bundles.py).
//
// In: the file as an ArrayBuffer; out: {sheets: [{name, lines}]} with the text of every cell, or {fault} in Dutch.

import { unzipSync, zipSync } from "fflate";
import readWorkbook from "read-excel-file/universal";

const MOST_BYTES = 150_000_000; // unpacked; a file with 50.000 rows needs a third of it
const MOST_CELLS = 5_000_000;
const FIRST_YEAR = 1900; // of days
const SURE_DIGITS = 15; // as many as Excel shows and keeps of what someone typed
const IS_SHEET = /^\/?xl\/worksheets\/[^/]+\.xml$/;
// Further to the right than ZZ; the rows before it would be filled up that far.
const FAR = /<(?:\w+:)?c\b[^>]*\br="[A-Z]{3,}\d/;
// A fault would else be empty, and a day that is written out would be read in the time zone of the reader.
const AS_TEXT = /(<(?:\w+:)?c\b[^>]*\bt=")[de]"/g;
const BOOK = /^\/?xl\/workbook\.xml$/;
const SINCE_1904 = /(\bdate1904=")true"/;

const TOO_LARGE =
  "Dit Excel-bestand is uitgepakt te groot. Zet de rijen in een nieuw, leeg bestand, of bewaar het als CSV.";
const TOO_WIDE =
  "In dit Excel-bestand staat een cel heel ver naar rechts. Haal haar weg, of bewaar het bestand als CSV.";
const UNREADABLE =
  "Dit Excel-bestand (.xlsx) is hier niet te lezen; misschien is het beschadigd. Open het in uw rekenblad, kies «Opslaan als» en dan «CSV UTF-8 (door scheidingstekens gescheiden)». Kies daarna dat bestand.";

const numbers = new Intl.NumberFormat("nl-NL", { useGrouping: false, maximumSignificantDigits: SURE_DIGITS });

/** What is wrong with a file, in Dutch. */
class Fault extends Error {}

/** A number as Excel shows it in full, with a decimal comma: of 4.3499999999999996 that is 4,35. */
export function numberText(text) {
  const number = Number(text);
  return Number.isFinite(number) ? numbers.format(number) : text;
}

/** A day, with its time if it has one; before the first day of Excel there are only times. */
function momentText(moment) {
  const [day, time] = moment
    .toISOString()
    .replace(/\.\d+Z$/, "")
    .split("T");
  if (moment.getUTCFullYear() < FIRST_YEAR) return time;
  return time === "00:00:00" ? day : `${day}T${time}`;
}

function cellText(value) {
  if (value === null) return "";
  if (value instanceof Date) return momentText(value);
  if (typeof value === "boolean") return value ? "ja" : "nee";
  return String(value);
}

/** What of the packed file is read, within bounds; a sheet keeps the text of its faults («#N/B»), which would else be empty. */
function unpacked(content) {
  let total = 0;
  const files = unzipSync(new Uint8Array(content), {
    filter({ name, originalSize }) {
      if (!/\.(?:xml|rels)$/.test(name)) return false;
      total += originalSize;
      if (total > MOST_BYTES) throw new Fault(TOO_LARGE);
      return true;
    },
  });
  for (const name of Object.keys(files).filter((one) => IS_SHEET.test(one))) {
    const text = new TextDecoder().decode(files[name]);
    if (FAR.test(text)) throw new Fault(TOO_WIDE);
    const mended = text.replace(AS_TEXT, '$1str"');
    if (mended !== text) files[name] = new TextEncoder().encode(mended);
  }
  // The package knows only the figure.
  for (const name of Object.keys(files).filter((one) => BOOK.test(one)))
    files[name] = new TextEncoder().encode(
      new TextDecoder().decode(files[name]).replace(SINCE_1904, (_, begin) => `${begin}1"`),
    );
  return files;
}

/**
 * The sheets of a workbook, each with the text of every cell.
 * @param {ArrayBuffer} content
 * @returns {Promise<{sheets: {name: string, lines: string[][]}[]} | {fault: string}>}
 */
export async function readSheets(content) {
  try {
    // Packed again without being made smaller: what is large, the package would unpack in a worker made of text,
    // and the policy of this site forbids those.
    const files = zipSync(unpacked(content), { level: 0 });
    const plain = /** @type {ArrayBuffer} */ (files.buffer.slice(files.byteOffset, files.byteOffset + files.length));
    const all = await readWorkbook(plain, { parseNumber: numberText, trim: false });
    const sheets = all.filter(({ data }) => data); // a sheet with only a chart has no cells
    const cells = sheets.reduce((sum, { data }) => sum + data.length * (data[0]?.length ?? 0), 0);
    if (cells > MOST_CELLS) throw new Fault(TOO_LARGE);
    return { sheets: sheets.map(({ sheet: name, data }) => ({ name, lines: data.map((row) => row.map(cellText)) })) };
  } catch (error) {
    return { fault: error instanceof Fault ? error.message : UNREADABLE };
  }
}

if ("WorkerGlobalScope" in globalThis) {
  addEventListener("message", async ({ data }) => postMessage(await readSheets(data)));
}
