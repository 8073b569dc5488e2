// Makes what a visitor needs for the first answer: Python with the calculators imported, as a memory to put back,
// and the part of Python's WebAssembly that the calculators use. See docs/besluiten/0012.
//
// In:  {pyodide, folder, modules, data, questions, exercises}   pyodide and folder are paths; a question is
//                                                               [name, text, way], as openDoor in loket.js takes it
// Out: {doors, answers, functions: [kept, all]}                 answers to the questions, by what has been made
//      and the files python.mjs, python.wasm.gz and geheugen.gz in folder

import crypto from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { makeMachine, openMachine, restore } from "../docs/assets/snelstart.js";
import { withoutUnusedExports } from "./python_glue.mjs";
import { WRITE_TYPES, functionsOfUsedTypes } from "./python_types.mjs";
import { bodiesOf, calledBy, importedCount, keepOnly, placesWanted, withMarks, withoutData, withoutExports } from "./wasm_functions.mjs";

const { pyodide, folder, modules, data, questions, exercises } = JSON.parse(readFileSync(0, "utf8"));
const glue = join(pyodide, "pyodide.asm.mjs");
const USER = new URL("../docs/assets/snelstart.js", import.meta.url);
const importCreate = async (path) => (await import(pathToFileURL(path).href)).default;
const create = await importCreate(glue);
const wasm = readFileSync(join(pyodide, "pyodide.asm.wasm"));
const GRAIN = 16; // bytes; memory is compared in pieces of this size
const HOME = "/home/python";
// What Python needs to import the calculators and never again. Should a question want one of these after all, Python
// gives an exception, so the build finds out or the visitor gets the ordinary start; never another answer.
const ONLY_TO_IMPORT = [
  "__future__", "_ast", "_opcode", "_opcode_metadata", "_sitebuiltins", "_tokenize", "annotationlib", "ast", "dis",
  "genericpath", "importlib._abc", "importlib._bootstrap_external", "importlib.machinery", "importlib.util", "inspect",
  "keyword", "linecache", "locale", "opcode", "os", "os.path", "pkgutil", "posixpath", "site", "stat", "token", "tokenize",
  "typing", "zipimport",
];

// Two builds have to be equal, so chance and time stand still. The calculators may ask for neither.
crypto.randomFillSync = (view) => view.fill(0);
performance.now = () => 0;
const start = Date.UTC(2000, 0, 1);
globalThis.Date = class extends Date {
  constructor(...parts) {
    super(...(parts.length ? parts : [start]));
  }
  static now = () => start;
};

const instantiate = (bytes) => (imports) => WebAssembly.instantiate(bytes, imports);
const emptyMachine = (bytes) => makeMachine(create, instantiate(bytes));

/** Runs Python code; throws what Python says when it fails. */
function run(machine, code) {
  const [failed, message] = machine.API.rawRun(code);
  if (failed) throw new Error(message);
}

/** A machine with Python started on this standard library (a zip) and nothing imported. */
function startPython(library, files = {}) {
  const prepare = (machine) => {
    const version = machine.HEAPU32[machine._Py_Version >>> 2];
    machine.FS.mkdirTree("/lib");
    machine.FS.mkdirTree(`${HOME}/calculators`);
    machine.FS.writeFile(`/lib/python${version >>> 24}${(version >>> 16) & 255}.zip`, library);
    for (const [name, text] of Object.entries(files)) machine.FS.writeFile(`${HOME}/calculators/${name}`, text);
    Object.assign(machine.ENV, { HOME, PYTHONPATH: HOME, PYTHONHASHSEED: "0", PYTHONINSPECT: "1", TZ: "UTC" });
    Object.assign(machine.ENV, { PYTHONDONTWRITEBYTECODE: "1" });
  };
  return makeMachine(create, instantiate(wasm), { noInitialRun: false, preRun: [prepare] });
}

/**
 * The modules that the calculators import, compiled, without docstrings and without the table of line numbers:
 * importing these leaves little rubbish.
 */
async function compiledLibrary() {
  const machine = await startPython(readFileSync(join(pyodide, "python_stdlib.zip")), modules);
  run(
    machine,
    `
import calculators.zijloket, sys
imported = dict(sys.modules)
import _imp, types, zipfile
from importlib._bootstrap_external import _code_to_hash_pyc
def without_lines(code):
    inner = (without_lines(one) if isinstance(one, types.CodeType) else one for one in code.co_consts)
    return code.replace(co_linetable=b"", co_consts=tuple(inner))
library = next(path for path in sys.path if path.endswith(".zip"))
sources = zipfile.ZipFile(library)
with zipfile.ZipFile("${HOME}/library.zip", "w") as made:
    for name in sorted(imported):
        path = getattr(imported[name], "__file__", None) or ""
        if path.startswith("${HOME}/"):
            path, level = path.removeprefix("${HOME}/"), 0
            text = open("${HOME}/" + path, "rb").read()
        elif path.startswith(library) and not _imp.is_frozen(name):
            path, level = path.removeprefix(library + "/"), 2
            text = sources.read(path)
        else:
            continue
        code = without_lines(compile(text, path, "exec", dont_inherit=True, optimize=level))
        made.writestr(zipfile.ZipInfo(path + "c"), _code_to_hash_pyc(code, bytes(8), False))
`,
  );
  return machine.FS.readFile(`${HOME}/library.zip`);
}

/** Fills what was used and is free again with noughts, so that it need not be sent. */
function wipeFree(machine) {
  const top = machine.HEAPU32[machine._emscripten_get_sbrk_ptr() >>> 2];
  const taken = [];
  for (let size = 2 ** 22; size >= GRAIN; size /= 2) {
    for (;;) {
      const place = machine._malloc(size);
      if (place + size > top) {
        machine._free(place);
        break;
      }
      taken.push(place);
      machine.HEAPU8.fill(0, place, place + size);
    }
  }
  taken.forEach((place) => machine._free(place));
}

