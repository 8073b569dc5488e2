// Answers questions with the calculators under Node, through the code that the worker uses.
//
// Usage: node pyodide_node.mjs snel|gewoon SITE_FOLDER BUNDLE < questions
// In: a JSON list of [name, question text, way]; out: a JSON list of answer texts.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { openDoor } from "../../docs/assets/rekenwerker/loket.js";
import { makeMachine, openMachine, restore } from "../../docs/assets/rekenwerker/snelstart.js";

const [way, site, bundle] = [process.argv[2], resolve(process.argv[3]), JSON.parse(process.argv[4])];
const at = (address) => join(site, address);
const read = (address) => readFileSync(at(address), "utf8");
const load = (address) => import(pathToFileURL(at(address)).href);

async function startQuickly() {
  const unpack = (address) => Uint8Array.from(gunzipSync(readFileSync(at(address))));
  const python = await makeMachine(await WebAssembly.compile(unpack(bundle.python)));
  for (const memory of [bundle.geheugen, bundle.rekenhulp, bundle.kaders]) restore(python, unpack(memory).buffer);
  return openMachine(python, bundle.deuren, bundle.corpus);
}

async function startOrdinarily() {
  const { loadPyodide } = await load(`${bundle.runtime}pyodide.js`);
  const pyodide = await loadPyodide({ indexURL: at(bundle.runtime) });
  return openDoor(pyodide, JSON.parse(read(bundle.code)), read(bundle.gegevens));
}

const answer = await (way === "gewoon" ? startOrdinarily() : startQuickly());
const questions = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(questions.map(([name, asked, way]) => answer(name, asked, way))), () =>
  process.exit(),
);
