// Asks the checker under Node, through the code that the worker uses.
//
// Usage: node check_node.mjs SITE_FOLDER BUNDLE < questions
// In: a JSON list of [way, question]; a way is one of the door, «document» or «lezer». Out: a JSON list of answers, each with the milliseconds that Python worked.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { addReader, openCheckDoor, putDocument } from "../../docs/assets/keurwerker/keurdeur.js";

const [site, bundle] = [resolve(process.argv[2]), JSON.parse(process.argv[3])];
const at = (address) => join(site, address);
const unpack = (address) => JSON.parse(gunzipSync(readFileSync(at(address))).toString("utf8"));

const { loadPyodide } = await import(pathToFileURL(at(`${bundle.runtime}pyodide.js`)).href);
const pyodide = await loadPyodide({ indexURL: at(bundle.runtime) });
const ask = openCheckDoor(pyodide, [unpack(bundle.code), unpack(bundle.yaml)], unpack(bundle.beleid), bundle.map);
const questions = JSON.parse(await text(process.stdin));
// What the page asks its worker beside the door: a document that the reader brings, and what reads it.
const beside = {
  document: ({ naam, inhoud }) => ({ pad: putDocument(pyodide, naam, Buffer.from(inhoud, "base64")) }),
  lezer: ({ soort }) => addReader(pyodide, unpack(bundle.lezers[soort])) ?? {},
};
const answers = questions.map(([way, question]) => {
  const begin = process.cpuUsage();
  const antwoord = beside[way]?.(question) ?? JSON.parse(ask(way, JSON.stringify(question)));
  return { antwoord, werk: process.cpuUsage(begin).user / 1000 };
});
process.stdout.write(JSON.stringify(answers), () => process.exit());
