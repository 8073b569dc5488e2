// A workbook of Excel, read by a worker that is fetched only for it.

import { whole } from "../gedeeld/tekst.js";

const MOST_BYTES = 30_000_000;
const LONGEST = 90_000; // milliseconds
const AS_CSV = "Open het in uw rekenblad, kies «Opslaan als» en dan «CSV UTF-8 (door scheidingstekens gescheiden)».";
const TOO_LARGE = `Dit Excel-bestand is groter dan ${whole(MOST_BYTES / 1_000_000)} MB. ${AS_CSV} Kies daarna dat bestand.`;
const TOO_SLOW = `Dit Excel-bestand lezen duurt te lang. ${AS_CSV} Kies daarna dat bestand.`;
const IMPOSSIBLE = `Een Excel-bestand lezen lukt hier nu niet. ${AS_CSV} Kies daarna dat bestand.`;

/** @typedef {{name: string, lines: string[][]}} Sheet */

/**
 * The sheets that are not empty, or in Dutch why there are none.
 * @param {ArrayBuffer} content
 * @returns {Promise<{sheets: Sheet[], fault?: string}>}
 */
export async function readWorkbook(content) {
  if (content.byteLength > MOST_BYTES) return { sheets: [], fault: TOO_LARGE };
  const { sheets, fault } = await askWorker(content);
  if (fault) return { sheets: [], fault };
  return { sheets: sheets.filter(({ lines }) => lines.some((cells) => cells.some((cell) => cell.trim() !== ""))) };
}

function askWorker(content) {
  return new Promise((resolve) => {
    /** @type {Worker | null} */
    let worker = null;
    const done = (answer) => {
      clearTimeout(late);
      worker?.terminate();
      resolve(answer);
    };
    const late = setTimeout(() => done({ fault: TOO_SLOW }), LONGEST);
    try {
      worker = new Worker(new URL("../bestand/rekenbladwerker.js", import.meta.url), { type: "module" });
      worker.onmessage = ({ data }) => done(data);
      worker.onerror = () => done({ fault: IMPOSSIBLE });
      worker.postMessage(content);
    } catch {
      done({ fault: IMPOSSIBLE });
    }
  });
}
