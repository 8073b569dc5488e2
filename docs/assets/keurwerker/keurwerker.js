// The worker that checks a proposal: Python with the code of the command line. Loads from its own origin only.
//
// In:  {soort: "bundel", bundel, site}      first: which files belong together, and where the site stands
//      {soort: "vraag", id, weg, vraag}     vraag is JSON text; weg is a way of hooks/form/door.py
//      {soort: "document", id, naam, inhoud}  a file that the reader brings; it stays in this worker
//      {soort: "lezer", id, adres}          fetch what reads such a file
// Out: {soort: "stap", stap}                downloaden, starten, klaar
//      {soort: "antwoord", id, antwoord}    antwoord is JSON text
//      {soort: "mislukt", id, reden}        this one question has no answer; others may have
//      {soort: "storing", reden}            nothing more will come

export {}; // a module, with names of its own

const step = (stap) => postMessage({ soort: "stap", stap });

async function fetchPacked(address) {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${address.pathname.split("/").at(-1)}: ${response.status}`);
  return new Response(response.body.pipeThrough(new DecompressionStream("gzip"))).json();
}

/** Rejects when WebAssembly is blocked or broken; loadPyodide itself then never ends. See rekenwerker.js. */
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

async function start({ runtime, code, yaml, beleid, map }, site) {
  step("downloaden");
  const at = (address) => new URL(address, site);
  const broken = watchWebAssembly();
  const home = at(runtime).href;
  const loading = Promise.all([
    import("./keurdeur.js"),
    import(`${home}pyodide.js`).then(({ loadPyodide }) => loadPyodide({ indexURL: home })),
    ...[code, yaml, beleid].map((one) => fetchPacked(at(one))),
  ]);
  const [{ openCheckDoor, addReader, putDocument }, pyodide, ours, parser, policy] = await Promise.race([
    loading,
    broken,
  ]);
  step("starten");
  const ask = openCheckDoor(pyodide, [ours, parser], policy, map);
  step("klaar");
  return {
    vraag: ({ weg, vraag }) => ask(weg, vraag),
    document: ({ naam, inhoud }) => JSON.stringify({ pad: putDocument(pyodide, naam, new Uint8Array(inhoud)) }),
    lezer: async ({ adres }) => {
      addReader(pyodide, await fetchPacked(at(adres)));
      return "{}";
    },
  };
}

const reason = (error) =>
  String(error?.message ?? error)
    .trim()
    .split("\n")
    .at(-1);

/** @type {Promise<Record<string, (data: any) => string | Promise<string>>> | null} */
let started = null;

addEventListener("message", async ({ data }) => {
  try {
    if (data.soort === "bundel") {
      started = start(data.bundel, data.site);
      await started;
    } else {
      const work = (await started)?.[data.soort];
      if (!work) throw new Error("a question before the bundle");
      postMessage({ soort: "antwoord", id: data.id, antwoord: await work(data) });
    }
  } catch (error) {
    const isOfQuestion = data.soort === "vraag" && error instanceof Error && error.name === "PythonError";
    const isOfDocument = data.soort === "document" || data.soort === "lezer";
    postMessage({ soort: isOfQuestion || isOfDocument ? "mislukt" : "storing", id: data.id, reden: reason(error) });
  }
});
