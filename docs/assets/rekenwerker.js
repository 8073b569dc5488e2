// The worker: Python beside the page, so that the page never waits. Loads from its own origin only.
//
// In:  {id, naam, vraag, weg}                   vraag is JSON text; weg (may be absent) is another door: see loket.js
// Out: {soort: "stap", stap}                    downloaden, starten, klaar
//      {soort: "antwoord", id, antwoord}        antwoord is JSON text
//      {soort: "storing", reden}                nothing more will come

import { openDoor } from "./loket.js";

const site = new URL("../", import.meta.url);

async function fetchText(path) {
  const response = await fetch(new URL(path, site));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

/**
 * Never resolves; rejects when WebAssembly is blocked, or its file is missing or broken.
 * loadPyodide itself then only warns, and never ends (https://github.com/pyodide/pyodide/pull/6296).
 */
function watchWebAssembly() {
  return new Promise((_, reject) => {
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const original = WebAssembly[name];
      WebAssembly[name] = (...parts) => {
        const made = original.apply(WebAssembly, parts);
        made.catch(reject);
        return made;
      };
    }
  });
}

async function start() {
  postMessage({ soort: "stap", stap: "downloaden" });
  const broken = watchWebAssembly();
  const runtime = new URL("pyodide/", site).href;
  const loading = Promise.all([
    import(`${runtime}pyodide.mjs`).then(({ loadPyodide }) => loadPyodide({ indexURL: runtime })),
    fetchText("rekenen/calculators.json").then(JSON.parse),
    fetchText("rekenen/gegevens.json"),
  ]);
  const [pyodide, modules, data] = await Promise.race([loading, broken]);
  postMessage({ soort: "stap", stap: "starten" });
  const answer = openDoor(pyodide, modules, data);
  postMessage({ soort: "stap", stap: "klaar" });
  return answer;
}

const reason = (error) => String(error?.message ?? error).trim().split("\n").at(-1);
const fail = (error) => postMessage({ soort: "storing", reden: reason(error) });

const started = start();
started.catch(fail);

addEventListener("message", async ({ data: { id, naam, vraag, weg } }) => {
  let answer;
  try {
    answer = await started;
  } catch {
    return; // the page has been told
  }
  try {
    postMessage({ soort: "antwoord", id, antwoord: answer(naam, vraag, weg) });
  } catch (error) {
    fail(error);
  }
});
