// The worker with Python, begun here and not by rekenaar.js: a module has to wait until the page has been read.
// With a question in the address the worker starts at once.

(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const meta = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=rekenbundel]"));
  const site = new URL("../../", script.src).href;
  const bundel = JSON.parse(meta.content); // the files that belong together
  const question = /[#&](?!op=|in=)[^&=]+=/; // a field; `op` and `in` are the reader's choice for the whole site

  /** A worker, and all that it has said until someone takes over `onmessage` and `onerror`. */
  function makeWorker() {
    const worker = new Worker(new URL(bundel.werker, site), { type: "module" });
    /** @type {any[]} */
    const said = [];
    worker.onmessage = ({ data }) => said.push(data);
    worker.onerror = ({ message }) => said.push({ soort: "storing", reden: message || undefined });
    worker.postMessage({ soort: "bundel", bundel, site });
    return { worker, said };
  }

  /** @type {ReturnType<typeof makeWorker> | null} */
  let early = null;
  try {
    if (question.test(location.hash)) early = makeWorker();
  } catch {
    // rekenaar.js tries again, and tells the reader.
  }
  window.rekenwerker = { makeWorker, early };
})();