/** Python with the calculators imported: its memory, where in it doors and types are, and a free place for marks. */
async function importedCalculators(marks) {
  const machine = await startPython(await compiledLibrary());
  run(
    machine,
    `
import _imp, gc, json, sys
from calculators import loket, zijloket
frozen = [_imp.find_frozen(name, withdata=True) for name in _imp._frozen_module_names()]
with open("${HOME}/frozen", "w") as file:
    json.dump([bytes(data).hex() for data, *_ in filter(None, frozen) if data], file)
del frozen
doors = {"laad": id(loket.laad), "antwoord": id(loket.antwoord)}
doors |= {name: id(one) for name, one in vars(zijloket).items() if getattr(one, "__module__", "") == zijloket.__name__}
with open("${HOME}/doors", "w") as file:
    json.dump(doors, file)
del doors, file
${WRITE_TYPES(`${HOME}/types`)}
for name in ${JSON.stringify(ONLY_TO_IMPORT)}:
    if module := sys.modules.pop(name, None):
        vars(module).clear()
del module, name
while gc.collect():
    pass
gc.freeze()
`,
  );
  const [doors, types, frozen] = ["doors", "types", "frozen"].map((name) =>
    JSON.parse(machine.FS.readFile(`${HOME}/${name}`, { encoding: "utf8" })),
  );
  wipeFree(machine);
  const taken = machine._malloc(marks + GRAIN);
  machine.HEAPU8.fill(0, taken, taken + marks + GRAIN);
  const place = Math.ceil(taken / GRAIN) * GRAIN; // restoring writes whole grains, and must not wipe a mark
  return { memory: machine.HEAPU8.slice(), doors, types, place, frozen: frozen.map((hex) => Buffer.from(hex, "hex")) };
}

/** Where in a new machine the modules are that Python carries inside itself: it has imported them, and reads them never again. */
function placesOf(frozen, memory) {
  return frozen.map((bytes) => {
    const place = Buffer.from(memory.buffer, memory.byteOffset, memory.length).indexOf(bytes);
    if (place < 0) throw new Error("a frozen module is not in memory");
    return [place, place + bytes.length];
  });
}

/** The memory without what a new machine holds already; see restore() in snelstart.js. */
function pack(memory, fresh) {
  const [ours, theirs] = [memory, fresh].map((bytes) => new BigUint64Array(bytes.buffer));
  const isSame = (at) => ours[at / 8] === theirs[at / 8] && ours[at / 8 + 1] === theirs[at / 8 + 1];
  const numbers = [];
  const pieces = [];
  let last = 0;
  for (let at = 0; at < memory.length; ) {
    if (isSame(at)) {
      at += GRAIN;
      continue;
    }
    const from = at;
    while (at < memory.length && !isSame(at)) at += GRAIN;
    numbers.push(from - last, at - from);
    pieces.push(memory.subarray(from, at));
    last = at;
  }
  const head = new Uint32Array([pieces.length, ...numbers]);
  return Buffer.concat([new Uint8Array(head.buffer), ...pieces]);
}

const bytesOf = (buffer) => buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.length);

/**
 * The functions that run when the calculators are put to work, those of every type that these belong to,
 * and all that they call by name.
 */
async function usedFunctions(packed, { doors, types, place }, count) {
  const machine = await emptyMachine(withMarks(wasm, place));
  restore(machine, packed);
  const answer = openMachine(machine, doors, data);
  for (const question of [...questions, ...exercises]) answer(...question);
  machine._PyGC_Collect();
  machine._free(machine._malloc(machine.HEAPU8.length)); // Python may need more memory one day
  const bodies = bodiesOf(wasm);
  const imported = importedCount(wasm);
  const marks = machine.HEAPU8.subarray(place, place + count);
  const kept = new Set(bodies.keys().filter((number) => marks[number]));
  const ofTypes = functionsOfUsedTypes(machine, types, (number) => marks[number - imported] === 1);
  for (const number of ofTypes) if (number >= imported) kept.add(number - imported);
  for (const number of kept) {
    for (const called of calledBy(bodies[number])) if (called >= imported) kept.add(called - imported);
  }
  return kept;
}

const count = bodiesOf(wasm).length;
const made = await importedCalculators(count);
const fresh = (await emptyMachine(wasm)).HEAPU8;
const packed = pack(made.memory, fresh);
const kept = await usedFunctions(bytesOf(packed), made, count);
const zip = (bytes, name) => writeFileSync(join(folder, name), gzipSync(bytes, { level: 9 }));
const { text, unused } = withoutUnusedExports(readFileSync(glue, "utf8"), readFileSync(USER, "utf8"), placesWanted(wasm));
const small = withoutExports(withoutData(keepOnly(wasm, kept), placesOf(made.frozen, fresh)), unused);
writeFileSync(join(folder, "python.mjs"), text);
zip(small, "python.wasm.gz");
zip(packed, "geheugen.gz");

// The proof, with the files themselves and as the browser does it.
const unpack = (name) => gunzipSync(readFileSync(join(folder, name)));
const createSmall = await importCreate(join(folder, "python.mjs"));
const proof = await makeMachine(createSmall, instantiate(unpack("python.wasm.gz")));
restore(proof, bytesOf(unpack("geheugen.gz")));
const answer = openMachine(proof, made.doors, data);
const answers = questions.map((question) => answer(...question));
process.stdout.write(JSON.stringify({ doors: made.doors, answers, functions: [kept.size, count] }), () => process.exit());
