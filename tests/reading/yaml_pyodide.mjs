// Reads texts with the YAML reader of the check, in Pyodide under Node.
//
// In: JSON {runtime: folder of Pyodide, zip: base64 of the code, texts}; out: what read_all in yaml_cases.py gives.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { runtime, zip, texts } = JSON.parse(readFileSync(0, "utf8"));
const { loadPyodide } = await import(pathToFileURL(join(runtime, "pyodide.js")).href);
const pyodide = await loadPyodide({ indexURL: runtime });
pyodide.unpackArchive(Uint8Array.from(Buffer.from(zip, "base64")), "zip");
const found = pyodide.pyimport("tests.reading.yaml_cases").read_all(texts);
process.stdout.write(found, () => process.exit());
