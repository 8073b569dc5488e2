// What a chosen file is, by its first bytes: text in one of the usual encodings, or something that is no CSV.

const AS_CSV = "kies «Opslaan als» en dan «CSV UTF-8 (door scheidingstekens gescheiden)»";
const SPREADSHEET = `Open het in uw rekenblad, ${AS_CSV}. Kies daarna dat bestand.`;
const SYSTEM = "Vraag het systeem waar het uit komt om een CSV-bestand.";
const OTHER = `Dit is geen tekstbestand. ${SPREADSHEET}`;
const EMPTY = "In dit bestand staat niets. Kies een bestand met een kopregel en daaronder rijen.";
const LOOKED_AT = 4096; // bytes
const MOSTLY = 0.3; // of the bytes at even or at odd places; in UTF-16 nearly half of all are nought
const NOTHING = "\u0000"; // in no text
const END_OF_FILE = "\u001a"; // how old systems end a file
const [ZIP, COMPOUND] = ["PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0"];
const EXCEL = /\.xls[xmb]?$/i;
const BROKEN = `Dit Excel-bestand is beschadigd of niet heel. Bewaar het opnieuw, of ${SPREADSHEET.replace("Open", "open")}`;
const PICTURES = ["\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8"];

/** Whether it is a workbook of Excel as it is now (.xlsx). */
const isExcel = (begin) => begin.startsWith(ZIP) && /xl\/|\[Content_Types\]\.xml/.test(begin);

/** In Dutch what it is and what to do, of a file of this name that holds no rows; null when it may be text. */
function named(begin, name) {
  const text = begin.trimStart();
  if (begin.startsWith(ZIP)) {
    if (begin.includes("opendocument.spreadsheet"))
      return `Dit is een rekenblad van LibreOffice (.ods). ${SPREADSHEET}`;
    if (EXCEL.test(name)) return BROKEN;
    return "Dit is een ingepakt bestand (zip). Pak het eerst uit, en kies het CSV-bestand dat erin zit.";
  }
  if (begin.startsWith(COMPOUND))
    return `Dit is een ouder Excel-bestand (.xls). Of er staat een wachtwoord op; haal dat er dan eerst af. ${SPREADSHEET}`;
  if (begin.startsWith("%PDF")) return `Dit is een PDF; daar zijn geen rijen en kolommen uit te lezen. ${SYSTEM}`;
  if (PICTURES.some((one) => begin.startsWith(one))) return `Dit is een plaatje, geen CSV. ${SYSTEM}`;
  if (/^<(?:!doctype|html|\?xml|table)/i.test(text)) return `Dit is een webpagina of XML, geen CSV. ${SPREADSHEET}`;
  if (/^[{[]\s*["{[\]}]/.test(text)) return `Dit is JSON, geen CSV. ${SYSTEM}`;
  return null;
}

/** Which of the two orders of UTF-16 it is without saying so: half of the bytes of plain text are nought. */
function silentUtf16(bytes) {
  const half = Math.floor(bytes.length / 2);
  const noughts = (start) => bytes.filter((byte, place) => place % 2 === start && byte === 0).length;
  const [even, odd] = [noughts(0), noughts(1)];
  if (odd > half * MOSTLY && even === 0) return "utf-16le";
  if (even > half * MOSTLY && odd === 0) return "utf-16be";
  return null;
}

function encodingOf(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return silentUtf16(bytes.subarray(0, LOOKED_AT));
}

/**
 * The text of a file: Unicode when it is that, and otherwise what an older Excel writes.
 * @param {ArrayBuffer | number[]} content
 * @param {string} [name]
 * @returns {{text?: string, isWorkbook?: boolean, fault?: string}} whether rekenblad.js can read it; or else in Dutch what it is
 *   when it holds no rows, and what to do then
 */
export function readText(content, name = "") {
  const bytes = withoutEnd(new Uint8Array(content));
  const first = bytes.subarray(0, LOOKED_AT);
  const encoding = encodingOf(bytes);
  const begin = encoding
    ? new TextDecoder(encoding).decode(first)
    : Array.from(first, (byte) => String.fromCharCode(byte)).join("");
  if (isExcel(begin)) return { isWorkbook: true };
  const text = decoded(bytes, encoding);
  const fault = named(begin, name) ?? (text.includes(NOTHING) ? OTHER : text.trim() ? null : EMPTY);
  return fault ? { fault } : { text: oneLineEnd(text) };
}

function decoded(bytes, encoding) {
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Without the sign that old systems end a file with, and what they fill the rest of a block with. */
function withoutEnd(bytes) {
  const end = bytes.lastIndexOf(END_OF_FILE.charCodeAt(0));
  const isLast = end >= 0 && bytes.subarray(end).every((byte) => byte <= END_OF_FILE.charCodeAt(0));
  return isLast ? bytes.subarray(0, end) : bytes;
}

const oneLineEnd = (text) => text.replace(/\r\n?/g, "\n");
