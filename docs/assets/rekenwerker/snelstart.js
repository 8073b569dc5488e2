// Python as the build left it: its memory is put back, so that nothing has to be started or imported any more.
// The build (hooks/browser/quick_start.mjs) makes and checks what is read here; both use this file.

const WORD = 4; // bytes of one number
const PAGE = 65536; // bytes; memory grows by whole pages
const GROWTH = 1.2; // so much at least, so that it need not grow often
const { instantiate } = WebAssembly; // its own: the ordinary start watches the one that Pyodide uses

/**
 * What Python's WebAssembly exports: its memory, and functions that take and give places in it.
 * @typedef {Record<string, (...parts: number[]) => number> & {memory: WebAssembly.Memory, __indirect_function_table: WebAssembly.Table}} Machine
 */

/**
 * Python's WebAssembly in an empty memory; `restore` fills it.
 * Of all that Python wants of the outside world two functions are here: the calculators need no more. Whatever else it asks
 * for is an error, and then this machine is of no use any more.
 * @param {WebAssembly.Module} code
 * @returns {Promise<Machine>} what it exports
 */
export async function makeMachine(code) {
  /** @type {Machine} */
  let python;
  /** @type {Record<string, (...parts: number[]) => number>} */
  const here = {
    /** Calls one of Python's own functions, also with more parts than it takes. */
    _PyEM_TrampolineCall_JS: (place, one, two, three) => python.__indirect_function_table.get(place)(one, two, three),
    emscripten_resize_heap(wanted) {
      const size = python.memory.buffer.byteLength;
      try {
        python.memory.grow(Math.ceil((Math.max(wanted >>> 0, size * GROWTH) - size) / PAGE));
        return 1;
      } catch {
        return 0;
      }
    },
  };
  /** @type {WebAssembly.Imports} */
  const imports = {};
  for (const { module, name, kind } of WebAssembly.Module.imports(code)) {
    const missing = () => {
      throw new Error(`Python asks for ${name}`);
    };
    imports[module] ??= {};
    imports[module][name] =
      kind === "function" ? (here[name] ?? missing) : new WebAssembly.Global({ value: "i32", mutable: true });
  }
  python = /** @type {Machine} */ ((await instantiate(code, imports)).exports);
  return python;
}

/**
 * Puts a memory in place, over what is there already.
 * @param {Machine} python what makeMachine gives
 * @param {ArrayBuffer} packed how many pieces; per piece how far after the last one it stands, and its length; the pieces
 */
export function restore(python, packed) {
  const memory = new Uint8Array(python.memory.buffer);
  const [count] = new Uint32Array(packed, 0, 1);
  const pieces = new Uint32Array(packed, WORD, 2 * count);
  let from = WORD * (1 + pieces.length);
  let to = 0;
  for (let piece = 0; piece < pieces.length; piece += 2) {
    to += pieces[piece];
    const length = pieces[piece + 1];
    memory.set(new Uint8Array(packed, from, length), to);
    from += length;
    to += length;
  }
}

/**
 * How to call Python's functions with texts; a place is where in the memory something is.
 * @param {Machine} python
 */
export function callerOf(python) {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const memory = () => new Uint8Array(python.memory.buffer); // another one when it has grown

  function use(place) {
    if (place === 0) throw new Error("Python gives an exception");
    return place >>> 0;
  }

  function toPython(text) {
    const bytes = encoder.encode(text);
    const place = use(python.malloc(bytes.length + 1));
    memory().set(bytes, place);
    const made = use(python.PyUnicode_FromStringAndSize(place, bytes.length));
    python.free(place);
    return made;
  }

  return {
    /** Calls the function at `door` with what is at these places and these texts; gives the place of the result. */
    call(door, places, ...texts) {
      const made = texts.map(toPython);
      const parts = [...places, ...made];
      const place = use(python.malloc(WORD * parts.length));
      new Uint32Array(python.memory.buffer).set(parts, place / WORD);
      const result = use(python.PyObject_Vectorcall(door, place, parts.length, 0));
      python.free(place);
      for (const one of made) python.Py_DecRef(one);
      return result;
    },
    /** The text at this place, which is used up by it. */
    take(made) {
      const place = use(python.PyUnicode_AsUTF8(made));
      const bytes = memory();
      const text = decoder.decode(bytes.subarray(place, bytes.indexOf(0, place)));
      python.Py_DecRef(made);
      return text;
    },
  };
}

/**
 * The calculators in a restored machine. Every error means that this machine is of no use any more.
 * @param {Object<string, number>} doors where in its memory the functions are: antwoord, met_corpus and the side doors;
 *   and the kaders: gegevens
 * @param {string} corpus how these kaders are called
 * @returns {(name: string, question: string, way?: string) => string} as openDoor in loket.js
 */
export function openMachine(python, doors, corpus) {
  const { call, take } = callerOf(python);
  const known = call(doors.met_corpus, [doors.gegevens], corpus);
  return (name, question, way) => take(call(doors[way || "antwoord"], [known], name, question));
}
