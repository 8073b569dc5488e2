// The worker: Python beside the page, so that the page never waits. Loads from its own origin only.
//
// In:  {soort: "bundel", bundel, site}          first: which files belong together, where the site stands, and a question
//                                               to exercise on (oefening, may be absent)
//      {soort: "vraag", id, naam, vraag, weg}   vraag is JSON text; weg (may be absent) is another door: see loket.js
// Out: {soort: "stap", stap}                    downloaden, starten, klaar
//      {soort: "antwoord", id, antwoord}        antwoord is JSON text
//      {soort: "storing", reden}                nothing more will come
//
// There are two ways to start. The quick one (snelstart.js) puts back the memory of a Python that has imported the
// calculators; the ordinary one (loket.js) is Pyodide as it comes. Whatever goes wrong on the quick way, also in the
// middle of a question, is done again on the ordinary one. A build that could not make the quick way names only the other.
// A calculator that takes over what another answers has a memory with all of them in between (heel): it is fetched when a
// question wants the other.

const step = (stap) => postMessage({ soort: "stap", stap });

async function fetchFile(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname.split("/").at(-1)}: ${response.status}`);
  return response;
}

/** Unpacked here and not by the server, so that every server sends the few bytes. */
async function fetchPacked(address, type) {
  const { body } = await fetchFile(address);
  if (!body) throw new Error(`${address} is empty`);
  return new Response(body.pipeThrough(new DecompressionStream("gzip")), { headers: { "Content-Type": type } });
}

async function startQuickly(bundle, at) {
  // Compiled while it comes in.
  const code = WebAssembly.compileStreaming(fetchPacked(at(bundle.python), "application/wasm"));
  const memories = [bundle.geheugen, bundle.rekenhulp, bundle.kaders].map((address) =>
    fetchPacked(at(address), "application/octet-stream").then((file) => file.arrayBuffer()),
  );
  const tools = import("./snelstart.js");
  const machine = tools.then(async ({ makeMachine }) => makeMachine(await code));
  // The code stands here too, so that its failure is noticed at once.
  const [{ openMachine, restore }, python, , ...packed] = await Promise.all([tools, machine, code, ...memories]);
  step("starten");
  for (const memory of packed) restore(python, memory);
  return openMachine(python, bundle.deuren, bundle.corpus);
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

async function startOrdinarily(bundle, at) {
  step("downloaden");
  const broken = watchWebAssembly();
  const runtime = at(bundle.runtime).href;
  const loading = Promise.all([
    import("./loket.js"),
    import(`${runtime}pyodide.js`).then(({ loadPyodide }) => loadPyodide({ indexURL: runtime })),
    fetchFile(at(bundle.code)).then((file) => file.json()),
    fetchFile(at(bundle.gegevens)).then((file) => file.text()),
  ]);
  const [{ openDoor }, pyodide, modules, data] = await Promise.race([loading, broken]);
  step("starten");
  return openDoor(pyodide, modules, data);
}

/** @typedef {(name: string, question: string, way?: string) => string} Answer JSON text in, JSON text out */

/** Does its work with the calculators; when that fails, starts the next way and does it again. */
function makeCalculators(bundle, site) {
  const at = (address) => new URL(address, site);
  const whole = (all, way) => startQuickly({ ...all, ...all.heel }, way);
  const quick = bundle.heel ? [startQuickly, whole] : [startQuickly];
  const ways = bundle.python ? [...quick, startOrdinarily] : [startOrdinarily];
  /** @type {Promise<Answer> | null} */
  let started = null;

  function startNext(error) {
    const next = ways.shift();
    if (!next) throw error;
    if (error) console.info(`De snelle start lukt hier niet (${reason(error)}); een andere start volgt.`);
    started = next(bundle, at);
  }

  /**
   * @template T
   * @param {(answer: Answer) => T} work
   * @returns {Promise<T>}
   */
  async function use(work) {
    const mine = started;
    try {
      return work(await /** @type {Promise<Answer>} */ (mine));
    } catch (error) {
      if (started === mine) startNext(error);
      return use(work);
    }
  }

  step("downloaden");
  startNext();
  return use;
}

const reason = (error) =>
  String(error?.message ?? error)
    .trim()
    .split("\n")
    .at(-1);
const fail = (error) => postMessage({ soort: "storing", reden: reason(error) });

const otherMessages = () => new Promise((resolve) => setTimeout(resolve));

/** @type {ReturnType<typeof makeCalculators> | null} */
let use = null;
let isAsked = false;

addEventListener("message", async ({ data }) => {
  try {
    if (data.soort === "bundel") {
      const started = makeCalculators(data.bundel, data.site);
      use = started;
      await started(() => step("klaar"));
      // The browser compiles what a question needs when it is first wanted: better now than when the reader waits for it.
      await otherMessages();
      const [name, question] = data.bundel.oefening ?? [];
      if (!isAsked && name) await started((answer) => answer(name, question));
    } else {
      if (!use) throw new Error("a question before the bundle");
      isAsked = true;
      const antwoord = await use((answer) => answer(data.naam, data.vraag, data.weg));
      postMessage({ soort: "antwoord", id: data.id, antwoord });
    }
  } catch (error) {
    fail(error);
  }
});
