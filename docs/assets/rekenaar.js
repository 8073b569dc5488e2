// The page's end of the worker: ask a question, get a promise of the answer.

/**
 * @param {(step: string) => void} report called with downloaden, starten, klaar
 * @param {(reason: string) => void} fail called when the worker cannot go on; the next `start` or `ask` tries anew
 */
export function makeCalculator(report, fail) {
  const waiting = new Map();
  let worker = null;
  let last = 0;
  const site = new URL(document.body.dataset.basis, document.baseURI).href;
  const bundel = JSON.parse(document.querySelector("[data-bundel]").dataset.bundel); // the files that belong together

  function stop(reason) {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
    fail(reason);
  }

  function receive({ data }) {
    if (data.soort === "stap") report(data.stap);
    if (data.soort === "storing") stop(data.reden);
    if (data.soort === "antwoord") {
      waiting.get(data.id)?.resolve(JSON.parse(data.antwoord));
      waiting.delete(data.id);
    }
  }

  function start() {
    if (worker) return;
    try {
      worker = new Worker(new URL(bundel.werker, site), { type: "module" });
    } catch (error) {
      stop(String(error));
      return;
    }
    worker.addEventListener("message", receive);
    worker.addEventListener("error", (event) => stop(event.message || "rekenwerker.js is niet te laden"));
    worker.postMessage({ soort: "bundel", bundel, site });
  }

  function ask(name, question, way) {
    start();
    if (!worker) return Promise.reject(new Error("de rekenhulp start niet"));
    const id = ++last;
    worker.postMessage({ soort: "vraag", id, naam: name, vraag: JSON.stringify(question), weg: way });
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  return { start, ask };
}
