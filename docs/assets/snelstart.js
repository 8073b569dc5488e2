// Python as the build left it: its memory is put back, so that nothing has to be imported any more.
// The build (hooks/quick_start.mjs) makes and checks what is read here; both use this file.

const HEAD = 4; // bytes of one number

/**
 * CPython, not started yet.
 * @param create the default export of pyodide.asm.mjs
 * @param {(imports: object) => Promise<WebAssembly.WebAssemblyInstantiatedSource>} instantiate
 * @param {object} more settings of Emscripten
 */
export function makeMachine(create, instantiate, more = {}) {
  const nothing = Symbol("no JavaScript error");
  return new Promise((resolve, reject) => {
    const settings = {
      noInitialRun: true,
      preRun: [],
      API: { config: { jsglobals: globalThis }, runtimeEnv: {} },
      instantiateWasm(imports, done) {
        imports.env.Jsv_GetError_import = () => nothing;
        imports.env.JsvError_Check = (value) => value === nothing;
        instantiate(imports).then(({ instance, module }) => done(instance, module), reject);
        return {};
      },
      ...more,
    };
    create(settings).then(resolve, reject);
  });
}

/** Where Python keeps the function that calls its functions; every browser puts that one at a place of its own. */
const trampoline = (machine) => (machine.__PyRuntime + machine.HEAP32[machine.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET / HEAD]) / HEAD;

/**
 * Puts the memory in place. What a new machine holds already has been left out.
 * @param machine what makeMachine gives
 * @param {ArrayBuffer} packed how many pieces; per piece how far after the last one it stands, and its length; the pieces
 */
export function restore(machine, packed) {
  const place = trampoline(machine);
  const own = machine.HEAP32[place];
  const [count] = new Uint32Array(packed, 0, 1);
  const pieces = new Uint32Array(packed, HEAD, 2 * count);
  let from = HEAD * (1 + pieces.length);
  let to = 0;
  for (let piece = 0; piece < count; piece += 1) {
    const [gap, length] = pieces.subarray(2 * piece);
    to += gap;
    machine.HEAPU8.set(new Uint8Array(packed, from, length), to);
    from += length;
    to += length;
  }
  machine.HEAP32[place] = own;
}

/**
 * The calculators in a restored machine. Every error means that this machine is of no use any more.
 * @param {Object<string, number>} doors where in its memory the functions are: laad, antwoord and the side doors
 * @param {string} data the text of gegevens.json
 * @returns {(name: string, question: string, way?: string) => string} as openDoor in loket.js
 */
export function openMachine(machine, doors, data) {
  const encoder = new TextEncoder();

  function toPython(text) {
    const bytes = encoder.encode(text);
    const place = machine._malloc(bytes.length + 1);
    machine.HEAPU8.set(bytes, place);
    const made = machine._PyUnicode_FromStringAndSize(place, bytes.length);
    machine._free(place);
    return made;
  }

  function call(door, ...parts) {
    const place = machine._malloc(HEAD * parts.length);
    machine.HEAPU32.set(parts, place / HEAD);
    const result = machine._PyObject_Vectorcall(door, place, parts.length, 0);
    machine._free(place);
    if (result === 0) {
      machine._PyErr_Print();
      throw new Error("Python gives an exception");
    }
    return result;
  }

  function callWithText(door, first, ...texts) {
    const made = texts.map(toPython);
    const result = call(door, ...first, ...made);
    for (const one of made) machine._Py_DecRef(one);
    return result;
  }

  const known = callWithText(doors.laad, [], data);
  return (name, question, way) => {
    const answer = callWithText(doors[way || "antwoord"], [known], name, question);
    const text = machine._PyUnicode_AsUTF8(answer);
    if (text === 0) throw new Error("the answer is no text");
    const read = machine.UTF8ToString(text);
    machine._Py_DecRef(answer);
    return read;
  };
}
