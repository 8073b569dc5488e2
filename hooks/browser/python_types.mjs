// The WebAssembly functions of Python's types, read from the memory of a running Python.

const WORD = 4; // bytes
export const SHORT = 16; // a documentation under this length may be a word that is used elsewhere too
// Places in PyTypeObject of CPython 3.14 on a machine of 32 bits, see Include/cpython/object.h.
const FUNCTIONS = [24, 32, 36, 44, 60, 64, 68, 72, 76, 92, 96, 100, 108, 112, 136, 140, 148, 152, 156, 160, 164];
const SUITES = [
  [40, 4],
  [48, 36],
  [52, 10],
  [56, 3],
  [80, 2],
]; // async, number, sequence, mapping, buffer; with their sizes
const METHODS = { at: 116, size: 4, functions: [1] }; // an array of PyMethodDef, up to one without a name
const GETTERS = { at: 124, size: 5, functions: [1, 2] }; // an array of PyGetSetDef
const BASE = 128;
const DOCUMENTATION = 88;

/** Python code that writes to a file where each type is, and where what Python knows it says of itself (nought: nowhere). */
export const WRITE_TYPES = (file) => `
found = {}
waiting = [object]
while waiting:
    one = waiting.pop()
    if id(one) not in found:
        found[id(one)] = one
        waiting += type.__subclasses__(one)
def said(one):
    text = vars(one).get("__doc__")
    is_long = type(text) is str and text.isascii() and len(text) >= ${SHORT}
    return id(text) + "".__sizeof__() - 1 if is_long else 0
with open("${file}", "w") as file:
    json.dump([(place, said(one)) for place, one in found.items()], file)
del found, waiting, one, file, said
`;

/** The numbers, imports counted, of the functions of one type: those of its base too. */
function functionsOf(python, type) {
  const words = new Uint32Array(python.memory.buffer);
  const table = python.__indirect_function_table;
  const word = (address) => words[address / WORD];
  const found = new Set();
  const add = (pointer) => {
    const known = pointer > 0 && pointer < table.length && table.get(pointer);
    if (known) found.add(Number(known.name)); // the name of an exported function is its number
  };
  for (const place of FUNCTIONS) add(word(type + place));
  for (const [place, size] of SUITES) {
    const suite = word(type + place);
    for (let entry = 0; suite && entry < size; entry += 1) add(word(suite + entry * WORD));
  }
  for (const { at, size, functions } of [METHODS, GETTERS]) {
    for (let row = word(type + at); row && word(row); row += size * WORD) {
      for (const entry of functions) add(word(row + entry * WORD));
    }
  }
  return found;
}

/**
 * All functions of every type of which at least one function of its own, not of its base, is used.
 * @param {(number: number) => boolean} isUsed by the number of a function, imports counted
 */
export function functionsOfUsedTypes(python, types, isUsed) {
  const kept = new Set();
  for (const [type] of types) {
    const all = functionsOf(python, type);
    const base = new Uint32Array(python.memory.buffer)[(type + BASE) / WORD];
    const inherited = base ? functionsOf(python, base) : new Set();
    if (![...all].some((number) => isUsed(number) && !inherited.has(number))) continue;
    for (const number of all) kept.add(number);
  }
  return kept;
}

/** Where what the types say of themselves begins, for those that were made when Python ran and in what Python knows of all. */
export function documentationOf(python, types) {
  const words = new Uint32Array(python.memory.buffer);
  const found = new Set(types.flatMap(([type, text]) => [words[(type + DOCUMENTATION) / WORD], text]));
  return [...found].filter((start) => start >= python.__heap_base.value);
}
