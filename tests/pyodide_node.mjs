// Answers questions with the calculators in Pyodide under Node, through the code that the worker uses.
//
// Usage: node pyodide_node.mjs PYODIDE_FOLDER SITE_FOLDER < questions
// In: a JSON list of [name, question text, way]; out: a JSON list of answer texts.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { openDoor } from "../docs/assets/loket.js";

const [pyodideFolder, siteFolder] = process.argv.slice(2).map((one) => resolve(one));
const read = (path) => readFileSync(join(siteFolder, "rekenen", path), "utf8");

const { loadPyodide } = await import(pathToFileURL(join(pyodideFolder, "pyodide.mjs")).href);
const pyodide = await loadPyodide({ indexURL: pyodideFolder });
const answer = openDoor(pyodide, JSON.parse(read("calculators.json")), read("gegevens.json"));
const questions = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(questions.map(([name, question, way]) => answer(name, question, way))));
