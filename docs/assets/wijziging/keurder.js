// The page's end of the worker that checks: a question in, a promise of the answer out.

import { holdBack } from "../gedeeld/eerst.js";
import { root } from "../gedeeld/vinden.js";

const meta = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=keurbundel]"));
const waiting = new Map();
/** @type {Worker | null} */
let worker = null;
let lastQuestion = 0;

/**
 * Starts the worker; a second call does nothing while it runs.
 * @param {(step: string) => void} report called with downloaden, starten, klaar
 * @param {(reason: string) => void} fail called when the worker cannot go on; the next start tries anew
 */
export function start(report, fail) {
  if (worker) return;
  const begun = holdBack();
  const stop = (reason = "keurwerker.js is niet te laden") => {
    worker?.terminate();
    worker = null;
    begun();
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
    fail(reason);
  };
  try {
    const bundel = JSON.parse(meta.content);
    worker = new Worker(new URL(bundel.werker, root()), { type: "module" });
    worker.onerror = ({ message }) => stop(message || undefined);
    worker.onmessage = ({ data }) => {
      if (data.soort === "stap") report(data.stap);
      if (data.stap === "klaar") begun();
      if (data.soort === "storing") stop(data.reden);
      if (data.soort === "antwoord") {
        waiting.get(data.id)?.resolve(JSON.parse(data.antwoord));
        waiting.delete(data.id);
      }
      if (data.soort === "mislukt") {
        waiting.get(data.id)?.reject(new Error(data.reden));
        waiting.delete(data.id);
      }
    };
    worker.postMessage({ soort: "bundel", bundel, site: root().href });
  } catch (error) {
    stop(String(error));
  }
}

/**
 * @param {string} way one of hooks/form/door.py
 * @param {object} question
 * @returns {Promise<any>} the answer, as read from its JSON
 */
export function ask(way, question) {
  return send({ soort: "vraag", weg: way, vraag: JSON.stringify(question) });
}

/**
 * Brings a document to the worker, where it stays.
 * @param {File} file
 * @returns {Promise<{pad: string}>} where it stands there
 */
export async function bring(file) {
  const inhoud = await file.arrayBuffer();
  return send({ soort: "document", naam: file.name, inhoud }, [inhoud]);
}

/**
 * Fetches what reads a kind of document, from this site.
 * @param {string} kind docx or pdf
 */
export const fetchReader = (kind) => send({ soort: "lezer", adres: JSON.parse(meta.content).lezers[kind] });

function send(message, given = []) {
  if (!worker) return Promise.reject(new Error("de controle start niet"));
  const id = ++lastQuestion;
  worker.postMessage({ ...message, id }, given);
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}
