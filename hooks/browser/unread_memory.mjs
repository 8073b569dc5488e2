// What stands in Python's memory and is never read there: tables of functions that were left out, and documentation of
// functions written in C. It is found in a Python of its own that has imported every module that Python carries.

import { SHORT } from "./python_types.mjs";
import { bodiesOf, calledBy, importedCount, placesIn } from "./wasm_functions.mjs";

const WORD = 4; // bytes
// Where a table starts in which 256 rows (a place and a first and last column) lead to numbers of two bytes, see
// Modules/cjkcodecs/cjkcodecs.h.
const ROWS = 256;
const ROW = 8;
const COLUMN = 2;
// Where in an object of CPython 3.14 its definition stands, and where in that its documentation: see
// Include/cpython/methodobject.h, Include/descrobject.h and Include/internal/pycore_typeobject.h.
const DEFINED_AT = { function: 8, method: 20, getter: 20, member: 20, wrapper: 20 };
const DOCUMENTED_AT = { function: 12, method: 12, getter: 12, member: 16, wrapper: 16 };
const DOCUMENTATION_OF_TYPE = 88;

/** Python code that writes to a file where to look: the modules that CPython carries are imported, no calculator is. */
export const WRITE_UNREAD = (file) => `
import json, sys, types, unicodedata
modules = []
for name in sys.builtin_module_names:
    try:
        modules.append(__import__(name))
    except ImportError:
        pass
every = set()
waiting = [object]
while waiting:
    one = waiting.pop()
    if one not in every:
        every.add(one)
        waiting += type.__subclasses__(one)
kinds = {
    types.BuiltinFunctionType: "function",
    types.MethodDescriptorType: "method",
    types.ClassMethodDescriptorType: "method",
    types.GetSetDescriptorType: "getter",
    types.MemberDescriptorType: "member",
    types.WrapperDescriptorType: "wrapper",
}
def written(holder):
    return [(kinds[type(one)], id(one)) for one in vars(holder).values() if type(one) in kinds]
found = {
    "types": sorted(map(id, every)),
    "documented": sorted({one for holder in (*modules, *every) for one in written(holder)}),
    "names": written(unicodedata) + written(unicodedata.UCD),
    "scripts": {
        module.__name__: [id(one) for name, one in vars(module).items() if name.startswith("__map_") and not name.endswith("_pair")]
        for module in modules if module.__name__.startswith("_codecs_")
    },
}
with open("${file}", "w") as out:
    json.dump(found, out)
`;

/**
 * The parts of the memory, from and until, that these functions cannot read.
 * @param python what a machine exports in which WRITE_UNREAD ran
 * @param found what it wrote
 * @param {Buffer} wasm the code of that machine
 * @param {Set<number>} kept numbers of its own functions that are left in
 * @returns {[number, number][]}
 */
export function unreadParts(python, found, wasm, kept) {
  const memory = new Uint32Array(python.memory.buffer);
  const word = (address) => memory[address / WORD];
  const bodies = bodiesOf(wasm);
  const imported = importedCount(wasm);
  const places = bodies.map(placesIn);
  const inKept = new Set([...kept].flatMap((number) => places[number]));
  const numberOf = (pointer) => Number(python.__indirect_function_table.get(pointer).name) - imported;

  /** The tables of scripts that Python only needs to read texts in an encoding of old: a module that cannot be imported. */
  function tablesOfScripts() {
    const parts = [];
    for (const [module, capsules] of Object.entries(found.scripts)) {
      if (kept.has(Number(python[`PyInit_${module}`].name) - imported)) continue;
      for (const capsule of capsules) {
        const map = word(capsule + 2 * WORD);
        for (const table of [word(map + WORD), word(map + 2 * WORD)]) {
          for (let row = table; table && row < table + ROWS * ROW; row += ROW) {
            const [start, columns] = [word(row), word(row + WORD)];
            const [first, last] = [columns & 255, (columns >> 8) & 255];
            if (start) parts.push([start, start + COLUMN * (last - first + 1)]);
          }
        }
      }
    }
    return parts;
  }

  /** The names of all characters and what goes with them: only the functions of one module know where they stand. */
  function namesOfCharacters() {
    const own = new Set(found.names.map(([kind, one]) => numberOf(word(word(one + DEFINED_AT[kind]) + WORD))));
    const calls = bodies.map((body) => calledBy(body).map((number) => number - imported));
    for (let before = 0; before < own.size; ) {
      before = own.size;
      const outside = new Set(calls.flatMap((called, number) => (own.has(number) ? [] : called)));
      for (const number of [...own]) {
        for (const called of calls[number]) if (called >= 0 && !outside.has(called)) own.add(called);
      }
    }
    const elsewhere = new Set(places.flatMap((named, number) => (own.has(number) ? [] : named)));
    const theirs = [...new Set([...own].flatMap((number) => places[number]))].filter((place) => !elsewhere.has(place));
    theirs.sort((one, other) => one - other);
    // Tables of one module stand side by side; the first and the last are left, for who knows where those begin and end.
    const longest = longestRun(theirs, [...inKept]);
    return longest.length > 2 ? [[longest[1], longest[longest.length - 1]]] : [];
  }

  /** What is said of functions, methods and types written in C; not where something that is read refers to its middle. */
  function documentation(unread) {
    const bytes = new Uint8Array(python.memory.buffer);
    const starts = new Set(found.types.map((type) => word(type + DOCUMENTATION_OF_TYPE)));
    for (const [kind, one] of found.documented) {
      const definition = word(one + DEFINED_AT[kind]);
      if (definition) starts.add(word(definition + DOCUMENTED_AT[kind]));
    }
    const named = new Set();
    for (const one of places) for (const place of one) named.add(place);
    const end = python.__heap_base.value; // what stands above is another in every Python
    const read = new Uint8Array(python.memory.buffer.slice(0));
    for (const [from, until] of unread) read.fill(0, from, until);
    for (const value of new Uint32Array(read.buffer)) if (value < end) named.add(value);
    return [...starts].flatMap((start) => {
      const stop = bytes.indexOf(0, start);
      if (!start || start >= end || stop - start < SHORT || inKept.has(start)) return [];
      for (let place = start + 1; place <= stop; place += 1) if (named.has(place)) return [];
      return [[start, stop]];
    });
  }

  const tables = [...tablesOfScripts(), ...namesOfCharacters()];
  return [...tables, ...documentation(tables)];
}

/** Of these places, in order, the ones that span the most without one of the others between them. */
function longestRun(places, others) {
  /** @type {number[][]} */
  const runs = [[]];
  const borders = Float64Array.from(others).sort();
  let border = 0;
  for (const place of places) {
    const before = border;
    while (border < borders.length && borders[border] < place) border += 1;
    if (border !== before) runs.push([]);
    runs[runs.length - 1].push(place);
  }
  const span = (run) => (run.length ? run[run.length - 1] - run[0] : 0);
  return runs.reduce((best, run) => (span(run) > span(best) ? run : best));
}
