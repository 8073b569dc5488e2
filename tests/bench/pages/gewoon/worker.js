import { openDoor } from "./loket.js";

const here = new URL("./", import.meta.url);
const text = async (name) => (await fetch(new URL(name, here))).text();

async function start() {
  const { loadPyodide } = await import("./pyodide/pyodide.mjs");
  const [pyodide, modules, data] = await Promise.all([
    loadPyodide({ indexURL: new URL("pyodide/", here).href }),
    text("calculators.json"),
    text("gegevens.json"),
  ]);
  return openDoor(pyodide, JSON.parse(modules), data);
}

const started = start();
addEventListener("message", async ({ data }) => postMessage((await started)("trajectduur", data)));
