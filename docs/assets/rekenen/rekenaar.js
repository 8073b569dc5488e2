// The page's end of the worker: ask a question, get a promise of the answer.
// The head of the page loads vroegstart.js before anything else; the worker that it may have begun is taken over here.

import { holdBack } from "../gedeeld/eerst.js";

const { makeWorker, early } = window.rekenwerker;
const IDLE_AFTER = 2000; // milliseconds, for browsers that cannot tell
const waiting = new Map();
/** @type {Worker | null} */
let worker = null;
let isBegun = Boolean(early); // whether a worker was ever tried
let lastQuestion = 0;
/** @type {string | null} */
let lastStep = null;
/** @type {{report: (step: string) => void, fail: (reason: string) => void} | null} */
let listener = null;
/** Called when the worker can answer, or never will. */
let begun = () => {};

/**
 * @param {(step: string) => void} report called with downloaden, starten, klaar
 * @param {(reason: string) => void} fail called when the worker cannot go on; the next `start` or `ask` tries anew
 */
export function listen(report, fail) {
  listener = { report, fail };
  if (lastStep) report(lastStep);
}

function stop(reason = "rekenwerker.js is niet te laden") {
  begun();
  worker?.terminate();
  worker = lastStep = null;
  for (const { reject } of waiting.values()) reject(new Error(reason));
  waiting.clear();
  listener?.fail(reason);
}

function receive(data) {
  if (data.soort === "stap") {
    lastStep = data.stap;
    if (lastStep === "klaar") begun();
    listener?.report(data.stap);
  }
  if (data.soort === "storing") stop(data.reden);
  if (data.soort === "antwoord") {
    waiting.get(data.id)?.resolve(JSON.parse(data.antwoord));
    waiting.delete(data.id);
  }
}

function take(made) {
  worker = made.worker;
  begun = holdBack();
  made.worker.onmessage = ({ data }) => receive(data);
  made.worker.onerror = ({ message }) => stop(message || undefined);
  made.said.forEach(receive);
}

export function start() {
  if (worker) return;
  isBegun = true;
  try {
    take(makeWorker());
  } catch (error) {
    stop(String(error));
  }
}

/**
 * @param {string} name of the calculator
 * @param {object} question
 * @param {string} [way] another door: see loket.js
 * @returns {Promise<any>} the answer, as read from its JSON
 */
export function ask(name, question, way) {
  start();
  if (!worker) return Promise.reject(new Error("de rekenhulp start niet"));
  const id = ++lastQuestion;
  worker.postMessage({ soort: "vraag", id, naam: name, vraag: JSON.stringify(question), weg: way });
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

/**
 * Starts when the reader comes to the form, and otherwise when the page has nothing else to do. What was tried before is
 * not tried again without a question: it would tell its trouble anew.
 */
export function startInTime(form) {
  const startFirst = () => isBegun || start();
  form.addEventListener("focusin", startFirst, { once: true });
  if ("requestIdleCallback" in window) requestIdleCallback(startFirst);
  else setTimeout(startFirst, IDLE_AFTER);
}

if (early) take(early);
